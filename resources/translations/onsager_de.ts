<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AgreementSentence</name>
    <message>
        <source>a factor of %1</source>
        <translation>einen Faktor %1</translation>
    </message>
    <message>
        <source>One trial and its prediction are within %1 of each other at every half-iteration.</source>
        <translation>Ein Versuch und seine Vorhersage liegen in jeder Halbiteration höchstens %1 auseinander.</translation>
    </message>
    <message>
        <source>One trial and its prediction are within %1 of each other at every half-iteration so far.</source>
        <translation>Ein Versuch und seine Vorhersage liegen bisher in jeder Halbiteration höchstens %1 auseinander.</translation>
    </message>
    <message>
        <source>Measured and predicted are within %1 of each other at every half-iteration.</source>
        <translation>Messung und Vorhersage liegen in jeder Halbiteration höchstens %1 auseinander.</translation>
    </message>
    <message>
        <source>Measured and predicted are within %1 of each other at every half-iteration so far.</source>
        <translation>Messung und Vorhersage liegen bisher in jeder Halbiteration höchstens %1 auseinander.</translation>
    </message>
    <message>
        <source>Measured and predicted agree within %1 at every half-iteration (largest %2).</source>
        <translation>Messung und Vorhersage stimmen in jeder Halbiteration bis auf %1 überein (größtes %2).</translation>
    </message>
    <message>
        <source>Measured and predicted agree within %1 at every half-iteration so far (largest %2).</source>
        <translation>Messung und Vorhersage stimmen bisher in jeder Halbiteration bis auf %1 überein (größtes %2).</translation>
    </message>
    <message>
        <source>Measured and predicted differ by up to %1, no more than the scatter of %2 trials explains (largest %3).</source>
        <translation>Messung und Vorhersage unterscheiden sich um bis zu %1, nicht mehr, als die Streuung von %2 Versuchen erklärt (größtes %3).</translation>
    </message>
    <message>
        <source>Measured and predicted differ by up to %1 (largest %2, at half-iteration %3).</source>
        <translation>Messung und Vorhersage unterscheiden sich um bis zu %1 (größtes %2, in Halbiteration %3).</translation>
    </message>
    <message>
        <source>State evolution is the limit of large layers: the gap shrinks as they grow.</source>
        <translation>Die State Evolution ist der Grenzfall großer Schichten: Der Abstand schrumpft, wenn sie wachsen.</translation>
    </message>
    <message>
        <source>From half-iteration %1 on the measured error is rounding, exact recovery, where the predicted one is not.</source>
        <translation>Von Halbiteration %1 an ist der gemessene Fehler bloße Rundung, also exakte Rekonstruktion, der vorhergesagte nicht.</translation>
    </message>
    <message>
        <source>From half-iteration %1 on exact recovery is predicted, and the measured error is larger.</source>
        <translation>Von Halbiteration %1 an ist exakte Rekonstruktion vorhergesagt, und der gemessene Fehler ist größer.</translation>
    </message>
    <message>
        <source>Predicted by state evolution; nothing was measured.</source>
        <translation>Von der State Evolution vorhergesagt; gemessen wurde nichts.</translation>
    </message>
    <message>
        <source>Predicted by state evolution; nothing is measured yet.</source>
        <translation>Von der State Evolution vorhergesagt; gemessen ist noch nichts.</translation>
    </message>
    <message>
        <source>At least half of the trials have diverged from half-iteration %1 on.</source>
        <translation>Mindestens die Hälfte der Versuche ist von Halbiteration %1 an divergiert.</translation>
    </message>
    <message>
        <source>Measured; there is no prediction to compare with yet.</source>
        <translation>Gemessen; eine Vorhersage zum Vergleich gibt es noch nicht.</translation>
    </message>
    <message>
        <source>Measured and predicted start from the same value; the next half-iterations tell them apart.</source>
        <translation>Messung und Vorhersage beginnen beim selben Wert; erst die nächsten Halbiterationen unterscheiden sie.</translation>
    </message>
    <message>
        <source>1 is the best possible.</source>
        <translation>1 ist das bestmögliche Ergebnis.</translation>
    </message>
    <message>
        <source>%1 of %2 trials diverged.</source>
        <translation>%1 von %2 Versuchen sind divergiert.</translation>
    </message>
    <message>
        <source>The least well sampled row has %1 effective samples.</source>
        <translation>Die am schlechtesten abgetastete Zeile hat %1 effektive Stichproben.</translation>
    </message>
</context>
<context>
    <name>AxisTicks</name>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>half-iteration %1 (iteration %2, forward)</source>
        <translation>Halbiteration %1 (Iteration %2, vorwärts)</translation>
    </message>
    <message>
        <source>half-iteration %1 (iteration %2, backward)</source>
        <translation>Halbiteration %1 (Iteration %2, rückwärts)</translation>
    </message>
</context>
<context>
    <name>CellValue</name>
    <message>
        <source>NMSE, columns matched</source>
        <translation>NMSE, Spalten zugeordnet</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>Mittlerer quadratischer Fehler</translation>
    </message>
    <message>
        <source>Test error (normalised)</source>
        <translation>Testfehler (normiert)</translation>
    </message>
    <message>
        <source>Iterations until settled</source>
        <translation>Iterationen bis zur Ruhe</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Easy, hard, impossible</source>
        <translation>Leicht, schwer, unmöglich</translation>
    </message>
</context>
<context>
    <name>ConvergenceAxes</name>
    <message>
        <source>Mean squared error</source>
        <translation>Mittlerer quadratischer Fehler</translation>
    </message>
    <message>
        <source>Test error (normalised)</source>
        <translation>Testfehler (normiert)</translation>
    </message>
    <message>
        <source>half-iteration</source>
        <translation>Halbiteration</translation>
    </message>
</context>
<context>
    <name>ConvergencePlot</name>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>measured, mean</source>
        <translation>gemessen, Mittel</translation>
    </message>
    <message>
        <source>measured, median</source>
        <translation>gemessen, Median</translation>
    </message>
    <message>
        <source>measured, 10 %</source>
        <translation>gemessen, 10 %</translation>
    </message>
    <message>
        <source>measured, 90 %</source>
        <translation>gemessen, 90 %</translation>
    </message>
    <message>
        <source>pinned %1</source>
        <translation>angeheftet %1</translation>
    </message>
    <message>
        <source>%1, predicted</source>
        <translation>%1, vorhergesagt</translation>
    </message>
    <message>
        <source>%1 against half-iteration</source>
        <translation>%1 über der Halbiteration</translation>
    </message>
    <message>
        <source>pinned: the same scenario</source>
        <translation>angeheftet: dasselbe Szenario</translation>
    </message>
    <message>
        <source>pinned: %1</source>
        <translation>angeheftet: %1</translation>
    </message>
