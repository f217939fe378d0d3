<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AgreementSentence</name>
    <message>
        <source>a factor of %1</source>
        <translation>un facteur %1</translation>
    </message>
    <message>
        <source>One trial and its prediction are within %1 of each other at every half-iteration.</source>
        <translation>Un essai et sa prédiction diffèrent d&apos;au plus %1 à chaque demi-itération.</translation>
    </message>
    <message>
        <source>One trial and its prediction are within %1 of each other at every half-iteration so far.</source>
        <translation>Un essai et sa prédiction diffèrent d&apos;au plus %1 à chaque demi-itération jusqu&apos;ici.</translation>
    </message>
    <message>
        <source>Measured and predicted are within %1 of each other at every half-iteration.</source>
        <translation>Mesure et prédiction diffèrent d&apos;au plus %1 à chaque demi-itération.</translation>
    </message>
    <message>
        <source>Measured and predicted are within %1 of each other at every half-iteration so far.</source>
        <translation>Mesure et prédiction diffèrent d&apos;au plus %1 à chaque demi-itération jusqu&apos;ici.</translation>
    </message>
    <message>
        <source>Measured and predicted agree within %1 at every half-iteration (largest %2).</source>
        <translation>Mesure et prédiction concordent à %1 près à chaque demi-itération (maximum&#xa0;: %2).</translation>
    </message>
    <message>
        <source>Measured and predicted agree within %1 at every half-iteration so far (largest %2).</source>
        <translation>Mesure et prédiction concordent à %1 près à chaque demi-itération jusqu&apos;ici (maximum&#xa0;: %2).</translation>
    </message>
    <message>
        <source>Measured and predicted differ by up to %1, no more than the scatter of %2 trials explains (largest %3).</source>
        <translation>L&apos;écart entre mesure et prédiction atteint %1, pas plus que ce qu&apos;explique la dispersion de %2 essais (maximum&#xa0;: %3).</translation>
    </message>
    <message>
        <source>Measured and predicted differ by up to %1 (largest %2, at half-iteration %3).</source>
        <translation>L&apos;écart entre mesure et prédiction atteint %1 (maximum&#xa0;: %2, à la demi-itération %3).</translation>
    </message>
    <message>
        <source>State evolution is the limit of large layers: the gap shrinks as they grow.</source>
        <translation>L&apos;évolution d&apos;état est la limite des grandes couches&#xa0;: l&apos;écart diminue quand elles grandissent.</translation>
    </message>
    <message>
        <source>From half-iteration %1 on the measured error is rounding, exact recovery, where the predicted one is not.</source>
        <translation>À partir de la demi-itération %1, l&apos;erreur mesurée n&apos;est plus que de l&apos;arrondi, une reconstruction exacte, et l&apos;erreur prédite non.</translation>
    </message>
    <message>
        <source>From half-iteration %1 on exact recovery is predicted, and the measured error is larger.</source>
        <translation>À partir de la demi-itération %1, une reconstruction exacte est prédite, et l&apos;erreur mesurée est plus grande.</translation>
    </message>
    <message>
        <source>Predicted by state evolution; nothing was measured.</source>
        <translation>Prédit par l&apos;évolution d&apos;état&#xa0;; rien n&apos;a été mesuré.</translation>
    </message>
    <message>
        <source>Predicted by state evolution; nothing is measured yet.</source>
        <translation>Prédit par l&apos;évolution d&apos;état&#xa0;; rien n&apos;est encore mesuré.</translation>
    </message>
    <message>
        <source>At least half of the trials have diverged from half-iteration %1 on.</source>
        <translation>La moitié des essais au moins a divergé à partir de la demi-itération %1.</translation>
    </message>
    <message>
        <source>Measured; there is no prediction to compare with yet.</source>
        <translation>Mesuré&#xa0;; il n&apos;y a pas encore de prédiction à comparer.</translation>
    </message>
    <message>
        <source>Measured and predicted start from the same value; the next half-iterations tell them apart.</source>
        <translation>Mesure et prédiction partent de la même valeur&#xa0;; les demi-itérations suivantes les départageront.</translation>
    </message>
    <message>
        <source>1 is the best possible.</source>
        <translation>1 est le mieux possible.</translation>
    </message>
    <message>
        <source>%1 of %2 trials diverged.</source>
        <translation>%1 essais sur %2 ont divergé.</translation>
    </message>
    <message>
        <source>The least well sampled row has %1 effective samples.</source>
        <translation>La ligne la moins bien échantillonnée a %1 échantillons effectifs.</translation>
    </message>
</context>
<context>
    <name>AxisTicks</name>
    <message>
        <source>exact</source>
        <translation>exact</translation>
    </message>
    <message>
        <source>half-iteration %1 (iteration %2, forward)</source>
        <translation>demi-itération %1 (itération %2, vers l&apos;avant)</translation>
    </message>
    <message>
        <source>half-iteration %1 (iteration %2, backward)</source>
        <translation>demi-itération %1 (itération %2, vers l&apos;arrière)</translation>
    </message>
</context>
<context>
    <name>CellValue</name>
    <message>
        <source>NMSE, columns matched</source>
        <translation>NMSE, colonnes appariées</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>Erreur quadratique moyenne</translation>
    </message>
    <message>
        <source>Test error (normalised)</source>
        <translation>Erreur de test (normalisée)</translation>
    </message>
    <message>
        <source>Iterations until settled</source>
        <translation>Itérations jusqu&apos;au repos</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Succès</translation>
    </message>
    <message>
        <source>Easy, hard, impossible</source>
        <translation>Facile, difficile, impossible</translation>
    </message>
</context>
<context>
    <name>ConvergenceAxes</name>
    <message>
        <source>Mean squared error</source>
        <translation>Erreur quadratique moyenne</translation>
    </message>
    <message>
        <source>Test error (normalised)</source>
        <translation>Erreur de test (normalisée)</translation>
    </message>
    <message>
        <source>half-iteration</source>
        <translation>demi-itération</translation>
    </message>
</context>
<context>
    <name>ConvergencePlot</name>
    <message>
        <source>predicted</source>
        <translation>prédit</translation>
    </message>
    <message>
        <source>measured, mean</source>
        <translation>mesuré, moyenne</translation>
    </message>
    <message>
        <source>measured, median</source>
        <translation>mesuré, médiane</translation>
    </message>
    <message>
        <source>measured, 10 %</source>
        <translation>mesuré, 10 %</translation>
    </message>
    <message>
        <source>measured, 90 %</source>
        <translation>mesuré, 90 %</translation>
    </message>
    <message>
        <source>pinned %1</source>
        <translation>épinglé %1</translation>
    </message>
    <message>
        <source>%1, predicted</source>
        <translation>%1, prédit</translation>
    </message>
    <message>
        <source>%1 against half-iteration</source>
        <translation>%1 selon la demi-itération</translation>
    </message>
    <message>
        <source>pinned: the same scenario</source>
        <translation>épinglé&#xa0;: le même scénario</translation>
    </message>
    <message>
        <source>pinned: %1</source>
        <translation>épinglé&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>CurveLegend</name>
    <message>
        <source>1 trial</source>
        <translation>1 essai</translation>
    </message>
    <message>
        <source>mean of %1 trials, 10–90 %</source>
        <translation>moyenne de %1 essais, 10–90 %</translation>
    </message>
    <message>
        <source>median of %1 trials, 10–90 %</source>
        <translation>médiane de %1 essais, 10–90 %</translation>
    </message>
    <message>
        <source>%1, epoch %2 of %3</source>
        <translation>%1, époque %2 sur %3</translation>
    </message>
    <message>
        <source>%1, step %2 of %3</source>
        <translation>%1, pas %2 sur %3</translation>
    </message>
    <message>
        <source>%1, iteration %2 of %3</source>
        <translation>%1, itération %2 sur %3</translation>
    </message>
    <message>
        <source>%1, 1 epoch</source>
        <translation>%1, 1 époque</translation>
    </message>
    <message>
        <source>%1, 1 step</source>
        <translation>%1, 1 pas</translation>
    </message>
    <message>
        <source>%1, 1 iteration</source>
        <translation>%1, 1 itération</translation>
    </message>
    <message>
        <source>%1, %2 epochs</source>
        <translation>%1, %2 époques</translation>
    </message>
    <message>
        <source>%1, %2 steps</source>
        <translation>%1, %2 pas</translation>
    </message>
    <message>
        <source>%1, %2 iterations</source>
        <translation>%1, %2 itérations</translation>
    </message>
    <message>
        <source>state evolution (predicted)</source>
        <translation>évolution d&apos;état (prédit)</translation>
    </message>
    <message>
        <source>lines: %1</source>
        <translation>lignes&#xa0;: %1</translation>
    </message>
    <message>
        <source>markers: %1</source>
        <translation>points&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Data</name>
    <message>
        <source>ML-Mat-VAMP</source>
        <translation>ML-Mat-VAMP</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>ML-AMP</source>
        <translation>ML-AMP</translation>
    </message>
    <message>
        <source>Layer-wise AMP</source>
        <translation>AMP par couches</translation>
    </message>
    <message>
        <source>AMP of the product</source>
        <translation>AMP du produit</translation>
    </message>
    <message>
        <source>Metropolis-adjusted Langevin</source>
        <translation>Langevin ajusté de Metropolis</translation>
    </message>
    <message>
        <source>absolute value</source>
        <translation>valeur absolue</translation>
    </message>
    <message>
        <source>erf</source>
        <translation>erf</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>hard tanh</source>
        <translation>tanh dure</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>identité</translation>
    </message>
    <message>
        <source>leaky ReLU</source>
        <translation>leaky ReLU</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>sigmoïde</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>signe</translation>
    </message>
    <message>
        <source>SiLU</source>
        <translation>SiLU</translation>
    </message>
    <message>
        <source>softplus</source>
        <translation>softplus</translation>
    </message>
    <message>
        <source>symmetric door</source>
        <translation>porte symétrique</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>scaled NMSE</source>
        <translation>NMSE à un facteur près</translation>
    </message>
    <message>
        <source>NMSE after the best phase</source>
        <translation>NMSE après la meilleure phase</translation>
    </message>
    <message>
        <source>bit error rate</source>
        <translation>taux d&apos;erreur binaire</translation>
    </message>
    <message>
        <source>symbol error rate</source>
        <translation>taux d&apos;erreur de symboles</translation>
    </message>
    <message>
        <source>missed detections</source>
        <translation>détections manquées</translation>
    </message>
    <message>
        <source>false detections</source>
        <translation>fausses détections</translation>
    </message>
    <message>
        <source>label error on fresh rows</source>
        <translation>erreur d&apos;étiquette sur de nouvelles lignes</translation>
    </message>
    <message>
        <source>loss on fresh rows</source>
        <translation>perte sur de nouvelles lignes</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>norme</translation>
    </message>
    <message>
        <source>overlap</source>
        <translation>recouvrement</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>gain</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>bruit</translation>
    </message>
    <message>
        <source>peak signal to noise</source>
        <translation>rapport signal de crête sur bruit</translation>
    </message>
    <message>
        <source>claimed error</source>
        <translation>erreur annoncée</translation>
    </message>
    <message>
        <source>error of the fit</source>
        <translation>erreur d&apos;ajustement</translation>
    </message>
    <message>
        <source>label error of the fit</source>
        <translation>erreur d&apos;étiquette de l&apos;ajustement</translation>
    </message>
    <message>
        <source>error on held-out rows</source>
        <translation>erreur sur les lignes réservées</translation>
    </message>
    <message>
        <source>label error on held-out rows</source>
        <translation>erreur d&apos;étiquette sur les lignes réservées</translation>
    </message>
    <message>
        <source>learnt values</source>
        <translation>valeurs apprises</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Says that the file is a scenario.</source>
        <translation>Dit que le fichier est un scénario.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>The version of the scenario format.</source>
        <translation>La version du format de scénario.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>A short name, shown above charts and in lists.</source>
        <translation>Un nom court, affiché au-dessus des graphiques et dans les listes.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>What the scenario shows, a sentence or two.</source>
        <translation>Ce que montre le scénario, en une phrase ou deux.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Every random number is a function of the seed, the trial, the layer and the entry alone.</source>
        <translation>Chaque nombre aléatoire ne dépend que de la graine, de l&apos;essai, de la couche et du coefficient.</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Independent random instances; the band in the charts is their spread.</source>
        <translation>Instances aléatoires indépendantes&#xa0;; la bande des graphiques est leur dispersion.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Corps</translation>
    </message>
    <message>
        <source>The numbers of all variables. Complex ones have circular laws: variances are those of complex numbers, half for each part, and every variable has d complex columns.</source>
        <translation>Les nombres de toutes les variables. Les complexes ont des lois circulaires&#xa0;: les variances sont celles des nombres complexes, la moitié pour chaque partie, et chaque variable a d colonnes complexes.</translation>
    </message>
    <message>
        <source>Real numbers</source>
        <translation>Nombres réels</translation>
    </message>
    <message>
        <source>Complex numbers</source>
        <translation>Nombres complexes</translation>
    </message>
    <message>
        <source>Columns d</source>
        <translation>Colonnes d</translation>
    </message>
    <message>
        <source>Width of the matrix unknown: hidden units of a two-layer network, tasks of a regression.</source>
        <translation>Largeur de la matrice inconnue&#xa0;: unités cachées d&apos;un réseau à deux couches, tâches d&apos;une régression.</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>From the signal to the observation: prior, linear, activation, linear, ..., output. The index of a layer is also that of the variable it produces.</source>
        <translation>Du signal à l&apos;observation&#xa0;: loi a priori, linéaire, activation, linéaire, ..., sortie. L&apos;indice d&apos;une couche est aussi celui de la variable qu&apos;elle produit.</translation>
    </message>
    <message>
        <source>Estimation</source>
        <translation>Estimation</translation>
    </message>
    <message>
        <source>What every layer estimates: the most probable value or the posterior mean.</source>
        <translation>Ce que chaque couche estime&#xa0;: la valeur la plus probable ou la moyenne a posteriori.</translation>
    </message>
    <message>
        <source>MAP (most probable value)</source>
        <translation>MAP (valeur la plus probable)</translation>
    </message>
    <message>
        <source>MMSE (posterior mean)</source>
        <translation>MMSE (moyenne a posteriori)</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Apprendre</translation>
    </message>
    <message>
        <source>Numbers of the assumed prior and of the assumed noise that ML-Mat-VAMP learns while it runs, as layers.0.density or layers.2.noiseVariance; each starts from what is assumed.</source>
        <translation>Nombres de la loi a priori supposée et du bruit supposé que ML-Mat-VAMP apprend en cours d&apos;exécution, par exemple layers.0.density ou layers.2.noiseVariance&#xa0;; chacun part de ce qui est supposé.</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>The key that is learnt, with dots: layers.0.density.</source>
        <translation>La clé qui est apprise, avec des points&#xa0;: layers.0.density.</translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation>Références</translation>
    </message>
    <message>
        <source>Other algorithms, run on the same draws when the main one has ended.</source>
        <translation>D&apos;autres algorithmes, exécutés sur les mêmes tirages quand l&apos;algorithme principal a fini.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>One layer of the stack.</source>
        <translation>Une couche de l&apos;empilement.</translation>
    </message>
    <message>
        <source>What the layer does with the variable below it.</source>
        <translation>Ce que la couche fait de la variable située au-dessous.</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>Loi a priori</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linéaire</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Activation</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>The law of the independent rows of the signal Z_0.</source>
        <translation>La loi des lignes indépendantes du signal Z_0.</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Loi</translation>
    </message>
    <message>
        <source>The law the rows of the signal are drawn from.</source>
        <translation>La loi dont les lignes du signal sont tirées.</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>Gaussienne</translation>
    </message>
    <message>
        <source>Bernoulli-Gaussian (sparse rows)</source>
        <translation>Bernoulli-Gauss (lignes parcimonieuses)</translation>
    </message>
    <message>
        <source>Binary ±1</source>
        <translation>Binaire ±1</translation>
    </message>
    <message>
        <source>Discrete set of rows</source>
        <translation>Ensemble discret de lignes</translation>
    </message>
    <message>
        <source>Gaussian mixture</source>
        <translation>Mélange gaussien</translation>
    </message>
    <message>
        <source>Laplace</source>
        <translation>Laplace</translation>
    </message>
    <message>
        <source>Group lasso</source>
        <translation>Group lasso</translation>
    </message>
    <message>
        <source>Elastic net</source>
        <translation>Elastic net</translation>
    </message>
    <message>
        <source>Exponential (positive)</source>
        <translation>Exponentielle (positive)</translation>
    </message>
    <message>
        <source>Half-normal (positive)</source>
        <translation>Demi-normale (positive)</translation>
    </message>
    <message>
        <source>Student t (heavy tails)</source>
        <translation>Student t (queues lourdes)</translation>
    </message>
    <message>
        <source>QAM symbols (complex)</source>
        <translation>Symboles QAM (complexes)</translation>
    </message>
    <message>
        <source>Assumed prior</source>
        <translation>Loi a priori supposée</translation>
    </message>
    <message>
        <source>What the estimator believes of the signal, when it differs from the law it is drawn from.</source>
        <translation>Ce que l&apos;estimateur croit du signal, quand cela diffère de la loi dont il est tiré.</translation>
    </message>
    <message>
        <source>Assumed law</source>
        <translation>Loi supposée</translation>
    </message>
    <message>
        <source>The law the estimator believes in.</source>
        <translation>La loi à laquelle croit l&apos;estimateur.</translation>
    </message>
    <message>
        <source>Gaussian prior</source>
        <translation>Loi a priori gaussienne</translation>
    </message>
    <message>
        <source>Rows z ~ N(0, S): S is the covariance, or variance times the identity.</source>
        <translation>Lignes z ~ N(0, S)&#xa0;: S est la covariance, ou la variance fois l&apos;identité.</translation>
    </message>
    <message>
        <source>Bernoulli-Gaussian prior</source>
        <translation>Loi a priori de Bernoulli-Gauss</translation>
    </message>
    <message>
        <source>Whole rows are N(mean, S) with probability density, else zero.</source>
        <translation>Les lignes entières suivent N(mean, S) avec la probabilité density, sinon elles sont nulles.</translation>
    </message>
    <message>
        <source>Binary prior</source>
        <translation>Loi a priori binaire</translation>
    </message>
    <message>
        <source>Independent entries +1 with the given probability, else -1.</source>
        <translation>Coefficients indépendants&#xa0;: +1 avec la probabilité donnée, sinon -1.</translation>
    </message>
    <message>
        <source>QAM symbols</source>
        <translation>Symboles QAM</translation>
    </message>
    <message>
        <source>Independent complex symbols of a square constellation of power 1, all as likely.</source>
        <translation>Symboles complexes indépendants d&apos;une constellation carrée de puissance 1, tous aussi probables.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Points of the constellation: 4 (QPSK), 16 or 64.</source>
        <translation>Points de la constellation&#xa0;: 4 (QPSK), 16 ou 64.</translation>
    </message>
    <message>
        <source>Discrete prior</source>
        <translation>Loi a priori discrète</translation>
    </message>
    <message>
        <source>Rows from a finite set with weights.</source>
        <translation>Lignes d&apos;un ensemble fini, avec des poids.</translation>
    </message>
    <message>
        <source>Gaussian mixture prior</source>
        <translation>Loi a priori de mélange gaussien</translation>
    </message>
    <message>
        <source>Rows from a mixture of Gaussians, each with a mean and a covariance.</source>
        <translation>Lignes d&apos;un mélange de gaussiennes, chacune avec une moyenne et une covariance.</translation>
    </message>
    <message>
        <source>Laplace prior</source>
        <translation>Loi a priori de Laplace</translation>
    </message>
    <message>
        <source>Independent entries of density exp(-|z| / scale) / (2 scale).</source>
        <translation>Coefficients indépendants de densité exp(-|z| / scale) / (2 scale).</translation>
    </message>
    <message>
        <source>Group lasso prior</source>
        <translation>Loi a priori group lasso</translation>
    </message>
    <message>
        <source>Rows of density proportional to exp(-weight |z|): MAP sets whole rows to zero.</source>
        <translation>Lignes de densité proportionnelle à exp(-weight |z|)&#xa0;: MAP annule des lignes entières.</translation>
    </message>
    <message>
        <source>Elastic net prior</source>
        <translation>Loi a priori elastic net</translation>
    </message>
    <message>
        <source>Independent entries of density proportional to exp(-|z| / scale - z^2 / (2 variance)): MAP shrinks and selects.</source>
        <translation>Coefficients indépendants de densité proportionnelle à exp(-|z| / scale - z^2 / (2 variance))&#xa0;: MAP contracte et sélectionne.</translation>
    </message>
    <message>
        <source>Exponential prior</source>
        <translation>Loi a priori exponentielle</translation>
    </message>
    <message>
        <source>Independent positive entries of density exp(-z / scale) / scale.</source>
        <translation>Coefficients positifs indépendants de densité exp(-z / scale) / scale.</translation>
    </message>
    <message>
        <source>Half-normal prior</source>
        <translation>Loi a priori demi-normale</translation>
    </message>
    <message>
        <source>Independent positive entries: the absolute values of N(0, variance).</source>
        <translation>Coefficients positifs indépendants&#xa0;: les valeurs absolues de N(0, variance).</translation>
    </message>
    <message>
        <source>Student t prior</source>
        <translation>Loi a priori de Student t</translation>
    </message>
    <message>
        <source>Rows of heavy tails, a Gaussian row over the root of chi squared / degrees of freedom: all entries of a row are large together.</source>
        <translation>Lignes à queues lourdes, une ligne gaussienne sur la racine d&apos;un khi-deux / degrés de liberté&#xa0;: tous les coefficients d&apos;une ligne sont grands ensemble.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Number of rows of the signal: inputs of a network, unknowns of a regression.</source>
        <translation>Nombre de lignes du signal&#xa0;: entrées d&apos;un réseau, inconnues d&apos;une régression.</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>lignes</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>Variance</translation>
    </message>
    <message>
        <source>Variance of every entry of a row that is not zero.</source>
        <translation>Variance de chaque coefficient d&apos;une ligne qui n&apos;est pas nulle.</translation>
    </message>
    <message>
        <source>Covariance</source>
        <translation>Covariance</translation>
    </message>
    <message>
        <source>Covariance of a row, d x d, symmetric and positive definite; instead of the variance.</source>
        <translation>Covariance d&apos;une ligne, d x d, symétrique et définie positive&#xa0;; à la place de la variance.</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densité</translation>
    </message>
    <message>
        <source>Probability that a row is not zero.</source>
        <translation>Probabilité qu&apos;une ligne ne soit pas nulle.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Mean of every entry of a row that is not zero; without it 0.</source>
        <translation>Moyenne de chaque coefficient d&apos;une ligne qui n&apos;est pas nulle&#xa0;; sans elle 0.</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>Probability of +1</source>
        <translation>Probabilité de +1</translation>
    </message>
    <message>
        <source>Probability that an entry is +1.</source>
        <translation>Probabilité qu&apos;un coefficient soit +1.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>The rows that can occur, d numbers each.</source>
        <translation>Les lignes possibles, d nombres chacune.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>How probable each of them is; they are divided by their sum.</source>
        <translation>La probabilité de chacune&#xa0;; ils sont divisés par leur somme.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>A probability before division by the sum.</source>
        <translation>Une probabilité avant division par la somme.</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Moyennes</translation>
    </message>
    <message>
        <source>The mean of each component, d numbers each.</source>
        <translation>La moyenne de chaque composante, d nombres chacune.</translation>
    </message>
    <message>
        <source>Covariances</source>
        <translation>Covariances</translation>
    </message>
    <message>
        <source>The covariance of each component, d x d, symmetric and positive definite; all zeros: an exact spike at the mean.</source>
        <translation>La covariance de chaque composante, d x d, symétrique et définie positive&#xa0;; que des zéros&#xa0;: exactement la moyenne.</translation>
    </message>
    <message>
        <source>The covariance of one component.</source>
        <translation>La covariance d&apos;une composante.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>One row, a number for each column.</source>
        <translation>Une ligne, un nombre pour chaque colonne.</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Coefficient</translation>
    </message>
    <message>
        <source>One entry of the row.</source>
        <translation>Un coefficient de la ligne.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Width of the law: with many degrees of freedom the standard deviation of an entry.</source>
        <translation>Largeur de la loi&#xa0;: avec beaucoup de degrés de liberté, l&apos;écart type d&apos;un coefficient.</translation>
    </message>
    <message>
        <source>Degrees of freedom</source>
        <translation>Degrés de liberté</translation>
    </message>
    <message>
        <source>How light the tails are: |z| is large with probability |z|^-(this); from 3 on, so that the second moment exists.</source>
        <translation>La légèreté des queues&#xa0;: |z| est grand avec la probabilité |z|^-(ce nombre)&#xa0;; à partir de 3, pour que le second moment existe.</translation>
    </message>
    <message>
        <source>Mean absolute value of an entry; MAP penalises |z| / scale.</source>
        <translation>Valeur absolue moyenne d&apos;un coefficient&#xa0;; MAP pénalise |z| / scale.</translation>
    </message>
    <message>
        <source>Mean of an entry; MAP penalises z / scale.</source>
        <translation>Moyenne d&apos;un coefficient&#xa0;; MAP pénalise z / scale.</translation>
    </message>
    <message>
        <source>Mean square of an entry.</source>
        <translation>Carré moyen d&apos;un coefficient.</translation>
    </message>
    <message>
        <source>MAP penalises z^2 / (2 variance) beside |z| / scale.</source>
        <translation>MAP pénalise z^2 / (2 variance) en plus de |z| / scale.</translation>
    </message>
    <message>
        <source>MAP penalises weight times the length of each row.</source>
        <translation>MAP pénalise le poids fois la longueur de chaque ligne.</translation>
    </message>
    <message>
        <source>Linear layer</source>
        <translation>Couche linéaire</translation>
    </message>
    <message>
        <source>Z_l = W Z_(l-1) + noise with a known matrix W.</source>
        <translation>Z_l = W Z_(l-1) + bruit avec une matrice W connue.</translation>
    </message>
    <message>
        <source>Rows of the matrix W: samples of a learning problem, measurements of a regression, units of a layer.</source>
        <translation>Lignes de la matrice W&#xa0;: échantillons d&apos;un problème d&apos;apprentissage, mesures d&apos;une régression, unités d&apos;une couche.</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Biais</translation>
    </message>
    <message>
        <source>Known numbers added to W Z; the estimation hands them to the next layer.</source>
        <translation>Nombres connus ajoutés à W Z&#xa0;; l&apos;estimation les transmet à la couche suivante.</translation>
    </message>
    <message>
        <source>The law of the known bias.</source>
        <translation>La loi du biais connu.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Constant</translation>
    </message>
    <message>
        <source>By active fraction</source>
        <translation>Par fraction active</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>D&apos;un fichier</translation>
    </message>
    <message>
        <source>No bias</source>
        <translation>Aucun biais</translation>
    </message>
    <message>
        <source>Nothing is added.</source>
        <translation>Rien n&apos;est ajouté.</translation>
    </message>
    <message>
        <source>Gaussian bias</source>
        <translation>Biais gaussien</translation>
    </message>
    <message>
        <source>Independent entries N(mean, variance), drawn for each trial and known.</source>
        <translation>Coefficients indépendants N(mean, variance), tirés à chaque essai et connus.</translation>
    </message>
    <message>
        <source>Mean of every entry of the bias.</source>
        <translation>Moyenne de chaque coefficient du biais.</translation>
    </message>
    <message>
        <source>Variance of every entry of the bias.</source>
        <translation>Variance de chaque coefficient du biais.</translation>
    </message>
    <message>
        <source>Constant bias</source>
        <translation>Biais constant</translation>
    </message>
    <message>
        <source>The same number everywhere.</source>
        <translation>Le même nombre partout.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>The number that is added.</source>
        <translation>Le nombre qui est ajouté.</translation>
    </message>
    <message>
        <source>Bias by active fraction</source>
        <translation>Biais par fraction active</translation>
    </message>
    <message>
        <source>The constant that makes this fraction of the entries positive.</source>
        <translation>La constante qui rend positive cette fraction des coefficients.</translation>
    </message>
    <message>
        <source>Active fraction</source>
        <translation>Fraction active</translation>
    </message>
    <message>
        <source>Fraction of entries that are positive.</source>
        <translation>Fraction des coefficients qui sont positifs.</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrice</translation>
    </message>
    <message>
        <source>The law of the known matrix W.</source>
        <translation>La loi de la matrice connue W.</translation>
    </message>
    <message>
        <source>The law the matrix W is drawn from.</source>
        <translation>La loi dont la matrice W est tirée.</translation>
    </message>
    <message>
        <source>Independent Gaussian entries</source>
        <translation>Gaussiens indépendants</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>Orthogonale</translation>
    </message>
    <message>
        <source>Geometric singular values</source>
        <translation>Valeurs singulières géométriques</translation>
    </message>
    <message>
        <source>Given singular values</source>
        <translation>Valeurs singulières données</translation>
    </message>
    <message>
        <source>Product of Gaussian matrices</source>
        <translation>Produit de matrices gaussiennes</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Selection of rows</source>
        <translation>Sélection de lignes</translation>
    </message>
    <message>
        <source>Structured (fast transform)</source>
        <translation>Structurée (transformée rapide)</translation>
    </message>
    <message>
        <source>Gaussian matrix</source>
        <translation>Matrice gaussienne</translation>
    </message>
    <message>
        <source>Entry variance</source>
        <translation>Variance de W</translation>
    </message>
    <message>
        <source>Variance of every entry of W; without it 1 / columns of W, which keeps the power of the signal.</source>
        <translation>Variance de chaque coefficient de W&#xa0;; sans elle 1 / colonnes de W, ce qui conserve la puissance du signal.</translation>
    </message>
    <message>
        <source>1 / columns of W</source>
        <translation>1 / colonnes de W</translation>
    </message>
    <message>
        <source>Drawn as</source>
        <translation>Tirée comme</translation>
    </message>
    <message>
        <source>Entries are drawn one by one, and W is factorised. Factors draw singular vectors and values of the same law without a factorisation, faster for nearly square matrices; then a smaller matrix is not the top of a larger one.</source>
        <translation>Les coefficients sont tirés un par un et W est factorisée. Les facteurs tirent des vecteurs et valeurs singuliers de même loi sans factorisation, plus vite pour les matrices presque carrées&#xa0;; une matrice plus petite n&apos;est alors plus le haut d&apos;une plus grande.</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Coefficients</translation>
    </message>
    <message>
        <source>Singular vectors and values</source>
        <translation>Vecteurs et valeurs singuliers</translation>
    </message>
    <message>
        <source>W = I, for as many rows as there are below: a signal behind its noise alone.</source>
        <translation>W = I, pour autant de lignes qu&apos;il y en a au-dessous&#xa0;: un signal derrière son seul bruit.</translation>
    </message>
    <message>
        <source>The rows of I that are not missing: what is seen of an image of which a part is erased.</source>
        <translation>Les lignes de I qui ne manquent pas&#xa0;: ce qu&apos;on voit d&apos;une image dont une partie est effacée.</translation>
    </message>
    <message>
        <source>Missing rows</source>
        <translation>Lignes manquantes</translation>
    </message>
    <message>
        <source>Ranges [first, last] of the rows below that are not seen, counted from 0, last included. The layer has as many rows as are left.</source>
        <translation>Intervalles [première, dernière] des lignes du dessous qu&apos;on ne voit pas, comptées à partir de 0, la dernière comprise. La couche a autant de lignes qu&apos;il en reste.</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>The first and the last row of a range.</source>
        <translation>La première et la dernière ligne d&apos;un intervalle.</translation>
    </message>
    <message>
        <source>A row of the variable below, from 0.</source>
        <translation>Une ligne de la variable du dessous, à partir de 0.</translation>
    </message>
    <message>
        <source>Matrix of a file</source>
        <translation>Matrice d&apos;un fichier</translation>
    </message>
    <message>
        <source>The same W in every trial: trained weights, features of a table, a measured system.</source>
        <translation>Le même W à chaque essai&#xa0;: poids entraînés, caractéristiques d&apos;un tableau, système mesuré.</translation>
    </message>
    <message>
        <source>Singular vectors</source>
        <translation>Vecteurs singuliers</translation>
    </message>
    <message>
        <source>Those of the file. Or random ones, drawn for each trial, around the singular values of the file: then state evolution has its right to hold.</source>
        <translation>Ceux du fichier. Ou des vecteurs aléatoires, tirés à chaque essai, autour des valeurs singulières du fichier&#xa0;: alors l&apos;évolution d&apos;état est justifiée.</translation>
    </message>
    <message>
        <source>Of the file</source>
        <translation>Du fichier</translation>
    </message>
    <message>
        <source>Random (Haar)</source>
        <translation>Aléatoires (Haar)</translation>
    </message>
    <message>
        <source>What is known of them. If they are as good as independent with one variance, ML-AMP and its state evolution hold.</source>
        <translation>Ce qu&apos;on en sait. S&apos;ils sont pour ainsi dire indépendants et de même variance, ML-AMP et son évolution d&apos;état valent.</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Quelconques</translation>
    </message>
    <message>
        <source>As good as independent</source>
        <translation>Pour ainsi dire indépendants</translation>
    </message>
    <message>
        <source>Bias of a file</source>
        <translation>Biais d&apos;un fichier</translation>
    </message>
    <message>
        <source>The same in every trial: a number for each row, or one for each entry. Predictions take them for Gaussian numbers.</source>
        <translation>Le même à chaque essai&#xa0;: un nombre par ligne, ou un par coefficient. Les prédictions les tiennent pour gaussiens.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>NPY, NPZ, HDF5, CSV, MatrixMarket or IDX. A relative path starts at the folder of the scenario; onsager:NAME is a file that travels inside the program.</source>
        <translation>NPY, NPZ, HDF5, CSV, MatrixMarket ou IDX. Un chemin relatif part du dossier du scénario&#xa0;; onsager:NAME est un fichier contenu dans le programme.</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>The array within a file of several (NPZ, HDF5). Without it the only one there is.</source>
        <translation>Le tableau dans un fichier qui en a plusieurs (NPZ, HDF5). Sans lui, le seul qui existe.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Of a table, by their names or numbers from 1. Without them all.</source>
        <translation>D&apos;un tableau, par leurs noms ou leurs numéros à partir de 1. Sans elles, toutes.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>The name of a column, or its number from 1.</source>
        <translation>Le nom d&apos;une colonne, ou son numéro à partir de 1.</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Orientation</translation>
    </message>
    <message>
        <source>Whether rows and columns change places: dense layers of Keras are stored input by output.</source>
        <translation>Si lignes et colonnes s&apos;échangent&#xa0;: les couches denses de Keras sont enregistrées entrée par sortie.</translation>
    </message>
    <message>
        <source>As stored</source>
        <translation>Tel quel</translation>
    </message>
    <message>
        <source>Transposed</source>
        <translation>Transposé</translation>
    </message>
    <message>
        <source>Standardised: every column gets mean 0 and variance 1 over its rows.</source>
        <translation>Standardisé&#xa0;: chaque colonne reçoit sur ses lignes la moyenne 0 et la variance 1.</translation>
    </message>
    <message>
        <source>Standardised</source>
        <translation>Standardisé</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Facteur</translation>
    </message>
    <message>
        <source>What every number is multiplied with at last: 1/255 for pixels that are bytes.</source>
        <translation>Par quoi chaque nombre est enfin multiplié&#xa0;: 1/255 pour des pixels en octets.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>What is read of files and not drawn. Without an observation all that lies above a true variable is drawn from it.</source>
        <translation>Ce qui est lu dans des fichiers et non tiré. Sans observation, tout ce qui est au-dessus d&apos;une variable vraie est tiré à partir d&apos;elle.</translation>
    </message>
    <message>
        <source>True variables</source>
        <translation>Variables vraies</translation>
    </message>
    <message>
        <source>Variables whose truth is known, to compare estimates with; no algorithm is told.</source>
        <translation>Variables dont la vérité est connue, pour comparer les estimations&#xa0;; aucun algorithme ne la reçoit.</translation>
    </message>
    <message>
        <source>Rows held out</source>
        <translation>Lignes réservées</translation>
    </message>
    <message>
        <source>So many rows of the observation, others in every trial, are kept from the algorithm, and its estimates are tried on them. The files have that many rows more than the last layer.</source>
        <translation>Autant de lignes de l&apos;observation, d&apos;autres à chaque essai, sont cachées à l&apos;algorithme, et ses estimations y sont mises à l&apos;épreuve. Les fichiers ont autant de lignes de plus que la dernière couche.</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>Observation</translation>
    </message>
    <message>
        <source>The file that Y is read of. Missing numbers are for an observation of kind masked.</source>
        <translation>Le fichier où Y est lu. Les nombres manquants sont pour une observation du genre masked.</translation>
    </message>
    <message>
        <source>First item</source>
        <translation>Premier élément</translation>
    </message>
    <message>
        <source>Along the first axis of the file, from 0: trial t has item + t. Without it every trial has the whole file.</source>
        <translation>Le long du premier axe du fichier, à partir de 0&#xa0;: l&apos;essai t a l&apos;élément + t. Sans lui, chaque essai a tout le fichier.</translation>
    </message>
    <message>
        <source>the whole file</source>
        <translation>tout le fichier</translation>
    </message>
    <message>
        <source>True variable</source>
        <translation>Variable vraie</translation>
    </message>
    <message>
        <source>The truth of one variable of the stack, of a file or as values.</source>
        <translation>La vérité d&apos;une variable de l&apos;empilement, d&apos;un fichier ou par ses valeurs.</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Index of the layer that produces it.</source>
        <translation>Indice de la couche qui la produit.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>In the place of a file: every number of the variable, row after row, for every trial. An image that is drawn in the window.</source>
        <translation>À la place d&apos;un fichier&#xa0;: chaque nombre de la variable, ligne après ligne, pour tous les essais. Une image dessinée dans la fenêtre.</translation>
    </message>
    <message>
        <source>Structured matrix</source>
        <translation>Matrice structurée</translation>
    </message>
    <message>
        <source>Random signs, a fast Fourier transform and random places, around the singular values of a law: as good as uniformly distributed singular vectors, and of a million rows no entry is kept.</source>
        <translation>Signes aléatoires, transformée de Fourier rapide et places aléatoires, autour des valeurs singulières d&apos;une loi&#xa0;: autant dire des vecteurs singuliers uniformes, et pour un million de lignes aucun coefficient n&apos;est gardé.</translation>
    </message>
    <message>
        <source>Singular values</source>
        <translation>Valeurs singulières</translation>
    </message>
    <message>
        <source>Those of the Marchenko-Pastur law, as if the entries were independent; all 1; or geometric.</source>
        <translation>Celles de la loi de Marchenko-Pastur, comme si les coefficients étaient indépendants&#xa0;; toutes 1&#xa0;; ou géométriques.</translation>
    </message>
    <message>
        <source>Of independent entries (Marchenko-Pastur)</source>
        <translation>De coefficients indépendants (Marchenko-Pastur)</translation>
    </message>
    <message>
        <source>All 1</source>
        <translation>Toutes 1</translation>
    </message>
    <message>
        <source>Geometric</source>
        <translation>Géométriques</translation>
    </message>
    <message>
        <source>Singular values of independent entries</source>
        <translation>Valeurs singulières de coefficients indépendants</translation>
    </message>
    <message>
        <source>Those in the middle of equal parts of the Marchenko-Pastur law.</source>
        <translation>Celles au milieu de parts égales de la loi de Marchenko-Pastur.</translation>
    </message>
    <message>
        <source>Variance of the entries of W; without it 1 / columns of W, which keeps the power of the signal.</source>
        <translation>Variance des coefficients de W&#xa0;; sans elle 1 / colonnes de W, ce qui conserve la puissance du signal.</translation>
    </message>
    <message>
        <source>Singular values 1</source>
        <translation>Valeurs singulières 1</translation>
    </message>
    <message>
        <source>Orthonormal rows or columns, whichever are fewer.</source>
        <translation>Lignes ou colonnes orthonormées, celles dont il y a le moins.</translation>
    </message>
    <message>
        <source>Singular values that fall geometrically and keep the mean power of the signal.</source>
        <translation>Valeurs singulières qui décroissent géométriquement et conservent la puissance moyenne du signal.</translation>
    </message>
    <message>
        <source>Condition number</source>
        <translation>Conditionnement</translation>
    </message>
    <message>
        <source>The largest singular value over the smallest. 1 is an orthogonal matrix.</source>
        <translation>La plus grande valeur singulière sur la plus petite. 1 est une matrice orthogonale.</translation>
    </message>
    <message>
        <source>Orthogonal matrix</source>
        <translation>Matrice orthogonale</translation>
    </message>
    <message>
        <source>Orthonormal rows or columns, whichever are fewer, uniformly distributed: every singular value is 1.</source>
        <translation>Lignes ou colonnes orthonormées, celles dont il y a le moins, uniformes&#xa0;: chaque valeur singulière est 1.</translation>
    </message>
    <message>
        <source>Uniformly distributed singular vectors; singular values fall geometrically and keep the mean power of the signal.</source>
        <translation>Vecteurs singuliers uniformes&#xa0;; les valeurs singulières décroissent géométriquement et conservent la puissance moyenne du signal.</translation>
    </message>
    <message>
        <source>Uniformly distributed singular vectors and the singular values of a list.</source>
        <translation>Vecteurs singuliers uniformes et valeurs singulières d&apos;une liste.</translation>
    </message>
    <message>
        <source>At most as many as the smaller side of W has; the others are 0.</source>
        <translation>Au plus autant que le petit côté de W&#xa0;; les autres sont 0.</translation>
    </message>
    <message>
        <source>Singular value</source>
        <translation>Valeur singulière</translation>
    </message>
    <message>
        <source>One singular value.</source>
        <translation>Une valeur singulière.</translation>
    </message>
    <message>
        <source>W = W_k ... W_1 with independent Gaussian entries of variance 1 / columns in every factor.</source>
        <translation>W = W_k ... W_1 avec des coefficients gaussiens indépendants de variance 1 / colonnes dans chaque facteur.</translation>
    </message>
    <message>
        <source>Rows of the inner factors</source>
        <translation>Lignes des facteurs intérieurs</translation>
    </message>
    <message>
        <source>From the input&apos;s side to the output&apos;s; the outermost factor has the rows of the layer.</source>
        <translation>Du côté de l&apos;entrée à celui de la sortie&#xa0;; le facteur extérieur a les lignes de la couche.</translation>
    </message>
    <message>
        <source>Rows of one inner factor.</source>
        <translation>Lignes d&apos;un facteur intérieur.</translation>
    </message>
    <message>
        <source>A function applied to every entry, between two linear layers.</source>
        <translation>Une fonction appliquée à chaque coefficient, entre deux couches linéaires.</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>The function applied to every entry.</source>
        <translation>La fonction appliquée à chaque coefficient.</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>Absolute value</source>
        <translation>Valeur absolue</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signe</translation>
    </message>
    <message>
        <source>Hard tanh</source>
        <translation>Tanh dure</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoïde</translation>
    </message>
    <message>
        <source>Hyperbolic tangent</source>
        <translation>Tangente hyperbolique</translation>
    </message>
    <message>
        <source>Error function</source>
        <translation>Fonction d&apos;erreur</translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation>Softplus</translation>
    </message>
    <message>
        <source>Symmetric door</source>
        <translation>Porte symétrique</translation>
    </message>
    <message>
        <source>phi(z) = z: two linear layers without a function between them.</source>
        <translation>phi(z) = z&#xa0;: deux couches linéaires sans fonction entre elles.</translation>
    </message>
    <message>
        <source>phi(z) = max(z, 0).</source>
        <translation>phi(z) = max(z, 0).</translation>
    </message>
    <message>
        <source>phi(z) = max(z, slope z).</source>
        <translation>phi(z) = max(z, slope z).</translation>
    </message>
    <message>
        <source>phi(z) = |z|.</source>
        <translation>phi(z) = |z|.</translation>
    </message>
    <message>
        <source>phi(z) = +1 where z is not negative, else -1.</source>
        <translation>phi(z) = +1 où z n&apos;est pas négatif, sinon -1.</translation>
    </message>
    <message>
        <source>phi(z) = z, cut off at -1 and 1.</source>
        <translation>phi(z) = z, coupé à -1 et 1.</translation>
    </message>
    <message>
        <source>phi(z) = 1 / (1 + exp(-z)).</source>
        <translation>phi(z) = 1 / (1 + exp(-z)).</translation>
    </message>
    <message>
        <source>phi(z) = tanh(z).</source>
        <translation>phi(z) = tanh(z).</translation>
    </message>
    <message>
        <source>phi(z) = erf(z), the error function.</source>
        <translation>phi(z) = erf(z), la fonction d&apos;erreur.</translation>
    </message>
    <message>
        <source>phi(z) = log(1 + exp(z)).</source>
        <translation>phi(z) = log(1 + exp(z)).</translation>
    </message>
    <message>
        <source>phi(z) = z times the probability that a standard normal number is below z.</source>
        <translation>phi(z) = z fois la probabilité qu&apos;un nombre normal centré réduit soit inférieur à z.</translation>
    </message>
    <message>
        <source>phi(z) = z / (1 + exp(-z)).</source>
        <translation>phi(z) = z / (1 + exp(-z)).</translation>
    </message>
    <message>
        <source>phi(z) = -1 where |z| is below the threshold, else +1.</source>
        <translation>phi(z) = -1 où |z| est sous le seuil, sinon +1.</translation>
    </message>
    <message>
        <source>Activation without parameters</source>
        <translation>Activation sans paramètres</translation>
    </message>
    <message>
        <source>z_l = phi(z_(l-1)) + noise.</source>
        <translation>z_l = phi(z_(l-1)) + bruit.</translation>
    </message>
    <message>
        <source>z_l = max(z, slope z) + noise.</source>
        <translation>z_l = max(z, slope z) + bruit.</translation>
    </message>
    <message>
        <source>z_l = sign(|z| - threshold) + noise.</source>
        <translation>z_l = sign(|z| - threshold) + bruit.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>|z| at which the symmetric door turns from -1 to +1; 0.674, the median of |z| for unit variance, when not given.</source>
        <translation>|z| où la porte symétrique passe de -1 à +1&#xa0;; 0.674, la médiane de |z| pour la variance 1, si rien n&apos;est donné.</translation>
    </message>
    <message>
        <source>0.674</source>
        <translation>0.674</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>Pente</translation>
    </message>
    <message>
        <source>Slope of leaky ReLU below zero; 0.1 when not given.</source>
        <translation>Pente de la leaky ReLU sous zéro&#xa0;; 0.1 si rien n&apos;est donné.</translation>
    </message>
    <message>
        <source>0.1</source>
        <translation>0.1</translation>
    </message>
    <message>
        <source>A function applied to every entry before the observation.</source>
        <translation>Une fonction appliquée à chaque coefficient avant l&apos;observation.</translation>
    </message>
    <message>
        <source>The law of an observed row given the row below it.</source>
        <translation>La loi d&apos;une ligne observée, la ligne du dessous étant donnée.</translation>
    </message>
    <message>
        <source>How the observation comes from the last variable.</source>
        <translation>Comment l&apos;observation naît de la dernière variable.</translation>
    </message>
    <message>
        <source>Noisy values (AWGN)</source>
        <translation>Valeurs bruitées (AWGN)</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Signes</translation>
    </message>
    <message>
        <source>Noisy signs (probit)</source>
        <translation>Signes bruités (probit)</translation>
    </message>
    <message>
        <source>Logistic labels</source>
        <translation>Étiquettes logistiques</translation>
    </message>
    <message>
        <source>Absolute values (phase retrieval)</source>
        <translation>Valeurs absolues (reconstruction de phase)</translation>
    </message>
    <message>
        <source>Rectified values</source>
        <translation>Valeurs redressées</translation>
    </message>
    <message>
        <source>Quantised values</source>
        <translation>Valeurs quantifiées</translation>
    </message>
    <message>
        <source>Table with missing entries</source>
        <translation>Tableau à trous</translation>
    </message>
    <message>
        <source>Second layer of a network</source>
        <translation>2e couche d&apos;un réseau</translation>
    </message>
    <message>
        <source>Mixed regression</source>
        <translation>Régression mixte</translation>
    </message>
    <message>
        <source>Sketch (clustering)</source>
        <translation>Esquisse (classification non supervisée)</translation>
    </message>
    <message>
        <source>Noisy values (Laplace, robust)</source>
        <translation>Valeurs bruitées (Laplace, robuste)</translation>
    </message>
    <message>
        <source>Noisy values (Huber, robust)</source>
        <translation>Valeurs bruitées (Huber, robuste)</translation>
    </message>
    <message>
        <source>Counts (Poisson)</source>
        <translation>Comptes (Poisson)</translation>
    </message>
    <message>
        <source>Moduli (complex phase retrieval)</source>
        <translation>Modules (reconstruction de phase complexe)</translation>
    </message>
    <message>
        <source>Noisy values</source>
        <translation>Valeurs bruitées</translation>
    </message>
    <message>
        <source>y = phi(z) + noise, entry by entry.</source>
        <translation>y = phi(z) + bruit, coefficient par coefficient.</translation>
    </message>
    <message>
        <source>A function applied to every entry before the noise is added.</source>
        <translation>Une fonction appliquée à chaque coefficient avant l&apos;ajout du bruit.</translation>
    </message>
    <message>
        <source>y = sign(z), entry by entry.</source>
        <translation>y = sign(z), coefficient par coefficient.</translation>
    </message>
    <message>
        <source>Noisy signs</source>
        <translation>Signes bruités</translation>
    </message>
    <message>
        <source>y = sign(z + noise), entry by entry.</source>
        <translation>y = sign(z + bruit), coefficient par coefficient.</translation>
    </message>
    <message>
        <source>Noise variance</source>
        <translation>Variance du bruit</translation>
    </message>
    <message>
        <source>Variance of the noise before the sign is taken.</source>
        <translation>Variance du bruit avant que le signe soit pris.</translation>
    </message>
    <message>
        <source>Values in Laplace noise</source>
        <translation>Valeurs dans un bruit de Laplace</translation>
    </message>
    <message>
        <source>y = z + noise of density exp(-|u| / scale) / (2 scale), entry by entry; MAP sums absolute errors.</source>
        <translation>y = z + bruit de densité exp(-|u| / scale) / (2 scale), coefficient par coefficient&#xa0;; MAP somme les erreurs absolues.</translation>
    </message>
    <message>
        <source>Mean absolute value of the noise.</source>
        <translation>Valeur absolue moyenne du bruit.</translation>
    </message>
    <message>
        <source>Values in Huber noise</source>
        <translation>Valeurs dans un bruit de Huber</translation>
    </message>
    <message>
        <source>y = z + noise, Gaussian up to threshold times scale and exponential beyond, entry by entry; MAP sums Huber&apos;s losses.</source>
        <translation>y = z + bruit, gaussien jusqu&apos;à threshold fois scale et exponentiel au-delà, coefficient par coefficient&#xa0;; MAP somme les pertes de Huber.</translation>
    </message>
    <message>
        <source>Deviation of the Gaussian middle of the noise.</source>
        <translation>Écart type du milieu gaussien du bruit.</translation>
    </message>
    <message>
        <source>Where the tails begin, in units of the scale; 1.345 loses 5 % against least squares in Gaussian noise.</source>
        <translation>Où commencent les queues, en unités de l&apos;échelle&#xa0;; 1.345 perd 5 % sur les moindres carrés dans un bruit gaussien.</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>y is a Poisson number of mean exposure times e^z, entry by entry.</source>
        <translation>y est un nombre de Poisson de moyenne exposure fois e^z, coefficient par coefficient.</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposition</translation>
    </message>
    <message>
        <source>The mean count where z is 0.</source>
        <translation>Le compte moyen où z est 0.</translation>
    </message>
    <message>
        <source>y = +1 with probability 1 / (1 + exp(-z)), else -1, entry by entry.</source>
        <translation>y = +1 avec la probabilité 1 / (1 + exp(-z)), sinon -1, coefficient par coefficient.</translation>
    </message>
    <message>
        <source>Moduli</source>
        <translation>Modules</translation>
    </message>
    <message>
        <source>y = |z| + noise of complex numbers z, the noise real; without noise given, y = |z|.</source>
        <translation>y = |z| + bruit de nombres complexes z, le bruit étant réel&#xa0;; sans bruit donné, y = |z|.</translation>
    </message>
    <message>
        <source>Absolute values</source>
        <translation>Valeurs absolues</translation>
    </message>
    <message>
        <source>y = |z| + noise, entry by entry; without noise given, y = |z|.</source>
        <translation>y = |z| + bruit, coefficient par coefficient&#xa0;; sans bruit donné, y = |z|.</translation>
    </message>
    <message>
        <source>y = max(z, 0) + noise, entry by entry; without noise given, y = max(z, 0).</source>
        <translation>y = max(z, 0) + bruit, coefficient par coefficient&#xa0;; sans bruit donné, y = max(z, 0).</translation>
    </message>
    <message>
        <source>y = the number of thresholds below z + noise, entry by entry.</source>
        <translation>y = nombre de seuils sous z + bruit, coefficient par coefficient.</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Seuils</translation>
    </message>
    <message>
        <source>Where one level ends and the next begins, in increasing order.</source>
        <translation>Où un niveau finit et où le suivant commence, par ordre croissant.</translation>
    </message>
    <message>
        <source>One threshold.</source>
        <translation>Un seuil.</translation>
    </message>
    <message>
        <source>Variance of the noise before the value is quantised; 0 is none.</source>
        <translation>Variance du bruit avant la quantification de la valeur&#xa0;; 0&#xa0;: aucun.</translation>
    </message>
    <message>
        <source>Some entries are seen, noisy, or the sign of the noisy value.</source>
        <translation>Certains coefficients sont vus, bruités, ou le signe de la valeur bruitée.</translation>
    </message>
    <message>
        <source>Observed fraction</source>
        <translation>Fraction observée</translation>
    </message>
    <message>
        <source>Probability that an entry is seen.</source>
        <translation>Probabilité qu&apos;un coefficient soit vu.</translation>
    </message>
    <message>
        <source>Kinds of columns</source>
        <translation>Genres des colonnes</translation>
    </message>
    <message>
        <source>For each column whether values (awgn) or signs (probit) are seen; without it all are values.</source>
        <translation>Pour chaque colonne, si l&apos;on voit des valeurs (awgn) ou des signes (probit)&#xa0;; sans cela toutes sont des valeurs.</translation>
    </message>
    <message>
        <source>awgn for every column</source>
        <translation>awgn pour chaque colonne</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>What is seen of a column.</source>
        <translation>Ce qu&apos;on voit d&apos;une colonne.</translation>
    </message>
    <message>
        <source>Variance of the noise of every seen entry.</source>
        <translation>Variance du bruit de chaque coefficient vu.</translation>
    </message>
    <message>
        <source>y = z_q + noise: which of the d columns is seen is not known.</source>
        <translation>y = z_q + bruit&#xa0;: on ne sait pas laquelle des d colonnes est vue.</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>Probabilités</translation>
    </message>
    <message>
        <source>How often each column is the one that is seen; without it all equally.</source>
        <translation>La fréquence à laquelle chaque colonne est vue&#xa0;; sans cela toutes également.</translation>
    </message>
    <message>
        <source>1 / d each</source>
        <translation>1 / d chacune</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>Esquisse</translation>
    </message>
    <message>
        <source>y = sum over columns of weight times exp(i z), real and imaginary part, + noise.</source>
        <translation>y = somme sur les colonnes du poids fois exp(i z), parties réelle et imaginaire, + bruit.</translation>
    </message>
    <message>
        <source>Weight of each cluster; without it 1 / d each.</source>
        <translation>Poids de chaque groupe&#xa0;; sans cela 1 / d chacun.</translation>
    </message>
    <message>
        <source>Weight of one cluster.</source>
        <translation>Poids d&apos;un groupe.</translation>
    </message>
    <message>
        <source>y = sigma(z) F2 + noise: the hidden units z pass the activation and the known second layer F2.</source>
        <translation>y = sigma(z) F2 + bruit&#xa0;: les unités cachées z passent par l&apos;activation et la seconde couche connue F2.</translation>
    </message>
    <message>
        <source>The function sigma of the hidden units.</source>
        <translation>La fonction sigma des unités cachées.</translation>
    </message>
    <message>
        <source>Second layer</source>
        <translation>Seconde couche</translation>
    </message>
    <message>
        <source>The known weights F2 from the hidden units to the outputs.</source>
        <translation>Les poids connus F2 des unités cachées vers les sorties.</translation>
    </message>
    <message>
        <source>Drawn for each trial, all ones (the committee machine), or as stated.</source>
        <translation>Tirée à chaque essai, que des uns (la machine à comité), ou telle qu&apos;indiquée.</translation>
    </message>
    <message>
        <source>Gaussian, drawn for each trial</source>
        <translation>Gaussienne, tirée à chaque essai</translation>
    </message>
    <message>
        <source>All ones</source>
        <translation>Que des uns</translation>
    </message>
    <message>
        <source>As stated</source>
        <translation>Telle qu&apos;indiquée</translation>
    </message>
    <message>
        <source>Gaussian second layer</source>
        <translation>Seconde couche gaussienne</translation>
    </message>
    <message>
        <source>Independent entries N(0, variance), drawn for each trial and known to the algorithm.</source>
        <translation>Coefficients indépendants N(0, variance), tirés à chaque essai et connus de l&apos;algorithme.</translation>
    </message>
    <message>
        <source>Weight variance</source>
        <translation>Variance des poids</translation>
    </message>
    <message>
        <source>Variance of every entry of F2.</source>
        <translation>Variance de chaque coefficient de F2.</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Sorties</translation>
    </message>
    <message>
        <source>Number of outputs of the network.</source>
        <translation>Nombre de sorties du réseau.</translation>
    </message>
    <message>
        <source>One output, the sum of the hidden units.</source>
        <translation>Une sortie, la somme des unités cachées.</translation>
    </message>
    <message>
        <source>Second layer as stated</source>
        <translation>Seconde couche telle qu&apos;indiquée</translation>
    </message>
    <message>
        <source>F2 entry by entry.</source>
        <translation>F2 coefficient par coefficient.</translation>
    </message>
    <message>
        <source>One row for each hidden unit (d rows), one number in it for each output.</source>
        <translation>Une ligne par unité cachée (d lignes), et dedans un nombre par sortie.</translation>
    </message>
    <message>
        <source>The weights of one hidden unit.</source>
        <translation>Les poids d&apos;une unité cachée.</translation>
    </message>
    <message>
        <source>One weight.</source>
        <translation>Un poids.</translation>
    </message>
    <message>
        <source>Assumed noise</source>
        <translation>Bruit supposé</translation>
    </message>
    <message>
        <source>The noise the estimator believes in, when it differs from the noise the data are drawn with.</source>
        <translation>Le bruit auquel croit l&apos;estimateur, quand il diffère de celui dont les données sont tirées.</translation>
    </message>
    <message>
        <source>Assumed observation</source>
        <translation>Observation supposée</translation>
    </message>
    <message>
        <source>What the estimator believes of the observation, when it differs from the law the data are drawn from; MAP minimises its -log p(y | z) as a loss.</source>
        <translation>Ce que l&apos;estimateur croit de l&apos;observation, quand cela diffère de la loi dont les données sont tirées&#xa0;; MAP minimise son -log p(y | z) comme une perte.</translation>
    </message>
    <message>
        <source>Assumed kind</source>
        <translation>Genre supposé</translation>
    </message>
    <message>
        <source>The kind of observation that the estimator believes in: the same, or another that reads its numbers.</source>
        <translation>Le genre d&apos;observation auquel croit l&apos;estimateur&#xa0;: le même, ou un autre qui lit ses nombres.</translation>
    </message>
    <message>
        <source>The same kind with another noise</source>
        <translation>Le même genre avec un autre bruit</translation>
    </message>
    <message>
        <source>Noisy values (square loss)</source>
        <translation>Valeurs bruitées (perte quadratique)</translation>
    </message>
    <message>
        <source>Laplace (absolute loss)</source>
        <translation>Laplace (perte absolue)</translation>
    </message>
    <message>
        <source>Huber (Huber&apos;s loss)</source>
        <translation>Huber (perte de Huber)</translation>
    </message>
    <message>
        <source>Probit (probit loss)</source>
        <translation>Probit (perte probit)</translation>
    </message>
    <message>
        <source>Logistic (logistic loss)</source>
        <translation>Logistique (perte logistique)</translation>
    </message>
    <message>
        <source>The observation as it is, its noise of the variance that is assumed.</source>
        <translation>L&apos;observation telle quelle, son bruit ayant la variance supposée.</translation>
    </message>
    <message>
        <source>Square loss</source>
        <translation>Perte quadratique</translation>
    </message>
    <message>
        <source>Values in Gaussian noise, labels too: MAP minimises (y - z)^2 / (2 noiseVariance).</source>
        <translation>Valeurs dans un bruit gaussien, étiquettes aussi&#xa0;: MAP minimise (y - z)^2 / (2 noiseVariance).</translation>
    </message>
    <message>
        <source>Absolute loss</source>
        <translation>Perte absolue</translation>
    </message>
    <message>
        <source>Values in Laplace noise: MAP minimises |y - z| / scale.</source>
        <translation>Valeurs dans un bruit de Laplace&#xa0;: MAP minimise |y - z| / scale.</translation>
    </message>
    <message>
        <source>Assumed scale</source>
        <translation>Échelle supposée</translation>
    </message>
    <message>
        <source>Mean absolute value of the noise that the estimator believes in.</source>
        <translation>Valeur absolue moyenne du bruit auquel croit l&apos;estimateur.</translation>
    </message>
    <message>
        <source>Huber&apos;s loss</source>
        <translation>Perte de Huber</translation>
    </message>
    <message>
        <source>Values in Huber noise: MAP minimises the square of (y - z) / scale over 2 up to the threshold and its tangent beyond.</source>
        <translation>Valeurs dans un bruit de Huber&#xa0;: MAP minimise la moitié du carré de (y - z) / scale jusqu&apos;au seuil, et sa tangente au-delà.</translation>
    </message>
    <message>
        <source>Deviation of the Gaussian middle of the noise that the estimator believes in.</source>
        <translation>Écart type du milieu gaussien du bruit auquel croit l&apos;estimateur.</translation>
    </message>
    <message>
        <source>Assumed threshold</source>
        <translation>Seuil supposé</translation>
    </message>
    <message>
        <source>Where the loss becomes linear, in units of the scale.</source>
        <translation>Où la perte devient linéaire, en unités de l&apos;échelle.</translation>
    </message>
    <message>
        <source>Probit loss</source>
        <translation>Perte probit</translation>
    </message>
    <message>
        <source>Labels y = sign(z + noise): MAP minimises -log of the normal probability of y z / deviation.</source>
        <translation>Étiquettes y = sign(z + bruit)&#xa0;: MAP minimise -log de la probabilité normale de y z / écart type.</translation>
    </message>
    <message>
        <source>Assumed noise variance</source>
        <translation>Variance supposée du bruit</translation>
    </message>
    <message>
        <source>Variance of the noise before the sign that the estimator believes in.</source>
        <translation>Variance du bruit avant le signe, à laquelle croit l&apos;estimateur.</translation>
    </message>
    <message>
        <source>Logistic loss</source>
        <translation>Perte logistique</translation>
    </message>
    <message>
        <source>Logistic labels: MAP minimises log(1 + exp(-y z)).</source>
        <translation>Étiquettes logistiques&#xa0;: MAP minimise log(1 + exp(-y z)).</translation>
    </message>
    <message>
        <source>Poisson loss</source>
        <translation>Perte de Poisson</translation>
    </message>
    <message>
        <source>Counts of mean exposure times e^z: MAP minimises exposure e^z - y z.</source>
        <translation>Comptes de moyenne exposure fois e^z&#xa0;: MAP minimise exposure e^z - y z.</translation>
    </message>
    <message>
        <source>Assumed exposure</source>
        <translation>Exposition supposée</translation>
    </message>
    <message>
        <source>The mean count where z is 0 that the estimator believes in.</source>
        <translation>Le compte moyen où z est 0, auquel croit l&apos;estimateur.</translation>
    </message>
    <message>
        <source>Variance of the noise that the estimator believes in.</source>
        <translation>Variance du bruit auquel croit l&apos;estimateur.</translation>
    </message>
    <message>
        <source>SNR</source>
        <translation>SNR</translation>
    </message>
    <message>
        <source>Expected power of the noiseless observation over the power of its noise, mean included.</source>
        <translation>Puissance attendue de l&apos;observation sans bruit sur la puissance de son bruit, moyenne comprise.</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Variance of the noise of every observed number.</source>
        <translation>Variance du bruit de chaque nombre observé.</translation>
    </message>
    <message>
        <source>Variance of the noise the layer adds to every entry; 0 is none.</source>
        <translation>Variance du bruit que la couche ajoute à chaque coefficient&#xa0;; 0&#xa0;: aucun.</translation>
    </message>
    <message>
        <source>Noise covariance</source>
        <translation>Covariance du bruit</translation>
    </message>
    <message>
        <source>Covariance of the noise of a row, symmetric and positive definite; instead of the variance.</source>
        <translation>Covariance du bruit d&apos;une ligne, symétrique et définie positive&#xa0;; à la place de la variance.</translation>
    </message>
    <message>
        <source>One row of the matrix.</source>
        <translation>Une ligne de la matrice.</translation>
    </message>
    <message>
        <source>One entry of the matrix.</source>
        <translation>Un coefficient de la matrice.</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithme</translation>
    </message>
    <message>
        <source>What estimates the unknown variables.</source>
        <translation>Ce qui estime les variables inconnues.</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>An algorithm to compare with, on the same draws.</source>
        <translation>Un algorithme de comparaison, sur les mêmes tirages.</translation>
    </message>
    <message>
        <source>What is compared with.</source>
        <translation>À quoi l&apos;on compare.</translation>
    </message>
    <message>
        <source>Adam (gradient descent on the MAP objective)</source>
        <translation>Adam (descente de gradient sur l&apos;objectif MAP)</translation>
    </message>
    <message>
        <source>Metropolis-adjusted Langevin (posterior means)</source>
        <translation>Langevin ajusté de Metropolis (moyennes a posteriori)</translation>
    </message>
    <message>
        <source>AMP layer by layer</source>
        <translation>AMP couche par couche</translation>
    </message>
    <message>
        <source>Stochastic gradient descent with adapted steps (Kingma and Ba 2015) on the negative log density of everything that is unknown; its estimate is the most probable value.</source>
        <translation>Descente de gradient stochastique à pas adaptés (Kingma et Ba 2015) sur l&apos;opposé du log de la densité de tout ce qui est inconnu&#xa0;; son estimation est la valeur la plus probable.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <source>How often every row of the observation is used.</source>
        <translation>Combien de fois chaque ligne de l&apos;observation est utilisée.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Taux</translation>
    </message>
    <message>
        <source>Largest step of an entry.</source>
        <translation>Plus grand pas d&apos;un coefficient.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Taille des lots</translation>
    </message>
    <message>
        <source>Rows of the observation in one step; 0 takes all of them.</source>
        <translation>Lignes de l&apos;observation dans un pas&#xa0;; 0 les prend toutes.</translation>
    </message>
    <message>
        <source>Chains of draws from the posterior (Roberts and Tweedie 1996): steps along its gradient with noise, accepted or not so that the posterior is kept exactly; its estimate is their mean after burn-in.</source>
        <translation>Chaînes de tirages de la loi a posteriori (Roberts et Tweedie 1996)&#xa0;: des pas le long de son gradient avec du bruit, acceptés ou non de façon à la conserver exactement&#xa0;; l&apos;estimation est leur moyenne après la chauffe.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Proposals of each chain, burn-in included.</source>
        <translation>Propositions de chaque chaîne, chauffe comprise.</translation>
    </message>
    <message>
        <source>Burn-in</source>
        <translation>Chauffe</translation>
    </message>
    <message>
        <source>First steps, which are forgotten. In them the step size follows the share of accepted proposals to 0.574, and the scale of each entry its spread.</source>
        <translation>Premiers pas, qui sont oubliés. Pendant ceux-ci, la taille du pas suit la part des propositions acceptées vers 0.574, et l&apos;échelle de chaque coefficient sa dispersion.</translation>
    </message>
    <message>
        <source>Step size</source>
        <translation>Taille du pas</translation>
    </message>
    <message>
        <source>Of the first step, in units of the variance that prior and noise have; without burn-in of all steps.</source>
        <translation>Celle du premier pas, en unités de la variance qu&apos;ont la loi a priori et le bruit&#xa0;; sans chauffe, celle de tous les pas.</translation>
    </message>
    <message>
        <source>Chains</source>
        <translation>Chaînes</translation>
    </message>
    <message>
        <source>From starts of their own, drawn from prior and noise. Where they do not find the same law, R-hat is above 1.</source>
        <translation>Depuis des départs propres, tirés de la loi a priori et du bruit. Là où elles ne trouvent pas la même loi, R-hat dépasse 1.</translation>
    </message>
    <message>
        <source>Multi-layer approximate message passing (Manoel, Krzakala, Mézard and Zdeborová 2017): posterior means, matrices of independent entries, no factorisation.</source>
        <translation>Approximate message passing multicouche (Manoel, Krzakala, Mézard et Zdeborová 2017)&#xa0;: moyennes a posteriori, matrices à coefficients indépendants, aucune factorisation.</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Itérations</translation>
    </message>
    <message>
        <source>Passes up and down the stack; the first pass up is the start.</source>
        <translation>Passages vers le haut et vers le bas de l&apos;empilement&#xa0;; le premier passage vers le haut est le départ.</translation>
    </message>
    <message>
        <source>Damping</source>
        <translation>Amortissement</translation>
    </message>
    <message>
        <source>Weight of new estimates and residuals against the old ones; 1 is no damping. State evolution describes undamped runs alone.</source>
        <translation>Poids des nouvelles estimations et des nouveaux résidus face aux anciens&#xa0;; 1&#xa0;: aucun amortissement. L&apos;évolution d&apos;état ne décrit que les exécutions sans amortissement.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Ordre des messages</translation>
    </message>
    <message>
        <source>Sequential: on its way up the stack an estimate hears the one just made below it. Parallel: it hears what the pass down has used. Both have the same fixed points.</source>
        <translation>Séquentiel&#xa0;: en montant, une estimation entend celle qui vient d&apos;être faite au-dessous. Parallèle&#xa0;: elle entend ce qu&apos;a utilisé le passage vers le bas. Les deux ont les mêmes points fixes.</translation>
    </message>
    <message>
        <source>Sequential</source>
        <translation>Séquentiel</translation>
    </message>
    <message>
        <source>Parallel</source>
        <translation>Parallèle</translation>
    </message>
    <message>
        <source>First estimate</source>
        <translation>Première estimation</translation>
    </message>
    <message>
        <source>What is believed before the observation is seen: 0, with the second moments of the laws as its variance, or the mean and variance of the prior, passed up the stack.</source>
        <translation>Ce qui est cru avant que l&apos;observation soit vue&#xa0;: 0, avec les seconds moments des lois pour variance, ou la moyenne et la variance de la loi a priori, transmises vers le haut.</translation>
    </message>
    <message>
        <source>Zero</source>
        <translation>Zéro</translation>
    </message>
    <message>
        <source>Mean of the prior</source>
        <translation>Moyenne de la loi a priori</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolérance</translation>
    </message>
    <message>
        <source>Relative change of every estimate that ends the run; 0 runs all iterations.</source>
        <translation>Variation relative de chaque estimation qui met fin à l&apos;exécution&#xa0;; 0 fait toutes les itérations.</translation>
    </message>
    <message>
        <source>Divergence factor</source>
        <translation>Facteur de divergence</translation>
    </message>
    <message>
        <source>A run has diverged when the power of an estimate exceeds its law&apos;s by this factor.</source>
        <translation>Une exécution a divergé quand la puissance d&apos;une estimation dépasse de ce facteur celle de sa loi.</translation>
    </message>
    <message>
        <source>ML-AMP in which a layer hears nothing from below: its argument is believed to have independent rows.</source>
        <translation>ML-AMP où une couche n&apos;entend rien d&apos;en bas&#xa0;: les lignes de son argument sont crues indépendantes.</translation>
    </message>
    <message>
        <source>AMP of the product of all matrices, for stacks that are linear up to their output: the noise inside is taken for white noise of Z_{L-1}, the entries of the product for independent.</source>
        <translation>AMP du produit de toutes les matrices, pour les empilements linéaires jusqu&apos;à leur sortie&#xa0;: le bruit intérieur est tenu pour un bruit blanc de Z_{L-1}, les coefficients du produit pour indépendants.</translation>
    </message>
    <message>
        <source>Passes up and down; the first pass up is the start.</source>
        <translation>Passages vers le haut et vers le bas&#xa0;; le premier passage vers le haut est le départ.</translation>
    </message>
    <message>
        <source>What is believed before the observation is seen: 0, with the second moments of the laws as its variance, or the mean and variance of the prior.</source>
        <translation>Ce qui est cru avant que l&apos;observation soit vue&#xa0;: 0, avec les seconds moments des lois pour variance, ou la moyenne et la variance de la loi a priori.</translation>
    </message>
    <message>
        <source>Multi-layer matrix vector approximate message passing (Pandit et al. 2020).</source>
        <translation>Approximate message passing vectoriel et matriciel multicouche (Pandit et al. 2020).</translation>
    </message>
    <message>
        <source>Forward and backward passes.</source>
        <translation>Passages vers l&apos;avant et vers l&apos;arrière.</translation>
    </message>
    <message>
        <source>Weight of the new message against the old one; 1 is no damping.</source>
        <translation>Poids du nouveau message face à l&apos;ancien&#xa0;; 1&#xa0;: aucun amortissement.</translation>
    </message>
    <message>
        <source>Damping schedule</source>
        <translation>Régime d&apos;amortissement</translation>
    </message>
    <message>
        <source>Fixed keeps the damping; adaptive starts with it, halves it when an estimate gets worse or a message would lose its positive precision, and lets it grow again by a quarter each half-iteration.</source>
        <translation>Fixe garde l&apos;amortissement&#xa0;; adaptatif commence par lui, le divise par deux quand une estimation empire ou qu&apos;un message perdrait sa précision positive, et le laisse regrandir d&apos;un quart à chaque demi-itération.</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Fixe</translation>
    </message>
    <message>
        <source>Adaptive</source>
        <translation>Adaptatif</translation>
    </message>
    <message>
        <source>Smallest precision</source>
        <translation>Plus petite précision</translation>
    </message>
    <message>
        <source>Precisions of messages below it are raised to it. In units of 1/τ, τ being the second moment of the variable the message is about, so that results do not depend on the unit of the signal. A start that knows nothing has this precision.</source>
        <translation>Les précisions des messages inférieures y sont relevées. En unités de 1/τ, τ étant le second moment de la variable dont parle le message, pour que les résultats ne dépendent pas de l&apos;unité du signal. Un départ qui ne sait rien a cette précision.</translation>
    </message>
    <message>
        <source>1/τ</source>
        <translation>1/τ</translation>
    </message>
    <message>
        <source>Largest precision</source>
        <translation>Plus grande précision</translation>
    </message>
    <message>
        <source>Precisions of messages above it are lowered to it. In units of 1/τ, τ being the second moment of the variable the message is about. Errors far below τ over this number need a larger one.</source>
        <translation>Les précisions des messages supérieures y sont abaissées. En unités de 1/τ, τ étant le second moment de la variable dont parle le message. Des erreurs bien inférieures à τ sur ce nombre en demandent un plus grand.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Départ</translation>
    </message>
    <message>
        <source>What the algorithm knows before the first pass.</source>
        <translation>Ce que sait l&apos;algorithme avant le premier passage.</translation>
    </message>
    <message>
        <source>Informed</source>
        <translation>Informé</translation>
    </message>
    <message>
        <source>Zero start</source>
        <translation>Départ nul</translation>
    </message>
    <message>
        <source>All messages start at zero with the smallest precision.</source>
        <translation>Tous les messages partent de zéro avec la plus petite précision.</translation>
    </message>
    <message>
        <source>Informed start</source>
        <translation>Départ informé</translation>
    </message>
    <message>
        <source>One variable starts from its true value plus noise.</source>
        <translation>Une variable part de sa vraie valeur plus du bruit.</translation>
    </message>
    <message>
        <source>Index of the layer whose variable is known at the start.</source>
        <translation>Indice de la couche dont la variable est connue au départ.</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Corrélation</translation>
    </message>
    <message>
        <source>Share c of the start&apos;s power that is signal: noise of covariance (1 - c)/c times the signal&apos;s is added.</source>
        <translation>Part c de la puissance du départ qui est du signal&#xa0;: un bruit de covariance (1 - c)/c fois celle du signal est ajouté.</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Prédiction</translation>
    </message>
    <message>
        <source>How state evolution is computed.</source>
        <translation>Comment l&apos;évolution d&apos;état est calculée.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Échantillons</translation>
    </message>
    <message>
        <source>Sampled rows of every row-wise layer; powers of two average best.</source>
        <translation>Lignes échantillonnées de chaque couche qui agit par lignes&#xa0;; les puissances de deux font les meilleures moyennes.</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>Spectre</translation>
    </message>
    <message>
        <source>Singular values of the matrices: those of the limit law of large sizes, or of each drawn matrix.</source>
        <translation>Valeurs singulières des matrices&#xa0;: celles de la loi limite des grandes tailles, ou de chaque matrice tirée.</translation>
    </message>
    <message>
        <source>Limit law</source>
        <translation>Loi limite</translation>
    </message>
    <message>
        <source>Of the drawn matrix</source>
        <translation>De la matrice tirée</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Says that the rows of a variable are the pixels of images, one image for each of its columns. The chart Images shows them; no number depends on it.</source>
        <translation>Dit que les lignes d&apos;une variable sont les pixels d&apos;images, une image par colonne. Le graphique Images les montre&#xa0;; aucun nombre n&apos;en dépend.</translation>
    </message>
    <message>
        <source>Index of the layer whose variable is made of pixels, row by row of an image from its top.</source>
        <translation>Indice de la couche dont la variable est faite de pixels, ligne par ligne d&apos;une image à partir du haut.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Pixels of a row of an image. Width times height are the rows of the variable.</source>
        <translation>Pixels d&apos;une ligne d&apos;une image. Largeur fois hauteur donne les lignes de la variable.</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>pixels</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Rows of pixels of an image.</source>
        <translation>Lignes de pixels d&apos;une image.</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Balayage</translation>
    </message>
    <message>
        <source>What onsager-cli sweep varies: one cell for each combination of values, each with the seed and the trials of the scenario. A single run does not look at it.</source>
        <translation>Ce que fait varier onsager-cli sweep&#xa0;: une cellule pour chaque combinaison de valeurs, chacune avec la graine et les essais du scénario. Une exécution seule n&apos;en tient pas compte.</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>Axes</translation>
    </message>
    <message>
        <source>The keys that are varied; the last one changes fastest.</source>
        <translation>Les clés qui varient&#xa0;; la dernière change le plus vite.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Which half-iterations of each cell are kept.</source>
        <translation>Quelles demi-itérations de chaque cellule sont gardées.</translation>
    </message>
    <message>
        <source>The last one</source>
        <translation>La dernière</translation>
    </message>
    <message>
        <source>Every one</source>
        <translation>Chacune</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Calculer</translation>
    </message>
    <message>
        <source>Trials with their prediction, or the prediction alone.</source>
        <translation>Les essais avec leur prédiction, ou la prédiction seule.</translation>
    </message>
    <message>
        <source>Trials and prediction</source>
        <translation>Essais et prédiction</translation>
    </message>
    <message>
        <source>Prediction alone</source>
        <translation>Prédiction seule</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Succès</translation>
    </message>
    <message>
        <source>When a trial counts as a success: nmseDb[0] &lt; -30, predictedNmseDb[0] &lt; -60 or testError &lt; 1.2; nothing for no such count.</source>
        <translation>Quand un essai compte comme un succès&#xa0;: nmseDb[0] &lt; -30, predictedNmseDb[0] &lt; -60 ou testError &lt; 1.2&#xa0;; rien pour ne pas compter.</translation>
    </message>
    <message>
        <source>Fixed points</source>
        <translation>Points fixes</translation>
    </message>
    <message>
        <source>With a criterion of success that asks an mse or nmseDb: what it asks of the fixed points of state evolution too. From no knowledge (algorithmic), of the least free energy (information-theoretic), from the truth (spinodal): the easy, hard and impossible regions of a phase diagram.</source>
        <translation>Avec un critère de succès qui porte sur mse ou nmseDb&#xa0;: ce qu&apos;il demande aussi aux points fixes de l&apos;évolution d&apos;état. Depuis l&apos;ignorance (algorithmique), de moindre énergie libre (de la théorie de l&apos;information), depuis la vérité (spinodale)&#xa0;: les régions facile, difficile et impossible d&apos;un diagramme de phase.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omis</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>Calculés</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Axe</translation>
    </message>
    <message>
        <source>A key and the values it takes.</source>
        <translation>Une clé et les valeurs qu&apos;elle prend.</translation>
    </message>
    <message>
        <source>The key that is varied, with dots: layers.1.rows.</source>
        <translation>La clé qui varie, avec des points&#xa0;: layers.1.rows.</translation>
    </message>
    <message>
        <source>The values one by one, numbers or texts.</source>
        <translation>Les valeurs une à une, nombres ou textes.</translation>
    </message>
    <message>
        <source>A value of the varied key.</source>
        <translation>Une valeur de la clé qui varie.</translation>
    </message>
    <message>
        <source>Values in equal steps or equal ratios, both ends included.</source>
        <translation>Valeurs à pas égaux ou à rapports égaux, les deux bouts compris.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>The first value.</source>
        <translation>La première valeur.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>The last value.</source>
        <translation>La dernière valeur.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>How many values, both ends included.</source>
        <translation>Combien de valeurs, les deux bouts compris.</translation>
    </message>
    <message>
        <source>Equal steps, or equal ratios between positive ends.</source>
        <translation>Pas égaux, ou rapports égaux entre bouts positifs.</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logarithmique</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>How the charts are drawn, so that a figure is a file. No number depends on it.</source>
        <translation>Comment les graphiques sont dessinés, pour qu&apos;une figure soit un fichier. Aucun nombre n&apos;en dépend.</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>The chart in front.</source>
        <translation>Le graphique au premier plan.</translation>
    </message>
    <message>
        <source>Convergence</source>
        <translation>Convergence</translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation>Estimations</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Phase diagram</source>
        <translation>Diagramme de phase</translation>
    </message>
    <message>
        <source>Free energy</source>
        <translation>Énergie libre</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>How each chart is drawn.</source>
        <translation>Comment chaque graphique est dessiné.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>How one chart is drawn; what is not given is what the program would choose.</source>
        <translation>Comment un graphique est dessiné&#xa0;; ce qui n&apos;est pas donné est ce que choisirait le programme.</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Grandeur</translation>
    </message>
    <message>
        <source>The error that is drawn: nmse, mse, test-error, or another one by its key in result files; learnt: what is learnt while it runs.</source>
        <translation>L&apos;erreur dessinée&#xa0;: nmse, mse, test-error, ou une autre par sa clé dans les fichiers de résultats&#xa0;; learnt&#xa0;: ce qui est appris en cours d&apos;exécution.</translation>
    </message>
    <message>
        <source>Of a chart that shows one; 0 is the signal.</source>
        <translation>D&apos;un graphique qui en montre une&#xa0;; 0 est le signal.</translation>
    </message>
    <message>
        <source>Half-iteration</source>
        <translation>Demi-itération</translation>
    </message>
    <message>
        <source>The half-iteration that is shown.</source>
        <translation>La demi-itération montrée.</translation>
    </message>
    <message>
        <source>the last one</source>
        <translation>la dernière</translation>
    </message>
    <message>
        <source>Width on paper.</source>
        <translation>Largeur sur le papier.</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>Height on paper.</source>
        <translation>Hauteur sur le papier.</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Dots per inch of a bitmap.</source>
        <translation>Points par pouce d&apos;une image.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Pure white paper, or the ground of the window.</source>
        <translation>Papier blanc pur, ou le fond de la fenêtre.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>Inter, or STIX, which looks like the type of journals.</source>
        <translation>Inter, ou STIX, qui ressemble à celle des revues.</translation>
    </message>
    <message>
        <source>Sans serif (Inter)</source>
        <translation>Linéale (Inter)</translation>
    </message>
    <message>
        <source>Serif (STIX)</source>
        <translation>Sérif (STIX)</translation>
    </message>
    <message>
        <source>Type size</source>
        <translation>Corps</translation>
    </message>
    <message>
        <source>Size of all text.</source>
        <translation>Corps de tout le texte.</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>pt</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>Épaisseur des traits</translation>
    </message>
    <message>
        <source>Width of the curves; markers and hairlines follow it.</source>
        <translation>Épaisseur des courbes&#xa0;; points et filets la suivent.</translation>
    </message>
    <message>
        <source>Words over the figure.</source>
        <translation>Mots au-dessus de la figure.</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Where the names of the curves stand.</source>
        <translation>Où sont les noms des courbes.</translation>
    </message>
    <message>
        <source>Where it covers nothing</source>
        <translation>Où elle ne couvre rien</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>En haut à droite</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>En haut à gauche</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>En bas à droite</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>En bas à gauche</translation>
    </message>
    <message>
        <source>Above the axes</source>
        <translation>Au-dessus des axes</translation>
    </message>
    <message>
        <source>Curves that are not drawn, by their names in the table of the chart.</source>
        <translation>Courbes qui ne sont pas dessinées, par leurs noms dans le tableau du graphique.</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Courbe</translation>
    </message>
    <message>
        <source>The name of a curve.</source>
        <translation>Le nom d&apos;une courbe.</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Markers for what is measured, or thin lines in their place.</source>
        <translation>Des points pour ce qui est mesuré, ou des traits fins à leur place.</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Affichés</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Bande</translation>
    </message>
    <message>
        <source>The spread over trials.</source>
        <translation>La dispersion sur les essais.</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <source>What is said about places of the chart.</source>
        <translation>Ce qui est dit d&apos;endroits du graphique.</translation>
    </message>
    <message>
        <source>How the numbers along an axis are drawn.</source>
        <translation>Comment les nombres d&apos;un axe sont dessinés.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>In place of name and unit.</source>
        <translation>À la place du nom et de l&apos;unité.</translation>
    </message>
    <message>
        <source>First and last number of the axis.</source>
        <translation>Premier et dernier nombre de l&apos;axe.</translation>
    </message>
    <message>
        <source>what holds all curves</source>
        <translation>ce qui contient toutes les courbes</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Bout</translation>
    </message>
    <message>
        <source>An end of the axis.</source>
        <translation>Un bout de l&apos;axe.</translation>
    </message>
    <message>
        <source>Even steps, or even ratios of positive numbers.</source>
        <translation>Pas égaux, ou rapports égaux de nombres positifs.</translation>
    </message>
    <message>
        <source>As the numbers ask for</source>
        <translation>Selon les nombres</translation>
    </message>
    <message>
        <source>Annotation</source>
        <translation>Annotation</translation>
    </message>
    <message>
        <source>Words, an arrow or a line at a place, in the numbers of the axes.</source>
        <translation>Des mots, une flèche ou une ligne à un endroit, dans les nombres des axes.</translation>
    </message>
    <message>
        <source>Words, an arrow from the words to a place, or a line across the chart.</source>
        <translation>Des mots, une flèche des mots vers un endroit, ou une ligne à travers le graphique.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>Flèche</translation>
    </message>
    <message>
        <source>Vertical line</source>
        <translation>Ligne verticale</translation>
    </message>
    <message>
        <source>Horizontal line</source>
        <translation>Ligne horizontale</translation>
    </message>
    <message>
        <source>What is written at the place, the tail of the arrow or beside the line.</source>
        <translation>Ce qui est écrit à l&apos;endroit, au pied de la flèche ou à côté de la ligne.</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>Place of the text, the tail of the arrow or the vertical line.</source>
        <translation>Place du texte, du pied de la flèche ou de la ligne verticale.</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>Place of the text, the tail of the arrow or the horizontal line.</source>
        <translation>Place du texte, du pied de la flèche ou de la ligne horizontale.</translation>
    </message>
    <message>
        <source>To x</source>
        <translation>Vers x</translation>
    </message>
    <message>
        <source>Place of the head of the arrow.</source>
        <translation>Place de la pointe de la flèche.</translation>
    </message>
    <message>
        <source>To y</source>
        <translation>Vers y</translation>
    </message>
    <message>
        <source>Free energy: a committee of two units</source>
        <translation>Énergie libre&#xa0;: un comité de deux unités</translation>
    </message>
    <message>
        <source>Watch the runs walk down the curve of the free energy to its lowest point. Two hidden units count alike; drag the rows of W: up to 1.5 samples for each weight the only minimum takes both units for their mean; beyond, that point is a saddle, and behind it each estimate specialises on a unit of its own. The runs start from a trace of the units, which decides their order. Aubin et al. 2018.</source>
        <translation>Regardez les exécutions descendre la courbe de l&apos;énergie libre jusqu&apos;à son point le plus bas. Deux unités cachées comptent autant&#xa0;; tirez sur les lignes de W&#xa0;: jusqu&apos;à 1.5 échantillon par poids, l&apos;unique minimum prend les deux unités pour leur moyenne&#xa0;; au-delà, ce point est un col, et derrière lui chaque estimation se spécialise sur une unité à elle. Les exécutions partent d&apos;une trace des unités, qui fixe leur ordre. Aubin et al. 2018.</translation>
    </message>
    <message>
        <source>Specialisation of a committee</source>
        <translation>Spécialisation d&apos;un comité</translation>
    </message>
    <message>
        <source>Look for the boundary at which the error drops: there each estimate stops being the mean of the two hidden units and specialises on one of them. The units count alike and are learnt from samples of their noisy sum; the number of samples lies along x, the SNR along y. Both start from a trace of the hidden units, without which the prediction would stay at the mean for ever; the error is that in the best order of units. Aubin et al. 2018.</source>
        <translation>Cherchez la frontière où l&apos;erreur chute&#xa0;: là, chaque estimation cesse d&apos;être la moyenne des deux unités cachées et se spécialise sur l&apos;une d&apos;elles. Les unités comptent autant et sont apprises d&apos;échantillons de leur somme bruitée&#xa0;; le nombre d&apos;échantillons est selon x, le SNR selon y. Les deux partent d&apos;une trace des unités cachées, sans quoi la prédiction resterait toujours à la moyenne&#xa0;; l&apos;erreur est celle du meilleur ordre des unités. Aubin et al. 2018.</translation>
    </message>
    <message>
        <source>Complex phase retrieval</source>
        <translation>Reconstruction de phase complexe</translation>
    </message>
    <message>
        <source>Watch complex numbers come back from the moduli of their projections, after the best common phase. That phase is lost, so the start knows a little of Z_1; from 1 measurement for each unknown a little is enough to learn something, from 2.03 everything. The common phase drifts away from that of the start: compare the NMSE after the best phase.</source>
        <translation>Regardez des nombres complexes revenir des modules de leurs projections, après la meilleure phase commune. Cette phase est perdue, aussi le départ sait-il un peu de Z_1&#xa0;; à partir de 1 mesure par inconnue, un peu suffit pour apprendre quelque chose, à partir de 2.03 pour tout apprendre. La phase commune dérive de celle du départ&#xa0;: comparez la NMSE après la meilleure phase.</translation>
    </message>
    <message>
        <source>Free energy: compressed sensing</source>
        <translation>Énergie libre&#xa0;: acquisition comprimée</translation>
    </message>
    <message>
        <source>Look at the two minima of the free energy and at which of them the runs stop. Drag the rows of W: a second minimum appears at the exact signal long before the algorithm can reach it; with 0.2076 measurements for each unknown the barrier is gone.</source>
        <translation>Regardez les deux minima de l&apos;énergie libre et dans lequel les exécutions s&apos;arrêtent. Tirez sur les lignes de W&#xa0;: un second minimum apparaît au signal exact bien avant que l&apos;algorithme puisse l&apos;atteindre&#xa0;; avec 0.2076 mesure par inconnue, la barrière a disparu.</translation>
    </message>
    <message>
        <source>Compressed sensing, phase diagram</source>
        <translation>Acquisition comprimée, diagramme de phase</translation>
    </message>
    <message>
        <source>Look for the line that separates recovery from failure. Density of a sparse signal against the number of nearly noiseless measurements for each unknown, by state evolution alone: the boundary lies at 0.2076 measurements for a density of 0.1 and at 0.6857 for 0.5. Donoho, Maleki and Montanari 2009; Bernoulli-Gaussian prior.</source>
        <translation>Cherchez la ligne qui sépare la reconstruction de l&apos;échec. Densité d&apos;un signal parcimonieux contre le nombre de mesures presque sans bruit par inconnue, par la seule évolution d&apos;état&#xa0;: la frontière est à 0.2076 mesure pour la densité 0.1 et à 0.6857 pour 0.5. Donoho, Maleki et Montanari 2009&#xa0;; loi a priori de Bernoulli-Gauss.</translation>
    </message>
    <message>
        <source>Compressed sensing</source>
        <translation>Acquisition comprimée</translation>
    </message>
    <message>
        <source>Drag the rows of W and look for the number of measurements below which the error stays high: it is 208. A sparse signal of 1000 numbers, one in ten of them not zero, from 300 nearly noiseless measurements. Donoho, Maleki and Montanari 2009; Bernoulli-Gaussian prior.</source>
        <translation>Tirez sur les lignes de W et cherchez le nombre de mesures sous lequel l&apos;erreur reste grande&#xa0;: c&apos;est 208. Un signal parcimonieux de 1000 nombres, dont un sur dix n&apos;est pas nul, à partir de 300 mesures presque sans bruit. Donoho, Maleki et Montanari 2009&#xa0;; loi a priori de Bernoulli-Gauss.</translation>
    </message>
    <message>
        <source>Perceptron with correlated patterns</source>
        <translation>Perceptron à motifs corrélés</translation>
    </message>
    <message>
        <source>Look how the boundary of success moves to the left as the lower matrix becomes wider: the patterns become less correlated and fewer of them are needed, down to 1.49 for each weight. Weights +-1 from the signs of a product of two Gaussian matrices with them. Manoel et al. 2017, Fig. 2, middle.</source>
        <translation>Voyez la frontière du succès aller vers la gauche quand la matrice du bas s&apos;élargit&#xa0;: les motifs deviennent moins corrélés et il en faut moins, jusqu&apos;à 1.49 par poids. Des poids +-1 à partir des signes d&apos;un produit de deux matrices gaussiennes avec eux. Manoel et al. 2017, fig. 2, au milieu.</translation>
    </message>
    <message>
        <source>Deep ReLU prior, four times larger</source>
        <translation>Loi a priori ReLU profonde, quatre fois plus grande</translation>
    </message>
    <message>
        <source>Look how close the dots lie to their lines: state evolution is the limit of large layers, and the gap has shrunk against the deep ReLU prior, which has a quarter of the units. Drawing the matrices takes a while.</source>
        <translation>Voyez comme les points sont proches de leurs lignes&#xa0;: l&apos;évolution d&apos;état est la limite des grandes couches, et l&apos;écart a diminué par rapport à la loi a priori ReLU profonde, qui a le quart des unités. Tirer les matrices prend un moment.</translation>
    </message>
    <message>
        <source>Deep ReLU prior: error against measurements, MAP and Adam</source>
        <translation>Loi a priori ReLU profonde&#xa0;: erreur selon les mesures, MAP et Adam</translation>
    </message>
    <message>
        <source>Compare where the error of message passing falls with more measurements, and where that of Adam on the same objective does. Error of the generated signal, MAP, beside its state evolution: 40 draws of a network of ReLU layers, 90 % of the units active. Pandit et al. 2020 (ML-VAMP), Fig. 4 right and Fig. 5.</source>
        <translation>Comparez où l&apos;erreur du passage de messages chute avec plus de mesures, et où celle d&apos;Adam sur le même objectif. Erreur du signal engendré, MAP, à côté de son évolution d&apos;état&#xa0;: 40 tirages d&apos;un réseau de couches ReLU, 90 % des unités actives. Pandit et al. 2020 (ML-VAMP), fig. 4 à droite et fig. 5.</translation>
    </message>
    <message>
        <source>Deep ReLU prior, MAP</source>
        <translation>Loi a priori ReLU profonde, MAP</translation>
    </message>
    <message>
        <source>Watch the errors of all layers of a generative network fall together, each on its own predicted line. Signal recovery, MAP, through ReLU layers, 90 % of the units active: 100 measurements of the 784 outputs of a network with 20 inputs, condition number 10. Pandit et al. 2020 (ML-VAMP), Fig. 4.</source>
        <translation>Regardez les erreurs de toutes les couches d&apos;un réseau génératif chuter ensemble, chacune sur sa propre ligne prédite. Reconstruction du signal, MAP, à travers des couches ReLU, 90 % des unités actives&#xa0;: 100 mesures des 784 sorties d&apos;un réseau à 20 entrées, conditionnement 10. Pandit et al. 2020 (ML-VAMP), fig. 4.</translation>
    </message>
    <message>
        <source>Deep ReLU prior against measurements</source>
        <translation>Loi a priori ReLU profonde selon les mesures</translation>
    </message>
    <message>
        <source>Look for the number of measurements at which the error begins to fall, for the dots and for the line. A signal that comes from a generative network of ReLU layers, 40 % of the units active, after 50 iterations, against the number of measurements of its 784 outputs; condition number 10. Pandit et al. 2020 (ML-VAMP), Fig. 3 right.</source>
        <translation>Cherchez le nombre de mesures où l&apos;erreur commence à chuter, pour les points et pour la ligne. Un signal issu d&apos;un réseau génératif de couches ReLU, 40 % des unités actives, après 50 itérations, selon le nombre de mesures de ses 784 sorties&#xa0;; conditionnement 10. Pandit et al. 2020 (ML-VAMP), fig. 3 à droite.</translation>
    </message>
    <message>
        <source>Deep ReLU prior, MMSE</source>
        <translation>Loi a priori ReLU profonde, MMSE</translation>
    </message>
    <message>
        <source>Watch the errors of all layers of a generative network fall together, each on its own predicted line. Signal recovery, MMSE, through ReLU layers, 40 % of the units active: 100 measurements of the 784 outputs of a network with 20 inputs, condition number 10. Pandit et al. 2020 (ML-VAMP), Fig. 3.</source>
        <translation>Regardez les erreurs de toutes les couches d&apos;un réseau génératif chuter ensemble, chacune sur sa propre ligne prédite. Reconstruction du signal, MMSE, à travers des couches ReLU, 40 % des unités actives&#xa0;: 100 mesures des 784 sorties d&apos;un réseau à 20 entrées, conditionnement 10. Pandit et al. 2020 (ML-VAMP), fig. 3.</translation>
    </message>
    <message>
        <source>Deep ReLU prior, two columns</source>
        <translation>Loi a priori ReLU profonde, deux colonnes</translation>
    </message>
    <message>
        <source>Compare the measured matrices with the predicted ones: the entries beside the diagonal are what two signals say about each other. Two signals go through the same ReLU network at once; the inputs are correlated, which couples the columns in every layer. The prediction, made once for all trials, takes some seconds.</source>
        <translation>Comparez les matrices mesurées aux matrices prédites&#xa0;: les coefficients hors de la diagonale sont ce que deux signaux disent l&apos;un de l&apos;autre. Deux signaux traversent à la fois le même réseau ReLU&#xa0;; les entrées sont corrélées, ce qui couple les colonnes dans chaque couche. La prédiction, faite une fois pour tous les essais, prend quelques secondes.</translation>
    </message>
    <message>
        <source>Deep ReLU prior: message passing and Adam</source>
        <translation>Loi a priori ReLU profonde&#xa0;: passage de messages et Adam</translation>
    </message>
    <message>
        <source>Compare the dots with the dotted levels: those are what Adam reaches on the same objective. Signal recovery by MAP message passing, 40 draws of the network with 100 measurements, 90 % of the units active. Pandit et al. 2020 (ML-VAMP), Fig. 5.</source>
        <translation>Comparez les points aux niveaux pointillés&#xa0;: ce sont ceux qu&apos;Adam atteint sur le même objectif. Reconstruction du signal par passage de messages MAP, 40 tirages du réseau avec 100 mesures, 90 % des unités actives. Pandit et al. 2020 (ML-VAMP), fig. 5.</translation>
    </message>
    <message>
        <source>Sparse regression on a real table</source>
        <translation>Régression parcimonieuse sur un vrai tableau</translation>
    </message>
    <message>
        <source>Look whether the error on held-out patients falls below the -2.7 dB of ridge regression with the best penalty. The progression of diabetes in 442 patients from 64 features, ten measurements with their squares and products (Efron et al. 2004), nearly collinear. 88 patients are held out, others in every trial: the error on them, relative to the variance, is what counts; nobody knows the true coefficients.</source>
        <translation>Voyez si l&apos;erreur sur les patients réservés descend sous les -2.7 dB de la régression ridge à la meilleure pénalité. La progression du diabète chez 442 patients à partir de 64 caractéristiques, dix mesures avec leurs carrés et produits (Efron et al. 2004), presque colinéaires. 88 patients sont réservés, d&apos;autres à chaque essai&#xa0;: c&apos;est l&apos;erreur sur eux, relative à la variance, qui compte&#xa0;; personne ne connaît les vrais coefficients.</translation>
    </message>
    <message>
        <source>Double descent</source>
        <translation>Double descente</translation>
    </message>
    <message>
        <source>Look how the error of least squares without a penalty rises where there are as many samples as weights, and falls on both sides. 400 weights, noise of variance 0.1; the prior is so wide that the estimate of least norm is taken. A penalty as narrow as the truth (remove the assumed prior) makes the peak vanish.</source>
        <translation>Voyez l&apos;erreur des moindres carrés sans pénalité monter là où il y a autant d&apos;échantillons que de poids, et redescendre des deux côtés. 400 poids, bruit de variance 0.1&#xa0;; la loi a priori est si large que l&apos;estimation de moindre norme est prise. Une pénalité aussi étroite que la vérité (retirez la loi a priori supposée) fait disparaître le pic.</translation>
    </message>
    <message>
        <source>Look how whole rows are set to zero and how the other estimates are pulled towards it. Multi-task lasso: the squared loss with the lengths of the rows as penalty, a convex problem, solved as MAP estimation. Pandit et al. 2020 (ML-Mat-VAMP), eq. (5).</source>
        <translation>Voyez comme des lignes entières sont annulées et comme les autres estimations y sont attirées. Lasso multitâche&#xa0;: la perte quadratique avec les longueurs des lignes pour pénalité, un problème convexe, résolu comme une estimation MAP. Pandit et al. 2020 (ML-Mat-VAMP), éq. (5).</translation>
    </message>
    <message>
        <source>Ill-conditioned measurements</source>
        <translation>Mesures mal conditionnées</translation>
    </message>
    <message>
        <source>Watch dots and line stay together although the matrix has condition number 100, where plain AMP fails. Sparse regression with geometric singular values. Try 10 and 1000: the algorithm and its prediction know the spectrum.</source>
        <translation>Voyez points et ligne rester ensemble bien que la matrice ait le conditionnement 100, où l&apos;AMP simple échoue. Régression parcimonieuse à valeurs singulières géométriques. Essayez 10 et 1000&#xa0;: l&apos;algorithme et sa prédiction connaissent le spectre.</translation>
    </message>
    <message>
        <source>Imputation of a table</source>
        <translation>Imputation d&apos;un tableau</translation>
    </message>
    <message>
        <source>Look at the error of Z_1: it is that of the filled table. 800 rows with two measured and two yes-or-no columns, four entries in ten missing; the rows come from 60 hidden causes and the columns are correlated. Pandit et al. 2020 (ML-Mat-VAMP), section 2.4.</source>
        <translation>Regardez l&apos;erreur de Z_1&#xa0;: c&apos;est celle du tableau rempli. 800 lignes avec deux colonnes mesurées et deux de oui ou non, quatre coefficients sur dix manquent&#xa0;; les lignes viennent de 60 causes cachées et les colonnes sont corrélées. Pandit et al. 2020 (ML-Mat-VAMP), section 2.4.</translation>
    </message>
    <message>
        <source>The lasso path</source>
        <translation>Le chemin du lasso</translation>
    </message>
    <message>
        <source>Learning curve, 10 dB</source>
        <translation>Courbe d&apos;apprentissage, 10 dB</translation>
    </message>
    <message>
        <source>Look how many samples it takes until the test error comes near to 1, the best possible. A network with 100 inputs, 4 sigmoid hidden units and one output at an SNR of 10 dB: the first layer is learnt, the second is known. Medians of 30 trials beside state evolution, and Adam on the same data. Pandit et al. 2020 (ML-Mat-VAMP), Fig. 2.</source>
        <translation>Voyez combien d&apos;échantillons il faut pour que l&apos;erreur de test approche de 1, le mieux possible. Un réseau à 100 entrées, 4 unités cachées sigmoïdes et une sortie, à un SNR de 10 dB&#xa0;: la première couche est apprise, la seconde est connue. Médianes de 30 essais à côté de l&apos;évolution d&apos;état, et Adam sur les mêmes données. Pandit et al. 2020 (ML-Mat-VAMP), fig. 2.</translation>
    </message>
    <message>
        <source>Learning curve, 15 dB</source>
        <translation>Courbe d&apos;apprentissage, 15 dB</translation>
    </message>
    <message>
        <source>Look how many samples it takes until the test error comes near to 1, the best possible. A network with 100 inputs, 4 sigmoid hidden units and one output at an SNR of 15 dB: the first layer is learnt, the second is known. Medians of 30 trials beside state evolution, and Adam on the same data. Pandit et al. 2020 (ML-Mat-VAMP), Fig. 2.</source>
        <translation>Voyez combien d&apos;échantillons il faut pour que l&apos;erreur de test approche de 1, le mieux possible. Un réseau à 100 entrées, 4 unités cachées sigmoïdes et une sortie, à un SNR de 15 dB&#xa0;: la première couche est apprise, la seconde est connue. Médianes de 30 essais à côté de l&apos;évolution d&apos;état, et Adam sur les mêmes données. Pandit et al. 2020 (ML-Mat-VAMP), fig. 2.</translation>
    </message>
    <message>
        <source>Density, variance and noise learnt</source>
        <translation>Densité, variance et bruit appris</translation>
    </message>
    <message>
        <source>Watch density, variance and noise move from wrong beliefs to the true values. Compressed sensing by an estimator that begins with a wrong density, a wrong variance and a wrong noise, and learns all three while it runs (EM). Remove learn to see what the wrong beliefs cost.</source>
        <translation>Regardez densité, variance et bruit aller de suppositions fausses aux vraies valeurs. Acquisition comprimée par un estimateur qui part d&apos;une densité, d&apos;une variance et d&apos;un bruit faux et apprend les trois en cours d&apos;exécution (EM). Retirez learn pour voir ce que coûtent les suppositions fausses.</translation>
    </message>
    <message>
        <source>Logistic regression, maximum likelihood</source>
        <translation>Régression logistique, maximum de vraisemblance</translation>
    </message>
    <message>
        <source>Watch the maximum-likelihood estimate settle at 1.5 times the truth: with five samples for each weight it is not unbiased, as a textbook has it. 800 weights, 4000 labels of the logistic law, a prior so wide that it is no penalty. Sur and Candès 2019 give the factor 1.499.</source>
        <translation>Regardez l&apos;estimation du maximum de vraisemblance se poser à 1.5 fois la vérité&#xa0;: avec cinq échantillons par poids elle n&apos;est pas sans biais, comme le voudrait un manuel. 800 poids, 4000 étiquettes de la loi logistique, une loi a priori si large qu&apos;elle n&apos;est pas une pénalité. Sur et Candès 2019 donnent le facteur 1.499.</translation>
    </message>
    <message>
        <source>A million rows</source>
        <translation>Un million de lignes</translation>
    </message>
    <message>
        <source>Watch the band over the trials: it has vanished, every draw lies on the line that was predicted without it. A sparse signal of a million numbers, one in ten of them not zero, from half a million measurements. The matrix is made of random signs and fast Fourier transforms; an iteration takes about a second.</source>
        <translation>Regardez la bande sur les essais&#xa0;: elle a disparu, chaque tirage est sur la ligne prédite sans lui. Un signal parcimonieux d&apos;un million de nombres, dont un sur dix n&apos;est pas nul, à partir d&apos;un demi-million de mesures. La matrice est faite de signes aléatoires et de transformées de Fourier rapides&#xa0;; une itération prend environ une seconde.</translation>
    </message>
    <message>
        <source>MIMO detection</source>
        <translation>Détection MIMO</translation>
    </message>
    <message>
        <source>Mixed linear regression</source>
        <translation>Régression linéaire mixte</translation>
    </message>
    <message>
        <source>Watch the error fall as the two models are told apart, sample by sample. Every sample comes from one of two linear models, and it is not said from which. The models are seen with different frequencies, which tells them apart. Pandit et al. 2020 (ML-Mat-VAMP), eq. (6).</source>
        <translation>Regardez l&apos;erreur chuter à mesure que les deux modèles sont distingués, échantillon par échantillon. Chaque échantillon vient de l&apos;un de deux modèles linéaires, et il n&apos;est pas dit duquel. Les modèles sont vus à des fréquences différentes, ce qui les distingue. Pandit et al. 2020 (ML-Mat-VAMP), éq. (6).</translation>
    </message>
    <message>
        <source>MNIST compressed sensing</source>
        <translation>MNIST, acquisition comprimée</translation>
    </message>
    <message>
        <source>Watch a digit appear out of 100 random projections of its 784 pixels. The prior is the trained decoder of a variational autoencoder.</source>
        <translation>Regardez un chiffre apparaître à partir de 100 projections aléatoires de ses 784 pixels. La loi a priori est le décodeur entraîné d&apos;un auto-encodeur variationnel.</translation>
    </message>
    <message>
        <source>MNIST denoising</source>
        <translation>MNIST, débruitage</translation>
    </message>
    <message>
        <source>Watch the noise leave the digits, and look at the map beside them of where the estimate is unsure. Digits behind Gaussian noise of variance 0.1, with the trained decoder of a variational autoencoder as their prior.</source>
        <translation>Regardez le bruit quitter les chiffres, et à côté la carte des endroits où l&apos;estimation est incertaine. Des chiffres derrière un bruit gaussien de variance 0.1, avec pour loi a priori le décodeur entraîné d&apos;un auto-encodeur variationnel.</translation>
    </message>
    <message>
        <source>MNIST inpainting</source>
        <translation>MNIST, inpainting</translation>
    </message>
    <message>
        <source>Watch the erased rows 10 to 20 of a digit come back, one digit in every trial. They are recovered behind the trained decoder of a variational autoencoder, 20-400-784. Trained weights are not random, so that the prediction has no right to hold. Pandit et al. 2020 (ML-VAMP), Fig. 6.</source>
        <translation>Regardez revenir les lignes 10 à 20 effacées d&apos;un chiffre, un chiffre par essai. Elles sont retrouvées derrière le décodeur entraîné d&apos;un auto-encodeur variationnel, 20-400-784. Des poids entraînés ne sont pas aléatoires, si bien que rien ne garantit la prédiction. Pandit et al. 2020 (ML-VAMP), fig. 6.</translation>
    </message>
    <message>
        <source>MNIST phase retrieval</source>
        <translation>MNIST, reconstruction de phase</translation>
    </message>
    <message>
        <source>Watch a blurred estimate decide for one digit, out of 400 random projections of its 784 pixels whose signs are lost. The prior is the trained decoder of a variational autoencoder.</source>
        <translation>Regardez une estimation floue se décider pour un chiffre, à partir de 400 projections aléatoires de ses 784 pixels dont les signes sont perdus. La loi a priori est le décodeur entraîné d&apos;un auto-encodeur variationnel.</translation>
    </message>
    <message>
        <source>MNIST super-resolution</source>
        <translation>MNIST, super-résolution</translation>
    </message>
    <message>
        <source>Watch digits of 28 x 28 pixels appear from the means of 7 x 7 blocks of them. The prior is the trained decoder of a variational autoencoder.</source>
        <translation>Regardez apparaître des chiffres de 28 x 28 pixels à partir des moyennes de leurs 7 x 7 blocs. La loi a priori est le décodeur entraîné d&apos;un auto-encodeur variationnel.</translation>
    </message>
    <message>
        <source>Multi-task regression</source>
        <translation>Régression multitâche</translation>
    </message>
    <message>
        <source>Set the columns to 1 and look how much worse a task is alone. Four regressions share their few active inputs: whole rows of the coefficients are zero. Pandit et al. 2020 (ML-Mat-VAMP), section 2.1, eq. (4).</source>
        <translation>Mettez les colonnes à 1 et voyez comme une tâche seule s&apos;en tire moins bien. Quatre régressions partagent leurs quelques entrées actives&#xa0;: des lignes entières de coefficients sont nulles. Pandit et al. 2020 (ML-Mat-VAMP), section 2.1, éq. (4).</translation>
    </message>
    <message>
        <source>1-bit compressed sensing</source>
        <translation>Acquisition comprimée à 1 bit</translation>
    </message>
    <message>
        <source>Look how well signs alone tell the size of each number: the estimates lie along the diagonal. A sparse signal from the signs of its projections.</source>
        <translation>Voyez comme les signes seuls disent bien la grandeur de chaque nombre&#xa0;: les estimations sont le long de la diagonale. Un signal parcimonieux à partir des signes de ses projections.</translation>
    </message>
    <message>
        <source>Free energy: perceptron</source>
        <translation>Énergie libre&#xa0;: perceptron</translation>
    </message>
    <message>
        <source>Look for the barrier between the runs and the minimum at the truth. Drag the rows of W: from 1.2447 labels for each weight on the minimum at the truth is the deepest, from 1.4926 on it is the only one. In between the problem is hard.</source>
        <translation>Cherchez la barrière entre les exécutions et le minimum à la vérité. Tirez sur les lignes de W&#xa0;: à partir de 1.2447 étiquette par poids, le minimum à la vérité est le plus profond, à partir de 1.4926 il est le seul. Entre les deux le problème est difficile.</translation>
    </message>
    <message>
        <source>Binary perceptron</source>
        <translation>Perceptron binaire</translation>
    </message>
    <message>
        <source>Drag the rows of W and look for the number of labels from which the algorithm finds all weights: 1.49 for each. The weights +-1 of a perceptron from 1.6 labels for each of them.</source>
        <translation>Tirez sur les lignes de W et cherchez le nombre d&apos;étiquettes à partir duquel l&apos;algorithme trouve tous les poids&#xa0;: 1.49 par poids. Les poids +-1 d&apos;un perceptron à partir de 1.6 étiquette par poids.</translation>
    </message>
    <message>
        <source>Free energy: phase retrieval</source>
        <translation>Énergie libre&#xa0;: reconstruction de phase</translation>
    </message>
    <message>
        <source>Look at the slope on which the runs go down, and where it ends. Drag the rows of W: from 0.5 measurements for each unknown the summit at no knowledge turns into a slope, from 1.128 on that slope ends at the exact signal.</source>
        <translation>Regardez la pente que descendent les exécutions, et où elle finit. Tirez sur les lignes de W&#xa0;: à partir de 0.5 mesure par inconnue le sommet de l&apos;ignorance devient une pente, à partir de 1.128 cette pente finit au signal exact.</translation>
    </message>
    <message>
        <source>Phase retrieval</source>
        <translation>Reconstruction de phase</translation>
    </message>
    <message>
        <source>Watch a start that knows next to nothing end at the exact signal. Real numbers from the absolute values of their projections. Nothing tells a solution from its negative, so the start knows a little of Z_1; from 0.5 measurements for each unknown a little is enough to learn something, from 1.128 everything.</source>
        <translation>Regardez un départ qui ne sait presque rien finir au signal exact. Des nombres réels à partir des valeurs absolues de leurs projections. Rien ne distingue une solution de son opposée, aussi le départ sait-il un peu de Z_1&#xa0;; à partir de 0.5 mesure par inconnue un peu suffit pour apprendre quelque chose, à partir de 1.128 pour tout apprendre.</translation>
    </message>
    <message>
        <source>Probit regression</source>
        <translation>Régression probit</translation>
    </message>
    <message>
        <source>Look how the estimates shrink towards zero, as far as noisy labels leave the weights unknown. Classification: the sign of a projection plus noise is seen.</source>
        <translation>Voyez les estimations se contracter vers zéro, dans la mesure où des étiquettes bruitées laissent les poids inconnus. Classification&#xa0;: on voit le signe d&apos;une projection plus du bruit.</translation>
    </message>
    <message>
        <source>Sparse regression with noise between two matrices</source>
        <translation>Régression parcimonieuse avec bruit entre deux matrices</translation>
    </message>
    <message>
        <source>Look how many rows of the upper matrix it takes until the signal is found. The noise between the matrices cannot be undone: below a noise of 1e-8 at the end the error stays near that of the middle. Manoel et al. 2017, Fig. 2, left.</source>
        <translation>Voyez combien de lignes de la matrice du haut il faut pour que le signal soit trouvé. Le bruit entre les matrices ne peut être défait&#xa0;: sous un bruit de 1e-8 à la fin, l&apos;erreur reste proche de celle du milieu. Manoel et al. 2017, fig. 2, à gauche.</translation>
    </message>
    <message>
        <source>Sparse regression with a product matrix</source>
        <translation>Régression parcimonieuse à matrice produit</translation>
    </message>
    <message>
        <source>Look for three regions: where the signal is found, where it could be, and where it cannot be. The product of two Gaussian matrices has correlated entries; ML-AMP reads both factors. Manoel et al. 2017, Fig. 2, left.</source>
        <translation>Cherchez trois régions&#xa0;: où le signal est trouvé, où il pourrait l&apos;être, et où il ne peut l&apos;être. Le produit de deux matrices gaussiennes a des coefficients corrélés&#xa0;; ML-AMP lit les deux facteurs. Manoel et al. 2017, fig. 2, à gauche.</translation>
    </message>
    <message>
        <source>Quantised channel estimation</source>
        <translation>Estimation de canal quantifiée</translation>
    </message>
    <message>
        <source>Watch a channel of 512 complex taps appear from pilot samples of which two bits of each part are seen. One tap in ten is active, and there are 1024 samples. The pilots are a structured matrix, which is multiplied by Fourier transforms.</source>
        <translation>Regardez un canal de 512 coefficients complexes apparaître à partir d&apos;échantillons pilotes dont on voit deux bits par partie. Un coefficient sur dix est actif, et il y a 1024 échantillons. Les pilotes sont une matrice structurée, multipliée par transformées de Fourier.</translation>
    </message>
    <message>
        <source>Robust regression</source>
        <translation>Régression robuste</translation>
    </message>
    <message>
        <source>Look at which threshold of Huber&apos;s loss the error is least: far to the left it counts absolute values, far to the right squares. The noise is Laplacian, so that large errors are no rarity, and Huber&apos;s loss does not let them pull. 400 weights with a Gaussian penalty, 1600 samples.</source>
        <translation>Voyez à quel seuil de la perte de Huber l&apos;erreur est la plus petite&#xa0;: loin à gauche elle compte des valeurs absolues, loin à droite des carrés. Le bruit est de Laplace, si bien que les grandes erreurs ne sont pas rares, et la perte de Huber ne les laisse pas tirer. 400 poids avec une pénalité gaussienne, 1600 échantillons.</translation>
    </message>
    <message>
        <source>Four signals, one support</source>
        <translation>Quatre signaux, un support</translation>
    </message>
    <message>
        <source>Watch the measured dots fall along the line that was predicted without them, from 0 to -32 dB. Four sparse signals are zero in the same nine of ten places and are recovered together, row by row, from a quarter as many measurements at 30 dB. Set the columns to 1 to see what sharing the places is worth.</source>
        <translation>Regardez les points mesurés descendre le long de la ligne prédite sans eux, de 0 à -32 dB. Quatre signaux parcimonieux sont nuls aux mêmes neuf places sur dix et sont reconstruits ensemble, ligne par ligne, à partir de quatre fois moins de mesures à 30 dB. Mettez les colonnes à 1 pour voir ce que vaut le partage des places.</translation>
    </message>
    <message>
        <source>Sketched clustering</source>
        <translation>Classification par esquisse</translation>
    </message>
    <message>
        <source>Watch the error of the centroids fall once the clusters are told apart. The centroids of three clusters from a sketch of the data: random exponential moments. Different weights tell the clusters apart; the start knows a noisy copy of Z_1. Pandit et al. 2020 (ML-Mat-VAMP), section 2.2.</source>
        <translation>Regardez l&apos;erreur des centroïdes chuter dès que les groupes sont distingués. Les centroïdes de trois groupes à partir d&apos;une esquisse des données&#xa0;: des moments exponentiels aléatoires. Des poids différents distinguent les groupes&#xa0;; le départ connaît une copie bruitée de Z_1. Pandit et al. 2020 (ML-Mat-VAMP), section 2.2.</translation>
    </message>
    <message>
        <source>Lasso on a sparse signal</source>
        <translation>Lasso sur un signal parcimonieux</translation>
    </message>
    <message>
        <source>Look how the wrong belief bends the estimates: small ones are set to zero, large ones fall short of the diagonal. The data are Bernoulli-Gaussian, the estimator believes in a Laplace law and takes the most probable value: the lasso. Remove the assumed prior and choose MMSE to see what the belief costs.</source>
        <translation>Voyez comme la supposition fausse plie les estimations&#xa0;: les petites sont annulées, les grandes restent en deçà de la diagonale. Les données sont de Bernoulli-Gauss, l&apos;estimateur croit à une loi de Laplace et prend la valeur la plus probable&#xa0;: le lasso. Retirez la loi a priori supposée et choisissez MMSE pour voir ce que coûte la supposition.</translation>
    </message>
    <message>
        <source>Two-layer learning, 10 dB</source>
        <translation>Apprentissage à deux couches, 10 dB</translation>
    </message>
    <message>
        <source>Look how near the test error comes to 1, the best possible, and whether dots and line agree. The first layer of a network with 100 inputs, 4 sigmoid hidden units and one output is learnt from 1000 samples at an SNR of 10 dB; the second layer is known. Pandit et al. 2020 (ML-Mat-VAMP), Fig. 2.</source>
        <translation>Voyez à quel point l&apos;erreur de test approche de 1, le mieux possible, et si points et ligne concordent. La première couche d&apos;un réseau à 100 entrées, 4 unités cachées sigmoïdes et une sortie est apprise de 1000 échantillons à un SNR de 10 dB&#xa0;; la seconde couche est connue. Pandit et al. 2020 (ML-Mat-VAMP), fig. 2.</translation>
    </message>
    <message>
        <source>Two-layer learning, 15 dB</source>
        <translation>Apprentissage à deux couches, 15 dB</translation>
    </message>
    <message>
        <source>Look how near the test error comes to 1, the best possible, and whether dots and line agree. The first layer of a network with 100 inputs, 4 sigmoid hidden units and one output is learnt from 1000 samples at an SNR of 15 dB; the second layer is known. Pandit et al. 2020 (ML-Mat-VAMP), Fig. 2.</source>
        <translation>Voyez à quel point l&apos;erreur de test approche de 1, le mieux possible, et si points et ligne concordent. La première couche d&apos;un réseau à 100 entrées, 4 unités cachées sigmoïdes et une sortie est apprise de 1000 échantillons à un SNR de 15 dB&#xa0;; la seconde couche est connue. Pandit et al. 2020 (ML-Mat-VAMP), fig. 2.</translation>
    </message>
    <message>
        <source>Two-layer decoder</source>
        <translation>Décodeur à deux couches</translation>
    </message>
    <message>
        <source>Compare the region in which ML-AMP succeeds with what AMP layer by layer needs: that must find all signs before it can look at the signal. Numbers +-1, hidden in the signs of twice as many projections, which are seen through a second matrix: a generative network is decoded. Manoel et al. 2017, Fig. 2, right.</source>
        <translation>Comparez la région où ML-AMP réussit à ce qu&apos;il faut à l&apos;AMP couche par couche&#xa0;: il doit trouver tous les signes avant de pouvoir regarder le signal. Des nombres +-1, cachés dans les signes de deux fois plus de projections, vues à travers une seconde matrice&#xa0;: un réseau génératif est décodé. Manoel et al. 2017, fig. 2, à droite.</translation>
    </message>
    <message>
        <source>Imputation of a real table</source>
        <translation>Imputation d&apos;un vrai tableau</translation>
    </message>
    <message>
        <source>Look at the error of Z_1, that over all numbers of the table. 13 chemical measurements of 178 wines (UCI, CC BY 4.0), standardised; three numbers in ten are erased, others in every trial, and filled in by what their correlations say. On the erased ones: column means 0 dB, 5 nearest neighbours -2.2 dB, a Gaussian row with these correlations -3.2 dB.</source>
        <translation>Regardez l&apos;erreur de Z_1, celle sur tous les nombres du tableau. 13 mesures chimiques de 178 vins (UCI, CC BY 4.0), standardisées&#xa0;; trois nombres sur dix sont effacés, d&apos;autres à chaque essai, et remplis par ce que disent leurs corrélations. Sur les effacés&#xa0;: moyennes des colonnes 0 dB, 5 plus proches voisins -2.2 dB, une ligne gaussienne à ces corrélations -3.2 dB.</translation>
    </message>
    <message>
        <source>Lambda</source>
        <translation>Lambda</translation>
    </message>
    <message>
        <source>Power of each row</source>
        <translation>Puissance de chaque ligne</translation>
    </message>
    <message>
        <source>Known factors of the variance of each row, such as a path loss: row n is the root of its factor times a row of the law, and the estimator knows the factors.</source>
        <translation>Facteurs connus de la variance de chaque ligne, comme un affaiblissement de trajet&#xa0;: la ligne n est la racine de son facteur fois une ligne de la loi, et l&apos;estimateur connaît les facteurs.</translation>
    </message>
    <message>
        <source>Where the factors come from.</source>
        <translation>D&apos;où viennent les facteurs.</translation>
    </message>
    <message>
        <source>Every row alike</source>
        <translation>Toutes les lignes pareilles</translation>
    </message>
    <message>
        <source>Given values</source>
        <translation>Valeurs données</translation>
    </message>
    <message>
        <source>Uniform in decibels</source>
        <translation>Uniforme en décibels</translation>
    </message>
    <message>
        <source>Lognormal</source>
        <translation>Lognormale</translation>
    </message>
    <message>
        <source>Noise of each row</source>
        <translation>Bruit de chaque ligne</translation>
    </message>
    <message>
        <source>Known factors of the noise variance of each observed row: the noise of row n has its factor times the variance, and the estimator knows the factors.</source>
        <translation>Facteurs connus de la variance du bruit de chaque ligne observée&#xa0;: le bruit de la ligne n a son facteur fois la variance, et l&apos;estimateur connaît les facteurs.</translation>
    </message>
    <message>
        <source>The factor of every row is 1.</source>
        <translation>Le facteur de chaque ligne est 1.</translation>
    </message>
    <message>
        <source>Given factors</source>
        <translation>Facteurs donnés</translation>
    </message>
    <message>
        <source>A factor for each row, the same in every trial.</source>
        <translation>Un facteur par ligne, le même à chaque essai.</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>Facteurs</translation>
    </message>
    <message>
        <source>One for each row, in the order of the rows.</source>
        <translation>Un par ligne, dans l&apos;ordre des lignes.</translation>
    </message>
    <message>
        <source>Factor of the variance of one row.</source>
        <translation>Facteur de la variance d&apos;une ligne.</translation>
    </message>
    <message>
        <source>Factors whose decibels are uniform between two ends, drawn for each trial and known.</source>
        <translation>Facteurs dont les décibels sont uniformes entre deux bouts, tirés à chaque essai et connus.</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>The lower end of 10 log10 of the factors.</source>
        <translation>Le bout inférieur de 10 log10 des facteurs.</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>The upper end of 10 log10 of the factors.</source>
        <translation>Le bout supérieur de 10 log10 des facteurs.</translation>
    </message>
    <message>
        <source>Lognormal factors</source>
        <translation>Facteurs lognormaux</translation>
    </message>
    <message>
        <source>Factors whose decibels are Gaussian, such as shadow fading, drawn for each trial and known.</source>
        <translation>Facteurs dont les décibels sont gaussiens, comme l&apos;effet de masque, tirés à chaque essai et connus.</translation>
    </message>
    <message>
        <source>The mean of 10 log10 of the factors.</source>
        <translation>La moyenne de 10 log10 des facteurs.</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Dispersion</translation>
    </message>
    <message>
        <source>The standard deviation of 10 log10 of the factors.</source>
        <translation>L&apos;écart type de 10 log10 des facteurs.</translation>
    </message>
    <message>
        <source>Factors of a file</source>
        <translation>Facteurs d&apos;un fichier</translation>
    </message>
    <message>
        <source>Rows z ~ N(0, S): S is the covariance, or variance times the identity; or lambda weighs the ridge penalty.</source>
        <translation>Lignes z ~ N(0, S)&#xa0;: S est la covariance, ou la variance fois l&apos;identité&#xa0;; ou lambda pèse la pénalité ridge.</translation>
    </message>
    <message>
        <source>Hinge loss (support vectors)</source>
        <translation>Perte charnière (vecteurs de support)</translation>
    </message>
    <message>
        <source>Hinge loss</source>
        <translation>Perte charnière</translation>
    </message>
    <message>
        <source>Labels -1 and +1: MAP minimises max(0, 1 - y z) / scale, its corner rounded; the support vector machine.</source>
        <translation>Étiquettes -1 et +1&#xa0;: MAP minimise max(0, 1 - y z) / scale, le coin arrondi&#xa0;; la machine à vecteurs de support.</translation>
    </message>
    <message>
        <source>What the hinge loss is divided by.</source>
        <translation>Par quoi la perte charnière est divisée.</translation>
    </message>
    <message>
        <source>Rounded corner</source>
        <translation>Coin arrondi</translation>
    </message>
    <message>
        <source>Width of margins over which the corner of the hinge is a parabola.</source>
        <translation>Largeur des marges sur lesquelles le coin de la charnière est une parabole.</translation>
    </message>
    <message>
        <source>Iterative thresholding (AMP without its Onsager term)</source>
        <translation>Seuillage itératif (AMP sans son terme d&apos;Onsager)</translation>
    </message>
    <message>
        <source>Iterative thresholding</source>
        <translation>Seuillage itératif</translation>
    </message>
    <message>
        <source>AMP of one linear layer seen in Gaussian noise, without its Onsager term (Donoho, Maleki and Montanari 2009): the same estimator of the prior, told the mean square of the residual as its noise.</source>
        <translation>AMP d&apos;une couche linéaire vue dans un bruit gaussien, sans son terme d&apos;Onsager (Donoho, Maleki et Montanari 2009)&#xa0;: le même estimateur de la loi a priori, à qui l&apos;on donne pour bruit le carré moyen du résidu.</translation>
    </message>
    <message>
        <source>Estimates, each followed by a new residual; the first estimate is the start.</source>
        <translation>Estimations, chacune suivie d&apos;un nouveau résidu&#xa0;; la première estimation est le départ.</translation>
    </message>
    <message>
        <source>How far an estimate follows the residual, in units of 1 over the squared norm that the law gives a column of the matrix; 1 is the step of AMP, smaller ones are slower and steadier.</source>
        <translation>Jusqu&apos;où une estimation suit le résidu, en unités de 1 sur la norme au carré que la loi donne à une colonne de la matrice&#xa0;; 1 est le pas d&apos;AMP, les plus petits sont plus lents et plus sûrs.</translation>
    </message>
    <message>
        <source>Who is talking? Activity behind a path loss</source>
        <translation>Qui parle&#xa0;? Activité derrière un affaiblissement de trajet</translation>
    </message>
    <message>
        <source>Look how the error falls along its line although no two users are alike: 2000 devices at distances that take up to 20 dB from their power, one in ten of them talks, and 800 pilots are heard by two antennas. The shares of missed and false detections stand in the table of results, for each device in units of its own power. Drag the lower end of the power to see what the far ones cost.</source>
        <translation>Voyez l&apos;erreur chuter le long de sa ligne bien qu&apos;aucun utilisateur ne soit pareil à un autre&#xa0;: 2000 appareils à des distances qui ôtent jusqu&apos;à 20 dB à leur puissance, un sur dix parle, et 800 pilotes sont entendus par deux antennes. Les parts de détections manquées et fausses sont dans le tableau des résultats, pour chaque appareil en unités de sa propre puissance. Tirez sur le bout inférieur de la puissance pour voir ce que coûtent les lointains.</translation>
    </message>
    <message>
        <source>Look where the error of the lasso is least, in the ring: to the right the penalty lambda is so strong that the estimate is zero, to the left so weak that noise is fitted. Lambda is noise variance over the scale of the assumed Laplace law. 1000 numbers of which one in ten is not zero, 500 measurements.</source>
        <translation>Voyez où l&apos;erreur du lasso est la plus petite, dans l&apos;anneau&#xa0;: à droite la pénalité lambda est si forte que l&apos;estimation est nulle, à gauche si faible que le bruit est ajusté. Lambda est la variance du bruit sur l&apos;échelle de la loi de Laplace supposée. 1000 nombres dont un sur dix n&apos;est pas nul, 500 mesures.</translation>
    </message>
    <message>
        <source>Look how the share of wrong symbols falls with the signal-to-noise ratio of an antenna; that of wrong bits and the NMSE are chosen above the chart. 16-QAM symbols of 128 users at 192 antennas over a Gaussian channel; of so few the dots lie a little above the line, which is that of very many.</source>
        <translation>Voyez la part des symboles faux chuter avec le rapport signal sur bruit d&apos;une antenne&#xa0;; celle des bits faux et la NMSE se choisissent au-dessus du graphique. Symboles 16-QAM de 128 utilisateurs à 192 antennes sur un canal gaussien&#xa0;; pour si peu, les points sont un peu au-dessus de la ligne, qui est celle d&apos;un très grand nombre.</translation>
    </message>
    <message>
        <source>A support vector machine</source>
        <translation>Une machine à vecteurs de support</translation>
    </message>
    <message>
        <source>Look which penalty has the least loss on fresh samples, in the ring: with a weaker one the machine learns the noise of the labels by heart. 300 weights, 1200 labels of the logistic law fitted by the hinge loss and a ridge lambda; label errors, the loss on seen samples, margin and norm are chosen above the chart.</source>
        <translation>Regardez quelle pénalité a la plus petite perte sur des échantillons nouveaux, dans l&apos;anneau&#xa0;: avec une plus faible, la machine apprend par cœur le bruit des étiquettes. 300 poids, 1200 étiquettes de la loi logistique ajustées par la perte charnière et un lambda de ridge&#xa0;; les erreurs d&apos;étiquette, la perte sur les échantillons vus, la marge et la norme se choisissent au-dessus du graphique.</translation>
    </message>
    <message>
        <source>loss on seen rows</source>
        <translation>perte sur les lignes vues</translation>
    </message>
    <message>
        <source>margin</source>
        <translation>marge</translation>
    </message>
    <message>
        <source>A program (denoiser of one&apos;s own)</source>
        <translation>Un programme (débruiteur personnel)</translation>
    </message>
    <message>
        <source>External denoiser</source>
        <translation>Débruiteur externe</translation>
    </message>
    <message>
        <source>A program estimates the rows behind a message in the place of a belief: it reads and writes NPY arrays. It is started only with your permission.</source>
        <translation>Un programme estime les lignes derrière un message à la place d&apos;une hypothèse : il lit et écrit des tableaux NPY. Il n&apos;est lancé qu&apos;avec votre permission.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>The program, by its path or its name, and its arguments: [&quot;python3&quot;, &quot;denoiser.py&quot;]. No shell reads it.</source>
        <translation>Le programme, par son chemin ou son nom, et ses arguments : [&quot;python3&quot;, &quot;denoiser.py&quot;]. Aucun shell ne les lit.</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Mot</translation>
    </message>
    <message>
        <source>The program or one of its arguments.</source>
        <translation>Le programme ou l&apos;un de ses arguments.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>The folder that the program works in. A relative path starts at the folder of the scenario, which it is without one.</source>
        <translation>Le dossier dans lequel le programme travaille. Un chemin relatif part du dossier du scénario ; sans indication, c&apos;est celui-ci.</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Limite de temps</translation>
    </message>
    <message>
        <source>Time that the program may take for one estimate; then it is ended and the run fails.</source>
        <translation>Temps dont le programme dispose pour une estimation ; ensuite il est arrêté et l&apos;exécution échoue.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Uniform (a box)</source>
        <translation>Uniforme (une boîte)</translation>
    </message>
    <message>
        <source>Uniform prior</source>
        <translation>Loi a priori uniforme</translation>
    </message>
    <message>
        <source>Independent entries of equal density between -bound and bound; believed by MAP it is the box |z| &lt;= bound.</source>
        <translation>Coefficients indépendants de densité constante entre -bound et bound ; supposée par MAP, c&apos;est la boîte |z| &lt;= bound.</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Borne</translation>
    </message>
    <message>
        <source>Largest absolute value of an entry.</source>
        <translation>Plus grande valeur absolue d&apos;un coefficient.</translation>
    </message>
    <message>
        <source>Correlated columns</source>
        <translation>Colonnes corrélées</translation>
    </message>
    <message>
        <source>Random features</source>
        <translation>Caractéristiques aléatoires</translation>
    </message>
    <message>
        <source>Gaussian rows of a covariance with uniformly distributed eigenvectors, over the number of columns.</source>
        <translation>Lignes gaussiennes d&apos;une covariance aux vecteurs propres uniformément répartis, divisée par le nombre de colonnes.</translation>
    </message>
    <message>
        <source>Eigenvalues of the covariance</source>
        <translation>Valeurs propres de la covariance</translation>
    </message>
    <message>
        <source>Each is that of an equal share of the directions; of fewer columns than eigenvalues some have none.</source>
        <translation>Chacune vaut pour une part égale des directions ; avec moins de colonnes que de valeurs propres, certaines ne servent pas.</translation>
    </message>
    <message>
        <source>Eigenvalue</source>
        <translation>Valeur propre</translation>
    </message>
    <message>
        <source>One eigenvalue.</source>
        <translation>Une valeur propre.</translation>
    </message>
    <message>
        <source>Functions of random projections of Gaussian inputs, one column for each feature, of mean 0 and variance 1 / columns.</source>
        <translation>Fonctions de projections aléatoires d&apos;entrées gaussiennes, une colonne par caractéristique, de moyenne 0 et de variance 1 / colonnes.</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Numbers that each feature is a function of.</source>
        <translation>Nombres dont chaque caractéristique est une fonction.</translation>
    </message>
    <message>
        <source>The function of a random projection, less its mean and over its deviation.</source>
        <translation>La fonction d&apos;une projection aléatoire, moins sa moyenne et divisée par son écart-type.</translation>
    </message>
    <message>
        <source>From nothing, from a noisy copy of one variable, or from an eigenvector that the observation gives.</source>
        <translation>À partir de rien, d&apos;une copie bruitée d&apos;une variable, ou d&apos;un vecteur propre que donne l&apos;observation.</translation>
    </message>
    <message>
        <source>Spectral</source>
        <translation>Spectral</translation>
    </message>
    <message>
        <source>Spectral start</source>
        <translation>Départ spectral</translation>
    </message>
    <message>
        <source>The signal starts from the leading eigenvector of the matrix of projections, each weighted with what its observation says of its size; for ML-AMP, one column and one linear layer.</source>
        <translation>Le signal part du premier vecteur propre de la matrice des projections, chacune pondérée par ce que son observation dit de sa taille ; pour ML-AMP, une colonne et une couche linéaire.</translation>
    </message>
    <message>
        <source>The box relaxation</source>
        <translation>La relaxation en boîte</translation>
    </message>
    <message>
        <source>Look how the share of wrong bits falls when signs are searched for in the box around them: least squares with every entry between -1 and 1, whose error rate is known exactly (Thrampoulidis, Xu and Hassibi 2018). Remove the assumed prior and choose MMSE to see what believing in signs would gain.</source>
        <translation>Voyez la part de bits faux baisser quand on cherche des signes dans la boîte qui les entoure : moindres carrés, chaque coefficient entre -1 et 1, dont le taux d&apos;erreur est connu exactement (Thrampoulidis, Xu et Hassibi 2018). Retirez la loi a priori supposée et choisissez MMSE pour voir ce que l&apos;on gagnerait à croire aux signes.</translation>
    </message>
    <message>
        <source>Thresholds of phase retrieval</source>
        <translation>Seuils de la reconstruction de phase</translation>
    </message>
    <message>
        <source>Look where the line leaves 0 dB and where it falls to the noise: from 0.5 measurements of an absolute value for each unknown on something is learnt, from 1.128 on everything. Nothing of the truth is known: the start is the leading eigenvector of the projections, each weighted with what its absolute value says. With field complex and the modulus the places are 1 and 2.03.</source>
        <translation>Voyez où la courbe quitte 0 dB et où elle tombe jusqu&apos;au bruit : à partir de 0.5 mesure d&apos;une valeur absolue par inconnue on apprend quelque chose, à partir de 1.128 tout. Rien de la vérité n&apos;est connu : le départ est le premier vecteur propre des projections, chacune pondérée par ce que dit sa valeur absolue. Avec field complex et le module, ces points sont à 1 et 2.03.</translation>
    </message>
    <message>
        <source>Look how the error peaks where there are as many samples as features, and how slowly it falls beyond: features that are functions of common inputs have a few strong directions and many weak ones. 400 ReLU features of 200 inputs, noise 0.1, least squares almost without a penalty; the line knows the limit spectrum of such features alone.</source>
        <translation>Voyez l&apos;erreur culminer là où il y a autant d&apos;échantillons que de caractéristiques, et combien lentement elle baisse ensuite : des caractéristiques qui sont des fonctions d&apos;entrées communes ont quelques directions fortes et beaucoup de faibles. 400 caractéristiques ReLU de 200 entrées, bruit 0.1, moindres carrés presque sans pénalité ; la courbe ne connaît que le spectre limite de telles caractéristiques.</translation>
    </message>
    <message>
        <source>Independent entries N(mean / columns, variance).</source>
        <translation>Coefficients indépendants N(mean / columns, variance).</translation>
    </message>
    <message>
        <source>Matrices of non-zero mean</source>
        <translation>Matrices de moyenne non nulle</translation>
    </message>
    <message>
        <source>Watch ML-Mat-VAMP follow its line while ML-AMP, beside it, runs away: all entries of the matrix have a small mean. Sparse regression. Set the mean to 0, and the two agree; ML-AMP already fails at a mean of some units.</source>
        <translation>Voyez ML-Mat-VAMP suivre sa courbe tandis que ML-AMP, à côté, s&apos;emballe&#xa0;: tous les coefficients de la matrice ont une petite moyenne. Régression parcimonieuse. Mettez la moyenne à 0, et les deux concordent&#xa0;; ML-AMP échoue dès une moyenne de quelques unités.</translation>
    </message>
    <message>
        <source>Mean of every entry of W, in units of 1 / columns: every row of W z gains so many times the average of z. In the first matrix, for a signal of mean 0, up to the root of columns / 10. ML-AMP diverges from a mean of some units on; the prediction of ML-Mat-VAMP stays.</source>
        <translation>Moyenne de chaque coefficient de W, en unités de 1 / colonnes&#xa0;: à chaque ligne de W z s&apos;ajoute autant de fois la moyenne de z. Dans la première matrice, pour un signal de moyenne 0, jusqu&apos;à la racine de colonnes / 10. ML-AMP diverge à partir d&apos;une moyenne de quelques unités&#xa0;; la prédiction de ML-Mat-VAMP reste.</translation>
    </message>
    <message>
        <source>Weight of the penalty of MAP: the loss plus lambda times |z|^2 / 2 (gaussian, half-normal), the sum of |z| (laplace, exponential) or the norms of the rows (group-lasso); it is the believed noise over the believed scale.</source>
        <translation>Poids de la pénalité de MAP&#xa0;: la perte plus lambda fois |z|^2 / 2 (gaussian, half-normal), la somme des |z| (laplace, exponential) ou des normes des lignes (group-lasso)&#xa0;; c&apos;est le bruit supposé sur l&apos;échelle supposée.</translation>
    </message>
    <message>
        <source>Weight of the penalty of MAP: the loss plus lambda times |z| / scale + z^2 / (2 variance). Without it the believed noise.</source>
        <translation>Poids de la pénalité de MAP&#xa0;: la perte plus lambda fois |z| / scale + z^2 / (2 variance). Sans valeur, le bruit supposé.</translation>
    </message>
    <message>
        <source>the believed noise</source>
        <translation>le bruit supposé</translation>
    </message>
</context>
<context>
    <name>EditName</name>
    <message>
        <source>Noise</source>
        <translation>Bruit</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Dispersion</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>ErrorTable</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>NMSE (dB)</source>
        <translation>NMSE (dB)</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>Erreur quadratique moyenne</translation>
    </message>
    <message>
        <source>NMSE, columns matched (dB)</source>
        <translation>NMSE, colonnes appariées (dB)</translation>
    </message>
    <message>
        <source>Test error (normalised)</source>
        <translation>Erreur de test (normalisée)</translation>
    </message>
</context>
<context>
    <name>EstimatesPlot</name>
    <message>
        <source>truth</source>
        <translation>vérité</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>estimation</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>prédit</translation>
    </message>
    <message>
        <source>predicted, 10 %</source>
        <translation>prédit, 10 %</translation>
    </message>
    <message>
        <source>predicted, 90 %</source>
        <translation>prédit, 90 %</translation>
    </message>
    <message>
        <source>predicted: line and 10–90 %</source>
        <translation>prédit&#xa0;: ligne et 10–90 %</translation>
    </message>
    <message>
        <source>%1 entries, first trial</source>
        <translation>%1 coefficients, premier essai</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>mesuré</translation>
    </message>
    <message>
        <source>measured − 1 standard error</source>
        <translation>mesuré − 1 erreur type</translation>
    </message>
    <message>
        <source>measured + 1 standard error</source>
        <translation>mesuré + 1 erreur type</translation>
    </message>
    <message>
        <source>error, estimate − truth</source>
        <translation>erreur, estimation − vérité</translation>
    </message>
    <message>
        <source>density</source>
        <translation>densité</translation>
    </message>
    <message>
        <source>predicted: normal law</source>
        <translation>prédit&#xa0;: loi normale</translation>
    </message>
    <message>
        <source>Mean squared error of this column: measured %1, predicted %2.</source>
        <translation>Erreur quadratique moyenne de cette colonne&#xa0;: mesurée %1, prédite %2.</translation>
    </message>
    <message>
        <source>Mean squared error of this column: measured %1.</source>
        <translation>Erreur quadratique moyenne de cette colonne&#xa0;: mesurée %1.</translation>
    </message>
    <message>
        <source>Mean squared error of this column: predicted %1.</source>
        <translation>Erreur quadratique moyenne de cette colonne&#xa0;: prédite %1.</translation>
    </message>
    <message>
        <source>The estimates of this half-iteration were not kept.</source>
        <translation>Les estimations de cette demi-itération n&apos;ont pas été gardées.</translation>
    </message>
    <message>
        <source>%1, column %2, after %3: estimate against truth</source>
        <translation>%1, colonne %2, après %3&#xa0;: estimation selon la vérité</translation>
    </message>
    <message>
        <source>%1, column %2, after %3: density of the error</source>
        <translation>%1, colonne %2, après %3&#xa0;: densité de l&apos;erreur</translation>
    </message>
    <message>
        <source>Kurtosis %1 ± %2, that of a normal law is 3.</source>
        <translation>Kurtosis %1 ± %2, celle d&apos;une loi normale est 3.</translation>
    </message>
    <message>
        <source>noise of the message, in predicted standard deviations</source>
        <translation>bruit du message, en écarts types prédits</translation>
    </message>
    <message>
        <source>What was sent in this half-iteration was not kept.</source>
        <translation>Ce qui a été envoyé dans cette demi-itération n&apos;a pas été gardé.</translation>
    </message>
    <message>
        <source>%1, in deviations that it claims</source>
        <translation>%1, en écarts types qu&apos;il annonce</translation>
    </message>
    <message>
        <source>%1: kurtosis %2.</source>
        <translation>%1&#xa0;: kurtosis %2.</translation>
    </message>
    <message>
        <source>%1, column %2, after %3: effective noise</source>
        <translation>%1, colonne %2, après %3&#xa0;: bruit effectif</translation>
    </message>
</context>
<context>
    <name>FailureAdvice</name>
    <message>
        <source>%1 of %2 trials diverged, the first in layer %3, %4: %5.</source>
        <translation>%1 essais sur %2 ont divergé, le premier dans la couche %3, %4&#xa0;: %5.</translation>
    </message>
    <message>
        <source>Use damping %1</source>
        <translation>Utiliser l&apos;amortissement %1</translation>
    </message>
    <message>
        <source>Raise the smallest precision to %1</source>
        <translation>Relever la plus petite précision à %1</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>region</source>
        <translation>région</translation>
    </message>
    <message>
        <source>success, share of trials</source>
        <translation>succès, part des essais</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>There is nothing to draw.</source>
        <translation>Il n&apos;y a rien à dessiner.</translation>
    </message>
    <message>
        <source>Convergence</source>
        <translation>Convergence</translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation>Estimations</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Balayage</translation>
    </message>
    <message>
        <source>Phase diagram</source>
        <translation>Phases</translation>
    </message>
    <message>
        <source>Free energy</source>
        <translation>Énergie libre</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
</context>
<context>
    <name>FreeEnergyPlot</name>
    <message>
        <source>overlap of %1</source>
        <translation>recouvrement de %1</translation>
    </message>
    <message>
        <source>NMSE of %1</source>
        <translation>NMSE de %1</translation>
    </message>
    <message>
        <source>Free energy</source>
        <translation>Énergie libre</translation>
    </message>
    <message>
        <source>Free energy, up to a constant</source>
        <translation>Énergie libre, à une constante près</translation>
    </message>
    <message>
        <source>nats per signal row</source>
        <translation>nats par ligne du signal</translation>
    </message>
    <message>
        <source>free energy</source>
        <translation>énergie libre</translation>
    </message>
    <message>
        <source>free energy (predicted)</source>
        <translation>énergie libre (prédit)</translation>
    </message>
    <message>
        <source>branch of the algorithm</source>
        <translation>branche de l&apos;algorithme</translation>
    </message>
    <message>
        <source>branch of the algorithm (predicted)</source>
        <translation>branche de l&apos;algorithme (prédit)</translation>
    </message>
    <message>
        <source>iterates of state evolution</source>
        <translation>itérés de l&apos;évolution d&apos;état</translation>
    </message>
    <message>
        <source>unstable fixed point</source>
        <translation>point fixe instable</translation>
    </message>
    <message>
        <source>stable fixed point</source>
        <translation>point fixe stable</translation>
    </message>
    <message>
        <source>global minimum</source>
        <translation>minimum global</translation>
    </message>
    <message>
        <source>median, 10 % and 90 % of %1 trials, %2</source>
        <translation>médiane, 10 % et 90 % de %1 essais, %2</translation>
    </message>
    <message>
        <source>1 trial (measured)</source>
        <translation>1 essai (mesuré)</translation>
    </message>
    <message>
        <source>%1 trials (measured)</source>
        <translation>%1 essais (mesurés)</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>mesuré</translation>
    </message>
    <message>
        <source>Overlaps of %1 columns are matrices: the curve follows the line through the fixed points.</source>
        <translation>Les recouvrements de %1 colonnes sont des matrices&#xa0;: la courbe suit la ligne passant par les points fixes.</translation>
    </message>
    <message>
        <source>The iteration was ended before it settled: the fixed points are rough.</source>
        <translation>L&apos;itération a été arrêtée avant le repos&#xa0;: les points fixes sont approximatifs.</translation>
    </message>
    <message>
        <source>A curve through its fixed points is known for independent entries alone.</source>
        <translation>Une courbe passant par ses points fixes n&apos;est connue que pour des coefficients indépendants.</translation>
    </message>
    <message>
        <source>The observation tells %1 nats per row about the signal.</source>
        <translation>L&apos;observation dit %1 nats par ligne sur le signal.</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 selon %2</translation>
    </message>
</context>
<context>
    <name>HeatMaps</name>
    <message>
        <source>zero</source>
        <translation>zéro</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>prédit</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>mesuré</translation>
    </message>
</context>
<context>
    <name>Images</name>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>moyenne %1</translation>
    </message>
    <message>
        <source>PSNR %1 dB</source>
        <translation>PSNR %1 dB</translation>
    </message>
    <message>
        <source>NMSE %1 dB</source>
        <translation>NMSE %1 dB</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>standard deviation</source>
        <translation>écart type</translation>
    </message>
    <message>
        <source>Langevin</source>
        <translation>Langevin</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>Vérité</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Observé</translation>
    </message>
    <message>
        <source>Deviation of %1</source>
        <translation>Écart de %1</translation>
    </message>
    <message>
        <source>Draw %1</source>
        <translation>Tirage %1</translation>
    </message>
    <message>
        <source>The images of this half-iteration were not kept.</source>
        <translation>Les images de cette demi-itération n&apos;ont pas été gardées.</translation>
    </message>
    <message>
        <source>Black is 0 and white 1, what is outside is cut off; hatched is not seen.</source>
        <translation>Le noir est 0 et le blanc 1, ce qui dépasse est coupé&#xa0;; ce qui est hachuré n&apos;est pas vu.</translation>
    </message>
    <message>
        <source>The highest PSNR, %1 dB in the mean over the images, is that of %2.</source>
        <translation>Le plus grand PSNR, %1 dB en moyenne sur les images, est celui de %2.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>The first draw is not there yet.</source>
        <translation>Le premier tirage n&apos;est pas encore là.</translation>
    </message>
    <message>
        <source>This scenario does not say that a variable is made of images: give it the key images.</source>
        <translation>Ce scénario ne dit pas qu&apos;une variable est faite d&apos;images&#xa0;: donnez-lui la clé images.</translation>
    </message>
    <message>
        <source>%1: draws of %2</source>
        <translation>%1&#xa0;: tirages de %2</translation>
    </message>
    <message>
        <source>Each is one image that the posterior holds possible, at equal distances along one chain after its burn-in: where they differ, the observation says little. Their mean is the estimate.</source>
        <translation>Chacune est une image que la loi a posteriori tient pour possible, à intervalles égaux le long d&apos;une chaîne après sa chauffe&#xa0;: là où elles diffèrent, l&apos;observation dit peu. Leur moyenne est l&apos;estimation.</translation>
    </message>
    <message>
        <source>Images in %1, %2</source>
        <translation>Images dans %1, %2</translation>
    </message>
    <message>
        <source>image</source>
        <translation>image</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>vue</translation>
    </message>
    <message>
        <source>PSNR (dB)</source>
        <translation>PSNR (dB)</translation>
    </message>
    <message>
        <source>NMSE (dB)</source>
        <translation>NMSE (dB)</translation>
    </message>
    <message>
        <source>mean deviation</source>
        <translation>écart moyen</translation>
    </message>
</context>
<context>
    <name>InspectorForm</name>
    <message>
        <source>Inputs n</source>
        <translation>Entrées n</translation>
    </message>
    <message>
        <source>Samples N</source>
        <translation>Échantillons N</translation>
    </message>
    <message>
        <source>Hidden units d</source>
        <translation>Unités cachées d</translation>
    </message>
    <message>
        <source>Rows of %1</source>
        <translation>Lignes de %1</translation>
    </message>
    <message>
        <source>Assumed law differs</source>
        <translation>Suppose une autre loi</translation>
    </message>
    <message>
        <source>Noise given as</source>
        <translation>Bruit donné par</translation>
    </message>
    <message>
        <source>Spread given as</source>
        <translation>Dispersion donnée par</translation>
    </message>
    <message>
        <source>Which number says how strong the noise is.</source>
        <translation>Quel nombre dit la force du bruit.</translation>
    </message>
    <message>
        <source>Which number says how wide the law is.</source>
        <translation>Quel nombre dit la largeur de la loi.</translation>
    </message>
    <message>
        <source>No noise</source>
        <translation>Aucun bruit</translation>
    </message>
    <message>
        <source>Observation of a file</source>
        <translation>Observation d&apos;un fichier</translation>
    </message>
    <message>
        <source>Truth of a file</source>
        <translation>Vérité d&apos;un fichier</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Expérience</translation>
    </message>
    <message>
        <source>Numerical settings</source>
        <translation>Réglages numériques</translation>
    </message>
    <message>
        <source>Observation differs</source>
        <translation>Suppose autre chose</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
</context>
<context>
    <name>LayerNames</name>
    <message>
        <source>i.i.d. Gaussian</source>
        <translation>i.i.d. gaussienne</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>Orthogonale</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Sélection</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>D&apos;un fichier</translation>
    </message>
    <message>
        <source>Structured</source>
        <translation>Structurée</translation>
    </message>
    <message>
        <source>Condition %1</source>
        <translation>Conditionnement %1</translation>
    </message>
    <message>
        <source>Given spectrum</source>
        <translation>Spectre donné</translation>
    </message>
    <message>
        <source>Product of %1</source>
        <translation>Produit de %1</translation>
    </message>
    <message>
        <source>%1, bias</source>
        <translation>%1, biais</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>Gaussienne</translation>
    </message>
    <message>
        <source>Bernoulli-Gaussian</source>
        <translation>Bernoulli-Gauss</translation>
    </message>
    <message>
        <source>Binary ±1</source>
        <translation>Binaire ±1</translation>
    </message>
    <message>
        <source>One point</source>
        <translation>Un point</translation>
    </message>
    <message>
        <source>Discrete, %1 points</source>
        <translation>Discrète, %1 points</translation>
    </message>
    <message>
        <source>%1-QAM</source>
        <translation>%1-QAM</translation>
    </message>
    <message>
        <source>Gaussian mixture</source>
        <translation>Mélange gaussien</translation>
    </message>
    <message>
        <source>Laplace</source>
        <translation>Laplace</translation>
    </message>
    <message>
        <source>Group lasso</source>
        <translation>Group lasso</translation>
    </message>
    <message>
        <source>Elastic net</source>
        <translation>Elastic net</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Exponentielle</translation>
    </message>
    <message>
        <source>Half-normal</source>
        <translation>Demi-normale</translation>
    </message>
    <message>
        <source>Student t</source>
        <translation>Student t</translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation>Bruit gaussien</translation>
    </message>
    <message>
        <source>Noisy %1</source>
        <translation>Bruité&#xa0;: %1</translation>
    </message>
    <message>
        <source>Absolute values</source>
        <translation>Valeurs absolues</translation>
    </message>
    <message>
        <source>Moduli</source>
        <translation>Modules</translation>
    </message>
    <message>
        <source>Rectified values</source>
        <translation>Valeurs redressées</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Signes</translation>
    </message>
    <message>
        <source>Noisy signs</source>
        <translation>Signes bruités</translation>
    </message>
    <message>
        <source>Laplace noise</source>
        <translation>Bruit de Laplace</translation>
    </message>
    <message>
        <source>Huber noise</source>
        <translation>Bruit de Huber</translation>
    </message>
    <message>
        <source>Poisson counts</source>
        <translation>Comptes de Poisson</translation>
    </message>
    <message>
        <source>Logistic labels</source>
        <translation>Étiquettes logistiques</translation>
    </message>
    <message>
        <source>Quantised, %1 steps</source>
        <translation>Quantifié, %1 niveaux</translation>
    </message>
    <message>
        <source>Table, %1 % observed</source>
        <translation>Tableau, %1 % observé</translation>
    </message>
    <message>
        <source>Committee, %1</source>
        <translation>Comité, %1</translation>
    </message>
    <message>
        <source>Mixed regression</source>
        <translation>Régression mixte</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>Esquisse</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>Loi a priori</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linéaire</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Activation</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>Observation</translation>
    </message>
    <message>
        <source>assumed %1</source>
        <translation>supposé&#xa0;: %1</translation>
    </message>
    <message>
        <source>assumed noise %1</source>
        <translation>bruit supposé %1</translation>
    </message>
    <message>
        <source>forward, iteration %1</source>
        <translation>vers l&apos;avant, itération %1</translation>
    </message>
    <message>
        <source>backward, iteration %1</source>
        <translation>vers l&apos;arrière, itération %1</translation>
    </message>
    <message>
        <source>Hinge loss</source>
        <translation>Perte charnière</translation>
    </message>
    <message>
        <source>external denoiser</source>
        <translation>débruiteur externe</translation>
    </message>
    <message>
        <source>Correlated columns</source>
        <translation>Colonnes corrélées</translation>
    </message>
    <message>
        <source>Random features</source>
        <translation>Caractéristiques aléatoires</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>Uniforme</translation>
    </message>
</context>
<context>
    <name>LayerProblem</name>
    <message>
        <source>No MAP estimator</source>
        <translation>Aucun estimateur MAP</translation>
    </message>
    <message>
        <source>No MMSE estimator</source>
        <translation>Aucun estimateur MMSE</translation>
    </message>
    <message>
        <source>%1 does not fit</source>
        <translation>%1 ne convient pas</translation>
    </message>
</context>
<context>
    <name>LearntPlot</name>
    <message>
        <source>noise variance</source>
        <translation>variance du bruit</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>poids</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>variance</source>
        <translation>variance</translation>
    </message>
    <message>
        <source>%1, predicted</source>
        <translation>%1, prédit</translation>
    </message>
    <message>
        <source>%1, measured, median</source>
        <translation>%1, mesuré, médiane</translation>
    </message>
    <message>
        <source>%1, measured, 10 %</source>
        <translation>%1, mesuré, 10 %</translation>
    </message>
    <message>
        <source>%1, measured, 90 %</source>
        <translation>%1, mesuré, 90 %</translation>
    </message>
    <message>
        <source>%1, truth</source>
        <translation>%1, vérité</translation>
    </message>
    <message>
        <source>Learnt value</source>
        <translation>Valeur apprise</translation>
    </message>
    <message>
        <source>After the newest half-iteration the farthest from its truth is the %1: learnt %2, truth %3.</source>
        <translation>Après la dernière demi-itération, la plus éloignée de sa vérité est %1&#xa0;: apprise %2, vérité %3.</translation>
    </message>
    <message>
        <source>%1 of component %2</source>
        <translation>%1 de la composante %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 against half-iteration</source>
        <translation>%1 selon la demi-itération</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>vérité</translation>
    </message>
    <message>
        <source>This scenario learns nothing while it runs.</source>
        <translation>Ce scénario n&apos;apprend rien en cours d&apos;exécution.</translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message>
        <source>**Checkpoint %1.** %2</source>
        <translation>**Exercice %1.** %2</translation>
    </message>
</context>
<context>
    <name>LessonBlocks</name>
    <message>
        <source>Line %1 has %2 characters, and %3 are allowed.</source>
        <translation>La ligne %1 a %2 caractères, %3 sont permis.</translation>
    </message>
    <message>
        <source>Line %1 begins a block of %2 inside the one of line %3.</source>
        <translation>La ligne %1 commence un bloc %2 à l&apos;intérieur de celui de la ligne %3.</translation>
    </message>
    <message>
        <source>Line %1 begins another block, and %2 are allowed.</source>
        <translation>La ligne %1 commence un bloc de plus, %2 sont permis.</translation>
    </message>
    <message>
        <source>Line %1 begins a block of &quot;%2&quot;, and checkpoint and notes are allowed.</source>
        <translation>La ligne %1 commence un bloc «&#xa0;%2&#xa0;», checkpoint et notes sont permis.</translation>
    </message>
    <message>
        <source>The block of line %1 has no end.</source>
        <translation>Le bloc de la ligne %1 n&apos;a pas de fin.</translation>
    </message>
</context>
<context>
    <name>LessonCheckpoint</name>
    <message>
        <source>Line %1: &quot;%2&quot; is not of the form &quot;SOURCE QUANTITY of LAYER SIGN NUMBER&quot;.</source>
        <translation>Ligne %1&#xa0;: «&#xa0;%2&#xa0;» n&apos;est pas de la forme «&#xa0;SOURCE GRANDEUR of COUCHE SIGNE NOMBRE&#xa0;».</translation>
    </message>
    <message>
        <source>Line %1: &quot;%2&quot; is not of the form &quot;PATH SIGN VALUE&quot;.</source>
        <translation>Ligne %1&#xa0;: «&#xa0;%2&#xa0;» n&apos;est pas de la forme «&#xa0;CHEMIN SIGNE VALEUR&#xa0;».</translation>
    </message>
    <message>
        <source>Line %1: &quot;%2&quot; is not allowed here: one task, up to %3 of reach and up to %4 of with.</source>
        <translation>Ligne %1&#xa0;: «&#xa0;%2&#xa0;» n&apos;est pas permis ici&#xa0;: un task, jusqu&apos;à %3 reach et jusqu&apos;à %4 with.</translation>
    </message>
    <message>
        <source>The checkpoint of line %1 needs a task and a reach.</source>
        <translation>Le bloc checkpoint de la ligne %1 exige un task et un reach.</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>LessonLocks</name>
    <message>
        <source>%1 is locked by the lesson. %2</source>
        <translation>%1 est verrouillé par la leçon. %2</translation>
    </message>
</context>
<context>
    <name>LessonProgress</name>
    <message>
        <source>○ Checkpoint %1: open</source>
        <translation>○ Exercice %1&#xa0;: à faire</translation>
    </message>
    <message>
        <source>✓ Checkpoint %1: done with %2</source>
        <translation>✓ Exercice %1&#xa0;: fait avec %2</translation>
    </message>
    <message>
        <source>%1 of %2 checkpoints done</source>
        <translation>Exercices faits&#xa0;: %1 sur %2</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source># AMP and VAMP</source>
        <translation># AMP et VAMP</translation>
    </message>
    <message>
        <source>Two families of message passing run here on the same stacks. **ML-AMP** multiplies by each matrix and its
transpose and believes that the entries are independent. **ML-VAMP** knows the singular values of the matrix.</source>
        <translation>Deux familles de passage de messages tournent ici sur les mêmes empilements. **ML-AMP** multiplie par chaque matrice et sa transposée et croit que les coefficients sont indépendants. **ML-VAMP** connaît les valeurs singulières de la matrice.</translation>
    </message>
    <message>
        <source>### Independent entries: the same end</source>
        <translation>### Coefficients indépendants&#xa0;: la même fin</translation>
    </message>
    <message>
        <source>[Two layers, ML-AMP](setup:?preset=product-slr-noisy&amp;layers.3.rows=900&amp;layers.4.noiseVariance=0.01) ·
[the same with ML-VAMP](setup:?preset=product-slr-noisy&amp;layers.3.rows=900&amp;layers.4.noiseVariance=0.01&amp;algorithm={&quot;kind&quot;:&quot;ml-mat-vamp&quot;,&quot;iterations&quot;:50})</source>
        <translation>[Deux couches, ML-AMP](setup:?preset=product-slr-noisy&amp;layers.3.rows=900&amp;layers.4.noiseVariance=0.01) · [la même chose avec ML-VAMP](setup:?preset=product-slr-noisy&amp;layers.3.rows=900&amp;layers.4.noiseVariance=0.01&amp;algorithm={&quot;kind&quot;:&quot;ml-mat-vamp&quot;,&quot;iterations&quot;:50})</translation>
    </message>
    <message>
        <source>Their ways differ, their ends do not: the fixed points of both state evolutions are the same for matrices of
independent entries. Press **P** after the first run to compare.</source>
        <translation>Leurs chemins diffèrent, leurs fins non&#xa0;: les points fixes des deux évolutions d&apos;état sont les mêmes pour des matrices à coefficients indépendants. Appuyez sur **P** après la première exécution pour comparer.</translation>
    </message>
    <message>
        <source>[Condition number 100](setup:?preset=ill-conditioned&amp;baselines=[{&quot;kind&quot;:&quot;ml-amp&quot;,&quot;iterations&quot;:30}])</source>
        <translation>[Conditionnement 100](setup:?preset=ill-conditioned&amp;baselines=[{&quot;kind&quot;:&quot;ml-amp&quot;,&quot;iterations&quot;:30}])</translation>
    </message>
    <message>
        <source># MAP, MMSE and being wrong</source>
        <translation># MAP, MMSE et se tromper</translation>
    </message>
    <message>
        <source>### One signal, four estimators</source>
        <translation>### Un signal, quatre estimateurs</translation>
    </message>
    <message>
        <source>Press **P** after each run to keep it in the chart. The last two rows are the lesson: the mean of a *wrong*
law is worse here than its mode. MMSE is the best of all only for those who know what they are looking for.</source>
        <translation>Appuyez sur **P** après chaque exécution pour la garder dans le graphique. Les deux dernières lignes sont la leçon&#xa0;: la moyenne d&apos;une loi *fausse* est ici pire que son mode. MMSE n&apos;est le meilleur de tous que pour qui sait ce qu&apos;il cherche.</translation>
    </message>
    <message>
        <source>State evolution knows both laws, the one that draws the data and the one that is believed, so its line is
true for a wrong belief too.</source>
        <translation>L&apos;évolution d&apos;état connaît les deux lois, celle dont les données sont tirées et celle qui est crue, si bien que sa ligne est juste aussi pour une croyance fausse.</translation>
    </message>
    <message>
        <source># Deep networks and damping</source>
        <translation># Réseaux profonds et amortissement</translation>
    </message>
    <message>
        <source>Twenty numbers go through three layers of ReLU units and become 784; 100 noisy measurements of these are all
that is seen. Message passing goes up and down through all the layers, and each message is again the truth
through a simple channel:</source>
        <translation>Vingt nombres traversent trois couches d&apos;unités ReLU et deviennent 784&#xa0;; on n&apos;en voit que 100 mesures bruitées. Les messages montent et descendent à travers toutes les couches, et chacun est de nouveau la vérité à travers un canal simple&#xa0;:</translation>
    </message>
    <message>
        <source>### What damping costs</source>
        <translation>### Ce que coûte l&apos;amortissement</translation>
    </message>
    <message>
        <source>*Question for the chart: after how many iterations does each line become flat?*</source>
        <translation>*Question au graphique&#xa0;: après combien d&apos;itérations chaque ligne devient-elle plate&#xa0;?*</translation>
    </message>
    <message>
        <source>| Set up | Line after 50 iterations |
| --- | --- |
| [No damping](setup:?preset=deep-relu-mmse&amp;algorithm.damping=1) | −33.6 dB |
| [0.7](setup:?preset=deep-relu-mmse&amp;algorithm.damping=0.7) | −33.5 dB |
| [0.3](setup:?preset=deep-relu-mmse&amp;algorithm.damping=0.3) | −17.9 dB |</source>
        <translation>| Mettre en place | Ligne après 50 itérations |
| --- | --- |
| [Aucun amortissement](setup:?preset=deep-relu-mmse&amp;algorithm.damping=1) | −33.6 dB |
| [0.7](setup:?preset=deep-relu-mmse&amp;algorithm.damping=0.7) | −33.5 dB |
| [0.3](setup:?preset=deep-relu-mmse&amp;algorithm.damping=0.3) | −17.9 dB |</translation>
    </message>
    <message>
        <source>### What damping is for</source>
        <translation>### À quoi sert l&apos;amortissement</translation>
    </message>
    <message>
        <source>*Question for the chart: how wide is the band?*</source>
        <translation>*Question au graphique&#xa0;: quelle est la largeur de la bande&#xa0;?*</translation>
    </message>
    <message>
        <source>[Two layers at 15 dB, 4000 samples, not damped](setup:?preset=two-layer-15db&amp;layers.1.rows=4000&amp;algorithm.damping=1) ·
[damped with 0.7](setup:?preset=two-layer-15db&amp;layers.1.rows=4000&amp;algorithm.damping=0.7)</source>
        <translation>[Deux couches à 15 dB, 4000 échantillons, sans amortissement](setup:?preset=two-layer-15db&amp;layers.1.rows=4000&amp;algorithm.damping=1) · [amorties à 0.7](setup:?preset=two-layer-15db&amp;layers.1.rows=4000&amp;algorithm.damping=0.7)</translation>
    </message>
    <message>
        <source># Easy, hard, impossible</source>
        <translation># Facile, difficile, impossible</translation>
    </message>
    <message>
        <source>### One perceptron, three answers</source>
        <translation>### Un perceptron, trois réponses</translation>
    </message>
    <message>
        <source>A perceptron has weights ±1, a thousand of them. All that is seen is the sign of its answer to random
patterns. How many patterns are enough?</source>
        <translation>Un perceptron a des poids ±1, mille en tout. On ne voit que le signe de sa réponse à des motifs aléatoires. Combien de motifs suffisent&#xa0;?</translation>
    </message>
    <message>
        <source>Open **Free energy** and set up, one after the other:</source>
        <translation>Ouvrez **Énergie libre** et mettez en place, l&apos;un après l&apos;autre&#xa0;:</translation>
    </message>
    <message>
        <source>[1.1 patterns for each weight](setup:?preset=perceptron-free-energy&amp;layers.1.rows=1100) ·
[1.35](setup:?preset=perceptron-free-energy&amp;layers.1.rows=1350) ·
[1.6](setup:?preset=perceptron-free-energy&amp;layers.1.rows=1600)</source>
        <translation>[1.1 motif par poids](setup:?preset=perceptron-free-energy&amp;layers.1.rows=1100) · [1.35](setup:?preset=perceptron-free-energy&amp;layers.1.rows=1350) · [1.6](setup:?preset=perceptron-free-energy&amp;layers.1.rows=1600)</translation>
    </message>
    <message>
        <source>The curve is the free energy against the overlap with the true weights. One iteration of state evolution
goes downhill on it, so the algorithm ends in the first valley that it meets; the deepest valley is where
the best of all estimators ends, however long it takes.</source>
        <translation>La courbe est l&apos;énergie libre selon le recouvrement avec les vrais poids. Une itération de l&apos;évolution d&apos;état y descend, si bien que l&apos;algorithme finit dans la première vallée qu&apos;il rencontre&#xa0;; la vallée la plus profonde est là où finit le meilleur de tous les estimateurs, quel que soit le temps qu&apos;il y met.</translation>
    </message>
    <message>
        <source>| Patterns | The deepest valley | The algorithm |
| --- | --- | --- |
| 1.1 | at a part of the weights | ends there: **impossible** to do better |
| 1.35 | at the true weights | stops in the first valley: **hard** |
| 1.6 | at the true weights, the only one | finds them: **easy** |</source>
        <translation>| Motifs | La vallée la plus profonde | L&apos;algorithme |
| --- | --- | --- |
| 1.1 | à une partie des poids | y finit&#xa0;: **impossible** de faire mieux |
| 1.35 | aux vrais poids | s&apos;arrête dans la première vallée&#xa0;: **difficile** |
| 1.6 | aux vrais poids, la seule | les trouve&#xa0;: **facile** |</translation>
    </message>
    <message>
        <source>### What the algorithm believes</source>
        <translation>### Ce que croit l&apos;algorithme</translation>
    </message>
    <message>
        <source>### A little help</source>
        <translation>### Un peu d&apos;aide</translation>
    </message>
    <message>
        <source>### Sparse signals</source>
        <translation>### Signaux parcimonieux</translation>
    </message>
    <message>
        <source>[19 measurements for each 100 unknowns](setup:?preset=compressed-sensing-free-energy&amp;layers.1.rows=190) are hard where
[22](setup:?preset=compressed-sensing-free-energy&amp;layers.1.rows=220) are easy, for one entry in ten that is not zero.
With less and less noise the deepest valley comes to the true signal at ever fewer measurements, down to one
for each entry that is not zero; the algorithm needs 20.8 for each 100 unknowns all the same.</source>
        <translation>[19 mesures pour 100 inconnues](setup:?preset=compressed-sensing-free-energy&amp;layers.1.rows=190) sont difficiles là où [22](setup:?preset=compressed-sensing-free-energy&amp;layers.1.rows=220) sont faciles, pour un coefficient sur dix non nul. Avec de moins en moins de bruit, la vallée la plus profonde vient au vrai signal avec toujours moins de mesures, jusqu&apos;à une par coefficient non nul&#xa0;; l&apos;algorithme en demande malgré tout 20.8 pour 100 inconnues.</translation>
    </message>
    <message>
        <source># Learning the first layer of a network</source>
        <translation># Apprendre la première couche d&apos;un réseau</translation>
    </message>
    <message>
        <source>A network has inputs, *d* hidden units and an output. Its second layer F is known; the first layer is
to be learnt from N samples. In the language of this window the unknown Z₀ is that first layer, one column
per hidden unit, and the rows of the known matrix W₁ are the inputs:</source>
        <translation>Un réseau a des entrées, *d* unités cachées et une sortie. Sa seconde couche F est connue&#xa0;; la première est à apprendre de N échantillons. Dans la langue de cette fenêtre l&apos;inconnue Z₀ est cette première couche, une colonne par unité cachée, et les lignes de la matrice connue W₁ sont les entrées&#xa0;:</translation>
    </message>
    <message>
        <source>[Set this up](setup:?preset=two-layer-10db)</source>
        <translation>[Mettre en place](setup:?preset=two-layer-10db)</translation>
    </message>
    <message>
        <source>### How many units, how many samples, how much noise</source>
        <translation>### Combien d&apos;unités, combien d&apos;échantillons, combien de bruit</translation>
    </message>
    <message>
        <source>### Symmetry</source>
        <translation>### Symétrie</translation>
    </message>
    <message>
        <source>When all units have the same weight in F, nothing tells them apart.</source>
        <translation>Quand toutes les unités ont le même poids dans F, rien ne les distingue.</translation>
    </message>
    <message>
        <source>[Two equal units](setup:?preset=two-layer-15db&amp;columns=2&amp;layers.2.secondLayer.kind=ones&amp;estimation=mmse&amp;trials=4) ·
[four](setup:?preset=two-layer-15db&amp;columns=4&amp;layers.2.secondLayer.kind=ones&amp;estimation=mmse&amp;trials=4)</source>
        <translation>[Deux unités égales](setup:?preset=two-layer-15db&amp;columns=2&amp;layers.2.secondLayer.kind=ones&amp;estimation=mmse&amp;trials=4) · [quatre](setup:?preset=two-layer-15db&amp;columns=4&amp;layers.2.secondLayer.kind=ones&amp;estimation=mmse&amp;trials=4)</translation>
    </message>
    <message>
        <source>−3 dB for two units, −1.2 dB for four, however long it runs.</source>
        <translation>−3 dB pour deux unités, −1.2 dB pour quatre, aussi longtemps que cela tourne.</translation>
    </message>
    <message>
        <source>### The informed start</source>
        <translation>### Le départ informé</translation>
    </message>
    <message>
        <source>[Start from zero](setup:?preset=two-layer-15db&amp;columns=2&amp;layers.0.kind=binary&amp;layers.0.rows=200&amp;layers.1.rows=400&amp;layers.1.matrix.variance=0.02&amp;layers.2.secondLayer.kind=ones&amp;layers.2.snrDb=20&amp;estimation=mmse) ·
[Start informed](setup:?preset=two-layer-15db&amp;columns=2&amp;layers.0.kind=binary&amp;layers.0.rows=200&amp;layers.1.rows=400&amp;layers.1.matrix.variance=0.02&amp;layers.2.secondLayer.kind=ones&amp;layers.2.snrDb=20&amp;estimation=mmse&amp;start.kind=informed&amp;start.correlation=0.25)</source>
        <translation>[Partir de zéro](setup:?preset=two-layer-15db&amp;columns=2&amp;layers.0.kind=binary&amp;layers.0.rows=200&amp;layers.1.rows=400&amp;layers.1.matrix.variance=0.02&amp;layers.2.secondLayer.kind=ones&amp;layers.2.snrDb=20&amp;estimation=mmse) · [Partir informé](setup:?preset=two-layer-15db&amp;columns=2&amp;layers.0.kind=binary&amp;layers.0.rows=200&amp;layers.1.rows=400&amp;layers.1.matrix.variance=0.02&amp;layers.2.secondLayer.kind=ones&amp;layers.2.snrDb=20&amp;estimation=mmse&amp;start.kind=informed&amp;start.correlation=0.25)</translation>
    </message>
    <message>
        <source>From zero a finite network leaves the symmetric point by chance, and in half of the trials with the units
exchanged: a right answer in the wrong order counts as +3 dB. A hint of the truth at the start (correlation
0.25 with every row) decides the order, and every trial comes to about −20 dB.</source>
        <translation>Depuis zéro un réseau fini quitte le point symétrique par hasard, et dans la moitié des essais avec les unités échangées&#xa0;: une bonne réponse dans le mauvais ordre compte +3 dB. Un indice de la vérité au départ (corrélation 0.25 avec chaque ligne) décide de l&apos;ordre, et chaque essai arrive à environ −20 dB.</translation>
    </message>
    <message>
        <source>One column without damping: every number can be checked by hand.</source>
        <translation>Une colonne sans amortissement&#xa0;: chaque nombre peut être vérifié à la main.</translation>
    </message>
    <message>
        <source># What a message is</source>
        <translation># Ce qu&apos;est un message</translation>
    </message>
    <message>
        <source>The algorithm never sees the signal. It passes **messages** from layer to layer, each a belief about the
rows of one variable: *it is near R, with precision Γ*.</source>
        <translation>L&apos;algorithme ne voit jamais le signal. Il passe des **messages** de couche en couche, chacun une croyance sur les lignes d&apos;une variable&#xa0;: *elle est près de R, avec la précision Γ*.</translation>
    </message>
    <message>
        <source>A large Γ is a confident message, Γ = 0 says nothing at all.</source>
        <translation>Un grand Γ est un message sûr de lui, Γ = 0 ne dit rien du tout.</translation>
    </message>
    <message>
        <source>### One linear layer</source>
        <translation>### Une couche linéaire</translation>
    </message>
    <message>
        <source>500 unknown numbers are seen through a random matrix with a little noise.</source>
        <translation>500 nombres inconnus sont vus à travers une matrice aléatoire avec un peu de bruit.</translation>
    </message>
    <message>
        <source>[Set this up](setup:?preset=new&amp;layers.0.rows=500&amp;layers.1.rows=1000&amp;algorithm.iterations=4)</source>
        <translation>[Mettre en place](setup:?preset=new&amp;layers.0.rows=500&amp;layers.1.rows=1000&amp;algorithm.iterations=4)</translation>
    </message>
    <message>
        <source>Press **Reset** (R), then **Step** (S). The *forward* pass brings what the prior knows: nothing but the
variance 1, so the error stays at 0 dB. The *backward* pass brings what the observation knows, and the
error falls to −20 dB at once. Everything is Gaussian here, so one pass each way says it all; further
passes change nothing.</source>
        <translation>Appuyez sur **Réinitialiser** (R), puis **Pas à pas** (S). Le passage *avant* apporte ce que sait la loi a priori&#xa0;: rien que la variance 1, si bien que l&apos;erreur reste à 0 dB. Le passage *arrière* apporte ce que sait l&apos;observation, et l&apos;erreur chute d&apos;un coup à −20 dB. Tout est gaussien ici, si bien qu&apos;un passage dans chaque sens dit tout&#xa0;; d&apos;autres passages ne changent rien.</translation>
    </message>
    <message>
        <source>### Beliefs add up</source>
        <translation>### Les croyances s&apos;ajoutent</translation>
    </message>
    <message>
        <source>### More noise, fewer measurements</source>
        <translation>### Plus de bruit, moins de mesures</translation>
    </message>
    <message>
        <source>[SNR 0 dB](setup:?layers.2.snrDb=0) · [SNR 40 dB](setup:?layers.2.snrDb=40) ·
[300 measurements](setup:?layers.1.rows=300) · [5000 measurements](setup:?layers.1.rows=5000)</source>
        <translation>[SNR 0 dB](setup:?layers.2.snrDb=0) · [SNR 40 dB](setup:?layers.2.snrDb=40) · [300 mesures](setup:?layers.1.rows=300) · [5000 mesures](setup:?layers.1.rows=5000)</translation>
    </message>
    <message>
        <source>What this lesson sets up keeps its one column without damping, so that every number can be checked by
hand. Close the lesson and all controls are free again.</source>
        <translation>Ce que cette leçon met en place garde son unique colonne sans amortissement, pour que chaque nombre puisse être vérifié à la main. Fermez la leçon et toutes les commandes sont de nouveau libres.</translation>
    </message>
    <message>
        <source># Why state evolution works</source>
        <translation># Pourquoi l&apos;évolution d&apos;état est juste</translation>
    </message>
    <message>
        <source>The **line** in the Convergence chart was computed without any data. It knows the laws, the shapes and
the noise, and follows one number (for *d* columns a *d* × *d* matrix) per message. Why is that enough?</source>
        <translation>La **ligne** du graphique de convergence a été calculée sans aucune donnée. Elle connaît les lois, les formes et le bruit, et suit un nombre (pour *d* colonnes une matrice *d* × *d*) par message. Pourquoi cela suffit-il&#xa0;?</translation>
    </message>
    <message>
        <source>Because in large layers a message about the true rows Z looks like the truth through a simple channel:</source>
        <translation>Parce que dans de grandes couches un message sur les vraies lignes Z ressemble à la vérité à travers un canal simple&#xa0;:</translation>
    </message>
    <message>
        <source>### Small and large</source>
        <translation>### Petit et grand</translation>
    </message>
    <message>
        <source>[50 unknowns](setup:?preset=compressed-sensing&amp;trials=20&amp;layers.2.snrDb|noiseVariance=snrDb&amp;layers.2.snrDb=20&amp;layers.0.rows=50&amp;layers.1.rows=25) ·
[200](setup:?preset=compressed-sensing&amp;trials=20&amp;layers.2.snrDb|noiseVariance=snrDb&amp;layers.2.snrDb=20&amp;layers.0.rows=200&amp;layers.1.rows=100) ·
[1000](setup:?preset=compressed-sensing&amp;trials=20&amp;layers.2.snrDb|noiseVariance=snrDb&amp;layers.2.snrDb=20&amp;layers.0.rows=1000&amp;layers.1.rows=500) ·
[4000](setup:?preset=compressed-sensing&amp;trials=20&amp;layers.2.snrDb|noiseVariance=snrDb&amp;layers.2.snrDb=20&amp;layers.0.rows=4000&amp;layers.1.rows=2000)</source>
        <translation>[50 inconnues](setup:?preset=compressed-sensing&amp;trials=20&amp;layers.2.snrDb|noiseVariance=snrDb&amp;layers.2.snrDb=20&amp;layers.0.rows=50&amp;layers.1.rows=25) · [200](setup:?preset=compressed-sensing&amp;trials=20&amp;layers.2.snrDb|noiseVariance=snrDb&amp;layers.2.snrDb=20&amp;layers.0.rows=200&amp;layers.1.rows=100) · [1000](setup:?preset=compressed-sensing&amp;trials=20&amp;layers.2.snrDb|noiseVariance=snrDb&amp;layers.2.snrDb=20&amp;layers.0.rows=1000&amp;layers.1.rows=500) · [4000](setup:?preset=compressed-sensing&amp;trials=20&amp;layers.2.snrDb|noiseVariance=snrDb&amp;layers.2.snrDb=20&amp;layers.0.rows=4000&amp;layers.1.rows=2000)</translation>
    </message>
    <message>
        <source>[A million unknowns](setup:?preset=million-rows): no entry of this matrix is kept, its products are fast Fourier
transforms. The band has vanished: it is less than a tenth of a decibel wide.</source>
        <translation>[Un million d&apos;inconnues](setup:?preset=million-rows): aucun coefficient de cette matrice n&apos;est gardé, ses produits sont des transformées de Fourier rapides. La bande a disparu&#xa0;: elle a moins d&apos;un dixième de décibel de large.</translation>
    </message>
    <message>
        <source>### Look inside</source>
        <translation>### Regarder dedans</translation>
    </message>
    <message>
        <source>Open **Estimates** (Ctrl+2) with the histogram of the error, and **Messages** (Ctrl+3): gain and noise
that were measured on one draw stand beside the predicted ones. At 50 unknowns they differ, at 4000 they
are hard to tell apart.</source>
        <translation>Ouvrez **Estimations** (Ctrl+2) avec l&apos;histogramme de l&apos;erreur, et **Messages** (Ctrl+3)&#xa0;: le gain et le bruit mesurés sur un tirage sont à côté des prédits. À 50 inconnues ils diffèrent, à 4000 on les distingue à peine.</translation>
    </message>
    <message>
        <source>### Pin and compare</source>
        <translation>### Épingler et comparer</translation>
    </message>
    <message>
        <source>Press **P** at 200 unknowns, then choose 4000: the earlier run stays faintly in the chart.</source>
        <translation>Appuyez sur **P** à 200 inconnues, puis choisissez 4000&#xa0;: l&apos;exécution d&apos;avant reste pâle dans le graphique.</translation>
    </message>
    <message>
        <source># The Onsager term</source>
        <translation># Le terme d&apos;Onsager</translation>
    </message>
    <message>
        <source>Two algorithms look at the same data. They differ by one term in one line, and one of them fails.</source>
        <translation>Deux algorithmes regardent les mêmes données. Ils diffèrent d&apos;un terme dans une ligne, et l&apos;un d&apos;eux échoue.</translation>
    </message>
    <message>
        <source>### Iterative thresholding</source>
        <translation>### Seuillage itératif</translation>
    </message>
    <message>
        <source>The plain way: multiply what is left over by Wᵀ, add it to the estimate, and let a function η pull small
entries to zero.</source>
        <translation>Le chemin simple&#xa0;: multiplier ce qui reste par Wᵀ, l&apos;ajouter à l&apos;estimation, et laisser une fonction η tirer les petits coefficients vers zéro.</translation>
    </message>
    <message>
        <source>### One more term</source>
        <translation>### Un terme de plus</translation>
    </message>
    <message>
        <source>*Question for the chart: where do the two ways part?*</source>
        <translation>*Question au graphique&#xa0;: où les deux chemins se séparent-ils&#xa0;?*</translation>
    </message>
    <message>
        <source>| Measurements | AMP ends at | Without the term |
| --- | --- | --- |
| [500](setup:?preset=compressed-sensing&amp;layers.2.noiseVariance=0.001&amp;layers.1.rows=500&amp;algorithm={&quot;kind&quot;:&quot;ml-amp&quot;,&quot;iterations&quot;:30}&amp;baselines=[{&quot;kind&quot;:&quot;iterative-thresholding&quot;,&quot;iterations&quot;:30}]) | −23.8 dB | about 2 dB |
| [500, steps of 0.7](setup:?preset=compressed-sensing&amp;layers.2.noiseVariance=0.001&amp;layers.1.rows=500&amp;algorithm={&quot;kind&quot;:&quot;ml-amp&quot;,&quot;iterations&quot;:30}&amp;baselines=[{&quot;kind&quot;:&quot;iterative-thresholding&quot;,&quot;iterations&quot;:30,&quot;stepSize&quot;:0.7}]) | −23.8 dB | about −21 dB |
| [350](setup:?preset=compressed-sensing&amp;layers.2.noiseVariance=0.001&amp;layers.1.rows=350&amp;algorithm={&quot;kind&quot;:&quot;ml-amp&quot;,&quot;iterations&quot;:30}&amp;baselines=[{&quot;kind&quot;:&quot;iterative-thresholding&quot;,&quot;iterations&quot;:30}]) | −20.8 dB | about 1 dB |
| [700](setup:?preset=compressed-sensing&amp;layers.2.noiseVariance=0.001&amp;layers.1.rows=700&amp;algorithm={&quot;kind&quot;:&quot;ml-amp&quot;,&quot;iterations&quot;:30}&amp;baselines=[{&quot;kind&quot;:&quot;iterative-thresholding&quot;,&quot;iterations&quot;:30}]) | −26.0 dB | about 1 dB |</source>
        <translation>| Mesures | AMP finit à | Sans le terme |
| --- | --- | --- |
| [500](setup:?preset=compressed-sensing&amp;layers.2.noiseVariance=0.001&amp;layers.1.rows=500&amp;algorithm={&quot;kind&quot;:&quot;ml-amp&quot;,&quot;iterations&quot;:30}&amp;baselines=[{&quot;kind&quot;:&quot;iterative-thresholding&quot;,&quot;iterations&quot;:30}]) | −23.8 dB | environ 2 dB |
| [500, pas de 0.7](setup:?preset=compressed-sensing&amp;layers.2.noiseVariance=0.001&amp;layers.1.rows=500&amp;algorithm={&quot;kind&quot;:&quot;ml-amp&quot;,&quot;iterations&quot;:30}&amp;baselines=[{&quot;kind&quot;:&quot;iterative-thresholding&quot;,&quot;iterations&quot;:30,&quot;stepSize&quot;:0.7}]) | −23.8 dB | environ −21 dB |
| [350](setup:?preset=compressed-sensing&amp;layers.2.noiseVariance=0.001&amp;layers.1.rows=350&amp;algorithm={&quot;kind&quot;:&quot;ml-amp&quot;,&quot;iterations&quot;:30}&amp;baselines=[{&quot;kind&quot;:&quot;iterative-thresholding&quot;,&quot;iterations&quot;:30}]) | −20.8 dB | environ 1 dB |
| [700](setup:?preset=compressed-sensing&amp;layers.2.noiseVariance=0.001&amp;layers.1.rows=700&amp;algorithm={&quot;kind&quot;:&quot;ml-amp&quot;,&quot;iterations&quot;:30}&amp;baselines=[{&quot;kind&quot;:&quot;iterative-thresholding&quot;,&quot;iterations&quot;:30}]) | −26.0 dB | environ 1 dB |</translation>
    </message>
    <message>
        <source>### Why it works</source>
        <translation>### Pourquoi cela marche</translation>
    </message>
    <message>
        <source>What η looks at is the truth and an error,</source>
        <translation>Ce que regarde η est la vérité et une erreur,</translation>
    </message>
    <message>
        <source>| What η looks at | Kurtosis of its error |
| --- | --- |
| in AMP | 3.0 |
| without the term | 4.3 |</source>
        <translation>| Ce que regarde η | Kurtosis de son erreur |
| --- | --- |
| dans AMP | 3.0 |
| sans le terme | 4.3 |</translation>
    </message>
    <message>
        <source>So η is told a wrong law, and there is no state evolution without the term: nothing is predicted of the dotted
line.</source>
        <translation>Ainsi on dit à η une loi fausse, et il n&apos;y a pas d&apos;évolution d&apos;état sans le terme&#xa0;: rien n&apos;est prédit de la ligne pointillée.</translation>
    </message>
    <message>
        <source>First set-up: pin ML-AMP, then VAMP. *Two ways, one end: what do they share?* Their fixed points.</source>
        <translation>Première mise en place&#xa0;: épinglez ML-AMP, puis VAMP. *Deux chemins, une fin&#xa0;: que partagent-ils&#xa0;?* Leurs points fixes.</translation>
    </message>
    <message>
        <source>Condition 100: say nothing and let the dotted line run away. *Which of its beliefs was wrong?* Independent entries.</source>
        <translation>Conditionnement 100&#xa0;: ne dites rien et laissez la ligne pointillée s&apos;emballer. *Laquelle de ses croyances était fausse&#xa0;?* Les coefficients indépendants.</translation>
    </message>
    <message>
        <source>Let the room order the four estimators before you run them; hardly anybody puts the last two the right way round.</source>
        <translation>Faites classer les quatre estimateurs par la salle avant de les lancer&#xa0;; presque personne ne met les deux derniers dans le bon ordre.</translation>
    </message>
    <message>
        <source>*Is the lasso wrong?* Its belief is; what it finds is still the most probable signal of that belief, with many zeros.</source>
        <translation>*Le lasso est-il faux&#xa0;?* Sa croyance l&apos;est&#xa0;; ce qu&apos;il trouve est tout de même le signal le plus probable de cette croyance, avec beaucoup de zéros.</translation>
    </message>
    <message>
        <source>With damping 0.3, give the algorithm the iterations that it needs to come below −28 dB.</source>
        <translation>Avec l&apos;amortissement 0.3, donnez à l&apos;algorithme les itérations qu&apos;il lui faut pour passer sous −28 dB.</translation>
    </message>
    <message>
        <source>*What is damping for, if it only makes things slower?* Leave the question open until the second half.</source>
        <translation>*À quoi sert l&apos;amortissement, s&apos;il ne fait que ralentir&#xa0;?* Laissez la question ouverte jusqu&apos;à la seconde moitié.</translation>
    </message>
    <message>
        <source>The last two set-ups need a minute each: start the first before you explain it.</source>
        <translation>Les deux dernières mises en place demandent une minute chacune&#xa0;: lancez la première avant de l&apos;expliquer.</translation>
    </message>
    <message>
        <source>Three words on the board: impossible, hard, easy. The curve says which; let the room place 1.1, 1.35 and 1.6.</source>
        <translation>Trois mots au tableau&#xa0;: impossible, difficile, facile. La courbe dit lequel&#xa0;; faites placer 1.1, 1.35 et 1.6 par la salle.</translation>
    </message>
    <message>
        <source>*Would a faster computer help at 1.35?* No: every step goes downhill. A better start would.</source>
        <translation>*Un ordinateur plus rapide aiderait-il à 1.35&#xa0;?* Non&#xa0;: chaque pas descend. Un meilleur départ, oui.</translation>
    </message>
    <message>
        <source>Keep five minutes for the slow drag through 1.2447 and 1.4926.</source>
        <translation>Gardez cinq minutes pour tirer lentement à travers 1.2447 et 1.4926.</translation>
    </message>
    <message>
        <source>One unit, 10 dB: find the number of samples at which the error falls below −20 dB.</source>
        <translation>Une unité, 10 dB&#xa0;: trouvez le nombre d&apos;échantillons auquel l&apos;erreur passe sous −20 dB.</translation>
    </message>
    <message>
        <source>One unit, half as many samples (500): find an SNR at which the error falls below −15 dB.</source>
        <translation>Une unité, deux fois moins d&apos;échantillons (500)&#xa0;: trouvez un SNR auquel l&apos;erreur passe sous −15 dB.</translation>
    </message>
    <message>
        <source>Draw the network before the window: which matrix is known, which is sought?</source>
        <translation>Dessinez le réseau avant la fenêtre&#xa0;: quelle matrice est connue, laquelle est cherchée&#xa0;?</translation>
    </message>
    <message>
        <source>*Why does the error of four equal units stop at −1.2 dB?* Let the room guess a number first. 10 log₁₀(3/4).</source>
        <translation>*Pourquoi l&apos;erreur de quatre unités égales s&apos;arrête-t-elle à −1.2 dB&#xa0;?* Faites d&apos;abord deviner un nombre à la salle. 10 log₁₀(3/4).</translation>
    </message>
    <message>
        <source>The informed start is no trick of the data: nothing in the samples changed, only where the algorithm begins.</source>
        <translation>Le départ informé n&apos;est pas une astuce des données&#xa0;: rien n&apos;a changé dans les échantillons, seulement l&apos;endroit où l&apos;algorithme commence.</translation>
    </message>
    <message>
        <source>Two minutes: the two equations side by side on the board, the term in another colour.</source>
        <translation>Deux minutes&#xa0;: les deux équations côte à côte au tableau, le terme dans une autre couleur.</translation>
    </message>
    <message>
        <source>Ask before you press Run: *both start alike; which one is more careful?* (AMP: its left-over is larger.)</source>
        <translation>Demandez avant d&apos;appuyer sur Lancer&#xa0;: *les deux commencent de même&#xa0;; lequel est le plus prudent&#xa0;?* (AMP&#xa0;: ce qui lui reste est plus grand.)</translation>
    </message>
    <message>
        <source>Set up 500 measurements, step (S) three times: the same point. Step on.</source>
        <translation>Mettez en place 500 mesures, trois fois Pas à pas (S)&#xa0;: le même point. Continuez pas à pas.</translation>
    </message>
    <message>
        <source>If somebody asks for a proof: Bolthausen&apos;s conditioning, Bayati and Montanari 2011. If somebody asks about real
matrices: lesson *AMP and VAMP*.</source>
        <translation>Si quelqu&apos;un demande une preuve&#xa0;: le conditionnement de Bolthausen, Bayati et Montanari 2011. Si quelqu&apos;un demande ce qu&apos;il en est des matrices réelles&#xa0;: leçon *AMP et VAMP*.</translation>
    </message>
    <message>
        <source>At an SNR of 20 dB, take measurements away until more than half of the signal is lost (an error above −3 dB).</source>
        <translation>À un SNR de 20 dB, retirez des mesures jusqu&apos;à ce que plus de la moitié du signal soit perdue (une erreur au-dessus de −3 dB).</translation>
    </message>
    <message>
        <source>Before the first step ask: *what does the algorithm know of the signal now?* (Its variance; so the error is 0 dB.)</source>
        <translation>Avant le premier pas, demandez&#xa0;: *que sait l&apos;algorithme du signal à présent&#xa0;?* (Sa variance&#xa0;; l&apos;erreur est donc de 0 dB.)</translation>
    </message>
    <message>
        <source>Step once, open **Messages**, and let the room add the precisions: Γ⁺ + Γ⁻ = Λ, to the last digit.</source>
        <translation>Faites un pas, ouvrez **Messages**, et faites additionner les précisions par la salle&#xa0;: Γ⁺ + Γ⁻ = Λ, jusqu&apos;au dernier chiffre.</translation>
    </message>
    <message>
        <source>300 measurements: which directions has nobody looked along? The kernel of W, 200 of 500.</source>
        <translation>300 mesures&#xa0;: dans quelles directions personne n&apos;a-t-il regardé&#xa0;? Le noyau de W, 200 sur 500.</translation>
    </message>
    <message>
        <source>The question of the lesson: *where did the line get its knowledge, if it has seen no data?*</source>
        <translation>La question de la leçon&#xa0;: *d&apos;où la ligne tient-elle ce qu&apos;elle sait, si elle n&apos;a vu aucune donnée&#xa0;?*</translation>
    </message>
    <message>
        <source>Go up in size without a word; let the room say what happens to the band before you do.</source>
        <translation>Montez en taille sans un mot&#xa0;; laissez la salle dire ce qui arrive à la bande avant de le dire vous-même.</translation>
    </message>
    <message>
        <source>A million unknowns take a few seconds. Ask meanwhile what the band would do with more trials (nothing: it is the
spread of the trials, not the error of their mean).</source>
        <translation>Un million d&apos;inconnues prend quelques secondes. Demandez entre-temps ce que ferait la bande avec plus d&apos;essais (rien&#xa0;: c&apos;est la dispersion des essais, non l&apos;erreur de leur moyenne).</translation>
    </message>
    <message>
        <source>In both algorithms a message looks like the truth through a simple channel,</source>
        <translation>Dans les deux algorithmes un message ressemble à la vérité à travers un canal simple,</translation>
    </message>
    <message>
        <source>AMP keeps the channel this simple by its Onsager term, the one of an earlier lesson, which is right for independent
entries alone; VAMP removes the message that came in, which is right for any matrix with random singular vectors.</source>
        <translation>AMP garde le canal aussi simple par son terme d&apos;Onsager, celui d&apos;une leçon précédente, ce qui n&apos;est juste que pour des coefficients indépendants&#xa0;; VAMP retire le message qui est entré, ce qui est juste pour toute matrice à vecteurs singuliers aléatoires.</translation>
    </message>
    <message>
        <source>### Other singular values: AMP runs away</source>
        <translation>### D&apos;autres valeurs singulières&#xa0;: AMP s&apos;emballe</translation>
    </message>
    <message>
        <source>The largest singular value of this matrix is 100 times the smallest; those of independent entries lie closer together.
AMP takes off a term of the wrong size, errors come back, and grow. ML-AMP is drawn beside the run of ML-VAMP, dotted, iteration by iteration. As the main algorithm it is refused there, since no
prediction of it would be right.</source>
        <translation>La plus grande valeur singulière de cette matrice est 100 fois la plus petite&#xa0;; celles de coefficients indépendants sont plus proches les unes des autres. AMP retranche un terme de la mauvaise taille, les erreurs reviennent et grandissent. ML-AMP est dessiné à côté de l&apos;exécution de ML-VAMP, en pointillé, itération par itération. Comme algorithme principal il y est refusé, car aucune prédiction n&apos;en serait juste.</translation>
    </message>
    <message>
        <source>### Why treat two layers together</source>
        <translation>### Pourquoi traiter deux couches ensemble</translation>
    </message>
    <message>
        <source>[A decoder](setup:?preset=two-layer-decoder) hides ±1 numbers behind the signs of a first layer. The baseline,
AMP layer by layer, must find all the signs before it looks at the numbers; ML-AMP lets each help the
other and needs fewer measurements. Move the rows of the upper matrix between 600 and 1000.</source>
        <translation>[Un décodeur](setup:?preset=two-layer-decoder) cache des nombres ±1 derrière les signes d&apos;une première couche. La référence, AMP couche par couche, doit trouver tous les signes avant de regarder les nombres&#xa0;; ML-AMP laisse chacun aider l&apos;autre et demande moins de mesures. Déplacez les lignes de la matrice du haut entre 600 et 1000.</translation>
    </message>
    <message>
        <source>With at most 500 measurements, find a condition number of at least 2 with which ML-AMP does not run away, and ends below −20 dB.</source>
        <translation>Avec au plus 500 mesures, trouvez un conditionnement d&apos;au moins 2 avec lequel ML-AMP ne s&apos;emballe pas et finit sous −20 dB.</translation>
    </message>
    <message>
        <source>Find a number of rows of the upper matrix below 900 at which ML-AMP finds every number, and AMP layer by layer loses more than half of the signal (above −3 dB).</source>
        <translation>Trouvez un nombre de lignes de la matrice du haut inférieur à 900 auquel ML-AMP trouve chaque nombre, et AMP couche par couche perd plus de la moitié du signal (au-dessus de −3 dB).</translation>
    </message>
    <message>
        <source>A sparse signal, one entry in ten not zero, is seen through half as many noisy measurements as it has entries. What is
the best guess? That depends on what counts as an error, and on what is believed. Both estimators read the same
messages; of prior and message together, a probability for every possible value, one takes the mean, the other the top:</source>
        <translation>Un signal parcimonieux, un coefficient sur dix non nul, est vu à travers deux fois moins de mesures bruitées qu&apos;il n&apos;a de coefficients. Quelle est la meilleure réponse&#xa0;? Cela dépend de ce qui compte comme erreur, et de ce qui est cru. Les deux estimateurs lisent les mêmes messages&#xa0;; de la loi a priori et du message ensemble, une probabilité pour chaque valeur possible, l&apos;un prend la moyenne, l&apos;autre le sommet&#xa0;:</translation>
    </message>
    <message>
        <source>is the mean where all is Gaussian, and then they agree. Else they do not.</source>
        <translation>est la moyenne là où tout est gaussien, et alors ils s&apos;accordent. Sinon, non.</translation>
    </message>
    <message>
        <source>**MMSE** answers with the posterior mean, the average over all values weighted by their probability given the data: no
estimator has a smaller mean squared error, if the model is right. **MAP** answers with the most probable signal. With a Laplace law as its belief that is the
lasso, whose entries are often exactly 0.</source>
        <translation>**MMSE** répond par la moyenne a posteriori, la moyenne de toutes les valeurs pondérées par leur probabilité sachant les données&#xa0;: aucun estimateur n&apos;a une erreur quadratique moyenne plus petite, si le modèle est juste. **MAP** répond par le signal le plus probable. Avec une loi de Laplace pour croyance c&apos;est le lasso, dont les coefficients sont souvent exactement 0.</translation>
    </message>
    <message>
        <source>*Question for the chart: which line ends lowest, and do the markers follow even the wrong ones?*</source>
        <translation>*Question au graphique&#xa0;: quelle ligne finit le plus bas, et les points suivent-ils même les fausses&#xa0;?*</translation>
    </message>
    <message>
        <source>| Set up | Line ends at |
| --- | --- |
| [MMSE, the right model](setup:?preset=sparse-mismatch&amp;layers.0.assumed={&quot;kind&quot;:&quot;bernoulli-gaussian&quot;,&quot;density&quot;:0.1,&quot;variance&quot;:1}&amp;estimation=mmse) | −11.8 dB |
| [MMSE, believing that half of the entries are not zero](setup:?preset=sparse-mismatch&amp;layers.0.assumed={&quot;kind&quot;:&quot;bernoulli-gaussian&quot;,&quot;density&quot;:0.5,&quot;variance&quot;:1}&amp;estimation=mmse) | −9.9 dB |
| [MAP, believing in a Laplace law: the lasso](setup:?preset=sparse-mismatch) | −8.9 dB |
| [MMSE, believing in a Laplace law](setup:?preset=sparse-mismatch&amp;estimation=mmse) | −6.4 dB |</source>
        <translation>| Mettre en place | La ligne finit à |
| --- | --- |
| [MMSE, le bon modèle](setup:?preset=sparse-mismatch&amp;layers.0.assumed={&quot;kind&quot;:&quot;bernoulli-gaussian&quot;,&quot;density&quot;:0.1,&quot;variance&quot;:1}&amp;estimation=mmse) | −11.8 dB |
| [MMSE, croyant que la moitié des coefficients ne sont pas nuls](setup:?preset=sparse-mismatch&amp;layers.0.assumed={&quot;kind&quot;:&quot;bernoulli-gaussian&quot;,&quot;density&quot;:0.5,&quot;variance&quot;:1}&amp;estimation=mmse) | −9.9 dB |
| [MAP, croyant à une loi de Laplace&#xa0;: le lasso](setup:?preset=sparse-mismatch) | −8.9 dB |
| [MMSE, croyant à une loi de Laplace](setup:?preset=sparse-mismatch&amp;estimation=mmse) | −6.4 dB |</translation>
    </message>
    <message>
        <source>The lasso at the same noise, with more measurements: how many does it take to be as good as MMSE with 500 (−11.8 dB)?</source>
        <translation>Le lasso au même bruit, avec plus de mesures&#xa0;: combien lui en faut-il pour être aussi bon que MMSE avec 500 (−11.8 dB)&#xa0;?</translation>
    </message>
    <message>
        <source>MMSE that is a little wrong: believe that at least 15 % of the entries are not zero, with 500 measurements, and stay below −11 dB.</source>
        <translation>MMSE qui se trompe un peu&#xa0;: croyez qu&apos;au moins 15 % des coefficients ne sont pas nuls, avec 500 mesures, et restez sous −11 dB.</translation>
    </message>
    <message>
        <source>In a finite network this holds only approximately. One overconfident message spreads through all layers, returns to
its sender and grows: the run diverges. **Damping** mixes the new message with the last one: with damping *b* it is *b* times the new and
1 − *b* times the old. 1 is no damping.</source>
        <translation>Dans un réseau fini cela n&apos;est vrai qu&apos;à peu près. Un seul message trop sûr de lui se répand dans toutes les couches, revient à son expéditeur et grandit&#xa0;: l&apos;exécution diverge. L&apos;**amortissement** mélange le nouveau message au précédent&#xa0;: avec l&apos;amortissement *b* c&apos;est *b* fois le nouveau et 1 − *b* fois l&apos;ancien. 1&#xa0;: aucun amortissement.</translation>
    </message>
    <message>
        <source>The end is the same, for damping does not move the fixed points. But with 0.3 the way is so long that 50
iterations do not reach it. The prediction of ML-VAMP follows the damping, because it keeps track of how the noises of
different iterations are correlated.</source>
        <translation>La fin est la même, car l&apos;amortissement ne déplace pas les points fixes. Mais avec 0.3 le chemin est si long que 50 itérations n&apos;y suffisent pas. La prédiction de ML-VAMP suit l&apos;amortissement, parce qu&apos;elle garde la trace des corrélations entre les bruits des différentes itérations.</translation>
    </message>
    <message>
        <source>The line barely changes, but without damping some trials diverge.</source>
        <translation>La ligne change à peine, mais sans amortissement certains essais divergent.</translation>
    </message>
    <message>
        <source>The deep network again, at most 60 measurements and at most 30 iterations: choose a damping with which the error falls below −20 dB.</source>
        <translation>De nouveau le réseau profond, au plus 60 mesures et au plus 30 itérations&#xa0;: choisissez un amortissement avec lequel l&apos;erreur passe sous −20 dB.</translation>
    </message>
    <message>
        <source>Do the data determine the signal, and can a fast algorithm find it? These are two questions, and one curve
answers both.</source>
        <translation>Les données déterminent-elles le signal, et un algorithme rapide peut-il le trouver&#xa0;? Ce sont deux questions, et une courbe répond aux deux.</translation>
    </message>
    <message>
        <source>The border between impossible and hard is at 1.2447 patterns for each weight, that between hard and easy at
1.4926. Drag the rows of W slowly through both: at 1.2447 the valley at the true weights becomes the deeper one, at 1.4926
the other valley disappears.</source>
        <translation>La frontière entre impossible et difficile est à 1.2447 motif par poids, celle entre difficile et facile à 1.4926. Tirez lentement les lignes de W à travers les deux&#xa0;: à 1.2447 la vallée aux vrais poids devient la plus profonde, à 1.4926 l&apos;autre vallée disparaît.</translation>
    </message>
    <message>
        <source>[A start of correlation 0.99 with the truth](setup:?preset=perceptron-free-energy&amp;layers.1.rows=1350&amp;start.kind=informed&amp;start.correlation=0.99) is
beyond the hill, and rolls down on its other side. Nothing in the data changed.</source>
        <translation>[Un départ de corrélation 0.99 avec la vérité](setup:?preset=perceptron-free-energy&amp;layers.1.rows=1350&amp;start.kind=informed&amp;start.correlation=0.99) est au-delà de la colline, et roule de l&apos;autre côté. Rien n&apos;a changé dans les données.</translation>
    </message>
    <message>
        <source>Starting from zero, find a number of patterns below 1600 at which the weights are found (an overlap above 0.99 in half of the trials).</source>
        <translation>En partant de zéro, trouvez un nombre de motifs inférieur à 1600 auquel les poids sont trouvés (un recouvrement au-dessus de 0.99 dans la moitié des essais).</translation>
    </message>
    <message>
        <source>1000 weights, fewer than 1300 patterns: choose a start from which the algorithm finds the weights (an overlap above 0.99).</source>
        <translation>1000 poids, moins de 1300 motifs&#xa0;: choisissez un départ depuis lequel l&apos;algorithme trouve les poids (un recouvrement au-dessus de 0.99).</translation>
    </message>
    <message>
        <source>[One unit](setup:?preset=two-layer-10db&amp;columns=1) is easy: −12 dB.
[Four units](setup:?preset=two-layer-10db) share the same 1000 samples and come to −1 dB.
[Two units, 2000 samples, 15 dB](setup:?preset=two-layer-15db&amp;columns=2&amp;layers.1.rows=2000) lie between, with twice
the samples and less noise.
Drag *Samples N* and *SNR*: the line follows at once, the trials when you let go. Choose **Test error** above
the chart: predicting the output is easier than knowing the weights.</source>
        <translation>[Une unité](setup:?preset=two-layer-10db&amp;columns=1) est facile&#xa0;: −12 dB. [Quatre unités](setup:?preset=two-layer-10db) partagent les mêmes 1000 échantillons et arrivent à −1 dB. [Deux unités, 2000 échantillons, 15 dB](setup:?preset=two-layer-15db&amp;columns=2&amp;layers.1.rows=2000) sont entre les deux, avec deux fois plus d&apos;échantillons et moins de bruit. Tirez *Échantillons N* et *SNR*&#xa0;: la ligne suit aussitôt, les essais quand vous lâchez. Choisissez **Erreur de test** au-dessus du graphique&#xa0;: prédire la sortie est plus facile que connaître les poids.</translation>
    </message>
    <message>
        <source>A nearly linear sigmoid shows little but the sum of the units, so the data tell only the sum of the columns, and the
best guess of each is their mean. The error cannot fall below</source>
        <translation>Une sigmoïde presque linéaire ne montre guère que la somme des unités, si bien que les données ne disent que la somme des colonnes, et la meilleure réponse pour chacune est leur moyenne. L&apos;erreur ne peut descendre sous</translation>
    </message>
    <message>
        <source>That holds for Gaussian weights. Units with weights ±1 can be told apart, but not which is which:</source>
        <translation>Cela vaut pour des poids gaussiens. Des unités à poids ±1 peuvent être distinguées, mais pas laquelle est laquelle&#xa0;:</translation>
    </message>
    <message>
        <source>A sparse signal, one entry in ten not zero, is seen through half as many noisy measurements as it has entries,
Y = W Z₀ + noise. *m* measurements, *n* unknowns.</source>
        <translation>Un signal parcimonieux, un coefficient sur dix non nul, est vu à travers deux fois moins de mesures bruitées qu&apos;il n&apos;a de coefficients, Y = W Z₀ + bruit. *m* mesures, *n* inconnues.</translation>
    </message>
    <message>
        <source>X = Y − W Ẑ is what the estimate does not explain. Here η is the best one there is: the
posterior mean of an entry that is seen in Gaussian noise.</source>
        <translation>X = Y − W Ẑ est ce que l&apos;estimation n&apos;explique pas. Ici η est la meilleure qui soit&#xa0;: la moyenne a posteriori d&apos;un coefficient vu dans un bruit gaussien.</translation>
    </message>
    <message>
        <source>AMP adds to what is left over a share of what was left over *before*: n/m times the mean slope of η.</source>
        <translation>AMP ajoute à ce qui reste une part de ce qui restait *avant*&#xa0;: n/m fois la pente moyenne de η.</translation>
    </message>
    <message>
        <source>The first step is the same for both; at the second the dotted line, which is without the term, leaves the other, and
then rises above 0 dB, worse than knowing nothing. Shorter steps, 0.7 times Wᵀ X, help it and cost iterations: AMP is at
the end after about ten.</source>
        <translation>Le premier pas est le même pour les deux&#xa0;; au deuxième la ligne pointillée, celle sans le terme, quitte l&apos;autre, puis monte au-dessus de 0 dB, pire que ne rien savoir. Des pas plus courts, 0.7 fois Wᵀ X, l&apos;aident et coûtent des itérations&#xa0;: AMP est au bout après une dizaine.</translation>
    </message>
    <message>
        <source>In the first iteration that error is a sum over independent entries of W, and so it is Gaussian, as η believes.
From the second on the estimate has heard of W: it is as it is *because of* this W, and multiplying by W and Wᵀ
brings a part of the estimate back to itself. The Onsager term, added to what is left over, cancels that part in what
η looks at.</source>
        <translation>Dans la première itération cette erreur est une somme sur des coefficients indépendants de W, et donc gaussienne, comme le croit η. À partir de la deuxième l&apos;estimation a entendu parler de W&#xa0;: elle est ce qu&apos;elle est *à cause de* ce W, et multiplier par W et Wᵀ ramène une partie de l&apos;estimation à elle-même. Le terme d&apos;Onsager, ajouté à ce qui reste, annule cette partie dans ce que regarde η.</translation>
    </message>
    <message>
        <source>*Question for the chart: are gain and noise those that were predicted?* Open **Messages** (Ctrl+3) and go through
the backward half-iterations: what AMP sends down about Z₀ has, in every one, the gain A and the noise T that state
evolution said before.</source>
        <translation>*Question au graphique&#xa0;: le gain et le bruit sont-ils ceux qui étaient prédits&#xa0;?* Ouvrez **Messages** (Ctrl+3) et parcourez les demi-itérations arrière&#xa0;: ce qu&apos;AMP envoie vers le bas au sujet de Z₀ a, dans chacune, le gain A et le bruit T que l&apos;évolution d&apos;état avait annoncés.</translation>
    </message>
    <message>
        <source>The **kurtosis** measures how far an error is from Gaussian: the mean of its fourth power over the square of its
variance, 3 for a Gaussian. In the second iteration, 2000 unknowns and 1000 measurements, mean of six draws:</source>
        <translation>Le **kurtosis** mesure à quel point une erreur est loin d&apos;être gaussienne&#xa0;: la moyenne de sa puissance quatrième sur le carré de sa variance, 3 pour une gaussienne. Dans la deuxième itération, 2000 inconnues et 1000 mesures, moyenne de six tirages&#xa0;:</translation>
    </message>
    <message>
        <source>Steps of 1, 1000 unknowns: give iterative thresholding many more measurements, until it ends below −20 dB too.</source>
        <translation>Pas de 1, 1000 inconnues&#xa0;: donnez beaucoup plus de mesures au seuillage itératif, jusqu&apos;à ce qu&apos;il finisse lui aussi sous −20 dB.</translation>
    </message>
    <message>
        <source>How few measurements are enough for AMP? At the same noise, bring it below −18 dB with fewer than 350.</source>
        <translation>Quel est le moins de mesures qui suffise à AMP&#xa0;? Au même bruit, amenez-le sous −18 dB avec moins de 350.</translation>
    </message>
    <message>
        <source>An estimate combines the forward message (R⁺, Γ⁺), which comes from the side of the signal, with the backward
one (R⁻, Γ⁻), which comes from the side of the observation. Precisions add:</source>
        <translation>Une estimation combine le message avant (R⁺, Γ⁺), qui vient du côté du signal, avec le message arrière (R⁻, Γ⁻), qui vient du côté de l&apos;observation. Les précisions s&apos;ajoutent&#xa0;:</translation>
    </message>
    <message>
        <source>and each mean is weighted by its precision:</source>
        <translation>et chaque moyenne est pondérée par sa précision&#xa0;:</translation>
    </message>
    <message>
        <source>Open **Messages** (Ctrl+3): Γ is the precision of one message, Λ that of the estimate that combines both. What a
layer sends is what it has learnt *by itself*: Λ minus what came in, so that no layer gets back what it said.</source>
        <translation>Ouvrez **Messages** (Ctrl+3)&#xa0;: Γ est la précision d&apos;un message, Λ celle de l&apos;estimation qui combine les deux. Ce qu&apos;une couche envoie est ce qu&apos;elle a appris *par elle-même*&#xa0;: Λ moins ce qui est entré, si bien qu&apos;aucune couche ne reçoit en retour ce qu&apos;elle a dit.</translation>
    </message>
    <message>
        <source>With 300 measurements of 500 unknowns there are directions nobody has looked along: the error stays
high, and the message says so with a small Γ. (These directions are the kernel of W, 200 of 500.) Every one of these steps can be undone (Ctrl+Z).</source>
        <translation>Avec 300 mesures de 500 inconnues, il y a des directions où personne n&apos;a regardé&#xa0;: l&apos;erreur reste grande, et le message le dit par un petit Γ. (Ces directions sont le noyau de W, 200 sur 500.) Chacun de ces pas peut être annulé (Ctrl+Z).</translation>
    </message>
    <message>
        <source>500 unknowns, 1000 measurements: find the SNR that leaves an error between −31 and −29 dB.</source>
        <translation>500 inconnues, 1000 mesures&#xa0;: trouvez le SNR qui laisse une erreur entre −31 et −29 dB.</translation>
    </message>
    <message>
        <source>a gain A and Gaussian noise of covariance T, whichever random matrix was drawn. The next layer needs to
know A and T, and nothing else. (The lesson before said what the algorithm *believes* about Z when it holds R; this
says how R really comes from Z. With the right model the two agree: A is 1 and T is 1/Γ in backward messages.)</source>
        <translation>un gain A et un bruit gaussien de covariance T, quelle que soit la matrice aléatoire tirée. La couche suivante doit connaître A et T, et rien d&apos;autre. (La leçon d&apos;avant disait ce que l&apos;algorithme *croit* de Z quand il tient R&#xa0;; celle-ci dit comment R vient réellement de Z. Avec le bon modèle les deux concordent&#xa0;: dans les messages arrière A vaut 1 et T vaut 1/Γ.)</translation>
    </message>
    <message>
        <source>A sparse signal, one entry in ten not zero, seen through half as many noisy measurements as it has entries.</source>
        <translation>Un signal parcimonieux, un coefficient sur dix non nul, vu à travers deux fois moins de mesures bruitées qu&apos;il n&apos;a de coefficients.</translation>
    </message>
    <message>
        <source>The line does not move: −23.8 dB in the end, for every size. The **band** over the trials narrows, from
twelve decibels at 50 unknowns to little more than one at 4000, about as one over the root of their number, and the
markers settle on the line.</source>
        <translation>La ligne ne bouge pas&#xa0;: −23.8 dB à la fin, pour chaque taille. La **bande** sur les essais se resserre, de douze décibels à 50 inconnues à guère plus d&apos;un à 4000, à peu près comme l&apos;inverse de la racine de leur nombre, et les points se posent sur la ligne.</translation>
    </message>
    <message>
        <source>One entry in ten not zero, half as many measurements as unknowns, at least 200 of these: find a size at which the band (from 10 % to 90 % of the trials) is narrower than 3 dB.</source>
        <translation>Un coefficient sur dix non nul, deux fois moins de mesures que d&apos;inconnues, au moins 200 de celles-ci&#xa0;: trouvez une taille à laquelle la bande (de 10 % à 90 % des essais) est plus étroite que 3 dB.</translation>
    </message>
    <message>
        <source>At 20 dB, make the signal sparser (its density) until the line ends below −26 dB; the markers have to follow within 1.5 dB.</source>
        <translation>À 20 dB, rendez le signal plus parcimonieux (sa densité) jusqu&apos;à ce que la ligne finisse sous −26 dB&#xa0;; les points doivent la suivre à 1.5 dB près.</translation>
    </message>
    <message>
        <source>A message about a weight is the weight through a channel,</source>
        <translation>Un message au sujet d&apos;un poids est le poids à travers un canal,</translation>
    </message>
    <message>
        <source>and the estimate is the mean of −1 and 1, each weighted by its probability given the message: a tanh, 0 for a message
that says nothing, near ±1 for one that is sure. Overlap 0 is no knowledge, overlap 1 all of it. Press **Reset** and **Step** at 1.35: the markers of the trials
walk down the slope and stop where the line is flat.</source>
        <translation>et l&apos;estimation est la moyenne de −1 et 1, chacun pondéré par sa probabilité sachant le message&#xa0;: une tanh, 0 pour un message qui ne dit rien, proche de ±1 pour un message sûr. Recouvrement 0, c&apos;est ne rien savoir, recouvrement 1, tout savoir. Appuyez sur **Réinitialiser** et **Pas à pas** à 1.35&#xa0;: les points des essais descendent la pente et s&apos;arrêtent là où la ligne est plate.</translation>
    </message>
    <message>
        <source>Look for yourself: **Estimates** (Ctrl+2) with *Noise*, after the second backward half-iteration, draws the
error of what η looks at, with the term and without it, beside the Gaussian that state evolution predicts.</source>
        <translation>Regardez vous-même&#xa0;: **Estimations** (Ctrl+2) avec *Bruit*, après la deuxième demi-itération arrière, dessine l&apos;erreur de ce que regarde η, avec le terme et sans lui, à côté de la gaussienne que prédit l&apos;évolution d&apos;état.</translation>
    </message>
</context>
<context>
    <name>MessageMatrices</name>
    <message>
        <source>precision of the message</source>
        <translation>précision du message</translation>
    </message>
    <message>
        <source>precision of the estimate</source>
        <translation>précision de l&apos;estimation</translation>
    </message>
    <message>
        <source>gain: R = Z A + noise</source>
        <translation>gain&#xa0;: R = Z A + bruit</translation>
    </message>
    <message>
        <source>covariance of that noise</source>
        <translation>covariance de ce bruit</translation>
    </message>
    <message>
        <source>gain: R Γ = Z A Γ + noise</source>
        <translation>gain&#xa0;: R Γ = Z A Γ + bruit</translation>
    </message>
    <message>
        <source>overlap of estimate and truth</source>
        <translation>recouvrement de l&apos;estimation et de la vérité</translation>
    </message>
    <message>
        <source>The messages of this half-iteration were not kept.</source>
        <translation>Les messages de cette demi-itération n&apos;ont pas été gardés.</translation>
    </message>
    <message>
        <source>Predicted; nothing is measured yet.</source>
        <translation>Prédit&#xa0;; rien n&apos;est encore mesuré.</translation>
    </message>
    <message>
        <source>Measured on the first trial; there is no prediction to compare with.</source>
        <translation>Mesuré sur le premier essai&#xa0;; il n&apos;y a pas de prédiction à comparer.</translation>
    </message>
    <message>
        <source>Measured on the first trial beside its prediction; no matrix differs by more than chance and rounding explain.</source>
        <translation>Mesuré sur le premier essai à côté de sa prédiction&#xa0;; aucune matrice ne diffère plus que ne l&apos;expliquent le hasard et l&apos;arrondi.</translation>
    </message>
    <message>
        <source>Measured on the first trial; %1 is predicted to be zero, and is not.</source>
        <translation>Mesuré sur le premier essai&#xa0;; %1 est prédit nul et ne l&apos;est pas.</translation>
    </message>
    <message>
        <source>Measured on the first trial beside its prediction; the largest difference, in %1, is larger than the predicted matrix itself.</source>
        <translation>Mesuré sur le premier essai à côté de sa prédiction&#xa0;; le plus grand écart, dans %1, dépasse la matrice prédite elle-même.</translation>
    </message>
    <message>
        <source>Measured on the first trial beside its prediction; the largest difference, in %1, is %2 % of the predicted matrix.</source>
        <translation>Mesuré sur le premier essai à côté de sa prédiction&#xa0;; le plus grand écart, dans %1, est de %2 % de la matrice prédite.</translation>
    </message>
    <message>
        <source>Message about %1, %2</source>
        <translation>Message sur %1, %2</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>The observation hardly tells the scale or sign of %1: its NMSE is %2 dB, and %3 dB after the best scale and sign.</source>
        <translation>L&apos;observation ne dit guère l&apos;échelle ou le signe de %1&#xa0;: son NMSE est de %2 dB, et de %3 dB après la meilleure échelle et le meilleur signe.</translation>
    </message>
    <message>
        <source>The observation hardly tells the scale or sign of %1: its NMSE is %2 dB, and %3 dB after the best scale and sign (predicted %4 dB).</source>
        <translation>L&apos;observation ne dit guère l&apos;échelle ou le signe de %1&#xa0;: son NMSE est de %2 dB, et de %3 dB après la meilleure échelle et le meilleur signe (prédit %4 dB).</translation>
    </message>
    <message>
        <source>%1 is small (%2 rows): the prediction is the limit of many rows, and a small layer need not follow it.</source>
        <translation>%1 est petit (%2 lignes)&#xa0;: la prédiction est la limite d&apos;un grand nombre de lignes, et une petite couche peut s&apos;en écarter.</translation>
    </message>
    <message>
        <source>%1 is small (%2 row): the prediction is the limit of many rows, and a small layer need not follow it.</source>
        <translation>%1 est petit (%2 ligne)&#xa0;: la prédiction est la limite d&apos;un grand nombre de lignes, et une petite couche peut s&apos;en écarter.</translation>
    </message>
    <message>
        <source>%1 are small (%2 or more rows): the prediction is the limit of many rows, and a small layer need not follow it.</source>
        <translation>%1 sont petits (%2 lignes ou plus)&#xa0;: la prédiction est la limite d&apos;un grand nombre de lignes, et une petite couche peut s&apos;en écarter.</translation>
    </message>
    <message>
        <source>In %1 of %2 trials the search for a row of the final estimates ended early, %3 in all: these rows are rough.</source>
        <translation>Dans %1 essais sur %2, la recherche d&apos;une ligne des dernières estimations s&apos;est arrêtée trop tôt, %3 en tout&#xa0;: ces lignes sont approximatives.</translation>
    </message>
    <message>
        <source>In %1 of %2 trials the search for rows of the final estimates ended early, %3 in all: these rows are rough.</source>
        <translation>Dans %1 essais sur %2, la recherche de lignes des dernières estimations s&apos;est arrêtée trop tôt, %3 en tout&#xa0;: ces lignes sont approximatives.</translation>
    </message>
    <message>
        <source>The integrals of the prediction are too sharp for their budget: they are sampled instead, with the standard errors that are shown.</source>
        <translation>Les intégrales de la prédiction sont trop pointues pour leur budget&#xa0;: elles sont échantillonnées, avec les erreurs types qui sont montrées.</translation>
    </message>
    <message>
        <source>The rows of the prediction cost more than their budget: it is made from %1 of them in %2 scramblings, with the standard errors that are shown.</source>
        <translation>Les lignes de la prédiction coûtent plus que leur budget&#xa0;: elle est faite de %1 d&apos;entre elles en %2 brouillages, avec les erreurs types qui sont montrées.</translation>
    </message>
    <message>
        <source>The prediction diverges: in the forward pass of iteration %1, at %2, %3.</source>
        <translation>La prédiction diverge&#xa0;: dans le passage avant de l&apos;itération %1, à %2, %3.</translation>
    </message>
    <message>
        <source>The prediction diverges: in the backward pass of iteration %1, at %2, %3.</source>
        <translation>La prédiction diverge&#xa0;: dans le passage arrière de l&apos;itération %1, à %2, %3.</translation>
    </message>
    <message>
        <source>%1 of %2 predictions diverge, the first: in the forward pass of iteration %3, at %4, %5.</source>
        <translation>%1 prédictions sur %2 divergent, la première&#xa0;: dans le passage avant de l&apos;itération %3, à %4, %5.</translation>
    </message>
    <message>
        <source>%1 of %2 predictions diverge, the first: in the backward pass of iteration %3, at %4, %5.</source>
        <translation>%1 prédictions sur %2 divergent, la première&#xa0;: dans le passage arrière de l&apos;itération %3, à %4, %5.</translation>
    </message>
    <message>
        <source>%1 is 0 by its law: its NMSE has no power to relate to.</source>
        <translation>%1 est nul par sa loi&#xa0;: son NMSE n&apos;a pas de puissance à laquelle se rapporter.</translation>
    </message>
    <message>
        <source>In %1 of %2 trials %3 was drawn as 0 everywhere: its NMSE there is relative to the power that its law has.</source>
        <translation>Dans %1 essais sur %2, %3 a été tiré partout nul&#xa0;: son NMSE y est relative à la puissance qu&apos;a sa loi.</translation>
    </message>
    <message>
        <source>The matrix of layer %1 is one of a file, whose singular vectors are not random: state evolution has no right to hold. With vectors haar it has.</source>
        <translation>La matrice de la couche %1 vient d&apos;un fichier, ses vecteurs singuliers ne sont pas aléatoires&#xa0;: rien ne justifie l&apos;évolution d&apos;état. Avec des vecteurs haar elle l&apos;est.</translation>
    </message>
    <message>
        <source>The observation is not drawn: the prediction is of what the laws would draw.</source>
        <translation>L&apos;observation n&apos;est pas tirée&#xa0;: la prédiction est celle de ce que les lois tireraient.</translation>
    </message>
    <message>
        <source>%1 is not drawn: the prediction is of what the laws would draw.</source>
        <translation>%1 n&apos;est pas tiré&#xa0;: la prédiction est celle de ce que les lois tireraient.</translation>
    </message>
    <message>
        <source>State evolution does not describe damped ML-AMP on its way: there is no prediction. Damping of 1 has one, with the same fixed points.</source>
        <translation>L&apos;évolution d&apos;état ne décrit pas ML-AMP amorti en chemin&#xa0;: il n&apos;y a pas de prédiction. L&apos;amortissement 1 en a une, aux mêmes points fixes.</translation>
    </message>
    <message>
        <source>State evolution of ML-AMP is there for the true laws alone: where other laws are believed there is no prediction. ML-Mat-VAMP has one.</source>
        <translation>L&apos;évolution d&apos;état de ML-AMP n&apos;existe que pour les vraies lois&#xa0;: là où d&apos;autres lois sont supposées, il n&apos;y a pas de prédiction. ML-Mat-VAMP en a une.</translation>
    </message>
    <message>
        <source>The damping adapts: the prediction chooses its own schedule by the same rule, and a trial may choose another.</source>
        <translation>L&apos;amortissement s&apos;adapte&#xa0;: la prédiction choisit son propre régime par la même règle, et un essai peut en choisir un autre.</translation>
    </message>
    <message>
        <source>The matrix of layer %1 mixes no rows: messages behind it are not Gaussian, and the prediction approximates.</source>
        <translation>La matrice de la couche %1 ne mélange pas les lignes&#xa0;: les messages derrière elle ne sont pas gaussiens, et la prédiction est une approximation.</translation>
    </message>
    <message>
        <source>The free energy was not computed to its end.</source>
        <translation>L&apos;énergie libre n&apos;a pas été calculée jusqu&apos;au bout.</translation>
    </message>
    <message>
        <source>Easy: the iteration reaches the deepest minimum, %1, and no algorithm can do better.</source>
        <translation>Facile&#xa0;: l&apos;itération atteint le minimum le plus profond, %1, et aucun algorithme ne peut faire mieux.</translation>
    </message>
    <message>
        <source>Hard: the deepest minimum is at %1, but the iteration stops at %2; no fast algorithm is known to pass the barrier.</source>
        <translation>Difficile&#xa0;: le minimum le plus profond est à %1, mais l&apos;itération s&apos;arrête à %2&#xa0;; on ne connaît pas d&apos;algorithme rapide qui passe la barrière.</translation>
    </message>
    <message>
        <source>Impossible: there is a minimum at %1, but the deepest is at %2, and no algorithm can do better.</source>
        <translation>Impossible&#xa0;: il y a un minimum à %1, mais le plus profond est à %2, et aucun algorithme ne peut faire mieux.</translation>
    </message>
    <message>
        <source>%1 (the prediction diverged)</source>
        <translation>%1 (la prédiction a divergé)</translation>
    </message>
    <message>
        <source>%1 (beyond what double precision can say)</source>
        <translation>%1 (au-delà de ce que la double précision représente)</translation>
    </message>
    <message>
        <source>%1 (by its law the variable is 0: there is no power to relate its error to)</source>
        <translation>%1 (par sa loi la variable est 0&#xa0;: son erreur n&apos;a pas de puissance à laquelle se rapporter)</translation>
    </message>
    <message>
        <source>%1 trial: %2.</source>
        <translation>%1 essai terminé&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 trials: %2.</source>
        <translation>%1 essais terminés&#xa0;: %2.</translation>
    </message>
    <message>
        <source>No message was clipped.</source>
        <translation>Aucun message n&apos;a été écrêté.</translation>
    </message>
    <message>
        <source>%1 message was clipped.</source>
        <translation>%1 message a été écrêté.</translation>
    </message>
    <message>
        <source>%1 messages were clipped.</source>
        <translation>%1 messages ont été écrêtés.</translation>
    </message>
    <message>
        <source>First divergence: trial %1, layer %2, forward pass of iteration %3: %4.</source>
        <translation>Première divergence&#xa0;: essai %1, couche %2, passage avant de l&apos;itération %3&#xa0;: %4.</translation>
    </message>
    <message>
        <source>First divergence: trial %1, layer %2, backward pass of iteration %3: %4.</source>
        <translation>Première divergence&#xa0;: essai %1, couche %2, passage arrière de l&apos;itération %3&#xa0;: %4.</translation>
    </message>
    <message>
        <source>%1 reached the iteration limit</source>
        <translation>%1 à la limite d&apos;itérations</translation>
    </message>
    <message>
        <source>%1 converged</source>
        <translation>%1 par convergence</translation>
    </message>
    <message>
        <source>%1 diverged</source>
        <translation>%1 par divergence</translation>
    </message>
    <message>
        <source>%1 interrupted</source>
        <translation>%1 par interruption</translation>
    </message>
    <message>
        <source>The largest precision, %1 / tau, is below that of the observation, %2 / tau, and decides the estimate.</source>
        <translation>La plus grande précision, %1 / tau, est inférieure à celle de l&apos;observation, %2 / tau, et décide de l&apos;estimation.</translation>
    </message>
    <message>
        <source>The largest precision, %1 / tau, is below that of the observation, %2 / tau, and decides the estimate: so far is the believed power of the signal from its own.</source>
        <translation>La plus grande précision, %1 / tau, est inférieure à celle de l&apos;observation, %2 / tau, et décide de l&apos;estimation&#xa0;: tant la puissance crue du signal est loin de la sienne.</translation>
    </message>
    <message>
        <source>A plane parts these labels: there are %1 samples for each weight, and up to %2 they are separable. Without a penalty there is no finite minimiser, and the penalty alone decides the size of the estimate (Candes and Sur 2020).</source>
        <translation>Un plan sépare ces étiquettes&#xa0;: il y a %1 échantillons par poids, et jusqu&apos;à %2 elles sont séparables. Sans pénalité il n&apos;y a pas de minimum fini, et la pénalité seule décide de la taille de l&apos;estimation (Candes et Sur 2020).</translation>
    </message>
    <message>
        <source>A plane parts these labels: there are %1 samples for each weight, and without noise they are always separable. Without a penalty there is no finite minimiser, and the penalty alone decides the size of the estimate (Candes and Sur 2020).</source>
        <translation>Un plan sépare ces étiquettes&#xa0;: il y a %1 échantillons par poids, et sans bruit elles sont toujours séparables. Sans pénalité il n&apos;y a pas de minimum fini, et la pénalité seule décide de la taille de l&apos;estimation (Candes et Sur 2020).</translation>
    </message>
    <message>
        <source>The spectral start knows something of the signal from %1 rows for each unknown on (Mondelli and Montanari 2019): here there are %2, and its squared overlap is %3 (Lu and Li 2020).</source>
        <translation>Le départ spectral connaît quelque chose du signal à partir de %1 lignes par inconnue (Mondelli et Montanari 2019) : ici il y en a %2, et son recouvrement au carré est %3 (Lu et Li 2020).</translation>
    </message>
    <message>
        <source>The spectral start knows something of the signal from %1 rows for each unknown on (Mondelli and Montanari 2019): here there are %2, and it knows nothing.</source>
        <translation>Le départ spectral connaît quelque chose du signal à partir de %1 lignes par inconnue (Mondelli et Montanari 2019) : ici il y en a %2, et il n&apos;en connaît rien.</translation>
    </message>
    <message>
        <source>The observation says nothing of the size of a row, and the spectral start nothing of the signal, from however many rows.</source>
        <translation>L&apos;observation ne dit rien de la taille d&apos;une ligne, ni le départ spectral rien du signal, quel que soit le nombre de lignes.</translation>
    </message>
    <message>
        <source>The scramblings of the prediction end in different solutions: %1 at %2 dB in %3 of %4, at %5 dB in the others. The line is their mean.</source>
        <translation>Les brouillages de la prédiction aboutissent à des solutions différentes&#xa0;: %1 à %2 dB dans %3 sur %4, à %5 dB dans les autres. La courbe est leur moyenne.</translation>
    </message>
</context>
<context>
    <name>PhaseDrawing</name>
    <message>
        <source>no trial succeeds … all succeed</source>
        <translation>aucun essai ne réussit … tous réussissent</translation>
    </message>
</context>
<context>
    <name>PhaseMap</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1, predicted</source>
        <translation>%1, prédit</translation>
    </message>
    <message>
        <source>%1, measured</source>
        <translation>%1, mesuré</translation>
    </message>
    <message>
        <source>%1 of %2 cells are known.</source>
        <translation>%1 cellules sur %2 sont connues.</translation>
    </message>
    <message>
        <source>The line is where %1 begins to hold: white as predicted, orange for half of the trials.</source>
        <translation>La ligne est là où %1 commence à valoir&#xa0;: en blanc selon la prédiction, en orange pour la moitié des essais.</translation>
    </message>
    <message>
        <source>The line is where %1 begins to hold, as predicted.</source>
        <translation>La ligne est là où %1 commence à valoir selon la prédiction.</translation>
    </message>
    <message>
        <source>The line is where %1 begins to hold for half of the trials.</source>
        <translation>La ligne est là où %1 commence à valoir pour la moitié des essais.</translation>
    </message>
    <message>
        <source>%1: not known yet</source>
        <translation>%1&#xa0;: pas encore connu</translation>
    </message>
    <message>
        <source>predicted %1</source>
        <translation>prédit %1</translation>
    </message>
    <message>
        <source>measured %1 (%2 to %3)</source>
        <translation>mesuré %1 (%2 à %3)</translation>
    </message>
    <message>
        <source>success in %1 % of %2 trials</source>
        <translation>succès dans %1 % de %2 essais</translation>
    </message>
    <message>
        <source>success</source>
        <translation>succès</translation>
    </message>
    <message>
        <source>no success</source>
        <translation>aucun succès</translation>
    </message>
    <message>
        <source>%1 of the %2 fixed point</source>
        <translation>%1 du point fixe (%2)</translation>
    </message>
    <message>
        <source>%1 predicted</source>
        <translation>%1 prédit</translation>
    </message>
    <message>
        <source>%1 measured, median</source>
        <translation>%1 mesuré, médiane</translation>
    </message>
    <message>
        <source>%1 measured, 10 %</source>
        <translation>%1 mesuré, 10 %</translation>
    </message>
    <message>
        <source>%1 measured, 90 %</source>
        <translation>%1 mesuré, 90 %</translation>
    </message>
    <message>
        <source>success predicted</source>
        <translation>succès prédit</translation>
    </message>
    <message>
        <source>success, share of trials</source>
        <translation>succès, part des essais</translation>
    </message>
</context>
<context>
    <name>PhaseRegions</name>
    <message>
        <source>exact recovery</source>
        <translation>reconstruction exacte</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>Hard, for example, at %1: the best estimator reaches %2, the algorithm stays at %3.</source>
        <translation>Difficile, par exemple, à %1&#xa0;: le meilleur estimateur atteint %2, l&apos;algorithme reste à %3.</translation>
    </message>
    <message>
        <source>No cell is hard: where the best estimator succeeds, the algorithm does too.</source>
        <translation>Aucune cellule n&apos;est difficile&#xa0;: là où le meilleur estimateur réussit, l&apos;algorithme aussi.</translation>
    </message>
    <message>
        <source>Every cell is easy.</source>
        <translation>Chaque cellule est facile.</translation>
    </message>
    <message>
        <source>Every cell is impossible.</source>
        <translation>Chaque cellule est impossible.</translation>
    </message>
    <message>
        <source>easy</source>
        <translation>facile</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>difficile</translation>
    </message>
    <message>
        <source>impossible</source>
        <translation>impossible</translation>
    </message>
    <message>
        <source>algorithmic</source>
        <translation>algorithmique</translation>
    </message>
    <message>
        <source>information-theoretic</source>
        <translation>théorie de l&apos;information</translation>
    </message>
    <message>
        <source>spinodal</source>
        <translation>spinodale</translation>
    </message>
</context>
<context>
    <name>PlotArrangement</name>
    <message>
        <source>Values that are not finite are left out.</source>
        <translation>Les valeurs qui ne sont pas finies sont omises.</translation>
    </message>
</context>
<context>
    <name>PlotReadout</name>
    <message>
        <source>exact</source>
        <translation>exact</translation>
    </message>
    <message>
        <source>(%1 to %2)</source>
        <translation>(%1 à %2)</translation>
    </message>
</context>
<context>
    <name>PlotSpotlight</name>
    <message>
        <source>Spotlight: %1</source>
        <translation>Projecteur&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>PresetGroups</name>
    <message>
        <source>Learning of networks</source>
        <translation>Apprentissage de réseaux</translation>
    </message>
    <message>
        <source>Deep stacks</source>
        <translation>Empilements profonds</translation>
    </message>
    <message>
        <source>Vectors (d = 1)</source>
        <translation>Vecteurs (d = 1)</translation>
    </message>
    <message>
        <source>Digits and tables</source>
        <translation>Chiffres et tableaux</translation>
    </message>
    <message>
        <source>Matrices (d &gt; 1)</source>
        <translation>Matrices (d &gt; 1)</translation>
    </message>
</context>
<context>
    <name>Render</name>
    <message>
        <source>Interrupted before the end.</source>
        <translation>Interrompu avant la fin.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Figure %1. </source>
        <translation>Figure %1. </translation>
    </message>
    <message>
        <source>Figure %1</source>
        <translation>Figure %1</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Ce que c&apos;est</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Draws of Z₀, median over trials: %1.</source>
        <translation>Tirages de Z₀, médiane sur les essais&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Everything that reproduces this page: save it as a file FILE.onsager.json and run onsager-cli run FILE.onsager.json</source>
        <translation>Tout ce qui reproduit cette page&#xa0;: enregistrez-le dans un fichier FILE.onsager.json et lancez onsager-cli run FILE.onsager.json</translation>
    </message>
    <message>
        <source>A run without a title</source>
        <translation>Une exécution sans titre</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>graine</translation>
    </message>
    <message>
        <source>Interrupted before the end.</source>
        <translation>Interrompu avant la fin.</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <source>10–90 %</source>
        <translation>10–90 %</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Prédit</translation>
    </message>
    <message>
        <source>Not predicted: %1.</source>
        <translation>Sans prédiction&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Nothing was measured: this is a prediction.</source>
        <translation>Rien n&apos;a été mesuré&#xa0;: ceci est une prédiction.</translation>
    </message>
    <message>
        <source>share accepted</source>
        <translation>part acceptée</translation>
    </message>
    <message>
        <source>effective sample size</source>
        <translation>taille effective de l&apos;échantillon</translation>
    </message>
    <message>
        <source>Baselines on the same draws</source>
        <translation>Références sur les mêmes tirages</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the tag of the language that these texts are in</comment>
        <translation>fr</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scénario</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Errors at the end</source>
        <translation>Erreurs à la fin</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Comment l&apos;exécution a fini</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Remarques</translation>
    </message>
</context>
<context>
    <name>RunStatus</name>
    <message>
        <source>Predicting</source>
        <translation>Prédiction</translation>
    </message>
    <message>
        <source>Generating the trials</source>
        <translation>Tirage des essais</translation>
    </message>
    <message>
        <source>Running, iteration %1 of %2</source>
        <translation>En cours, itération %1 sur %2</translation>
    </message>
    <message>
        <source>Predicting trial %1 of %2</source>
        <translation>Prédiction de l&apos;essai %1 sur %2</translation>
    </message>
    <message>
        <source>Running baselines, step %1 of %2</source>
        <translation>Références en cours, pas %1 sur %2</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Paused before the first half-iteration</source>
        <translation>En pause avant la première demi-itération</translation>
    </message>
    <message>
        <source>Paused after %1</source>
        <translation>En pause après %1</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Finished: %1</source>
        <translation>Terminé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Cancelled after %1</source>
        <translation>Annulé après %1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Not run: these layers cannot be estimated together</source>
        <translation>Pas exécuté&#xa0;: ces couches ne peuvent être estimées ensemble</translation>
    </message>
    <message>
        <source>The run could not be made</source>
        <translation>L&apos;exécution n&apos;a pu se faire</translation>
    </message>
</context>
<context>
    <name>RunText</name>
    <message>
        <source>%1 s left</source>
        <translation>reste %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>reste %1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>reste %1 h %2 min</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>environ %1 s</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>environ %1 min</translation>
    </message>
    <message>
        <source>about %1 h %2 min</source>
        <translation>environ %1 h %2 min</translation>
    </message>
    <message>
        <source>1 trial: converged</source>
        <translation>1 essai&#xa0;: a convergé</translation>
    </message>
    <message>
        <source>%1 trials, all converged</source>
        <translation>%1 essais, tous ont convergé</translation>
    </message>
    <message>
        <source>%1 converged</source>
        <translation>%1 ont convergé</translation>
    </message>
    <message>
        <source>1 trial: reached the iteration limit</source>
        <translation>1 essai&#xa0;: a atteint la limite d&apos;itérations</translation>
    </message>
    <message>
        <source>%1 trials, all reached the iteration limit</source>
        <translation>%1 essais, tous ont atteint la limite d&apos;itérations</translation>
    </message>
    <message>
        <source>%1 reached the iteration limit</source>
        <translation>%1 ont atteint la limite d&apos;itérations</translation>
    </message>
    <message>
        <source>1 trial: diverged</source>
        <translation>1 essai&#xa0;: a divergé</translation>
    </message>
    <message>
        <source>%1 trials, all diverged</source>
        <translation>%1 essais, tous ont divergé</translation>
    </message>
    <message>
        <source>%1 diverged</source>
        <translation>%1 ont divergé</translation>
    </message>
    <message>
        <source>1 trial: cancelled</source>
        <translation>1 essai&#xa0;: annulé</translation>
    </message>
    <message>
        <source>%1 trials, all cancelled</source>
        <translation>%1 essais, tous annulés</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>%1 annulés</translation>
    </message>
    <message>
        <source>1 trial</source>
        <translation>1 essai</translation>
    </message>
    <message>
        <source>%1 trials</source>
        <translation>%1 essais</translation>
    </message>
    <message>
        <source>%1 trials: %2</source>
        <translation>%1 essais&#xa0;: %2</translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation>1 fil</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1 fils</translation>
    </message>
    <message>
        <source>%1 per iteration</source>
        <translation>%1 par itération</translation>
    </message>
</context>
<context>
    <name>ScenarioLink</name>
    <message>
        <source>The text on the clipboard is too long for a link to a scenario.</source>
        <translation>Le texte du presse-papiers est trop long pour un lien vers un scénario.</translation>
    </message>
    <message>
        <source>There is no link to a scenario on the clipboard: one begins with onsager:1:</source>
        <translation>Il n&apos;y a pas de lien vers un scénario dans le presse-papiers&#xa0;: un lien commence par onsager:1:</translation>
    </message>
    <message>
        <source>The link is damaged: part of it is missing or changed.</source>
        <translation>Le lien est abîmé&#xa0;: une partie manque ou a changé.</translation>
    </message>
</context>
<context>
    <name>StackEdit</name>
    <message>
        <source>A shape is written as rows × columns: 500 × 4.</source>
        <translation>Une forme s&apos;écrit lignes × colonnes&#xa0;: 500 × 4.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>Insérer %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>Dupliquer %1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>Déplacer %1</translation>
    </message>
    <message>
        <source>Shape of %1</source>
        <translation>Forme de %1</translation>
    </message>
    <message>
        <source>Insert a linear layer and a ReLU between %1 and %2</source>
        <translation>Insérer une couche linéaire et une ReLU entre %1 et %2</translation>
    </message>
    <message>
        <source>Insert a ReLU and a linear layer between %1 and %2</source>
        <translation>Insérer une ReLU et une couche linéaire entre %1 et %2</translation>
    </message>
</context>
<context>
    <name>StartQuestions</name>
    <message>
        <source>How many samples do I need?</source>
        <translation>Combien d&apos;échantillons me faut-il&#xa0;?</translation>
    </message>
    <message>
        <source>When does it get stuck?</source>
        <translation>Quand cela se bloque-t-il&#xa0;?</translation>
    </message>
    <message>
        <source>What if my model is wrong?</source>
        <translation>Et si mon modèle est faux&#xa0;?</translation>
    </message>
    <message>
        <source>Does the prediction hold?</source>
        <translation>La prédiction tient-elle&#xa0;?</translation>
    </message>
    <message>
        <source>What about my own data?</source>
        <translation>Et mes propres données&#xa0;?</translation>
    </message>
    <message>
        <source>Where does it come from? Figures of the papers</source>
        <translation>D&apos;où cela vient-il&#xa0;? Figures des articles</translation>
    </message>
</context>
<context>
    <name>SweepPlot</name>
    <message>
        <source>predicted</source>
        <translation>prédit</translation>
    </message>
    <message>
        <source>measured, share of trials</source>
        <translation>mesuré, part des essais</translation>
    </message>
    <message>
        <source>measured, median</source>
        <translation>mesuré, médiane</translation>
    </message>
    <message>
        <source>measured, less one standard error</source>
        <translation>mesuré, moins une erreur type</translation>
    </message>
    <message>
        <source>measured, 10 %</source>
        <translation>mesuré, 10 %</translation>
    </message>
    <message>
        <source>measured, plus one standard error</source>
        <translation>mesuré, plus une erreur type</translation>
    </message>
    <message>
        <source>measured, 90 %</source>
        <translation>mesuré, 90 %</translation>
    </message>
    <message>
        <source>%1, median</source>
        <translation>%1, médiane</translation>
    </message>
    <message>
        <source>%1 fixed point</source>
        <translation>point fixe (%1)</translation>
    </message>
    <message>
        <source>share of %1 trials, ± standard error</source>
        <translation>part de %1 essais, ± erreur type</translation>
    </message>
    <message>
        <source>to be computed</source>
        <translation>à calculer</translation>
    </message>
    <message>
        <source>Measured and predicted differ by at most %1, at %2.</source>
        <translation>Mesure et prédiction diffèrent d&apos;au plus %1, à %2.</translation>
    </message>
    <message>
        <source>%1 of %2 cells are known.</source>
        <translation>%1 cellules sur %2 sont connues.</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 selon %2</translation>
    </message>
    <message>
        <source>least predicted</source>
        <translation>plus petite prédiction</translation>
    </message>
    <message>
        <source>Predicted least: %1 at %2.</source>
        <translation>Plus petite prédiction&#xa0;: %1 à %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>SweepText</name>
    <message>
        <source>%1 of %2 predicted</source>
        <translation>%1 sur %2 prédits</translation>
    </message>
    <message>
        <source>%1 of %2 measured</source>
        <translation>%1 sur %2 mesurés</translation>
    </message>
    <message>
        <source>Checking the cells</source>
        <translation>Vérification des cellules</translation>
    </message>
    <message>
        <source>%1 of %2 cells</source>
        <translation>%1 cellules sur %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
</context>
<context>
    <name>onsager::AudienceWindow</name>
    <message>
        <source>Audience – Onsager</source>
        <translation>Public – Onsager</translation>
    </message>
    <message>
        <source>Formula of the lesson</source>
        <translation>Formule de la leçon</translation>
    </message>
</context>
<context>
    <name>onsager::ChartNote</name>
    <message>
        <source>What the chart says</source>
        <translation>Ce que dit le graphique</translation>
    </message>
</context>
<context>
    <name>onsager::ChartPage</name>
    <message>
        <source>Chart</source>
        <translation>Dessin</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Show the picture</source>
        <translation>Montrer l&apos;image</translation>
    </message>
    <message>
        <source>Show the numbers of the picture</source>
        <translation>Montrer les nombres de l&apos;image</translation>
    </message>
    <message>
        <source>Numbers of the chart</source>
        <translation>Nombres du graphique</translation>
    </message>
    <message>
        <source>The numbers of the chart</source>
        <translation>Les nombres du graphique</translation>
    </message>
</context>
<context>
    <name>onsager::ChartTabs</name>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>Which chart is shown</source>
        <translation>Quel graphique est montré</translation>
    </message>
    <message>
        <source>Chart in a window of its own</source>
        <translation>Graphique dans une fenêtre à lui</translation>
    </message>
    <message>
        <source>Show this chart in a window of its own; a double click on its tab does it too</source>
        <translation>Montrer ce graphique dans une fenêtre à lui&#xa0;; un double clic sur son onglet le fait aussi</translation>
    </message>
    <message>
        <source>%1 has a window of its own.</source>
        <translation>%1 a une fenêtre à lui.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Le remettre</translation>
    </message>
    <message>
        <source>Put %1 back</source>
        <translation>Remettre %1</translation>
    </message>
</context>
<context>
    <name>onsager::ChartWindow</name>
    <message>
        <source>%1 – Onsager</source>
        <translation>%1 – Onsager</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>Put the chart back</source>
        <translation>Remettre le graphique</translation>
    </message>
    <message>
        <source>Put the chart back among the others</source>
        <translation>Remettre le graphique parmi les autres</translation>
    </message>
</context>
<context>
    <name>onsager::ConvergencePanel</name>
    <message>
        <source>State evolution is an approximation here.</source>
        <translation>L&apos;évolution d&apos;état est ici une approximation.</translation>
    </message>
    <message>
        <source>Convergence chart</source>
        <translation>Graphique de convergence</translation>
    </message>
    <message>
        <source>NMSE (dB)</source>
        <translation>NMSE (dB)</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>Test error (normalised)</source>
        <translation>Erreur de test (normalisée)</translation>
    </message>
    <message>
        <source>Error that is drawn</source>
        <translation>Erreur dessinée</translation>
    </message>
    <message>
        <source>Which error of the estimates is drawn</source>
        <translation>Quelle erreur des estimations est dessinée</translation>
    </message>
    <message>
        <source>Variables that are drawn</source>
        <translation>Variables dessinées</translation>
    </message>
    <message>
        <source>Draw variable %1</source>
        <translation>Dessiner la variable %1</translation>
    </message>
    <message>
        <source>%1 of %2 variables</source>
        <translation>%1 variables sur %2</translation>
    </message>
    <message>
        <source>Computing the prediction …</source>
        <translation>Calcul de la prédiction …</translation>
    </message>
</context>
<context>
    <name>onsager::DataFiles</name>
    <message>
        <source>Export drawn data</source>
        <translation>Exporter les données tirées</translation>
    </message>
    <message>
        <source>Trial, from 0</source>
        <translation>Essai, à partir de 0</translation>
    </message>
    <message>
        <source>Export the drawn data into a folder</source>
        <translation>Exporter les données tirées dans un dossier</translation>
    </message>
    <message>
        <source>Export the last estimates into a folder</source>
        <translation>Exporter les dernières estimations dans un dossier</translation>
    </message>
    <message>
        <source>Writing the drawn data</source>
        <translation>Écriture des données tirées</translation>
    </message>
    <message>
        <source>Running for the estimates</source>
        <translation>Exécution pour les estimations</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>onsager::DetailsPage</name>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
</context>
<context>
    <name>onsager::EstimatesPanel</name>
    <message>
        <source>Whose estimate is drawn</source>
        <translation>De qui l&apos;estimation est dessinée</translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation>Nuage</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramme</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Which column of it</source>
        <translation>Laquelle de ses colonnes</translation>
    </message>
    <message>
        <source>Chart of the estimates</source>
        <translation>Graphique des estimations</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>col. %1</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Bruit</translation>
    </message>
    <message>
        <source>Estimate against truth, or the density of the error, or of the noise in what the estimator was sent</source>
        <translation>Estimation selon la vérité, ou densité de l&apos;erreur, ou du bruit dans ce que l&apos;estimateur a reçu</translation>
    </message>
</context>
<context>
    <name>onsager::FigureCanvas</name>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
</context>
<context>
    <name>onsager::FigureDialog</name>
    <message>
        <source>Figure</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>What kind of file is written</source>
        <translation>Quel genre de fichier est écrit</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>Axe horizontal</translation>
    </message>
    <message>
        <source>Vertical axis</source>
        <translation>Axe vertical</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Sizes that journals, slides and posters ask for</source>
        <translation>Tailles que demandent revues, diapositives et affiches</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>Taille propre</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspect</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>Which curves are drawn</source>
        <translation>Quelles courbes sont dessinées</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <source>The menu of the chart itself, by the right button, adds them</source>
        <translation>Le menu du graphique lui-même, au bouton droit, les ajoute</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove the annotation</source>
        <translation>Retirer l&apos;annotation</translation>
    </message>
    <message>
        <source>Remove the chosen annotation</source>
        <translation>Retirer l&apos;annotation choisie</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Everything as the program would choose; annotations stay</source>
        <translation>Tout comme le programme choisirait&#xa0;; les annotations restent</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>Ne rien changer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Keep this in the scenario, without a file; it can be undone</source>
        <translation>Garder ceci dans le scénario, sans fichier&#xa0;; cela peut être annulé</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Put the figure on the clipboard as picture, drawing and table</source>
        <translation>Mettre la figure dans le presse-papiers comme image, dessin et tableau</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Écrire …</translation>
    </message>
    <message>
        <source>Write the figure to a file</source>
        <translation>Écrire la figure dans un fichier</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>name and unit</source>
        <translation>nom et unité</translation>
    </message>
    <message>
        <source>%1 from</source>
        <translation>%1 de</translation>
    </message>
    <message>
        <source>%1 to</source>
        <translation>%1 à</translation>
    </message>
    <message>
        <source>Single column</source>
        <translation>Une colonne</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Comme d&apos;habitude</translation>
    </message>
    <message>
        <source>Double column</source>
        <translation>Deux colonnes</translation>
    </message>
    <message>
        <source>Slide 16:9</source>
        <translation>Diapositive 16:9</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>Affiche</translation>
    </message>
</context>
<context>
    <name>onsager::FigureFiles</name>
    <message>
        <source>Export the figure</source>
        <translation>Exporter la figure</translation>
    </message>
    <message>
        <source>%1 (*.%2)</source>
        <translation>%1 (*.%2)</translation>
    </message>
    <message>
        <source>Drawing the animation</source>
        <translation>Dessin de l&apos;animation</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Export every chart into a folder</source>
        <translation>Exporter chaque graphique dans un dossier</translation>
    </message>
    <message>
        <source>Export the run</source>
        <translation>Exporter l&apos;exécution</translation>
    </message>
    <message>
        <source>Result (*.json);;Table (*.csv)</source>
        <translation>Résultat (*.json);;Tableau (*.csv)</translation>
    </message>
</context>
<context>
    <name>onsager::FigurePreview</name>
    <message>
        <source>Preview of the figure</source>
        <translation>Aperçu de la figure</translation>
    </message>
</context>
<context>
    <name>onsager::FileField</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation>Choisir un fichier&#xa0;: %1</translation>
    </message>
    <message>
        <source>no file yet</source>
        <translation>pas encore de fichier</translation>
    </message>
</context>
<context>
    <name>onsager::FormControl</name>
    <message>
        <source>Unit: %1.</source>
        <translation>Unité&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>onsager::FreeEnergyPanel</name>
    <message>
        <source>free energy</source>
        <translation>énergie libre</translation>
    </message>
    <message>
        <source>branch of the algorithm</source>
        <translation>branche de l&apos;algorithme</translation>
    </message>
    <message>
        <source>iterates</source>
        <translation>itérés</translation>
    </message>
    <message>
        <source>stable</source>
        <translation>stable</translation>
    </message>
    <message>
        <source>unstable</source>
        <translation>instable</translation>
    </message>
    <message>
        <source>global minimum</source>
        <translation>minimum global</translation>
    </message>
    <message>
        <source>trials</source>
        <translation>essais</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>The variable whose overlap is varied</source>
        <translation>La variable dont le recouvrement varie</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>Axe horizontal</translation>
    </message>
    <message>
        <source>Against the overlap with the truth, or the error that it leaves</source>
        <translation>Selon le recouvrement avec la vérité, ou selon l&apos;erreur qu&apos;il laisse</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Recouvrement</translation>
    </message>
    <message>
        <source>NMSE (dB)</source>
        <translation>NMSE (dB)</translation>
    </message>
    <message>
        <source>Chart of the free energy</source>
        <translation>Graphique de l&apos;énergie libre</translation>
    </message>
    <message>
        <source>Why there is no free energy</source>
        <translation>Pourquoi il n&apos;y a pas d&apos;énergie libre</translation>
    </message>
    <message>
        <source>The free energy belongs to the posterior law of the signal, whose mean MMSE estimation follows; a MAP estimate is one point of it. Choose MMSE as the estimation, in the inspector under Experiment, and the curve appears here.</source>
        <translation>L&apos;énergie libre appartient à la loi a posteriori du signal, dont l&apos;estimation MMSE suit la moyenne&#xa0;; une estimation MAP en est un point. Choisissez MMSE comme estimation, dans l&apos;inspecteur sous Expérience, et la courbe apparaît ici.</translation>
    </message>
    <message>
        <source>Not for this stack, because of %1: %2</source>
        <translation>Pas pour cet empilement, à cause de %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>There is no free energy</source>
        <translation>Il n&apos;y a pas d&apos;énergie libre</translation>
    </message>
    <message>
        <source>This scenario cannot be run</source>
        <translation>Ce scénario ne peut être exécuté</translation>
    </message>
    <message>
        <source>Computing the free energy …  With %1 columns it takes minutes.</source>
        <translation>Calcul de l&apos;énergie libre …  Avec %1 colonnes cela prend des minutes.</translation>
    </message>
    <message>
        <source>Computing the free energy …</source>
        <translation>Calcul de l&apos;énergie libre …</translation>
    </message>
</context>
<context>
    <name>onsager::HeatMapGrid</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>%1, %2
row %3, column %4: %5</source>
        <translation>%1, %2
ligne %3, colonne %4&#xa0;: %5</translation>
    </message>
</context>
<context>
    <name>onsager::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>Page d&apos;aide</translation>
    </message>
</context>
<context>
    <name>onsager::ImageGrid</name>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>%1
pixel at %2, %3: %4</source>
        <translation>%1
pixel à %2, %3&#xa0;: %4</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>non vu</translation>
    </message>
    <message>
        <source>Draw to erase, or to bring back</source>
        <translation>Dessiner pour effacer ou pour rétablir</translation>
    </message>
    <message>
        <source>Draw an image of your own</source>
        <translation>Dessiner une image à soi</translation>
    </message>
</context>
<context>
    <name>onsager::ImagesPanel</name>
    <message>
        <source>The variable that is made of images</source>
        <translation>La variable faite d&apos;images</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Vierge</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>All images, or one of them</source>
        <translation>Toutes les images, ou une seule</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>What the algorithms estimate, or single draws of the sampler</source>
        <translation>Ce qu&apos;estiment les algorithmes, ou des tirages de l&apos;échantillonneur</translation>
    </message>
    <message>
        <source>estimates</source>
        <translation>estimations</translation>
    </message>
    <message>
        <source>draws of the chain</source>
        <translation>tirages de la chaîne</translation>
    </message>
    <message>
        <source>First image</source>
        <translation>Première image</translation>
    </message>
    <message>
        <source>Which image of its file the first trial has, from 0; the other trials have those that follow</source>
        <translation>Quelle image de son fichier a le premier essai, à partir de 0&#xa0;; les autres essais ont les suivantes</translation>
    </message>
    <message>
        <source>Blank image</source>
        <translation>Image vierge</translation>
    </message>
    <message>
        <source>Makes the truth black: draw on it with the mouse, and watch it come back</source>
        <translation>Rend la vérité noire&#xa0;: dessinez-y à la souris et regardez-la revenir</translation>
    </message>
    <message>
        <source>all images</source>
        <translation>toutes les images</translation>
    </message>
    <message>
        <source>image %1</source>
        <translation>image %1</translation>
    </message>
</context>
<context>
    <name>onsager::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Show or hide these settings</source>
        <translation>Montrer ou cacher ces réglages</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Arrays (*.npy *.npz *.h5 *.hdf5 *.csv *.tsv *.txt *.mtx *.idx *ubyte);;All files (*)</source>
        <translation>Tableaux (*.npy *.npz *.h5 *.hdf5 *.csv *.tsv *.txt *.mtx *.idx *ubyte);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Locked by the lesson. %1</source>
        <translation>Verrouillé par la leçon. %1</translation>
    </message>
</context>
<context>
    <name>onsager::KeyMap</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Any key takes this away.</source>
        <translation>N&apos;importe quelle touche referme ceci.</translation>
    </message>
    <message>
        <source>Arrows and page keys go through this list, any other key takes it away.</source>
        <translation>Les flèches et les touches de page parcourent cette liste, toute autre touche la referme.</translation>
    </message>
</context>
<context>
    <name>onsager::LayerCard</name>
    <message>
        <source>Rows and columns</source>
        <translation>Lignes et colonnes</translation>
    </message>
    <message>
        <source>Rows × columns; Enter takes them, Escape leaves them</source>
        <translation>Lignes × colonnes&#xa0;; Entrée les prend, Échap les laisse</translation>
    </message>
</context>
<context>
    <name>onsager::LayerStripModel</name>
    <message>
        <source>%1, mismatched</source>
        <translation>%1, croyance fausse</translation>
    </message>
    <message>
        <source>d = 1 column</source>
        <translation>d = 1 colonne</translation>
    </message>
    <message>
        <source>d = %1 columns</source>
        <translation>d = %1 colonnes</translation>
    </message>
</context>
<context>
    <name>onsager::LayerStripPanel</name>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>pas commencé</translation>
    </message>
</context>
<context>
    <name>onsager::LessonPanel</name>
    <message>
        <source>Lesson</source>
        <translation>Leçon</translation>
    </message>
    <message>
        <source>Which lesson is shown</source>
        <translation>Quelle leçon est montrée</translation>
    </message>
    <message>
        <source>✕</source>
        <translation>✕</translation>
    </message>
    <message>
        <source>Close the lesson</source>
        <translation>Fermer la leçon</translation>
    </message>
    <message>
        <source>Lesson page</source>
        <translation>Page de la leçon</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Show the presenter&apos;s notes</source>
        <translation>Montrer les notes de l&apos;orateur</translation>
    </message>
    <message>
        <source>Show what a presenter says and asks in this lesson</source>
        <translation>Montrer ce que l&apos;orateur dit et demande dans cette leçon</translation>
    </message>
    <message>
        <source>Presenter&apos;s notes</source>
        <translation>Notes de l&apos;orateur</translation>
    </message>
</context>
<context>
    <name>onsager::MainWindow</name>
    <message>
        <source>Bring back pixels</source>
        <translation>Rétablir des pixels</translation>
    </message>
    <message>
        <source>Erase pixels</source>
        <translation>Effacer des pixels</translation>
    </message>
    <message>
        <source>Draw an image</source>
        <translation>Dessiner une image</translation>
    </message>
    <message>
        <source>The program ended unexpectedly while a scenario was not saved.</source>
        <translation>Le programme s&apos;est arrêté de façon inattendue alors qu&apos;un scénario n&apos;était pas enregistré.</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>Le rétablir</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>L&apos;abandonner</translation>
    </message>
    <message>
        <source>%1[*] – Onsager</source>
        <translation>%1[*] – Onsager</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Lire %1</translation>
    </message>
</context>
<context>
    <name>onsager::MatrixTable</name>
    <message>
        <source>matrix</source>
        <translation>matrice</translation>
    </message>
    <message>
        <source>row</source>
        <translation>ligne</translation>
    </message>
    <message>
        <source>column</source>
        <translation>colonne</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>mesuré</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>prédit</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>différence</translation>
    </message>
</context>
<context>
    <name>onsager::MessageBanner</name>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>✕</source>
        <translation>✕</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Change this setting and run again</source>
        <translation>Changer ce réglage et relancer</translation>
    </message>
</context>
<context>
    <name>onsager::MessagesPanel</name>
    <message>
        <source>The message about which variable is drawn</source>
        <translation>Le message sur quelle variable est dessiné</translation>
    </message>
</context>
<context>
    <name>onsager::MomentBar</name>
    <message>
        <source>First half-iteration (Home)</source>
        <translation>Première demi-itération (Début)</translation>
    </message>
    <message>
        <source>Newest half-iteration (End)</source>
        <translation>Dernière demi-itération (Fin)</translation>
    </message>
    <message>
        <source>Half-iteration that is shown</source>
        <translation>Demi-itération montrée</translation>
    </message>
    <message>
        <source>Go back through the half-iterations; every chart follows</source>
        <translation>Revenir à travers les demi-itérations&#xa0;; chaque graphique suit</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>pas commencé</translation>
    </message>
</context>
<context>
    <name>onsager::PhaseChart</name>
    <message>
        <source>Phase diagram</source>
        <translation>Diagramme de phase</translation>
    </message>
</context>
<context>
    <name>onsager::PhasePanel</name>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>The variable whose error is drawn</source>
        <translation>La variable dont l&apos;erreur est dessinée</translation>
    </message>
    <message>
        <source>Prediction or trials</source>
        <translation>Prédiction ou essais</translation>
    </message>
    <message>
        <source>What is measured where there are trials, else what is predicted; or one of them alone</source>
        <translation>Ce qui est mesuré là où il y a des essais, sinon ce qui est prédit&#xa0;; ou l&apos;un des deux seul</translation>
    </message>
    <message>
        <source>measured, else predicted</source>
        <translation>mesuré, sinon prédit</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>prédit</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>mesuré</translation>
    </message>
</context>
<context>
    <name>onsager::PlotChart</name>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>Whole chart</source>
        <translation>Graphique entier</translation>
    </message>
    <message>
        <source>Show the whole chart again; a double click does it too</source>
        <translation>Montrer de nouveau le graphique entier&#xa0;; un double clic le fait aussi</translation>
    </message>
</context>
<context>
    <name>onsager::PlotView</name>
    <message>
        <source>Write here …</source>
        <translation>Écrire ici …</translation>
    </message>
    <message>
        <source>What is to be written here?</source>
        <translation>Que faut-il écrire ici&#xa0;?</translation>
    </message>
    <message>
        <source>Point here …</source>
        <translation>Pointer ici …</translation>
    </message>
    <message>
        <source>What is to be written at the arrow?</source>
        <translation>Que faut-il écrire à la flèche&#xa0;?</translation>
    </message>
    <message>
        <source>Vertical line here …</source>
        <translation>Ligne verticale ici …</translation>
    </message>
    <message>
        <source>What is to be written at the line? It may be nothing.</source>
        <translation>Que faut-il écrire à la ligne&#xa0;? Ce peut être rien.</translation>
    </message>
    <message>
        <source>Horizontal line here …</source>
        <translation>Ligne horizontale ici …</translation>
    </message>
    <message>
        <source>Remove what was written</source>
        <translation>Retirer ce qui a été écrit</translation>
    </message>
    <message>
        <source>Whole chart</source>
        <translation>Graphique entier</translation>
    </message>
    <message>
        <source>Annotation</source>
        <translation>Annotation</translation>
    </message>
</context>
<context>
    <name>onsager::ScenarioFiles</name>
    <message>
        <source>Unsaved changes</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>The scenario was changed and is not saved.</source>
        <translation>Le scénario a été modifié et n&apos;est pas enregistré.</translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation>Enregistrer les modifications&#xa0;?</translation>
    </message>
    <message>
        <source>Open a scenario</source>
        <translation>Ouvrir un scénario</translation>
    </message>
    <message>
        <source>Scenarios (*.onsager.json *.json);;Figures and results (*.%1)</source>
        <translation>Scénarios (*.onsager.json *.json);;Figures et résultats (*.%1)</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>Enregistrer le scénario</translation>
    </message>
    <message>
        <source>Scenarios (*.onsager.json)</source>
        <translation>Scénarios (*.onsager.json)</translation>
    </message>
</context>
<context>
    <name>onsager::SliderField</name>
    <message>
        <source>slider</source>
        <translation>curseur</translation>
    </message>
</context>
<context>
    <name>onsager::StartPage</name>
    <message>
        <source>Start page</source>
        <translation>Page d&apos;accueil</translation>
    </message>
</context>
<context>
    <name>onsager::StatusPanel</name>
    <message>
        <source>✕ Cancel</source>
        <translation>✕ Annuler</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Avancement de l&apos;exécution</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>End this run and keep what it has found out (Esc)</source>
        <translation>Arrêter cette exécution et garder ce qu&apos;elle a trouvé (Échap)</translation>
    </message>
</context>
<context>
    <name>onsager::SweepFormView</name>
    <message>
        <source>Regions</source>
        <translation>Régions</translation>
    </message>
    <message>
        <source>Fixed points</source>
        <translation>Points fixes</translation>
    </message>
    <message>
        <source>What each cell computes</source>
        <translation>Ce que calcule chaque cellule</translation>
    </message>
    <message>
        <source>Trials take longer; the prediction is made first in any case</source>
        <translation>Les essais prennent plus de temps&#xa0;; la prédiction est faite d&apos;abord de toute façon</translation>
    </message>
    <message>
        <source>prediction only</source>
        <translation>prédiction seule</translation>
    </message>
    <message>
        <source>Success criterion</source>
        <translation>Critère de succès</translation>
    </message>
    <message>
        <source>When a trial counts as a success: nmseDb[0] &lt; -30, testError &lt; 1.2, or predictedNmseDb[0] &lt; -60 to ask the prediction; empty for no such count</source>
        <translation>Quand un essai compte comme un succès&#xa0;: nmseDb[0] &lt; -30, testError &lt; 1.2, ou predictedNmseDb[0] &lt; -60 pour interroger la prédiction&#xa0;; vide pour ne pas compter</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Calculer</translation>
    </message>
    <message>
        <source>Success when</source>
        <translation>Succès si</translation>
    </message>
    <message>
        <source>Ask the criterion of the fixed points of state evolution too: the easy, hard and impossible regions of a phase diagram</source>
        <translation>Poser aussi le critère aux points fixes de l&apos;évolution d&apos;état&#xa0;: les régions facile, difficile et impossible d&apos;un diagramme de phase</translation>
    </message>
    <message>
        <source>%1, vertical axis</source>
        <translation>%1, axe vertical</translation>
    </message>
    <message>
        <source>%1, horizontal axis</source>
        <translation>%1, axe horizontal</translation>
    </message>
    <message>
        <source>What is varied</source>
        <translation>Ce qui varie</translation>
    </message>
    <message>
        <source>Which number or choice of the scenario is varied</source>
        <translation>Quel nombre ou quel choix du scénario varie</translation>
    </message>
    <message>
        <source>Spacing of the values</source>
        <translation>Espacement des valeurs</translation>
    </message>
    <message>
        <source>Equal steps, equal ratios, or values one by one</source>
        <translation>Pas égaux, rapports égaux, ou valeurs une à une</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linéaire</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation>logarithmique</translation>
    </message>
    <message>
        <source>list of values</source>
        <translation>liste de valeurs</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>Première valeur</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>Dernière valeur</translation>
    </message>
    <message>
        <source>Number of values</source>
        <translation>Nombre de valeurs</translation>
    </message>
    <message>
        <source>values</source>
        <translation>valeurs</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>The values one by one, with commas between them</source>
        <translation>Les valeurs une à une, séparées par des virgules</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>Varier</translation>
    </message>
    <message>
        <source>Vertical</source>
        <translation>En y</translation>
    </message>
    <message>
        <source>Horizontal</source>
        <translation>En x</translation>
    </message>
    <message>
        <source>both</source>
        <translation>les deux</translation>
    </message>
</context>
<context>
    <name>onsager::SweepPage</name>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Régler</translation>
    </message>
    <message>
        <source>Quantity that is drawn</source>
        <translation>Grandeur dessinée</translation>
    </message>
    <message>
        <source>What of each cell is drawn</source>
        <translation>Ce qui est dessiné de chaque cellule</translation>
    </message>
    <message>
        <source>Start the sweep</source>
        <translation>Démarrer le balayage</translation>
    </message>
    <message>
        <source>Cancel the sweep</source>
        <translation>Annuler le balayage</translation>
    </message>
    <message>
        <source>End the sweep; the cells that are finished stay</source>
        <translation>Arrêter le balayage&#xa0;; les cellules finies restent</translation>
    </message>
    <message>
        <source>Set up the sweep</source>
        <translation>Régler le balayage</translation>
    </message>
    <message>
        <source>What is varied and what is computed</source>
        <translation>Ce qui varie et ce qui est calculé</translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation>%1 valeurs</translation>
    </message>
    <message>
        <source>%1 × %2 cells</source>
        <translation>%1 × %2 cellules</translation>
    </message>
    <message>
        <source>%1: %2 predictions first, then %3 trials</source>
        <translation>%1&#xa0;: d&apos;abord %2 prédictions, puis %3 essais</translation>
    </message>
    <message>
        <source>%1: %2 predictions</source>
        <translation>%1&#xa0;: %2 prédictions</translation>
    </message>
    <message>
        <source>Another sweep is being computed.</source>
        <translation>Un autre balayage est en cours de calcul.</translation>
    </message>
    <message>
        <source>Start computes them.</source>
        <translation>Démarrer les calcule.</translation>
    </message>
    <message>
        <source>Set up says what is varied, Start computes it.</source>
        <translation>Régler dit ce qui varie, Démarrer le calcule.</translation>
    </message>
    <message>
        <source>The scenario was changed since this sweep was started.</source>
        <translation>Le scénario a changé depuis le début de ce balayage.</translation>
    </message>
    <message>
        <source>Compute every cell, in the background</source>
        <translation>Calculer chaque cellule, en arrière-plan</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume the sweep</source>
        <translation>Reprendre le balayage</translation>
    </message>
    <message>
        <source>Pause the sweep</source>
        <translation>Mettre le balayage en pause</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
</context>
<context>
    <name>onsager::SweepPanel</name>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation>Axe logarithmique</translation>
    </message>
    <message>
        <source>Draw the varied key on a logarithmic axis</source>
        <translation>Dessiner la clé qui varie sur un axe logarithmique</translation>
    </message>
    <message>
        <source>Sweep chart</source>
        <translation>Graphique du balayage</translation>
    </message>
</context>
<context>
    <name>onsager::TransportBar</name>
    <message>
        <source>%1 (changed)</source>
        <translation>%1 (modifié)</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Every random number is a function of the seed, the trial, the layer and the entry alone.</source>
        <translation>Chaque nombre aléatoire ne dépend que de la graine, de l&apos;essai, de la couche et du coefficient.</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Independent random instances; the band in the chart is their spread.</source>
        <translation>Instances aléatoires indépendantes&#xa0;; la bande du graphique est leur dispersion.</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Locked by the lesson. %1</source>
        <translation>Verrouillé par la leçon. %1</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>fixée</translation>
    </message>
    <message>
        <source>new each run</source>
        <translation>autre à chaque fois</translation>
    </message>
    <message>
        <source>Lock the seed</source>
        <translation>Verrouiller la graine</translation>
    </message>
    <message>
        <source>Every run uses this seed. Unlock it for a new one at each Run.</source>
        <translation>Chaque exécution utilise cette graine. Déverrouillez-la pour une nouvelle à chaque lancement.</translation>
    </message>
    <message>
        <source>Each Run takes a new seed. Lock it to keep this one.</source>
        <translation>Chaque lancement prend une nouvelle graine. Verrouillez-la pour garder celle-ci.</translation>
    </message>
</context>
<context>
    <name>onsager::WindowActions</name>
    <message>
        <source>Start pa&amp;ge…</source>
        <translation>Pa&amp;ge d&apos;accueil…</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Page d&apos;accueil</translation>
    </message>
    <message>
        <source>Every preset as a picture, by the question that it answers</source>
        <translation>Chaque préréglage en image, selon la question à laquelle il répond</translation>
    </message>
    <message>
        <source>What am &amp;I looking at?</source>
        <translation>Que vo&amp;is-je ici&#xa0;?</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>What the window shows</source>
        <translation>Ce que montre la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Touches</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Every key of the window</source>
        <translation>Chaque touche de la fenêtre</translation>
    </message>
    <message>
        <source>&amp;What a layer can be</source>
        <translation>Ce que peut être une &amp;couche</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Every prior, matrix, activation and observation: formula, estimators, cost</source>
        <translation>Chaque loi a priori, matrice, activation et observation&#xa0;: formule, estimateurs, coût</translation>
    </message>
    <message>
        <source>Algorithms and &amp;free energy</source>
        <translation>Algorithmes et énergie &amp;libre</translation>
    </message>
    <message>
        <source>Free energy</source>
        <translation>Énergie libre</translation>
    </message>
    <message>
        <source>ML-AMP, and what its free energy tells</source>
        <translation>ML-AMP, et ce que dit son énergie libre</translation>
    </message>
    <message>
        <source>&amp;Sweeps and phase diagrams</source>
        <translation>&amp;Balayages et diagrammes de phase</translation>
    </message>
    <message>
        <source>Sweeps</source>
        <translation>Balayages</translation>
    </message>
    <message>
        <source>Varying keys, here, from a terminal and on many machines</source>
        <translation>Faire varier des clés, ici, au terminal et sur plusieurs machines</translation>
    </message>
    <message>
        <source>Fi&amp;gures for papers and slides</source>
        <translation>Fi&amp;gures pour articles et diapositives</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>What leaves the window, and how it is to look</source>
        <translation>Ce qui quitte la fenêtre, et son aspect</translation>
    </message>
    <message>
        <source>How fas&amp;t is it</source>
        <translation>À quelle &amp;vitesse</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>What an iteration and a prediction cost</source>
        <translation>Ce que coûtent une itération et une prédiction</translation>
    </message>
    <message>
        <source>&amp;Your own data</source>
        <translation>Vos propres &amp;données</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Matrices, biases and observations of files</source>
        <translation>Matrices, biais et observations de fichiers</translation>
    </message>
    <message>
        <source>From &amp;Python</source>
        <translation>Depuis &amp;Python</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Runs and sweeps as arrays of numpy</source>
        <translation>Exécutions et balayages comme tableaux numpy</translation>
    </message>
    <message>
        <source>&amp;References</source>
        <translation>&amp;Références</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Références</translation>
    </message>
    <message>
        <source>The papers behind the program</source>
        <translation>Les articles à l&apos;origine du programme</translation>
    </message>
    <message>
        <source>&amp;About Onsager</source>
        <translation>À pr&amp;opos d&apos;Onsager</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version et licence</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lancer</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>Run, or go on after a pause</source>
        <translation>Lancer, ou reprendre après une pause</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause after this half-iteration</source>
        <translation>Mettre en pause après cette demi-itération</translation>
    </message>
    <message>
        <source>R&amp;un or pause</source>
        <translation>Lancer o&amp;u mettre en pause</translation>
    </message>
    <message>
        <source>Run or pause</source>
        <translation>Lancer ou mettre en pause</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>Pas à pa&amp;s</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Pas à pas</translation>
    </message>
    <message>
        <source>Make one half-iteration</source>
        <translation>Faire une demi-itération</translation>
    </message>
    <message>
        <source>&amp;Back one half-iteration</source>
        <translation>&amp;Reculer d&apos;une demi-itération</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Reculer</translation>
    </message>
    <message>
        <source>Look at the half-iteration before</source>
        <translation>Voir la demi-itération précédente</translation>
    </message>
    <message>
        <source>&amp;Forward one half-iteration</source>
        <translation>A&amp;vancer d&apos;une demi-itération</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Avancer</translation>
    </message>
    <message>
        <source>Look at the next half-iteration; after the newest make one</source>
        <translation>Voir la demi-itération suivante&#xa0;; après la dernière, en faire une</translation>
    </message>
    <message>
        <source>F&amp;irst half-iteration</source>
        <translation>Pre&amp;mière demi-itération</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Première</translation>
    </message>
    <message>
        <source>Look at the first half-iteration</source>
        <translation>Voir la première demi-itération</translation>
    </message>
    <message>
        <source>&amp;Newest half-iteration</source>
        <translation>&amp;Dernière demi-itération</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Dernière</translation>
    </message>
    <message>
        <source>Look at the newest half-iteration and those to come</source>
        <translation>Voir la dernière demi-itération et celles à venir</translation>
    </message>
    <message>
        <source>R&amp;eset</source>
        <translation>Réinitialis&amp;er</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Back to the start with the same seed</source>
        <translation>Revenir au début avec la même graine</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>End this run and keep its results</source>
        <translation>Arrêter cette exécution et garder ses résultats</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rétablir&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nouveau</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Begin with the smallest stack there is</source>
        <translation>Commencer par le plus petit empilement qui soit</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>&amp;Ouvrir …</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open a scenario file</source>
        <translation>Ouvrir un fichier de scénario</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>Enregistrer le scénario</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>Enregistrer so&amp;us …</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Save the scenario as another file</source>
        <translation>Enregistrer le scénario dans un autre fichier</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Copier le &amp;lien</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Put the scenario on the clipboard as a link to send</source>
        <translation>Mettre le scénario dans le presse-papiers comme lien à envoyer</translation>
    </message>
    <message>
        <source>&amp;Paste link</source>
        <translation>Coller le l&amp;ien</translation>
    </message>
    <message>
        <source>Paste link</source>
        <translation>Coller le lien</translation>
    </message>
    <message>
        <source>Open the scenario of a link on the clipboard</source>
        <translation>Ouvrir le scénario d&apos;un lien du presse-papiers</translation>
    </message>
    <message>
        <source>&amp;Export figure …</source>
        <translation>Exporter la &amp;figure …</translation>
    </message>
    <message>
        <source>Export figure</source>
        <translation>Exporter la figure</translation>
    </message>
    <message>
        <source>What the chart is to look like on paper, and as what it is written</source>
        <translation>L&apos;aspect du graphique sur le papier, et sous quelle forme il est écrit</translation>
    </message>
    <message>
        <source>E&amp;xport all figures …</source>
        <translation>Exporter &amp;toutes les figures …</translation>
    </message>
    <message>
        <source>Export all figures</source>
        <translation>Exporter toutes les figures</translation>
    </message>
    <message>
        <source>Write every chart into a folder, as SVG, PDF and PNG</source>
        <translation>Écrire chaque graphique dans un dossier, en SVG, PDF et PNG</translation>
    </message>
    <message>
        <source>Export r&amp;un …</source>
        <translation>E&amp;xporter l&apos;exécution …</translation>
    </message>
    <message>
        <source>Export run</source>
        <translation>Exporter l&apos;exécution</translation>
    </message>
    <message>
        <source>Write all numbers of the run, as onsager-cli does</source>
        <translation>Écrire tous les nombres de l&apos;exécution, comme le fait onsager-cli</translation>
    </message>
    <message>
        <source>&amp;Drawn data …</source>
        <translation>&amp;Données tirées …</translation>
    </message>
    <message>
        <source>Export drawn data</source>
        <translation>Exporter les données tirées</translation>
    </message>
    <message>
        <source>Write the matrices, signals and observation of a trial as arrays</source>
        <translation>Écrire les matrices, les signaux et l&apos;observation d&apos;un essai comme tableaux</translation>
    </message>
    <message>
        <source>&amp;Estimates …</source>
        <translation>&amp;Estimations …</translation>
    </message>
    <message>
        <source>Export estimates</source>
        <translation>Exporter les estimations</translation>
    </message>
    <message>
        <source>Write the last estimates of every trial as arrays, with claimed deviations</source>
        <translation>Écrire les dernières estimations de chaque essai comme tableaux, avec les écarts annoncés</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Fermer le programme</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Défaire la dernière modification</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Make the change again that was taken back</source>
        <translation>Refaire la modification défaite</translation>
    </message>
    <message>
        <source>&amp;Copy figure</source>
        <translation>&amp;Copier la figure</translation>
    </message>
    <message>
        <source>Copy figure</source>
        <translation>Copier la figure</translation>
    </message>
    <message>
        <source>Put the chart on the clipboard as a picture</source>
        <translation>Mettre le graphique dans le presse-papiers comme image</translation>
    </message>
    <message>
        <source>Copy &amp;numbers</source>
        <translation>Copier les &amp;nombres</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>Copier les nombres</translation>
    </message>
    <message>
        <source>Put the numbers of the chart on the clipboard as a table</source>
        <translation>Mettre les nombres du graphique dans le presse-papiers comme tableau</translation>
    </message>
    <message>
        <source>&amp;Insert layers after</source>
        <translation>&amp;Insérer des couches après</translation>
    </message>
    <message>
        <source>Insert layers</source>
        <translation>Insérer des couches</translation>
    </message>
    <message>
        <source>Insert a linear layer and a ReLU behind the selected layer</source>
        <translation>Insérer une couche linéaire et une ReLU derrière la couche choisie</translation>
    </message>
    <message>
        <source>&amp;Duplicate layers</source>
        <translation>&amp;Dupliquer les couches</translation>
    </message>
    <message>
        <source>Duplicate layers</source>
        <translation>Dupliquer les couches</translation>
    </message>
    <message>
        <source>Repeat the selected layer and its neighbour</source>
        <translation>Répéter la couche choisie et sa voisine</translation>
    </message>
    <message>
        <source>Re&amp;move layers</source>
        <translation>&amp;Supprimer les couches</translation>
    </message>
    <message>
        <source>Remove layers</source>
        <translation>Supprimer les couches</translation>
    </message>
    <message>
        <source>Remove the selected layer and its neighbour</source>
        <translation>Supprimer la couche choisie et sa voisine</translation>
    </message>
    <message>
        <source>Move &amp;left</source>
        <translation>Déplacer à &amp;gauche</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Déplacer à gauche</translation>
    </message>
    <message>
        <source>Change places with the layer of the same type to the left</source>
        <translation>Échanger sa place avec la couche de même type à gauche</translation>
    </message>
    <message>
        <source>Move ri&amp;ght</source>
        <translation>Déplacer à dr&amp;oite</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Déplacer à droite</translation>
    </message>
    <message>
        <source>Change places with the layer of the same type to the right</source>
        <translation>Échanger sa place avec la couche de même type à droite</translation>
    </message>
    <message>
        <source>Ro&amp;ws and columns …</source>
        <translation>&amp;Lignes et colonnes …</translation>
    </message>
    <message>
        <source>Rows and columns</source>
        <translation>Lignes et colonnes</translation>
    </message>
    <message>
        <source>Type the shape of the selected layer on its card</source>
        <translation>Saisir la forme de la couche choisie sur sa carte</translation>
    </message>
    <message>
        <source>&amp;System colours</source>
        <translation>Couleurs du &amp;système</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark text on a light ground</source>
        <translation>Texte sombre sur fond clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>Som&amp;bre</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light text on a dark ground</source>
        <translation>Texte clair sur fond sombre</translation>
    </message>
    <message>
        <source>&amp;Pin this run</source>
        <translation>&amp;Épingler cette exécution</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Draw later runs over this one in the Convergence chart</source>
        <translation>Dessiner les exécutions suivantes par-dessus celle-ci dans le graphique Convergence</translation>
    </message>
    <message>
        <source>P&amp;resent</source>
        <translation>&amp;Présenter</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Large type on the whole screen, without panels; the same key leaves</source>
        <translation>Grands caractères sur tout l&apos;écran, sans panneaux&#xa0;; la même touche en sort</translation>
    </message>
    <message>
        <source>Chart in a &amp;window of its own</source>
        <translation>Graphique dans une &amp;fenêtre à lui</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>Détacher</translation>
    </message>
    <message>
        <source>Give this chart a window of its own, or put it back</source>
        <translation>Donner à ce graphique une fenêtre à lui, ou le remettre</translation>
    </message>
    <message>
        <source>Reset layou&amp;t</source>
        <translation>&amp;Réinitialiser la disposition</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Réinitialiser la disposition</translation>
    </message>
    <message>
        <source>Put every panel back to its place</source>
        <translation>Remettre chaque panneau à sa place</translation>
    </message>
    <message>
        <source>Language of the s&amp;ystem</source>
        <translation>Langue du s&amp;ystème</translation>
    </message>
    <message>
        <source>Show this chart</source>
        <translation>Montrer ce graphique</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>New from p&amp;reset</source>
        <translation>Nouveau depuis un p&amp;réréglage</translation>
    </message>
    <message>
        <source>Open re&amp;cent</source>
        <translation>Ouvrir un fichier ré&amp;cent</translation>
    </message>
    <message>
        <source>Export &amp;data</source>
        <translation>Exporter des &amp;données</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>Lan&amp;gue</translation>
    </message>
    <message>
        <source>&amp;Presets</source>
        <translation>&amp;Préréglages</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Leçons</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>No file was opened yet</source>
        <translation>Aucun fichier n&apos;a encore été ouvert</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <comment>the menu</comment>
        <translation>E&amp;xécution</translation>
    </message>
    <message>
        <source>P&amp;lay back</source>
        <translation>Re&amp;jouer</translation>
    </message>
    <message>
        <source>Play back</source>
        <translation>Rejouer</translation>
    </message>
    <message>
        <source>Show the half-iterations that were made one after the other</source>
        <translation>Montrer l&apos;une après l&apos;autre les demi-itérations faites</translation>
    </message>
    <message>
        <source>1 half-iteration in a second</source>
        <translation>1 demi-itération par seconde</translation>
    </message>
    <message>
        <source>%1 half-iterations in a second</source>
        <translation>%1 demi-itérations par seconde</translation>
    </message>
    <message>
        <source>&amp;Previous step</source>
        <translation>Étape &amp;précédente</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Étape précédente</translation>
    </message>
    <message>
        <source>Set up what the lesson speaks of before</source>
        <translation>Mettre en place ce dont la leçon a parlé avant</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>Étape &amp;suivante</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Étape suivante</translation>
    </message>
    <message>
        <source>Set up what the lesson speaks of next</source>
        <translation>Mettre en place ce dont la leçon parle ensuite</translation>
    </message>
    <message>
        <source>Speed of playbac&amp;k</source>
        <translation>Vi&amp;tesse de relecture</translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation>Te&amp;xte plus grand</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Everything that is written, up to twice the normal size</source>
        <translation>Tout ce qui est écrit, jusqu&apos;au double de la taille normale</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Texte plus pe&amp;tit</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Everything that is written, down to the normal size</source>
        <translation>Tout ce qui est écrit, jusqu&apos;à la taille normale</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>Texte &amp;normal</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Everything that is written in the normal size</source>
        <translation>Tout ce qui est écrit, à la taille normale</translation>
    </message>
    <message>
        <source>Spotlight on the next c&amp;urve</source>
        <translation>Projecteur sur la courbe s&amp;uivante</translation>
    </message>
    <message>
        <source>Next curve</source>
        <translation>Courbe suivante</translation>
    </message>
    <message>
        <source>Let all other curves fade; Escape ends it</source>
        <translation>Estomper toutes les autres courbes&#xa0;; Échap y met fin</translation>
    </message>
    <message>
        <source>Spotlight on the cur&amp;ve before</source>
        <translation>Projecteur sur la courbe précé&amp;dente</translation>
    </message>
    <message>
        <source>Curve before</source>
        <translation>Courbe précédente</translation>
    </message>
    <message>
        <source>Reduced m&amp;otion</source>
        <translation>&amp;Mouvement réduit</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Mouvement réduit</translation>
    </message>
    <message>
        <source>Charts change in steps of half a second, playback goes on by its key alone</source>
        <translation>Les graphiques changent par pas d&apos;une demi-seconde, la lecture n&apos;avance que par sa touche</translation>
    </message>
    <message>
        <source>Aud&amp;ience window</source>
        <translation>Fenêtre du pub&amp;lic</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Chart, sentence and formula large in a window for a second screen</source>
        <translation>Graphique, phrase et formule en grand dans une fenêtre pour un second écran</translation>
    </message>
</context>
<context>
    <name>onsager::WindowHelp</name>
    <message>
        <source>About Onsager</source>
        <translation>À propos d&apos;Onsager</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Onsager %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;A laboratory for message passing in multi-layer networks: what an algorithm measures beside what state evolution predicts.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Onsager %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Un laboratoire pour le passage de messages dans les modèles multicouches&#xa0;: ce que mesure un algorithme à côté de ce que prédit l&apos;évolution d&apos;état.&lt;/p&gt;&lt;p&gt;Logiciel libre sous la licence publique générale GNU, version 3 ou ultérieure.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>onsager::WindowLanguage</name>
    <message>
        <source>The window speaks the chosen language when the program starts the next time.</source>
        <translation>La fenêtre parlera la langue choisie au prochain démarrage du programme.</translation>
    </message>
</context>
<context>
    <name>onsager::WindowLayout</name>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Leçon</translation>
    </message>
    <message>
        <source>Fold the inspector</source>
        <translation>Replier l&apos;inspecteur</translation>
    </message>
    <message>
        <source>Unfold the inspector</source>
        <translation>Déplier l&apos;inspecteur</translation>
    </message>
    <message>
        <source>Fold the inspector: the chart takes its place</source>
        <translation>Replier l&apos;inspecteur&#xa0;: le graphique prend sa place</translation>
    </message>
    <message>
        <source>Show the inspector again</source>
        <translation>Montrer de nouveau l&apos;inspecteur</translation>
    </message>
</context>
<context>
    <name>onsager::WindowLessons</name>
    <message>
        <source>Set up by the lesson</source>
        <translation>Réglé par la leçon</translation>
    </message>
</context>
<context>
    <name>onsager::WindowRun</name>
    <message>
        <source>The command of the denoiser is too long to be shown: run the scenario with onsager-cli run FILE --allow-external.</source>
        <translation>La commande du débruiteur est trop longue pour être affichée : lancez le scénario avec onsager-cli run FILE --allow-external.</translation>
    </message>
    <message>
        <source>Start a program</source>
        <translation>Lancer un programme</translation>
    </message>
    <message>
        <source>Start the program</source>
        <translation>Lancer le programme</translation>
    </message>
    <message>
        <source>Do not start it</source>
        <translation>Ne pas le lancer</translation>
    </message>
    <message>
        <source>The scenario starts a program, with your rights:

%1

in the folder %2, for at most %3 seconds each time. Start it only if you trust whom the scenario is from. Your answer counts until Onsager is closed.</source>
        <translation>Le scénario lance un programme, avec vos droits :

%1

dans le dossier %2, pour %3 secondes au plus chaque fois. Ne le lancez que si vous faites confiance à l&apos;auteur du scénario. Votre réponse vaut jusqu&apos;à la fermeture d&apos;Onsager.</translation>
    </message>
</context>
<context>
    <name>onsager::WindowSweeps</name>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
</context>
</TS>