</context>
<context>
    <name>CurveLegend</name>
    <message>
        <source>1 trial</source>
        <translation>1 Versuch</translation>
    </message>
    <message>
        <source>mean of %1 trials, 10–90 %</source>
        <translation>Mittel von %1 Versuchen, 10–90 %</translation>
    </message>
    <message>
        <source>median of %1 trials, 10–90 %</source>
        <translation>Median von %1 Versuchen, 10–90 %</translation>
    </message>
    <message>
        <source>%1, epoch %2 of %3</source>
        <translation>%1, Epoche %2 von %3</translation>
    </message>
    <message>
        <source>%1, step %2 of %3</source>
        <translation>%1, Schritt %2 von %3</translation>
    </message>
    <message>
        <source>%1, iteration %2 of %3</source>
        <translation>%1, Iteration %2 von %3</translation>
    </message>
    <message>
        <source>%1, 1 epoch</source>
        <translation>%1, 1 Epoche</translation>
    </message>
    <message>
        <source>%1, 1 step</source>
        <translation>%1, 1 Schritt</translation>
    </message>
    <message>
        <source>%1, 1 iteration</source>
        <translation>%1, 1 Iteration</translation>
    </message>
    <message>
        <source>%1, %2 epochs</source>
        <translation>%1, %2 Epochen</translation>
    </message>
    <message>
        <source>%1, %2 steps</source>
        <translation>%1, %2 Schritte</translation>
    </message>
    <message>
        <source>%1, %2 iterations</source>
        <translation>%1, %2 Iterationen</translation>
    </message>
    <message>
        <source>state evolution (predicted)</source>
        <translation>State Evolution (vorhergesagt)</translation>
    </message>
    <message>
        <source>lines: %1</source>
        <translation>Linien: %1</translation>
    </message>
    <message>
        <source>markers: %1</source>
        <translation>Punkte: %1</translation>
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
        <translation>Schichtweises AMP</translation>
    </message>
    <message>
        <source>AMP of the product</source>
        <translation>AMP des Produkts</translation>
    </message>
    <message>
        <source>Metropolis-adjusted Langevin</source>
        <translation>Metropolis-adjustierter Langevin</translation>
    </message>
    <message>
        <source>absolute value</source>
        <translation>Betrag</translation>
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
        <translation>harter tanh</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>Identität</translation>
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
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>Vorzeichen</translation>
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
        <translation>symmetrische Tür</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>scaled NMSE</source>
        <translation>skalierter NMSE</translation>
    </message>
    <message>
        <source>NMSE after the best phase</source>
        <translation>NMSE nach der besten Phase</translation>
    </message>
    <message>
        <source>bit error rate</source>
        <translation>Bitfehlerrate</translation>
    </message>
    <message>
        <source>symbol error rate</source>
        <translation>Symbolfehlerrate</translation>
    </message>
    <message>
        <source>missed detections</source>
        <translation>verpasste Detektionen</translation>
    </message>
    <message>
        <source>false detections</source>
        <translation>falsche Detektionen</translation>
    </message>
    <message>
        <source>label error on fresh rows</source>
        <translation>Labelfehler auf neuen Zeilen</translation>
    </message>
    <message>
        <source>loss on fresh rows</source>
        <translation>Verlust auf neuen Zeilen</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>Norm</translation>
    </message>
    <message>
        <source>overlap</source>
        <translation>Überlapp</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>Verstärkung</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>peak signal to noise</source>
        <translation>Spitzen-Signal-Rausch-Verhältnis</translation>
    </message>
    <message>
        <source>claimed error</source>
        <translation>angegebener Fehler</translation>
    </message>
    <message>
        <source>error of the fit</source>
        <translation>Fehler der Anpassung</translation>
    </message>
    <message>
        <source>label error of the fit</source>
        <translation>Labelfehler der Anpassung</translation>
    </message>
    <message>
        <source>error on held-out rows</source>
        <translation>Fehler auf zurückgehaltenen Zeilen</translation>
    </message>
    <message>
        <source>label error on held-out rows</source>
        <translation>Labelfehler auf zurückgehaltenen Zeilen</translation>
    </message>
    <message>
        <source>learnt values</source>
        <translation>gelernte Werte</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Says that the file is a scenario.</source>
        <translation>Sagt, dass die Datei ein Szenario ist.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>The version of the scenario format.</source>
        <translation>Die Version des Szenarioformats.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>A short name, shown above charts and in lists.</source>
        <translation>Ein kurzer Name, der über Diagrammen und in Listen steht.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>What the scenario shows, a sentence or two.</source>
        <translation>Was das Szenario zeigt, in ein oder zwei Sätzen.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Every random number is a function of the seed, the trial, the layer and the entry alone.</source>
        <translation>Jede Zufallszahl ist eine Funktion allein von Seed, Versuch, Schicht und Eintrag.</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Independent random instances; the band in the charts is their spread.</source>
        <translation>Unabhängige Zufallsinstanzen; das Band in den Diagrammen ist ihre Streuung.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Zahlkörper</translation>
    </message>
    <message>
        <source>The numbers of all variables. Complex ones have circular laws: variances are those of complex numbers, half for each part, and every variable has d complex columns.</source>
        <translation>Die Zahlen aller Variablen. Komplexe haben zirkuläre Verteilungen: Varianzen sind die der komplexen Zahlen, je zur Hälfte für jeden Teil, und jede Variable hat d komplexe Spalten.</translation>
    </message>
    <message>
        <source>Real numbers</source>
        <translation>Reelle Zahlen</translation>
    </message>
    <message>
        <source>Complex numbers</source>
        <translation>Komplexe Zahlen</translation>
    </message>
    <message>
        <source>Columns d</source>
        <translation>Spalten d</translation>
    </message>
    <message>
        <source>Width of the matrix unknown: hidden units of a two-layer network, tasks of a regression.</source>
        <translation>Breite der unbekannten Matrix: verborgene Einheiten eines zweischichtigen Netzes, Aufgaben einer Regression.</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>From the signal to the observation: prior, linear, activation, linear, ..., output. The index of a layer is also that of the variable it produces.</source>
        <translation>Vom Signal zur Beobachtung: Prior, linear, Aktivierung, linear, ..., Ausgang. Der Index einer Schicht ist auch der der Variablen, die sie erzeugt.</translation>
    </message>
    <message>
        <source>Estimation</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>What every layer estimates: the most probable value or the posterior mean.</source>
        <translation>Was jede Schicht schätzt: den wahrscheinlichsten Wert oder den Posterior-Mittelwert.</translation>
    </message>
    <message>
        <source>MAP (most probable value)</source>
        <translation>MAP (wahrscheinlichster Wert)</translation>
    </message>
    <message>
        <source>MMSE (posterior mean)</source>
        <translation>MMSE (Posterior-Mittelwert)</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Numbers of the assumed prior and of the assumed noise that ML-Mat-VAMP learns while it runs, as layers.0.density or layers.2.noiseVariance; each starts from what is assumed.</source>
        <translation>Zahlen des angenommenen Priors und des angenommenen Rauschens, die ML-Mat-VAMP im Lauf lernt, etwa layers.0.density oder layers.2.noiseVariance; jede beginnt bei dem, was angenommen ist.</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>The key that is learnt, with dots: layers.0.density.</source>
        <translation>Der Schlüssel, der gelernt wird, mit Punkten: layers.0.density.</translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation>Vergleichsverfahren</translation>
    </message>
    <message>
        <source>Other algorithms, run on the same draws when the main one has ended.</source>
        <translation>Andere Algorithmen, die auf denselben Ziehungen laufen, wenn der eigentliche fertig ist.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>One layer of the stack.</source>
        <translation>Eine Schicht des Stapels.</translation>
    </message>
    <message>
        <source>What the layer does with the variable below it.</source>
        <translation>Was die Schicht mit der Variablen unter ihr macht.</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>Prior</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>The law of the independent rows of the signal Z_0.</source>
        <translation>Die Verteilung der unabhängigen Zeilen des Signals Z_0.</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>The law the rows of the signal are drawn from.</source>
        <translation>Die Verteilung, aus der die Zeilen des Signals gezogen werden.</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>Gauß</translation>
    </message>
    <message>
        <source>Bernoulli-Gaussian (sparse rows)</source>
        <translation>Bernoulli-Gauß (dünn besetzte Zeilen)</translation>
    </message>
    <message>
        <source>Binary ±1</source>
        <translation>Binär ±1</translation>
    </message>
    <message>
        <source>Discrete set of rows</source>
        <translation>Endliche Menge von Zeilen</translation>
    </message>
    <message>
        <source>Gaussian mixture</source>
        <translation>Gauß-Mischung</translation>
    </message>
    <message>
        <source>Laplace</source>
        <translation>Laplace</translation>
    </message>
    <message>
        <source>Group lasso</source>
        <translation>Group Lasso</translation>
    </message>
    <message>
        <source>Elastic net</source>
        <translation>Elastic Net</translation>
    </message>
    <message>
        <source>Exponential (positive)</source>
        <translation>Exponential (positiv)</translation>
    </message>
    <message>
        <source>Half-normal (positive)</source>
        <translation>Halbnormal (positiv)</translation>
    </message>
    <message>
        <source>Student t (heavy tails)</source>
        <translation>Student-t (schwere Ränder)</translation>
    </message>
    <message>
        <source>QAM symbols (complex)</source>
        <translation>QAM-Symbole (komplex)</translation>
    </message>
    <message>
        <source>Assumed prior</source>
        <translation>Angenommener Prior</translation>
    </message>
    <message>
        <source>What the estimator believes of the signal, when it differs from the law it is drawn from.</source>
        <translation>Was der Schätzer vom Signal glaubt, wenn es von der Verteilung abweicht, aus der gezogen wird.</translation>
    </message>
    <message>
        <source>Assumed law</source>
        <translation>Angenommene Verteilung</translation>
    </message>
    <message>
        <source>The law the estimator believes in.</source>
        <translation>Die Verteilung, an die der Schätzer glaubt.</translation>
    </message>
    <message>
        <source>Gaussian prior</source>
        <translation>Gauß-Prior</translation>
    </message>
    <message>
        <source>Rows z ~ N(0, S): S is the covariance, or variance times the identity.</source>
        <translation>Zeilen z ~ N(0, S): S ist die Kovarianz oder die Varianz mal der Einheitsmatrix.</translation>
    </message>
    <message>
        <source>Bernoulli-Gaussian prior</source>
        <translation>Bernoulli-Gauß-Prior</translation>
    </message>
    <message>
        <source>Whole rows are N(mean, S) with probability density, else zero.</source>
        <translation>Ganze Zeilen sind mit der Wahrscheinlichkeit density N(mean, S), sonst null.</translation>
    </message>
    <message>
        <source>Binary prior</source>
        <translation>Binärer Prior</translation>
    </message>
    <message>
        <source>Independent entries +1 with the given probability, else -1.</source>
        <translation>Unabhängige Einträge: +1 mit der gegebenen Wahrscheinlichkeit, sonst -1.</translation>
    </message>
    <message>
        <source>QAM symbols</source>
        <translation>QAM-Symbole</translation>
    </message>
    <message>
        <source>Independent complex symbols of a square constellation of power 1, all as likely.</source>
        <translation>Unabhängige komplexe Symbole einer quadratischen Konstellation der Leistung 1, alle gleich wahrscheinlich.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordnung</translation>
    </message>
    <message>
        <source>Points of the constellation: 4 (QPSK), 16 or 64.</source>
        <translation>Punkte der Konstellation: 4 (QPSK), 16 oder 64.</translation>
    </message>
    <message>
        <source>Discrete prior</source>
        <translation>Diskreter Prior</translation>
    </message>
    <message>
        <source>Rows from a finite set with weights.</source>
        <translation>Zeilen aus einer endlichen Menge mit Gewichten.</translation>
    </message>
    <message>
        <source>Gaussian mixture prior</source>
        <translation>Gauß-Mischungs-Prior</translation>
    </message>
    <message>
        <source>Rows from a mixture of Gaussians, each with a mean and a covariance.</source>
        <translation>Zeilen aus einer Mischung von Gauß-Verteilungen, jede mit einem Mittelwert und einer Kovarianz.</translation>
    </message>
    <message>
        <source>Laplace prior</source>
        <translation>Laplace-Prior</translation>
    </message>
    <message>
        <source>Independent entries of density exp(-|z| / scale) / (2 scale).</source>
        <translation>Unabhängige Einträge der Dichte exp(-|z| / scale) / (2 scale).</translation>
    </message>
    <message>
        <source>Group lasso prior</source>
        <translation>Group-Lasso-Prior</translation>
    </message>
    <message>
        <source>Rows of density proportional to exp(-weight |z|): MAP sets whole rows to zero.</source>
        <translation>Zeilen mit einer Dichte proportional zu exp(-weight |z|): MAP setzt ganze Zeilen auf null.</translation>
    </message>
    <message>
        <source>Elastic net prior</source>
        <translation>Elastic-Net-Prior</translation>
    </message>
    <message>
        <source>Independent entries of density proportional to exp(-|z| / scale - z^2 / (2 variance)): MAP shrinks and selects.</source>
        <translation>Unabhängige Einträge mit einer Dichte proportional zu exp(-|z| / scale - z^2 / (2 variance)): MAP schrumpft und wählt aus.</translation>
    </message>
    <message>
        <source>Exponential prior</source>
        <translation>Exponential-Prior</translation>
    </message>
    <message>
        <source>Independent positive entries of density exp(-z / scale) / scale.</source>
        <translation>Unabhängige positive Einträge der Dichte exp(-z / scale) / scale.</translation>
    </message>
    <message>
        <source>Half-normal prior</source>
        <translation>Halbnormal-Prior</translation>
    </message>
    <message>
        <source>Independent positive entries: the absolute values of N(0, variance).</source>
        <translation>Unabhängige positive Einträge: die Beträge von N(0, variance).</translation>
    </message>
    <message>
        <source>Student t prior</source>
        <translation>Student-t-Prior</translation>
    </message>
    <message>
        <source>Rows of heavy tails, a Gaussian row over the root of chi squared / degrees of freedom: all entries of a row are large together.</source>
        <translation>Zeilen mit schweren Rändern, eine Gauß-Zeile durch die Wurzel aus Chi-Quadrat / Freiheitsgrade: Alle Einträge einer Zeile sind zusammen groß.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Number of rows of the signal: inputs of a network, unknowns of a regression.</source>
        <translation>Zahl der Zeilen des Signals: Eingänge eines Netzes, Unbekannte einer Regression.</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>Varianz</translation>
    </message>
    <message>
        <source>Variance of every entry of a row that is not zero.</source>
        <translation>Varianz jedes Eintrags einer Zeile, die nicht null ist.</translation>
    </message>
    <message>
        <source>Covariance</source>
        <translation>Kovarianz</translation>
    </message>
    <message>
        <source>Covariance of a row, d x d, symmetric and positive definite; instead of the variance.</source>
        <translation>Kovarianz einer Zeile, d x d, symmetrisch und positiv definit; anstelle der Varianz.</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Probability that a row is not zero.</source>
        <translation>Wahrscheinlichkeit, dass eine Zeile nicht null ist.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Mean of every entry of a row that is not zero; without it 0.</source>
        <translation>Mittelwert jedes Eintrags einer Zeile, die nicht null ist; ohne Angabe 0.</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>Probability of +1</source>
        <translation>Wahrscheinlichkeit von +1</translation>
    </message>
    <message>
        <source>Probability that an entry is +1.</source>
        <translation>Wahrscheinlichkeit, dass ein Eintrag +1 ist.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>The rows that can occur, d numbers each.</source>
        <translation>Die Zeilen, die vorkommen können, je d Zahlen.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>How probable each of them is; they are divided by their sum.</source>
        <translation>Wie wahrscheinlich jede ist; sie werden durch ihre Summe geteilt.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>A probability before division by the sum.</source>
        <translation>Eine Wahrscheinlichkeit vor der Division durch die Summe.</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Mittelwerte</translation>
    </message>
    <message>
        <source>The mean of each component, d numbers each.</source>
        <translation>Der Mittelwert jeder Komponente, je d Zahlen.</translation>
    </message>
    <message>
        <source>Covariances</source>
        <translation>Kovarianzen</translation>
    </message>
    <message>
        <source>The covariance of each component, d x d, symmetric and positive definite; all zeros: an exact spike at the mean.</source>
        <translation>Die Kovarianz jeder Komponente, d x d, symmetrisch und positiv definit; lauter Nullen: genau der Mittelwert.</translation>
    </message>
    <message>
        <source>The covariance of one component.</source>
        <translation>Die Kovarianz einer Komponente.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>One row, a number for each column.</source>
        <translation>Eine Zeile, eine Zahl für jede Spalte.</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>One entry of the row.</source>
        <translation>Ein Eintrag der Zeile.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Width of the law: with many degrees of freedom the standard deviation of an entry.</source>
        <translation>Breite der Verteilung: bei vielen Freiheitsgraden die Standardabweichung eines Eintrags.</translation>
    </message>
    <message>
        <source>Degrees of freedom</source>
        <translation>Freiheitsgrade</translation>
    </message>
    <message>
        <source>How light the tails are: |z| is large with probability |z|^-(this); from 3 on, so that the second moment exists.</source>
        <translation>Wie leicht die Ränder sind: |z| ist groß mit der Wahrscheinlichkeit |z|^-(dies); ab 3, damit das zweite Moment existiert.</translation>
    </message>
    <message>
        <source>Mean absolute value of an entry; MAP penalises |z| / scale.</source>
        <translation>Mittlerer Betrag eines Eintrags; MAP bestraft |z| / scale.</translation>
    </message>
    <message>
        <source>Mean of an entry; MAP penalises z / scale.</source>
        <translation>Mittelwert eines Eintrags; MAP bestraft z / scale.</translation>
    </message>
    <message>
        <source>Mean square of an entry.</source>
        <translation>Mittleres Quadrat eines Eintrags.</translation>
    </message>
    <message>
        <source>MAP penalises z^2 / (2 variance) beside |z| / scale.</source>
        <translation>MAP bestraft z^2 / (2 variance) neben |z| / scale.</translation>
    </message>
    <message>
        <source>MAP penalises weight times the length of each row.</source>
        <translation>MAP bestraft das Gewicht mal der Länge jeder Zeile.</translation>
    </message>
    <message>
        <source>Linear layer</source>
        <translation>Lineare Schicht</translation>
    </message>
    <message>
        <source>Z_l = W Z_(l-1) + noise with a known matrix W.</source>
        <translation>Z_l = W Z_(l-1) + Rauschen mit einer bekannten Matrix W.</translation>
    </message>
    <message>
        <source>Rows of the matrix W: samples of a learning problem, measurements of a regression, units of a layer.</source>
        <translation>Zeilen der Matrix W: Stichproben eines Lernproblems, Messungen einer Regression, Einheiten einer Schicht.</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>Known numbers added to W Z; the estimation hands them to the next layer.</source>
        <translation>Bekannte Zahlen, die zu W Z addiert werden; die Schätzung reicht sie an die nächste Schicht weiter.</translation>
    </message>
    <message>
        <source>The law of the known bias.</source>
        <translation>Die Verteilung des bekannten Bias.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstant</translation>
    </message>
    <message>
        <source>By active fraction</source>
        <translation>Nach aktivem Anteil</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Aus einer Datei</translation>
    </message>
    <message>
        <source>No bias</source>
        <translation>Kein Bias</translation>
    </message>
    <message>
        <source>Nothing is added.</source>
        <translation>Es wird nichts addiert.</translation>
    </message>
    <message>
        <source>Gaussian bias</source>
        <translation>Gaußscher Bias</translation>
    </message>
    <message>
        <source>Independent entries N(mean, variance), drawn for each trial and known.</source>
        <translation>Unabhängige Einträge N(mean, variance), für jeden Versuch gezogen und bekannt.</translation>
    </message>
    <message>
        <source>Mean of every entry of the bias.</source>
        <translation>Mittelwert jedes Eintrags des Bias.</translation>
    </message>
    <message>
        <source>Variance of every entry of the bias.</source>
        <translation>Varianz jedes Eintrags des Bias.</translation>
    </message>
    <message>
        <source>Constant bias</source>
        <translation>Konstanter Bias</translation>
    </message>
    <message>
        <source>The same number everywhere.</source>
        <translation>Überall dieselbe Zahl.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>The number that is added.</source>
        <translation>Die Zahl, die addiert wird.</translation>
    </message>
    <message>
        <source>Bias by active fraction</source>
        <translation>Bias nach aktivem Anteil</translation>
    </message>
    <message>
        <source>The constant that makes this fraction of the entries positive.</source>
        <translation>Die Konstante, mit der dieser Anteil der Einträge positiv ist.</translation>
    </message>
    <message>
        <source>Active fraction</source>
        <translation>Aktiver Anteil</translation>
    </message>
    <message>
        <source>Fraction of entries that are positive.</source>
        <translation>Anteil der Einträge, die positiv sind.</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>The law of the known matrix W.</source>
        <translation>Die Verteilung der bekannten Matrix W.</translation>
    </message>
    <message>
        <source>The law the matrix W is drawn from.</source>
        <translation>Die Verteilung, aus der die Matrix W gezogen wird.</translation>
    </message>
    <message>
        <source>Independent Gaussian entries</source>
        <translation>Unabhängig Gaußsch</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>Orthogonal</translation>
    </message>
    <message>
        <source>Geometric singular values</source>
        <translation>Geometrische Singulärwerte</translation>
    </message>
    <message>
        <source>Given singular values</source>
        <translation>Gegebene Singulärwerte</translation>
    </message>
    <message>
        <source>Product of Gaussian matrices</source>
        <translation>Produkt Gaußscher Matrizen</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Selection of rows</source>
        <translation>Auswahl von Zeilen</translation>
    </message>
    <message>
        <source>Structured (fast transform)</source>
        <translation>Strukturiert (schnelle Transformation)</translation>
    </message>
    <message>
        <source>Gaussian matrix</source>
        <translation>Gauß-Matrix</translation>
    </message>
    <message>
        <source>Entry variance</source>
        <translation>Eintragsvarianz</translation>
    </message>
    <message>
        <source>Variance of every entry of W; without it 1 / columns of W, which keeps the power of the signal.</source>
        <translation>Varianz jedes Eintrags von W; ohne Angabe 1 / Spalten von W, womit die Leistung des Signals bleibt.</translation>
    </message>
    <message>
        <source>1 / columns of W</source>
        <translation>1 / Spalten von W</translation>
    </message>
    <message>
        <source>Drawn as</source>
        <translation>Gezogen als</translation>
    </message>
    <message>
        <source>Entries are drawn one by one, and W is factorised. Factors draw singular vectors and values of the same law without a factorisation, faster for nearly square matrices; then a smaller matrix is not the top of a larger one.</source>
        <translation>Die Einträge werden einzeln gezogen, und W wird faktorisiert. Faktoren ziehen Singulärvektoren und -werte derselben Verteilung ohne Faktorisierung, schneller bei fast quadratischen Matrizen; eine kleinere Matrix ist dann nicht der obere Teil einer größeren.</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Singular vectors and values</source>
        <translation>Singulärvektoren und -werte</translation>
    </message>
    <message>
        <source>W = I, for as many rows as there are below: a signal behind its noise alone.</source>
        <translation>W = I, für so viele Zeilen, wie darunter sind: ein Signal, das allein hinter seinem Rauschen liegt.</translation>
    </message>
    <message>
        <source>The rows of I that are not missing: what is seen of an image of which a part is erased.</source>
        <translation>Die Zeilen von I, die nicht fehlen: was von einem Bild zu sehen ist, von dem ein Teil gelöscht ist.</translation>
    </message>
    <message>
        <source>Missing rows</source>
        <translation>Fehlende Zeilen</translation>
    </message>
    <message>
        <source>Ranges [first, last] of the rows below that are not seen, counted from 0, last included. The layer has as many rows as are left.</source>
        <translation>Bereiche [erste, letzte] der Zeilen darunter, die nicht zu sehen sind, von 0 an gezählt, die letzte eingeschlossen. Die Schicht hat so viele Zeilen, wie übrig sind.</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>The first and the last row of a range.</source>
        <translation>Die erste und die letzte Zeile eines Bereichs.</translation>
    </message>
    <message>
        <source>A row of the variable below, from 0.</source>
        <translation>Eine Zeile der Variablen darunter, von 0 an.</translation>
    </message>
    <message>
        <source>Matrix of a file</source>
        <translation>Matrix aus einer Datei</translation>
    </message>
    <message>
        <source>The same W in every trial: trained weights, features of a table, a measured system.</source>
        <translation>In jedem Versuch dasselbe W: trainierte Gewichte, Merkmale einer Tabelle, ein gemessenes System.</translation>
    </message>
    <message>
        <source>Singular vectors</source>
        <translation>Singulärvektoren</translation>
    </message>
    <message>
        <source>Those of the file. Or random ones, drawn for each trial, around the singular values of the file: then state evolution has its right to hold.</source>
        <translation>Die der Datei. Oder zufällige, für jeden Versuch gezogen, um die Singulärwerte der Datei: Dann gilt die State Evolution zu Recht.</translation>
    </message>
    <message>
        <source>Of the file</source>
        <translation>Der Datei</translation>
    </message>
    <message>
        <source>Random (Haar)</source>
        <translation>Zufällig (Haar)</translation>
    </message>
    <message>
        <source>What is known of them. If they are as good as independent with one variance, ML-AMP and its state evolution hold.</source>
        <translation>Was von ihnen bekannt ist. Sind sie so gut wie unabhängig mit einer Varianz, gelten ML-AMP und seine State Evolution.</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>As good as independent</source>
        <translation>So gut wie unabhängig</translation>
    </message>
    <message>
        <source>Bias of a file</source>
        <translation>Bias aus einer Datei</translation>
    </message>
    <message>
        <source>The same in every trial: a number for each row, or one for each entry. Predictions take them for Gaussian numbers.</source>
        <translation>In jedem Versuch derselbe: eine Zahl für jede Zeile oder eine für jeden Eintrag. Vorhersagen behandeln sie als Gaußsche Zahlen.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>NPY, NPZ, HDF5, CSV, MatrixMarket or IDX. A relative path starts at the folder of the scenario; onsager:NAME is a file that travels inside the program.</source>
        <translation>NPY, NPZ, HDF5, CSV, MatrixMarket oder IDX. Ein relativer Pfad beginnt beim Ordner des Szenarios; onsager:NAME ist eine Datei, die im Programm mitreist.</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>The array within a file of several (NPZ, HDF5). Without it the only one there is.</source>
        <translation>Das Array in einer Datei mit mehreren (NPZ, HDF5). Ohne Angabe das einzige, das es gibt.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Of a table, by their names or numbers from 1. Without them all.</source>
        <translation>Einer Tabelle, nach ihren Namen oder Nummern von 1 an. Ohne Angabe alle.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>The name of a column, or its number from 1.</source>
        <translation>Der Name einer Spalte oder ihre Nummer, von 1 an.</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Whether rows and columns change places: dense layers of Keras are stored input by output.</source>
        <translation>Ob Zeilen und Spalten die Plätze tauschen: Dichte Schichten von Keras sind Eingang mal Ausgang gespeichert.</translation>
    </message>
    <message>
        <source>As stored</source>
        <translation>Wie gespeichert</translation>
    </message>
    <message>
        <source>Transposed</source>
        <translation>Transponiert</translation>
    </message>
    <message>
        <source>Standardised: every column gets mean 0 and variance 1 over its rows.</source>
        <translation>Standardisiert: Jede Spalte bekommt über ihre Zeilen den Mittelwert 0 und die Varianz 1.</translation>
    </message>
    <message>
        <source>Standardised</source>
        <translation>Standardisiert</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>What every number is multiplied with at last: 1/255 for pixels that are bytes.</source>
        <translation>Womit jede Zahl zuletzt multipliziert wird: 1/255 für Pixel, die Bytes sind.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>What is read of files and not drawn. Without an observation all that lies above a true variable is drawn from it.</source>
        <translation>Was aus Dateien gelesen und nicht gezogen wird. Ohne Beobachtung wird alles, was über einer wahren Variablen liegt, aus ihr gezogen.</translation>
    </message>
    <message>
        <source>True variables</source>
        <translation>Wahre Variablen</translation>
    </message>
    <message>
        <source>Variables whose truth is known, to compare estimates with; no algorithm is told.</source>
        <translation>Variablen, deren Wahrheit bekannt ist, zum Vergleich mit Schätzungen; kein Algorithmus erfährt sie.</translation>
    </message>
    <message>
        <source>Rows held out</source>
        <translation>Zurückgehaltene Zeilen</translation>
    </message>
    <message>
        <source>So many rows of the observation, others in every trial, are kept from the algorithm, and its estimates are tried on them. The files have that many rows more than the last layer.</source>
        <translation>So viele Zeilen der Beobachtung, in jedem Versuch andere, bleiben dem Algorithmus verborgen, und seine Schätzungen werden an ihnen geprüft. Die Dateien haben um so viele Zeilen mehr als die letzte Schicht.</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>The file that Y is read of. Missing numbers are for an observation of kind masked.</source>
        <translation>Die Datei, aus der Y gelesen wird. Fehlende Zahlen sind für eine Beobachtung der Art masked.</translation>
    </message>
    <message>
        <source>First item</source>
        <translation>Erstes Element</translation>
    </message>
    <message>
        <source>Along the first axis of the file, from 0: trial t has item + t. Without it every trial has the whole file.</source>
        <translation>Längs der ersten Achse der Datei, von 0 an: Versuch t hat Element + t. Ohne Angabe hat jeder Versuch die ganze Datei.</translation>
    </message>
    <message>
        <source>the whole file</source>
        <translation>die ganze Datei</translation>
    </message>
    <message>
        <source>True variable</source>
        <translation>Wahre Variable</translation>
    </message>
    <message>
        <source>The truth of one variable of the stack, of a file or as values.</source>
        <translation>Die Wahrheit einer Variablen des Stapels, aus einer Datei oder als Werte.</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Index of the layer that produces it.</source>
        <translation>Index der Schicht, die sie erzeugt.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>In the place of a file: every number of the variable, row after row, for every trial. An image that is drawn in the window.</source>
        <translation>Anstelle einer Datei: jede Zahl der Variablen, Zeile für Zeile, für jeden Versuch. Ein Bild, das im Fenster gezeichnet wird.</translation>
    </message>
    <message>
        <source>Structured matrix</source>
        <translation>Strukturierte Matrix</translation>
    </message>
    <message>
        <source>Random signs, a fast Fourier transform and random places, around the singular values of a law: as good as uniformly distributed singular vectors, and of a million rows no entry is kept.</source>
        <translation>Zufällige Vorzeichen, eine schnelle Fourier-Transformation und zufällige Plätze, um die Singulärwerte einer Verteilung: so gut wie gleichverteilte Singulärvektoren, und bei einer Million Zeilen wird kein Eintrag gespeichert.</translation>
    </message>
    <message>
        <source>Singular values</source>
        <translation>Singulärwerte</translation>
    </message>
    <message>
        <source>Those of the Marchenko-Pastur law, as if the entries were independent; all 1; or geometric.</source>
        <translation>Die der Marchenko-Pastur-Verteilung, als wären die Einträge unabhängig; alle 1; oder geometrisch.</translation>
    </message>
    <message>
        <source>Of independent entries (Marchenko-Pastur)</source>
        <translation>Unabhängiger Einträge (Marchenko-Pastur)</translation>
    </message>
    <message>
        <source>All 1</source>
        <translation>Alle 1</translation>
    </message>
    <message>
        <source>Geometric</source>
        <translation>Geometrisch</translation>
    </message>
    <message>
        <source>Singular values of independent entries</source>
        <translation>Singulärwerte unabhängiger Einträge</translation>
    </message>
    <message>
        <source>Those in the middle of equal parts of the Marchenko-Pastur law.</source>
        <translation>Die in der Mitte gleicher Teile der Marchenko-Pastur-Verteilung.</translation>
    </message>
    <message>
        <source>Variance of the entries of W; without it 1 / columns of W, which keeps the power of the signal.</source>
        <translation>Varianz der Einträge von W; ohne Angabe 1 / Spalten von W, womit die Leistung des Signals bleibt.</translation>
    </message>
    <message>
        <source>Singular values 1</source>
        <translation>Singulärwerte 1</translation>
    </message>
    <message>
        <source>Orthonormal rows or columns, whichever are fewer.</source>
        <translation>Orthonormale Zeilen oder Spalten, je nachdem, wovon es weniger gibt.</translation>
    </message>
    <message>
        <source>Singular values that fall geometrically and keep the mean power of the signal.</source>
        <translation>Singulärwerte, die geometrisch fallen und die mittlere Leistung des Signals bewahren.</translation>
    </message>
    <message>
        <source>Condition number</source>
        <translation>Konditionszahl</translation>
    </message>
    <message>
        <source>The largest singular value over the smallest. 1 is an orthogonal matrix.</source>
        <translation>Der größte Singulärwert durch den kleinsten. 1 ist eine orthogonale Matrix.</translation>
    </message>
    <message>
        <source>Orthogonal matrix</source>
        <translation>Orthogonale Matrix</translation>
    </message>
    <message>
        <source>Orthonormal rows or columns, whichever are fewer, uniformly distributed: every singular value is 1.</source>
        <translation>Orthonormale Zeilen oder Spalten, je nachdem, wovon es weniger gibt, gleichverteilt: Jeder Singulärwert ist 1.</translation>
    </message>
    <message>
        <source>Uniformly distributed singular vectors; singular values fall geometrically and keep the mean power of the signal.</source>
        <translation>Gleichverteilte Singulärvektoren; die Singulärwerte fallen geometrisch und bewahren die mittlere Leistung des Signals.</translation>
    </message>
    <message>
        <source>Uniformly distributed singular vectors and the singular values of a list.</source>
        <translation>Gleichverteilte Singulärvektoren und die Singulärwerte einer Liste.</translation>
    </message>
    <message>
        <source>At most as many as the smaller side of W has; the others are 0.</source>
        <translation>Höchstens so viele, wie die kleinere Seite von W hat; die übrigen sind 0.</translation>
    </message>
    <message>
        <source>Singular value</source>
        <translation>Singulärwert</translation>
    </message>
    <message>
        <source>One singular value.</source>
        <translation>Ein Singulärwert.</translation>
    </message>
    <message>
        <source>W = W_k ... W_1 with independent Gaussian entries of variance 1 / columns in every factor.</source>
        <translation>W = W_k ... W_1 mit unabhängigen Gaußschen Einträgen der Varianz 1 / Spalten in jedem Faktor.</translation>
    </message>
    <message>
        <source>Rows of the inner factors</source>
        <translation>Zeilen der inneren Faktoren</translation>
    </message>
    <message>
        <source>From the input&apos;s side to the output&apos;s; the outermost factor has the rows of the layer.</source>
        <translation>Von der Seite des Eingangs zu der des Ausgangs; der äußerste Faktor hat die Zeilen der Schicht.</translation>
    </message>
    <message>
        <source>Rows of one inner factor.</source>
        <translation>Zeilen eines inneren Faktors.</translation>
    </message>
    <message>
        <source>A function applied to every entry, between two linear layers.</source>
        <translation>Eine Funktion, die auf jeden Eintrag angewandt wird, zwischen zwei linearen Schichten.</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>The function applied to every entry.</source>
        <translation>Die Funktion, die auf jeden Eintrag angewandt wird.</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>Absolute value</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Vorzeichen</translation>
    </message>
    <message>
        <source>Hard tanh</source>
        <translation>Harter tanh</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>Hyperbolic tangent</source>
        <translation>Tangens hyperbolicus</translation>
    </message>
    <message>
        <source>Error function</source>
        <translation>Fehlerfunktion</translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation>Softplus</translation>
    </message>
    <message>
        <source>Symmetric door</source>
        <translation>Symmetrische Tür</translation>
    </message>
    <message>
        <source>phi(z) = z: two linear layers without a function between them.</source>
        <translation>phi(z) = z: zwei lineare Schichten ohne Funktion dazwischen.</translation>
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
        <translation>phi(z) = +1, wo z nicht negativ ist, sonst -1.</translation>
    </message>
    <message>
        <source>phi(z) = z, cut off at -1 and 1.</source>
        <translation>phi(z) = z, abgeschnitten bei -1 und 1.</translation>
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
        <translation>phi(z) = erf(z), die Fehlerfunktion.</translation>
    </message>
    <message>
        <source>phi(z) = log(1 + exp(z)).</source>
        <translation>phi(z) = log(1 + exp(z)).</translation>
    </message>
    <message>
        <source>phi(z) = z times the probability that a standard normal number is below z.</source>
        <translation>phi(z) = z mal der Wahrscheinlichkeit, dass eine standardnormale Zahl unter z liegt.</translation>
    </message>
    <message>
        <source>phi(z) = z / (1 + exp(-z)).</source>
        <translation>phi(z) = z / (1 + exp(-z)).</translation>
    </message>
    <message>
        <source>phi(z) = -1 where |z| is below the threshold, else +1.</source>
        <translation>phi(z) = -1, wo |z| unter der Schwelle liegt, sonst +1.</translation>
    </message>
    <message>
        <source>Activation without parameters</source>
        <translation>Aktivierung ohne Parameter</translation>
    </message>
    <message>
        <source>z_l = phi(z_(l-1)) + noise.</source>
        <translation>z_l = phi(z_(l-1)) + Rauschen.</translation>
    </message>
    <message>
        <source>z_l = max(z, slope z) + noise.</source>
        <translation>z_l = max(z, slope z) + Rauschen.</translation>
    </message>
    <message>
        <source>z_l = sign(|z| - threshold) + noise.</source>
        <translation>z_l = sign(|z| - threshold) + Rauschen.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>|z| at which the symmetric door turns from -1 to +1; 0.674, the median of |z| for unit variance, when not given.</source>
        <translation>|z|, bei dem die symmetrische Tür von -1 auf +1 wechselt; ohne Angabe 0.674, der Median von |z| bei Varianz 1.</translation>
    </message>
    <message>
        <source>0.674</source>
        <translation>0.674</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>Steigung</translation>
    </message>
    <message>
        <source>Slope of leaky ReLU below zero; 0.1 when not given.</source>
        <translation>Steigung der Leaky ReLU unter null; ohne Angabe 0.1.</translation>
    </message>
    <message>
        <source>0.1</source>
        <translation>0.1</translation>
    </message>
    <message>
        <source>A function applied to every entry before the observation.</source>
        <translation>Eine Funktion, die vor der Beobachtung auf jeden Eintrag angewandt wird.</translation>
    </message>
    <message>
        <source>The law of an observed row given the row below it.</source>
        <translation>Die Verteilung einer beobachteten Zeile bei gegebener Zeile darunter.</translation>
    </message>
    <message>
        <source>How the observation comes from the last variable.</source>
        <translation>Wie die Beobachtung aus der letzten Variablen entsteht.</translation>
    </message>
    <message>
        <source>Noisy values (AWGN)</source>
        <translation>Verrauschte Werte (AWGN)</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Vorzeichen</translation>
    </message>
    <message>
        <source>Noisy signs (probit)</source>
        <translation>Verrauschte Vorzeichen (Probit)</translation>
    </message>
    <message>
        <source>Logistic labels</source>
        <translation>Logistische Labels</translation>
    </message>
    <message>
        <source>Absolute values (phase retrieval)</source>
        <translation>Beträge (Phase Retrieval)</translation>
    </message>
    <message>
        <source>Rectified values</source>
        <translation>Gleichgerichtete Werte</translation>
    </message>
    <message>
        <source>Quantised values</source>
        <translation>Quantisierte Werte</translation>
    </message>
    <message>
        <source>Table with missing entries</source>
        <translation>Tabelle mit fehlenden Einträgen</translation>
    </message>
    <message>
        <source>Second layer of a network</source>
        <translation>2. Schicht eines Netzes</translation>
    </message>
    <message>
        <source>Mixed regression</source>
        <translation>Gemischte Regression</translation>
    </message>
    <message>
        <source>Sketch (clustering)</source>
        <translation>Skizze (Clustering)</translation>
    </message>
    <message>
        <source>Noisy values (Laplace, robust)</source>
        <translation>Verrauschte Werte (Laplace, robust)</translation>
    </message>
    <message>
        <source>Noisy values (Huber, robust)</source>
        <translation>Verrauschte Werte (Huber, robust)</translation>
    </message>
    <message>
        <source>Counts (Poisson)</source>
        <translation>Zählwerte (Poisson)</translation>
    </message>
    <message>
        <source>Moduli (complex phase retrieval)</source>
        <translation>Beträge (komplexes Phase Retrieval)</translation>
    </message>
    <message>
        <source>Noisy values</source>
        <translation>Verrauschte Werte</translation>
    </message>
    <message>
        <source>y = phi(z) + noise, entry by entry.</source>
        <translation>y = phi(z) + Rauschen, Eintrag für Eintrag.</translation>
    </message>
    <message>
        <source>A function applied to every entry before the noise is added.</source>
        <translation>Eine Funktion, die auf jeden Eintrag angewandt wird, bevor das Rauschen dazukommt.</translation>
    </message>
    <message>
        <source>y = sign(z), entry by entry.</source>
        <translation>y = sign(z), Eintrag für Eintrag.</translation>
    </message>
    <message>
        <source>Noisy signs</source>
        <translation>Verrauschte Vorzeichen</translation>
    </message>
    <message>
        <source>y = sign(z + noise), entry by entry.</source>
        <translation>y = sign(z + Rauschen), Eintrag für Eintrag.</translation>
    </message>
    <message>
        <source>Noise variance</source>
        <translation>Rauschvarianz</translation>
    </message>
    <message>
        <source>Variance of the noise before the sign is taken.</source>
        <translation>Varianz des Rauschens, bevor das Vorzeichen genommen wird.</translation>
    </message>
    <message>
        <source>Values in Laplace noise</source>
        <translation>Werte in Laplace-Rauschen</translation>
    </message>
    <message>
        <source>y = z + noise of density exp(-|u| / scale) / (2 scale), entry by entry; MAP sums absolute errors.</source>
        <translation>y = z + Rauschen der Dichte exp(-|u| / scale) / (2 scale), Eintrag für Eintrag; MAP summiert absolute Fehler.</translation>
    </message>
    <message>
        <source>Mean absolute value of the noise.</source>
        <translation>Mittlerer Betrag des Rauschens.</translation>
    </message>
    <message>
        <source>Values in Huber noise</source>
        <translation>Werte in Huber-Rauschen</translation>
    </message>
    <message>
        <source>y = z + noise, Gaussian up to threshold times scale and exponential beyond, entry by entry; MAP sums Huber&apos;s losses.</source>
        <translation>y = z + Rauschen, Gaußsch bis threshold mal scale und exponentiell darüber, Eintrag für Eintrag; MAP summiert Huber-Verluste.</translation>
    </message>
    <message>
        <source>Deviation of the Gaussian middle of the noise.</source>
        <translation>Standardabweichung der Gaußschen Mitte des Rauschens.</translation>
    </message>
    <message>
        <source>Where the tails begin, in units of the scale; 1.345 loses 5 % against least squares in Gaussian noise.</source>
        <translation>Wo die Ränder beginnen, in Einheiten der Skala; 1.345 verliert bei Gaußschem Rauschen 5 % gegenüber kleinsten Quadraten.</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zählwerte</translation>
    </message>
    <message>
        <source>y is a Poisson number of mean exposure times e^z, entry by entry.</source>
        <translation>y ist eine Poisson-Zahl mit dem Mittelwert exposure mal e^z, Eintrag für Eintrag.</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposition</translation>
    </message>
    <message>
        <source>The mean count where z is 0.</source>
        <translation>Der mittlere Zählwert, wo z null ist.</translation>
    </message>
    <message>
        <source>y = +1 with probability 1 / (1 + exp(-z)), else -1, entry by entry.</source>
        <translation>y = +1 mit der Wahrscheinlichkeit 1 / (1 + exp(-z)), sonst -1, Eintrag für Eintrag.</translation>
    </message>
    <message>
        <source>Moduli</source>
        <translation>Beträge</translation>
    </message>
    <message>
        <source>y = |z| + noise of complex numbers z, the noise real; without noise given, y = |z|.</source>
        <translation>y = |z| + Rauschen für komplexe Zahlen z, das Rauschen ist reell; ohne Angabe des Rauschens y = |z|.</translation>
    </message>
    <message>
        <source>Absolute values</source>
        <translation>Beträge</translation>
    </message>
    <message>
        <source>y = |z| + noise, entry by entry; without noise given, y = |z|.</source>
        <translation>y = |z| + Rauschen, Eintrag für Eintrag; ohne Angabe des Rauschens y = |z|.</translation>
    </message>
    <message>
        <source>y = max(z, 0) + noise, entry by entry; without noise given, y = max(z, 0).</source>
        <translation>y = max(z, 0) + Rauschen, Eintrag für Eintrag; ohne Angabe des Rauschens y = max(z, 0).</translation>
    </message>
    <message>
        <source>y = the number of thresholds below z + noise, entry by entry.</source>
        <translation>y = Zahl der Schwellen unter z + Rauschen, Eintrag für Eintrag.</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellen</translation>
    </message>
    <message>
        <source>Where one level ends and the next begins, in increasing order.</source>
        <translation>Wo eine Stufe endet und die nächste beginnt, in aufsteigender Reihenfolge.</translation>
    </message>
    <message>
        <source>One threshold.</source>
        <translation>Eine Schwelle.</translation>
    </message>
    <message>
        <source>Variance of the noise before the value is quantised; 0 is none.</source>
        <translation>Varianz des Rauschens, bevor der Wert quantisiert wird; 0 heißt keines.</translation>
    </message>
    <message>
        <source>Some entries are seen, noisy, or the sign of the noisy value.</source>
        <translation>Manche Einträge sind zu sehen, verrauscht, oder das Vorzeichen des verrauschten Werts.</translation>
    </message>
    <message>
        <source>Observed fraction</source>
        <translation>Beobachteter Anteil</translation>
    </message>
    <message>
        <source>Probability that an entry is seen.</source>
        <translation>Wahrscheinlichkeit, dass ein Eintrag zu sehen ist.</translation>
    </message>
    <message>
        <source>Kinds of columns</source>
        <translation>Arten der Spalten</translation>
    </message>
    <message>
        <source>For each column whether values (awgn) or signs (probit) are seen; without it all are values.</source>
        <translation>Für jede Spalte, ob Werte (awgn) oder Vorzeichen (probit) zu sehen sind; ohne Angabe sind alle Werte.</translation>
    </message>
    <message>
        <source>awgn for every column</source>
        <translation>awgn für jede Spalte</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What is seen of a column.</source>
        <translation>Was von einer Spalte zu sehen ist.</translation>
    </message>
    <message>
        <source>Variance of the noise of every seen entry.</source>
        <translation>Varianz des Rauschens jedes gesehenen Eintrags.</translation>
    </message>
    <message>
        <source>y = z_q + noise: which of the d columns is seen is not known.</source>
        <translation>y = z_q + Rauschen: Welche der d Spalten zu sehen ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>How often each column is the one that is seen; without it all equally.</source>
        <translation>Wie oft jede Spalte die gesehene ist; ohne Angabe alle gleich oft.</translation>
    </message>
    <message>
        <source>1 / d each</source>
        <translation>je 1 / d</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>Skizze</translation>
    </message>
    <message>
        <source>y = sum over columns of weight times exp(i z), real and imaginary part, + noise.</source>
        <translation>y = Summe über die Spalten von Gewicht mal exp(i z), Real- und Imaginärteil, + Rauschen.</translation>
    </message>
    <message>
        <source>Weight of each cluster; without it 1 / d each.</source>
        <translation>Gewicht jedes Clusters; ohne Angabe je 1 / d.</translation>
    </message>
    <message>
        <source>Weight of one cluster.</source>
        <translation>Gewicht eines Clusters.</translation>
    </message>
    <message>
        <source>y = sigma(z) F2 + noise: the hidden units z pass the activation and the known second layer F2.</source>
        <translation>y = sigma(z) F2 + Rauschen: Die verborgenen Einheiten z durchlaufen die Aktivierung und die bekannte zweite Schicht F2.</translation>
    </message>
    <message>
        <source>The function sigma of the hidden units.</source>
        <translation>Die Funktion sigma der verborgenen Einheiten.</translation>
    </message>
    <message>
        <source>Second layer</source>
        <translation>Zweite Schicht</translation>
    </message>
    <message>
        <source>The known weights F2 from the hidden units to the outputs.</source>
        <translation>Die bekannten Gewichte F2 von den verborgenen Einheiten zu den Ausgängen.</translation>
    </message>
    <message>
        <source>Drawn for each trial, all ones (the committee machine), or as stated.</source>
        <translation>Für jeden Versuch gezogen, lauter Einsen (die Komiteemaschine) oder wie angegeben.</translation>
    </message>
    <message>
        <source>Gaussian, drawn for each trial</source>
        <translation>Gaußsch, für jeden Versuch gezogen</translation>
    </message>
    <message>
        <source>All ones</source>
        <translation>Lauter Einsen</translation>
    </message>
    <message>
        <source>As stated</source>
        <translation>Wie angegeben</translation>
    </message>
    <message>
        <source>Gaussian second layer</source>
        <translation>Gaußsche zweite Schicht</translation>
    </message>
    <message>
        <source>Independent entries N(0, variance), drawn for each trial and known to the algorithm.</source>
        <translation>Unabhängige Einträge N(0, variance), für jeden Versuch gezogen und dem Algorithmus bekannt.</translation>
    </message>
    <message>
        <source>Weight variance</source>
        <translation>Varianz der Gewichte</translation>
    </message>
    <message>
        <source>Variance of every entry of F2.</source>
        <translation>Varianz jedes Eintrags von F2.</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgänge</translation>
    </message>
    <message>
        <source>Number of outputs of the network.</source>
        <translation>Zahl der Ausgänge des Netzes.</translation>
    </message>
    <message>
        <source>One output, the sum of the hidden units.</source>
        <translation>Ein Ausgang, die Summe der verborgenen Einheiten.</translation>
    </message>
    <message>
        <source>Second layer as stated</source>
        <translation>Zweite Schicht wie angegeben</translation>
    </message>
    <message>
        <source>F2 entry by entry.</source>
        <translation>F2 Eintrag für Eintrag.</translation>
    </message>
    <message>
        <source>One row for each hidden unit (d rows), one number in it for each output.</source>
        <translation>Eine Zeile für jede verborgene Einheit (d Zeilen), darin eine Zahl für jeden Ausgang.</translation>
    </message>
    <message>
        <source>The weights of one hidden unit.</source>
        <translation>Die Gewichte einer verborgenen Einheit.</translation>
    </message>
    <message>
        <source>One weight.</source>
        <translation>Ein Gewicht.</translation>
    </message>
    <message>
        <source>Assumed noise</source>
        <translation>Angenommenes Rauschen</translation>
    </message>
    <message>
        <source>The noise the estimator believes in, when it differs from the noise the data are drawn with.</source>
        <translation>Das Rauschen, an das der Schätzer glaubt, wenn es von dem abweicht, mit dem die Daten gezogen werden.</translation>
    </message>
    <message>
        <source>Assumed observation</source>
        <translation>Angenommene Beobachtung</translation>
    </message>
    <message>
        <source>What the estimator believes of the observation, when it differs from the law the data are drawn from; MAP minimises its -log p(y | z) as a loss.</source>
        <translation>Was der Schätzer von der Beobachtung glaubt, wenn es von der Verteilung abweicht, aus der die Daten gezogen werden; MAP minimiert ihr -log p(y | z) als Verlust.</translation>
    </message>
    <message>
        <source>Assumed kind</source>
        <translation>Angenommene Art</translation>
    </message>
    <message>
        <source>The kind of observation that the estimator believes in: the same, or another that reads its numbers.</source>
        <translation>Die Art von Beobachtung, an die der Schätzer glaubt: dieselbe oder eine andere, die ihre Zahlen lesen kann.</translation>
    </message>
    <message>
        <source>The same kind with another noise</source>
        <translation>Dieselbe Art mit anderem Rauschen</translation>
    </message>
    <message>
        <source>Noisy values (square loss)</source>
        <translation>Verrauschte Werte (quadratischer Verlust)</translation>
    </message>
    <message>
        <source>Laplace (absolute loss)</source>
        <translation>Laplace (absoluter Verlust)</translation>
    </message>
    <message>
        <source>Huber (Huber&apos;s loss)</source>
        <translation>Huber (Huber-Verlust)</translation>
    </message>
    <message>
        <source>Probit (probit loss)</source>
        <translation>Probit (Probit-Verlust)</translation>
    </message>
    <message>
        <source>Logistic (logistic loss)</source>
        <translation>Logistisch (logistischer Verlust)</translation>
    </message>
    <message>
        <source>The observation as it is, its noise of the variance that is assumed.</source>
        <translation>Die Beobachtung, wie sie ist, ihr Rauschen mit der Varianz, die angenommen wird.</translation>
    </message>
    <message>
        <source>Square loss</source>
        <translation>Quadratischer Verlust</translation>
    </message>
    <message>
        <source>Values in Gaussian noise, labels too: MAP minimises (y - z)^2 / (2 noiseVariance).</source>
        <translation>Werte in Gaußschem Rauschen, auch Labels: MAP minimiert (y - z)^2 / (2 noiseVariance).</translation>
    </message>
    <message>
        <source>Absolute loss</source>
        <translation>Absoluter Verlust</translation>
    </message>
    <message>
        <source>Values in Laplace noise: MAP minimises |y - z| / scale.</source>
        <translation>Werte in Laplace-Rauschen: MAP minimiert |y - z| / scale.</translation>
    </message>
    <message>
        <source>Assumed scale</source>
        <translation>Angenommene Skala</translation>
    </message>
    <message>
        <source>Mean absolute value of the noise that the estimator believes in.</source>
        <translation>Mittlerer Betrag des Rauschens, an das der Schätzer glaubt.</translation>
    </message>
    <message>
        <source>Huber&apos;s loss</source>
        <translation>Huber-Verlust</translation>
    </message>
    <message>
        <source>Values in Huber noise: MAP minimises the square of (y - z) / scale over 2 up to the threshold and its tangent beyond.</source>
        <translation>Werte in Huber-Rauschen: MAP minimiert das halbe Quadrat von (y - z) / scale bis zur Schwelle und darüber seine Tangente.</translation>
    </message>
    <message>
        <source>Deviation of the Gaussian middle of the noise that the estimator believes in.</source>
        <translation>Standardabweichung der Gaußschen Mitte des Rauschens, an das der Schätzer glaubt.</translation>
    </message>
    <message>
        <source>Assumed threshold</source>
        <translation>Angenommene Schwelle</translation>
    </message>
    <message>
        <source>Where the loss becomes linear, in units of the scale.</source>
        <translation>Wo der Verlust linear wird, in Einheiten der Skala.</translation>
    </message>
    <message>
        <source>Probit loss</source>
        <translation>Probit-Verlust</translation>
    </message>
    <message>
        <source>Labels y = sign(z + noise): MAP minimises -log of the normal probability of y z / deviation.</source>
        <translation>Labels y = sign(z + Rauschen): MAP minimiert -log der Normalwahrscheinlichkeit von y z / Standardabweichung.</translation>
    </message>
    <message>
        <source>Assumed noise variance</source>
        <translation>Angenommene Rauschvarianz</translation>
    </message>
    <message>
        <source>Variance of the noise before the sign that the estimator believes in.</source>
        <translation>Varianz des Rauschens vor dem Vorzeichen, an das der Schätzer glaubt.</translation>
    </message>
    <message>
        <source>Logistic loss</source>
        <translation>Logistischer Verlust</translation>
    </message>
    <message>
        <source>Logistic labels: MAP minimises log(1 + exp(-y z)).</source>
        <translation>Logistische Labels: MAP minimiert log(1 + exp(-y z)).</translation>
    </message>
    <message>
        <source>Poisson loss</source>
        <translation>Poisson-Verlust</translation>
    </message>
    <message>
        <source>Counts of mean exposure times e^z: MAP minimises exposure e^z - y z.</source>
        <translation>Zählwerte mit dem Mittelwert exposure mal e^z: MAP minimiert exposure e^z - y z.</translation>
    </message>
    <message>
        <source>Assumed exposure</source>
        <translation>Angenommene Exposition</translation>
    </message>
    <message>
        <source>The mean count where z is 0 that the estimator believes in.</source>
        <translation>Der mittlere Zählwert, wo z null ist, an den der Schätzer glaubt.</translation>
    </message>
    <message>
        <source>Variance of the noise that the estimator believes in.</source>
        <translation>Varianz des Rauschens, an das der Schätzer glaubt.</translation>
    </message>
    <message>
        <source>SNR</source>
        <translation>SNR</translation>
    </message>
    <message>
        <source>Expected power of the noiseless observation over the power of its noise, mean included.</source>
        <translation>Erwartete Leistung der rauschfreien Beobachtung durch die Leistung ihres Rauschens, Mittelwert eingeschlossen.</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Variance of the noise of every observed number.</source>
        <translation>Varianz des Rauschens jeder beobachteten Zahl.</translation>
    </message>
    <message>
        <source>Variance of the noise the layer adds to every entry; 0 is none.</source>
        <translation>Varianz des Rauschens, das die Schicht zu jedem Eintrag addiert; 0 heißt keines.</translation>
    </message>
    <message>
        <source>Noise covariance</source>
        <translation>Rauschkovarianz</translation>
    </message>
    <message>
        <source>Covariance of the noise of a row, symmetric and positive definite; instead of the variance.</source>
        <translation>Kovarianz des Rauschens einer Zeile, symmetrisch und positiv definit; anstelle der Varianz.</translation>
    </message>
    <message>
        <source>One row of the matrix.</source>
        <translation>Eine Zeile der Matrix.</translation>
    </message>
    <message>
        <source>One entry of the matrix.</source>
        <translation>Ein Eintrag der Matrix.</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>What estimates the unknown variables.</source>
        <translation>Was die unbekannten Variablen schätzt.</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Vergleichsverfahren</translation>
    </message>
    <message>
        <source>An algorithm to compare with, on the same draws.</source>
        <translation>Ein Algorithmus zum Vergleich, auf denselben Ziehungen.</translation>
    </message>
    <message>
        <source>What is compared with.</source>
        <translation>Womit verglichen wird.</translation>
    </message>
    <message>
        <source>Adam (gradient descent on the MAP objective)</source>
        <translation>Adam (Gradientenabstieg auf dem MAP-Ziel)</translation>
    </message>
    <message>
        <source>Metropolis-adjusted Langevin (posterior means)</source>
        <translation>Metropolis-adjustierter Langevin (Posterior-Mittelwerte)</translation>
    </message>
    <message>
        <source>AMP layer by layer</source>
        <translation>AMP Schicht für Schicht</translation>
    </message>
    <message>
        <source>Stochastic gradient descent with adapted steps (Kingma and Ba 2015) on the negative log density of everything that is unknown; its estimate is the most probable value.</source>
        <translation>Stochastischer Gradientenabstieg mit angepassten Schritten (Kingma und Ba 2015) auf der negativen Log-Dichte von allem, was unbekannt ist; seine Schätzung ist der wahrscheinlichste Wert.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>How often every row of the observation is used.</source>
        <translation>Wie oft jede Zeile der Beobachtung verwendet wird.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Largest step of an entry.</source>
        <translation>Größter Schritt eines Eintrags.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Rows of the observation in one step; 0 takes all of them.</source>
        <translation>Zeilen der Beobachtung in einem Schritt; 0 nimmt alle.</translation>
    </message>
    <message>
        <source>Chains of draws from the posterior (Roberts and Tweedie 1996): steps along its gradient with noise, accepted or not so that the posterior is kept exactly; its estimate is their mean after burn-in.</source>
        <translation>Ketten von Ziehungen aus dem Posterior (Roberts und Tweedie 1996): Schritte längs seines Gradienten mit Rauschen, so angenommen oder verworfen, dass der Posterior exakt erhalten bleibt; die Schätzung ist ihr Mittel nach der Einlaufphase.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Proposals of each chain, burn-in included.</source>
        <translation>Vorschläge jeder Kette, Einlaufphase eingeschlossen.</translation>
    </message>
    <message>
        <source>Burn-in</source>
        <translation>Einlaufphase</translation>
    </message>
    <message>
        <source>First steps, which are forgotten. In them the step size follows the share of accepted proposals to 0.574, and the scale of each entry its spread.</source>
        <translation>Erste Schritte, die vergessen werden. In ihnen folgt die Schrittweite dem Anteil angenommener Vorschläge zu 0.574 und die Skala jedes Eintrags seiner Streuung.</translation>
    </message>
    <message>
        <source>Step size</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>Of the first step, in units of the variance that prior and noise have; without burn-in of all steps.</source>
        <translation>Die des ersten Schritts, in Einheiten der Varianz, die Prior und Rauschen haben; ohne Einlaufphase die aller Schritte.</translation>
    </message>
    <message>
        <source>Chains</source>
        <translation>Ketten</translation>
    </message>
    <message>
        <source>From starts of their own, drawn from prior and noise. Where they do not find the same law, R-hat is above 1.</source>
        <translation>Von eigenen Anfängen aus, die aus Prior und Rauschen gezogen sind. Wo sie nicht dieselbe Verteilung finden, liegt R-hat über 1.</translation>
    </message>
    <message>
        <source>Multi-layer approximate message passing (Manoel, Krzakala, Mézard and Zdeborová 2017): posterior means, matrices of independent entries, no factorisation.</source>
        <translation>Multi-Layer Approximate Message Passing (Manoel, Krzakala, Mézard und Zdeborová 2017): Posterior-Mittelwerte, Matrizen unabhängiger Einträge, keine Faktorisierung.</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Iterationen</translation>
    </message>
    <message>
        <source>Passes up and down the stack; the first pass up is the start.</source>
        <translation>Gänge hinauf und hinab im Stapel; der erste Gang hinauf ist der Anfang.</translation>
    </message>
    <message>
        <source>Damping</source>
        <translation>Dämpfung</translation>
    </message>
    <message>
        <source>Weight of new estimates and residuals against the old ones; 1 is no damping. State evolution describes undamped runs alone.</source>
        <translation>Gewicht neuer Schätzungen und Residuen gegen die alten; 1 ist keine Dämpfung. Die State Evolution beschreibt allein ungedämpfte Läufe.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Sequential: on its way up the stack an estimate hears the one just made below it. Parallel: it hears what the pass down has used. Both have the same fixed points.</source>
        <translation>Sequenziell: Auf dem Weg nach oben hört eine Schätzung die eben unter ihr gemachte. Parallel: Sie hört, was der Gang nach unten verwendet hat. Beide haben dieselben Fixpunkte.</translation>
    </message>
    <message>
        <source>Sequential</source>
        <translation>Sequenziell</translation>
    </message>
    <message>
        <source>Parallel</source>
        <translation>Parallel</translation>
    </message>
    <message>
        <source>First estimate</source>
        <translation>Erste Schätzung</translation>
    </message>
    <message>
        <source>What is believed before the observation is seen: 0, with the second moments of the laws as its variance, or the mean and variance of the prior, passed up the stack.</source>
        <translation>Was geglaubt wird, bevor die Beobachtung zu sehen ist: 0 mit den zweiten Momenten der Verteilungen als Varianz oder Mittelwert und Varianz des Priors, den Stapel hinaufgereicht.</translation>
    </message>
    <message>
        <source>Zero</source>
        <translation>Null</translation>
    </message>
    <message>
        <source>Mean of the prior</source>
        <translation>Mittelwert des Priors</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>Relative change of every estimate that ends the run; 0 runs all iterations.</source>
        <translation>Relative Änderung jeder Schätzung, die den Lauf beendet; 0 macht alle Iterationen.</translation>
    </message>
    <message>
        <source>Divergence factor</source>
        <translation>Divergenzfaktor</translation>
    </message>
    <message>
        <source>A run has diverged when the power of an estimate exceeds its law&apos;s by this factor.</source>
        <translation>Ein Lauf ist divergiert, wenn die Leistung einer Schätzung die ihrer Verteilung um diesen Faktor übersteigt.</translation>
    </message>
    <message>
        <source>ML-AMP in which a layer hears nothing from below: its argument is believed to have independent rows.</source>
        <translation>ML-AMP, in dem eine Schicht nichts von unten hört: Von ihrem Argument wird geglaubt, dass seine Zeilen unabhängig sind.</translation>
    </message>
    <message>
        <source>AMP of the product of all matrices, for stacks that are linear up to their output: the noise inside is taken for white noise of Z_{L-1}, the entries of the product for independent.</source>
        <translation>AMP des Produkts aller Matrizen, für Stapel, die bis zum Ausgang linear sind: Das Rauschen darin gilt als weißes Rauschen von Z_{L-1}, die Einträge des Produkts als unabhängig.</translation>
    </message>
    <message>
        <source>Passes up and down; the first pass up is the start.</source>
        <translation>Gänge hinauf und hinab; der erste Gang hinauf ist der Anfang.</translation>
    </message>
    <message>
        <source>What is believed before the observation is seen: 0, with the second moments of the laws as its variance, or the mean and variance of the prior.</source>
        <translation>Was geglaubt wird, bevor die Beobachtung zu sehen ist: 0 mit den zweiten Momenten der Verteilungen als Varianz oder Mittelwert und Varianz des Priors.</translation>
    </message>
    <message>
        <source>Multi-layer matrix vector approximate message passing (Pandit et al. 2020).</source>
        <translation>Multi-Layer Matrix Vector Approximate Message Passing (Pandit et al. 2020).</translation>
    </message>
    <message>
        <source>Forward and backward passes.</source>
        <translation>Vorwärts- und Rückwärtsgänge.</translation>
    </message>
    <message>
        <source>Weight of the new message against the old one; 1 is no damping.</source>
        <translation>Gewicht der neuen Nachricht gegen die alte; 1 ist keine Dämpfung.</translation>
    </message>
    <message>
        <source>Damping schedule</source>
        <translation>Dämpfungsplan</translation>
    </message>
    <message>
        <source>Fixed keeps the damping; adaptive starts with it, halves it when an estimate gets worse or a message would lose its positive precision, and lets it grow again by a quarter each half-iteration.</source>
        <translation>Fest behält die Dämpfung; adaptiv beginnt mit ihr, halbiert sie, wenn eine Schätzung schlechter wird oder eine Nachricht ihre positive Präzision verlöre, und lässt sie in jeder Halbiteration um ein Viertel wieder wachsen.</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Fest</translation>
    </message>
    <message>
        <source>Adaptive</source>
        <translation>Adaptiv</translation>
    </message>
    <message>
        <source>Smallest precision</source>
        <translation>Kleinste Präzision</translation>
    </message>
    <message>
        <source>Precisions of messages below it are raised to it. In units of 1/τ, τ being the second moment of the variable the message is about, so that results do not depend on the unit of the signal. A start that knows nothing has this precision.</source>
        <translation>Präzisionen von Nachrichten, die darunter liegen, werden auf sie angehoben. In Einheiten von 1/τ, wobei τ das zweite Moment der Variablen ist, um die es in der Nachricht geht, damit Ergebnisse nicht von der Einheit des Signals abhängen. Ein Anfang, der nichts weiß, hat diese Präzision.</translation>
    </message>
    <message>
        <source>1/τ</source>
        <translation>1/τ</translation>
    </message>
    <message>
        <source>Largest precision</source>
        <translation>Größte Präzision</translation>
    </message>
    <message>
        <source>Precisions of messages above it are lowered to it. In units of 1/τ, τ being the second moment of the variable the message is about. Errors far below τ over this number need a larger one.</source>
        <translation>Präzisionen von Nachrichten, die darüber liegen, werden auf sie gesenkt. In Einheiten von 1/τ, wobei τ das zweite Moment der Variablen ist, um die es in der Nachricht geht. Fehler weit unter τ durch diese Zahl brauchen eine größere.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>What the algorithm knows before the first pass.</source>
        <translation>Was der Algorithmus vor dem ersten Gang weiß.</translation>
    </message>
    <message>
        <source>Informed</source>
        <translation>Informiert</translation>
    </message>
    <message>
        <source>Zero start</source>
        <translation>Anfang bei null</translation>
    </message>
    <message>
        <source>All messages start at zero with the smallest precision.</source>
        <translation>Alle Nachrichten beginnen bei null mit der kleinsten Präzision.</translation>
    </message>
    <message>
        <source>Informed start</source>
        <translation>Informierter Anfang</translation>
    </message>
    <message>
        <source>One variable starts from its true value plus noise.</source>
        <translation>Eine Variable beginnt bei ihrem wahren Wert plus Rauschen.</translation>
    </message>
    <message>
        <source>Index of the layer whose variable is known at the start.</source>
        <translation>Index der Schicht, deren Variable am Anfang bekannt ist.</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>Share c of the start&apos;s power that is signal: noise of covariance (1 - c)/c times the signal&apos;s is added.</source>
        <translation>Anteil c der Leistung des Anfangs, der Signal ist: Rauschen mit der Kovarianz (1 - c)/c mal der des Signals wird addiert.</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>How state evolution is computed.</source>
        <translation>Wie die State Evolution berechnet wird.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>Sampled rows of every row-wise layer; powers of two average best.</source>
        <translation>Stichprobenzeilen jeder zeilenweisen Schicht; Zweierpotenzen mitteln am besten.</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>Spektrum</translation>
    </message>
    <message>
        <source>Singular values of the matrices: those of the limit law of large sizes, or of each drawn matrix.</source>
        <translation>Singulärwerte der Matrizen: die der Grenzverteilung großer Größen oder die jeder gezogenen Matrix.</translation>
    </message>
    <message>
        <source>Limit law</source>
        <translation>Grenzverteilung</translation>
    </message>
    <message>
        <source>Of the drawn matrix</source>
        <translation>Der gezogenen Matrix</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Says that the rows of a variable are the pixels of images, one image for each of its columns. The chart Images shows them; no number depends on it.</source>
        <translation>Sagt, dass die Zeilen einer Variablen die Pixel von Bildern sind, ein Bild für jede ihrer Spalten. Das Diagramm Bilder zeigt sie; keine Zahl hängt davon ab.</translation>
    </message>
    <message>
        <source>Index of the layer whose variable is made of pixels, row by row of an image from its top.</source>
        <translation>Index der Schicht, deren Variable aus Pixeln besteht, Zeile für Zeile eines Bildes von oben.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Pixels of a row of an image. Width times height are the rows of the variable.</source>
        <translation>Pixel einer Zeile eines Bildes. Breite mal Höhe ist die Zahl der Zeilen der Variablen.</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Rows of pixels of an image.</source>
        <translation>Pixelzeilen eines Bildes.</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Sweep</translation>
    </message>
    <message>
        <source>What onsager-cli sweep varies: one cell for each combination of values, each with the seed and the trials of the scenario. A single run does not look at it.</source>
        <translation>Was onsager-cli sweep variiert: eine Zelle für jede Kombination von Werten, jede mit dem Seed und den Versuchen des Szenarios. Ein einzelner Lauf beachtet es nicht.</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>Achsen</translation>
    </message>
    <message>
        <source>The keys that are varied; the last one changes fastest.</source>
        <translation>Die Schlüssel, die variiert werden; der letzte ändert sich am schnellsten.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Which half-iterations of each cell are kept.</source>
        <translation>Welche Halbiterationen jeder Zelle behalten werden.</translation>
    </message>
    <message>
        <source>The last one</source>
        <translation>Die letzte</translation>
    </message>
    <message>
        <source>Every one</source>
        <translation>Jede</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Berechnen</translation>
    </message>
    <message>
        <source>Trials with their prediction, or the prediction alone.</source>
        <translation>Versuche mit ihrer Vorhersage oder die Vorhersage allein.</translation>
    </message>
    <message>
        <source>Trials and prediction</source>
        <translation>Versuche und Vorhersage</translation>
    </message>
    <message>
        <source>Prediction alone</source>
        <translation>Vorhersage allein</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>When a trial counts as a success: nmseDb[0] &lt; -30, predictedNmseDb[0] &lt; -60 or testError &lt; 1.2; nothing for no such count.</source>
        <translation>Wann ein Versuch als Erfolg zählt: nmseDb[0] &lt; -30, predictedNmseDb[0] &lt; -60 oder testError &lt; 1.2; leer für keine solche Zählung.</translation>
    </message>
    <message>
        <source>Fixed points</source>
        <translation>Fixpunkte</translation>
    </message>
    <message>
        <source>With a criterion of success that asks an mse or nmseDb: what it asks of the fixed points of state evolution too. From no knowledge (algorithmic), of the least free energy (information-theoretic), from the truth (spinodal): the easy, hard and impossible regions of a phase diagram.</source>
        <translation>Mit einem Erfolgskriterium, das nach mse oder nmseDb fragt: Was es fragt, wird auch die Fixpunkte der State Evolution gefragt. Vom Nichtwissen aus (algorithmisch), von kleinster freier Energie (informationstheoretisch), von der Wahrheit aus (spinodal): die leichten, schweren und unmöglichen Gebiete eines Phasendiagramms.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>Berechnet</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Achse</translation>
    </message>
    <message>
        <source>A key and the values it takes.</source>
        <translation>Ein Schlüssel und die Werte, die er annimmt.</translation>
    </message>
    <message>
        <source>The key that is varied, with dots: layers.1.rows.</source>
        <translation>Der Schlüssel, der variiert wird, mit Punkten: layers.1.rows.</translation>
    </message>
    <message>
        <source>The values one by one, numbers or texts.</source>
        <translation>Die Werte einzeln, Zahlen oder Texte.</translation>
    </message>
    <message>
        <source>A value of the varied key.</source>
        <translation>Ein Wert des variierten Schlüssels.</translation>
    </message>
    <message>
        <source>Values in equal steps or equal ratios, both ends included.</source>
        <translation>Werte in gleichen Schritten oder gleichen Verhältnissen, beide Enden eingeschlossen.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>The first value.</source>
        <translation>Der erste Wert.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>The last value.</source>
        <translation>Der letzte Wert.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>How many values, both ends included.</source>
        <translation>Wie viele Werte, beide Enden eingeschlossen.</translation>
    </message>
    <message>
        <source>Equal steps, or equal ratios between positive ends.</source>
        <translation>Gleiche Schritte oder gleiche Verhältnisse zwischen positiven Enden.</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logarithmisch</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>How the charts are drawn, so that a figure is a file. No number depends on it.</source>
        <translation>Wie die Diagramme gezeichnet werden, damit eine Abbildung eine Datei ist. Keine Zahl hängt davon ab.</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>The chart in front.</source>
        <translation>Das Diagramm im Vordergrund.</translation>
    </message>
    <message>
        <source>Convergence</source>
        <translation>Konvergenz</translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation>Schätzungen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Phase diagram</source>
        <translation>Phasendiagramm</translation>
    </message>
    <message>
        <source>Free energy</source>
        <translation>Freie Energie</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Abbildungen</translation>
    </message>
    <message>
        <source>How each chart is drawn.</source>
        <translation>Wie jedes Diagramm gezeichnet wird.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Abbildung</translation>
    </message>
    <message>
        <source>How one chart is drawn; what is not given is what the program would choose.</source>
        <translation>Wie ein Diagramm gezeichnet wird; was nicht angegeben ist, wählt das Programm.</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>The error that is drawn: nmse, mse, test-error, or another one by its key in result files; learnt: what is learnt while it runs.</source>
        <translation>Der Fehler, der gezeichnet wird: nmse, mse, test-error oder ein anderer nach seinem Schlüssel in Ergebnisdateien; learnt: was im Lauf gelernt wird.</translation>
    </message>
    <message>
        <source>Of a chart that shows one; 0 is the signal.</source>
        <translation>Eines Diagramms, das eine zeigt; 0 ist das Signal.</translation>
    </message>
    <message>
        <source>Half-iteration</source>
        <translation>Halbiteration</translation>
    </message>
    <message>
        <source>The half-iteration that is shown.</source>
        <translation>Die Halbiteration, die gezeigt wird.</translation>
    </message>
    <message>
        <source>the last one</source>
        <translation>die letzte</translation>
    </message>
    <message>
        <source>Width on paper.</source>
        <translation>Breite auf dem Papier.</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>Height on paper.</source>
        <translation>Höhe auf dem Papier.</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Dots per inch of a bitmap.</source>
        <translation>Punkte je Zoll einer Bitmap.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Pure white paper, or the ground of the window.</source>
        <translation>Rein weißes Papier oder der Grund des Fensters.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Schriftart</translation>
    </message>
    <message>
        <source>Inter, or STIX, which looks like the type of journals.</source>
        <translation>Inter oder STIX, die wie die Schrift von Zeitschriften aussieht.</translation>
    </message>
    <message>
        <source>Sans serif (Inter)</source>
        <translation>Serifenlos (Inter)</translation>
    </message>
    <message>
        <source>Serif (STIX)</source>
        <translation>Mit Serifen (STIX)</translation>
    </message>
    <message>
        <source>Type size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Size of all text.</source>
        <translation>Größe des ganzen Textes.</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>pt</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>Linienstärke</translation>
    </message>
    <message>
        <source>Width of the curves; markers and hairlines follow it.</source>
        <translation>Stärke der Kurven; Punkte und Haarlinien folgen ihr.</translation>
    </message>
    <message>
        <source>Words over the figure.</source>
        <translation>Worte über der Abbildung.</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Where the names of the curves stand.</source>
        <translation>Wo die Namen der Kurven stehen.</translation>
    </message>
    <message>
        <source>Where it covers nothing</source>
        <translation>Wo sie nichts verdeckt</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>Oben rechts</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>Oben links</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>Unten rechts</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>Unten links</translation>
    </message>
    <message>
        <source>Above the axes</source>
        <translation>Über den Achsen</translation>
    </message>
    <message>
        <source>Curves that are not drawn, by their names in the table of the chart.</source>
        <translation>Kurven, die nicht gezeichnet werden, nach ihren Namen in der Tabelle des Diagramms.</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>The name of a curve.</source>
        <translation>Der Name einer Kurve.</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Markers for what is measured, or thin lines in their place.</source>
        <translation>Punkte für Gemessenes oder an ihrer Stelle dünne Linien.</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>The spread over trials.</source>
        <translation>Die Streuung über die Versuche.</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>What is said about places of the chart.</source>
        <translation>Was zu Stellen des Diagramms gesagt wird.</translation>
    </message>
    <message>
        <source>How the numbers along an axis are drawn.</source>
        <translation>Wie die Zahlen an einer Achse gezeichnet werden.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>In place of name and unit.</source>
        <translation>Anstelle von Name und Einheit.</translation>
    </message>
    <message>
        <source>First and last number of the axis.</source>
        <translation>Erste und letzte Zahl der Achse.</translation>
    </message>
    <message>
        <source>what holds all curves</source>
        <translation>was alle Kurven fasst</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>An end of the axis.</source>
        <translation>Ein Ende der Achse.</translation>
    </message>
    <message>
        <source>Even steps, or even ratios of positive numbers.</source>
        <translation>Gleiche Schritte oder gleiche Verhältnisse positiver Zahlen.</translation>
    </message>
    <message>
        <source>As the numbers ask for</source>
        <translation>Nach den Zahlen</translation>
    </message>
    <message>
        <source>Annotation</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Words, an arrow or a line at a place, in the numbers of the axes.</source>
        <translation>Worte, ein Pfeil oder eine Linie an einer Stelle, in den Zahlen der Achsen.</translation>
    </message>
    <message>
        <source>Words, an arrow from the words to a place, or a line across the chart.</source>
        <translation>Worte, ein Pfeil von den Worten zu einer Stelle oder eine Linie quer durch das Diagramm.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>Pfeil</translation>
    </message>
    <message>
        <source>Vertical line</source>
        <translation>Senkrechte Linie</translation>
    </message>
    <message>
        <source>Horizontal line</source>
        <translation>Waagerechte Linie</translation>
    </message>
    <message>
        <source>What is written at the place, the tail of the arrow or beside the line.</source>
        <translation>Was an der Stelle, am Fuß des Pfeils oder neben der Linie steht.</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>Place of the text, the tail of the arrow or the vertical line.</source>
        <translation>Stelle des Textes, des Fußes des Pfeils oder der senkrechten Linie.</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>Place of the text, the tail of the arrow or the horizontal line.</source>
        <translation>Stelle des Textes, des Fußes des Pfeils oder der waagerechten Linie.</translation>
    </message>
    <message>
        <source>To x</source>
        <translation>Nach x</translation>
    </message>
    <message>
        <source>Place of the head of the arrow.</source>
        <translation>Stelle der Pfeilspitze.</translation>
    </message>
    <message>
        <source>To y</source>
        <translation>Nach y</translation>
    </message>
    <message>
        <source>Free energy: a committee of two units</source>
        <translation>Freie Energie: ein Komitee aus zwei Einheiten</translation>
    </message>
    <message>
        <source>Watch the runs walk down the curve of the free energy to its lowest point. Two hidden units count alike; drag the rows of W: up to 1.5 samples for each weight the only minimum takes both units for their mean; beyond, that point is a saddle, and behind it each estimate specialises on a unit of its own. The runs start from a trace of the units, which decides their order. Aubin et al. 2018.</source>
        <translation>Sehen Sie zu, wie die Läufe die Kurve der freien Energie hinab zu ihrem tiefsten Punkt wandern. Zwei verborgene Einheiten zählen gleich; ziehen Sie an den Zeilen von W: Bis 1.5 Stichproben je Gewicht hält das einzige Minimum beide Einheiten für ihr Mittel; darüber ist dieser Punkt ein Sattel, und dahinter spezialisiert sich jede Schätzung auf eine eigene Einheit. Die Läufe beginnen bei einer Spur der Einheiten, die ihre Reihenfolge festlegt. Aubin et al. 2018.</translation>
    </message>
    <message>
        <source>Specialisation of a committee</source>
        <translation>Spezialisierung eines Komitees</translation>
    </message>
    <message>
        <source>Look for the boundary at which the error drops: there each estimate stops being the mean of the two hidden units and specialises on one of them. The units count alike and are learnt from samples of their noisy sum; the number of samples lies along x, the SNR along y. Both start from a trace of the hidden units, without which the prediction would stay at the mean for ever; the error is that in the best order of units. Aubin et al. 2018.</source>
        <translation>Suchen Sie die Grenze, an der der Fehler fällt: Dort hört jede Schätzung auf, das Mittel der zwei verborgenen Einheiten zu sein, und spezialisiert sich auf eine davon. Die Einheiten zählen gleich und werden aus Stichproben ihrer verrauschten Summe gelernt; die Zahl der Stichproben liegt längs x, das SNR längs y. Beide beginnen bei einer Spur der verborgenen Einheiten, ohne die die Vorhersage für immer beim Mittel bliebe; der Fehler ist der bei der besten Reihenfolge der Einheiten. Aubin et al. 2018.</translation>
    </message>
    <message>
        <source>Complex phase retrieval</source>
        <translation>Komplexes Phase Retrieval</translation>
    </message>
    <message>
        <source>Watch complex numbers come back from the moduli of their projections, after the best common phase. That phase is lost, so the start knows a little of Z_1; from 1 measurement for each unknown a little is enough to learn something, from 2.03 everything. The common phase drifts away from that of the start: compare the NMSE after the best phase.</source>
        <translation>Sehen Sie zu, wie komplexe Zahlen aus den Beträgen ihrer Projektionen zurückkommen, nach der besten gemeinsamen Phase. Diese Phase ist verloren, darum weiß der Anfang ein wenig von Z_1; ab 1 Messung je Unbekannter genügt ein wenig, um etwas zu lernen, ab 2.03, um alles zu lernen. Die gemeinsame Phase driftet von der des Anfangs weg: Vergleichen Sie den NMSE nach der besten Phase.</translation>
    </message>
    <message>
        <source>Free energy: compressed sensing</source>
        <translation>Freie Energie: Compressed Sensing</translation>
    </message>
    <message>
        <source>Look at the two minima of the free energy and at which of them the runs stop. Drag the rows of W: a second minimum appears at the exact signal long before the algorithm can reach it; with 0.2076 measurements for each unknown the barrier is gone.</source>
        <translation>Sehen Sie auf die zwei Minima der freien Energie und darauf, in welchem die Läufe enden. Ziehen Sie an den Zeilen von W: Ein zweites Minimum erscheint beim exakten Signal, lange bevor der Algorithmus es erreichen kann; bei 0.2076 Messungen je Unbekannter ist die Barriere verschwunden.</translation>
    </message>
    <message>
        <source>Compressed sensing, phase diagram</source>
        <translation>Compressed Sensing, Phasendiagramm</translation>
    </message>
    <message>
        <source>Look for the line that separates recovery from failure. Density of a sparse signal against the number of nearly noiseless measurements for each unknown, by state evolution alone: the boundary lies at 0.2076 measurements for a density of 0.1 and at 0.6857 for 0.5. Donoho, Maleki and Montanari 2009; Bernoulli-Gaussian prior.</source>
        <translation>Suchen Sie die Linie, die Rekonstruktion und Scheitern trennt. Dichte eines dünn besetzten Signals gegen die Zahl fast rauschfreier Messungen je Unbekannter, allein nach der State Evolution: Die Grenze liegt bei 0.2076 Messungen für die Dichte 0.1 und bei 0.6857 für 0.5. Donoho, Maleki und Montanari 2009; Bernoulli-Gauß-Prior.</translation>
    </message>
    <message>
        <source>Compressed sensing</source>
        <translation>Compressed Sensing</translation>
    </message>
    <message>
        <source>Drag the rows of W and look for the number of measurements below which the error stays high: it is 208. A sparse signal of 1000 numbers, one in ten of them not zero, from 300 nearly noiseless measurements. Donoho, Maleki and Montanari 2009; Bernoulli-Gaussian prior.</source>
        <translation>Ziehen Sie an den Zeilen von W und suchen Sie die Zahl der Messungen, unter der der Fehler hoch bleibt: Es sind 208. Ein dünn besetztes Signal aus 1000 Zahlen, von denen jede zehnte nicht null ist, aus 300 fast rauschfreien Messungen. Donoho, Maleki und Montanari 2009; Bernoulli-Gauß-Prior.</translation>
    </message>
    <message>
        <source>Perceptron with correlated patterns</source>
        <translation>Perzeptron mit korrelierten Mustern</translation>
    </message>
    <message>
        <source>Look how the boundary of success moves to the left as the lower matrix becomes wider: the patterns become less correlated and fewer of them are needed, down to 1.49 for each weight. Weights +-1 from the signs of a product of two Gaussian matrices with them. Manoel et al. 2017, Fig. 2, middle.</source>
        <translation>Sehen Sie, wie die Grenze des Erfolgs nach links rückt, wenn die untere Matrix breiter wird: Die Muster werden weniger korreliert, und es werden weniger davon gebraucht, hinab bis 1.49 je Gewicht. Gewichte +-1 aus den Vorzeichen eines Produkts zweier Gauß-Matrizen mit ihnen. Manoel et al. 2017, Abb. 2, Mitte.</translation>
    </message>
    <message>
        <source>Deep ReLU prior, four times larger</source>
        <translation>Tiefer ReLU-Prior, viermal größer</translation>
    </message>
    <message>
        <source>Look how close the dots lie to their lines: state evolution is the limit of large layers, and the gap has shrunk against the deep ReLU prior, which has a quarter of the units. Drawing the matrices takes a while.</source>
        <translation>Sehen Sie, wie nah die Punkte an ihren Linien liegen: Die State Evolution ist der Grenzfall großer Schichten, und der Abstand ist gegenüber dem tiefen ReLU-Prior mit einem Viertel der Einheiten geschrumpft. Das Ziehen der Matrizen dauert eine Weile.</translation>
    </message>
    <message>
        <source>Deep ReLU prior: error against measurements, MAP and Adam</source>
        <translation>Tiefer ReLU-Prior: Fehler gegen Messungen, MAP und Adam</translation>
    </message>
    <message>
        <source>Compare where the error of message passing falls with more measurements, and where that of Adam on the same objective does. Error of the generated signal, MAP, beside its state evolution: 40 draws of a network of ReLU layers, 90 % of the units active. Pandit et al. 2020 (ML-VAMP), Fig. 4 right and Fig. 5.</source>
        <translation>Vergleichen Sie, wo der Fehler des Message Passing mit mehr Messungen fällt und wo der von Adam auf demselben Ziel. Fehler des erzeugten Signals, MAP, neben seiner State Evolution: 40 Ziehungen eines Netzes aus ReLU-Schichten, 90 % der Einheiten aktiv. Pandit et al. 2020 (ML-VAMP), Abb. 4 rechts und Abb. 5.</translation>
    </message>
    <message>
        <source>Deep ReLU prior, MAP</source>
        <translation>Tiefer ReLU-Prior, MAP</translation>
    </message>
    <message>
        <source>Watch the errors of all layers of a generative network fall together, each on its own predicted line. Signal recovery, MAP, through ReLU layers, 90 % of the units active: 100 measurements of the 784 outputs of a network with 20 inputs, condition number 10. Pandit et al. 2020 (ML-VAMP), Fig. 4.</source>
        <translation>Sehen Sie zu, wie die Fehler aller Schichten eines generativen Netzes gemeinsam fallen, jeder auf seiner eigenen vorhergesagten Linie. Signalrekonstruktion, MAP, durch ReLU-Schichten, 90 % der Einheiten aktiv: 100 Messungen der 784 Ausgänge eines Netzes mit 20 Eingängen, Konditionszahl 10. Pandit et al. 2020 (ML-VAMP), Abb. 4.</translation>
    </message>
    <message>
        <source>Deep ReLU prior against measurements</source>
        <translation>Tiefer ReLU-Prior gegen Messungen</translation>
    </message>
    <message>
        <source>Look for the number of measurements at which the error begins to fall, for the dots and for the line. A signal that comes from a generative network of ReLU layers, 40 % of the units active, after 50 iterations, against the number of measurements of its 784 outputs; condition number 10. Pandit et al. 2020 (ML-VAMP), Fig. 3 right.</source>
        <translation>Suchen Sie die Zahl der Messungen, bei der der Fehler zu fallen beginnt, für die Punkte und für die Linie. Ein Signal aus einem generativen Netz von ReLU-Schichten, 40 % der Einheiten aktiv, nach 50 Iterationen, gegen die Zahl der Messungen seiner 784 Ausgänge; Konditionszahl 10. Pandit et al. 2020 (ML-VAMP), Abb. 3 rechts.</translation>
    </message>
    <message>
        <source>Deep ReLU prior, MMSE</source>
        <translation>Tiefer ReLU-Prior, MMSE</translation>
    </message>
    <message>
        <source>Watch the errors of all layers of a generative network fall together, each on its own predicted line. Signal recovery, MMSE, through ReLU layers, 40 % of the units active: 100 measurements of the 784 outputs of a network with 20 inputs, condition number 10. Pandit et al. 2020 (ML-VAMP), Fig. 3.</source>
        <translation>Sehen Sie zu, wie die Fehler aller Schichten eines generativen Netzes gemeinsam fallen, jeder auf seiner eigenen vorhergesagten Linie. Signalrekonstruktion, MMSE, durch ReLU-Schichten, 40 % der Einheiten aktiv: 100 Messungen der 784 Ausgänge eines Netzes mit 20 Eingängen, Konditionszahl 10. Pandit et al. 2020 (ML-VAMP), Abb. 3.</translation>
    </message>
    <message>
        <source>Deep ReLU prior, two columns</source>
        <translation>Tiefer ReLU-Prior, zwei Spalten</translation>
    </message>
    <message>
        <source>Compare the measured matrices with the predicted ones: the entries beside the diagonal are what two signals say about each other. Two signals go through the same ReLU network at once; the inputs are correlated, which couples the columns in every layer. The prediction, made once for all trials, takes some seconds.</source>
        <translation>Vergleichen Sie die gemessenen Matrizen mit den vorhergesagten: Die Einträge neben der Diagonale sind das, was zwei Signale übereinander sagen. Zwei Signale gehen zugleich durch dasselbe ReLU-Netz; die Eingänge sind korreliert, was die Spalten in jeder Schicht koppelt. Die Vorhersage, einmal für alle Versuche gemacht, dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>Deep ReLU prior: message passing and Adam</source>
        <translation>Tiefer ReLU-Prior: Message Passing und Adam</translation>
    </message>
    <message>
        <source>Compare the dots with the dotted levels: those are what Adam reaches on the same objective. Signal recovery by MAP message passing, 40 draws of the network with 100 measurements, 90 % of the units active. Pandit et al. 2020 (ML-VAMP), Fig. 5.</source>
        <translation>Vergleichen Sie die Punkte mit den gepunkteten Höhen: So weit kommt Adam auf demselben Ziel. Signalrekonstruktion durch MAP-Message-Passing, 40 Ziehungen des Netzes mit 100 Messungen, 90 % der Einheiten aktiv. Pandit et al. 2020 (ML-VAMP), Abb. 5.</translation>
    </message>
    <message>
        <source>Sparse regression on a real table</source>
        <translation>Dünn besetzte Regression an einer echten Tabelle</translation>
    </message>
    <message>
        <source>Look whether the error on held-out patients falls below the -2.7 dB of ridge regression with the best penalty. The progression of diabetes in 442 patients from 64 features, ten measurements with their squares and products (Efron et al. 2004), nearly collinear. 88 patients are held out, others in every trial: the error on them, relative to the variance, is what counts; nobody knows the true coefficients.</source>
        <translation>Sehen Sie, ob der Fehler an zurückgehaltenen Patienten unter die -2.7 dB der Ridge-Regression mit der besten Strafe fällt. Das Fortschreiten von Diabetes bei 442 Patienten aus 64 Merkmalen, zehn Messungen mit ihren Quadraten und Produkten (Efron et al. 2004), fast kollinear. 88 Patienten werden zurückgehalten, in jedem Versuch andere: Der Fehler an ihnen, relativ zur Varianz, zählt; niemand kennt die wahren Koeffizienten.</translation>
    </message>
    <message>
        <source>Double descent</source>
        <translation>Double Descent</translation>
    </message>
    <message>
        <source>Look how the error of least squares without a penalty rises where there are as many samples as weights, and falls on both sides. 400 weights, noise of variance 0.1; the prior is so wide that the estimate of least norm is taken. A penalty as narrow as the truth (remove the assumed prior) makes the peak vanish.</source>
        <translation>Sehen Sie, wie der Fehler der kleinsten Quadrate ohne Strafe ansteigt, wo es so viele Stichproben wie Gewichte gibt, und zu beiden Seiten fällt. 400 Gewichte, Rauschen der Varianz 0.1; der Prior ist so breit, dass die Schätzung kleinster Norm genommen wird. Eine Strafe so eng wie die Wahrheit (entfernen Sie den angenommenen Prior) lässt die Spitze verschwinden.</translation>
    </message>
    <message>
        <source>Look how whole rows are set to zero and how the other estimates are pulled towards it. Multi-task lasso: the squared loss with the lengths of the rows as penalty, a convex problem, solved as MAP estimation. Pandit et al. 2020 (ML-Mat-VAMP), eq. (5).</source>
        <translation>Sehen Sie, wie ganze Zeilen auf null gesetzt werden und wie die anderen Schätzungen dorthin gezogen werden. Multi-Task-Lasso: der quadratische Verlust mit den Längen der Zeilen als Strafe, ein konvexes Problem, gelöst als MAP-Schätzung. Pandit et al. 2020 (ML-Mat-VAMP), Gl. (5).</translation>
    </message>
    <message>
        <source>Ill-conditioned measurements</source>
        <translation>Schlecht konditionierte Messungen</translation>
    </message>
    <message>
        <source>Watch dots and line stay together although the matrix has condition number 100, where plain AMP fails. Sparse regression with geometric singular values. Try 10 and 1000: the algorithm and its prediction know the spectrum.</source>
        <translation>Sehen Sie, dass Punkte und Linie beisammenbleiben, obwohl die Matrix die Konditionszahl 100 hat, bei der einfaches AMP versagt. Dünn besetzte Regression mit geometrischen Singulärwerten. Probieren Sie 10 und 1000: Der Algorithmus und seine Vorhersage kennen das Spektrum.</translation>
    </message>
    <message>
        <source>Imputation of a table</source>
        <translation>Imputation einer Tabelle</translation>
    </message>
    <message>
        <source>Look at the error of Z_1: it is that of the filled table. 800 rows with two measured and two yes-or-no columns, four entries in ten missing; the rows come from 60 hidden causes and the columns are correlated. Pandit et al. 2020 (ML-Mat-VAMP), section 2.4.</source>
        <translation>Sehen Sie auf den Fehler von Z_1: Es ist der der gefüllten Tabelle. 800 Zeilen mit zwei gemessenen und zwei Ja-oder-Nein-Spalten, vier von zehn Einträgen fehlen; die Zeilen stammen von 60 verborgenen Ursachen, und die Spalten sind korreliert. Pandit et al. 2020 (ML-Mat-VAMP), Abschnitt 2.4.</translation>
    </message>
    <message>
        <source>The lasso path</source>
        <translation>Der Lasso-Pfad</translation>
    </message>
    <message>
        <source>Learning curve, 10 dB</source>
        <translation>Lernkurve, 10 dB</translation>
    </message>
    <message>
        <source>Look how many samples it takes until the test error comes near to 1, the best possible. A network with 100 inputs, 4 sigmoid hidden units and one output at an SNR of 10 dB: the first layer is learnt, the second is known. Medians of 30 trials beside state evolution, and Adam on the same data. Pandit et al. 2020 (ML-Mat-VAMP), Fig. 2.</source>
        <translation>Sehen Sie, wie viele Stichproben es braucht, bis der Testfehler in die Nähe von 1 kommt, dem bestmöglichen Wert. Ein Netz mit 100 Eingängen, 4 verborgenen Sigmoid-Einheiten und einem Ausgang bei einem SNR von 10 dB: Die erste Schicht wird gelernt, die zweite ist bekannt. Mediane von 30 Versuchen neben der State Evolution und Adam auf denselben Daten. Pandit et al. 2020 (ML-Mat-VAMP), Abb. 2.</translation>
    </message>
    <message>
        <source>Learning curve, 15 dB</source>
        <translation>Lernkurve, 15 dB</translation>
    </message>
    <message>
        <source>Look how many samples it takes until the test error comes near to 1, the best possible. A network with 100 inputs, 4 sigmoid hidden units and one output at an SNR of 15 dB: the first layer is learnt, the second is known. Medians of 30 trials beside state evolution, and Adam on the same data. Pandit et al. 2020 (ML-Mat-VAMP), Fig. 2.</source>
        <translation>Sehen Sie, wie viele Stichproben es braucht, bis der Testfehler in die Nähe von 1 kommt, dem bestmöglichen Wert. Ein Netz mit 100 Eingängen, 4 verborgenen Sigmoid-Einheiten und einem Ausgang bei einem SNR von 15 dB: Die erste Schicht wird gelernt, die zweite ist bekannt. Mediane von 30 Versuchen neben der State Evolution und Adam auf denselben Daten. Pandit et al. 2020 (ML-Mat-VAMP), Abb. 2.</translation>
    </message>
    <message>
        <source>Density, variance and noise learnt</source>
        <translation>Dichte, Varianz und Rauschen gelernt</translation>
    </message>
    <message>
        <source>Watch density, variance and noise move from wrong beliefs to the true values. Compressed sensing by an estimator that begins with a wrong density, a wrong variance and a wrong noise, and learns all three while it runs (EM). Remove learn to see what the wrong beliefs cost.</source>
        <translation>Sehen Sie zu, wie Dichte, Varianz und Rauschen von falschen Annahmen zu den wahren Werten wandern. Compressed Sensing mit einem Schätzer, der mit falscher Dichte, falscher Varianz und falschem Rauschen beginnt und alle drei im Lauf lernt (EM). Entfernen Sie learn, um zu sehen, was die falschen Annahmen kosten.</translation>
    </message>
    <message>
        <source>Logistic regression, maximum likelihood</source>
        <translation>Logistische Regression, Maximum Likelihood</translation>
    </message>
    <message>
        <source>Watch the maximum-likelihood estimate settle at 1.5 times the truth: with five samples for each weight it is not unbiased, as a textbook has it. 800 weights, 4000 labels of the logistic law, a prior so wide that it is no penalty. Sur and Candès 2019 give the factor 1.499.</source>
        <translation>Sehen Sie zu, wie sich die Maximum-Likelihood-Schätzung beim 1.5-Fachen der Wahrheit einpendelt: Bei fünf Stichproben je Gewicht ist sie nicht erwartungstreu, wie es im Lehrbuch steht. 800 Gewichte, 4000 Labels der logistischen Verteilung, ein Prior, der so breit ist, dass er keine Strafe ist. Sur und Candès 2019 geben den Faktor 1.499 an.</translation>
    </message>
    <message>
        <source>A million rows</source>
        <translation>Eine Million Zeilen</translation>
    </message>
    <message>
        <source>Watch the band over the trials: it has vanished, every draw lies on the line that was predicted without it. A sparse signal of a million numbers, one in ten of them not zero, from half a million measurements. The matrix is made of random signs and fast Fourier transforms; an iteration takes about a second.</source>
        <translation>Sehen Sie auf das Band über die Versuche: Es ist verschwunden, jede Ziehung liegt auf der Linie, die ohne sie vorhergesagt wurde. Ein dünn besetztes Signal aus einer Million Zahlen, von denen jede zehnte nicht null ist, aus einer halben Million Messungen. Die Matrix besteht aus zufälligen Vorzeichen und schnellen Fourier-Transformationen; eine Iteration dauert etwa eine Sekunde.</translation>
    </message>
    <message>
        <source>MIMO detection</source>
        <translation>MIMO-Detektion</translation>
    </message>
    <message>
        <source>Mixed linear regression</source>
        <translation>Gemischte lineare Regression</translation>
    </message>
    <message>
        <source>Watch the error fall as the two models are told apart, sample by sample. Every sample comes from one of two linear models, and it is not said from which. The models are seen with different frequencies, which tells them apart. Pandit et al. 2020 (ML-Mat-VAMP), eq. (6).</source>
        <translation>Sehen Sie zu, wie der Fehler fällt, während die zwei Modelle Stichprobe für Stichprobe auseinandergehalten werden. Jede Stichprobe stammt aus einem von zwei linearen Modellen, und es wird nicht gesagt, aus welchem. Die Modelle sind verschieden häufig, was sie unterscheidet. Pandit et al. 2020 (ML-Mat-VAMP), Gl. (6).</translation>
    </message>
    <message>
        <source>MNIST compressed sensing</source>
        <translation>MNIST: Compressed Sensing</translation>
    </message>
    <message>
        <source>Watch a digit appear out of 100 random projections of its 784 pixels. The prior is the trained decoder of a variational autoencoder.</source>
        <translation>Sehen Sie zu, wie eine Ziffer aus 100 zufälligen Projektionen ihrer 784 Pixel entsteht. Der Prior ist der trainierte Decoder eines Variational Autoencoders.</translation>
    </message>
    <message>
        <source>MNIST denoising</source>
        <translation>MNIST: Entrauschen</translation>
    </message>
    <message>
        <source>Watch the noise leave the digits, and look at the map beside them of where the estimate is unsure. Digits behind Gaussian noise of variance 0.1, with the trained decoder of a variational autoencoder as their prior.</source>
        <translation>Sehen Sie zu, wie das Rauschen die Ziffern verlässt, und auf die Karte daneben, wo die Schätzung unsicher ist. Ziffern hinter Gaußschem Rauschen der Varianz 0.1, mit dem trainierten Decoder eines Variational Autoencoders als Prior.</translation>
    </message>
    <message>
        <source>MNIST inpainting</source>
        <translation>MNIST: Inpainting</translation>
    </message>
    <message>
        <source>Watch the erased rows 10 to 20 of a digit come back, one digit in every trial. They are recovered behind the trained decoder of a variational autoencoder, 20-400-784. Trained weights are not random, so that the prediction has no right to hold. Pandit et al. 2020 (ML-VAMP), Fig. 6.</source>
        <translation>Sehen Sie zu, wie die gelöschten Zeilen 10 bis 20 einer Ziffer zurückkommen, eine Ziffer in jedem Versuch. Sie werden hinter dem trainierten Decoder eines Variational Autoencoders rekonstruiert, 20-400-784. Trainierte Gewichte sind nicht zufällig, sodass die Vorhersage kein Recht hat zu gelten. Pandit et al. 2020 (ML-VAMP), Abb. 6.</translation>
    </message>
    <message>
        <source>MNIST phase retrieval</source>
        <translation>MNIST: Phase Retrieval</translation>
    </message>
    <message>
        <source>Watch a blurred estimate decide for one digit, out of 400 random projections of its 784 pixels whose signs are lost. The prior is the trained decoder of a variational autoencoder.</source>
        <translation>Sehen Sie zu, wie sich eine verschwommene Schätzung für eine Ziffer entscheidet, aus 400 zufälligen Projektionen ihrer 784 Pixel, deren Vorzeichen verloren sind. Der Prior ist der trainierte Decoder eines Variational Autoencoders.</translation>
    </message>
    <message>
        <source>MNIST super-resolution</source>
        <translation>MNIST: Superauflösung</translation>
    </message>
    <message>
        <source>Watch digits of 28 x 28 pixels appear from the means of 7 x 7 blocks of them. The prior is the trained decoder of a variational autoencoder.</source>
        <translation>Sehen Sie zu, wie Ziffern mit 28 x 28 Pixeln aus den Mittelwerten ihrer Blöcke, 7 x 7 an der Zahl, entstehen. Der Prior ist der trainierte Decoder eines Variational Autoencoders.</translation>
    </message>
    <message>
        <source>Multi-task regression</source>
        <translation>Multi-Task-Regression</translation>
    </message>
    <message>
        <source>Set the columns to 1 and look how much worse a task is alone. Four regressions share their few active inputs: whole rows of the coefficients are zero. Pandit et al. 2020 (ML-Mat-VAMP), section 2.1, eq. (4).</source>
        <translation>Stellen Sie die Spalten auf 1 und sehen Sie, wie viel schlechter eine Aufgabe allein ist. Vier Regressionen teilen sich ihre wenigen aktiven Eingänge: Ganze Zeilen der Koeffizienten sind null. Pandit et al. 2020 (ML-Mat-VAMP), Abschnitt 2.1, Gl. (4).</translation>
    </message>
    <message>
        <source>1-bit compressed sensing</source>
        <translation>1-Bit-Compressed-Sensing</translation>
    </message>
    <message>
        <source>Look how well signs alone tell the size of each number: the estimates lie along the diagonal. A sparse signal from the signs of its projections.</source>
        <translation>Sehen Sie, wie gut allein Vorzeichen die Größe jeder Zahl verraten: Die Schätzungen liegen längs der Diagonale. Ein dünn besetztes Signal aus den Vorzeichen seiner Projektionen.</translation>
    </message>
    <message>
        <source>Free energy: perceptron</source>
        <translation>Freie Energie: Perzeptron</translation>
    </message>
    <message>
        <source>Look for the barrier between the runs and the minimum at the truth. Drag the rows of W: from 1.2447 labels for each weight on the minimum at the truth is the deepest, from 1.4926 on it is the only one. In between the problem is hard.</source>
        <translation>Suchen Sie die Barriere zwischen den Läufen und dem Minimum bei der Wahrheit. Ziehen Sie an den Zeilen von W: Ab 1.2447 Labels je Gewicht ist das Minimum bei der Wahrheit das tiefste, ab 1.4926 das einzige. Dazwischen ist das Problem schwer.</translation>
    </message>
    <message>
        <source>Binary perceptron</source>
        <translation>Binäres Perzeptron</translation>
    </message>
    <message>
        <source>Drag the rows of W and look for the number of labels from which the algorithm finds all weights: 1.49 for each. The weights +-1 of a perceptron from 1.6 labels for each of them.</source>
        <translation>Ziehen Sie an den Zeilen von W und suchen Sie die Zahl der Labels, ab der der Algorithmus alle Gewichte findet: 1.49 je Gewicht. Die Gewichte +-1 eines Perzeptrons aus 1.6 Labels je Gewicht.</translation>
    </message>
    <message>
        <source>Free energy: phase retrieval</source>
        <translation>Freie Energie: Phase Retrieval</translation>
    </message>
    <message>
        <source>Look at the slope on which the runs go down, and where it ends. Drag the rows of W: from 0.5 measurements for each unknown the summit at no knowledge turns into a slope, from 1.128 on that slope ends at the exact signal.</source>
        <translation>Sehen Sie auf den Hang, den die Läufe hinabgehen, und wo er endet. Ziehen Sie an den Zeilen von W: Ab 0.5 Messungen je Unbekannter wird der Gipfel beim Nichtwissen zu einem Hang, ab 1.128 endet dieser Hang beim exakten Signal.</translation>
    </message>
    <message>
        <source>Phase retrieval</source>
        <translation>Phase Retrieval</translation>
    </message>
    <message>
        <source>Watch a start that knows next to nothing end at the exact signal. Real numbers from the absolute values of their projections. Nothing tells a solution from its negative, so the start knows a little of Z_1; from 0.5 measurements for each unknown a little is enough to learn something, from 1.128 everything.</source>
        <translation>Sehen Sie zu, wie ein Anfang, der fast nichts weiß, beim exakten Signal endet. Reelle Zahlen aus den Beträgen ihrer Projektionen. Nichts unterscheidet eine Lösung von ihrem Negativen, darum weiß der Anfang ein wenig von Z_1; ab 0.5 Messungen je Unbekannter genügt ein wenig, um etwas zu lernen, ab 1.128, um alles zu lernen.</translation>
    </message>
    <message>
        <source>Probit regression</source>
        <translation>Probit-Regression</translation>
    </message>
    <message>
        <source>Look how the estimates shrink towards zero, as far as noisy labels leave the weights unknown. Classification: the sign of a projection plus noise is seen.</source>
        <translation>Sehen Sie, wie die Schätzungen zu null hin schrumpfen, soweit verrauschte Labels die Gewichte offenlassen. Klassifikation: Zu sehen ist das Vorzeichen einer Projektion plus Rauschen.</translation>
    </message>
    <message>
        <source>Sparse regression with noise between two matrices</source>
        <translation>Dünn besetzte Regression mit Rauschen zwischen zwei Matrizen</translation>
    </message>
    <message>
        <source>Look how many rows of the upper matrix it takes until the signal is found. The noise between the matrices cannot be undone: below a noise of 1e-8 at the end the error stays near that of the middle. Manoel et al. 2017, Fig. 2, left.</source>
        <translation>Sehen Sie, wie viele Zeilen der oberen Matrix es braucht, bis das Signal gefunden ist. Das Rauschen zwischen den Matrizen lässt sich nicht rückgängig machen: Unter einem Rauschen von 1e-8 am Ende bleibt der Fehler nahe dem der Mitte. Manoel et al. 2017, Abb. 2, links.</translation>
    </message>
    <message>
        <source>Sparse regression with a product matrix</source>
        <translation>Dünn besetzte Regression mit einer Produktmatrix</translation>
    </message>
    <message>
        <source>Look for three regions: where the signal is found, where it could be, and where it cannot be. The product of two Gaussian matrices has correlated entries; ML-AMP reads both factors. Manoel et al. 2017, Fig. 2, left.</source>
        <translation>Suchen Sie drei Gebiete: wo das Signal gefunden wird, wo es gefunden werden könnte und wo nicht. Das Produkt zweier Gauß-Matrizen hat korrelierte Einträge; ML-AMP liest beide Faktoren. Manoel et al. 2017, Abb. 2, links.</translation>
    </message>
    <message>
        <source>Quantised channel estimation</source>
        <translation>Quantisierte Kanalschätzung</translation>
    </message>
    <message>
        <source>Watch a channel of 512 complex taps appear from pilot samples of which two bits of each part are seen. One tap in ten is active, and there are 1024 samples. The pilots are a structured matrix, which is multiplied by Fourier transforms.</source>
        <translation>Sehen Sie zu, wie ein Kanal mit 512 komplexen Abgriffen aus Pilotwerten entsteht, von denen zwei Bit je Teil zu sehen sind. Jeder zehnte Abgriff ist aktiv, und es gibt 1024 Werte. Die Piloten sind eine strukturierte Matrix, die über Fourier-Transformationen multipliziert wird.</translation>
    </message>
    <message>
        <source>Robust regression</source>
        <translation>Robuste Regression</translation>
    </message>
    <message>
        <source>Look at which threshold of Huber&apos;s loss the error is least: far to the left it counts absolute values, far to the right squares. The noise is Laplacian, so that large errors are no rarity, and Huber&apos;s loss does not let them pull. 400 weights with a Gaussian penalty, 1600 samples.</source>
        <translation>Sehen Sie, bei welcher Schwelle des Huber-Verlusts der Fehler am kleinsten ist: Weit links zählt er Beträge, weit rechts Quadrate. Das Rauschen ist Laplace-verteilt, sodass große Fehler keine Seltenheit sind, und der Huber-Verlust lässt sie nicht ziehen. 400 Gewichte mit einer Gaußschen Strafe, 1600 Stichproben.</translation>
    </message>
    <message>
        <source>Four signals, one support</source>
        <translation>Vier Signale, ein Träger</translation>
    </message>
    <message>
        <source>Watch the measured dots fall along the line that was predicted without them, from 0 to -32 dB. Four sparse signals are zero in the same nine of ten places and are recovered together, row by row, from a quarter as many measurements at 30 dB. Set the columns to 1 to see what sharing the places is worth.</source>
        <translation>Sehen Sie zu, wie die gemessenen Punkte entlang der Linie fallen, die ohne sie vorhergesagt wurde, von 0 auf -32 dB. Vier dünn besetzte Signale sind an denselben neun von zehn Stellen null und werden gemeinsam, Zeile für Zeile, aus einem Viertel so vieler Messungen bei 30 dB rekonstruiert. Stellen Sie die Spalten auf 1, um zu sehen, was die gemeinsamen Stellen wert sind.</translation>
    </message>
    <message>
        <source>Sketched clustering</source>
        <translation>Clustering aus einer Skizze</translation>
    </message>
    <message>
        <source>Watch the error of the centroids fall once the clusters are told apart. The centroids of three clusters from a sketch of the data: random exponential moments. Different weights tell the clusters apart; the start knows a noisy copy of Z_1. Pandit et al. 2020 (ML-Mat-VAMP), section 2.2.</source>
        <translation>Sehen Sie zu, wie der Fehler der Zentroide fällt, sobald die Cluster auseinandergehalten werden. Die Zentroide dreier Cluster aus einer Skizze der Daten: zufällige Exponentialmomente. Verschiedene Gewichte unterscheiden die Cluster; der Anfang kennt eine verrauschte Kopie von Z_1. Pandit et al. 2020 (ML-Mat-VAMP), Abschnitt 2.2.</translation>
    </message>
    <message>
        <source>Lasso on a sparse signal</source>
        <translation>Lasso auf einem dünn besetzten Signal</translation>
    </message>
    <message>
        <source>Look how the wrong belief bends the estimates: small ones are set to zero, large ones fall short of the diagonal. The data are Bernoulli-Gaussian, the estimator believes in a Laplace law and takes the most probable value: the lasso. Remove the assumed prior and choose MMSE to see what the belief costs.</source>
        <translation>Sehen Sie, wie die falsche Annahme die Schätzungen verbiegt: Kleine werden null, große bleiben hinter der Diagonale zurück. Die Daten sind Bernoulli-Gauß-verteilt, der Schätzer glaubt an eine Laplace-Verteilung und nimmt den wahrscheinlichsten Wert: das Lasso. Entfernen Sie den angenommenen Prior und wählen Sie MMSE, um zu sehen, was die Annahme kostet.</translation>
    </message>
    <message>
        <source>Two-layer learning, 10 dB</source>
        <translation>Zweischichtiges Lernen, 10 dB</translation>
    </message>
    <message>
        <source>Look how near the test error comes to 1, the best possible, and whether dots and line agree. The first layer of a network with 100 inputs, 4 sigmoid hidden units and one output is learnt from 1000 samples at an SNR of 10 dB; the second layer is known. Pandit et al. 2020 (ML-Mat-VAMP), Fig. 2.</source>
        <translation>Sehen Sie, wie nahe der Testfehler an 1, den bestmöglichen Wert, kommt und ob Punkte und Linie übereinstimmen. Die erste Schicht eines Netzes mit 100 Eingängen, 4 verborgenen Sigmoid-Einheiten und einem Ausgang wird aus 1000 Stichproben bei einem SNR von 10 dB gelernt; die zweite Schicht ist bekannt. Pandit et al. 2020 (ML-Mat-VAMP), Abb. 2.</translation>
    </message>
    <message>
        <source>Two-layer learning, 15 dB</source>
        <translation>Zweischichtiges Lernen, 15 dB</translation>
    </message>
    <message>
        <source>Look how near the test error comes to 1, the best possible, and whether dots and line agree. The first layer of a network with 100 inputs, 4 sigmoid hidden units and one output is learnt from 1000 samples at an SNR of 15 dB; the second layer is known. Pandit et al. 2020 (ML-Mat-VAMP), Fig. 2.</source>
        <translation>Sehen Sie, wie nahe der Testfehler an 1, den bestmöglichen Wert, kommt und ob Punkte und Linie übereinstimmen. Die erste Schicht eines Netzes mit 100 Eingängen, 4 verborgenen Sigmoid-Einheiten und einem Ausgang wird aus 1000 Stichproben bei einem SNR von 15 dB gelernt; die zweite Schicht ist bekannt. Pandit et al. 2020 (ML-Mat-VAMP), Abb. 2.</translation>
    </message>
    <message>
        <source>Two-layer decoder</source>
        <translation>Zweischichtiger Decoder</translation>
    </message>
    <message>
        <source>Compare the region in which ML-AMP succeeds with what AMP layer by layer needs: that must find all signs before it can look at the signal. Numbers +-1, hidden in the signs of twice as many projections, which are seen through a second matrix: a generative network is decoded. Manoel et al. 2017, Fig. 2, right.</source>
        <translation>Vergleichen Sie das Gebiet, in dem ML-AMP Erfolg hat, mit dem, was AMP Schicht für Schicht braucht: Dieses muss alle Vorzeichen finden, ehe es das Signal ansehen kann. Zahlen +-1, verborgen in den Vorzeichen von doppelt so vielen Projektionen, die durch eine zweite Matrix zu sehen sind: Ein generatives Netz wird decodiert. Manoel et al. 2017, Abb. 2, rechts.</translation>
    </message>
    <message>
        <source>Imputation of a real table</source>
        <translation>Imputation einer echten Tabelle</translation>
    </message>
    <message>
        <source>Look at the error of Z_1, that over all numbers of the table. 13 chemical measurements of 178 wines (UCI, CC BY 4.0), standardised; three numbers in ten are erased, others in every trial, and filled in by what their correlations say. On the erased ones: column means 0 dB, 5 nearest neighbours -2.2 dB, a Gaussian row with these correlations -3.2 dB.</source>
        <translation>Sehen Sie auf den Fehler von Z_1, über alle Zahlen der Tabelle. 13 chemische Messungen an 178 Weinen (UCI, CC BY 4.0), standardisiert; drei von zehn Zahlen sind gelöscht, in jedem Versuch andere, und werden durch das gefüllt, was ihre Korrelationen sagen. Auf den gelöschten: Spaltenmittel 0 dB, 5 nächste Nachbarn -2.2 dB, eine Gauß-Zeile mit diesen Korrelationen -3.2 dB.</translation>
    </message>
    <message>
        <source>Lambda</source>
        <translation>Lambda</translation>
    </message>
    <message>
        <source>Power of each row</source>
        <translation>Leistung jeder Zeile</translation>
    </message>
    <message>
        <source>Known factors of the variance of each row, such as a path loss: row n is the root of its factor times a row of the law, and the estimator knows the factors.</source>
        <translation>Bekannte Faktoren der Varianz jeder Zeile, etwa eine Pfaddämpfung: Zeile n ist die Wurzel ihres Faktors mal einer Zeile der Verteilung, und der Schätzer kennt die Faktoren.</translation>
    </message>
    <message>
        <source>Where the factors come from.</source>
        <translation>Woher die Faktoren kommen.</translation>
    </message>
    <message>
        <source>Every row alike</source>
        <translation>Jede Zeile gleich</translation>
    </message>
    <message>
        <source>Given values</source>
        <translation>Gegebene Werte</translation>
    </message>
    <message>
        <source>Uniform in decibels</source>
        <translation>Gleichverteilt in Dezibel</translation>
    </message>
    <message>
        <source>Lognormal</source>
        <translation>Lognormal</translation>
    </message>
    <message>
        <source>Noise of each row</source>
        <translation>Rauschen jeder Zeile</translation>
    </message>
    <message>
        <source>Known factors of the noise variance of each observed row: the noise of row n has its factor times the variance, and the estimator knows the factors.</source>
        <translation>Bekannte Faktoren der Rauschvarianz jeder beobachteten Zeile: Das Rauschen der Zeile n hat ihren Faktor mal der Varianz, und der Schätzer kennt die Faktoren.</translation>
    </message>
    <message>
        <source>The factor of every row is 1.</source>
        <translation>Der Faktor jeder Zeile ist 1.</translation>
    </message>
    <message>
        <source>Given factors</source>
        <translation>Gegebene Faktoren</translation>
    </message>
    <message>
        <source>A factor for each row, the same in every trial.</source>
        <translation>Ein Faktor für jede Zeile, in jedem Versuch derselbe.</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>Faktoren</translation>
    </message>
    <message>
        <source>One for each row, in the order of the rows.</source>
        <translation>Einer für jede Zeile, in der Reihenfolge der Zeilen.</translation>
    </message>
    <message>
        <source>Factor of the variance of one row.</source>
        <translation>Faktor der Varianz einer Zeile.</translation>
    </message>
    <message>
        <source>Factors whose decibels are uniform between two ends, drawn for each trial and known.</source>
        <translation>Faktoren, deren Dezibel zwischen zwei Enden gleichverteilt sind, für jeden Versuch gezogen und bekannt.</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Kleinster</translation>
    </message>
    <message>
        <source>The lower end of 10 log10 of the factors.</source>
        <translation>Das untere Ende von 10 log10 der Faktoren.</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Größter</translation>
    </message>
    <message>
        <source>The upper end of 10 log10 of the factors.</source>
        <translation>Das obere Ende von 10 log10 der Faktoren.</translation>
    </message>
    <message>
        <source>Lognormal factors</source>
        <translation>Lognormale Faktoren</translation>
    </message>
    <message>
        <source>Factors whose decibels are Gaussian, such as shadow fading, drawn for each trial and known.</source>
        <translation>Faktoren, deren Dezibel Gaußsch sind, etwa Abschattung, für jeden Versuch gezogen und bekannt.</translation>
    </message>
    <message>
        <source>The mean of 10 log10 of the factors.</source>
        <translation>Der Mittelwert von 10 log10 der Faktoren.</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>The standard deviation of 10 log10 of the factors.</source>
        <translation>Die Standardabweichung von 10 log10 der Faktoren.</translation>
    </message>
    <message>
        <source>Factors of a file</source>
        <translation>Faktoren aus einer Datei</translation>
    </message>
    <message>
        <source>Rows z ~ N(0, S): S is the covariance, or variance times the identity; or lambda weighs the ridge penalty.</source>
        <translation>Zeilen z ~ N(0, S): S ist die Kovarianz oder die Varianz mal der Einheitsmatrix; oder Lambda wiegt die Ridge-Strafe.</translation>
    </message>
    <message>
        <source>Hinge loss (support vectors)</source>
        <translation>Hinge-Verlust (Stützvektoren)</translation>
    </message>
    <message>
        <source>Hinge loss</source>
        <translation>Hinge-Verlust</translation>
    </message>
    <message>
        <source>Labels -1 and +1: MAP minimises max(0, 1 - y z) / scale, its corner rounded; the support vector machine.</source>
        <translation>Labels -1 und +1: MAP minimiert max(0, 1 - y z) / scale mit gerundeter Ecke; die Support Vector Machine.</translation>
    </message>
    <message>
        <source>What the hinge loss is divided by.</source>
        <translation>Wodurch der Hinge-Verlust geteilt wird.</translation>
    </message>
    <message>
        <source>Rounded corner</source>
        <translation>Gerundete Ecke</translation>
    </message>
    <message>
        <source>Width of margins over which the corner of the hinge is a parabola.</source>
        <translation>Breite der Abstände, über die die Ecke des Hinge-Verlusts eine Parabel ist.</translation>
    </message>
    <message>
        <source>Iterative thresholding (AMP without its Onsager term)</source>
        <translation>Iteratives Thresholding (AMP ohne seinen Onsager-Term)</translation>
    </message>
    <message>
        <source>Iterative thresholding</source>
        <translation>Iteratives Thresholding</translation>
    </message>
    <message>
        <source>AMP of one linear layer seen in Gaussian noise, without its Onsager term (Donoho, Maleki and Montanari 2009): the same estimator of the prior, told the mean square of the residual as its noise.</source>
        <translation>AMP einer linearen Schicht, die in Gaußschem Rauschen gesehen wird, ohne seinen Onsager-Term (Donoho, Maleki und Montanari 2009): derselbe Schätzer des Priors, dem das mittlere Quadrat des Residuums als Rauschen genannt wird.</translation>
    </message>
    <message>
        <source>Estimates, each followed by a new residual; the first estimate is the start.</source>
        <translation>Schätzungen, jede gefolgt von einem neuen Residuum; die erste Schätzung ist der Anfang.</translation>
    </message>
    <message>
        <source>How far an estimate follows the residual, in units of 1 over the squared norm that the law gives a column of the matrix; 1 is the step of AMP, smaller ones are slower and steadier.</source>
        <translation>Wie weit eine Schätzung dem Residuum folgt, in Einheiten von 1 durch die quadrierte Norm, die die Verteilung einer Spalte der Matrix gibt; 1 ist der Schritt von AMP, kleinere sind langsamer und ruhiger.</translation>
    </message>
    <message>
        <source>Who is talking? Activity behind a path loss</source>
        <translation>Wer spricht? Aktivität hinter einer Pfaddämpfung</translation>
    </message>
    <message>
        <source>Look how the error falls along its line although no two users are alike: 2000 devices at distances that take up to 20 dB from their power, one in ten of them talks, and 800 pilots are heard by two antennas. The shares of missed and false detections stand in the table of results, for each device in units of its own power. Drag the lower end of the power to see what the far ones cost.</source>
        <translation>Sehen Sie, wie der Fehler entlang seiner Linie fällt, obwohl keine zwei Teilnehmer gleich sind: 2000 Geräte in Entfernungen, die ihrer Leistung bis zu 20 dB nehmen, jedes zehnte spricht, und 800 Piloten werden von zwei Antennen gehört. Die Anteile verpasster und falscher Detektionen stehen in der Ergebnistabelle, für jedes Gerät in Einheiten seiner eigenen Leistung. Ziehen Sie am unteren Ende der Leistung, um zu sehen, was die fernen kosten.</translation>
    </message>
    <message>
        <source>Look where the error of the lasso is least, in the ring: to the right the penalty lambda is so strong that the estimate is zero, to the left so weak that noise is fitted. Lambda is noise variance over the scale of the assumed Laplace law. 1000 numbers of which one in ten is not zero, 500 measurements.</source>
        <translation>Sehen Sie, wo der Fehler des Lasso am kleinsten ist, im Ring: Rechts ist die Strafe Lambda so stark, dass die Schätzung null ist, links so schwach, dass Rauschen angepasst wird. Lambda ist die Rauschvarianz durch die Skala der angenommenen Laplace-Verteilung. 1000 Zahlen, von denen jede zehnte nicht null ist, 500 Messungen.</translation>
    </message>
    <message>
        <source>Look how the share of wrong symbols falls with the signal-to-noise ratio of an antenna; that of wrong bits and the NMSE are chosen above the chart. 16-QAM symbols of 128 users at 192 antennas over a Gaussian channel; of so few the dots lie a little above the line, which is that of very many.</source>
        <translation>Sehen Sie, wie der Anteil falscher Symbole mit dem Signal-Rausch-Verhältnis einer Antenne fällt; der falscher Bits und der NMSE werden über dem Diagramm gewählt. 16-QAM-Symbole von 128 Teilnehmern an 192 Antennen über einen Gauß-Kanal; bei so wenigen liegen die Punkte etwas über der Linie, die für sehr viele gilt.</translation>
    </message>
    <message>
        <source>A support vector machine</source>
        <translation>Eine Support Vector Machine</translation>
    </message>
    <message>
        <source>Look which penalty has the least loss on fresh samples, in the ring: with a weaker one the machine learns the noise of the labels by heart. 300 weights, 1200 labels of the logistic law fitted by the hinge loss and a ridge lambda; label errors, the loss on seen samples, margin and norm are chosen above the chart.</source>
        <translation>Schauen Sie, welche Strafe den kleinsten Verlust auf frischen Stichproben hat, im Ring: Mit einer schwächeren lernt die Maschine das Rauschen der Labels auswendig. 300 Gewichte, 1200 Labels der logistischen Verteilung, angepasst mit dem Hinge-Verlust und einem Ridge-Lambda; Labelfehler, der Verlust auf gesehenen Stichproben, Margin und Norm lassen sich über dem Diagramm wählen.</translation>
    </message>
    <message>
        <source>loss on seen rows</source>
        <translation>Verlust auf gesehenen Zeilen</translation>
    </message>
    <message>
        <source>margin</source>
        <translation>Margin</translation>
    </message>
    <message>
        <source>A program (denoiser of one&apos;s own)</source>
        <translation>Ein Programm (eigener Entrauscher)</translation>
    </message>
    <message>
        <source>External denoiser</source>
        <translation>Externer Entrauscher</translation>
    </message>
    <message>
        <source>A program estimates the rows behind a message in the place of a belief: it reads and writes NPY arrays. It is started only with your permission.</source>
        <translation>Ein Programm schätzt die Zeilen hinter einer Nachricht anstelle einer Annahme: Es liest und schreibt NPY-Felder. Es wird nur mit Ihrer Erlaubnis gestartet.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>The program, by its path or its name, and its arguments: [&quot;python3&quot;, &quot;denoiser.py&quot;]. No shell reads it.</source>
        <translation>Das Programm, mit seinem Pfad oder Namen, und seine Argumente: [&quot;python3&quot;, &quot;denoiser.py&quot;]. Keine Shell liest sie.</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>The program or one of its arguments.</source>
        <translation>Das Programm oder eines seiner Argumente.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>The folder that the program works in. A relative path starts at the folder of the scenario, which it is without one.</source>
        <translation>Der Ordner, in dem das Programm arbeitet. Ein relativer Pfad beginnt im Ordner des Szenarios; ohne Angabe ist es dieser.</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source>Time that the program may take for one estimate; then it is ended and the run fails.</source>
        <translation>Zeit, die das Programm für eine Schätzung haben darf; danach wird es beendet, und der Lauf scheitert.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Uniform (a box)</source>
        <translation>Gleichverteilt (ein Kasten)</translation>
    </message>
    <message>
        <source>Uniform prior</source>
        <translation>Gleichverteilter Prior</translation>
    </message>
    <message>
        <source>Independent entries of equal density between -bound and bound; believed by MAP it is the box |z| &lt;= bound.</source>
        <translation>Unabhängige Einträge gleicher Dichte zwischen -bound und bound; von MAP geglaubt ist es der Kasten |z| &lt;= bound.</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Schranke</translation>
    </message>
    <message>
        <source>Largest absolute value of an entry.</source>
        <translation>Größter Betrag eines Eintrags.</translation>
    </message>
    <message>
        <source>Correlated columns</source>
        <translation>Korrelierte Spalten</translation>
    </message>
    <message>
        <source>Random features</source>
        <translation>Zufällige Merkmale</translation>
    </message>
    <message>
        <source>Gaussian rows of a covariance with uniformly distributed eigenvectors, over the number of columns.</source>
        <translation>Gaußsche Zeilen einer Kovarianz mit gleichverteilten Eigenvektoren, geteilt durch die Zahl der Spalten.</translation>
    </message>
    <message>
        <source>Eigenvalues of the covariance</source>
        <translation>Eigenwerte der Kovarianz</translation>
    </message>
    <message>
        <source>Each is that of an equal share of the directions; of fewer columns than eigenvalues some have none.</source>
        <translation>Jeder gilt für einen gleichen Anteil der Richtungen; bei weniger Spalten als Eigenwerten haben manche keinen Anteil.</translation>
    </message>
    <message>
        <source>Eigenvalue</source>
        <translation>Eigenwert</translation>
    </message>
    <message>
        <source>One eigenvalue.</source>
        <translation>Ein Eigenwert.</translation>
    </message>
    <message>
        <source>Functions of random projections of Gaussian inputs, one column for each feature, of mean 0 and variance 1 / columns.</source>
        <translation>Funktionen zufälliger Projektionen Gaußscher Eingaben, eine Spalte für jedes Merkmal, mit Mittelwert 0 und Varianz 1 / Spalten.</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>Numbers that each feature is a function of.</source>
        <translation>Zahlen, von denen jedes Merkmal eine Funktion ist.</translation>
    </message>
    <message>
        <source>The function of a random projection, less its mean and over its deviation.</source>
        <translation>Die Funktion einer zufälligen Projektion, ohne ihren Mittelwert und geteilt durch ihre Standardabweichung.</translation>
    </message>
    <message>
        <source>From nothing, from a noisy copy of one variable, or from an eigenvector that the observation gives.</source>
        <translation>Aus dem Nichts, von einer verrauschten Kopie einer Variablen oder von einem Eigenvektor, den die Beobachtung gibt.</translation>
    </message>
    <message>
        <source>Spectral</source>
        <translation>Spektral</translation>
    </message>
    <message>
        <source>Spectral start</source>
        <translation>Spektraler Anfang</translation>
    </message>
    <message>
        <source>The signal starts from the leading eigenvector of the matrix of projections, each weighted with what its observation says of its size; for ML-AMP, one column and one linear layer.</source>
        <translation>Das Signal beginnt mit dem führenden Eigenvektor der Matrix der Projektionen, jede gewichtet mit dem, was ihre Beobachtung über ihre Größe sagt; für ML-AMP, eine Spalte und eine lineare Schicht.</translation>
    </message>
    <message>
        <source>The box relaxation</source>
        <translation>Die Kasten-Relaxation</translation>
    </message>
    <message>
        <source>Look how the share of wrong bits falls when signs are searched for in the box around them: least squares with every entry between -1 and 1, whose error rate is known exactly (Thrampoulidis, Xu and Hassibi 2018). Remove the assumed prior and choose MMSE to see what believing in signs would gain.</source>
        <translation>Sehen Sie, wie der Anteil falscher Bits fällt, wenn Vorzeichen im Kasten um sie herum gesucht werden: kleinste Quadrate mit jedem Eintrag zwischen -1 und 1, deren Fehlerrate genau bekannt ist (Thrampoulidis, Xu und Hassibi 2018). Entfernen Sie den angenommenen Prior und wählen Sie MMSE, um zu sehen, was der Glaube an Vorzeichen brächte.</translation>
    </message>
    <message>
        <source>Thresholds of phase retrieval</source>
        <translation>Schwellen des Phase Retrieval</translation>
    </message>
    <message>
        <source>Look where the line leaves 0 dB and where it falls to the noise: from 0.5 measurements of an absolute value for each unknown on something is learnt, from 1.128 on everything. Nothing of the truth is known: the start is the leading eigenvector of the projections, each weighted with what its absolute value says. With field complex and the modulus the places are 1 and 2.03.</source>
        <translation>Sehen Sie, wo die Linie 0 dB verlässt und wo sie bis zum Rauschen fällt: ab 0.5 Messungen eines Betrags für jede Unbekannte wird etwas gelernt, ab 1.128 alles. Von der Wahrheit ist nichts bekannt: Der Anfang ist der führende Eigenvektor der Projektionen, jede gewichtet mit dem, was ihr Betrag sagt. Mit field complex und dem Modulus liegen die Stellen bei 1 und 2.03.</translation>
    </message>
    <message>
        <source>Look how the error peaks where there are as many samples as features, and how slowly it falls beyond: features that are functions of common inputs have a few strong directions and many weak ones. 400 ReLU features of 200 inputs, noise 0.1, least squares almost without a penalty; the line knows the limit spectrum of such features alone.</source>
        <translation>Sehen Sie, wie der Fehler dort am größten ist, wo es so viele Stichproben wie Merkmale gibt, und wie langsam er danach fällt: Merkmale, die Funktionen gemeinsamer Eingaben sind, haben wenige starke und viele schwache Richtungen. 400 ReLU-Merkmale von 200 Eingaben, Rauschen 0.1, kleinste Quadrate fast ohne Strafe; die Linie kennt allein das Grenzspektrum solcher Merkmale.</translation>
    </message>
    <message>
        <source>Independent entries N(mean / columns, variance).</source>
        <translation>Unabhängige Einträge N(mean / columns, variance).</translation>
    </message>
    <message>
        <source>Matrices of non-zero mean</source>
        <translation>Matrizen mit Mittelwert ungleich null</translation>
    </message>
    <message>
        <source>Watch ML-Mat-VAMP follow its line while ML-AMP, beside it, runs away: all entries of the matrix have a small mean. Sparse regression. Set the mean to 0, and the two agree; ML-AMP already fails at a mean of some units.</source>
        <translation>Sehen Sie, wie ML-Mat-VAMP seiner Linie folgt, während ML-AMP daneben davonläuft: Alle Einträge der Matrix haben einen kleinen Mittelwert. Dünn besetzte Regression. Setzen Sie den Mittelwert auf 0, und beide stimmen überein; ML-AMP versagt schon bei einem Mittelwert von wenigen Einheiten.</translation>
    </message>
    <message>
        <source>Mean of every entry of W, in units of 1 / columns: every row of W z gains so many times the average of z. In the first matrix, for a signal of mean 0, up to the root of columns / 10. ML-AMP diverges from a mean of some units on; the prediction of ML-Mat-VAMP stays.</source>
        <translation>Mittelwert jedes Eintrags von W, in Einheiten von 1 / Spalten: Jede Zeile von W z erhält zusätzlich so oft das Mittel von z. In der ersten Matrix, für ein Signal mit Mittelwert 0, bis zur Wurzel aus Spalten / 10. ML-AMP divergiert ab einem Mittelwert von wenigen Einheiten; die Vorhersage von ML-Mat-VAMP bleibt.</translation>
    </message>
    <message>
        <source>Weight of the penalty of MAP: the loss plus lambda times |z|^2 / 2 (gaussian, half-normal), the sum of |z| (laplace, exponential) or the norms of the rows (group-lasso); it is the believed noise over the believed scale.</source>
        <translation>Gewicht der Strafe von MAP: der Verlust plus Lambda mal |z|^2 / 2 (gaussian, half-normal), der Summe der |z| (laplace, exponential) oder der Normen der Zeilen (group-lasso); es ist das angenommene Rauschen durch die angenommene Skala.</translation>
    </message>
    <message>
        <source>Weight of the penalty of MAP: the loss plus lambda times |z| / scale + z^2 / (2 variance). Without it the believed noise.</source>
        <translation>Gewicht der Strafe von MAP: der Verlust plus Lambda mal |z| / scale + z^2 / (2 variance). Ohne Angabe das angenommene Rauschen.</translation>
    </message>
    <message>
        <source>the believed noise</source>
        <translation>das angenommene Rauschen</translation>
    </message>
</context>
<context>
    <name>EditName</name>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>ErrorTable</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>NMSE (dB)</source>
        <translation>NMSE (dB)</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>Mittlerer quadratischer Fehler</translation>
    </message>
    <message>
        <source>NMSE, columns matched (dB)</source>
        <translation>NMSE, Spalten zugeordnet (dB)</translation>
    </message>
    <message>
        <source>Test error (normalised)</source>
        <translation>Testfehler (normiert)</translation>
    </message>
</context>
<context>
    <name>EstimatesPlot</name>
    <message>
        <source>truth</source>
        <translation>Wahrheit</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>predicted, 10 %</source>
        <translation>vorhergesagt, 10 %</translation>
    </message>
    <message>
        <source>predicted, 90 %</source>
        <translation>vorhergesagt, 90 %</translation>
    </message>
    <message>
        <source>predicted: line and 10–90 %</source>
        <translation>vorhergesagt: Linie und 10–90 %</translation>
    </message>
    <message>
        <source>%1 entries, first trial</source>
        <translation>%1 Einträge, erster Versuch</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>measured − 1 standard error</source>
        <translation>gemessen − 1 Standardfehler</translation>
    </message>
    <message>
        <source>measured + 1 standard error</source>
        <translation>gemessen + 1 Standardfehler</translation>
    </message>
    <message>
        <source>error, estimate − truth</source>
        <translation>Fehler, Schätzung − Wahrheit</translation>
    </message>
    <message>
        <source>density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>predicted: normal law</source>
        <translation>vorhergesagt: Normalverteilung</translation>
    </message>
    <message>
        <source>Mean squared error of this column: measured %1, predicted %2.</source>
        <translation>Mittlerer quadratischer Fehler dieser Spalte: gemessen %1, vorhergesagt %2.</translation>
    </message>
    <message>
        <source>Mean squared error of this column: measured %1.</source>
        <translation>Mittlerer quadratischer Fehler dieser Spalte: gemessen %1.</translation>
    </message>
    <message>
        <source>Mean squared error of this column: predicted %1.</source>
        <translation>Mittlerer quadratischer Fehler dieser Spalte: vorhergesagt %1.</translation>
    </message>
    <message>
        <source>The estimates of this half-iteration were not kept.</source>
        <translation>Die Schätzungen dieser Halbiteration wurden nicht behalten.</translation>
    </message>
    <message>
        <source>%1, column %2, after %3: estimate against truth</source>
        <translation>%1, Spalte %2, nach %3: Schätzung über der Wahrheit</translation>
    </message>
    <message>
        <source>%1, column %2, after %3: density of the error</source>
        <translation>%1, Spalte %2, nach %3: Dichte des Fehlers</translation>
    </message>
    <message>
        <source>Kurtosis %1 ± %2, that of a normal law is 3.</source>
        <translation>Kurtosis %1 ± %2, die einer Normalverteilung ist 3.</translation>
    </message>
    <message>
        <source>noise of the message, in predicted standard deviations</source>
        <translation>Rauschen der Nachricht, in vorhergesagten Standardabweichungen</translation>
    </message>
    <message>
        <source>What was sent in this half-iteration was not kept.</source>
        <translation>Was in dieser Halbiteration gesendet wurde, ist nicht aufgehoben.</translation>
    </message>
    <message>
        <source>%1, in deviations that it claims</source>
        <translation>%1, in angegebenen Abweichungen</translation>
    </message>
    <message>
        <source>%1: kurtosis %2.</source>
        <translation>%1: Kurtosis %2.</translation>
    </message>
    <message>
        <source>%1, column %2, after %3: effective noise</source>
        <translation>%1, Spalte %2, nach %3: effektives Rauschen</translation>
    </message>
</context>
<context>
    <name>FailureAdvice</name>
    <message>
        <source>%1 of %2 trials diverged, the first in layer %3, %4: %5.</source>
        <translation>%1 von %2 Versuchen sind divergiert, der erste in Schicht %3, %4: %5.</translation>
    </message>
    <message>
        <source>Use damping %1</source>
        <translation>Dämpfung %1 verwenden</translation>
    </message>
    <message>
        <source>Raise the smallest precision to %1</source>
        <translation>Kleinste Präzision auf %1 anheben</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>region</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>success, share of trials</source>
        <translation>Erfolg, Anteil der Versuche</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>There is nothing to draw.</source>
        <translation>Es gibt nichts zu zeichnen.</translation>
    </message>
    <message>
        <source>Convergence</source>
        <translation>Konvergenz</translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation>Schätzungen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Sweep</translation>
    </message>
    <message>
        <source>Phase diagram</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Free energy</source>
        <translation>Freie Energie</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>FreeEnergyPlot</name>
    <message>
        <source>overlap of %1</source>
        <translation>Überlapp von %1</translation>
    </message>
    <message>
        <source>NMSE of %1</source>
        <translation>NMSE von %1</translation>
    </message>
    <message>
        <source>Free energy</source>
        <translation>Freie Energie</translation>
    </message>
    <message>
        <source>Free energy, up to a constant</source>
        <translation>Freie Energie, bis auf eine Konstante</translation>
    </message>
    <message>
        <source>nats per signal row</source>
        <translation>nats je Signalzeile</translation>
    </message>
    <message>
        <source>free energy</source>
        <translation>freie Energie</translation>
    </message>
    <message>
        <source>free energy (predicted)</source>
        <translation>freie Energie (vorhergesagt)</translation>
    </message>
    <message>
        <source>branch of the algorithm</source>
        <translation>Zweig des Algorithmus</translation>
    </message>
    <message>
        <source>branch of the algorithm (predicted)</source>
        <translation>Zweig des Algorithmus (vorhergesagt)</translation>
    </message>
    <message>
        <source>iterates of state evolution</source>
        <translation>Iterierte der State Evolution</translation>
    </message>
    <message>
        <source>unstable fixed point</source>
        <translation>instabiler Fixpunkt</translation>
    </message>
    <message>
        <source>stable fixed point</source>
        <translation>stabiler Fixpunkt</translation>
    </message>
    <message>
        <source>global minimum</source>
        <translation>globales Minimum</translation>
    </message>
    <message>
        <source>median, 10 % and 90 % of %1 trials, %2</source>
        <translation>Median, 10 % und 90 % von %1 Versuchen, %2</translation>
    </message>
    <message>
        <source>1 trial (measured)</source>
        <translation>1 Versuch (gemessen)</translation>
    </message>
    <message>
        <source>%1 trials (measured)</source>
        <translation>%1 Versuche (gemessen)</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>Overlaps of %1 columns are matrices: the curve follows the line through the fixed points.</source>
        <translation>Überlappe von %1 Spalten sind Matrizen: Die Kurve folgt der Linie durch die Fixpunkte.</translation>
    </message>
    <message>
        <source>The iteration was ended before it settled: the fixed points are rough.</source>
        <translation>Die Iteration wurde beendet, ehe sie zur Ruhe kam: Die Fixpunkte sind ungenau.</translation>
    </message>
    <message>
        <source>A curve through its fixed points is known for independent entries alone.</source>
        <translation>Eine Kurve durch seine Fixpunkte ist nur für unabhängige Einträge bekannt.</translation>
    </message>
    <message>
        <source>The observation tells %1 nats per row about the signal.</source>
        <translation>Die Beobachtung sagt %1 nats je Zeile über das Signal.</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 über %2</translation>
    </message>
</context>
<context>
    <name>HeatMaps</name>
    <message>
        <source>zero</source>
        <translation>null</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
</context>
<context>
    <name>Images</name>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>Mittel %1</translation>
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
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>Langevin</source>
        <translation>Langevin</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>Wahrheit</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>Deviation of %1</source>
        <translation>Abweichung von %1</translation>
    </message>
    <message>
        <source>Draw %1</source>
        <translation>Ziehung %1</translation>
    </message>
    <message>
        <source>The images of this half-iteration were not kept.</source>
        <translation>Die Bilder dieser Halbiteration wurden nicht behalten.</translation>
    </message>
    <message>
        <source>Black is 0 and white 1, what is outside is cut off; hatched is not seen.</source>
        <translation>Schwarz ist 0 und Weiß 1, was darüber hinausgeht, ist abgeschnitten; Schraffiertes ist nicht zu sehen.</translation>
    </message>
    <message>
        <source>The highest PSNR, %1 dB in the mean over the images, is that of %2.</source>
        <translation>Den höchsten PSNR, %1 dB im Mittel über die Bilder, hat %2.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>The first draw is not there yet.</source>
        <translation>Die erste Ziehung ist noch nicht da.</translation>
    </message>
    <message>
        <source>This scenario does not say that a variable is made of images: give it the key images.</source>
        <translation>Dieses Szenario sagt nicht, dass eine Variable aus Bildern besteht: Geben Sie ihm den Schlüssel images.</translation>
    </message>
    <message>
        <source>%1: draws of %2</source>
        <translation>%1: Ziehungen von %2</translation>
    </message>
    <message>
        <source>Each is one image that the posterior holds possible, at equal distances along one chain after its burn-in: where they differ, the observation says little. Their mean is the estimate.</source>
        <translation>Jedes ist ein Bild, das der Posterior für möglich hält, in gleichen Abständen längs einer Kette nach ihrer Einlaufphase: Wo sie sich unterscheiden, sagt die Beobachtung wenig. Ihr Mittel ist die Schätzung.</translation>
    </message>
    <message>
        <source>Images in %1, %2</source>
        <translation>Bilder in %1, %2</translation>
    </message>
    <message>
        <source>image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Darstellung</translation>
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
        <translation>mittlere Abweichung</translation>
    </message>
</context>
<context>
    <name>InspectorForm</name>
    <message>
        <source>Inputs n</source>
        <translation>Eingänge n</translation>
    </message>
    <message>
        <source>Samples N</source>
        <translation>Stichproben N</translation>
    </message>
    <message>
        <source>Hidden units d</source>
        <translation>Einheiten d</translation>
    </message>
    <message>
        <source>Rows of %1</source>
        <translation>Zeilen von %1</translation>
    </message>
    <message>
        <source>Assumed law differs</source>
        <translation>Verteilung weicht ab</translation>
    </message>
    <message>
        <source>Noise given as</source>
        <translation>Rauschen angegeben als</translation>
    </message>
    <message>
        <source>Spread given as</source>
        <translation>Streuung angegeben als</translation>
    </message>
    <message>
        <source>Which number says how strong the noise is.</source>
        <translation>Welche Zahl sagt, wie stark das Rauschen ist.</translation>
    </message>
    <message>
        <source>Which number says how wide the law is.</source>
        <translation>Welche Zahl sagt, wie breit die Verteilung ist.</translation>
    </message>
    <message>
        <source>No noise</source>
        <translation>Kein Rauschen</translation>
    </message>
    <message>
        <source>Observation of a file</source>
        <translation>Beobachtung aus einer Datei</translation>
    </message>
    <message>
        <source>Truth of a file</source>
        <translation>Wahrheit aus einer Datei</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message>
        <source>Numerical settings</source>
        <translation>Numerik</translation>
    </message>
    <message>
        <source>Observation differs</source>
        <translation>Beobachtung weicht ab</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>LayerNames</name>
    <message>
        <source>i.i.d. Gaussian</source>
        <translation>i.i.d. Gauß</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>Orthogonal</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Aus einer Datei</translation>
    </message>
    <message>
        <source>Structured</source>
        <translation>Strukturiert</translation>
    </message>
    <message>
        <source>Condition %1</source>
        <translation>Kondition %1</translation>
    </message>
    <message>
        <source>Given spectrum</source>
        <translation>Gegebenes Spektrum</translation>
    </message>
    <message>
        <source>Product of %1</source>
        <translation>Produkt von %1</translation>
    </message>
    <message>
        <source>%1, bias</source>
        <translation>%1, Bias</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>Gauß</translation>
    </message>
    <message>
        <source>Bernoulli-Gaussian</source>
        <translation>Bernoulli-Gauß</translation>
    </message>
    <message>
        <source>Binary ±1</source>
        <translation>Binär ±1</translation>
    </message>
    <message>
        <source>One point</source>
        <translation>Ein Punkt</translation>
    </message>
    <message>
        <source>Discrete, %1 points</source>
        <translation>Diskret, %1 Punkte</translation>
    </message>
    <message>
        <source>%1-QAM</source>
        <translation>%1-QAM</translation>
    </message>
    <message>
        <source>Gaussian mixture</source>
        <translation>Gauß-Mischung</translation>
    </message>
    <message>
        <source>Laplace</source>
        <translation>Laplace</translation>
    </message>
    <message>
        <source>Group lasso</source>
        <translation>Group Lasso</translation>
    </message>
    <message>
        <source>Elastic net</source>
        <translation>Elastic Net</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Exponential</translation>
    </message>
    <message>
        <source>Half-normal</source>
        <translation>Halbnormal</translation>
    </message>
    <message>
        <source>Student t</source>
        <translation>Student-t</translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation>Gaußsches Rauschen</translation>
    </message>
    <message>
        <source>Noisy %1</source>
        <translation>Verrauscht: %1</translation>
    </message>
    <message>
        <source>Absolute values</source>
        <translation>Beträge</translation>
    </message>
    <message>
        <source>Moduli</source>
        <translation>Beträge</translation>
    </message>
    <message>
        <source>Rectified values</source>
        <translation>Gleichgerichtete Werte</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Vorzeichen</translation>
    </message>
    <message>
        <source>Noisy signs</source>
        <translation>Verrauschte Vorzeichen</translation>
    </message>
    <message>
        <source>Laplace noise</source>
        <translation>Laplace-Rauschen</translation>
    </message>
    <message>
        <source>Huber noise</source>
        <translation>Huber-Rauschen</translation>
    </message>
    <message>
        <source>Poisson counts</source>
        <translation>Poisson-Zählwerte</translation>
    </message>
    <message>
        <source>Logistic labels</source>
        <translation>Logistische Labels</translation>
    </message>
    <message>
        <source>Quantised, %1 steps</source>
        <translation>Quantisiert, %1 Stufen</translation>
    </message>
    <message>
        <source>Table, %1 % observed</source>
        <translation>Tabelle, %1 % gesehen</translation>
    </message>
    <message>
        <source>Committee, %1</source>
        <translation>Komitee, %1</translation>
    </message>
    <message>
        <source>Mixed regression</source>
        <translation>Gemischte Regression</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>Skizze</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>Prior</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>assumed %1</source>
        <translation>angenommen: %1</translation>
    </message>
    <message>
        <source>assumed noise %1</source>
        <translation>angenommenes Rauschen %1</translation>
    </message>
    <message>
        <source>forward, iteration %1</source>
        <translation>vorwärts, Iteration %1</translation>
    </message>
    <message>
        <source>backward, iteration %1</source>
        <translation>rückwärts, Iteration %1</translation>
    </message>
    <message>
        <source>Hinge loss</source>
        <translation>Hinge-Verlust</translation>
    </message>
    <message>
        <source>external denoiser</source>
        <translation>externer Entrauscher</translation>
    </message>
    <message>
        <source>Correlated columns</source>
        <translation>Korrelierte Spalten</translation>
    </message>
    <message>
        <source>Random features</source>
        <translation>Zufällige Merkmale</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>Gleichverteilt</translation>
    </message>
</context>
<context>
    <name>LayerProblem</name>
    <message>
        <source>No MAP estimator</source>
        <translation>Kein MAP-Schätzer</translation>
    </message>
    <message>
        <source>No MMSE estimator</source>
        <translation>Kein MMSE-Schätzer</translation>
    </message>
    <message>
        <source>%1 does not fit</source>
        <translation>%1 passt nicht</translation>
    </message>
</context>
<context>
    <name>LearntPlot</name>
    <message>
        <source>noise variance</source>
        <translation>Rauschvarianz</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>variance</source>
        <translation>Varianz</translation>
    </message>
    <message>
        <source>%1, predicted</source>
        <translation>%1, vorhergesagt</translation>
    </message>
    <message>
        <source>%1, measured, median</source>
        <translation>%1, gemessen, Median</translation>
    </message>
    <message>
        <source>%1, measured, 10 %</source>
        <translation>%1, gemessen, 10 %</translation>
    </message>
    <message>
        <source>%1, measured, 90 %</source>
        <translation>%1, gemessen, 90 %</translation>
    </message>
    <message>
        <source>%1, truth</source>
        <translation>%1, Wahrheit</translation>
    </message>
    <message>
        <source>Learnt value</source>
        <translation>Gelernter Wert</translation>
    </message>
    <message>
        <source>After the newest half-iteration the farthest from its truth is the %1: learnt %2, truth %3.</source>
        <translation>Nach der neuesten Halbiteration am weitesten von der Wahrheit entfernt ist %1: gelernt %2, Wahrheit %3.</translation>
    </message>
    <message>
        <source>%1 of component %2</source>
        <translation>%1 der Komponente %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 against half-iteration</source>
        <translation>%1 über der Halbiteration</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>Wahrheit</translation>
    </message>
    <message>
        <source>This scenario learns nothing while it runs.</source>
        <translation>Dieses Szenario lernt im Lauf nichts.</translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message>
        <source>**Checkpoint %1.** %2</source>
        <translation>**Aufgabe %1.** %2</translation>
    </message>
</context>
<context>
    <name>LessonBlocks</name>
    <message>
        <source>Line %1 has %2 characters, and %3 are allowed.</source>
        <translation>Zeile %1 hat %2 Zeichen, erlaubt sind %3.</translation>
    </message>
    <message>
        <source>Line %1 begins a block of %2 inside the one of line %3.</source>
        <translation>Zeile %1 beginnt einen Block %2 innerhalb des Blocks von Zeile %3.</translation>
    </message>
    <message>
        <source>Line %1 begins another block, and %2 are allowed.</source>
        <translation>Zeile %1 beginnt einen weiteren Block, erlaubt sind %2.</translation>
    </message>
    <message>
        <source>Line %1 begins a block of &quot;%2&quot;, and checkpoint and notes are allowed.</source>
        <translation>Zeile %1 beginnt einen Block „%2“, erlaubt sind checkpoint und notes.</translation>
    </message>
    <message>
        <source>The block of line %1 has no end.</source>
        <translation>Der Block von Zeile %1 hat kein Ende.</translation>
    </message>
</context>
<context>
    <name>LessonCheckpoint</name>
    <message>
        <source>Line %1: &quot;%2&quot; is not of the form &quot;SOURCE QUANTITY of LAYER SIGN NUMBER&quot;.</source>
        <translation>Zeile %1: „%2“ hat nicht die Form „QUELLE GRÖSSE of SCHICHT ZEICHEN ZAHL“.</translation>
    </message>
    <message>
        <source>Line %1: &quot;%2&quot; is not of the form &quot;PATH SIGN VALUE&quot;.</source>
        <translation>Zeile %1: „%2“ hat nicht die Form „PFAD ZEICHEN WERT“.</translation>
    </message>
    <message>
        <source>Line %1: &quot;%2&quot; is not allowed here: one task, up to %3 of reach and up to %4 of with.</source>
        <translation>Zeile %1: „%2“ ist hier nicht erlaubt: ein task, bis zu %3 reach und bis zu %4 with.</translation>
    </message>
    <message>
        <source>The checkpoint of line %1 needs a task and a reach.</source>
        <translation>Der Block checkpoint von Zeile %1 braucht task und reach.</translation>
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
        <translation>%1 ist von der Lektion gesperrt. %2</translation>
    </message>
</context>
<context>
    <name>LessonProgress</name>
    <message>
        <source>○ Checkpoint %1: open</source>
        <translation>○ Aufgabe %1: offen</translation>
    </message>
    <message>
        <source>✓ Checkpoint %1: done with %2</source>
        <translation>✓ Aufgabe %1: gelöst mit %2</translation>
    </message>
    <message>
        <source>%1 of %2 checkpoints done</source>
        <translation>%1 von %2 Aufgaben gelöst</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source># AMP and VAMP</source>
        <translation># AMP und VAMP</translation>
    </message>
    <message>
        <source>Two families of message passing run here on the same stacks. **ML-AMP** multiplies by each matrix and its
transpose and believes that the entries are independent. **ML-VAMP** knows the singular values of the matrix.</source>
        <translation>Zwei Familien des Message Passing laufen hier auf denselben Stapeln. **ML-AMP** multipliziert mit jeder Matrix und ihrer Transponierten und glaubt, dass die Einträge unabhängig sind. **ML-VAMP** kennt die Singulärwerte der Matrix.</translation>
    </message>
    <message>
        <source>### Independent entries: the same end</source>
        <translation>### Unabhängige Einträge: dasselbe Ende</translation>
    </message>
    <message>
        <source>[Two layers, ML-AMP](setup:?preset=product-slr-noisy&amp;layers.3.rows=900&amp;layers.4.noiseVariance=0.01) ·
[the same with ML-VAMP](setup:?preset=product-slr-noisy&amp;layers.3.rows=900&amp;layers.4.noiseVariance=0.01&amp;algorithm={&quot;kind&quot;:&quot;ml-mat-vamp&quot;,&quot;iterations&quot;:50})</source>
        <translation>[Zwei Schichten, ML-AMP](setup:?preset=product-slr-noisy&amp;layers.3.rows=900&amp;layers.4.noiseVariance=0.01) · [dasselbe mit ML-VAMP](setup:?preset=product-slr-noisy&amp;layers.3.rows=900&amp;layers.4.noiseVariance=0.01&amp;algorithm={&quot;kind&quot;:&quot;ml-mat-vamp&quot;,&quot;iterations&quot;:50})</translation>
    </message>
    <message>
        <source>Their ways differ, their ends do not: the fixed points of both state evolutions are the same for matrices of
independent entries. Press **P** after the first run to compare.</source>
        <translation>Ihre Wege unterscheiden sich, ihre Enden nicht: Die Fixpunkte beider State Evolutions sind für Matrizen unabhängiger Einträge dieselben. Drücken Sie nach dem ersten Lauf **P**, um zu vergleichen.</translation>
    </message>
    <message>
        <source>[Condition number 100](setup:?preset=ill-conditioned&amp;baselines=[{&quot;kind&quot;:&quot;ml-amp&quot;,&quot;iterations&quot;:30}])</source>
        <translation>[Konditionszahl 100](setup:?preset=ill-conditioned&amp;baselines=[{&quot;kind&quot;:&quot;ml-amp&quot;,&quot;iterations&quot;:30}])</translation>
    </message>
    <message>
        <source># MAP, MMSE and being wrong</source>
        <translation># MAP, MMSE und sich irren</translation>
    </message>
    <message>
        <source>### One signal, four estimators</source>
        <translation>### Ein Signal, vier Schätzer</translation>
    </message>
    <message>
        <source>Press **P** after each run to keep it in the chart. The last two rows are the lesson: the mean of a *wrong*
law is worse here than its mode. MMSE is the best of all only for those who know what they are looking for.</source>
        <translation>Drücken Sie nach jedem Lauf **P**, um ihn im Diagramm zu behalten. Die letzten zwei Zeilen sind die Lektion: Das Mittel einer *falschen* Verteilung ist hier schlechter als ihr Modus. MMSE ist nur für den das Beste von allem, der weiß, wonach er sucht.</translation>
    </message>
    <message>
        <source>State evolution knows both laws, the one that draws the data and the one that is believed, so its line is
true for a wrong belief too.</source>
        <translation>Die State Evolution kennt beide Verteilungen, die, aus der die Daten gezogen werden, und die, die geglaubt wird; darum stimmt ihre Linie auch bei einer falschen Annahme.</translation>
    </message>
    <message>
        <source># Deep networks and damping</source>
        <translation># Tiefe Netze und Dämpfung</translation>
    </message>
    <message>
        <source>Twenty numbers go through three layers of ReLU units and become 784; 100 noisy measurements of these are all
that is seen. Message passing goes up and down through all the layers, and each message is again the truth
through a simple channel:</source>
        <translation>Zwanzig Zahlen gehen durch drei Schichten von ReLU-Einheiten und werden zu 784; 100 verrauschte Messungen davon sind alles, was zu sehen ist. Das Message Passing geht durch alle Schichten hinauf und hinab, und jede Nachricht ist wieder die Wahrheit durch einen einfachen Kanal:</translation>
    </message>
    <message>
        <source>### What damping costs</source>
        <translation>### Was Dämpfung kostet</translation>
    </message>
    <message>
        <source>*Question for the chart: after how many iterations does each line become flat?*</source>
        <translation>*Frage an das Diagramm: Nach wie vielen Iterationen wird jede Linie flach?*</translation>
    </message>
    <message>
        <source>| Set up | Line after 50 iterations |
| --- | --- |
| [No damping](setup:?preset=deep-relu-mmse&amp;algorithm.damping=1) | −33.6 dB |
| [0.7](setup:?preset=deep-relu-mmse&amp;algorithm.damping=0.7) | −33.5 dB |
| [0.3](setup:?preset=deep-relu-mmse&amp;algorithm.damping=0.3) | −17.9 dB |</source>
        <translation>| Einrichten | Linie nach 50 Iterationen |
| --- | --- |
| [Keine Dämpfung](setup:?preset=deep-relu-mmse&amp;algorithm.damping=1) | −33.6 dB |
| [0.7](setup:?preset=deep-relu-mmse&amp;algorithm.damping=0.7) | −33.5 dB |
| [0.3](setup:?preset=deep-relu-mmse&amp;algorithm.damping=0.3) | −17.9 dB |</translation>
    </message>
    <message>
        <source>### What damping is for</source>
        <translation>### Wofür Dämpfung gut ist</translation>
    </message>
    <message>
        <source>*Question for the chart: how wide is the band?*</source>
        <translation>*Frage an das Diagramm: Wie breit ist das Band?*</translation>
    </message>
    <message>
        <source>[Two layers at 15 dB, 4000 samples, not damped](setup:?preset=two-layer-15db&amp;layers.1.rows=4000&amp;algorithm.damping=1) ·
[damped with 0.7](setup:?preset=two-layer-15db&amp;layers.1.rows=4000&amp;algorithm.damping=0.7)</source>
        <translation>[Zwei Schichten bei 15 dB, 4000 Stichproben, ungedämpft](setup:?preset=two-layer-15db&amp;layers.1.rows=4000&amp;algorithm.damping=1) · [mit 0.7 gedämpft](setup:?preset=two-layer-15db&amp;layers.1.rows=4000&amp;algorithm.damping=0.7)</translation>
    </message>
    <message>
        <source># Easy, hard, impossible</source>
        <translation># Leicht, schwer, unmöglich</translation>
    </message>
    <message>
        <source>### One perceptron, three answers</source>
        <translation>### Ein Perzeptron, drei Antworten</translation>
    </message>
    <message>
        <source>A perceptron has weights ±1, a thousand of them. All that is seen is the sign of its answer to random
patterns. How many patterns are enough?</source>
        <translation>Ein Perzeptron hat Gewichte ±1, tausend davon. Zu sehen ist nur das Vorzeichen seiner Antwort auf zufällige Muster. Wie viele Muster genügen?</translation>
    </message>
    <message>
        <source>Open **Free energy** and set up, one after the other:</source>
        <translation>Öffnen Sie **Freie Energie** und richten Sie nacheinander ein:</translation>
    </message>
    <message>
        <source>[1.1 patterns for each weight](setup:?preset=perceptron-free-energy&amp;layers.1.rows=1100) ·
[1.35](setup:?preset=perceptron-free-energy&amp;layers.1.rows=1350) ·
[1.6](setup:?preset=perceptron-free-energy&amp;layers.1.rows=1600)</source>
        <translation>[1.1 Muster je Gewicht](setup:?preset=perceptron-free-energy&amp;layers.1.rows=1100) · [1.35](setup:?preset=perceptron-free-energy&amp;layers.1.rows=1350) · [1.6](setup:?preset=perceptron-free-energy&amp;layers.1.rows=1600)</translation>
    </message>
    <message>
        <source>The curve is the free energy against the overlap with the true weights. One iteration of state evolution
goes downhill on it, so the algorithm ends in the first valley that it meets; the deepest valley is where
the best of all estimators ends, however long it takes.</source>
        <translation>Die Kurve ist die freie Energie über dem Überlapp mit den wahren Gewichten. Eine Iteration der State Evolution geht auf ihr bergab, darum endet der Algorithmus im ersten Tal, das er trifft; das tiefste Tal ist dort, wo der beste aller Schätzer endet, wie lange es auch dauert.</translation>
    </message>
    <message>
        <source>| Patterns | The deepest valley | The algorithm |
| --- | --- | --- |
| 1.1 | at a part of the weights | ends there: **impossible** to do better |
| 1.35 | at the true weights | stops in the first valley: **hard** |
| 1.6 | at the true weights, the only one | finds them: **easy** |</source>
        <translation>| Muster | Das tiefste Tal | Der Algorithmus |
| --- | --- | --- |
| 1.1 | bei einem Teil der Gewichte | endet dort: besser ist es **unmöglich** |
| 1.35 | bei den wahren Gewichten | hält im ersten Tal: **schwer** |
| 1.6 | bei den wahren Gewichten, das einzige | findet sie: **leicht** |</translation>
    </message>
    <message>
        <source>### What the algorithm believes</source>
        <translation>### Was der Algorithmus glaubt</translation>
    </message>
    <message>
        <source>### A little help</source>
        <translation>### Ein wenig Hilfe</translation>
    </message>
    <message>
        <source>### Sparse signals</source>
        <translation>### Dünn besetzte Signale</translation>
    </message>
    <message>
        <source>[19 measurements for each 100 unknowns](setup:?preset=compressed-sensing-free-energy&amp;layers.1.rows=190) are hard where
[22](setup:?preset=compressed-sensing-free-energy&amp;layers.1.rows=220) are easy, for one entry in ten that is not zero.
With less and less noise the deepest valley comes to the true signal at ever fewer measurements, down to one
for each entry that is not zero; the algorithm needs 20.8 for each 100 unknowns all the same.</source>
        <translation>[19 Messungen je 100 Unbekannte](setup:?preset=compressed-sensing-free-energy&amp;layers.1.rows=190) sind schwer, wo [22](setup:?preset=compressed-sensing-free-energy&amp;layers.1.rows=220) leicht sind, wenn jeder zehnte Eintrag nicht null ist. Mit immer weniger Rauschen kommt das tiefste Tal bei immer weniger Messungen zum wahren Signal, bis hinab zu einer für jeden Eintrag, der nicht null ist; der Algorithmus braucht trotzdem 20.8 je 100 Unbekannte.</translation>
    </message>
    <message>
        <source># Learning the first layer of a network</source>
        <translation># Die erste Schicht eines Netzes lernen</translation>
    </message>
    <message>
        <source>A network has inputs, *d* hidden units and an output. Its second layer F is known; the first layer is
to be learnt from N samples. In the language of this window the unknown Z₀ is that first layer, one column
per hidden unit, and the rows of the known matrix W₁ are the inputs:</source>
        <translation>Ein Netz hat Eingänge, *d* verborgene Einheiten und einen Ausgang. Seine zweite Schicht F ist bekannt; die erste Schicht ist aus N Stichproben zu lernen. In der Sprache dieses Fensters ist das unbekannte Z₀ diese erste Schicht, eine Spalte je verborgener Einheit, und die Zeilen der bekannten Matrix W₁ sind die Eingaben:</translation>
    </message>
    <message>
        <source>[Set this up](setup:?preset=two-layer-10db)</source>
        <translation>[Einrichten](setup:?preset=two-layer-10db)</translation>
    </message>
    <message>
        <source>### How many units, how many samples, how much noise</source>
        <translation>### Wie viele Einheiten, wie viele Stichproben, wie viel Rauschen</translation>
    </message>
    <message>
        <source>### Symmetry</source>
        <translation>### Symmetrie</translation>
    </message>
    <message>
        <source>When all units have the same weight in F, nothing tells them apart.</source>
        <translation>Wenn alle Einheiten in F dasselbe Gewicht haben, unterscheidet sie nichts.</translation>
    </message>
    <message>
        <source>[Two equal units](setup:?preset=two-layer-15db&amp;columns=2&amp;layers.2.secondLayer.kind=ones&amp;estimation=mmse&amp;trials=4) ·
[four](setup:?preset=two-layer-15db&amp;columns=4&amp;layers.2.secondLayer.kind=ones&amp;estimation=mmse&amp;trials=4)</source>
        <translation>[Zwei gleiche Einheiten](setup:?preset=two-layer-15db&amp;columns=2&amp;layers.2.secondLayer.kind=ones&amp;estimation=mmse&amp;trials=4) · [vier](setup:?preset=two-layer-15db&amp;columns=4&amp;layers.2.secondLayer.kind=ones&amp;estimation=mmse&amp;trials=4)</translation>
    </message>
    <message>
        <source>−3 dB for two units, −1.2 dB for four, however long it runs.</source>
        <translation>−3 dB für zwei Einheiten, −1.2 dB für vier, wie lange es auch läuft.</translation>
    </message>
    <message>
        <source>### The informed start</source>
        <translation>### Der informierte Anfang</translation>
    </message>
    <message>
        <source>[Start from zero](setup:?preset=two-layer-15db&amp;columns=2&amp;layers.0.kind=binary&amp;layers.0.rows=200&amp;layers.1.rows=400&amp;layers.1.matrix.variance=0.02&amp;layers.2.secondLayer.kind=ones&amp;layers.2.snrDb=20&amp;estimation=mmse) ·
[Start informed](setup:?preset=two-layer-15db&amp;columns=2&amp;layers.0.kind=binary&amp;layers.0.rows=200&amp;layers.1.rows=400&amp;layers.1.matrix.variance=0.02&amp;layers.2.secondLayer.kind=ones&amp;layers.2.snrDb=20&amp;estimation=mmse&amp;start.kind=informed&amp;start.correlation=0.25)</source>
        <translation>[Bei null beginnen](setup:?preset=two-layer-15db&amp;columns=2&amp;layers.0.kind=binary&amp;layers.0.rows=200&amp;layers.1.rows=400&amp;layers.1.matrix.variance=0.02&amp;layers.2.secondLayer.kind=ones&amp;layers.2.snrDb=20&amp;estimation=mmse) · [informiert beginnen](setup:?preset=two-layer-15db&amp;columns=2&amp;layers.0.kind=binary&amp;layers.0.rows=200&amp;layers.1.rows=400&amp;layers.1.matrix.variance=0.02&amp;layers.2.secondLayer.kind=ones&amp;layers.2.snrDb=20&amp;estimation=mmse&amp;start.kind=informed&amp;start.correlation=0.25)</translation>
    </message>
    <message>
        <source>From zero a finite network leaves the symmetric point by chance, and in half of the trials with the units
exchanged: a right answer in the wrong order counts as +3 dB. A hint of the truth at the start (correlation
0.25 with every row) decides the order, and every trial comes to about −20 dB.</source>
        <translation>Von null aus verlässt ein endliches Netz den symmetrischen Punkt durch Zufall, und in der Hälfte der Versuche mit vertauschten Einheiten: Eine richtige Antwort in falscher Reihenfolge zählt +3 dB. Ein Hinweis auf die Wahrheit am Anfang (Korrelation 0.25 mit jeder Zeile) legt die Reihenfolge fest, und jeder Versuch kommt auf etwa −20 dB.</translation>
    </message>
    <message>
        <source>One column without damping: every number can be checked by hand.</source>
        <translation>Eine Spalte ohne Dämpfung: Jede Zahl lässt sich von Hand nachrechnen.</translation>
    </message>
    <message>
        <source># What a message is</source>
        <translation># Was eine Nachricht ist</translation>
    </message>
    <message>
        <source>The algorithm never sees the signal. It passes **messages** from layer to layer, each a belief about the
rows of one variable: *it is near R, with precision Γ*.</source>
        <translation>Der Algorithmus sieht das Signal nie. Er reicht **Nachrichten** von Schicht zu Schicht, jede eine Annahme über die Zeilen einer Variablen: *Sie liegt nahe R, mit der Präzision Γ*.</translation>
    </message>
    <message>
        <source>A large Γ is a confident message, Γ = 0 says nothing at all.</source>
        <translation>Ein großes Γ ist eine zuversichtliche Nachricht, Γ = 0 sagt gar nichts.</translation>
    </message>
    <message>
        <source>### One linear layer</source>
        <translation>### Eine lineare Schicht</translation>
    </message>
    <message>
        <source>500 unknown numbers are seen through a random matrix with a little noise.</source>
        <translation>500 unbekannte Zahlen werden durch eine Zufallsmatrix mit ein wenig Rauschen gesehen.</translation>
    </message>
    <message>
        <source>[Set this up](setup:?preset=new&amp;layers.0.rows=500&amp;layers.1.rows=1000&amp;algorithm.iterations=4)</source>
        <translation>[Einrichten](setup:?preset=new&amp;layers.0.rows=500&amp;layers.1.rows=1000&amp;algorithm.iterations=4)</translation>
    </message>
    <message>
        <source>Press **Reset** (R), then **Step** (S). The *forward* pass brings what the prior knows: nothing but the
variance 1, so the error stays at 0 dB. The *backward* pass brings what the observation knows, and the
error falls to −20 dB at once. Everything is Gaussian here, so one pass each way says it all; further
passes change nothing.</source>
        <translation>Drücken Sie **Zurücksetzen** (R), dann **Schritt** (S). Der *Vorwärtsgang* bringt, was der Prior weiß: nichts als die Varianz 1, darum bleibt der Fehler bei 0 dB. Der *Rückwärtsgang* bringt, was die Beobachtung weiß, und der Fehler fällt auf einmal auf −20 dB. Alles ist hier Gaußsch, darum sagt ein Gang in jede Richtung alles; weitere Gänge ändern nichts.</translation>
    </message>
    <message>
        <source>### Beliefs add up</source>
        <translation>### Annahmen addieren sich</translation>
    </message>
    <message>
        <source>### More noise, fewer measurements</source>
        <translation>### Mehr Rauschen, weniger Messungen</translation>
    </message>
    <message>
        <source>[SNR 0 dB](setup:?layers.2.snrDb=0) · [SNR 40 dB](setup:?layers.2.snrDb=40) ·
[300 measurements](setup:?layers.1.rows=300) · [5000 measurements](setup:?layers.1.rows=5000)</source>
        <translation>[SNR 0 dB](setup:?layers.2.snrDb=0) · [SNR 40 dB](setup:?layers.2.snrDb=40) · [300 Messungen](setup:?layers.1.rows=300) · [5000 Messungen](setup:?layers.1.rows=5000)</translation>
    </message>
    <message>
        <source>What this lesson sets up keeps its one column without damping, so that every number can be checked by
hand. Close the lesson and all controls are free again.</source>
        <translation>Was diese Lektion einrichtet, behält seine eine Spalte ohne Dämpfung, damit sich jede Zahl von Hand nachrechnen lässt. Schließen Sie die Lektion, und alle Regler sind wieder frei.</translation>
    </message>
    <message>
        <source># Why state evolution works</source>
        <translation># Warum die State Evolution stimmt</translation>
    </message>
    <message>
        <source>The **line** in the Convergence chart was computed without any data. It knows the laws, the shapes and
the noise, and follows one number (for *d* columns a *d* × *d* matrix) per message. Why is that enough?</source>
        <translation>Die **Linie** im Konvergenzdiagramm wurde ohne Daten berechnet. Sie kennt die Verteilungen, die Formen und das Rauschen und verfolgt je Nachricht eine Zahl (für *d* Spalten eine *d* × *d*-Matrix). Warum genügt das?</translation>
    </message>
    <message>
        <source>Because in large layers a message about the true rows Z looks like the truth through a simple channel:</source>
        <translation>Weil in großen Schichten eine Nachricht über die wahren Zeilen Z so aussieht wie die Wahrheit durch einen einfachen Kanal:</translation>
    </message>
    <message>
        <source>### Small and large</source>
        <translation>### Klein und groß</translation>
    </message>
    <message>
        <source>[50 unknowns](setup:?preset=compressed-sensing&amp;trials=20&amp;layers.2.snrDb|noiseVariance=snrDb&amp;layers.2.snrDb=20&amp;layers.0.rows=50&amp;layers.1.rows=25) ·
[200](setup:?preset=compressed-sensing&amp;trials=20&amp;layers.2.snrDb|noiseVariance=snrDb&amp;layers.2.snrDb=20&amp;layers.0.rows=200&amp;layers.1.rows=100) ·
[1000](setup:?preset=compressed-sensing&amp;trials=20&amp;layers.2.snrDb|noiseVariance=snrDb&amp;layers.2.snrDb=20&amp;layers.0.rows=1000&amp;layers.1.rows=500) ·
[4000](setup:?preset=compressed-sensing&amp;trials=20&amp;layers.2.snrDb|noiseVariance=snrDb&amp;layers.2.snrDb=20&amp;layers.0.rows=4000&amp;layers.1.rows=2000)</source>
        <translation>[50 Unbekannte](setup:?preset=compressed-sensing&amp;trials=20&amp;layers.2.snrDb|noiseVariance=snrDb&amp;layers.2.snrDb=20&amp;layers.0.rows=50&amp;layers.1.rows=25) · [200](setup:?preset=compressed-sensing&amp;trials=20&amp;layers.2.snrDb|noiseVariance=snrDb&amp;layers.2.snrDb=20&amp;layers.0.rows=200&amp;layers.1.rows=100) · [1000](setup:?preset=compressed-sensing&amp;trials=20&amp;layers.2.snrDb|noiseVariance=snrDb&amp;layers.2.snrDb=20&amp;layers.0.rows=1000&amp;layers.1.rows=500) · [4000](setup:?preset=compressed-sensing&amp;trials=20&amp;layers.2.snrDb|noiseVariance=snrDb&amp;layers.2.snrDb=20&amp;layers.0.rows=4000&amp;layers.1.rows=2000)</translation>
    </message>
    <message>
        <source>[A million unknowns](setup:?preset=million-rows): no entry of this matrix is kept, its products are fast Fourier
transforms. The band has vanished: it is less than a tenth of a decibel wide.</source>
        <translation>[Eine Million Unbekannte](setup:?preset=million-rows): Kein Eintrag dieser Matrix wird gespeichert, ihre Produkte sind schnelle Fourier-Transformationen. Das Band ist verschwunden: Es ist weniger als ein Zehntel Dezibel breit.</translation>
    </message>
    <message>
        <source>### Look inside</source>
        <translation>### Hineinsehen</translation>
    </message>
    <message>
        <source>Open **Estimates** (Ctrl+2) with the histogram of the error, and **Messages** (Ctrl+3): gain and noise
that were measured on one draw stand beside the predicted ones. At 50 unknowns they differ, at 4000 they
are hard to tell apart.</source>
        <translation>Öffnen Sie **Schätzungen** (Strg+2) mit dem Histogramm des Fehlers und **Nachrichten** (Strg+3): Verstärkung und Rauschen, die an einer Ziehung gemessen wurden, stehen neben den vorhergesagten. Bei 50 Unbekannten unterscheiden sie sich, bei 4000 sind sie kaum auseinanderzuhalten.</translation>
    </message>
    <message>
        <source>### Pin and compare</source>
        <translation>### Anheften und vergleichen</translation>
    </message>
    <message>
        <source>Press **P** at 200 unknowns, then choose 4000: the earlier run stays faintly in the chart.</source>
        <translation>Drücken Sie bei 200 Unbekannten **P** und wählen Sie dann 4000: Der frühere Lauf bleibt blass im Diagramm.</translation>
    </message>
    <message>
        <source># The Onsager term</source>
        <translation># Der Onsager-Term</translation>
    </message>
    <message>
        <source>Two algorithms look at the same data. They differ by one term in one line, and one of them fails.</source>
        <translation>Zwei Algorithmen sehen dieselben Daten. Sie unterscheiden sich um einen Term in einer Zeile, und einer von ihnen scheitert.</translation>
    </message>
    <message>
        <source>### Iterative thresholding</source>
        <translation>### Iteratives Thresholding</translation>
    </message>
    <message>
        <source>The plain way: multiply what is left over by Wᵀ, add it to the estimate, and let a function η pull small
entries to zero.</source>
        <translation>Der einfache Weg: Multiplizieren Sie, was übrig ist, mit Wᵀ, addieren Sie es zur Schätzung und lassen Sie eine Funktion η kleine Einträge auf null ziehen.</translation>
    </message>
    <message>
        <source>### One more term</source>
        <translation>### Ein Term mehr</translation>
    </message>
    <message>
        <source>*Question for the chart: where do the two ways part?*</source>
        <translation>*Frage an das Diagramm: Wo trennen sich die zwei Wege?*</translation>
    </message>
    <message>
        <source>| Measurements | AMP ends at | Without the term |
| --- | --- | --- |
| [500](setup:?preset=compressed-sensing&amp;layers.2.noiseVariance=0.001&amp;layers.1.rows=500&amp;algorithm={&quot;kind&quot;:&quot;ml-amp&quot;,&quot;iterations&quot;:30}&amp;baselines=[{&quot;kind&quot;:&quot;iterative-thresholding&quot;,&quot;iterations&quot;:30}]) | −23.8 dB | about 2 dB |
| [500, steps of 0.7](setup:?preset=compressed-sensing&amp;layers.2.noiseVariance=0.001&amp;layers.1.rows=500&amp;algorithm={&quot;kind&quot;:&quot;ml-amp&quot;,&quot;iterations&quot;:30}&amp;baselines=[{&quot;kind&quot;:&quot;iterative-thresholding&quot;,&quot;iterations&quot;:30,&quot;stepSize&quot;:0.7}]) | −23.8 dB | about −21 dB |
| [350](setup:?preset=compressed-sensing&amp;layers.2.noiseVariance=0.001&amp;layers.1.rows=350&amp;algorithm={&quot;kind&quot;:&quot;ml-amp&quot;,&quot;iterations&quot;:30}&amp;baselines=[{&quot;kind&quot;:&quot;iterative-thresholding&quot;,&quot;iterations&quot;:30}]) | −20.8 dB | about 1 dB |
| [700](setup:?preset=compressed-sensing&amp;layers.2.noiseVariance=0.001&amp;layers.1.rows=700&amp;algorithm={&quot;kind&quot;:&quot;ml-amp&quot;,&quot;iterations&quot;:30}&amp;baselines=[{&quot;kind&quot;:&quot;iterative-thresholding&quot;,&quot;iterations&quot;:30}]) | −26.0 dB | about 1 dB |</source>
        <translation>| Messungen | AMP endet bei | Ohne den Term |
| --- | --- | --- |
| [500](setup:?preset=compressed-sensing&amp;layers.2.noiseVariance=0.001&amp;layers.1.rows=500&amp;algorithm={&quot;kind&quot;:&quot;ml-amp&quot;,&quot;iterations&quot;:30}&amp;baselines=[{&quot;kind&quot;:&quot;iterative-thresholding&quot;,&quot;iterations&quot;:30}]) | −23.8 dB | etwa 2 dB |
| [500, Schritte von 0.7](setup:?preset=compressed-sensing&amp;layers.2.noiseVariance=0.001&amp;layers.1.rows=500&amp;algorithm={&quot;kind&quot;:&quot;ml-amp&quot;,&quot;iterations&quot;:30}&amp;baselines=[{&quot;kind&quot;:&quot;iterative-thresholding&quot;,&quot;iterations&quot;:30,&quot;stepSize&quot;:0.7}]) | −23.8 dB | etwa −21 dB |
| [350](setup:?preset=compressed-sensing&amp;layers.2.noiseVariance=0.001&amp;layers.1.rows=350&amp;algorithm={&quot;kind&quot;:&quot;ml-amp&quot;,&quot;iterations&quot;:30}&amp;baselines=[{&quot;kind&quot;:&quot;iterative-thresholding&quot;,&quot;iterations&quot;:30}]) | −20.8 dB | etwa 1 dB |
| [700](setup:?preset=compressed-sensing&amp;layers.2.noiseVariance=0.001&amp;layers.1.rows=700&amp;algorithm={&quot;kind&quot;:&quot;ml-amp&quot;,&quot;iterations&quot;:30}&amp;baselines=[{&quot;kind&quot;:&quot;iterative-thresholding&quot;,&quot;iterations&quot;:30}]) | −26.0 dB | etwa 1 dB |</translation>
    </message>
    <message>
        <source>### Why it works</source>
        <translation>### Warum es wirkt</translation>
    </message>
    <message>
        <source>What η looks at is the truth and an error,</source>
        <translation>Was η ansieht, ist die Wahrheit und ein Fehler,</translation>
    </message>
    <message>
        <source>| What η looks at | Kurtosis of its error |
| --- | --- |
| in AMP | 3.0 |
| without the term | 4.3 |</source>
        <translation>| Was η ansieht | Kurtosis seines Fehlers |
| --- | --- |
| in AMP | 3.0 |
| ohne den Term | 4.3 |</translation>
    </message>
    <message>
        <source>So η is told a wrong law, and there is no state evolution without the term: nothing is predicted of the dotted
line.</source>
        <translation>So wird η eine falsche Verteilung genannt, und ohne den Term gibt es keine State Evolution: Von der gepunkteten Linie ist nichts vorhergesagt.</translation>
    </message>
    <message>
        <source>First set-up: pin ML-AMP, then VAMP. *Two ways, one end: what do they share?* Their fixed points.</source>
        <translation>Erste Einrichtung: ML-AMP anheften, dann VAMP. *Zwei Wege, ein Ende: Was haben sie gemeinsam?* Ihre Fixpunkte.</translation>
    </message>
    <message>
        <source>Condition 100: say nothing and let the dotted line run away. *Which of its beliefs was wrong?* Independent entries.</source>
        <translation>Konditionszahl 100: Sagen Sie nichts und lassen Sie die gepunktete Linie davonlaufen. *Welche ihrer Annahmen war falsch?* Unabhängige Einträge.</translation>
    </message>
    <message>
        <source>Let the room order the four estimators before you run them; hardly anybody puts the last two the right way round.</source>
        <translation>Lassen Sie den Saal die vier Schätzer ordnen, bevor Sie sie starten; kaum jemand bringt die letzten zwei in die richtige Reihenfolge.</translation>
    </message>
    <message>
        <source>*Is the lasso wrong?* Its belief is; what it finds is still the most probable signal of that belief, with many zeros.</source>
        <translation>*Irrt sich das Lasso?* Seine Annahme ist falsch; was es findet, ist dennoch das wahrscheinlichste Signal dieser Annahme, mit vielen Nullen.</translation>
    </message>
    <message>
        <source>With damping 0.3, give the algorithm the iterations that it needs to come below −28 dB.</source>
        <translation>Geben Sie dem Algorithmus bei Dämpfung 0.3 die Iterationen, die er braucht, um unter −28 dB zu kommen.</translation>
    </message>
    <message>
        <source>*What is damping for, if it only makes things slower?* Leave the question open until the second half.</source>
        <translation>*Wofür ist Dämpfung gut, wenn sie alles nur langsamer macht?* Lassen Sie die Frage bis zur zweiten Hälfte offen.</translation>
    </message>
    <message>
        <source>The last two set-ups need a minute each: start the first before you explain it.</source>
        <translation>Die letzten zwei Einrichtungen brauchen je eine Minute: Starten Sie die erste, bevor Sie sie erklären.</translation>
    </message>
    <message>
        <source>Three words on the board: impossible, hard, easy. The curve says which; let the room place 1.1, 1.35 and 1.6.</source>
        <translation>Drei Wörter an der Tafel: unmöglich, schwer, leicht. Die Kurve sagt, welches gilt; lassen Sie den Saal 1.1, 1.35 und 1.6 zuordnen.</translation>
    </message>
    <message>
        <source>*Would a faster computer help at 1.35?* No: every step goes downhill. A better start would.</source>
        <translation>*Würde bei 1.35 ein schnellerer Rechner helfen?* Nein: Jeder Schritt geht bergab. Ein besserer Anfang würde es.</translation>
    </message>
    <message>
        <source>Keep five minutes for the slow drag through 1.2447 and 1.4926.</source>
        <translation>Behalten Sie fünf Minuten für das langsame Ziehen durch 1.2447 und 1.4926.</translation>
    </message>
    <message>
        <source>One unit, 10 dB: find the number of samples at which the error falls below −20 dB.</source>
        <translation>Eine Einheit, 10 dB: Finden Sie die Zahl der Stichproben, bei der der Fehler unter −20 dB fällt.</translation>
    </message>
    <message>
        <source>One unit, half as many samples (500): find an SNR at which the error falls below −15 dB.</source>
        <translation>Eine Einheit, halb so viele Stichproben (500): Finden Sie ein SNR, bei dem der Fehler unter −15 dB fällt.</translation>
    </message>
    <message>
        <source>Draw the network before the window: which matrix is known, which is sought?</source>
        <translation>Zeichnen Sie das Netz vor dem Fenster: Welche Matrix ist bekannt, welche gesucht?</translation>
    </message>
    <message>
        <source>*Why does the error of four equal units stop at −1.2 dB?* Let the room guess a number first. 10 log₁₀(3/4).</source>
        <translation>*Warum hält der Fehler von vier gleichen Einheiten bei −1.2 dB?* Lassen Sie den Saal zuerst eine Zahl raten. 10 log₁₀(3/4).</translation>
    </message>
    <message>
        <source>The informed start is no trick of the data: nothing in the samples changed, only where the algorithm begins.</source>
        <translation>Der informierte Anfang ist kein Trick der Daten: An den Stichproben hat sich nichts geändert, nur daran, wo der Algorithmus beginnt.</translation>
    </message>
    <message>
        <source>Two minutes: the two equations side by side on the board, the term in another colour.</source>
        <translation>Zwei Minuten: die beiden Gleichungen nebeneinander an der Tafel, der Term in einer anderen Farbe.</translation>
    </message>
    <message>
        <source>Ask before you press Run: *both start alike; which one is more careful?* (AMP: its left-over is larger.)</source>
        <translation>Fragen Sie, bevor Sie Starten drücken: *Beide beginnen gleich; welcher ist vorsichtiger?* (AMP: Was ihm übrig bleibt, ist größer.)</translation>
    </message>
    <message>
        <source>Set up 500 measurements, step (S) three times: the same point. Step on.</source>
        <translation>Richten Sie 500 Messungen ein, drücken Sie dreimal Schritt (S): derselbe Punkt. Weiter Schritt für Schritt.</translation>
    </message>
    <message>
        <source>If somebody asks for a proof: Bolthausen&apos;s conditioning, Bayati and Montanari 2011. If somebody asks about real
matrices: lesson *AMP and VAMP*.</source>
        <translation>Wenn jemand nach einem Beweis fragt: Bolthausens Bedingen, Bayati und Montanari 2011. Wenn jemand nach wirklichen Matrizen fragt: Lektion *AMP und VAMP*.</translation>
    </message>
    <message>
        <source>At an SNR of 20 dB, take measurements away until more than half of the signal is lost (an error above −3 dB).</source>
        <translation>Nehmen Sie bei einem SNR von 20 dB Messungen weg, bis mehr als die Hälfte des Signals verloren ist (ein Fehler über −3 dB).</translation>
    </message>
    <message>
        <source>Before the first step ask: *what does the algorithm know of the signal now?* (Its variance; so the error is 0 dB.)</source>
        <translation>Fragen Sie vor dem ersten Schritt: *Was weiß der Algorithmus jetzt vom Signal?* (Seine Varianz; darum ist der Fehler 0 dB.)</translation>
    </message>
    <message>
        <source>Step once, open **Messages**, and let the room add the precisions: Γ⁺ + Γ⁻ = Λ, to the last digit.</source>
        <translation>Gehen Sie einen Schritt, öffnen Sie **Nachrichten** und lassen Sie den Saal die Präzisionen addieren: Γ⁺ + Γ⁻ = Λ, bis auf die letzte Stelle.</translation>
    </message>
    <message>
        <source>300 measurements: which directions has nobody looked along? The kernel of W, 200 of 500.</source>
        <translation>300 Messungen: In welche Richtungen hat niemand geschaut? Der Kern von W, 200 von 500.</translation>
    </message>
    <message>
        <source>The question of the lesson: *where did the line get its knowledge, if it has seen no data?*</source>
        <translation>Die Frage der Lektion: *Woher hat die Linie ihr Wissen, wenn sie keine Daten gesehen hat?*</translation>
    </message>
    <message>
        <source>Go up in size without a word; let the room say what happens to the band before you do.</source>
        <translation>Steigern Sie die Größe ohne ein Wort; lassen Sie den Saal sagen, was mit dem Band geschieht, bevor Sie es tun.</translation>
    </message>
    <message>
        <source>A million unknowns take a few seconds. Ask meanwhile what the band would do with more trials (nothing: it is the
spread of the trials, not the error of their mean).</source>
        <translation>Eine Million Unbekannte braucht einige Sekunden. Fragen Sie derweil, was das Band mit mehr Versuchen täte (nichts: Es ist die Streuung der Versuche, nicht der Fehler ihres Mittels).</translation>
    </message>
    <message>
        <source>In both algorithms a message looks like the truth through a simple channel,</source>
        <translation>In beiden Algorithmen sieht eine Nachricht aus wie die Wahrheit durch einen einfachen Kanal,</translation>
    </message>
    <message>
        <source>AMP keeps the channel this simple by its Onsager term, the one of an earlier lesson, which is right for independent
entries alone; VAMP removes the message that came in, which is right for any matrix with random singular vectors.</source>
        <translation>AMP hält den Kanal so einfach durch seinen Onsager-Term, den einer früheren Lektion, was allein für unabhängige Einträge richtig ist; VAMP entfernt die Nachricht, die hereinkam, was für jede Matrix mit zufälligen Singulärvektoren richtig ist.</translation>
    </message>
    <message>
        <source>### Other singular values: AMP runs away</source>
        <translation>### Andere Singulärwerte: AMP läuft davon</translation>
    </message>
    <message>
        <source>The largest singular value of this matrix is 100 times the smallest; those of independent entries lie closer together.
AMP takes off a term of the wrong size, errors come back, and grow. ML-AMP is drawn beside the run of ML-VAMP, dotted, iteration by iteration. As the main algorithm it is refused there, since no
prediction of it would be right.</source>
        <translation>Der größte Singulärwert dieser Matrix ist 100-mal der kleinste; die unabhängiger Einträge liegen dichter beieinander. AMP zieht einen Term der falschen Größe ab, Fehler kommen zurück und wachsen. ML-AMP ist neben dem Lauf von ML-VAMP gezeichnet, gepunktet, Iteration für Iteration. Als eigentlicher Algorithmus wird es dort abgelehnt, da keine Vorhersage davon richtig wäre.</translation>
    </message>
    <message>
        <source>### Why treat two layers together</source>
        <translation>### Warum zwei Schichten zusammen behandeln</translation>
    </message>
    <message>
        <source>[A decoder](setup:?preset=two-layer-decoder) hides ±1 numbers behind the signs of a first layer. The baseline,
AMP layer by layer, must find all the signs before it looks at the numbers; ML-AMP lets each help the
other and needs fewer measurements. Move the rows of the upper matrix between 600 and 1000.</source>
        <translation>[Ein Decoder](setup:?preset=two-layer-decoder) verbirgt Zahlen ±1 hinter den Vorzeichen einer ersten Schicht. Das Vergleichsverfahren, AMP Schicht für Schicht, muss alle Vorzeichen finden, bevor es nach den Zahlen sieht; in ML-AMP hilft beides einander, und es braucht weniger Messungen. Bewegen Sie die Zeilen der oberen Matrix zwischen 600 und 1000.</translation>
    </message>
    <message>
        <source>With at most 500 measurements, find a condition number of at least 2 with which ML-AMP does not run away, and ends below −20 dB.</source>
        <translation>Finden Sie mit höchstens 500 Messungen eine Konditionszahl von mindestens 2, mit der ML-AMP nicht davonläuft und unter −20 dB endet.</translation>
    </message>
    <message>
        <source>Find a number of rows of the upper matrix below 900 at which ML-AMP finds every number, and AMP layer by layer loses more than half of the signal (above −3 dB).</source>
        <translation>Finden Sie eine Zeilenzahl der oberen Matrix unter 900, bei der ML-AMP jede Zahl findet und AMP Schicht für Schicht mehr als die Hälfte des Signals verliert (über −3 dB).</translation>
    </message>
    <message>
        <source>A sparse signal, one entry in ten not zero, is seen through half as many noisy measurements as it has entries. What is
the best guess? That depends on what counts as an error, and on what is believed. Both estimators read the same
messages; of prior and message together, a probability for every possible value, one takes the mean, the other the top:</source>
        <translation>Ein dünn besetztes Signal, jeder zehnte Eintrag nicht null, wird durch halb so viele verrauschte Messungen gesehen, wie es Einträge hat. Was ist die beste Vermutung? Das hängt davon ab, was als Fehler zählt und was geglaubt wird. Beide Schätzer lesen dieselben Nachrichten; von Prior und Nachricht zusammen, einer Wahrscheinlichkeit für jeden möglichen Wert, nimmt der eine das Mittel, der andere die Spitze:</translation>
    </message>
    <message>
        <source>is the mean where all is Gaussian, and then they agree. Else they do not.</source>
        <translation>ist das Mittel, wo alles Gaußsch ist, und dann stimmen sie überein. Sonst nicht.</translation>
    </message>
    <message>
        <source>**MMSE** answers with the posterior mean, the average over all values weighted by their probability given the data: no
estimator has a smaller mean squared error, if the model is right. **MAP** answers with the most probable signal. With a Laplace law as its belief that is the
lasso, whose entries are often exactly 0.</source>
        <translation>**MMSE** antwortet mit dem Posterior-Mittelwert, dem Durchschnitt über alle Werte, gewichtet mit ihrer Wahrscheinlichkeit gegeben die Daten: Kein Schätzer hat einen kleineren mittleren quadratischen Fehler, wenn das Modell stimmt. **MAP** antwortet mit dem wahrscheinlichsten Signal. Mit einer Laplace-Verteilung als Annahme ist das das Lasso, dessen Einträge oft genau 0 sind.</translation>
    </message>
    <message>
        <source>*Question for the chart: which line ends lowest, and do the markers follow even the wrong ones?*</source>
        <translation>*Frage an das Diagramm: Welche Linie endet am tiefsten, und folgen die Punkte auch den falschen?*</translation>
    </message>
    <message>
        <source>| Set up | Line ends at |
| --- | --- |
| [MMSE, the right model](setup:?preset=sparse-mismatch&amp;layers.0.assumed={&quot;kind&quot;:&quot;bernoulli-gaussian&quot;,&quot;density&quot;:0.1,&quot;variance&quot;:1}&amp;estimation=mmse) | −11.8 dB |
| [MMSE, believing that half of the entries are not zero](setup:?preset=sparse-mismatch&amp;layers.0.assumed={&quot;kind&quot;:&quot;bernoulli-gaussian&quot;,&quot;density&quot;:0.5,&quot;variance&quot;:1}&amp;estimation=mmse) | −9.9 dB |
| [MAP, believing in a Laplace law: the lasso](setup:?preset=sparse-mismatch) | −8.9 dB |
| [MMSE, believing in a Laplace law](setup:?preset=sparse-mismatch&amp;estimation=mmse) | −6.4 dB |</source>
        <translation>| Einrichten | Linie endet bei |
| --- | --- |
| [MMSE, das richtige Modell](setup:?preset=sparse-mismatch&amp;layers.0.assumed={&quot;kind&quot;:&quot;bernoulli-gaussian&quot;,&quot;density&quot;:0.1,&quot;variance&quot;:1}&amp;estimation=mmse) | −11.8 dB |
| [MMSE, glaubt, dass die Hälfte der Einträge nicht null ist](setup:?preset=sparse-mismatch&amp;layers.0.assumed={&quot;kind&quot;:&quot;bernoulli-gaussian&quot;,&quot;density&quot;:0.5,&quot;variance&quot;:1}&amp;estimation=mmse) | −9.9 dB |
| [MAP, glaubt an eine Laplace-Verteilung: das Lasso](setup:?preset=sparse-mismatch) | −8.9 dB |
| [MMSE, glaubt an eine Laplace-Verteilung](setup:?preset=sparse-mismatch&amp;estimation=mmse) | −6.4 dB |</translation>
    </message>
    <message>
        <source>The lasso at the same noise, with more measurements: how many does it take to be as good as MMSE with 500 (−11.8 dB)?</source>
        <translation>Das Lasso bei gleichem Rauschen, mit mehr Messungen: Wie viele braucht es, um so gut zu sein wie MMSE mit 500 (−11.8 dB)?</translation>
    </message>
    <message>
        <source>MMSE that is a little wrong: believe that at least 15 % of the entries are not zero, with 500 measurements, and stay below −11 dB.</source>
        <translation>MMSE, das sich ein wenig irrt: Glauben Sie, dass mindestens 15 % der Einträge nicht null sind, mit 500 Messungen, und bleiben Sie unter −11 dB.</translation>
    </message>
    <message>
        <source>In a finite network this holds only approximately. One overconfident message spreads through all layers, returns to
its sender and grows: the run diverges. **Damping** mixes the new message with the last one: with damping *b* it is *b* times the new and
1 − *b* times the old. 1 is no damping.</source>
        <translation>In einem endlichen Netz gilt das nur ungefähr. Eine einzige zu selbstsichere Nachricht breitet sich durch alle Schichten aus, kehrt zu ihrem Absender zurück und wächst: Der Lauf divergiert. **Dämpfung** mischt die neue Nachricht mit der letzten: Mit der Dämpfung *b* ist es *b* mal die neue und 1 − *b* mal die alte. 1 ist keine Dämpfung.</translation>
    </message>
    <message>
        <source>The end is the same, for damping does not move the fixed points. But with 0.3 the way is so long that 50
iterations do not reach it. The prediction of ML-VAMP follows the damping, because it keeps track of how the noises of
different iterations are correlated.</source>
        <translation>Das Ende ist dasselbe, denn Dämpfung verschiebt die Fixpunkte nicht. Aber mit 0.3 ist der Weg so lang, dass 50 Iterationen nicht bis dorthin reichen. Die Vorhersage von ML-VAMP folgt der Dämpfung, weil sie verfolgt, wie das Rauschen verschiedener Iterationen korreliert ist.</translation>
    </message>
    <message>
        <source>The line barely changes, but without damping some trials diverge.</source>
        <translation>Die Linie ändert sich kaum, aber ohne Dämpfung divergieren manche Versuche.</translation>
    </message>
    <message>
        <source>The deep network again, at most 60 measurements and at most 30 iterations: choose a damping with which the error falls below −20 dB.</source>
        <translation>Noch einmal das tiefe Netz, höchstens 60 Messungen und höchstens 30 Iterationen: Wählen Sie eine Dämpfung, mit der der Fehler unter −20 dB fällt.</translation>
    </message>
    <message>
        <source>Do the data determine the signal, and can a fast algorithm find it? These are two questions, and one curve
answers both.</source>
        <translation>Bestimmen die Daten das Signal, und kann ein schneller Algorithmus es finden? Das sind zwei Fragen, und eine Kurve beantwortet beide.</translation>
    </message>
    <message>
        <source>The border between impossible and hard is at 1.2447 patterns for each weight, that between hard and easy at
1.4926. Drag the rows of W slowly through both: at 1.2447 the valley at the true weights becomes the deeper one, at 1.4926
the other valley disappears.</source>
        <translation>Die Grenze zwischen unmöglich und schwer liegt bei 1.2447 Mustern je Gewicht, die zwischen schwer und leicht bei 1.4926. Ziehen Sie die Zeilen von W langsam durch beide: Bei 1.2447 wird das Tal bei den wahren Gewichten das tiefere, bei 1.4926 verschwindet das andere Tal.</translation>
    </message>
    <message>
        <source>[A start of correlation 0.99 with the truth](setup:?preset=perceptron-free-energy&amp;layers.1.rows=1350&amp;start.kind=informed&amp;start.correlation=0.99) is
beyond the hill, and rolls down on its other side. Nothing in the data changed.</source>
        <translation>[Ein Anfang mit Korrelation 0.99 zur Wahrheit](setup:?preset=perceptron-free-energy&amp;layers.1.rows=1350&amp;start.kind=informed&amp;start.correlation=0.99) liegt jenseits des Hügels und rollt auf der anderen Seite hinab. An den Daten hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>Starting from zero, find a number of patterns below 1600 at which the weights are found (an overlap above 0.99 in half of the trials).</source>
        <translation>Finden Sie, von null aus, eine Zahl von Mustern unter 1600, bei der die Gewichte gefunden werden (ein Überlapp über 0.99 in der Hälfte der Versuche).</translation>
    </message>
    <message>
        <source>1000 weights, fewer than 1300 patterns: choose a start from which the algorithm finds the weights (an overlap above 0.99).</source>
        <translation>1000 Gewichte, weniger als 1300 Muster: Wählen Sie einen Anfang, von dem aus der Algorithmus die Gewichte findet (ein Überlapp über 0.99).</translation>
    </message>
    <message>
        <source>[One unit](setup:?preset=two-layer-10db&amp;columns=1) is easy: −12 dB.
[Four units](setup:?preset=two-layer-10db) share the same 1000 samples and come to −1 dB.
[Two units, 2000 samples, 15 dB](setup:?preset=two-layer-15db&amp;columns=2&amp;layers.1.rows=2000) lie between, with twice
the samples and less noise.
Drag *Samples N* and *SNR*: the line follows at once, the trials when you let go. Choose **Test error** above
the chart: predicting the output is easier than knowing the weights.</source>
        <translation>[Eine Einheit](setup:?preset=two-layer-10db&amp;columns=1) ist leicht: −12 dB. [Vier Einheiten](setup:?preset=two-layer-10db) teilen sich dieselben 1000 Stichproben und kommen auf −1 dB. [Zwei Einheiten, 2000 Stichproben, 15 dB](setup:?preset=two-layer-15db&amp;columns=2&amp;layers.1.rows=2000) liegen dazwischen, mit doppelt so vielen Stichproben und weniger Rauschen. Ziehen Sie *Stichproben N* und *SNR*: Die Linie folgt sofort, die Versuche, wenn Sie loslassen. Wählen Sie über dem Diagramm **Testfehler**: Den Ausgang vorherzusagen ist leichter, als die Gewichte zu kennen.</translation>
    </message>
    <message>
        <source>A nearly linear sigmoid shows little but the sum of the units, so the data tell only the sum of the columns, and the
best guess of each is their mean. The error cannot fall below</source>
        <translation>Ein fast lineares Sigmoid zeigt wenig mehr als die Summe der Einheiten; darum verraten die Daten nur die Summe der Spalten, und die beste Vermutung für jede ist ihr Mittel. Der Fehler kann nicht fallen unter</translation>
    </message>
    <message>
        <source>That holds for Gaussian weights. Units with weights ±1 can be told apart, but not which is which:</source>
        <translation>Das gilt für Gaußsche Gewichte. Einheiten mit Gewichten ±1 lassen sich auseinanderhalten, aber nicht, welche welche ist:</translation>
    </message>
    <message>
        <source>A sparse signal, one entry in ten not zero, is seen through half as many noisy measurements as it has entries,
Y = W Z₀ + noise. *m* measurements, *n* unknowns.</source>
        <translation>Ein dünn besetztes Signal, jeder zehnte Eintrag nicht null, wird durch halb so viele verrauschte Messungen gesehen, wie es Einträge hat, Y = W Z₀ + Rauschen. *m* Messungen, *n* Unbekannte.</translation>
    </message>
    <message>
        <source>X = Y − W Ẑ is what the estimate does not explain. Here η is the best one there is: the
posterior mean of an entry that is seen in Gaussian noise.</source>
        <translation>X = Y − W Ẑ ist, was die Schätzung nicht erklärt. Hier ist η die beste, die es gibt: der Posterior-Mittelwert eines Eintrags, der in Gaußschem Rauschen gesehen wird.</translation>
    </message>
    <message>
        <source>AMP adds to what is left over a share of what was left over *before*: n/m times the mean slope of η.</source>
        <translation>AMP addiert zu dem, was übrig ist, einen Anteil dessen, was *vorher* übrig war: n/m mal die mittlere Steigung von η.</translation>
    </message>
    <message>
        <source>The first step is the same for both; at the second the dotted line, which is without the term, leaves the other, and
then rises above 0 dB, worse than knowing nothing. Shorter steps, 0.7 times Wᵀ X, help it and cost iterations: AMP is at
the end after about ten.</source>
        <translation>Der erste Schritt ist für beide derselbe; beim zweiten verlässt die gepunktete Linie, die ohne den Term, die andere und steigt dann über 0 dB, schlechter als Nichtwissen. Kürzere Schritte, 0.7 mal Wᵀ X, helfen ihr und kosten Iterationen: AMP ist nach etwa zehn am Ende.</translation>
    </message>
    <message>
        <source>In the first iteration that error is a sum over independent entries of W, and so it is Gaussian, as η believes.
From the second on the estimate has heard of W: it is as it is *because of* this W, and multiplying by W and Wᵀ
brings a part of the estimate back to itself. The Onsager term, added to what is left over, cancels that part in what
η looks at.</source>
        <translation>In der ersten Iteration ist dieser Fehler eine Summe über unabhängige Einträge von W und darum Gaußsch, wie η es glaubt. Von der zweiten an hat die Schätzung von W gehört: Sie ist, wie sie ist, *wegen* dieses W, und die Multiplikation mit W und Wᵀ bringt einen Teil der Schätzung zu ihr selbst zurück. Der Onsager-Term, addiert zu dem, was übrig ist, hebt diesen Teil in dem auf, was η ansieht.</translation>
    </message>
    <message>
        <source>*Question for the chart: are gain and noise those that were predicted?* Open **Messages** (Ctrl+3) and go through
the backward half-iterations: what AMP sends down about Z₀ has, in every one, the gain A and the noise T that state
evolution said before.</source>
        <translation>*Frage an das Diagramm: Sind Verstärkung und Rauschen die vorhergesagten?* Öffnen Sie **Nachrichten** (Strg+3) und gehen Sie durch die Rückwärts-Halbiterationen: Was AMP über Z₀ nach unten sendet, hat in jeder die Verstärkung A und das Rauschen T, die die State Evolution vorher genannt hat.</translation>
    </message>
    <message>
        <source>The **kurtosis** measures how far an error is from Gaussian: the mean of its fourth power over the square of its
variance, 3 for a Gaussian. In the second iteration, 2000 unknowns and 1000 measurements, mean of six draws:</source>
        <translation>Die **Kurtosis** misst, wie weit ein Fehler von einer Gauß-Verteilung entfernt ist: das Mittel seiner vierten Potenz durch das Quadrat seiner Varianz, 3 für eine Gauß-Verteilung. In der zweiten Iteration, 2000 Unbekannte und 1000 Messungen, Mittel von sechs Ziehungen:</translation>
    </message>
    <message>
        <source>Steps of 1, 1000 unknowns: give iterative thresholding many more measurements, until it ends below −20 dB too.</source>
        <translation>Schritte von 1, 1000 Unbekannte: Geben Sie dem iterativen Thresholding viel mehr Messungen, bis auch es unter −20 dB endet.</translation>
    </message>
    <message>
        <source>How few measurements are enough for AMP? At the same noise, bring it below −18 dB with fewer than 350.</source>
        <translation>Wie wenige Messungen genügen AMP? Bringen Sie es bei gleichem Rauschen mit weniger als 350 unter −18 dB.</translation>
    </message>
    <message>
        <source>An estimate combines the forward message (R⁺, Γ⁺), which comes from the side of the signal, with the backward
one (R⁻, Γ⁻), which comes from the side of the observation. Precisions add:</source>
        <translation>Eine Schätzung verbindet die Vorwärtsnachricht (R⁺, Γ⁺), die von der Seite des Signals kommt, mit der Rückwärtsnachricht (R⁻, Γ⁻), die von der Seite der Beobachtung kommt. Präzisionen addieren sich:</translation>
    </message>
    <message>
        <source>and each mean is weighted by its precision:</source>
        <translation>und jeder Mittelwert wird mit seiner Präzision gewichtet:</translation>
    </message>
    <message>
        <source>Open **Messages** (Ctrl+3): Γ is the precision of one message, Λ that of the estimate that combines both. What a
layer sends is what it has learnt *by itself*: Λ minus what came in, so that no layer gets back what it said.</source>
        <translation>Öffnen Sie **Nachrichten** (Strg+3): Γ ist die Präzision einer Nachricht, Λ die der Schätzung, die beide verbindet. Was eine Schicht sendet, ist das, was sie *selbst* gelernt hat: Λ minus dem, was hereinkam, sodass keine Schicht zurückbekommt, was sie gesagt hat.</translation>
    </message>
    <message>
        <source>With 300 measurements of 500 unknowns there are directions nobody has looked along: the error stays
high, and the message says so with a small Γ. (These directions are the kernel of W, 200 of 500.) Every one of these steps can be undone (Ctrl+Z).</source>
        <translation>Mit 300 Messungen von 500 Unbekannten gibt es Richtungen, in die niemand geschaut hat: Der Fehler bleibt hoch, und die Nachricht sagt es mit einem kleinen Γ. (Diese Richtungen sind der Kern von W, 200 von 500.) Jeder dieser Schritte lässt sich rückgängig machen (Strg+Z).</translation>
    </message>
    <message>
        <source>500 unknowns, 1000 measurements: find the SNR that leaves an error between −31 and −29 dB.</source>
        <translation>500 Unbekannte, 1000 Messungen: Finden Sie das SNR, das einen Fehler zwischen −31 und −29 dB lässt.</translation>
    </message>
    <message>
        <source>a gain A and Gaussian noise of covariance T, whichever random matrix was drawn. The next layer needs to
know A and T, and nothing else. (The lesson before said what the algorithm *believes* about Z when it holds R; this
says how R really comes from Z. With the right model the two agree: A is 1 and T is 1/Γ in backward messages.)</source>
        <translation>eine Verstärkung A und Gaußsches Rauschen der Kovarianz T, welche Zufallsmatrix auch gezogen wurde. Die nächste Schicht muss A und T kennen und sonst nichts. (Die Lektion davor sagte, was der Algorithmus über Z *glaubt*, wenn er R hat; diese sagt, wie R wirklich aus Z entsteht. Mit dem richtigen Modell stimmen beide überein: In Rückwärtsnachrichten ist A gleich 1 und T gleich 1/Γ.)</translation>
    </message>
    <message>
        <source>A sparse signal, one entry in ten not zero, seen through half as many noisy measurements as it has entries.</source>
        <translation>Ein dünn besetztes Signal, jeder zehnte Eintrag nicht null, gesehen durch halb so viele verrauschte Messungen, wie es Einträge hat.</translation>
    </message>
    <message>
        <source>The line does not move: −23.8 dB in the end, for every size. The **band** over the trials narrows, from
twelve decibels at 50 unknowns to little more than one at 4000, about as one over the root of their number, and the
markers settle on the line.</source>
        <translation>Die Linie bewegt sich nicht: am Ende −23.8 dB, für jede Größe. Das **Band** über die Versuche wird schmaler, von zwölf Dezibel bei 50 Unbekannten auf wenig mehr als eines bei 4000, etwa wie eins durch die Wurzel ihrer Zahl, und die Punkte setzen sich auf die Linie.</translation>
    </message>
    <message>
        <source>One entry in ten not zero, half as many measurements as unknowns, at least 200 of these: find a size at which the band (from 10 % to 90 % of the trials) is narrower than 3 dB.</source>
        <translation>Jeder zehnte Eintrag nicht null, halb so viele Messungen wie Unbekannte, von diesen mindestens 200: Finden Sie eine Größe, bei der das Band (von 10 % bis 90 % der Versuche) schmaler als 3 dB ist.</translation>
    </message>
    <message>
        <source>At 20 dB, make the signal sparser (its density) until the line ends below −26 dB; the markers have to follow within 1.5 dB.</source>
        <translation>Besetzen Sie das Signal bei 20 dB dünner (seine Dichte), bis die Linie unter −26 dB endet; die Punkte müssen ihr auf 1.5 dB folgen.</translation>
    </message>
    <message>
        <source>A message about a weight is the weight through a channel,</source>
        <translation>Eine Nachricht über ein Gewicht ist das Gewicht durch einen Kanal,</translation>
    </message>
    <message>
        <source>and the estimate is the mean of −1 and 1, each weighted by its probability given the message: a tanh, 0 for a message
that says nothing, near ±1 for one that is sure. Overlap 0 is no knowledge, overlap 1 all of it. Press **Reset** and **Step** at 1.35: the markers of the trials
walk down the slope and stop where the line is flat.</source>
        <translation>und die Schätzung ist der Mittelwert von −1 und 1, jedes mit seiner Wahrscheinlichkeit bei dieser Nachricht gewichtet: ein tanh, 0 für eine Nachricht, die nichts sagt, nahe ±1 für eine, die sicher ist. Überlapp 0 ist kein Wissen, Überlapp 1 alles. Drücken Sie bei 1.35 **Zurücksetzen** und **Schritt**: Die Punkte der Versuche gehen den Hang hinab und bleiben stehen, wo die Linie flach ist.</translation>
    </message>
    <message>
        <source>Look for yourself: **Estimates** (Ctrl+2) with *Noise*, after the second backward half-iteration, draws the
error of what η looks at, with the term and without it, beside the Gaussian that state evolution predicts.</source>
        <translation>Sehen Sie selbst: **Schätzungen** (Strg+2) mit *Rauschen*, nach der zweiten rückwärts laufenden Halbiteration, zeichnet den Fehler dessen, was η ansieht, mit dem Term und ohne ihn, neben der Gaußverteilung, die die State Evolution vorhersagt.</translation>
    </message>
</context>
<context>
    <name>MessageMatrices</name>
    <message>
        <source>precision of the message</source>
        <translation>Präzision der Nachricht</translation>
    </message>
    <message>
        <source>precision of the estimate</source>
        <translation>Präzision der Schätzung</translation>
    </message>
    <message>
        <source>gain: R = Z A + noise</source>
        <translation>Verstärkung: R = Z A + Rauschen</translation>
    </message>
    <message>
        <source>covariance of that noise</source>
        <translation>Kovarianz dieses Rauschens</translation>
    </message>
    <message>
        <source>gain: R Γ = Z A Γ + noise</source>
        <translation>Verstärkung: R Γ = Z A Γ + Rauschen</translation>
    </message>
    <message>
        <source>overlap of estimate and truth</source>
        <translation>Überlapp von Schätzung und Wahrheit</translation>
    </message>
    <message>
        <source>The messages of this half-iteration were not kept.</source>
        <translation>Die Nachrichten dieser Halbiteration wurden nicht behalten.</translation>
    </message>
    <message>
        <source>Predicted; nothing is measured yet.</source>
        <translation>Vorhergesagt; gemessen ist noch nichts.</translation>
    </message>
    <message>
        <source>Measured on the first trial; there is no prediction to compare with.</source>
        <translation>Gemessen am ersten Versuch; eine Vorhersage zum Vergleich gibt es nicht.</translation>
    </message>
    <message>
        <source>Measured on the first trial beside its prediction; no matrix differs by more than chance and rounding explain.</source>
        <translation>Gemessen am ersten Versuch neben der Vorhersage; keine Matrix weicht weiter ab, als Zufall und Rundung erklären.</translation>
    </message>
    <message>
        <source>Measured on the first trial; %1 is predicted to be zero, and is not.</source>
        <translation>Gemessen am ersten Versuch; %1 ist als null vorhergesagt und ist es nicht.</translation>
    </message>
    <message>
        <source>Measured on the first trial beside its prediction; the largest difference, in %1, is larger than the predicted matrix itself.</source>
        <translation>Gemessen am ersten Versuch neben der Vorhersage; die größte Abweichung, in %1, ist größer als die vorhergesagte Matrix selbst.</translation>
    </message>
    <message>
        <source>Measured on the first trial beside its prediction; the largest difference, in %1, is %2 % of the predicted matrix.</source>
        <translation>Gemessen am ersten Versuch neben der Vorhersage; die größte Abweichung, in %1, beträgt %2 % der vorhergesagten Matrix.</translation>
    </message>
    <message>
        <source>Message about %1, %2</source>
        <translation>Nachricht über %1, %2</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>The observation hardly tells the scale or sign of %1: its NMSE is %2 dB, and %3 dB after the best scale and sign.</source>
        <translation>Die Beobachtung verrät kaum Skala oder Vorzeichen von %1: Der NMSE ist %2 dB und nach der besten Skala mit bestem Vorzeichen %3 dB.</translation>
    </message>
    <message>
        <source>The observation hardly tells the scale or sign of %1: its NMSE is %2 dB, and %3 dB after the best scale and sign (predicted %4 dB).</source>
        <translation>Die Beobachtung verrät kaum Skala oder Vorzeichen von %1: Der NMSE ist %2 dB und nach der besten Skala mit bestem Vorzeichen %3 dB (vorhergesagt %4 dB).</translation>
    </message>
    <message>
        <source>%1 is small (%2 rows): the prediction is the limit of many rows, and a small layer need not follow it.</source>
        <translation>%1 ist klein (%2 Zeilen): Die Vorhersage ist der Grenzfall vieler Zeilen, und eine kleine Schicht muss ihr nicht folgen.</translation>
    </message>
    <message>
        <source>%1 is small (%2 row): the prediction is the limit of many rows, and a small layer need not follow it.</source>
        <translation>%1 ist klein (%2 Zeile): Die Vorhersage ist der Grenzfall vieler Zeilen, und eine kleine Schicht muss ihr nicht folgen.</translation>
    </message>
    <message>
        <source>%1 are small (%2 or more rows): the prediction is the limit of many rows, and a small layer need not follow it.</source>
        <translation>%1 sind klein (%2 oder mehr Zeilen): Die Vorhersage ist der Grenzfall vieler Zeilen, und eine kleine Schicht muss ihr nicht folgen.</translation>
    </message>
    <message>
        <source>In %1 of %2 trials the search for a row of the final estimates ended early, %3 in all: these rows are rough.</source>
        <translation>In %1 von %2 Versuchen endete die Suche nach einer Zeile der letzten Schätzungen vorzeitig, insgesamt %3: Diese Zeilen sind ungenau.</translation>
    </message>
    <message>
        <source>In %1 of %2 trials the search for rows of the final estimates ended early, %3 in all: these rows are rough.</source>
        <translation>In %1 von %2 Versuchen endete die Suche nach Zeilen der letzten Schätzungen vorzeitig, insgesamt %3: Diese Zeilen sind ungenau.</translation>
    </message>
    <message>
        <source>The integrals of the prediction are too sharp for their budget: they are sampled instead, with the standard errors that are shown.</source>
        <translation>Die Integrale der Vorhersage sind zu scharf für ihr Budget: Stattdessen werden Stichproben genommen, mit den Standardfehlern, die zu sehen sind.</translation>
    </message>
    <message>
        <source>The rows of the prediction cost more than their budget: it is made from %1 of them in %2 scramblings, with the standard errors that are shown.</source>
        <translation>Die Zeilen der Vorhersage kosten mehr als ihr Budget: Sie wird aus %1 davon in %2 Verwürfelungen gemacht, mit den Standardfehlern, die zu sehen sind.</translation>
    </message>
    <message>
        <source>The prediction diverges: in the forward pass of iteration %1, at %2, %3.</source>
        <translation>Die Vorhersage divergiert: im Vorwärtsgang der Iteration %1, bei %2, %3.</translation>
    </message>
    <message>
        <source>The prediction diverges: in the backward pass of iteration %1, at %2, %3.</source>
        <translation>Die Vorhersage divergiert: im Rückwärtsgang der Iteration %1, bei %2, %3.</translation>
    </message>
    <message>
        <source>%1 of %2 predictions diverge, the first: in the forward pass of iteration %3, at %4, %5.</source>
        <translation>%1 von %2 Vorhersagen divergieren, die erste: im Vorwärtsgang der Iteration %3, bei %4, %5.</translation>
    </message>
    <message>
        <source>%1 of %2 predictions diverge, the first: in the backward pass of iteration %3, at %4, %5.</source>
        <translation>%1 von %2 Vorhersagen divergieren, die erste: im Rückwärtsgang der Iteration %3, bei %4, %5.</translation>
    </message>
    <message>
        <source>%1 is 0 by its law: its NMSE has no power to relate to.</source>
        <translation>%1 ist nach seiner Verteilung 0: Der NMSE hat keine Leistung, auf die er sich beziehen könnte.</translation>
    </message>
    <message>
        <source>In %1 of %2 trials %3 was drawn as 0 everywhere: its NMSE there is relative to the power that its law has.</source>
        <translation>In %1 von %2 Versuchen wurde %3 überall als 0 gezogen: Der NMSE bezieht sich dort auf die Leistung, die die Verteilung hat.</translation>
    </message>
    <message>
        <source>The matrix of layer %1 is one of a file, whose singular vectors are not random: state evolution has no right to hold. With vectors haar it has.</source>
        <translation>Die Matrix der Schicht %1 stammt aus einer Datei, deren Singulärvektoren nicht zufällig sind: Die State Evolution hat kein Recht zu gelten. Mit Vektoren haar hat sie es.</translation>
    </message>
    <message>
        <source>The observation is not drawn: the prediction is of what the laws would draw.</source>
        <translation>Die Beobachtung ist nicht gezogen: Vorhergesagt ist, was die Verteilungen ziehen würden.</translation>
    </message>
    <message>
        <source>%1 is not drawn: the prediction is of what the laws would draw.</source>
        <translation>%1 ist nicht gezogen: Vorhergesagt ist, was die Verteilungen ziehen würden.</translation>
    </message>
    <message>
        <source>State evolution does not describe damped ML-AMP on its way: there is no prediction. Damping of 1 has one, with the same fixed points.</source>
        <translation>Die State Evolution beschreibt gedämpftes ML-AMP auf seinem Weg nicht: Es gibt keine Vorhersage. Mit der Dämpfung 1 gibt es eine, mit denselben Fixpunkten.</translation>
    </message>
    <message>
        <source>State evolution of ML-AMP is there for the true laws alone: where other laws are believed there is no prediction. ML-Mat-VAMP has one.</source>
        <translation>Die State Evolution von ML-AMP gibt es nur für die wahren Verteilungen: Wo andere angenommen werden, gibt es keine Vorhersage. ML-Mat-VAMP hat eine.</translation>
    </message>
    <message>
        <source>The damping adapts: the prediction chooses its own schedule by the same rule, and a trial may choose another.</source>
        <translation>Die Dämpfung passt sich an: Die Vorhersage wählt ihren eigenen Plan nach derselben Regel, und ein Versuch kann einen anderen wählen.</translation>
    </message>
    <message>
        <source>The matrix of layer %1 mixes no rows: messages behind it are not Gaussian, and the prediction approximates.</source>
        <translation>Die Matrix der Schicht %1 mischt keine Zeilen: Nachrichten hinter ihr sind nicht Gaußsch, und die Vorhersage ist eine Näherung.</translation>
    </message>
    <message>
        <source>The free energy was not computed to its end.</source>
        <translation>Die freie Energie wurde nicht zu Ende berechnet.</translation>
    </message>
    <message>
        <source>Easy: the iteration reaches the deepest minimum, %1, and no algorithm can do better.</source>
        <translation>Leicht: Die Iteration erreicht das tiefste Minimum, %1, und kein Algorithmus kann es besser.</translation>
    </message>
    <message>
        <source>Hard: the deepest minimum is at %1, but the iteration stops at %2; no fast algorithm is known to pass the barrier.</source>
        <translation>Schwer: Das tiefste Minimum liegt bei %1, aber die Iteration hält bei %2; von keinem schnellen Algorithmus ist bekannt, dass er die Barriere überwindet.</translation>
    </message>
    <message>
        <source>Impossible: there is a minimum at %1, but the deepest is at %2, and no algorithm can do better.</source>
        <translation>Unmöglich: Es gibt ein Minimum bei %1, aber das tiefste liegt bei %2, und kein Algorithmus kann es besser.</translation>
    </message>
    <message>
        <source>%1 (the prediction diverged)</source>
        <translation>%1 (die Vorhersage ist divergiert)</translation>
    </message>
    <message>
        <source>%1 (beyond what double precision can say)</source>
        <translation>%1 (jenseits dessen, was doppelte Genauigkeit darstellt)</translation>
    </message>
    <message>
        <source>%1 (by its law the variable is 0: there is no power to relate its error to)</source>
        <translation>%1 (nach ihrer Verteilung ist die Variable 0: Ihr Fehler hat keine Leistung, auf die er sich beziehen könnte)</translation>
    </message>
    <message>
        <source>%1 trial: %2.</source>
        <translation>%1 Versuch: %2.</translation>
    </message>
    <message>
        <source>%1 trials: %2.</source>
        <translation>%1 Versuche: %2.</translation>
    </message>
    <message>
        <source>No message was clipped.</source>
        <translation>Keine Nachricht wurde begrenzt.</translation>
    </message>
    <message>
        <source>%1 message was clipped.</source>
        <translation>%1 Nachricht wurde begrenzt.</translation>
    </message>
    <message>
        <source>%1 messages were clipped.</source>
        <translation>%1 Nachrichten wurden begrenzt.</translation>
    </message>
    <message>
        <source>First divergence: trial %1, layer %2, forward pass of iteration %3: %4.</source>
        <translation>Erste Divergenz: Versuch %1, Schicht %2, Vorwärtsgang der Iteration %3: %4.</translation>
    </message>
    <message>
        <source>First divergence: trial %1, layer %2, backward pass of iteration %3: %4.</source>
        <translation>Erste Divergenz: Versuch %1, Schicht %2, Rückwärtsgang der Iteration %3: %4.</translation>
    </message>
    <message>
        <source>%1 reached the iteration limit</source>
        <translation>%1 an der Iterationsgrenze</translation>
    </message>
    <message>
        <source>%1 converged</source>
        <translation>%1 konvergiert</translation>
    </message>
    <message>
        <source>%1 diverged</source>
        <translation>%1 divergiert</translation>
    </message>
    <message>
        <source>%1 interrupted</source>
        <translation>%1 unterbrochen</translation>
    </message>
    <message>
        <source>The largest precision, %1 / tau, is below that of the observation, %2 / tau, and decides the estimate.</source>
        <translation>Die größte Präzision, %1 / tau, liegt unter der der Beobachtung, %2 / tau, und bestimmt die Schätzung.</translation>
    </message>
    <message>
        <source>The largest precision, %1 / tau, is below that of the observation, %2 / tau, and decides the estimate: so far is the believed power of the signal from its own.</source>
        <translation>Die größte Präzision, %1 / tau, liegt unter der der Beobachtung, %2 / tau, und bestimmt die Schätzung: So weit ist die geglaubte Leistung des Signals von seiner eigenen entfernt.</translation>
    </message>
    <message>
        <source>A plane parts these labels: there are %1 samples for each weight, and up to %2 they are separable. Without a penalty there is no finite minimiser, and the penalty alone decides the size of the estimate (Candes and Sur 2020).</source>
        <translation>Eine Ebene trennt diese Labels: Es gibt %1 Stichproben je Gewicht, und bis zu %2 sind sie trennbar. Ohne Strafe gibt es kein endliches Minimum, und die Strafe allein bestimmt die Größe der Schätzung (Candes und Sur 2020).</translation>
    </message>
    <message>
        <source>A plane parts these labels: there are %1 samples for each weight, and without noise they are always separable. Without a penalty there is no finite minimiser, and the penalty alone decides the size of the estimate (Candes and Sur 2020).</source>
        <translation>Eine Ebene trennt diese Labels: Es gibt %1 Stichproben je Gewicht, und ohne Rauschen sind sie immer trennbar. Ohne Strafe gibt es kein endliches Minimum, und die Strafe allein bestimmt die Größe der Schätzung (Candes und Sur 2020).</translation>
    </message>
    <message>
        <source>The spectral start knows something of the signal from %1 rows for each unknown on (Mondelli and Montanari 2019): here there are %2, and its squared overlap is %3 (Lu and Li 2020).</source>
        <translation>Der spektrale Anfang weiß ab %1 Zeilen für jede Unbekannte etwas vom Signal (Mondelli und Montanari 2019): Hier sind es %2, und sein quadrierter Überlapp ist %3 (Lu und Li 2020).</translation>
    </message>
    <message>
        <source>The spectral start knows something of the signal from %1 rows for each unknown on (Mondelli and Montanari 2019): here there are %2, and it knows nothing.</source>
        <translation>Der spektrale Anfang weiß ab %1 Zeilen für jede Unbekannte etwas vom Signal (Mondelli und Montanari 2019): Hier sind es %2, und er weiß nichts.</translation>
    </message>
    <message>
        <source>The observation says nothing of the size of a row, and the spectral start nothing of the signal, from however many rows.</source>
        <translation>Die Beobachtung sagt nichts über die Größe einer Zeile und der spektrale Anfang nichts über das Signal, aus wie vielen Zeilen auch immer.</translation>
    </message>
    <message>
        <source>The scramblings of the prediction end in different solutions: %1 at %2 dB in %3 of %4, at %5 dB in the others. The line is their mean.</source>
        <translation>Die Verwürfelungen der Vorhersage enden in verschiedenen Lösungen: %1 bei %2 dB in %3 von %4, in den anderen bei %5 dB. Die Linie ist ihr Mittel.</translation>
    </message>
</context>
<context>
    <name>PhaseDrawing</name>
    <message>
        <source>no trial succeeds … all succeed</source>
        <translation>kein Versuch gelingt … alle gelingen</translation>
    </message>
</context>
<context>
    <name>PhaseMap</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, predicted</source>
        <translation>%1, vorhergesagt</translation>
    </message>
    <message>
        <source>%1, measured</source>
        <translation>%1, gemessen</translation>
    </message>
    <message>
        <source>%1 of %2 cells are known.</source>
        <translation>%1 von %2 Zellen sind bekannt.</translation>
    </message>
    <message>
        <source>The line is where %1 begins to hold: white as predicted, orange for half of the trials.</source>
        <translation>Die Linie liegt, wo %1 zu gelten beginnt: weiß wie vorhergesagt, orange für die Hälfte der Versuche.</translation>
    </message>
    <message>
        <source>The line is where %1 begins to hold, as predicted.</source>
        <translation>Die Linie liegt, wo %1 zu gelten beginnt, wie vorhergesagt.</translation>
    </message>
    <message>
        <source>The line is where %1 begins to hold for half of the trials.</source>
        <translation>Die Linie liegt, wo %1 für die Hälfte der Versuche zu gelten beginnt.</translation>
    </message>
    <message>
        <source>%1: not known yet</source>
        <translation>%1: noch nicht bekannt</translation>
    </message>
    <message>
        <source>predicted %1</source>
        <translation>vorhergesagt %1</translation>
    </message>
    <message>
        <source>measured %1 (%2 to %3)</source>
        <translation>gemessen %1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>success in %1 % of %2 trials</source>
        <translation>Erfolg in %1 % von %2 Versuchen</translation>
    </message>
    <message>
        <source>success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>no success</source>
        <translation>kein Erfolg</translation>
    </message>
    <message>
        <source>%1 of the %2 fixed point</source>
        <translation>%1 des Fixpunkts (%2)</translation>
    </message>
    <message>
        <source>%1 predicted</source>
        <translation>%1 vorhergesagt</translation>
    </message>
    <message>
        <source>%1 measured, median</source>
        <translation>%1 gemessen, Median</translation>
    </message>
    <message>
        <source>%1 measured, 10 %</source>
        <translation>%1 gemessen, 10 %</translation>
    </message>
    <message>
        <source>%1 measured, 90 %</source>
        <translation>%1 gemessen, 90 %</translation>
    </message>
    <message>
        <source>success predicted</source>
        <translation>Erfolg vorhergesagt</translation>
    </message>
    <message>
        <source>success, share of trials</source>
        <translation>Erfolg, Anteil der Versuche</translation>
    </message>
</context>
<context>
    <name>PhaseRegions</name>
    <message>
        <source>exact recovery</source>
        <translation>exakte Rekonstruktion</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>Hard, for example, at %1: the best estimator reaches %2, the algorithm stays at %3.</source>
        <translation>Schwer zum Beispiel bei %1: Der beste Schätzer erreicht %2, der Algorithmus bleibt bei %3.</translation>
    </message>
    <message>
        <source>No cell is hard: where the best estimator succeeds, the algorithm does too.</source>
        <translation>Keine Zelle ist schwer: Wo der beste Schätzer Erfolg hat, hat ihn auch der Algorithmus.</translation>
    </message>
    <message>
        <source>Every cell is easy.</source>
        <translation>Jede Zelle ist leicht.</translation>
    </message>
    <message>
        <source>Every cell is impossible.</source>
        <translation>Jede Zelle ist unmöglich.</translation>
    </message>
    <message>
        <source>easy</source>
        <translation>leicht</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>schwer</translation>
    </message>
    <message>
        <source>impossible</source>
        <translation>unmöglich</translation>
    </message>
    <message>
        <source>algorithmic</source>
        <translation>algorithmisch</translation>
    </message>
    <message>
        <source>information-theoretic</source>
        <translation>informationstheoretisch</translation>
    </message>
    <message>
        <source>spinodal</source>
        <translation>spinodal</translation>
    </message>
</context>
<context>
    <name>PlotArrangement</name>
    <message>
        <source>Values that are not finite are left out.</source>
        <translation>Werte, die nicht endlich sind, sind weggelassen.</translation>
    </message>
</context>
<context>
    <name>PlotReadout</name>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>(%1 to %2)</source>
        <translation>(%1 bis %2)</translation>
    </message>
</context>
<context>
    <name>PlotSpotlight</name>
    <message>
        <source>Spotlight: %1</source>
        <translation>Spotlight: %1</translation>
    </message>
</context>
<context>
    <name>PresetGroups</name>
    <message>
        <source>Learning of networks</source>
        <translation>Lernen von Netzen</translation>
    </message>
    <message>
        <source>Deep stacks</source>
        <translation>Tiefe Stapel</translation>
    </message>
    <message>
        <source>Vectors (d = 1)</source>
        <translation>Vektoren (d = 1)</translation>
    </message>
    <message>
        <source>Digits and tables</source>
        <translation>Ziffern und Tabellen</translation>
    </message>
    <message>
        <source>Matrices (d &gt; 1)</source>
        <translation>Matrizen (d &gt; 1)</translation>
    </message>
</context>
<context>
    <name>Render</name>
    <message>
        <source>Interrupted before the end.</source>
        <translation>Vor dem Ende abgebrochen.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Figure %1. </source>
        <translation>Abbildung %1. </translation>
    </message>
    <message>
        <source>Figure %1</source>
        <translation>Abbildung %1</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was sie ist</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Draws of Z₀, median over trials: %1.</source>
        <translation>Ziehungen von Z₀, Median über die Versuche: %1.</translation>
    </message>
    <message>
        <source>Everything that reproduces this page: save it as a file FILE.onsager.json and run onsager-cli run FILE.onsager.json</source>
        <translation>Alles, was diese Seite reproduziert: Speichern Sie es als Datei FILE.onsager.json und rufen Sie onsager-cli run FILE.onsager.json auf</translation>
    </message>
    <message>
        <source>A run without a title</source>
        <translation>Ein Lauf ohne Titel</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Interrupted before the end.</source>
        <translation>Vor dem Ende abgebrochen.</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>10–90 %</source>
        <translation>10–90 %</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>Not predicted: %1.</source>
        <translation>Nicht vorhergesagt: %1.</translation>
    </message>
    <message>
        <source>Nothing was measured: this is a prediction.</source>
        <translation>Nichts wurde gemessen: Das ist eine Vorhersage.</translation>
    </message>
    <message>
        <source>share accepted</source>
        <translation>Anteil angenommen</translation>
    </message>
    <message>
        <source>effective sample size</source>
        <translation>effektive Stichprobengröße</translation>
    </message>
    <message>
        <source>Baselines on the same draws</source>
        <translation>Vergleichsverfahren auf denselben Ziehungen</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the tag of the language that these texts are in</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Abbildungen</translation>
    </message>
    <message>
        <source>Errors at the end</source>
        <translation>Fehler am Ende</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Wie der Lauf endete</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anmerkungen</translation>
    </message>
</context>
<context>
    <name>RunStatus</name>
    <message>
        <source>Predicting</source>
        <translation>Vorhersage läuft</translation>
    </message>
    <message>
        <source>Generating the trials</source>
        <translation>Versuche werden gezogen</translation>
    </message>
    <message>
        <source>Running, iteration %1 of %2</source>
        <translation>Läuft, Iteration %1 von %2</translation>
    </message>
    <message>
        <source>Predicting trial %1 of %2</source>
        <translation>Versuch %1 von %2 wird vorhergesagt</translation>
    </message>
    <message>
        <source>Running baselines, step %1 of %2</source>
        <translation>Vergleichsverfahren laufen, Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused before the first half-iteration</source>
        <translation>Angehalten vor der ersten Halbiteration</translation>
    </message>
    <message>
        <source>Paused after %1</source>
        <translation>Angehalten nach %1</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Finished: %1</source>
        <translation>Fertig: %1</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Cancelled after %1</source>
        <translation>Abgebrochen nach %1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Not run: these layers cannot be estimated together</source>
        <translation>Nicht gelaufen: Diese Schichten lassen sich nicht zusammen schätzen</translation>
    </message>
    <message>
        <source>The run could not be made</source>
        <translation>Der Lauf war nicht möglich</translation>
    </message>
</context>
<context>
    <name>RunText</name>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>noch %1 h %2 min</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>etwa %1 s</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>etwa %1 min</translation>
    </message>
    <message>
        <source>about %1 h %2 min</source>
        <translation>etwa %1 h %2 min</translation>
    </message>
    <message>
        <source>1 trial: converged</source>
        <translation>1 Versuch: konvergiert</translation>
    </message>
    <message>
        <source>%1 trials, all converged</source>
        <translation>%1 Versuche, alle konvergiert</translation>
    </message>
    <message>
        <source>%1 converged</source>
        <translation>%1 konvergiert</translation>
    </message>
    <message>
        <source>1 trial: reached the iteration limit</source>
        <translation>1 Versuch: Iterationsgrenze erreicht</translation>
    </message>
    <message>
        <source>%1 trials, all reached the iteration limit</source>
        <translation>%1 Versuche, alle an der Iterationsgrenze</translation>
    </message>
    <message>
        <source>%1 reached the iteration limit</source>
        <translation>%1 an der Iterationsgrenze</translation>
    </message>
    <message>
        <source>1 trial: diverged</source>
        <translation>1 Versuch: divergiert</translation>
    </message>
    <message>
        <source>%1 trials, all diverged</source>
        <translation>%1 Versuche, alle divergiert</translation>
    </message>
    <message>
        <source>%1 diverged</source>
        <translation>%1 divergiert</translation>
    </message>
    <message>
        <source>1 trial: cancelled</source>
        <translation>1 Versuch: abgebrochen</translation>
    </message>
    <message>
        <source>%1 trials, all cancelled</source>
        <translation>%1 Versuche, alle abgebrochen</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>%1 abgebrochen</translation>
    </message>
    <message>
        <source>1 trial</source>
        <translation>1 Versuch</translation>
    </message>
    <message>
        <source>%1 trials</source>
        <translation>%1 Versuche</translation>
    </message>
    <message>
        <source>%1 trials: %2</source>
        <translation>%1 Versuche: %2</translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation>1 Thread</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1 Threads</translation>
    </message>
    <message>
        <source>%1 per iteration</source>
        <translation>%1 je Iteration</translation>
    </message>
</context>
<context>
    <name>ScenarioLink</name>
    <message>
        <source>The text on the clipboard is too long for a link to a scenario.</source>
        <translation>Der Text in der Zwischenablage ist zu lang für einen Link auf ein Szenario.</translation>
    </message>
    <message>
        <source>There is no link to a scenario on the clipboard: one begins with onsager:1:</source>
        <translation>In der Zwischenablage ist kein Link auf ein Szenario: Er beginnt mit onsager:1:</translation>
    </message>
    <message>
        <source>The link is damaged: part of it is missing or changed.</source>
        <translation>Der Link ist beschädigt: Ein Teil fehlt oder ist verändert.</translation>
    </message>
</context>
<context>
    <name>StackEdit</name>
    <message>
        <source>A shape is written as rows × columns: 500 × 4.</source>
        <translation>Eine Form wird als Zeilen × Spalten geschrieben: 500 × 4.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>%1 einfügen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 duplizieren</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Shape of %1</source>
        <translation>Form von %1</translation>
    </message>
    <message>
        <source>Insert a linear layer and a ReLU between %1 and %2</source>
        <translation>Lineare Schicht und ReLU zwischen %1 und %2 einfügen</translation>
    </message>
    <message>
        <source>Insert a ReLU and a linear layer between %1 and %2</source>
        <translation>ReLU und lineare Schicht zwischen %1 und %2 einfügen</translation>
    </message>
</context>
<context>
    <name>StartQuestions</name>
    <message>
        <source>How many samples do I need?</source>
        <translation>Wie viele Stichproben brauche ich?</translation>
    </message>
    <message>
        <source>When does it get stuck?</source>
        <translation>Wann bleibt es stecken?</translation>
    </message>
    <message>
        <source>What if my model is wrong?</source>
        <translation>Was, wenn mein Modell falsch ist?</translation>
    </message>
    <message>
        <source>Does the prediction hold?</source>
        <translation>Hält die Vorhersage?</translation>
    </message>
    <message>
        <source>What about my own data?</source>
        <translation>Was ist mit meinen eigenen Daten?</translation>
    </message>
    <message>
        <source>Where does it come from? Figures of the papers</source>
        <translation>Woher kommt das? Abbildungen der Arbeiten</translation>
    </message>
</context>
<context>
    <name>SweepPlot</name>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>measured, share of trials</source>
        <translation>gemessen, Anteil der Versuche</translation>
    </message>
    <message>
        <source>measured, median</source>
        <translation>gemessen, Median</translation>
    </message>
    <message>
        <source>measured, less one standard error</source>
        <translation>gemessen, minus ein Standardfehler</translation>
    </message>
    <message>
        <source>measured, 10 %</source>
        <translation>gemessen, 10 %</translation>
    </message>
    <message>
        <source>measured, plus one standard error</source>
        <translation>gemessen, plus ein Standardfehler</translation>
    </message>
    <message>
        <source>measured, 90 %</source>
        <translation>gemessen, 90 %</translation>
    </message>
    <message>
        <source>%1, median</source>
        <translation>%1, Median</translation>
    </message>
    <message>
        <source>%1 fixed point</source>
        <translation>Fixpunkt (%1)</translation>
    </message>
    <message>
        <source>share of %1 trials, ± standard error</source>
        <translation>Anteil von %1 Versuchen, ± Standardfehler</translation>
    </message>
    <message>
        <source>to be computed</source>
        <translation>noch zu berechnen</translation>
    </message>
    <message>
        <source>Measured and predicted differ by at most %1, at %2.</source>
        <translation>Messung und Vorhersage unterscheiden sich um höchstens %1, bei %2.</translation>
    </message>
    <message>
        <source>%1 of %2 cells are known.</source>
        <translation>%1 von %2 Zellen sind bekannt.</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>least predicted</source>
        <translation>kleinste Vorhersage</translation>
    </message>
    <message>
        <source>Predicted least: %1 at %2.</source>
        <translation>Kleinste Vorhersage: %1 bei %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SweepText</name>
    <message>
        <source>%1 of %2 predicted</source>
        <translation>%1 von %2 vorhergesagt</translation>
    </message>
    <message>
        <source>%1 of %2 measured</source>
        <translation>%1 von %2 gemessen</translation>
    </message>
    <message>
        <source>Checking the cells</source>
        <translation>Zellen werden geprüft</translation>
    </message>
    <message>
        <source>%1 of %2 cells</source>
        <translation>%1 von %2 Zellen</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
</context>
<context>
    <name>onsager::AudienceWindow</name>
    <message>
        <source>Audience – Onsager</source>
        <translation>Publikum – Onsager</translation>
    </message>
    <message>
        <source>Formula of the lesson</source>
        <translation>Formel der Lektion</translation>
    </message>
</context>
<context>
    <name>onsager::ChartNote</name>
    <message>
        <source>What the chart says</source>
        <translation>Was das Diagramm sagt</translation>
    </message>
</context>
<context>
    <name>onsager::ChartPage</name>
    <message>
        <source>Chart</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Show the picture</source>
        <translation>Das Bild zeigen</translation>
    </message>
    <message>
        <source>Show the numbers of the picture</source>
        <translation>Die Zahlen des Bildes zeigen</translation>
    </message>
    <message>
        <source>Numbers of the chart</source>
        <translation>Zahlen des Diagramms</translation>
    </message>
    <message>
        <source>The numbers of the chart</source>
        <translation>Die Zahlen des Diagramms</translation>
    </message>
</context>
<context>
    <name>onsager::ChartTabs</name>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Which chart is shown</source>
        <translation>Welches Diagramm gezeigt wird</translation>
    </message>
    <message>
        <source>Chart in a window of its own</source>
        <translation>Diagramm in eigenem Fenster</translation>
    </message>
    <message>
        <source>Show this chart in a window of its own; a double click on its tab does it too</source>
        <translation>Dieses Diagramm in einem eigenen Fenster zeigen; ein Doppelklick auf seinen Reiter tut es auch</translation>
    </message>
    <message>
        <source>%1 has a window of its own.</source>
        <translation>%1 hat ein eigenes Fenster.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Put %1 back</source>
        <translation>%1 zurückholen</translation>
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
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <source>Put the chart back</source>
        <translation>Diagramm zurücklegen</translation>
    </message>
    <message>
        <source>Put the chart back among the others</source>
        <translation>Das Diagramm zu den anderen zurücklegen</translation>
    </message>
</context>
<context>
    <name>onsager::ConvergencePanel</name>
    <message>
        <source>State evolution is an approximation here.</source>
        <translation>Die State Evolution ist hier eine Näherung.</translation>
    </message>
    <message>
        <source>Convergence chart</source>
        <translation>Konvergenzdiagramm</translation>
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
        <translation>Testfehler (normiert)</translation>
    </message>
    <message>
        <source>Error that is drawn</source>
        <translation>Fehler, der gezeichnet wird</translation>
    </message>
    <message>
        <source>Which error of the estimates is drawn</source>
        <translation>Welcher Fehler der Schätzungen gezeichnet wird</translation>
    </message>
    <message>
        <source>Variables that are drawn</source>
        <translation>Variablen, die gezeichnet werden</translation>
    </message>
    <message>
        <source>Draw variable %1</source>
        <translation>Variable %1 zeichnen</translation>
    </message>
    <message>
        <source>%1 of %2 variables</source>
        <translation>%1 von %2 Variablen</translation>
    </message>
    <message>
        <source>Computing the prediction …</source>
        <translation>Die Vorhersage wird berechnet …</translation>
    </message>
</context>
<context>
    <name>onsager::DataFiles</name>
    <message>
        <source>Export drawn data</source>
        <translation>Gezogene Daten exportieren</translation>
    </message>
    <message>
        <source>Trial, from 0</source>
        <translation>Versuch, von 0 an</translation>
    </message>
    <message>
        <source>Export the drawn data into a folder</source>
        <translation>Die gezogenen Daten in einen Ordner exportieren</translation>
    </message>
    <message>
        <source>Export the last estimates into a folder</source>
        <translation>Die letzten Schätzungen in einen Ordner exportieren</translation>
    </message>
    <message>
        <source>Writing the drawn data</source>
        <translation>Die gezogenen Daten werden geschrieben</translation>
    </message>
    <message>
        <source>Running for the estimates</source>
        <translation>Lauf für die Schätzungen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
        <translation>Wessen Schätzung gezeichnet wird</translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Which column of it</source>
        <translation>Welche Spalte davon</translation>
    </message>
    <message>
        <source>Chart of the estimates</source>
        <translation>Diagramm der Schätzungen</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Sp. %1</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Estimate against truth, or the density of the error, or of the noise in what the estimator was sent</source>
        <translation>Schätzung über der Wahrheit, oder die Dichte des Fehlers, oder die des Rauschens in dem, was dem Schätzer gesendet wurde</translation>
    </message>
</context>
<context>
    <name>onsager::FigureCanvas</name>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
</context>
<context>
    <name>onsager::FigureDialog</name>
    <message>
        <source>Figure</source>
        <translation>Abbildung</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>What kind of file is written</source>
        <translation>Welche Art von Datei geschrieben wird</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>Waagerechte Achse</translation>
    </message>
    <message>
        <source>Vertical axis</source>
        <translation>Senkrechte Achse</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Sizes that journals, slides and posters ask for</source>
        <translation>Größen, die Zeitschriften, Folien und Poster verlangen</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>Eigene Größe</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Which curves are drawn</source>
        <translation>Welche Kurven gezeichnet werden</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>The menu of the chart itself, by the right button, adds them</source>
        <translation>Das Menü des Diagramms selbst, mit der rechten Taste, fügt sie hinzu</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the annotation</source>
        <translation>Die Anmerkung entfernen</translation>
    </message>
    <message>
        <source>Remove the chosen annotation</source>
        <translation>Die gewählte Anmerkung entfernen</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Everything as the program would choose; annotations stay</source>
        <translation>Alles so, wie das Programm es wählen würde; Anmerkungen bleiben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>Nichts ändern</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Keep this in the scenario, without a file; it can be undone</source>
        <translation>Dies im Szenario behalten, ohne Datei; es lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Put the figure on the clipboard as picture, drawing and table</source>
        <translation>Die Abbildung als Bild, Zeichnung und Tabelle in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Sichern …</translation>
    </message>
    <message>
        <source>Write the figure to a file</source>
        <translation>Die Abbildung in eine Datei schreiben</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>name and unit</source>
        <translation>Name und Einheit</translation>
    </message>
    <message>
        <source>%1 from</source>
        <translation>%1 von</translation>
    </message>
    <message>
        <source>%1 to</source>
        <translation>%1 bis</translation>
    </message>
    <message>
        <source>Single column</source>
        <translation>Einspaltig</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>Double column</source>
        <translation>Zweispaltig</translation>
    </message>
    <message>
        <source>Slide 16:9</source>
        <translation>Folie 16:9</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>Poster</translation>
    </message>
</context>
<context>
    <name>onsager::FigureFiles</name>
    <message>
        <source>Export the figure</source>
        <translation>Abbildung exportieren</translation>
    </message>
    <message>
        <source>%1 (*.%2)</source>
        <translation>%1 (*.%2)</translation>
    </message>
    <message>
        <source>Drawing the animation</source>
        <translation>Die Animation wird gezeichnet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export every chart into a folder</source>
        <translation>Jedes Diagramm in einen Ordner exportieren</translation>
    </message>
    <message>
        <source>Export the run</source>
        <translation>Lauf exportieren</translation>
    </message>
    <message>
        <source>Result (*.json);;Table (*.csv)</source>
        <translation>Ergebnis (*.json);;Tabelle (*.csv)</translation>
    </message>
</context>
<context>
    <name>onsager::FigurePreview</name>
    <message>
        <source>Preview of the figure</source>
        <translation>Vorschau der Abbildung</translation>
    </message>
</context>
<context>
    <name>onsager::FileField</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation>Datei wählen: %1</translation>
    </message>
    <message>
        <source>no file yet</source>
        <translation>noch keine Datei</translation>
    </message>
</context>
<context>
    <name>onsager::FormControl</name>
    <message>
        <source>Unit: %1.</source>
        <translation>Einheit: %1.</translation>
    </message>
</context>
<context>
    <name>onsager::FreeEnergyPanel</name>
    <message>
        <source>free energy</source>
        <translation>freie Energie</translation>
    </message>
    <message>
        <source>branch of the algorithm</source>
        <translation>Zweig des Algorithmus</translation>
    </message>
    <message>
        <source>iterates</source>
        <translation>Iterierte</translation>
    </message>
    <message>
        <source>stable</source>
        <translation>stabil</translation>
    </message>
    <message>
        <source>unstable</source>
        <translation>instabil</translation>
    </message>
    <message>
        <source>global minimum</source>
        <translation>globales Minimum</translation>
    </message>
    <message>
        <source>trials</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>The variable whose overlap is varied</source>
        <translation>Die Variable, deren Überlapp variiert wird</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>Waagerechte Achse</translation>
    </message>
    <message>
        <source>Against the overlap with the truth, or the error that it leaves</source>
        <translation>Über dem Überlapp mit der Wahrheit oder über dem Fehler, den er lässt</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überlapp</translation>
    </message>
    <message>
        <source>NMSE (dB)</source>
        <translation>NMSE (dB)</translation>
    </message>
    <message>
        <source>Chart of the free energy</source>
        <translation>Diagramm der freien Energie</translation>
    </message>
    <message>
        <source>Why there is no free energy</source>
        <translation>Warum es keine freie Energie gibt</translation>
    </message>
    <message>
        <source>The free energy belongs to the posterior law of the signal, whose mean MMSE estimation follows; a MAP estimate is one point of it. Choose MMSE as the estimation, in the inspector under Experiment, and the curve appears here.</source>
        <translation>Die freie Energie gehört zum Posterior des Signals, dessen Mittelwert die MMSE-Schätzung folgt; eine MAP-Schätzung ist ein Punkt davon. Wählen Sie im Inspektor unter Experiment die Schätzung MMSE, und die Kurve erscheint hier.</translation>
    </message>
    <message>
        <source>Not for this stack, because of %1: %2</source>
        <translation>Nicht für diesen Stapel, wegen %1: %2</translation>
    </message>
    <message>
        <source>There is no free energy</source>
        <translation>Es gibt keine freie Energie</translation>
    </message>
    <message>
        <source>This scenario cannot be run</source>
        <translation>Dieses Szenario lässt sich nicht ausführen</translation>
    </message>
    <message>
        <source>Computing the free energy …  With %1 columns it takes minutes.</source>
        <translation>Die freie Energie wird berechnet …  Mit %1 Spalten dauert es Minuten.</translation>
    </message>
    <message>
        <source>Computing the free energy …</source>
        <translation>Die freie Energie wird berechnet …</translation>
    </message>
</context>
<context>
    <name>onsager::HeatMapGrid</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>%1, %2
row %3, column %4: %5</source>
        <translation>%1, %2
Zeile %3, Spalte %4: %5</translation>
    </message>
</context>
<context>
    <name>onsager::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>Hilfeseite</translation>
    </message>
</context>
<context>
    <name>onsager::ImageGrid</name>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>%1
pixel at %2, %3: %4</source>
        <translation>%1
Pixel bei %2, %3: %4</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>nicht gesehen</translation>
    </message>
    <message>
        <source>Draw to erase, or to bring back</source>
        <translation>Zeichnen, um zu löschen oder zurückzuholen</translation>
    </message>
    <message>
        <source>Draw an image of your own</source>
        <translation>Ein eigenes Bild zeichnen</translation>
    </message>
</context>
<context>
    <name>onsager::ImagesPanel</name>
    <message>
        <source>The variable that is made of images</source>
        <translation>Die Variable, die aus Bildern besteht</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>All images, or one of them</source>
        <translation>Alle Bilder oder eines davon</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>What the algorithms estimate, or single draws of the sampler</source>
        <translation>Was die Algorithmen schätzen oder einzelne Ziehungen des Samplers</translation>
    </message>
    <message>
        <source>estimates</source>
        <translation>Schätzungen</translation>
    </message>
    <message>
        <source>draws of the chain</source>
        <translation>Ziehungen der Kette</translation>
    </message>
    <message>
        <source>First image</source>
        <translation>Erstes Bild</translation>
    </message>
    <message>
        <source>Which image of its file the first trial has, from 0; the other trials have those that follow</source>
        <translation>Welches Bild seiner Datei der erste Versuch hat, von 0 an; die anderen Versuche haben die folgenden</translation>
    </message>
    <message>
        <source>Blank image</source>
        <translation>Leeres Bild</translation>
    </message>
    <message>
        <source>Makes the truth black: draw on it with the mouse, and watch it come back</source>
        <translation>Macht die Wahrheit schwarz: Zeichnen Sie mit der Maus darauf und sehen Sie zu, wie es zurückkommt</translation>
    </message>
    <message>
        <source>all images</source>
        <translation>alle Bilder</translation>
    </message>
    <message>
        <source>image %1</source>
        <translation>Bild %1</translation>
    </message>
</context>
<context>
    <name>onsager::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Show or hide these settings</source>
        <translation>Diese Einstellungen zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Arrays (*.npy *.npz *.h5 *.hdf5 *.csv *.tsv *.txt *.mtx *.idx *ubyte);;All files (*)</source>
        <translation>Arrays (*.npy *.npz *.h5 *.hdf5 *.csv *.tsv *.txt *.mtx *.idx *ubyte);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Locked by the lesson. %1</source>
        <translation>Von der Lektion gesperrt. %1</translation>
    </message>
</context>
<context>
    <name>onsager::KeyMap</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Any key takes this away.</source>
        <translation>Jede Taste nimmt dies weg.</translation>
    </message>
    <message>
        <source>Arrows and page keys go through this list, any other key takes it away.</source>
        <translation>Pfeil- und Bildtasten gehen durch diese Liste, jede andere Taste nimmt sie weg.</translation>
    </message>
</context>
<context>
    <name>onsager::LayerCard</name>
    <message>
        <source>Rows and columns</source>
        <translation>Zeilen und Spalten</translation>
    </message>
    <message>
        <source>Rows × columns; Enter takes them, Escape leaves them</source>
        <translation>Zeilen × Spalten; Enter übernimmt sie, Escape lässt sie</translation>
    </message>
</context>
<context>
    <name>onsager::LayerStripModel</name>
    <message>
        <source>%1, mismatched</source>
        <translation>%1, abweichend</translation>
    </message>
    <message>
        <source>d = 1 column</source>
        <translation>d = 1 Spalte</translation>
    </message>
    <message>
        <source>d = %1 columns</source>
        <translation>d = %1 Spalten</translation>
    </message>
</context>
<context>
    <name>onsager::LayerStripPanel</name>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
</context>
<context>
    <name>onsager::LessonPanel</name>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Which lesson is shown</source>
        <translation>Welche Lektion gezeigt wird</translation>
    </message>
    <message>
        <source>✕</source>
        <translation>✕</translation>
    </message>
    <message>
        <source>Close the lesson</source>
        <translation>Lektion schließen</translation>
    </message>
    <message>
        <source>Lesson page</source>
        <translation>Seite der Lektion</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Show the presenter&apos;s notes</source>
        <translation>Notizen der Vortragenden zeigen</translation>
    </message>
    <message>
        <source>Show what a presenter says and asks in this lesson</source>
        <translation>Zeigen, was Vortragende in dieser Lektion sagen und fragen</translation>
    </message>
    <message>
        <source>Presenter&apos;s notes</source>
        <translation>Notizen der Vortragenden</translation>
    </message>
</context>
<context>
    <name>onsager::MainWindow</name>
    <message>
        <source>Bring back pixels</source>
        <translation>Pixel zurückholen</translation>
    </message>
    <message>
        <source>Erase pixels</source>
        <translation>Pixel löschen</translation>
    </message>
    <message>
        <source>Draw an image</source>
        <translation>Bild zeichnen</translation>
    </message>
    <message>
        <source>The program ended unexpectedly while a scenario was not saved.</source>
        <translation>Das Programm endete unerwartet, während ein Szenario nicht gespeichert war.</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>%1[*] – Onsager</source>
        <translation>%1[*] – Onsager</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>%1 lesen</translation>
    </message>
</context>
<context>
    <name>onsager::MatrixTable</name>
    <message>
        <source>matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>Differenz</translation>
    </message>
</context>
<context>
    <name>onsager::MessageBanner</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>✕</source>
        <translation>✕</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Change this setting and run again</source>
        <translation>Diese Einstellung ändern und neu starten</translation>
    </message>
</context>
<context>
    <name>onsager::MessagesPanel</name>
    <message>
        <source>The message about which variable is drawn</source>
        <translation>Die Nachricht über welche Variable gezeichnet wird</translation>
    </message>
</context>
<context>
    <name>onsager::MomentBar</name>
    <message>
        <source>First half-iteration (Home)</source>
        <translation>Erste Halbiteration (Pos1)</translation>
    </message>
    <message>
        <source>Newest half-iteration (End)</source>
        <translation>Neueste Halbiteration (Ende)</translation>
    </message>
    <message>
        <source>Half-iteration that is shown</source>
        <translation>Gezeigte Halbiteration</translation>
    </message>
    <message>
        <source>Go back through the half-iterations; every chart follows</source>
        <translation>Durch die Halbiterationen zurückgehen; jedes Diagramm folgt</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
</context>
<context>
    <name>onsager::PhaseChart</name>
    <message>
        <source>Phase diagram</source>
        <translation>Phasendiagramm</translation>
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
        <translation>Die Variable, deren Fehler gezeichnet wird</translation>
    </message>
    <message>
        <source>Prediction or trials</source>
        <translation>Vorhersage oder Versuche</translation>
    </message>
    <message>
        <source>What is measured where there are trials, else what is predicted; or one of them alone</source>
        <translation>Was gemessen ist, wo es Versuche gibt, sonst, was vorhergesagt ist; oder eines davon allein</translation>
    </message>
    <message>
        <source>measured, else predicted</source>
        <translation>gemessen, sonst vorhergesagt</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
</context>
<context>
    <name>onsager::PlotChart</name>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Whole chart</source>
        <translation>Ganzes Diagramm</translation>
    </message>
    <message>
        <source>Show the whole chart again; a double click does it too</source>
        <translation>Wieder das ganze Diagramm zeigen; ein Doppelklick tut es auch</translation>
    </message>
</context>
<context>
    <name>onsager::PlotView</name>
    <message>
        <source>Write here …</source>
        <translation>Hier schreiben …</translation>
    </message>
    <message>
        <source>What is to be written here?</source>
        <translation>Was soll hier stehen?</translation>
    </message>
    <message>
        <source>Point here …</source>
        <translation>Hierauf zeigen …</translation>
    </message>
    <message>
        <source>What is to be written at the arrow?</source>
        <translation>Was soll am Pfeil stehen?</translation>
    </message>
    <message>
        <source>Vertical line here …</source>
        <translation>Senkrechte Linie hier …</translation>
    </message>
    <message>
        <source>What is to be written at the line? It may be nothing.</source>
        <translation>Was soll an der Linie stehen? Es darf nichts sein.</translation>
    </message>
    <message>
        <source>Horizontal line here …</source>
        <translation>Waagerechte Linie hier …</translation>
    </message>
    <message>
        <source>Remove what was written</source>
        <translation>Geschriebenes entfernen</translation>
    </message>
    <message>
        <source>Whole chart</source>
        <translation>Ganzes Diagramm</translation>
    </message>
    <message>
        <source>Annotation</source>
        <translation>Anmerkung</translation>
    </message>
</context>
<context>
    <name>onsager::ScenarioFiles</name>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>The scenario was changed and is not saved.</source>
        <translation>Das Szenario wurde geändert und ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation>Änderungen speichern?</translation>
    </message>
    <message>
        <source>Open a scenario</source>
        <translation>Szenario öffnen</translation>
    </message>
    <message>
        <source>Scenarios (*.onsager.json *.json);;Figures and results (*.%1)</source>
        <translation>Szenarien (*.onsager.json *.json);;Abbildungen und Ergebnisse (*.%1)</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>Das Szenario speichern</translation>
    </message>
    <message>
        <source>Scenarios (*.onsager.json)</source>
        <translation>Szenarien (*.onsager.json)</translation>
    </message>
</context>
<context>
    <name>onsager::SliderField</name>
    <message>
        <source>slider</source>
        <translation>Schieberegler</translation>
    </message>
</context>
<context>
    <name>onsager::StartPage</name>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
</context>
<context>
    <name>onsager::StatusPanel</name>
    <message>
        <source>✕ Cancel</source>
        <translation>✕ Abbrechen</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>End this run and keep what it has found out (Esc)</source>
        <translation>Diesen Lauf beenden und behalten, was er herausgefunden hat (Esc)</translation>
    </message>
</context>
<context>
    <name>onsager::SweepFormView</name>
    <message>
        <source>Regions</source>
        <translation>Gebiete</translation>
    </message>
    <message>
        <source>Fixed points</source>
        <translation>Fixpunkte</translation>
    </message>
    <message>
        <source>What each cell computes</source>
        <translation>Was jede Zelle berechnet</translation>
    </message>
    <message>
        <source>Trials take longer; the prediction is made first in any case</source>
        <translation>Versuche dauern länger; die Vorhersage kommt in jedem Fall zuerst</translation>
    </message>
    <message>
        <source>prediction only</source>
        <translation>nur Vorhersage</translation>
    </message>
    <message>
        <source>Success criterion</source>
        <translation>Erfolgskriterium</translation>
    </message>
    <message>
        <source>When a trial counts as a success: nmseDb[0] &lt; -30, testError &lt; 1.2, or predictedNmseDb[0] &lt; -60 to ask the prediction; empty for no such count</source>
        <translation>Wann ein Versuch als Erfolg zählt: nmseDb[0] &lt; -30, testError &lt; 1.2 oder predictedNmseDb[0] &lt; -60, um die Vorhersage zu fragen; leer für keine solche Zählung</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Berechnen</translation>
    </message>
    <message>
        <source>Success when</source>
        <translation>Erfolg, wenn</translation>
    </message>
    <message>
        <source>Ask the criterion of the fixed points of state evolution too: the easy, hard and impossible regions of a phase diagram</source>
        <translation>Das Kriterium auch die Fixpunkte der State Evolution fragen: die leichten, schweren und unmöglichen Gebiete eines Phasendiagramms</translation>
    </message>
    <message>
        <source>%1, vertical axis</source>
        <translation>%1, senkrechte Achse</translation>
    </message>
    <message>
        <source>%1, horizontal axis</source>
        <translation>%1, waagerechte Achse</translation>
    </message>
    <message>
        <source>What is varied</source>
        <translation>Was variiert wird</translation>
    </message>
    <message>
        <source>Which number or choice of the scenario is varied</source>
        <translation>Welche Zahl oder Wahl des Szenarios variiert wird</translation>
    </message>
    <message>
        <source>Spacing of the values</source>
        <translation>Abstand der Werte</translation>
    </message>
    <message>
        <source>Equal steps, equal ratios, or values one by one</source>
        <translation>Gleiche Schritte, gleiche Verhältnisse oder Werte einzeln</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation>logarithmisch</translation>
    </message>
    <message>
        <source>list of values</source>
        <translation>Liste von Werten</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>Erster Wert</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>Letzter Wert</translation>
    </message>
    <message>
        <source>Number of values</source>
        <translation>Zahl der Werte</translation>
    </message>
    <message>
        <source>values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>The values one by one, with commas between them</source>
        <translation>Die Werte einzeln, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>Variieren</translation>
    </message>
    <message>
        <source>Vertical</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Horizontal</source>
        <translation>Quer</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beides</translation>
    </message>
</context>
<context>
    <name>onsager::SweepPage</name>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Quantity that is drawn</source>
        <translation>Größe, die gezeichnet wird</translation>
    </message>
    <message>
        <source>What of each cell is drawn</source>
        <translation>Was von jeder Zelle gezeichnet wird</translation>
    </message>
    <message>
        <source>Start the sweep</source>
        <translation>Sweep starten</translation>
    </message>
    <message>
        <source>Cancel the sweep</source>
        <translation>Sweep abbrechen</translation>
    </message>
    <message>
        <source>End the sweep; the cells that are finished stay</source>
        <translation>Den Sweep beenden; fertige Zellen bleiben</translation>
    </message>
    <message>
        <source>Set up the sweep</source>
        <translation>Sweep einrichten</translation>
    </message>
    <message>
        <source>What is varied and what is computed</source>
        <translation>Was variiert und was berechnet wird</translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation>%1 Werte</translation>
    </message>
    <message>
        <source>%1 × %2 cells</source>
        <translation>%1 × %2 Zellen</translation>
    </message>
    <message>
        <source>%1: %2 predictions first, then %3 trials</source>
        <translation>%1: zuerst %2 Vorhersagen, dann %3 Versuche</translation>
    </message>
    <message>
        <source>%1: %2 predictions</source>
        <translation>%1: %2 Vorhersagen</translation>
    </message>
    <message>
        <source>Another sweep is being computed.</source>
        <translation>Ein anderer Sweep wird berechnet.</translation>
    </message>
    <message>
        <source>Start computes them.</source>
        <translation>Starten berechnet sie.</translation>
    </message>
    <message>
        <source>Set up says what is varied, Start computes it.</source>
        <translation>Einrichten sagt, was variiert wird, Starten berechnet es.</translation>
    </message>
    <message>
        <source>The scenario was changed since this sweep was started.</source>
        <translation>Das Szenario wurde seit dem Start dieses Sweeps geändert.</translation>
    </message>
    <message>
        <source>Compute every cell, in the background</source>
        <translation>Jede Zelle berechnen, im Hintergrund</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume the sweep</source>
        <translation>Sweep fortsetzen</translation>
    </message>
    <message>
        <source>Pause the sweep</source>
        <translation>Sweep anhalten</translation>
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
        <translation>Logarithmische Achse</translation>
    </message>
    <message>
        <source>Draw the varied key on a logarithmic axis</source>
        <translation>Den variierten Schlüssel auf einer logarithmischen Achse zeichnen</translation>
    </message>
    <message>
        <source>Sweep chart</source>
        <translation>Sweep-Diagramm</translation>
    </message>
</context>
<context>
    <name>onsager::TransportBar</name>
    <message>
        <source>%1 (changed)</source>
        <translation>%1 (geändert)</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Every random number is a function of the seed, the trial, the layer and the entry alone.</source>
        <translation>Jede Zufallszahl ist eine Funktion allein von Seed, Versuch, Schicht und Eintrag.</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Independent random instances; the band in the chart is their spread.</source>
        <translation>Unabhängige Zufallsinstanzen; das Band im Diagramm ist ihre Streuung.</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Locked by the lesson. %1</source>
        <translation>Von der Lektion gesperrt. %1</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>fest</translation>
    </message>
    <message>
        <source>new each run</source>
        <translation>je Lauf neu</translation>
    </message>
    <message>
        <source>Lock the seed</source>
        <translation>Seed sperren</translation>
    </message>
    <message>
        <source>Every run uses this seed. Unlock it for a new one at each Run.</source>
        <translation>Jeder Lauf verwendet diesen Seed. Entsperren Sie ihn für einen neuen bei jedem Start.</translation>
    </message>
    <message>
        <source>Each Run takes a new seed. Lock it to keep this one.</source>
        <translation>Jeder Start nimmt einen neuen Seed. Sperren Sie ihn, um diesen zu behalten.</translation>
    </message>
</context>
<context>
    <name>onsager::WindowActions</name>
    <message>
        <source>Start pa&amp;ge…</source>
        <translation>Start&amp;seite…</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Every preset as a picture, by the question that it answers</source>
        <translation>Jede Vorlage als Bild, nach der Frage, die sie beantwortet</translation>
    </message>
    <message>
        <source>What am &amp;I looking at?</source>
        <translation>Was sehe &amp;ich hier?</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>What the window shows</source>
        <translation>Was das Fenster zeigt</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Every key of the window</source>
        <translation>Jede Taste des Fensters</translation>
    </message>
    <message>
        <source>&amp;What a layer can be</source>
        <translation>Was eine &amp;Schicht sein kann</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Every prior, matrix, activation and observation: formula, estimators, cost</source>
        <translation>Jeder Prior, jede Matrix, Aktivierung und Beobachtung: Formel, Schätzer, Kosten</translation>
    </message>
    <message>
        <source>Algorithms and &amp;free energy</source>
        <translation>Algorithmen und &amp;freie Energie</translation>
    </message>
    <message>
        <source>Free energy</source>
        <translation>Freie Energie</translation>
    </message>
    <message>
        <source>ML-AMP, and what its free energy tells</source>
        <translation>ML-AMP und was seine freie Energie sagt</translation>
    </message>
    <message>
        <source>&amp;Sweeps and phase diagrams</source>
        <translation>S&amp;weeps und Phasendiagramme</translation>
    </message>
    <message>
        <source>Sweeps</source>
        <translation>Sweeps</translation>
    </message>
    <message>
        <source>Varying keys, here, from a terminal and on many machines</source>
        <translation>Schlüssel variieren, hier, im Terminal und auf vielen Rechnern</translation>
    </message>
    <message>
        <source>Fi&amp;gures for papers and slides</source>
        <translation>&amp;Abbildungen für Arbeiten und Folien</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Abbildungen</translation>
    </message>
    <message>
        <source>What leaves the window, and how it is to look</source>
        <translation>Was das Fenster verlässt und wie es aussehen soll</translation>
    </message>
    <message>
        <source>How fas&amp;t is it</source>
        <translation>Wie s&amp;chnell ist es</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>What an iteration and a prediction cost</source>
        <translation>Was eine Iteration und eine Vorhersage kosten</translation>
    </message>
    <message>
        <source>&amp;Your own data</source>
        <translation>&amp;Eigene Daten</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Matrices, biases and observations of files</source>
        <translation>Matrizen, Biasse und Beobachtungen aus Dateien</translation>
    </message>
    <message>
        <source>From &amp;Python</source>
        <translation>Aus &amp;Python</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Runs and sweeps as arrays of numpy</source>
        <translation>Läufe und Sweeps als Arrays von numpy</translation>
    </message>
    <message>
        <source>&amp;References</source>
        <translation>&amp;Literatur</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Literatur</translation>
    </message>
    <message>
        <source>The papers behind the program</source>
        <translation>Die Arbeiten hinter dem Programm</translation>
    </message>
    <message>
        <source>&amp;About Onsager</source>
        <translation>Ü&amp;ber Onsager</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Run, or go on after a pause</source>
        <translation>Starten oder nach einer Pause fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Pause after this half-iteration</source>
        <translation>Nach dieser Halbiteration anhalten</translation>
    </message>
    <message>
        <source>R&amp;un or pause</source>
        <translation>Starten oder an&amp;halten</translation>
    </message>
    <message>
        <source>Run or pause</source>
        <translation>Starten oder anhalten</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>S&amp;chritt</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Make one half-iteration</source>
        <translation>Eine Halbiteration machen</translation>
    </message>
    <message>
        <source>&amp;Back one half-iteration</source>
        <translation>Eine Halbiteration z&amp;urück</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Look at the half-iteration before</source>
        <translation>Die Halbiteration davor ansehen</translation>
    </message>
    <message>
        <source>&amp;Forward one half-iteration</source>
        <translation>Eine Halbiteration &amp;vor</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Look at the next half-iteration; after the newest make one</source>
        <translation>Die nächste Halbiteration ansehen; nach der neuesten eine machen</translation>
    </message>
    <message>
        <source>F&amp;irst half-iteration</source>
        <translation>&amp;Erste Halbiteration</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erste</translation>
    </message>
    <message>
        <source>Look at the first half-iteration</source>
        <translation>Die erste Halbiteration ansehen</translation>
    </message>
    <message>
        <source>&amp;Newest half-iteration</source>
        <translation>&amp;Neueste Halbiteration</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Look at the newest half-iteration and those to come</source>
        <translation>Die neueste Halbiteration ansehen und die kommenden</translation>
    </message>
    <message>
        <source>R&amp;eset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the start with the same seed</source>
        <translation>Zurück zum Anfang mit demselben Seed</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>End this run and keep its results</source>
        <translation>Diesen Lauf beenden und seine Ergebnisse behalten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Begin with the smallest stack there is</source>
        <translation>Mit dem kleinsten Stapel beginnen, den es gibt</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open a scenario file</source>
        <translation>Eine Szenariodatei öffnen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Spei&amp;chern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>Das Szenario speichern</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Save the scenario as another file</source>
        <translation>Das Szenario als andere Datei speichern</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>&amp;Link kopieren</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Put the scenario on the clipboard as a link to send</source>
        <translation>Das Szenario als Link zum Verschicken in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>&amp;Paste link</source>
        <translation>L&amp;ink einfügen</translation>
    </message>
    <message>
        <source>Paste link</source>
        <translation>Link einfügen</translation>
    </message>
    <message>
        <source>Open the scenario of a link on the clipboard</source>
        <translation>Das Szenario eines Links in der Zwischenablage öffnen</translation>
    </message>
    <message>
        <source>&amp;Export figure …</source>
        <translation>Abbildung &amp;exportieren …</translation>
    </message>
    <message>
        <source>Export figure</source>
        <translation>Abbildung exportieren</translation>
    </message>
    <message>
        <source>What the chart is to look like on paper, and as what it is written</source>
        <translation>Wie das Diagramm auf Papier aussehen soll und als was es geschrieben wird</translation>
    </message>
    <message>
        <source>E&amp;xport all figures …</source>
        <translation>&amp;Alle Abbildungen exportieren …</translation>
    </message>
    <message>
        <source>Export all figures</source>
        <translation>Alle Abbildungen exportieren</translation>
    </message>
    <message>
        <source>Write every chart into a folder, as SVG, PDF and PNG</source>
        <translation>Jedes Diagramm in einen Ordner schreiben, als SVG, PDF und PNG</translation>
    </message>
    <message>
        <source>Export r&amp;un …</source>
        <translation>Lauf e&amp;xportieren …</translation>
    </message>
    <message>
        <source>Export run</source>
        <translation>Lauf exportieren</translation>
    </message>
    <message>
        <source>Write all numbers of the run, as onsager-cli does</source>
        <translation>Alle Zahlen des Laufs schreiben, wie onsager-cli es tut</translation>
    </message>
    <message>
        <source>&amp;Drawn data …</source>
        <translation>&amp;Gezogene Daten …</translation>
    </message>
    <message>
        <source>Export drawn data</source>
        <translation>Gezogene Daten exportieren</translation>
    </message>
    <message>
        <source>Write the matrices, signals and observation of a trial as arrays</source>
        <translation>Matrizen, Signale und Beobachtung eines Versuchs als Arrays schreiben</translation>
    </message>
    <message>
        <source>&amp;Estimates …</source>
        <translation>&amp;Schätzungen …</translation>
    </message>
    <message>
        <source>Export estimates</source>
        <translation>Schätzungen exportieren</translation>
    </message>
    <message>
        <source>Write the last estimates of every trial as arrays, with claimed deviations</source>
        <translation>Die letzten Schätzungen jedes Versuchs als Arrays schreiben, mit angegebenen Abweichungen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Das Programm schließen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Make the change again that was taken back</source>
        <translation>Die zurückgenommene Änderung noch einmal machen</translation>
    </message>
    <message>
        <source>&amp;Copy figure</source>
        <translation>Abbildung &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy figure</source>
        <translation>Abbildung kopieren</translation>
    </message>
    <message>
        <source>Put the chart on the clipboard as a picture</source>
        <translation>Das Diagramm als Bild in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>Copy &amp;numbers</source>
        <translation>Za&amp;hlen kopieren</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>Zahlen kopieren</translation>
    </message>
    <message>
        <source>Put the numbers of the chart on the clipboard as a table</source>
        <translation>Die Zahlen des Diagramms als Tabelle in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>&amp;Insert layers after</source>
        <translation>Schichten &amp;einfügen</translation>
    </message>
    <message>
        <source>Insert layers</source>
        <translation>Schichten einfügen</translation>
    </message>
    <message>
        <source>Insert a linear layer and a ReLU behind the selected layer</source>
        <translation>Hinter der gewählten Schicht eine lineare Schicht und eine ReLU einfügen</translation>
    </message>
    <message>
        <source>&amp;Duplicate layers</source>
        <translation>Schichten &amp;duplizieren</translation>
    </message>
    <message>
        <source>Duplicate layers</source>
        <translation>Schichten duplizieren</translation>
    </message>
    <message>
        <source>Repeat the selected layer and its neighbour</source>
        <translation>Die gewählte Schicht und ihre Nachbarin wiederholen</translation>
    </message>
    <message>
        <source>Re&amp;move layers</source>
        <translation>Schichten ent&amp;fernen</translation>
    </message>
    <message>
        <source>Remove layers</source>
        <translation>Schichten entfernen</translation>
    </message>
    <message>
        <source>Remove the selected layer and its neighbour</source>
        <translation>Die gewählte Schicht und ihre Nachbarin entfernen</translation>
    </message>
    <message>
        <source>Move &amp;left</source>
        <translation>Nach &amp;links</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Change places with the layer of the same type to the left</source>
        <translation>Mit der Schicht desselben Typs links den Platz tauschen</translation>
    </message>
    <message>
        <source>Move ri&amp;ght</source>
        <translation>Nach rech&amp;ts</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Change places with the layer of the same type to the right</source>
        <translation>Mit der Schicht desselben Typs rechts den Platz tauschen</translation>
    </message>
    <message>
        <source>Ro&amp;ws and columns …</source>
        <translation>&amp;Zeilen und Spalten …</translation>
    </message>
    <message>
        <source>Rows and columns</source>
        <translation>Zeilen und Spalten</translation>
    </message>
    <message>
        <source>Type the shape of the selected layer on its card</source>
        <translation>Die Form der gewählten Schicht auf ihrer Karte eintippen</translation>
    </message>
    <message>
        <source>&amp;System colours</source>
        <translation>&amp;Systemfarben</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Schreibtisch</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark text on a light ground</source>
        <translation>Dunkler Text auf hellem Grund</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light text on a dark ground</source>
        <translation>Heller Text auf dunklem Grund</translation>
    </message>
    <message>
        <source>&amp;Pin this run</source>
        <translation>Diesen Lauf &amp;anheften</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Draw later runs over this one in the Convergence chart</source>
        <translation>Spätere Läufe im Konvergenzdiagramm über diesen zeichnen</translation>
    </message>
    <message>
        <source>P&amp;resent</source>
        <translation>P&amp;räsentieren</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Large type on the whole screen, without panels; the same key leaves</source>
        <translation>Große Schrift auf dem ganzen Bildschirm, ohne Seitenleisten; dieselbe Taste beendet es</translation>
    </message>
    <message>
        <source>Chart in a &amp;window of its own</source>
        <translation>Diagramm in eigenem &amp;Fenster</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>Abtrennen</translation>
    </message>
    <message>
        <source>Give this chart a window of its own, or put it back</source>
        <translation>Diesem Diagramm ein eigenes Fenster geben oder es zurücklegen</translation>
    </message>
    <message>
        <source>Reset layou&amp;t</source>
        <translation>&amp;Layout zurücksetzen</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Layout zurücksetzen</translation>
    </message>
    <message>
        <source>Put every panel back to its place</source>
        <translation>Jede Leiste an ihren Platz zurücklegen</translation>
    </message>
    <message>
        <source>Language of the s&amp;ystem</source>
        <translation>Sprache des S&amp;ystems</translation>
    </message>
    <message>
        <source>Show this chart</source>
        <translation>Dieses Diagramm zeigen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>New from p&amp;reset</source>
        <translation>Neu aus &amp;Vorlage</translation>
    </message>
    <message>
        <source>Open re&amp;cent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Export &amp;data</source>
        <translation>&amp;Daten exportieren</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>&amp;Presets</source>
        <translation>&amp;Vorlagen</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>L&amp;ektionen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>No file was opened yet</source>
        <translation>Noch keine Datei wurde geöffnet</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <comment>the menu</comment>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>P&amp;lay back</source>
        <translation>Abspie&amp;len</translation>
    </message>
    <message>
        <source>Play back</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Show the half-iterations that were made one after the other</source>
        <translation>Die gemachten Halbiterationen nacheinander zeigen</translation>
    </message>
    <message>
        <source>1 half-iteration in a second</source>
        <translation>1 Halbiteration je Sekunde</translation>
    </message>
    <message>
        <source>%1 half-iterations in a second</source>
        <translation>%1 Halbiterationen je Sekunde</translation>
    </message>
    <message>
        <source>&amp;Previous step</source>
        <translation>&amp;Vorheriger Schritt</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Vorheriger Schritt</translation>
    </message>
    <message>
        <source>Set up what the lesson speaks of before</source>
        <translation>Einrichten, wovon die Lektion davor spricht</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>&amp;Nächster Schritt</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Set up what the lesson speaks of next</source>
        <translation>Einrichten, wovon die Lektion als Nächstes spricht</translation>
    </message>
    <message>
        <source>Speed of playbac&amp;k</source>
        <translation>Te&amp;mpo der Wiedergabe</translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation>&amp;Größere Schrift</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Everything that is written, up to twice the normal size</source>
        <translation>Alles Geschriebene, bis zum Doppelten der normalen Größe</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>&amp;Kleinere Schrift</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Everything that is written, down to the normal size</source>
        <translation>Alles Geschriebene, bis zur normalen Größe</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>&amp;Normale Schrift</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Everything that is written in the normal size</source>
        <translation>Alles Geschriebene in der normalen Größe</translation>
    </message>
    <message>
        <source>Spotlight on the next c&amp;urve</source>
        <translation>Spotlight auf die nächste K&amp;urve</translation>
    </message>
    <message>
        <source>Next curve</source>
        <translation>Nächste Kurve</translation>
    </message>
    <message>
        <source>Let all other curves fade; Escape ends it</source>
        <translation>Alle anderen Kurven verblassen lassen; Escape beendet es</translation>
    </message>
    <message>
        <source>Spotlight on the cur&amp;ve before</source>
        <translation>Spotlight auf die &amp;vorige Kurve</translation>
    </message>
    <message>
        <source>Curve before</source>
        <translation>Vorige Kurve</translation>
    </message>
    <message>
        <source>Reduced m&amp;otion</source>
        <translation>Weniger &amp;Bewegung</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Charts change in steps of half a second, playback goes on by its key alone</source>
        <translation>Diagramme ändern sich in Schritten von einer halben Sekunde, das Abspielen geht nur mit seiner Taste weiter</translation>
    </message>
    <message>
        <source>Aud&amp;ience window</source>
        <translation>Publ&amp;ikumsfenster</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Publikum</translation>
    </message>
    <message>
        <source>Chart, sentence and formula large in a window for a second screen</source>
        <translation>Diagramm, Satz und Formel groß in einem Fenster für einen zweiten Bildschirm</translation>
    </message>
</context>
<context>
    <name>onsager::WindowHelp</name>
    <message>
        <source>About Onsager</source>
        <translation>Über Onsager</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Onsager %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;A laboratory for message passing in multi-layer networks: what an algorithm measures beside what state evolution predicts.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Onsager %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Ein Laboratorium für Message Passing in mehrschichtigen Netzen: was ein Algorithmus misst, neben dem, was die State Evolution vorhersagt.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder neuer.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>onsager::WindowLanguage</name>
    <message>
        <source>The window speaks the chosen language when the program starts the next time.</source>
        <translation>Das Fenster spricht die gewählte Sprache, wenn das Programm das nächste Mal startet.</translation>
    </message>
</context>
<context>
    <name>onsager::WindowLayout</name>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Fold the inspector</source>
        <translation>Inspektor einklappen</translation>
    </message>
    <message>
        <source>Unfold the inspector</source>
        <translation>Inspektor ausklappen</translation>
    </message>
    <message>
        <source>Fold the inspector: the chart takes its place</source>
        <translation>Inspektor einklappen: Das Diagramm nimmt seinen Platz ein</translation>
    </message>
    <message>
        <source>Show the inspector again</source>
        <translation>Inspektor wieder zeigen</translation>
    </message>
</context>
<context>
    <name>onsager::WindowLessons</name>
    <message>
        <source>Set up by the lesson</source>
        <translation>Von der Lektion eingerichtet</translation>
    </message>
</context>
<context>
    <name>onsager::WindowRun</name>
    <message>
        <source>The command of the denoiser is too long to be shown: run the scenario with onsager-cli run FILE --allow-external.</source>
        <translation>Der Befehl des Entrauschers ist zu lang, um gezeigt zu werden: Starten Sie das Szenario mit onsager-cli run FILE --allow-external.</translation>
    </message>
    <message>
        <source>Start a program</source>
        <translation>Ein Programm starten</translation>
    </message>
    <message>
        <source>Start the program</source>
        <translation>Programm starten</translation>
    </message>
    <message>
        <source>Do not start it</source>
        <translation>Nicht starten</translation>
    </message>
    <message>
        <source>The scenario starts a program, with your rights:

%1

in the folder %2, for at most %3 seconds each time. Start it only if you trust whom the scenario is from. Your answer counts until Onsager is closed.</source>
        <translation>Das Szenario startet mit Ihren Rechten ein Programm:

%1

im Ordner %2, jedes Mal für höchstens %3 Sekunden. Starten Sie es nur, wenn Sie dem vertrauen, von dem das Szenario stammt. Ihre Antwort gilt, bis Onsager geschlossen wird.</translation>
    </message>
</context>
<context>
    <name>onsager::WindowSweeps</name>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
</TS>
