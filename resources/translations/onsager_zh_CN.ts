<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AgreementSentence</name>
    <message>
        <source>a factor of %1</source>
        <translation>%1 倍</translation>
    </message>
    <message>
        <source>One trial and its prediction are within %1 of each other at every half-iteration.</source>
        <translation>单次试验与其预测在每个半迭代相差不超过 %1。</translation>
    </message>
    <message>
        <source>One trial and its prediction are within %1 of each other at every half-iteration so far.</source>
        <translation>到目前为止，单次试验与其预测在每个半迭代相差不超过 %1。</translation>
    </message>
    <message>
        <source>Measured and predicted are within %1 of each other at every half-iteration.</source>
        <translation>实测与预测在每个半迭代相差不超过 %1。</translation>
    </message>
    <message>
        <source>Measured and predicted are within %1 of each other at every half-iteration so far.</source>
        <translation>到目前为止，实测与预测在每个半迭代相差不超过 %1。</translation>
    </message>
    <message>
        <source>Measured and predicted agree within %1 at every half-iteration (largest %2).</source>
        <translation>实测与预测在每个半迭代的一致程度在 %1 以内 (最大 %2)。</translation>
    </message>
    <message>
        <source>Measured and predicted agree within %1 at every half-iteration so far (largest %2).</source>
        <translation>到目前为止，实测与预测在每个半迭代的一致程度在 %1 以内 (最大 %2)。</translation>
    </message>
    <message>
        <source>Measured and predicted differ by up to %1, no more than the scatter of %2 trials explains (largest %3).</source>
        <translation>实测与预测最多相差 %1，不超过 %2 次试验的离散所能解释的范围 (最大 %3)。</translation>
    </message>
    <message>
        <source>Measured and predicted differ by up to %1 (largest %2, at half-iteration %3).</source>
        <translation>实测与预测最多相差 %1 (最大 %2，在半迭代 %3)。</translation>
    </message>
    <message>
        <source>State evolution is the limit of large layers: the gap shrinks as they grow.</source>
        <translation>状态演化是大层的极限：层越大，差距越小。</translation>
    </message>
    <message>
        <source>From half-iteration %1 on the measured error is rounding, exact recovery, where the predicted one is not.</source>
        <translation>从半迭代 %1 起，实测误差只剩舍入误差，即精确恢复，而预测误差不是。</translation>
    </message>
    <message>
        <source>From half-iteration %1 on exact recovery is predicted, and the measured error is larger.</source>
        <translation>从半迭代 %1 起，预测为精确恢复，而实测误差更大。</translation>
    </message>
    <message>
        <source>Predicted by state evolution; nothing was measured.</source>
        <translation>由状态演化预测；没有实测。</translation>
    </message>
    <message>
        <source>Predicted by state evolution; nothing is measured yet.</source>
        <translation>由状态演化预测；尚无实测。</translation>
    </message>
    <message>
        <source>At least half of the trials have diverged from half-iteration %1 on.</source>
        <translation>从半迭代 %1 起，至少一半的试验已发散。</translation>
    </message>
    <message>
        <source>Measured; there is no prediction to compare with yet.</source>
        <translation>已实测；尚无可比较的预测。</translation>
    </message>
    <message>
        <source>Measured and predicted start from the same value; the next half-iterations tell them apart.</source>
        <translation>实测与预测从同一值出发；之后的半迭代才能区分它们。</translation>
    </message>
    <message>
        <source>1 is the best possible.</source>
        <translation>1 是可能的最佳值。</translation>
    </message>
    <message>
        <source>%1 of %2 trials diverged.</source>
        <translation>%2 次试验中有 %1 次发散。</translation>
    </message>
    <message>
        <source>The least well sampled row has %1 effective samples.</source>
        <translation>采样最差的一行有 %1 个有效样本。</translation>
    </message>
</context>
<context>
    <name>AxisTicks</name>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>half-iteration %1 (iteration %2, forward)</source>
        <translation>半迭代 %1 (迭代 %2，前向)</translation>
    </message>
    <message>
        <source>half-iteration %1 (iteration %2, backward)</source>
        <translation>半迭代 %1 (迭代 %2，后向)</translation>
    </message>
</context>
<context>
    <name>CellValue</name>
    <message>
        <source>NMSE, columns matched</source>
        <translation>NMSE，列已匹配</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>均方误差</translation>
    </message>
    <message>
        <source>Test error (normalised)</source>
        <translation>测试误差 (归一化)</translation>
    </message>
    <message>
        <source>Iterations until settled</source>
        <translation>稳定前的迭代次数</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Easy, hard, impossible</source>
        <translation>易、难、不可能</translation>
    </message>
</context>
<context>
    <name>ConvergenceAxes</name>
    <message>
        <source>Mean squared error</source>
        <translation>均方误差</translation>
    </message>
    <message>
        <source>Test error (normalised)</source>
        <translation>测试误差 (归一化)</translation>
    </message>
    <message>
        <source>half-iteration</source>
        <translation>半迭代</translation>
    </message>
</context>
<context>
    <name>ConvergencePlot</name>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>measured, mean</source>
        <translation>实测，均值</translation>
    </message>
    <message>
        <source>measured, median</source>
        <translation>实测，中位数</translation>
    </message>
    <message>
        <source>measured, 10 %</source>
        <translation>实测，10 %</translation>
    </message>
    <message>
        <source>measured, 90 %</source>
        <translation>实测，90 %</translation>
    </message>
    <message>
        <source>pinned %1</source>
        <translation>已固定 %1</translation>
    </message>
    <message>
        <source>%1, predicted</source>
        <translation>%1，预测</translation>
    </message>
    <message>
        <source>%1 against half-iteration</source>
        <translation>%1 随半迭代的变化</translation>
    </message>
    <message>
        <source>pinned: the same scenario</source>
        <translation>已固定：同一场景</translation>
    </message>
    <message>
        <source>pinned: %1</source>
        <translation>已固定：%1</translation>
    </message>
</context>
<context>
    <name>CurveLegend</name>
    <message>
        <source>1 trial</source>
        <translation>1 次试验</translation>
    </message>
    <message>
        <source>mean of %1 trials, 10–90 %</source>
        <translation>%1 次试验的均值，10–90 %</translation>
    </message>
    <message>
        <source>median of %1 trials, 10–90 %</source>
        <translation>%1 次试验的中位数，10–90 %</translation>
    </message>
    <message>
        <source>%1, epoch %2 of %3</source>
        <translation>%1，第 %2 / %3 轮</translation>
    </message>
    <message>
        <source>%1, step %2 of %3</source>
        <translation>%1，第 %2 / %3 步</translation>
    </message>
    <message>
        <source>%1, iteration %2 of %3</source>
        <translation>%1，第 %2 / %3 次迭代</translation>
    </message>
    <message>
        <source>%1, 1 epoch</source>
        <translation>%1，1 轮</translation>
    </message>
    <message>
        <source>%1, 1 step</source>
        <translation>%1，1 步</translation>
    </message>
    <message>
        <source>%1, 1 iteration</source>
        <translation>%1，1 次迭代</translation>
    </message>
    <message>
        <source>%1, %2 epochs</source>
        <translation>%1，%2 轮</translation>
    </message>
    <message>
        <source>%1, %2 steps</source>
        <translation>%1，%2 步</translation>
    </message>
    <message>
        <source>%1, %2 iterations</source>
        <translation>%1，%2 次迭代</translation>
    </message>
    <message>
        <source>state evolution (predicted)</source>
        <translation>状态演化 (预测)</translation>
    </message>
    <message>
        <source>lines: %1</source>
        <translation>线：%1</translation>
    </message>
    <message>
        <source>markers: %1</source>
        <translation>点：%1</translation>
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
        <translation>逐层 AMP</translation>
    </message>
    <message>
        <source>AMP of the product</source>
        <translation>乘积的 AMP</translation>
    </message>
    <message>
        <source>Metropolis-adjusted Langevin</source>
        <translation>Metropolis 校正的 Langevin</translation>
    </message>
    <message>
        <source>absolute value</source>
        <translation>绝对值</translation>
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
        <translation>硬 tanh</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>恒等</translation>
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
        <translation>sigmoid</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>符号</translation>
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
        <translation>对称门</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>scaled NMSE</source>
        <translation>缩放后的 NMSE</translation>
    </message>
    <message>
        <source>NMSE after the best phase</source>
        <translation>最佳相位后的 NMSE</translation>
    </message>
    <message>
        <source>bit error rate</source>
        <translation>误比特率</translation>
    </message>
    <message>
        <source>symbol error rate</source>
        <translation>误符号率</translation>
    </message>
    <message>
        <source>missed detections</source>
        <translation>漏检</translation>
    </message>
    <message>
        <source>false detections</source>
        <translation>误检</translation>
    </message>
    <message>
        <source>label error on fresh rows</source>
        <translation>新行上的标签误差</translation>
    </message>
    <message>
        <source>loss on fresh rows</source>
        <translation>新行上的损失</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>范数</translation>
    </message>
    <message>
        <source>overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>peak signal to noise</source>
        <translation>峰值信噪比</translation>
    </message>
    <message>
        <source>claimed error</source>
        <translation>声称的误差</translation>
    </message>
    <message>
        <source>error of the fit</source>
        <translation>拟合误差</translation>
    </message>
    <message>
        <source>label error of the fit</source>
        <translation>拟合的标签误差</translation>
    </message>
    <message>
        <source>error on held-out rows</source>
        <translation>留出行上的误差</translation>
    </message>
    <message>
        <source>label error on held-out rows</source>
        <translation>留出行上的标签误差</translation>
    </message>
    <message>
        <source>learnt values</source>
        <translation>学得的值</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Says that the file is a scenario.</source>
        <translation>说明该文件是一个场景。</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>The version of the scenario format.</source>
        <translation>场景格式的版本。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>A short name, shown above charts and in lists.</source>
        <translation>简短的名称，显示在图表上方和列表中。</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What the scenario shows, a sentence or two.</source>
        <translation>用一两句话说明场景展示什么。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Every random number is a function of the seed, the trial, the layer and the entry alone.</source>
        <translation>每个随机数只取决于种子、试验、层和元素。</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>试验</translation>
    </message>
    <message>
        <source>Independent random instances; the band in the charts is their spread.</source>
        <translation>相互独立的随机实例；图表中的带是它们的离散程度。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>数域</translation>
    </message>
    <message>
        <source>The numbers of all variables. Complex ones have circular laws: variances are those of complex numbers, half for each part, and every variable has d complex columns.</source>
        <translation>所有变量的数。复数服从圆对称分布：方差是复数的方差，每部分各占一半，每个变量有 d 个复数列。</translation>
    </message>
    <message>
        <source>Real numbers</source>
        <translation>实数</translation>
    </message>
    <message>
        <source>Complex numbers</source>
        <translation>复数</translation>
    </message>
    <message>
        <source>Columns d</source>
        <translation>列数 d</translation>
    </message>
    <message>
        <source>Width of the matrix unknown: hidden units of a two-layer network, tasks of a regression.</source>
        <translation>未知矩阵的宽度：两层网络的隐藏单元，回归的任务。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>From the signal to the observation: prior, linear, activation, linear, ..., output. The index of a layer is also that of the variable it produces.</source>
        <translation>从信号到观测：先验、线性、激活、线性、……、输出。层的序号也是它所产生的变量的序号。</translation>
    </message>
    <message>
        <source>Estimation</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>What every layer estimates: the most probable value or the posterior mean.</source>
        <translation>每一层估计什么：最可能的值或后验均值。</translation>
    </message>
    <message>
        <source>MAP (most probable value)</source>
        <translation>MAP (最可能的值)</translation>
    </message>
    <message>
        <source>MMSE (posterior mean)</source>
        <translation>MMSE (后验均值)</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Numbers of the assumed prior and of the assumed noise that ML-Mat-VAMP learns while it runs, as layers.0.density or layers.2.noiseVariance; each starts from what is assumed.</source>
        <translation>ML-Mat-VAMP 在运行中学习的假设先验和假设噪声的参数，如 layers.0.density 或 layers.2.noiseVariance；每个都从所假设的值开始。</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>The key that is learnt, with dots: layers.0.density.</source>
        <translation>要学习的键，用点分隔：layers.0.density。</translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Other algorithms, run on the same draws when the main one has ended.</source>
        <translation>主算法结束后，在同一组抽样上运行的其他算法。</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>One layer of the stack.</source>
        <translation>层栈中的一层。</translation>
    </message>
    <message>
        <source>What the layer does with the variable below it.</source>
        <translation>该层对其下方的变量做什么。</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>先验</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>The law of the independent rows of the signal Z_0.</source>
        <translation>信号 Z_0 各独立行的分布。</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>The law the rows of the signal are drawn from.</source>
        <translation>信号各行所抽自的分布。</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>高斯</translation>
    </message>
    <message>
        <source>Bernoulli-Gaussian (sparse rows)</source>
        <translation>伯努利-高斯 (稀疏行)</translation>
    </message>
    <message>
        <source>Binary ±1</source>
        <translation>二值 ±1</translation>
    </message>
    <message>
        <source>Discrete set of rows</source>
        <translation>离散的行集合</translation>
    </message>
    <message>
        <source>Gaussian mixture</source>
        <translation>高斯混合</translation>
    </message>
    <message>
        <source>Laplace</source>
        <translation>拉普拉斯</translation>
    </message>
    <message>
        <source>Group lasso</source>
        <translation>组 lasso</translation>
    </message>
    <message>
        <source>Elastic net</source>
        <translation>弹性网</translation>
    </message>
    <message>
        <source>Exponential (positive)</source>
        <translation>指数 (正)</translation>
    </message>
    <message>
        <source>Half-normal (positive)</source>
        <translation>半正态 (正)</translation>
    </message>
    <message>
        <source>Student t (heavy tails)</source>
        <translation>学生 t (重尾)</translation>
    </message>
    <message>
        <source>QAM symbols (complex)</source>
        <translation>QAM 符号 (复数)</translation>
    </message>
    <message>
        <source>Assumed prior</source>
        <translation>假设的先验</translation>
    </message>
    <message>
        <source>What the estimator believes of the signal, when it differs from the law it is drawn from.</source>
        <translation>当与抽样分布不同时，估计器对信号的认定。</translation>
    </message>
    <message>
        <source>Assumed law</source>
        <translation>假设的分布</translation>
    </message>
    <message>
        <source>The law the estimator believes in.</source>
        <translation>估计器所认定的分布。</translation>
    </message>
    <message>
        <source>Gaussian prior</source>
        <translation>高斯先验</translation>
    </message>
    <message>
        <source>Rows z ~ N(0, S): S is the covariance, or variance times the identity.</source>
        <translation>行 z ~ N(0, S)：S 是协方差，或方差乘以单位矩阵。</translation>
    </message>
    <message>
        <source>Bernoulli-Gaussian prior</source>
        <translation>伯努利-高斯先验</translation>
    </message>
    <message>
        <source>Whole rows are N(mean, S) with probability density, else zero.</source>
        <translation>整行以概率 density 服从 N(mean, S)，否则为零。</translation>
    </message>
    <message>
        <source>Binary prior</source>
        <translation>二值先验</translation>
    </message>
    <message>
        <source>Independent entries +1 with the given probability, else -1.</source>
        <translation>相互独立的元素，以给定概率为 +1，否则为 -1。</translation>
    </message>
    <message>
        <source>QAM symbols</source>
        <translation>QAM 符号</translation>
    </message>
    <message>
        <source>Independent complex symbols of a square constellation of power 1, all as likely.</source>
        <translation>功率为 1 的方形星座中相互独立、等概率的复数符号。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>阶数</translation>
    </message>
    <message>
        <source>Points of the constellation: 4 (QPSK), 16 or 64.</source>
        <translation>星座的点数：4 (QPSK)、16 或 64。</translation>
    </message>
    <message>
        <source>Discrete prior</source>
        <translation>离散先验</translation>
    </message>
    <message>
        <source>Rows from a finite set with weights.</source>
        <translation>来自有限集合的带权行。</translation>
    </message>
    <message>
        <source>Gaussian mixture prior</source>
        <translation>高斯混合先验</translation>
    </message>
    <message>
        <source>Rows from a mixture of Gaussians, each with a mean and a covariance.</source>
        <translation>来自高斯混合的行，每个分量有均值和协方差。</translation>
    </message>
    <message>
        <source>Laplace prior</source>
        <translation>拉普拉斯先验</translation>
    </message>
    <message>
        <source>Independent entries of density exp(-|z| / scale) / (2 scale).</source>
        <translation>密度为 exp(-|z| / scale) / (2 scale) 的独立元素。</translation>
    </message>
    <message>
        <source>Group lasso prior</source>
        <translation>组 lasso 先验</translation>
    </message>
    <message>
        <source>Rows of density proportional to exp(-weight |z|): MAP sets whole rows to zero.</source>
        <translation>密度正比于 exp(-weight |z|) 的行：MAP 把整行置零。</translation>
    </message>
    <message>
        <source>Elastic net prior</source>
        <translation>弹性网先验</translation>
    </message>
    <message>
        <source>Independent entries of density proportional to exp(-|z| / scale - z^2 / (2 variance)): MAP shrinks and selects.</source>
        <translation>密度正比于 exp(-|z| / scale - z^2 / (2 variance)) 的独立元素：MAP 收缩并选择。</translation>
    </message>
    <message>
        <source>Exponential prior</source>
        <translation>指数先验</translation>
    </message>
    <message>
        <source>Independent positive entries of density exp(-z / scale) / scale.</source>
        <translation>密度为 exp(-z / scale) / scale 的独立正元素。</translation>
    </message>
    <message>
        <source>Half-normal prior</source>
        <translation>半正态先验</translation>
    </message>
    <message>
        <source>Independent positive entries: the absolute values of N(0, variance).</source>
        <translation>独立正元素：N(0, variance) 的绝对值。</translation>
    </message>
    <message>
        <source>Student t prior</source>
        <translation>学生 t 先验</translation>
    </message>
    <message>
        <source>Rows of heavy tails, a Gaussian row over the root of chi squared / degrees of freedom: all entries of a row are large together.</source>
        <translation>重尾的行，即高斯行除以“卡方 / 自由度”的平方根：一行的所有元素同时变大。</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Number of rows of the signal: inputs of a network, unknowns of a regression.</source>
        <translation>信号的行数：网络的输入，回归的未知数。</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>方差</translation>
    </message>
    <message>
        <source>Variance of every entry of a row that is not zero.</source>
        <translation>非零行每个元素的方差。</translation>
    </message>
    <message>
        <source>Covariance</source>
        <translation>协方差</translation>
    </message>
    <message>
        <source>Covariance of a row, d x d, symmetric and positive definite; instead of the variance.</source>
        <translation>一行的协方差，d x d，对称正定；用来代替方差。</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>Probability that a row is not zero.</source>
        <translation>一行不为零的概率。</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Mean of every entry of a row that is not zero; without it 0.</source>
        <translation>非零行每个元素的均值；不给出时为 0。</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>Probability of +1</source>
        <translation>+1 的概率</translation>
    </message>
    <message>
        <source>Probability that an entry is +1.</source>
        <translation>元素为 +1 的概率。</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>The rows that can occur, d numbers each.</source>
        <translation>可能出现的行，每行 d 个数。</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>How probable each of them is; they are divided by their sum.</source>
        <translation>每一个的概率；会除以它们的和。</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>A probability before division by the sum.</source>
        <translation>除以总和之前的概率。</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>The mean of each component, d numbers each.</source>
        <translation>每个分量的均值，各 d 个数。</translation>
    </message>
    <message>
        <source>Covariances</source>
        <translation>协方差</translation>
    </message>
    <message>
        <source>The covariance of each component, d x d, symmetric and positive definite; all zeros: an exact spike at the mean.</source>
        <translation>每个分量的协方差，d x d，对称正定；全零表示恰好位于均值处。</translation>
    </message>
    <message>
        <source>The covariance of one component.</source>
        <translation>一个分量的协方差。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>One row, a number for each column.</source>
        <translation>一行，每列一个数。</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>元素</translation>
    </message>
    <message>
        <source>One entry of the row.</source>
        <translation>行中的一个元素。</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>尺度</translation>
    </message>
    <message>
        <source>Width of the law: with many degrees of freedom the standard deviation of an entry.</source>
        <translation>分布的宽度：自由度很大时为元素的标准差。</translation>
    </message>
    <message>
        <source>Degrees of freedom</source>
        <translation>自由度</translation>
    </message>
    <message>
        <source>How light the tails are: |z| is large with probability |z|^-(this); from 3 on, so that the second moment exists.</source>
        <translation>尾部有多轻：|z| 很大的概率为 |z|^-(此数)；从 3 起，以便二阶矩存在。</translation>
    </message>
    <message>
        <source>Mean absolute value of an entry; MAP penalises |z| / scale.</source>
        <translation>元素的平均绝对值；MAP 惩罚 |z| / scale。</translation>
    </message>
    <message>
        <source>Mean of an entry; MAP penalises z / scale.</source>
        <translation>元素的均值；MAP 惩罚 z / scale。</translation>
    </message>
    <message>
        <source>Mean square of an entry.</source>
        <translation>元素的均方值。</translation>
    </message>
    <message>
        <source>MAP penalises z^2 / (2 variance) beside |z| / scale.</source>
        <translation>除 |z| / scale 外，MAP 还惩罚 z^2 / (2 variance)。</translation>
    </message>
    <message>
        <source>MAP penalises weight times the length of each row.</source>
        <translation>MAP 惩罚权重乘以每行的长度。</translation>
    </message>
    <message>
        <source>Linear layer</source>
        <translation>线性层</translation>
    </message>
    <message>
        <source>Z_l = W Z_(l-1) + noise with a known matrix W.</source>
        <translation>Z_l = W Z_(l-1) + 噪声，矩阵 W 已知。</translation>
    </message>
    <message>
        <source>Rows of the matrix W: samples of a learning problem, measurements of a regression, units of a layer.</source>
        <translation>矩阵 W 的行数：学习问题的样本，回归的测量，一层的单元。</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>Known numbers added to W Z; the estimation hands them to the next layer.</source>
        <translation>加到 W Z 上的已知数；估计把它们交给下一层。</translation>
    </message>
    <message>
        <source>The law of the known bias.</source>
        <translation>已知偏置的分布。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>常数</translation>
    </message>
    <message>
        <source>By active fraction</source>
        <translation>按激活比例</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>来自文件</translation>
    </message>
    <message>
        <source>No bias</source>
        <translation>无偏置</translation>
    </message>
    <message>
        <source>Nothing is added.</source>
        <translation>不加任何数。</translation>
    </message>
    <message>
        <source>Gaussian bias</source>
        <translation>高斯偏置</translation>
    </message>
    <message>
        <source>Independent entries N(mean, variance), drawn for each trial and known.</source>
        <translation>独立元素 N(mean, variance)，每次试验抽取且已知。</translation>
    </message>
    <message>
        <source>Mean of every entry of the bias.</source>
        <translation>偏置每个元素的均值。</translation>
    </message>
    <message>
        <source>Variance of every entry of the bias.</source>
        <translation>偏置每个元素的方差。</translation>
    </message>
    <message>
        <source>Constant bias</source>
        <translation>常数偏置</translation>
    </message>
    <message>
        <source>The same number everywhere.</source>
        <translation>处处相同的数。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>The number that is added.</source>
        <translation>所加的数。</translation>
    </message>
    <message>
        <source>Bias by active fraction</source>
        <translation>按激活比例的偏置</translation>
    </message>
    <message>
        <source>The constant that makes this fraction of the entries positive.</source>
        <translation>使这一比例的元素为正的常数。</translation>
    </message>
    <message>
        <source>Active fraction</source>
        <translation>激活比例</translation>
    </message>
    <message>
        <source>Fraction of entries that are positive.</source>
        <translation>为正的元素所占比例。</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>The law of the known matrix W.</source>
        <translation>已知矩阵 W 的分布。</translation>
    </message>
    <message>
        <source>The law the matrix W is drawn from.</source>
        <translation>矩阵 W 所抽自的分布。</translation>
    </message>
    <message>
        <source>Independent Gaussian entries</source>
        <translation>独立高斯元素</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>正交</translation>
    </message>
    <message>
        <source>Geometric singular values</source>
        <translation>几何奇异值</translation>
    </message>
    <message>
        <source>Given singular values</source>
        <translation>给定奇异值</translation>
    </message>
    <message>
        <source>Product of Gaussian matrices</source>
        <translation>高斯矩阵的乘积</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>单位矩阵</translation>
    </message>
    <message>
        <source>Selection of rows</source>
        <translation>行的选取</translation>
    </message>
    <message>
        <source>Structured (fast transform)</source>
        <translation>结构化 (快速变换)</translation>
    </message>
    <message>
        <source>Gaussian matrix</source>
        <translation>高斯矩阵</translation>
    </message>
    <message>
        <source>Entry variance</source>
        <translation>元素方差</translation>
    </message>
    <message>
        <source>Variance of every entry of W; without it 1 / columns of W, which keeps the power of the signal.</source>
        <translation>W 每个元素的方差；不给出时为 1 / W 的列数，以保持信号的功率。</translation>
    </message>
    <message>
        <source>1 / columns of W</source>
        <translation>1 / W 的列数</translation>
    </message>
    <message>
        <source>Drawn as</source>
        <translation>抽取方式</translation>
    </message>
    <message>
        <source>Entries are drawn one by one, and W is factorised. Factors draw singular vectors and values of the same law without a factorisation, faster for nearly square matrices; then a smaller matrix is not the top of a larger one.</source>
        <translation>逐个抽取元素并分解 W。或按因子抽取同一分布的奇异向量和奇异值而不作分解，对近似方阵更快；这时较小的矩阵不是较大矩阵的上部。</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>元素</translation>
    </message>
    <message>
        <source>Singular vectors and values</source>
        <translation>奇异向量和奇异值</translation>
    </message>
    <message>
        <source>W = I, for as many rows as there are below: a signal behind its noise alone.</source>
        <translation>W = I，行数与下方相同：只隔着噪声的信号。</translation>
    </message>
    <message>
        <source>The rows of I that are not missing: what is seen of an image of which a part is erased.</source>
        <translation>I 中未缺失的行：一幅部分被擦除的图像中可见的部分。</translation>
    </message>
    <message>
        <source>Missing rows</source>
        <translation>缺失的行</translation>
    </message>
    <message>
        <source>Ranges [first, last] of the rows below that are not seen, counted from 0, last included. The layer has as many rows as are left.</source>
        <translation>下方不可见行的范围 [首, 末]，从 0 计数，含末行。该层的行数为剩下的行数。</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>The first and the last row of a range.</source>
        <translation>范围的首行和末行。</translation>
    </message>
    <message>
        <source>A row of the variable below, from 0.</source>
        <translation>下方变量的一行，从 0 起。</translation>
    </message>
    <message>
        <source>Matrix of a file</source>
        <translation>来自文件的矩阵</translation>
    </message>
    <message>
        <source>The same W in every trial: trained weights, features of a table, a measured system.</source>
        <translation>每次试验用同一个 W：训练好的权重、表格的特征、测得的系统。</translation>
    </message>
    <message>
        <source>Singular vectors</source>
        <translation>奇异向量</translation>
    </message>
    <message>
        <source>Those of the file. Or random ones, drawn for each trial, around the singular values of the file: then state evolution has its right to hold.</source>
        <translation>用文件中的。或者围绕文件的奇异值，每次试验随机抽取：这时状态演化理应成立。</translation>
    </message>
    <message>
        <source>Of the file</source>
        <translation>来自文件</translation>
    </message>
    <message>
        <source>Random (Haar)</source>
        <translation>随机 (Haar)</translation>
    </message>
    <message>
        <source>What is known of them. If they are as good as independent with one variance, ML-AMP and its state evolution hold.</source>
        <translation>对它们所知道的。若它们可视为独立同方差，则 ML-AMP 及其状态演化成立。</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>As good as independent</source>
        <translation>可视为独立</translation>
    </message>
    <message>
        <source>Bias of a file</source>
        <translation>来自文件的偏置</translation>
    </message>
    <message>
        <source>The same in every trial: a number for each row, or one for each entry. Predictions take them for Gaussian numbers.</source>
        <translation>每次试验相同：每行一个数，或每个元素一个数。预测把它们当作高斯数。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>NPY, NPZ, HDF5, CSV, MatrixMarket or IDX. A relative path starts at the folder of the scenario; onsager:NAME is a file that travels inside the program.</source>
        <translation>NPY、NPZ、HDF5、CSV、MatrixMarket 或 IDX。相对路径从场景所在文件夹开始；onsager:NAME 是程序自带的文件。</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>The array within a file of several (NPZ, HDF5). Without it the only one there is.</source>
        <translation>含多个数组的文件 (NPZ、HDF5) 中的数组。不给出时取唯一的一个。</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Of a table, by their names or numbers from 1. Without them all.</source>
        <translation>表格的列，用名称或从 1 起的编号。不给出时取全部。</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>The name of a column, or its number from 1.</source>
        <translation>一列的名称，或从 1 起的编号。</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Whether rows and columns change places: dense layers of Keras are stored input by output.</source>
        <translation>行列是否互换：Keras 的全连接层按“输入 × 输出”存储。</translation>
    </message>
    <message>
        <source>As stored</source>
        <translation>按原样</translation>
    </message>
    <message>
        <source>Transposed</source>
        <translation>转置</translation>
    </message>
    <message>
        <source>Standardised: every column gets mean 0 and variance 1 over its rows.</source>
        <translation>标准化：每列在其各行上均值为 0、方差为 1。</translation>
    </message>
    <message>
        <source>Standardised</source>
        <translation>标准化</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>What every number is multiplied with at last: 1/255 for pixels that are bytes.</source>
        <translation>每个数最后所乘的数：字节像素用 1/255。</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>What is read of files and not drawn. Without an observation all that lies above a true variable is drawn from it.</source>
        <translation>从文件读取而非抽取的内容。没有观测时，真实变量以上的一切都由它抽取。</translation>
    </message>
    <message>
        <source>True variables</source>
        <translation>真实变量</translation>
    </message>
    <message>
        <source>Variables whose truth is known, to compare estimates with; no algorithm is told.</source>
        <translation>真值已知的变量，用来与估计比较；任何算法都不会得知。</translation>
    </message>
    <message>
        <source>Rows held out</source>
        <translation>留出的行</translation>
    </message>
    <message>
        <source>So many rows of the observation, others in every trial, are kept from the algorithm, and its estimates are tried on them. The files have that many rows more than the last layer.</source>
        <translation>观测中这么多行 (每次试验不同) 对算法保密，用来检验其估计。文件的行数比最后一层多这么多。</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>观测</translation>
    </message>
    <message>
        <source>The file that Y is read of. Missing numbers are for an observation of kind masked.</source>
        <translation>读取 Y 的文件。缺失的数用于 masked 类型的观测。</translation>
    </message>
    <message>
        <source>First item</source>
        <translation>首个条目</translation>
    </message>
    <message>
        <source>Along the first axis of the file, from 0: trial t has item + t. Without it every trial has the whole file.</source>
        <translation>沿文件的第一轴，从 0 起：第 t 次试验取条目 + t。不给出时每次试验用整个文件。</translation>
    </message>
    <message>
        <source>the whole file</source>
        <translation>整个文件</translation>
    </message>
    <message>
        <source>True variable</source>
        <translation>真实变量</translation>
    </message>
    <message>
        <source>The truth of one variable of the stack, of a file or as values.</source>
        <translation>层栈中一个变量的真值，来自文件或直接给出数值。</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Index of the layer that produces it.</source>
        <translation>产生它的层的序号。</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>In the place of a file: every number of the variable, row after row, for every trial. An image that is drawn in the window.</source>
        <translation>代替文件：变量的每个数，逐行给出，用于所有试验。即在窗口中画出的图像。</translation>
    </message>
    <message>
        <source>Structured matrix</source>
        <translation>结构化矩阵</translation>
    </message>
    <message>
        <source>Random signs, a fast Fourier transform and random places, around the singular values of a law: as good as uniformly distributed singular vectors, and of a million rows no entry is kept.</source>
        <translation>随机符号、快速傅里叶变换和随机位置，围绕某一分布的奇异值：等效于均匀分布的奇异向量，即使有一百万行也不保存任何元素。</translation>
    </message>
    <message>
        <source>Singular values</source>
        <translation>奇异值</translation>
    </message>
    <message>
        <source>Those of the Marchenko-Pastur law, as if the entries were independent; all 1; or geometric.</source>
        <translation>Marchenko-Pastur 分布的奇异值，如同元素相互独立；全为 1；或几何递减。</translation>
    </message>
    <message>
        <source>Of independent entries (Marchenko-Pastur)</source>
        <translation>独立元素的 (Marchenko-Pastur)</translation>
    </message>
    <message>
        <source>All 1</source>
        <translation>全为 1</translation>
    </message>
    <message>
        <source>Geometric</source>
        <translation>几何递减</translation>
    </message>
    <message>
        <source>Singular values of independent entries</source>
        <translation>独立元素的奇异值</translation>
    </message>
    <message>
        <source>Those in the middle of equal parts of the Marchenko-Pastur law.</source>
        <translation>Marchenko-Pastur 分布各等分中点处的奇异值。</translation>
    </message>
    <message>
        <source>Variance of the entries of W; without it 1 / columns of W, which keeps the power of the signal.</source>
        <translation>W 各元素的方差；不给出时为 1 / W 的列数，以保持信号的功率。</translation>
    </message>
    <message>
        <source>Singular values 1</source>
        <translation>奇异值为 1</translation>
    </message>
    <message>
        <source>Orthonormal rows or columns, whichever are fewer.</source>
        <translation>标准正交的行或列，取较少者。</translation>
    </message>
    <message>
        <source>Singular values that fall geometrically and keep the mean power of the signal.</source>
        <translation>几何递减并保持信号平均功率的奇异值。</translation>
    </message>
    <message>
        <source>Condition number</source>
        <translation>条件数</translation>
    </message>
    <message>
        <source>The largest singular value over the smallest. 1 is an orthogonal matrix.</source>
        <translation>最大奇异值与最小奇异值之比。1 即正交矩阵。</translation>
    </message>
    <message>
        <source>Orthogonal matrix</source>
        <translation>正交矩阵</translation>
    </message>
    <message>
        <source>Orthonormal rows or columns, whichever are fewer, uniformly distributed: every singular value is 1.</source>
        <translation>标准正交的行或列 (取较少者)，均匀分布：每个奇异值都是 1。</translation>
    </message>
    <message>
        <source>Uniformly distributed singular vectors; singular values fall geometrically and keep the mean power of the signal.</source>
        <translation>均匀分布的奇异向量；奇异值几何递减并保持信号的平均功率。</translation>
    </message>
    <message>
        <source>Uniformly distributed singular vectors and the singular values of a list.</source>
        <translation>均匀分布的奇异向量和列表给出的奇异值。</translation>
    </message>
    <message>
        <source>At most as many as the smaller side of W has; the others are 0.</source>
        <translation>最多与 W 较短的边一样多；其余为 0。</translation>
    </message>
    <message>
        <source>Singular value</source>
        <translation>奇异值</translation>
    </message>
    <message>
        <source>One singular value.</source>
        <translation>一个奇异值。</translation>
    </message>
    <message>
        <source>W = W_k ... W_1 with independent Gaussian entries of variance 1 / columns in every factor.</source>
        <translation>W = W_k ... W_1，每个因子的元素为方差 1 / 列数的独立高斯数。</translation>
    </message>
    <message>
        <source>Rows of the inner factors</source>
        <translation>内部因子的行数</translation>
    </message>
    <message>
        <source>From the input&apos;s side to the output&apos;s; the outermost factor has the rows of the layer.</source>
        <translation>从输入侧到输出侧；最外层因子的行数即该层的行数。</translation>
    </message>
    <message>
        <source>Rows of one inner factor.</source>
        <translation>一个内部因子的行数。</translation>
    </message>
    <message>
        <source>A function applied to every entry, between two linear layers.</source>
        <translation>在两个线性层之间作用于每个元素的函数。</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>The function applied to every entry.</source>
        <translation>作用于每个元素的函数。</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>Absolute value</source>
        <translation>绝对值</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>符号</translation>
    </message>
    <message>
        <source>Hard tanh</source>
        <translation>硬 tanh</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>Hyperbolic tangent</source>
        <translation>双曲正切</translation>
    </message>
    <message>
        <source>Error function</source>
        <translation>误差函数</translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation>Softplus</translation>
    </message>
    <message>
        <source>Symmetric door</source>
        <translation>对称门</translation>
    </message>
    <message>
        <source>phi(z) = z: two linear layers without a function between them.</source>
        <translation>phi(z) = z：两个线性层之间没有函数。</translation>
    </message>
    <message>
        <source>phi(z) = max(z, 0).</source>
        <translation>phi(z) = max(z, 0)。</translation>
    </message>
    <message>
        <source>phi(z) = max(z, slope z).</source>
        <translation>phi(z) = max(z, slope z)。</translation>
    </message>
    <message>
        <source>phi(z) = |z|.</source>
        <translation>phi(z) = |z|。</translation>
    </message>
    <message>
        <source>phi(z) = +1 where z is not negative, else -1.</source>
        <translation>z 非负时 phi(z) = +1，否则为 -1。</translation>
    </message>
    <message>
        <source>phi(z) = z, cut off at -1 and 1.</source>
        <translation>phi(z) = z，在 -1 和 1 处截断。</translation>
    </message>
    <message>
        <source>phi(z) = 1 / (1 + exp(-z)).</source>
        <translation>phi(z) = 1 / (1 + exp(-z))。</translation>
    </message>
    <message>
        <source>phi(z) = tanh(z).</source>
        <translation>phi(z) = tanh(z)。</translation>
    </message>
    <message>
        <source>phi(z) = erf(z), the error function.</source>
        <translation>phi(z) = erf(z)，误差函数。</translation>
    </message>
    <message>
        <source>phi(z) = log(1 + exp(z)).</source>
        <translation>phi(z) = log(1 + exp(z))。</translation>
    </message>
    <message>
        <source>phi(z) = z times the probability that a standard normal number is below z.</source>
        <translation>phi(z) = z 乘以标准正态数小于 z 的概率。</translation>
    </message>
    <message>
        <source>phi(z) = z / (1 + exp(-z)).</source>
        <translation>phi(z) = z / (1 + exp(-z))。</translation>
    </message>
    <message>
        <source>phi(z) = -1 where |z| is below the threshold, else +1.</source>
        <translation>|z| 低于阈值时 phi(z) = -1，否则为 +1。</translation>
    </message>
    <message>
        <source>Activation without parameters</source>
        <translation>无参数的激活</translation>
    </message>
    <message>
        <source>z_l = phi(z_(l-1)) + noise.</source>
        <translation>z_l = phi(z_(l-1)) + 噪声。</translation>
    </message>
    <message>
        <source>z_l = max(z, slope z) + noise.</source>
        <translation>z_l = max(z, slope z) + 噪声。</translation>
    </message>
    <message>
        <source>z_l = sign(|z| - threshold) + noise.</source>
        <translation>z_l = sign(|z| - threshold) + 噪声。</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>|z| at which the symmetric door turns from -1 to +1; 0.674, the median of |z| for unit variance, when not given.</source>
        <translation>对称门由 -1 变为 +1 处的 |z|；不给出时为 0.674，即单位方差时 |z| 的中位数。</translation>
    </message>
    <message>
        <source>0.674</source>
        <translation>0.674</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>斜率</translation>
    </message>
    <message>
        <source>Slope of leaky ReLU below zero; 0.1 when not given.</source>
        <translation>leaky ReLU 在零以下的斜率；不给出时为 0.1。</translation>
    </message>
    <message>
        <source>0.1</source>
        <translation>0.1</translation>
    </message>
    <message>
        <source>A function applied to every entry before the observation.</source>
        <translation>观测之前作用于每个元素的函数。</translation>
    </message>
    <message>
        <source>The law of an observed row given the row below it.</source>
        <translation>给定下方的行时，观测行的分布。</translation>
    </message>
    <message>
        <source>How the observation comes from the last variable.</source>
        <translation>观测如何由最后一个变量产生。</translation>
    </message>
    <message>
        <source>Noisy values (AWGN)</source>
        <translation>含噪数值 (AWGN)</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>符号</translation>
    </message>
    <message>
        <source>Noisy signs (probit)</source>
        <translation>含噪符号 (probit)</translation>
    </message>
    <message>
        <source>Logistic labels</source>
        <translation>逻辑斯谛标签</translation>
    </message>
    <message>
        <source>Absolute values (phase retrieval)</source>
        <translation>绝对值 (相位恢复)</translation>
    </message>
    <message>
        <source>Rectified values</source>
        <translation>整流值</translation>
    </message>
    <message>
        <source>Quantised values</source>
        <translation>量化值</translation>
    </message>
    <message>
        <source>Table with missing entries</source>
        <translation>有缺失的表格</translation>
    </message>
    <message>
        <source>Second layer of a network</source>
        <translation>网络的第二层</translation>
    </message>
    <message>
        <source>Mixed regression</source>
        <translation>混合回归</translation>
    </message>
    <message>
        <source>Sketch (clustering)</source>
        <translation>草图 (聚类)</translation>
    </message>
    <message>
        <source>Noisy values (Laplace, robust)</source>
        <translation>含噪数值 (拉普拉斯，稳健)</translation>
    </message>
    <message>
        <source>Noisy values (Huber, robust)</source>
        <translation>含噪数值 (Huber，稳健)</translation>
    </message>
    <message>
        <source>Counts (Poisson)</source>
        <translation>计数 (泊松)</translation>
    </message>
    <message>
        <source>Moduli (complex phase retrieval)</source>
        <translation>模 (复数相位恢复)</translation>
    </message>
    <message>
        <source>Noisy values</source>
        <translation>含噪数值</translation>
    </message>
    <message>
        <source>y = phi(z) + noise, entry by entry.</source>
        <translation>y = phi(z) + 噪声，逐元素。</translation>
    </message>
    <message>
        <source>A function applied to every entry before the noise is added.</source>
        <translation>加噪声之前作用于每个元素的函数。</translation>
    </message>
    <message>
        <source>y = sign(z), entry by entry.</source>
        <translation>y = sign(z)，逐元素。</translation>
    </message>
    <message>
        <source>Noisy signs</source>
        <translation>含噪符号</translation>
    </message>
    <message>
        <source>y = sign(z + noise), entry by entry.</source>
        <translation>y = sign(z + 噪声)，逐元素。</translation>
    </message>
    <message>
        <source>Noise variance</source>
        <translation>噪声方差</translation>
    </message>
    <message>
        <source>Variance of the noise before the sign is taken.</source>
        <translation>取符号之前噪声的方差。</translation>
    </message>
    <message>
        <source>Values in Laplace noise</source>
        <translation>拉普拉斯噪声中的数值</translation>
    </message>
    <message>
        <source>y = z + noise of density exp(-|u| / scale) / (2 scale), entry by entry; MAP sums absolute errors.</source>
        <translation>y = z + 密度为 exp(-|u| / scale) / (2 scale) 的噪声，逐元素；MAP 对绝对误差求和。</translation>
    </message>
    <message>
        <source>Mean absolute value of the noise.</source>
        <translation>噪声的平均绝对值。</translation>
    </message>
    <message>
        <source>Values in Huber noise</source>
        <translation>Huber 噪声中的数值</translation>
    </message>
    <message>
        <source>y = z + noise, Gaussian up to threshold times scale and exponential beyond, entry by entry; MAP sums Huber&apos;s losses.</source>
        <translation>y = z + 噪声，在 threshold 乘 scale 以内为高斯，之外为指数，逐元素；MAP 对 Huber 损失求和。</translation>
    </message>
    <message>
        <source>Deviation of the Gaussian middle of the noise.</source>
        <translation>噪声中部高斯部分的标准差。</translation>
    </message>
    <message>
        <source>Where the tails begin, in units of the scale; 1.345 loses 5 % against least squares in Gaussian noise.</source>
        <translation>尾部开始之处，以尺度为单位；在高斯噪声中取 1.345 比最小二乘损失 5 %。</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>y is a Poisson number of mean exposure times e^z, entry by entry.</source>
        <translation>y 是均值为 exposure 乘 e^z 的泊松数，逐元素。</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>暴露量</translation>
    </message>
    <message>
        <source>The mean count where z is 0.</source>
        <translation>z 为 0 处的平均计数。</translation>
    </message>
    <message>
        <source>y = +1 with probability 1 / (1 + exp(-z)), else -1, entry by entry.</source>
        <translation>y 以概率 1 / (1 + exp(-z)) 为 +1，否则为 -1，逐元素。</translation>
    </message>
    <message>
        <source>Moduli</source>
        <translation>模</translation>
    </message>
    <message>
        <source>y = |z| + noise of complex numbers z, the noise real; without noise given, y = |z|.</source>
        <translation>y = |z| + 噪声，z 为复数，噪声为实数；不给出噪声时 y = |z|。</translation>
    </message>
    <message>
        <source>Absolute values</source>
        <translation>绝对值</translation>
    </message>
    <message>
        <source>y = |z| + noise, entry by entry; without noise given, y = |z|.</source>
        <translation>y = |z| + 噪声，逐元素；不给出噪声时 y = |z|。</translation>
    </message>
    <message>
        <source>y = max(z, 0) + noise, entry by entry; without noise given, y = max(z, 0).</source>
        <translation>y = max(z, 0) + 噪声，逐元素；不给出噪声时 y = max(z, 0)。</translation>
    </message>
    <message>
        <source>y = the number of thresholds below z + noise, entry by entry.</source>
        <translation>y = 低于 z + 噪声的阈值个数，逐元素。</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Where one level ends and the next begins, in increasing order.</source>
        <translation>一级结束、下一级开始之处，按递增顺序。</translation>
    </message>
    <message>
        <source>One threshold.</source>
        <translation>一个阈值。</translation>
    </message>
    <message>
        <source>Variance of the noise before the value is quantised; 0 is none.</source>
        <translation>量化之前噪声的方差；0 表示没有。</translation>
    </message>
    <message>
        <source>Some entries are seen, noisy, or the sign of the noisy value.</source>
        <translation>部分元素可见：含噪的数值，或其符号。</translation>
    </message>
    <message>
        <source>Observed fraction</source>
        <translation>可见比例</translation>
    </message>
    <message>
        <source>Probability that an entry is seen.</source>
        <translation>元素可见的概率。</translation>
    </message>
    <message>
        <source>Kinds of columns</source>
        <translation>各列类型</translation>
    </message>
    <message>
        <source>For each column whether values (awgn) or signs (probit) are seen; without it all are values.</source>
        <translation>每列可见的是数值 (awgn) 还是符号 (probit)；不给出时都是数值。</translation>
    </message>
    <message>
        <source>awgn for every column</source>
        <translation>每列均为 awgn</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What is seen of a column.</source>
        <translation>一列中可见的内容。</translation>
    </message>
    <message>
        <source>Variance of the noise of every seen entry.</source>
        <translation>每个可见元素的噪声方差。</translation>
    </message>
    <message>
        <source>y = z_q + noise: which of the d columns is seen is not known.</source>
        <translation>y = z_q + 噪声：不知道看到的是 d 列中的哪一列。</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>How often each column is the one that is seen; without it all equally.</source>
        <translation>每列被看到的频率；不给出时都相等。</translation>
    </message>
    <message>
        <source>1 / d each</source>
        <translation>各为 1 / d</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>草图</translation>
    </message>
    <message>
        <source>y = sum over columns of weight times exp(i z), real and imaginary part, + noise.</source>
        <translation>y = 各列的权重乘 exp(i z) 之和的实部和虚部，+ 噪声。</translation>
    </message>
    <message>
        <source>Weight of each cluster; without it 1 / d each.</source>
        <translation>每个簇的权重；不给出时各为 1 / d。</translation>
    </message>
    <message>
        <source>Weight of one cluster.</source>
        <translation>一个簇的权重。</translation>
    </message>
    <message>
        <source>y = sigma(z) F2 + noise: the hidden units z pass the activation and the known second layer F2.</source>
        <translation>y = sigma(z) F2 + 噪声：隐藏单元 z 经过激活和已知的第二层 F2。</translation>
    </message>
    <message>
        <source>The function sigma of the hidden units.</source>
        <translation>隐藏单元的函数 sigma。</translation>
    </message>
    <message>
        <source>Second layer</source>
        <translation>第二层</translation>
    </message>
    <message>
        <source>The known weights F2 from the hidden units to the outputs.</source>
        <translation>从隐藏单元到输出的已知权重 F2。</translation>
    </message>
    <message>
        <source>Drawn for each trial, all ones (the committee machine), or as stated.</source>
        <translation>每次试验抽取，全为 1 (委员会机)，或按所给。</translation>
    </message>
    <message>
        <source>Gaussian, drawn for each trial</source>
        <translation>高斯，每次试验抽取</translation>
    </message>
    <message>
        <source>All ones</source>
        <translation>全为 1</translation>
    </message>
    <message>
        <source>As stated</source>
        <translation>按所给</translation>
    </message>
    <message>
        <source>Gaussian second layer</source>
        <translation>高斯第二层</translation>
    </message>
    <message>
        <source>Independent entries N(0, variance), drawn for each trial and known to the algorithm.</source>
        <translation>独立元素 N(0, variance)，每次试验抽取，算法已知。</translation>
    </message>
    <message>
        <source>Weight variance</source>
        <translation>权重方差</translation>
    </message>
    <message>
        <source>Variance of every entry of F2.</source>
        <translation>F2 每个元素的方差。</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Number of outputs of the network.</source>
        <translation>网络的输出个数。</translation>
    </message>
    <message>
        <source>One output, the sum of the hidden units.</source>
        <translation>一个输出，即隐藏单元之和。</translation>
    </message>
    <message>
        <source>Second layer as stated</source>
        <translation>按所给的第二层</translation>
    </message>
    <message>
        <source>F2 entry by entry.</source>
        <translation>逐元素给出 F2。</translation>
    </message>
    <message>
        <source>One row for each hidden unit (d rows), one number in it for each output.</source>
        <translation>每个隐藏单元一行 (共 d 行)，行中每个输出一个数。</translation>
    </message>
    <message>
        <source>The weights of one hidden unit.</source>
        <translation>一个隐藏单元的权重。</translation>
    </message>
    <message>
        <source>One weight.</source>
        <translation>一个权重。</translation>
    </message>
    <message>
        <source>Assumed noise</source>
        <translation>假设的噪声</translation>
    </message>
    <message>
        <source>The noise the estimator believes in, when it differs from the noise the data are drawn with.</source>
        <translation>当与数据抽取所用的噪声不同时，估计器所认定的噪声。</translation>
    </message>
    <message>
        <source>Assumed observation</source>
        <translation>假设的观测</translation>
    </message>
    <message>
        <source>What the estimator believes of the observation, when it differs from the law the data are drawn from; MAP minimises its -log p(y | z) as a loss.</source>
        <translation>当与数据的抽样分布不同时，估计器对观测的认定；MAP 把其 -log p(y | z) 作为损失最小化。</translation>
    </message>
    <message>
        <source>Assumed kind</source>
        <translation>假设的类型</translation>
    </message>
    <message>
        <source>The kind of observation that the estimator believes in: the same, or another that reads its numbers.</source>
        <translation>估计器所认定的观测类型：相同的，或能读取其数值的另一种。</translation>
    </message>
    <message>
        <source>The same kind with another noise</source>
        <translation>同一类型，噪声不同</translation>
    </message>
    <message>
        <source>Noisy values (square loss)</source>
        <translation>含噪数值 (平方损失)</translation>
    </message>
    <message>
        <source>Laplace (absolute loss)</source>
        <translation>拉普拉斯 (绝对损失)</translation>
    </message>
    <message>
        <source>Huber (Huber&apos;s loss)</source>
        <translation>Huber (Huber 损失)</translation>
    </message>
    <message>
        <source>Probit (probit loss)</source>
        <translation>Probit (probit 损失)</translation>
    </message>
    <message>
        <source>Logistic (logistic loss)</source>
        <translation>逻辑斯谛 (逻辑斯谛损失)</translation>
    </message>
    <message>
        <source>The observation as it is, its noise of the variance that is assumed.</source>
        <translation>观测不变，其噪声取所假设的方差。</translation>
    </message>
    <message>
        <source>Square loss</source>
        <translation>平方损失</translation>
    </message>
    <message>
        <source>Values in Gaussian noise, labels too: MAP minimises (y - z)^2 / (2 noiseVariance).</source>
        <translation>高斯噪声中的数值，也可为标签：MAP 最小化 (y - z)^2 / (2 noiseVariance)。</translation>
    </message>
    <message>
        <source>Absolute loss</source>
        <translation>绝对损失</translation>
    </message>
    <message>
        <source>Values in Laplace noise: MAP minimises |y - z| / scale.</source>
        <translation>拉普拉斯噪声中的数值：MAP 最小化 |y - z| / scale。</translation>
    </message>
    <message>
        <source>Assumed scale</source>
        <translation>假设的尺度</translation>
    </message>
    <message>
        <source>Mean absolute value of the noise that the estimator believes in.</source>
        <translation>估计器所认定的噪声的平均绝对值。</translation>
    </message>
    <message>
        <source>Huber&apos;s loss</source>
        <translation>Huber 损失</translation>
    </message>
    <message>
        <source>Values in Huber noise: MAP minimises the square of (y - z) / scale over 2 up to the threshold and its tangent beyond.</source>
        <translation>Huber 噪声中的数值：阈值以内 MAP 最小化 (y - z) / scale 平方的一半，之外为其切线。</translation>
    </message>
    <message>
        <source>Deviation of the Gaussian middle of the noise that the estimator believes in.</source>
        <translation>估计器所认定的噪声中部高斯部分的标准差。</translation>
    </message>
    <message>
        <source>Assumed threshold</source>
        <translation>假设的阈值</translation>
    </message>
    <message>
        <source>Where the loss becomes linear, in units of the scale.</source>
        <translation>损失变为线性之处，以尺度为单位。</translation>
    </message>
    <message>
        <source>Probit loss</source>
        <translation>Probit 损失</translation>
    </message>
    <message>
        <source>Labels y = sign(z + noise): MAP minimises -log of the normal probability of y z / deviation.</source>
        <translation>标签 y = sign(z + 噪声)：MAP 最小化 y z / 标准差 的正态概率的 -log。</translation>
    </message>
    <message>
        <source>Assumed noise variance</source>
        <translation>假设的噪声方差</translation>
    </message>
    <message>
        <source>Variance of the noise before the sign that the estimator believes in.</source>
        <translation>估计器所认定的、取符号之前噪声的方差。</translation>
    </message>
    <message>
        <source>Logistic loss</source>
        <translation>逻辑斯谛损失</translation>
    </message>
    <message>
        <source>Logistic labels: MAP minimises log(1 + exp(-y z)).</source>
        <translation>逻辑斯谛标签：MAP 最小化 log(1 + exp(-y z))。</translation>
    </message>
    <message>
        <source>Poisson loss</source>
        <translation>泊松损失</translation>
    </message>
    <message>
        <source>Counts of mean exposure times e^z: MAP minimises exposure e^z - y z.</source>
        <translation>均值为 exposure 乘 e^z 的计数：MAP 最小化 exposure e^z - y z。</translation>
    </message>
    <message>
        <source>Assumed exposure</source>
        <translation>假设的暴露量</translation>
    </message>
    <message>
        <source>The mean count where z is 0 that the estimator believes in.</source>
        <translation>估计器所认定的、z 为 0 处的平均计数。</translation>
    </message>
    <message>
        <source>Variance of the noise that the estimator believes in.</source>
        <translation>估计器所认定的噪声方差。</translation>
    </message>
    <message>
        <source>SNR</source>
        <translation>SNR</translation>
    </message>
    <message>
        <source>Expected power of the noiseless observation over the power of its noise, mean included.</source>
        <translation>无噪声观测的期望功率与噪声功率之比，含均值。</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Variance of the noise of every observed number.</source>
        <translation>每个观测数的噪声方差。</translation>
    </message>
    <message>
        <source>Variance of the noise the layer adds to every entry; 0 is none.</source>
        <translation>该层加到每个元素上的噪声的方差；0 表示没有。</translation>
    </message>
    <message>
        <source>Noise covariance</source>
        <translation>噪声协方差</translation>
    </message>
    <message>
        <source>Covariance of the noise of a row, symmetric and positive definite; instead of the variance.</source>
        <translation>一行噪声的协方差，对称正定；用来代替方差。</translation>
    </message>
    <message>
        <source>One row of the matrix.</source>
        <translation>矩阵的一行。</translation>
    </message>
    <message>
        <source>One entry of the matrix.</source>
        <translation>矩阵的一个元素。</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>What estimates the unknown variables.</source>
        <translation>用什么来估计未知变量。</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>An algorithm to compare with, on the same draws.</source>
        <translation>在同一组抽样上用来比较的算法。</translation>
    </message>
    <message>
        <source>What is compared with.</source>
        <translation>与什么比较。</translation>
    </message>
    <message>
        <source>Adam (gradient descent on the MAP objective)</source>
        <translation>Adam (对 MAP 目标的梯度下降)</translation>
    </message>
    <message>
        <source>Metropolis-adjusted Langevin (posterior means)</source>
        <translation>Metropolis 校正的 Langevin (后验均值)</translation>
    </message>
    <message>
        <source>AMP layer by layer</source>
        <translation>逐层 AMP</translation>
    </message>
    <message>
        <source>Stochastic gradient descent with adapted steps (Kingma and Ba 2015) on the negative log density of everything that is unknown; its estimate is the most probable value.</source>
        <translation>对所有未知量的负对数密度作自适应步长的随机梯度下降 (Kingma 与 Ba 2015)；其估计是最可能的值。</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>How often every row of the observation is used.</source>
        <translation>观测的每一行使用多少次。</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Largest step of an entry.</source>
        <translation>一个元素的最大步长。</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Rows of the observation in one step; 0 takes all of them.</source>
        <translation>一步中观测的行数；0 表示全部。</translation>
    </message>
    <message>
        <source>Chains of draws from the posterior (Roberts and Tweedie 1996): steps along its gradient with noise, accepted or not so that the posterior is kept exactly; its estimate is their mean after burn-in.</source>
        <translation>从后验抽样的链 (Roberts 与 Tweedie 1996)：沿其梯度加噪声前进，接受与否恰好保持后验不变；估计是预热之后的均值。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Proposals of each chain, burn-in included.</source>
        <translation>每条链的提议次数，含预热。</translation>
    </message>
    <message>
        <source>Burn-in</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>First steps, which are forgotten. In them the step size follows the share of accepted proposals to 0.574, and the scale of each entry its spread.</source>
        <translation>开头被舍弃的步。其间步长使提议接受率趋于 0.574，每个元素的尺度随其离散程度调整。</translation>
    </message>
    <message>
        <source>Step size</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>Of the first step, in units of the variance that prior and noise have; without burn-in of all steps.</source>
        <translation>第一步的步长，以先验和噪声的方差为单位；没有预热时为所有步的步长。</translation>
    </message>
    <message>
        <source>Chains</source>
        <translation>链数</translation>
    </message>
    <message>
        <source>From starts of their own, drawn from prior and noise. Where they do not find the same law, R-hat is above 1.</source>
        <translation>各自从先验和噪声抽取的起点出发。若它们找不到同一分布，R-hat 大于 1。</translation>
    </message>
    <message>
        <source>Multi-layer approximate message passing (Manoel, Krzakala, Mézard and Zdeborová 2017): posterior means, matrices of independent entries, no factorisation.</source>
        <translation>多层近似消息传递 (Manoel、Krzakala、Mézard 与 Zdeborová 2017)：后验均值，独立元素的矩阵，无需分解。</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>迭代次数</translation>
    </message>
    <message>
        <source>Passes up and down the stack; the first pass up is the start.</source>
        <translation>在层栈中上下往返；第一次向上是起点。</translation>
    </message>
    <message>
        <source>Damping</source>
        <translation>阻尼</translation>
    </message>
    <message>
        <source>Weight of new estimates and residuals against the old ones; 1 is no damping. State evolution describes undamped runs alone.</source>
        <translation>新估计和新残差相对旧值的权重；1 表示无阻尼。状态演化只描述无阻尼的运行。</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>Sequential: on its way up the stack an estimate hears the one just made below it. Parallel: it hears what the pass down has used. Both have the same fixed points.</source>
        <translation>顺序：向上途中，一个估计听取其下方刚得到的估计。并行：它听取向下时所用的。两者的不动点相同。</translation>
    </message>
    <message>
        <source>Sequential</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Parallel</source>
        <translation>并行</translation>
    </message>
    <message>
        <source>First estimate</source>
        <translation>初始估计</translation>
    </message>
    <message>
        <source>What is believed before the observation is seen: 0, with the second moments of the laws as its variance, or the mean and variance of the prior, passed up the stack.</source>
        <translation>看到观测之前的认定：0，以各分布的二阶矩为方差；或先验的均值和方差，沿层栈向上传递。</translation>
    </message>
    <message>
        <source>Zero</source>
        <translation>零</translation>
    </message>
    <message>
        <source>Mean of the prior</source>
        <translation>先验的均值</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>Relative change of every estimate that ends the run; 0 runs all iterations.</source>
        <translation>使运行结束的各估计的相对变化；0 表示做完所有迭代。</translation>
    </message>
    <message>
        <source>Divergence factor</source>
        <translation>发散因子</translation>
    </message>
    <message>
        <source>A run has diverged when the power of an estimate exceeds its law&apos;s by this factor.</source>
        <translation>当某个估计的功率超过其分布的功率达此倍数时，运行视为发散。</translation>
    </message>
    <message>
        <source>ML-AMP in which a layer hears nothing from below: its argument is believed to have independent rows.</source>
        <translation>一层听不到下方任何消息的 ML-AMP：认定其自变量的各行相互独立。</translation>
    </message>
    <message>
        <source>AMP of the product of all matrices, for stacks that are linear up to their output: the noise inside is taken for white noise of Z_{L-1}, the entries of the product for independent.</source>
        <translation>所有矩阵之乘积的 AMP，用于直到输出均为线性的层栈：内部噪声视为 Z_{L-1} 的白噪声，乘积的元素视为独立。</translation>
    </message>
    <message>
        <source>Passes up and down; the first pass up is the start.</source>
        <translation>上下往返；第一次向上是起点。</translation>
    </message>
    <message>
        <source>What is believed before the observation is seen: 0, with the second moments of the laws as its variance, or the mean and variance of the prior.</source>
        <translation>看到观测之前的认定：0，以各分布的二阶矩为方差；或先验的均值和方差。</translation>
    </message>
    <message>
        <source>Multi-layer matrix vector approximate message passing (Pandit et al. 2020).</source>
        <translation>多层矩阵向量近似消息传递 (Pandit 等 2020)。</translation>
    </message>
    <message>
        <source>Forward and backward passes.</source>
        <translation>前向与后向的往返。</translation>
    </message>
    <message>
        <source>Weight of the new message against the old one; 1 is no damping.</source>
        <translation>新消息相对旧消息的权重；1 表示无阻尼。</translation>
    </message>
    <message>
        <source>Damping schedule</source>
        <translation>阻尼方案</translation>
    </message>
    <message>
        <source>Fixed keeps the damping; adaptive starts with it, halves it when an estimate gets worse or a message would lose its positive precision, and lets it grow again by a quarter each half-iteration.</source>
        <translation>固定方案保持阻尼不变；自适应方案从它开始，当估计变差或消息将失去正精度时减半，并在每个半迭代回升四分之一。</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Adaptive</source>
        <translation>自适应</translation>
    </message>
    <message>
        <source>Smallest precision</source>
        <translation>最小精度</translation>
    </message>
    <message>
        <source>Precisions of messages below it are raised to it. In units of 1/τ, τ being the second moment of the variable the message is about, so that results do not depend on the unit of the signal. A start that knows nothing has this precision.</source>
        <translation>低于它的消息精度被提高到它。单位为 1/τ，τ 是消息所涉变量的二阶矩，因此结果不依赖信号的单位。一无所知的起点即具有此精度。</translation>
    </message>
    <message>
        <source>1/τ</source>
        <translation>1/τ</translation>
    </message>
    <message>
        <source>Largest precision</source>
        <translation>最大精度</translation>
    </message>
    <message>
        <source>Precisions of messages above it are lowered to it. In units of 1/τ, τ being the second moment of the variable the message is about. Errors far below τ over this number need a larger one.</source>
        <translation>高于它的消息精度被降低到它。单位为 1/τ，τ 是消息所涉变量的二阶矩。若误差远小于 τ 除以此数，则需要更大的值。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>What the algorithm knows before the first pass.</source>
        <translation>算法在第一次往返之前所知道的。</translation>
    </message>
    <message>
        <source>Informed</source>
        <translation>有信息</translation>
    </message>
    <message>
        <source>Zero start</source>
        <translation>零起点</translation>
    </message>
    <message>
        <source>All messages start at zero with the smallest precision.</source>
        <translation>所有消息从零开始，取最小精度。</translation>
    </message>
    <message>
        <source>Informed start</source>
        <translation>有信息的起点</translation>
    </message>
    <message>
        <source>One variable starts from its true value plus noise.</source>
        <translation>一个变量从其真值加噪声开始。</translation>
    </message>
    <message>
        <source>Index of the layer whose variable is known at the start.</source>
        <translation>起点已知的变量所在层的序号。</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>相关度</translation>
    </message>
    <message>
        <source>Share c of the start&apos;s power that is signal: noise of covariance (1 - c)/c times the signal&apos;s is added.</source>
        <translation>起点功率中信号所占的份额 c：加上协方差为信号的 (1 - c)/c 倍的噪声。</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>How state evolution is computed.</source>
        <translation>如何计算状态演化。</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>Sampled rows of every row-wise layer; powers of two average best.</source>
        <translation>每个逐行层的采样行数；2 的幂平均效果最好。</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>谱</translation>
    </message>
    <message>
        <source>Singular values of the matrices: those of the limit law of large sizes, or of each drawn matrix.</source>
        <translation>矩阵的奇异值：大尺寸极限分布的，或每个抽得矩阵的。</translation>
    </message>
    <message>
        <source>Limit law</source>
        <translation>极限分布</translation>
    </message>
    <message>
        <source>Of the drawn matrix</source>
        <translation>抽得的矩阵</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Says that the rows of a variable are the pixels of images, one image for each of its columns. The chart Images shows them; no number depends on it.</source>
        <translation>说明一个变量的各行是图像的像素，每列一幅图像。“图像”图表显示它们；任何数都不依赖于此。</translation>
    </message>
    <message>
        <source>Index of the layer whose variable is made of pixels, row by row of an image from its top.</source>
        <translation>由像素组成的变量所在层的序号，从图像顶部起逐行排列。</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Pixels of a row of an image. Width times height are the rows of the variable.</source>
        <translation>图像一行的像素数。宽乘高即变量的行数。</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Rows of pixels of an image.</source>
        <translation>图像的像素行数。</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>What onsager-cli sweep varies: one cell for each combination of values, each with the seed and the trials of the scenario. A single run does not look at it.</source>
        <translation>onsager-cli sweep 所改变的：每种取值组合一个格点，各用场景的种子和试验。单次运行不理会它。</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>轴</translation>
    </message>
    <message>
        <source>The keys that are varied; the last one changes fastest.</source>
        <translation>所改变的键；最后一个变化最快。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Which half-iterations of each cell are kept.</source>
        <translation>保留每个格点的哪些半迭代。</translation>
    </message>
    <message>
        <source>The last one</source>
        <translation>最后一个</translation>
    </message>
    <message>
        <source>Every one</source>
        <translation>每一个</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Trials with their prediction, or the prediction alone.</source>
        <translation>试验及其预测，或仅预测。</translation>
    </message>
    <message>
        <source>Trials and prediction</source>
        <translation>试验和预测</translation>
    </message>
    <message>
        <source>Prediction alone</source>
        <translation>仅预测</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>When a trial counts as a success: nmseDb[0] &lt; -30, predictedNmseDb[0] &lt; -60 or testError &lt; 1.2; nothing for no such count.</source>
        <translation>试验何时算成功：nmseDb[0] &lt; -30、predictedNmseDb[0] &lt; -60 或 testError &lt; 1.2；留空表示不计。</translation>
    </message>
    <message>
        <source>Fixed points</source>
        <translation>不动点</translation>
    </message>
    <message>
        <source>With a criterion of success that asks an mse or nmseDb: what it asks of the fixed points of state evolution too. From no knowledge (algorithmic), of the least free energy (information-theoretic), from the truth (spinodal): the easy, hard and impossible regions of a phase diagram.</source>
        <translation>成功准则涉及 mse 或 nmseDb 时：也用它考察状态演化的不动点。从一无所知出发的 (算法)、自由能最小的 (信息论)、从真值出发的 (亚稳界)：相图中易、难、不可能的区域。</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>省略</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>轴</translation>
    </message>
    <message>
        <source>A key and the values it takes.</source>
        <translation>一个键及其取值。</translation>
    </message>
    <message>
        <source>The key that is varied, with dots: layers.1.rows.</source>
        <translation>所改变的键，用点分隔：layers.1.rows。</translation>
    </message>
    <message>
        <source>The values one by one, numbers or texts.</source>
        <translation>逐个给出的值，数或文字。</translation>
    </message>
    <message>
        <source>A value of the varied key.</source>
        <translation>所改变键的一个值。</translation>
    </message>
    <message>
        <source>Values in equal steps or equal ratios, both ends included.</source>
        <translation>等步长或等比的值，含两端。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>The first value.</source>
        <translation>第一个值。</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>The last value.</source>
        <translation>最后一个值。</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>个数</translation>
    </message>
    <message>
        <source>How many values, both ends included.</source>
        <translation>值的个数，含两端。</translation>
    </message>
    <message>
        <source>Equal steps, or equal ratios between positive ends.</source>
        <translation>等步长，或正数两端之间的等比。</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>How the charts are drawn, so that a figure is a file. No number depends on it.</source>
        <translation>图表如何绘制，使一幅图成为一个文件。任何数都不依赖于此。</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>The chart in front.</source>
        <translation>位于前面的图表。</translation>
    </message>
    <message>
        <source>Convergence</source>
        <translation>收敛</translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Phase diagram</source>
        <translation>相图</translation>
    </message>
    <message>
        <source>Free energy</source>
        <translation>自由能</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>图</translation>
    </message>
    <message>
        <source>How each chart is drawn.</source>
        <translation>每个图表如何绘制。</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>图</translation>
    </message>
    <message>
        <source>How one chart is drawn; what is not given is what the program would choose.</source>
        <translation>一个图表如何绘制；未给出的由程序选择。</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>量</translation>
    </message>
    <message>
        <source>The error that is drawn: nmse, mse, test-error, or another one by its key in result files; learnt: what is learnt while it runs.</source>
        <translation>所画的误差：nmse、mse、test-error，或结果文件中键名所指的另一种；learnt：运行中学得的值。</translation>
    </message>
    <message>
        <source>Of a chart that shows one; 0 is the signal.</source>
        <translation>用于只显示一个变量的图表；0 是信号。</translation>
    </message>
    <message>
        <source>Half-iteration</source>
        <translation>半迭代</translation>
    </message>
    <message>
        <source>The half-iteration that is shown.</source>
        <translation>所显示的半迭代。</translation>
    </message>
    <message>
        <source>the last one</source>
        <translation>最后一个</translation>
    </message>
    <message>
        <source>Width on paper.</source>
        <translation>纸上的宽度。</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>Height on paper.</source>
        <translation>纸上的高度。</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Dots per inch of a bitmap.</source>
        <translation>位图每英寸点数。</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Pure white paper, or the ground of the window.</source>
        <translation>纯白纸面，或窗口的底色。</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Inter, or STIX, which looks like the type of journals.</source>
        <translation>Inter，或与期刊字体相近的 STIX。</translation>
    </message>
    <message>
        <source>Sans serif (Inter)</source>
        <translation>无衬线 (Inter)</translation>
    </message>
    <message>
        <source>Serif (STIX)</source>
        <translation>衬线 (STIX)</translation>
    </message>
    <message>
        <source>Type size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Size of all text.</source>
        <translation>所有文字的大小。</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>pt</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>线宽</translation>
    </message>
    <message>
        <source>Width of the curves; markers and hairlines follow it.</source>
        <translation>曲线的宽度；标记和细线随之变化。</translation>
    </message>
    <message>
        <source>Words over the figure.</source>
        <translation>图上方的文字。</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Where the names of the curves stand.</source>
        <translation>曲线名称的位置。</translation>
    </message>
    <message>
        <source>Where it covers nothing</source>
        <translation>不遮挡之处</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>右上</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>左上</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>右下</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>左下</translation>
    </message>
    <message>
        <source>Above the axes</source>
        <translation>坐标轴上方</translation>
    </message>
    <message>
        <source>Curves that are not drawn, by their names in the table of the chart.</source>
        <translation>不画的曲线，按图表表格中的名称给出。</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>The name of a curve.</source>
        <translation>一条曲线的名称。</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Markers for what is measured, or thin lines in their place.</source>
        <translation>用标记表示实测，或以细线代替。</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>带</translation>
    </message>
    <message>
        <source>The spread over trials.</source>
        <translation>试验间的离散程度。</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>What is said about places of the chart.</source>
        <translation>对图表各处的说明。</translation>
    </message>
    <message>
        <source>How the numbers along an axis are drawn.</source>
        <translation>轴上的数如何绘制。</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>In place of name and unit.</source>
        <translation>代替名称和单位。</translation>
    </message>
    <message>
        <source>First and last number of the axis.</source>
        <translation>轴的首末两个数。</translation>
    </message>
    <message>
        <source>what holds all curves</source>
        <translation>容纳所有曲线</translation>
    </message>
    <message>
        <source>End</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>An end of the axis.</source>
        <translation>轴的一个端点。</translation>
    </message>
    <message>
        <source>Even steps, or even ratios of positive numbers.</source>
        <translation>等步长，或正数的等比。</translation>
    </message>
    <message>
        <source>As the numbers ask for</source>
        <translation>由数值决定</translation>
    </message>
    <message>
        <source>Annotation</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>Words, an arrow or a line at a place, in the numbers of the axes.</source>
        <translation>某处的文字、箭头或线，以轴上的数定位。</translation>
    </message>
    <message>
        <source>Words, an arrow from the words to a place, or a line across the chart.</source>
        <translation>文字、由文字指向某处的箭头，或贯穿图表的线。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>箭头</translation>
    </message>
    <message>
        <source>Vertical line</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>Horizontal line</source>
        <translation>横线</translation>
    </message>
    <message>
        <source>What is written at the place, the tail of the arrow or beside the line.</source>
        <translation>写在该处、箭尾或线旁的内容。</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>Place of the text, the tail of the arrow or the vertical line.</source>
        <translation>文字、箭尾或竖线的位置。</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>Place of the text, the tail of the arrow or the horizontal line.</source>
        <translation>文字、箭尾或横线的位置。</translation>
    </message>
    <message>
        <source>To x</source>
        <translation>到 x</translation>
    </message>
    <message>
        <source>Place of the head of the arrow.</source>
        <translation>箭头尖端的位置。</translation>
    </message>
    <message>
        <source>To y</source>
        <translation>到 y</translation>
    </message>
    <message>
        <source>Free energy: a committee of two units</source>
        <translation>自由能：两个单元的委员会</translation>
    </message>
    <message>
        <source>Watch the runs walk down the curve of the free energy to its lowest point. Two hidden units count alike; drag the rows of W: up to 1.5 samples for each weight the only minimum takes both units for their mean; beyond, that point is a saddle, and behind it each estimate specialises on a unit of its own. The runs start from a trace of the units, which decides their order. Aubin et al. 2018.</source>
        <translation>观察运行如何沿自由能曲线走到最低点。两个隐藏单元权重相同；拖动 W 的行数：每个权重不足 1.5 个样本时，唯一的极小值把两个单元当作其均值；超过之后该点成为鞍点，其后每个估计专门对应一个单元。运行从单元的一点痕迹出发，由此确定它们的次序。Aubin 等 2018。</translation>
    </message>
    <message>
        <source>Specialisation of a committee</source>
        <translation>委员会的专门化</translation>
    </message>
    <message>
        <source>Look for the boundary at which the error drops: there each estimate stops being the mean of the two hidden units and specialises on one of them. The units count alike and are learnt from samples of their noisy sum; the number of samples lies along x, the SNR along y. Both start from a trace of the hidden units, without which the prediction would stay at the mean for ever; the error is that in the best order of units. Aubin et al. 2018.</source>
        <translation>寻找误差骤降的边界：在那里每个估计不再是两个隐藏单元的均值，而专门对应其中之一。两个单元权重相同，由含噪之和的样本学得；x 轴是样本数，y 轴是 SNR。两者都从隐藏单元的一点痕迹出发，否则预测将永远停在均值；误差取单元的最佳次序。Aubin 等 2018。</translation>
    </message>
    <message>
        <source>Complex phase retrieval</source>
        <translation>复数相位恢复</translation>
    </message>
    <message>
        <source>Watch complex numbers come back from the moduli of their projections, after the best common phase. That phase is lost, so the start knows a little of Z_1; from 1 measurement for each unknown a little is enough to learn something, from 2.03 everything. The common phase drifts away from that of the start: compare the NMSE after the best phase.</source>
        <translation>观察复数如何从其投影的模中恢复，取最佳公共相位之后。公共相位已经丢失，因此起点对 Z_1 略有所知；每个未知数 1 次测量起，一点信息就足以学到东西，从 2.03 起学到全部。公共相位会偏离起点的相位：请比较最佳相位后的 NMSE。</translation>
    </message>
    <message>
        <source>Free energy: compressed sensing</source>
        <translation>自由能：压缩感知</translation>
    </message>
    <message>
        <source>Look at the two minima of the free energy and at which of them the runs stop. Drag the rows of W: a second minimum appears at the exact signal long before the algorithm can reach it; with 0.2076 measurements for each unknown the barrier is gone.</source>
        <translation>看自由能的两个极小值，以及运行停在哪一个。拖动 W 的行数：远在算法能够到达之前，精确信号处就出现第二个极小值；每个未知数 0.2076 次测量时势垒消失。</translation>
    </message>
    <message>
        <source>Compressed sensing, phase diagram</source>
        <translation>压缩感知，相图</translation>
    </message>
    <message>
        <source>Look for the line that separates recovery from failure. Density of a sparse signal against the number of nearly noiseless measurements for each unknown, by state evolution alone: the boundary lies at 0.2076 measurements for a density of 0.1 and at 0.6857 for 0.5. Donoho, Maleki and Montanari 2009; Bernoulli-Gaussian prior.</source>
        <translation>寻找分隔恢复与失败的线。稀疏信号的密度与每个未知数的近无噪声测量次数，仅由状态演化得出：密度 0.1 时边界在 0.2076 次测量，0.5 时在 0.6857。Donoho、Maleki 与 Montanari 2009；伯努利-高斯先验。</translation>
    </message>
    <message>
        <source>Compressed sensing</source>
        <translation>压缩感知</translation>
    </message>
    <message>
        <source>Drag the rows of W and look for the number of measurements below which the error stays high: it is 208. A sparse signal of 1000 numbers, one in ten of them not zero, from 300 nearly noiseless measurements. Donoho, Maleki and Montanari 2009; Bernoulli-Gaussian prior.</source>
        <translation>拖动 W 的行数，寻找低于它误差就居高不下的测量次数：208。由 300 次近无噪声测量恢复 1000 个数的稀疏信号，其中十分之一不为零。Donoho、Maleki 与 Montanari 2009；伯努利-高斯先验。</translation>
    </message>
    <message>
        <source>Perceptron with correlated patterns</source>
        <translation>模式相关的感知机</translation>
    </message>
    <message>
        <source>Look how the boundary of success moves to the left as the lower matrix becomes wider: the patterns become less correlated and fewer of them are needed, down to 1.49 for each weight. Weights +-1 from the signs of a product of two Gaussian matrices with them. Manoel et al. 2017, Fig. 2, middle.</source>
        <translation>看成功的边界如何随下层矩阵变宽而左移：模式的相关性变弱，所需更少，低至每个权重 1.49 个。由两个高斯矩阵之积与权重作用后的符号求 ±1 权重。Manoel 等 2017，图 2 中。</translation>
    </message>
    <message>
        <source>Deep ReLU prior, four times larger</source>
        <translation>深层 ReLU 先验，四倍大</translation>
    </message>
    <message>
        <source>Look how close the dots lie to their lines: state evolution is the limit of large layers, and the gap has shrunk against the deep ReLU prior, which has a quarter of the units. Drawing the matrices takes a while.</source>
        <translation>看点与线多么接近：状态演化是大层的极限，与单元数为其四分之一的深层 ReLU 先验相比，差距缩小了。抽取矩阵需要一些时间。</translation>
    </message>
    <message>
        <source>Deep ReLU prior: error against measurements, MAP and Adam</source>
        <translation>深层 ReLU 先验：误差随测量次数，MAP 与 Adam</translation>
    </message>
    <message>
        <source>Compare where the error of message passing falls with more measurements, and where that of Adam on the same objective does. Error of the generated signal, MAP, beside its state evolution: 40 draws of a network of ReLU layers, 90 % of the units active. Pandit et al. 2020 (ML-VAMP), Fig. 4 right and Fig. 5.</source>
        <translation>比较随测量次数增加，消息传递的误差在何处下降，同一目标上的 Adam 又在何处下降。生成信号的误差，MAP，与其状态演化并列：ReLU 层网络的 40 次抽样，90 % 的单元激活。Pandit 等 2020 (ML-VAMP)，图 4 右和图 5。</translation>
    </message>
    <message>
        <source>Deep ReLU prior, MAP</source>
        <translation>深层 ReLU 先验，MAP</translation>
    </message>
    <message>
        <source>Watch the errors of all layers of a generative network fall together, each on its own predicted line. Signal recovery, MAP, through ReLU layers, 90 % of the units active: 100 measurements of the 784 outputs of a network with 20 inputs, condition number 10. Pandit et al. 2020 (ML-VAMP), Fig. 4.</source>
        <translation>观察生成网络各层的误差一起下降，各沿自己的预测线。经 ReLU 层的信号恢复，MAP，90 % 的单元激活：20 个输入的网络的 784 个输出的 100 次测量，条件数 10。Pandit 等 2020 (ML-VAMP)，图 4。</translation>
    </message>
    <message>
        <source>Deep ReLU prior against measurements</source>
        <translation>深层 ReLU 先验随测量次数</translation>
    </message>
    <message>
        <source>Look for the number of measurements at which the error begins to fall, for the dots and for the line. A signal that comes from a generative network of ReLU layers, 40 % of the units active, after 50 iterations, against the number of measurements of its 784 outputs; condition number 10. Pandit et al. 2020 (ML-VAMP), Fig. 3 right.</source>
        <translation>寻找误差开始下降的测量次数，看点也看线。来自 ReLU 层生成网络的信号，40 % 的单元激活，50 次迭代之后，随其 784 个输出的测量次数变化；条件数 10。Pandit 等 2020 (ML-VAMP)，图 3 右。</translation>
    </message>
    <message>
        <source>Deep ReLU prior, MMSE</source>
        <translation>深层 ReLU 先验，MMSE</translation>
    </message>
    <message>
        <source>Watch the errors of all layers of a generative network fall together, each on its own predicted line. Signal recovery, MMSE, through ReLU layers, 40 % of the units active: 100 measurements of the 784 outputs of a network with 20 inputs, condition number 10. Pandit et al. 2020 (ML-VAMP), Fig. 3.</source>
        <translation>观察生成网络各层的误差一起下降，各沿自己的预测线。经 ReLU 层的信号恢复，MMSE，40 % 的单元激活：20 个输入的网络的 784 个输出的 100 次测量，条件数 10。Pandit 等 2020 (ML-VAMP)，图 3。</translation>
    </message>
    <message>
        <source>Deep ReLU prior, two columns</source>
        <translation>深层 ReLU 先验，两列</translation>
    </message>
    <message>
        <source>Compare the measured matrices with the predicted ones: the entries beside the diagonal are what two signals say about each other. Two signals go through the same ReLU network at once; the inputs are correlated, which couples the columns in every layer. The prediction, made once for all trials, takes some seconds.</source>
        <translation>比较实测矩阵与预测矩阵：对角线之外的元素是两个信号相互透露的信息。两个信号同时通过同一个 ReLU 网络；输入相关，使各层的列相互耦合。预测对所有试验只做一次，只需几秒。</translation>
    </message>
    <message>
        <source>Deep ReLU prior: message passing and Adam</source>
        <translation>深层 ReLU 先验：消息传递与 Adam</translation>
    </message>
    <message>
        <source>Compare the dots with the dotted levels: those are what Adam reaches on the same objective. Signal recovery by MAP message passing, 40 draws of the network with 100 measurements, 90 % of the units active. Pandit et al. 2020 (ML-VAMP), Fig. 5.</source>
        <translation>比较点与虚点水平线：后者是 Adam 在同一目标上达到的。用 MAP 消息传递恢复信号，网络的 40 次抽样，100 次测量，90 % 的单元激活。Pandit 等 2020 (ML-VAMP)，图 5。</translation>
    </message>
    <message>
        <source>Sparse regression on a real table</source>
        <translation>真实表格上的稀疏回归</translation>
    </message>
    <message>
        <source>Look whether the error on held-out patients falls below the -2.7 dB of ridge regression with the best penalty. The progression of diabetes in 442 patients from 64 features, ten measurements with their squares and products (Efron et al. 2004), nearly collinear. 88 patients are held out, others in every trial: the error on them, relative to the variance, is what counts; nobody knows the true coefficients.</source>
        <translation>看留出患者上的误差是否低于最佳惩罚的岭回归的 -2.7 dB。442 名患者糖尿病的进展，64 个特征：十项测量及其平方和乘积 (Efron 等 2004)，近乎共线。每次试验留出不同的 88 名患者：看的是他们身上相对于方差的误差；没有人知道真实系数。</translation>
    </message>
    <message>
        <source>Double descent</source>
        <translation>双下降</translation>
    </message>
    <message>
        <source>Look how the error of least squares without a penalty rises where there are as many samples as weights, and falls on both sides. 400 weights, noise of variance 0.1; the prior is so wide that the estimate of least norm is taken. A penalty as narrow as the truth (remove the assumed prior) makes the peak vanish.</source>
        <translation>看无惩罚的最小二乘误差如何在样本数等于权重数处上升，并向两侧下降。400 个权重，噪声方差 0.1；先验很宽，因此取最小范数的估计。惩罚与真实情形同样窄时 (移除假设的先验)，峰消失。</translation>
    </message>
    <message>
        <source>Look how whole rows are set to zero and how the other estimates are pulled towards it. Multi-task lasso: the squared loss with the lengths of the rows as penalty, a convex problem, solved as MAP estimation. Pandit et al. 2020 (ML-Mat-VAMP), eq. (5).</source>
        <translation>看整行如何被置零，其他估计如何被拉向零。多任务 lasso：平方损失，以各行长度为惩罚，是凸问题，作为 MAP 估计求解。Pandit 等 2020 (ML-Mat-VAMP)，式 (5)。</translation>
    </message>
    <message>
        <source>Ill-conditioned measurements</source>
        <translation>病态测量</translation>
    </message>
    <message>
        <source>Watch dots and line stay together although the matrix has condition number 100, where plain AMP fails. Sparse regression with geometric singular values. Try 10 and 1000: the algorithm and its prediction know the spectrum.</source>
        <translation>看点与线始终在一起，尽管矩阵的条件数为 100，普通 AMP 在此失败。奇异值几何递减的稀疏回归。试试 10 和 1000：算法及其预测知道谱。</translation>
    </message>
    <message>
        <source>Imputation of a table</source>
        <translation>表格填补</translation>
    </message>
    <message>
        <source>Look at the error of Z_1: it is that of the filled table. 800 rows with two measured and two yes-or-no columns, four entries in ten missing; the rows come from 60 hidden causes and the columns are correlated. Pandit et al. 2020 (ML-Mat-VAMP), section 2.4.</source>
        <translation>看 Z_1 的误差：它就是填补后表格的误差。800 行，两列测量值、两列是非值，四成元素缺失；各行来自 60 个隐藏原因，各列相关。Pandit 等 2020 (ML-Mat-VAMP)，第 2.4 节。</translation>
    </message>
    <message>
        <source>The lasso path</source>
        <translation>lasso 路径</translation>
    </message>
    <message>
        <source>Learning curve, 10 dB</source>
        <translation>学习曲线，10 dB</translation>
    </message>
    <message>
        <source>Look how many samples it takes until the test error comes near to 1, the best possible. A network with 100 inputs, 4 sigmoid hidden units and one output at an SNR of 10 dB: the first layer is learnt, the second is known. Medians of 30 trials beside state evolution, and Adam on the same data. Pandit et al. 2020 (ML-Mat-VAMP), Fig. 2.</source>
        <translation>看需要多少样本，测试误差才接近可能的最佳值 1。100 个输入、4 个 sigmoid 隐藏单元和一个输出的网络，SNR 为 10 dB：学习第一层，第二层已知。30 次试验的中位数与状态演化并列，另有同一数据上的 Adam。Pandit 等 2020 (ML-Mat-VAMP)，图 2。</translation>
    </message>
    <message>
        <source>Learning curve, 15 dB</source>
        <translation>学习曲线，15 dB</translation>
    </message>
    <message>
        <source>Look how many samples it takes until the test error comes near to 1, the best possible. A network with 100 inputs, 4 sigmoid hidden units and one output at an SNR of 15 dB: the first layer is learnt, the second is known. Medians of 30 trials beside state evolution, and Adam on the same data. Pandit et al. 2020 (ML-Mat-VAMP), Fig. 2.</source>
        <translation>看需要多少样本，测试误差才接近可能的最佳值 1。100 个输入、4 个 sigmoid 隐藏单元和一个输出的网络，SNR 为 15 dB：学习第一层，第二层已知。30 次试验的中位数与状态演化并列，另有同一数据上的 Adam。Pandit 等 2020 (ML-Mat-VAMP)，图 2。</translation>
    </message>
    <message>
        <source>Density, variance and noise learnt</source>
        <translation>学习密度、方差和噪声</translation>
    </message>
    <message>
        <source>Watch density, variance and noise move from wrong beliefs to the true values. Compressed sensing by an estimator that begins with a wrong density, a wrong variance and a wrong noise, and learns all three while it runs (EM). Remove learn to see what the wrong beliefs cost.</source>
        <translation>观察密度、方差和噪声如何从错误的认定走到真值。压缩感知的估计器从错误的密度、方差和噪声开始，在运行中学习这三者 (EM)。移除 learn，看看错误认定的代价。</translation>
    </message>
    <message>
        <source>Logistic regression, maximum likelihood</source>
        <translation>逻辑斯谛回归，最大似然</translation>
    </message>
    <message>
        <source>Watch the maximum-likelihood estimate settle at 1.5 times the truth: with five samples for each weight it is not unbiased, as a textbook has it. 800 weights, 4000 labels of the logistic law, a prior so wide that it is no penalty. Sur and Candès 2019 give the factor 1.499.</source>
        <translation>观察最大似然估计停在真值的 1.5 倍处：每个权重五个样本时，它并不像教科书所说那样无偏。800 个权重，4000 个逻辑斯谛分布的标签，先验很宽，不构成惩罚。Sur 与 Candès 2019 给出系数 1.499。</translation>
    </message>
    <message>
        <source>A million rows</source>
        <translation>一百万行</translation>
    </message>
    <message>
        <source>Watch the band over the trials: it has vanished, every draw lies on the line that was predicted without it. A sparse signal of a million numbers, one in ten of them not zero, from half a million measurements. The matrix is made of random signs and fast Fourier transforms; an iteration takes about a second.</source>
        <translation>看试验间的带：它已消失，每次抽样都落在事先预测的线上。由五十万次测量恢复一百万个数的稀疏信号，其中十分之一不为零。矩阵由随机符号和快速傅里叶变换构成；一次迭代约一秒。</translation>
    </message>
    <message>
        <source>MIMO detection</source>
        <translation>MIMO 检测</translation>
    </message>
    <message>
        <source>Mixed linear regression</source>
        <translation>混合线性回归</translation>
    </message>
    <message>
        <source>Watch the error fall as the two models are told apart, sample by sample. Every sample comes from one of two linear models, and it is not said from which. The models are seen with different frequencies, which tells them apart. Pandit et al. 2020 (ML-Mat-VAMP), eq. (6).</source>
        <translation>观察误差如何随着逐个样本分清两个模型而下降。每个样本来自两个线性模型之一，但未说明是哪一个。两个模型出现的频率不同，由此可以区分。Pandit 等 2020 (ML-Mat-VAMP)，式 (6)。</translation>
    </message>
    <message>
        <source>MNIST compressed sensing</source>
        <translation>MNIST 压缩感知</translation>
    </message>
    <message>
        <source>Watch a digit appear out of 100 random projections of its 784 pixels. The prior is the trained decoder of a variational autoencoder.</source>
        <translation>观察一个数字从其 784 个像素的 100 个随机投影中显现。先验是变分自编码器的已训练解码器。</translation>
    </message>
    <message>
        <source>MNIST denoising</source>
        <translation>MNIST 去噪</translation>
    </message>
    <message>
        <source>Watch the noise leave the digits, and look at the map beside them of where the estimate is unsure. Digits behind Gaussian noise of variance 0.1, with the trained decoder of a variational autoencoder as their prior.</source>
        <translation>观察噪声从数字上消失，并看旁边标出估计何处不确定的图。方差 0.1 的高斯噪声下的数字，以变分自编码器的已训练解码器为先验。</translation>
    </message>
    <message>
        <source>MNIST inpainting</source>
        <translation>MNIST 修补</translation>
    </message>
    <message>
        <source>Watch the erased rows 10 to 20 of a digit come back, one digit in every trial. They are recovered behind the trained decoder of a variational autoencoder, 20-400-784. Trained weights are not random, so that the prediction has no right to hold. Pandit et al. 2020 (ML-VAMP), Fig. 6.</source>
        <translation>观察数字被擦除的第 10 至 20 行恢复，每次试验一个数字。由变分自编码器的已训练解码器 20-400-784 恢复。训练好的权重不是随机的，因此预测不保证成立。Pandit 等 2020 (ML-VAMP)，图 6。</translation>
    </message>
    <message>
        <source>MNIST phase retrieval</source>
        <translation>MNIST 相位恢复</translation>
    </message>
    <message>
        <source>Watch a blurred estimate decide for one digit, out of 400 random projections of its 784 pixels whose signs are lost. The prior is the trained decoder of a variational autoencoder.</source>
        <translation>观察模糊的估计如何认定一个数字，由其 784 个像素的 400 个丢失符号的随机投影。先验是变分自编码器的已训练解码器。</translation>
    </message>
    <message>
        <source>MNIST super-resolution</source>
        <translation>MNIST 超分辨率</translation>
    </message>
    <message>
        <source>Watch digits of 28 x 28 pixels appear from the means of 7 x 7 blocks of them. The prior is the trained decoder of a variational autoencoder.</source>
        <translation>观察 28 x 28 像素的数字如何由其 7 x 7 个块的均值中显现。先验是变分自编码器的已训练解码器。</translation>
    </message>
    <message>
        <source>Multi-task regression</source>
        <translation>多任务回归</translation>
    </message>
    <message>
        <source>Set the columns to 1 and look how much worse a task is alone. Four regressions share their few active inputs: whole rows of the coefficients are zero. Pandit et al. 2020 (ML-Mat-VAMP), section 2.1, eq. (4).</source>
        <translation>把列数设为 1，看单个任务差多少。四个回归共享少数有效输入：系数整行为零。Pandit 等 2020 (ML-Mat-VAMP)，第 2.1 节，式 (4)。</translation>
    </message>
    <message>
        <source>1-bit compressed sensing</source>
        <translation>1 比特压缩感知</translation>
    </message>
    <message>
        <source>Look how well signs alone tell the size of each number: the estimates lie along the diagonal. A sparse signal from the signs of its projections.</source>
        <translation>看仅凭符号能多好地得知每个数的大小：估计落在对角线上。由投影的符号恢复稀疏信号。</translation>
    </message>
    <message>
        <source>Free energy: perceptron</source>
        <translation>自由能：感知机</translation>
    </message>
    <message>
        <source>Look for the barrier between the runs and the minimum at the truth. Drag the rows of W: from 1.2447 labels for each weight on the minimum at the truth is the deepest, from 1.4926 on it is the only one. In between the problem is hard.</source>
        <translation>寻找运行与真值处极小值之间的势垒。拖动 W 的行数：每个权重 1.2447 个标签起，真值处的极小值最深；1.4926 起它是唯一的。两者之间问题是难的。</translation>
    </message>
    <message>
        <source>Binary perceptron</source>
        <translation>二值感知机</translation>
    </message>
    <message>
        <source>Drag the rows of W and look for the number of labels from which the algorithm finds all weights: 1.49 for each. The weights +-1 of a perceptron from 1.6 labels for each of them.</source>
        <translation>拖动 W 的行数，寻找算法找到全部权重所需的标签数：每个权重 1.49 个。感知机的 ±1 权重，每个权重 1.6 个标签。</translation>
    </message>
    <message>
        <source>Free energy: phase retrieval</source>
        <translation>自由能：相位恢复</translation>
    </message>
    <message>
        <source>Look at the slope on which the runs go down, and where it ends. Drag the rows of W: from 0.5 measurements for each unknown the summit at no knowledge turns into a slope, from 1.128 on that slope ends at the exact signal.</source>
        <translation>看运行所下的斜坡及其终点。拖动 W 的行数：每个未知数 0.5 次测量起，一无所知处的峰变为斜坡；1.128 起斜坡止于精确信号。</translation>
    </message>
    <message>
        <source>Phase retrieval</source>
        <translation>相位恢复</translation>
    </message>
    <message>
        <source>Watch a start that knows next to nothing end at the exact signal. Real numbers from the absolute values of their projections. Nothing tells a solution from its negative, so the start knows a little of Z_1; from 0.5 measurements for each unknown a little is enough to learn something, from 1.128 everything.</source>
        <translation>观察几乎一无所知的起点如何到达精确信号。由投影的绝对值恢复实数。解与其相反数无法区分，因此起点对 Z_1 略有所知；每个未知数 0.5 次测量起，一点信息就足以学到东西，从 1.128 起学到全部。</translation>
    </message>
    <message>
        <source>Probit regression</source>
        <translation>Probit 回归</translation>
    </message>
    <message>
        <source>Look how the estimates shrink towards zero, as far as noisy labels leave the weights unknown. Classification: the sign of a projection plus noise is seen.</source>
        <translation>看估计如何因含噪标签未能确定权重而向零收缩。分类：看到的是投影加噪声的符号。</translation>
    </message>
    <message>
        <source>Sparse regression with noise between two matrices</source>
        <translation>两个矩阵之间有噪声的稀疏回归</translation>
    </message>
    <message>
        <source>Look how many rows of the upper matrix it takes until the signal is found. The noise between the matrices cannot be undone: below a noise of 1e-8 at the end the error stays near that of the middle. Manoel et al. 2017, Fig. 2, left.</source>
        <translation>看上层矩阵需要多少行才能找到信号。矩阵之间的噪声无法消除：末端噪声低于 1e-8 时，误差仍接近中间噪声所致的误差。Manoel 等 2017，图 2 左。</translation>
    </message>
    <message>
        <source>Sparse regression with a product matrix</source>
        <translation>乘积矩阵的稀疏回归</translation>
    </message>
    <message>
        <source>Look for three regions: where the signal is found, where it could be, and where it cannot be. The product of two Gaussian matrices has correlated entries; ML-AMP reads both factors. Manoel et al. 2017, Fig. 2, left.</source>
        <translation>寻找三个区域：能找到信号的、可能找到的、找不到的。两个高斯矩阵之积的元素相关；ML-AMP 读取两个因子。Manoel 等 2017，图 2 左。</translation>
    </message>
    <message>
        <source>Quantised channel estimation</source>
        <translation>量化信道估计</translation>
    </message>
    <message>
        <source>Watch a channel of 512 complex taps appear from pilot samples of which two bits of each part are seen. One tap in ten is active, and there are 1024 samples. The pilots are a structured matrix, which is multiplied by Fourier transforms.</source>
        <translation>观察 512 个复数抽头的信道从导频样本中显现，每部分只看到两个比特。十个抽头中有一个有效，共 1024 个样本。导频是用傅里叶变换相乘的结构化矩阵。</translation>
    </message>
    <message>
        <source>Robust regression</source>
        <translation>稳健回归</translation>
    </message>
    <message>
        <source>Look at which threshold of Huber&apos;s loss the error is least: far to the left it counts absolute values, far to the right squares. The noise is Laplacian, so that large errors are no rarity, and Huber&apos;s loss does not let them pull. 400 weights with a Gaussian penalty, 1600 samples.</source>
        <translation>看 Huber 损失在哪个阈值处误差最小：最左边计绝对值，最右边计平方。噪声是拉普拉斯的，大误差并不罕见，而 Huber 损失不让它们拉偏。400 个权重，高斯惩罚，1600 个样本。</translation>
    </message>
    <message>
        <source>Four signals, one support</source>
        <translation>四个信号，同一支撑</translation>
    </message>
    <message>
        <source>Watch the measured dots fall along the line that was predicted without them, from 0 to -32 dB. Four sparse signals are zero in the same nine of ten places and are recovered together, row by row, from a quarter as many measurements at 30 dB. Set the columns to 1 to see what sharing the places is worth.</source>
        <translation>观察实测点沿事先预测的线下降，从 0 到 -32 dB。四个稀疏信号在相同的九成位置为零，在 30 dB 下由四分之一数量的测量逐行一起恢复。把列数设为 1，看看共享位置的价值。</translation>
    </message>
    <message>
        <source>Sketched clustering</source>
        <translation>草图聚类</translation>
    </message>
    <message>
        <source>Watch the error of the centroids fall once the clusters are told apart. The centroids of three clusters from a sketch of the data: random exponential moments. Different weights tell the clusters apart; the start knows a noisy copy of Z_1. Pandit et al. 2020 (ML-Mat-VAMP), section 2.2.</source>
        <translation>观察一旦区分出各簇，质心误差如何下降。由数据的草图 (随机指数矩) 求三个簇的质心。不同的权重区分各簇；起点知道 Z_1 的含噪副本。Pandit 等 2020 (ML-Mat-VAMP)，第 2.2 节。</translation>
    </message>
    <message>
        <source>Lasso on a sparse signal</source>
        <translation>稀疏信号上的 lasso</translation>
    </message>
    <message>
        <source>Look how the wrong belief bends the estimates: small ones are set to zero, large ones fall short of the diagonal. The data are Bernoulli-Gaussian, the estimator believes in a Laplace law and takes the most probable value: the lasso. Remove the assumed prior and choose MMSE to see what the belief costs.</source>
        <translation>看错误的认定如何使估计弯曲：小的被置零，大的达不到对角线。数据是伯努利-高斯的，估计器认定为拉普拉斯分布并取最可能的值，即 lasso。移除假设的先验并选择 MMSE，看看认定的代价。</translation>
    </message>
    <message>
        <source>Two-layer learning, 10 dB</source>
        <translation>两层学习，10 dB</translation>
    </message>
    <message>
        <source>Look how near the test error comes to 1, the best possible, and whether dots and line agree. The first layer of a network with 100 inputs, 4 sigmoid hidden units and one output is learnt from 1000 samples at an SNR of 10 dB; the second layer is known. Pandit et al. 2020 (ML-Mat-VAMP), Fig. 2.</source>
        <translation>看测试误差离可能的最佳值 1 有多近，点与线是否一致。100 个输入、4 个 sigmoid 隐藏单元和一个输出的网络，在 10 dB 的 SNR 下由 1000 个样本学习第一层；第二层已知。Pandit 等 2020 (ML-Mat-VAMP)，图 2。</translation>
    </message>
    <message>
        <source>Two-layer learning, 15 dB</source>
        <translation>两层学习，15 dB</translation>
    </message>
    <message>
        <source>Look how near the test error comes to 1, the best possible, and whether dots and line agree. The first layer of a network with 100 inputs, 4 sigmoid hidden units and one output is learnt from 1000 samples at an SNR of 15 dB; the second layer is known. Pandit et al. 2020 (ML-Mat-VAMP), Fig. 2.</source>
        <translation>看测试误差离可能的最佳值 1 有多近，点与线是否一致。100 个输入、4 个 sigmoid 隐藏单元和一个输出的网络，在 15 dB 的 SNR 下由 1000 个样本学习第一层；第二层已知。Pandit 等 2020 (ML-Mat-VAMP)，图 2。</translation>
    </message>
    <message>
        <source>Two-layer decoder</source>
        <translation>两层解码器</translation>
    </message>
    <message>
        <source>Compare the region in which ML-AMP succeeds with what AMP layer by layer needs: that must find all signs before it can look at the signal. Numbers +-1, hidden in the signs of twice as many projections, which are seen through a second matrix: a generative network is decoded. Manoel et al. 2017, Fig. 2, right.</source>
        <translation>比较 ML-AMP 成功的区域与逐层 AMP 所需：后者必须先找到所有符号，才能去看信号。±1 的数隐藏在两倍数量的投影的符号中，再经第二个矩阵观测：即对生成网络解码。Manoel 等 2017，图 2 右。</translation>
    </message>
    <message>
        <source>Imputation of a real table</source>
        <translation>真实表格的填补</translation>
    </message>
    <message>
        <source>Look at the error of Z_1, that over all numbers of the table. 13 chemical measurements of 178 wines (UCI, CC BY 4.0), standardised; three numbers in ten are erased, others in every trial, and filled in by what their correlations say. On the erased ones: column means 0 dB, 5 nearest neighbours -2.2 dB, a Gaussian row with these correlations -3.2 dB.</source>
        <translation>看 Z_1 的误差，即表格所有数的误差。178 种葡萄酒的 13 项化学测量 (UCI，CC BY 4.0)，已标准化；每次试验擦除不同的三成数，再由相关性填补。在被擦除的数上：列均值 0 dB，5 近邻 -2.2 dB，具有这些相关性的高斯行 -3.2 dB。</translation>
    </message>
    <message>
        <source>Lambda</source>
        <translation>Lambda</translation>
    </message>
    <message>
        <source>Power of each row</source>
        <translation>每行的功率</translation>
    </message>
    <message>
        <source>Known factors of the variance of each row, such as a path loss: row n is the root of its factor times a row of the law, and the estimator knows the factors.</source>
        <translation>每行方差的已知因子，如路径损耗：第 n 行是其因子的平方根乘以分布的一行，估计器知道这些因子。</translation>
    </message>
    <message>
        <source>Where the factors come from.</source>
        <translation>因子从何而来。</translation>
    </message>
    <message>
        <source>Every row alike</source>
        <translation>各行相同</translation>
    </message>
    <message>
        <source>Given values</source>
        <translation>给定值</translation>
    </message>
    <message>
        <source>Uniform in decibels</source>
        <translation>以分贝均匀分布</translation>
    </message>
    <message>
        <source>Lognormal</source>
        <translation>对数正态</translation>
    </message>
    <message>
        <source>Noise of each row</source>
        <translation>每行的噪声</translation>
    </message>
    <message>
        <source>Known factors of the noise variance of each observed row: the noise of row n has its factor times the variance, and the estimator knows the factors.</source>
        <translation>每个观测行噪声方差的已知因子：第 n 行噪声的方差是其因子乘以该方差，估计器知道这些因子。</translation>
    </message>
    <message>
        <source>The factor of every row is 1.</source>
        <translation>每行的因子都是 1。</translation>
    </message>
    <message>
        <source>Given factors</source>
        <translation>给定因子</translation>
    </message>
    <message>
        <source>A factor for each row, the same in every trial.</source>
        <translation>每行一个因子，每次试验相同。</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>因子</translation>
    </message>
    <message>
        <source>One for each row, in the order of the rows.</source>
        <translation>每行一个，按行的次序。</translation>
    </message>
    <message>
        <source>Factor of the variance of one row.</source>
        <translation>一行方差的因子。</translation>
    </message>
    <message>
        <source>Factors whose decibels are uniform between two ends, drawn for each trial and known.</source>
        <translation>分贝值在两端之间均匀分布的因子，每次试验抽取且已知。</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>The lower end of 10 log10 of the factors.</source>
        <translation>因子的 10 log10 的下端。</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>The upper end of 10 log10 of the factors.</source>
        <translation>因子的 10 log10 的上端。</translation>
    </message>
    <message>
        <source>Lognormal factors</source>
        <translation>对数正态因子</translation>
    </message>
    <message>
        <source>Factors whose decibels are Gaussian, such as shadow fading, drawn for each trial and known.</source>
        <translation>分贝值为高斯的因子，如阴影衰落，每次试验抽取且已知。</translation>
    </message>
    <message>
        <source>The mean of 10 log10 of the factors.</source>
        <translation>因子的 10 log10 的均值。</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>离散程度</translation>
    </message>
    <message>
        <source>The standard deviation of 10 log10 of the factors.</source>
        <translation>因子的 10 log10 的标准差。</translation>
    </message>
    <message>
        <source>Factors of a file</source>
        <translation>来自文件的因子</translation>
    </message>
    <message>
        <source>Rows z ~ N(0, S): S is the covariance, or variance times the identity; or lambda weighs the ridge penalty.</source>
        <translation>行 z ~ N(0, S)：S 是协方差，或方差乘以单位矩阵；或由 lambda 给出岭惩罚的权重。</translation>
    </message>
    <message>
        <source>Hinge loss (support vectors)</source>
        <translation>合页损失 (支持向量)</translation>
    </message>
    <message>
        <source>Hinge loss</source>
        <translation>合页损失</translation>
    </message>
    <message>
        <source>Labels -1 and +1: MAP minimises max(0, 1 - y z) / scale, its corner rounded; the support vector machine.</source>
        <translation>标签 -1 和 +1：MAP 最小化 max(0, 1 - y z) / scale，拐角经过圆滑；即支持向量机。</translation>
    </message>
    <message>
        <source>What the hinge loss is divided by.</source>
        <translation>合页损失所除以的数。</translation>
    </message>
    <message>
        <source>Rounded corner</source>
        <translation>圆滑的拐角</translation>
    </message>
    <message>
        <source>Width of margins over which the corner of the hinge is a parabola.</source>
        <translation>合页拐角为抛物线的间隔宽度。</translation>
    </message>
    <message>
        <source>Iterative thresholding (AMP without its Onsager term)</source>
        <translation>迭代阈值法 (没有 Onsager 项的 AMP)</translation>
    </message>
    <message>
        <source>Iterative thresholding</source>
        <translation>迭代阈值法</translation>
    </message>
    <message>
        <source>AMP of one linear layer seen in Gaussian noise, without its Onsager term (Donoho, Maleki and Montanari 2009): the same estimator of the prior, told the mean square of the residual as its noise.</source>
        <translation>高斯噪声中看到的一个线性层的 AMP，没有 Onsager 项 (Donoho、Maleki 与 Montanari 2009)：同样的先验估计器，以残差的均方值作为其噪声。</translation>
    </message>
    <message>
        <source>Estimates, each followed by a new residual; the first estimate is the start.</source>
        <translation>估计次数，每次之后取新的残差；第一次估计是起点。</translation>
    </message>
    <message>
        <source>How far an estimate follows the residual, in units of 1 over the squared norm that the law gives a column of the matrix; 1 is the step of AMP, smaller ones are slower and steadier.</source>
        <translation>估计跟随残差的程度，以分布赋予矩阵一列的范数平方的倒数为单位；1 是 AMP 的步长，更小的更慢也更稳。</translation>
    </message>
    <message>
        <source>Who is talking? Activity behind a path loss</source>
        <translation>谁在通话？路径损耗下的活动检测</translation>
    </message>
    <message>
        <source>Look how the error falls along its line although no two users are alike: 2000 devices at distances that take up to 20 dB from their power, one in ten of them talks, and 800 pilots are heard by two antennas. The shares of missed and false detections stand in the table of results, for each device in units of its own power. Drag the lower end of the power to see what the far ones cost.</source>
        <translation>看误差如何沿其线下降，尽管没有两个用户相同：2000 个设备，距离使其功率最多损失 20 dB，十分之一在通话，两根天线听到 800 个导频。漏检和误检的比例在结果表格中，各设备以自身功率为单位。拖动功率的下端，看看远处设备的代价。</translation>
    </message>
    <message>
        <source>Look where the error of the lasso is least, in the ring: to the right the penalty lambda is so strong that the estimate is zero, to the left so weak that noise is fitted. Lambda is noise variance over the scale of the assumed Laplace law. 1000 numbers of which one in ten is not zero, 500 measurements.</source>
        <translation>看 lasso 的误差在何处最小，即圆环处：右边惩罚 lambda 太强，估计为零；左边太弱，拟合了噪声。Lambda 是噪声方差除以假设的拉普拉斯分布的尺度。1000 个数，其中十分之一不为零，500 次测量。</translation>
    </message>
    <message>
        <source>Look how the share of wrong symbols falls with the signal-to-noise ratio of an antenna; that of wrong bits and the NMSE are chosen above the chart. 16-QAM symbols of 128 users at 192 antennas over a Gaussian channel; of so few the dots lie a little above the line, which is that of very many.</source>
        <translation>看误符号的比例如何随天线的信噪比下降；误比特的比例和 NMSE 在图表上方选择。128 个用户的 16-QAM 符号经高斯信道到 192 根天线；用户如此之少时，点略高于线，线对应用户极多的情形。</translation>
    </message>
    <message>
        <source>A support vector machine</source>
        <translation>支持向量机</translation>
    </message>
    <message>
        <source>Look which penalty has the least loss on fresh samples, in the ring: with a weaker one the machine learns the noise of the labels by heart. 300 weights, 1200 labels of the logistic law fitted by the hinge loss and a ridge lambda; label errors, the loss on seen samples, margin and norm are chosen above the chart.</source>
        <translation>看哪个惩罚在新样本上损失最小，即圆环处：惩罚再弱，机器就会死记标签的噪声。300 个权重，1200 个逻辑分布的标签，用合页损失和岭惩罚 lambda 拟合；标签错误、已见样本上的损失、间隔和范数可在图上方选择。</translation>
    </message>
    <message>
        <source>loss on seen rows</source>
        <translation>已见行上的损失</translation>
    </message>
    <message>
        <source>margin</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>A program (denoiser of one&apos;s own)</source>
        <translation>程序（自己的去噪器）</translation>
    </message>
    <message>
        <source>External denoiser</source>
        <translation>外部去噪器</translation>
    </message>
    <message>
        <source>A program estimates the rows behind a message in the place of a belief: it reads and writes NPY arrays. It is started only with your permission.</source>
        <translation>由一个程序代替假设来估计消息背后的行：它读写 NPY 数组。只有经您许可才会启动。</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>The program, by its path or its name, and its arguments: [&quot;python3&quot;, &quot;denoiser.py&quot;]. No shell reads it.</source>
        <translation>程序的路径或名称及其参数：[&quot;python3&quot;, &quot;denoiser.py&quot;]。不经过 shell。</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词</translation>
    </message>
    <message>
        <source>The program or one of its arguments.</source>
        <translation>程序或它的一个参数。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>The folder that the program works in. A relative path starts at the folder of the scenario, which it is without one.</source>
        <translation>程序工作的文件夹。相对路径从场景所在的文件夹算起；不填则就是该文件夹。</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时间限制</translation>
    </message>
    <message>
        <source>Time that the program may take for one estimate; then it is ended and the run fails.</source>
        <translation>程序进行一次估计所允许的时间；超时则终止程序，运行失败。</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Uniform (a box)</source>
        <translation>均匀 (盒)</translation>
    </message>
    <message>
        <source>Uniform prior</source>
        <translation>均匀先验</translation>
    </message>
    <message>
        <source>Independent entries of equal density between -bound and bound; believed by MAP it is the box |z| &lt;= bound.</source>
        <translation>独立元素，在 -bound 与 bound 之间密度相等；作为 MAP 的假设，它就是盒 |z| &lt;= bound。</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>界</translation>
    </message>
    <message>
        <source>Largest absolute value of an entry.</source>
        <translation>元素绝对值的最大值。</translation>
    </message>
    <message>
        <source>Correlated columns</source>
        <translation>相关的列</translation>
    </message>
    <message>
        <source>Random features</source>
        <translation>随机特征</translation>
    </message>
    <message>
        <source>Gaussian rows of a covariance with uniformly distributed eigenvectors, over the number of columns.</source>
        <translation>高斯行，其协方差的特征向量均匀分布，再除以列数。</translation>
    </message>
    <message>
        <source>Eigenvalues of the covariance</source>
        <translation>协方差的特征值</translation>
    </message>
    <message>
        <source>Each is that of an equal share of the directions; of fewer columns than eigenvalues some have none.</source>
        <translation>每个值对应相同比例的方向；列数少于特征值个数时，有些值不对应任何方向。</translation>
    </message>
    <message>
        <source>Eigenvalue</source>
        <translation>特征值</translation>
    </message>
    <message>
        <source>One eigenvalue.</source>
        <translation>一个特征值。</translation>
    </message>
    <message>
        <source>Functions of random projections of Gaussian inputs, one column for each feature, of mean 0 and variance 1 / columns.</source>
        <translation>高斯输入的随机投影的函数，每个特征一列，均值为 0，方差为 1 / 列数。</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Numbers that each feature is a function of.</source>
        <translation>每个特征所依赖的数的个数。</translation>
    </message>
    <message>
        <source>The function of a random projection, less its mean and over its deviation.</source>
        <translation>随机投影的函数，减去均值并除以标准差。</translation>
    </message>
    <message>
        <source>From nothing, from a noisy copy of one variable, or from an eigenvector that the observation gives.</source>
        <translation>从零开始，从某个变量的含噪副本开始，或从观测给出的特征向量开始。</translation>
    </message>
    <message>
        <source>Spectral</source>
        <translation>谱</translation>
    </message>
    <message>
        <source>Spectral start</source>
        <translation>谱起点</translation>
    </message>
    <message>
        <source>The signal starts from the leading eigenvector of the matrix of projections, each weighted with what its observation says of its size; for ML-AMP, one column and one linear layer.</source>
        <translation>信号从投影矩阵的主特征向量开始，每个投影按其观测对其大小所提供的信息加权；用于 ML-AMP，一列，一个线性层。</translation>
    </message>
    <message>
        <source>The box relaxation</source>
        <translation>盒松弛</translation>
    </message>
    <message>
        <source>Look how the share of wrong bits falls when signs are searched for in the box around them: least squares with every entry between -1 and 1, whose error rate is known exactly (Thrampoulidis, Xu and Hassibi 2018). Remove the assumed prior and choose MMSE to see what believing in signs would gain.</source>
        <translation>看在包围符号的盒中寻找符号时，错误比特的比例如何下降：每个元素在 -1 与 1 之间的最小二乘，其错误率有精确结果 (Thrampoulidis、Xu 和 Hassibi 2018)。移除假设的先验并选择 MMSE，可见相信符号会带来多少收益。</translation>
    </message>
    <message>
        <source>Thresholds of phase retrieval</source>
        <translation>相位恢复的阈值</translation>
    </message>
    <message>
        <source>Look where the line leaves 0 dB and where it falls to the noise: from 0.5 measurements of an absolute value for each unknown on something is learnt, from 1.128 on everything. Nothing of the truth is known: the start is the leading eigenvector of the projections, each weighted with what its absolute value says. With field complex and the modulus the places are 1 and 2.03.</source>
        <translation>看曲线在何处离开 0 dB，又在何处降到噪声水平：每个未知数有 0.5 个绝对值测量时开始能学到一些，1.128 个时能学到全部。对真值一无所知：起点是投影的主特征向量，每个投影按其绝对值提供的信息加权。若 field 为 complex 并取模，则位置为 1 和 2.03。</translation>
    </message>
    <message>
        <source>Look how the error peaks where there are as many samples as features, and how slowly it falls beyond: features that are functions of common inputs have a few strong directions and many weak ones. 400 ReLU features of 200 inputs, noise 0.1, least squares almost without a penalty; the line knows the limit spectrum of such features alone.</source>
        <translation>看误差在样本数等于特征数处达到峰值，之后又下降得多慢：由共同输入得到的特征有少数强方向和许多弱方向。200 个输入的 400 个 ReLU 特征，噪声 0.1，几乎无惩罚的最小二乘；曲线只知道这类特征的极限谱。</translation>
    </message>
    <message>
        <source>Independent entries N(mean / columns, variance).</source>
        <translation>独立元素 N(mean / columns, variance)。</translation>
    </message>
    <message>
        <source>Matrices of non-zero mean</source>
        <translation>均值非零的矩阵</translation>
    </message>
    <message>
        <source>Watch ML-Mat-VAMP follow its line while ML-AMP, beside it, runs away: all entries of the matrix have a small mean. Sparse regression. Set the mean to 0, and the two agree; ML-AMP already fails at a mean of some units.</source>
        <translation>观察 ML-Mat-VAMP 沿着预测曲线前进，而旁边的 ML-AMP 发散：矩阵的所有元素都有一个小的均值。稀疏回归。把均值设为 0，两者便一致；均值只有几个单位时 ML-AMP 就已失败。</translation>
    </message>
    <message>
        <source>Mean of every entry of W, in units of 1 / columns: every row of W z gains so many times the average of z. In the first matrix, for a signal of mean 0, up to the root of columns / 10. ML-AMP diverges from a mean of some units on; the prediction of ML-Mat-VAMP stays.</source>
        <translation>W 每个元素的均值，以 1 / 列数为单位：W z 的每一行都加上该倍数的 z 的平均值。用于第一个矩阵、均值为 0 的信号，最大为 列数 / 10 的平方根。均值达到几个单位时 ML-AMP 便发散；ML-Mat-VAMP 的预测不变。</translation>
    </message>
    <message>
        <source>Weight of the penalty of MAP: the loss plus lambda times |z|^2 / 2 (gaussian, half-normal), the sum of |z| (laplace, exponential) or the norms of the rows (group-lasso); it is the believed noise over the believed scale.</source>
        <translation>MAP 惩罚的权重：损失加 lambda 乘以 |z|^2 / 2 (gaussian、half-normal)、|z| 之和 (laplace、exponential) 或各行范数之和 (group-lasso)；即假设的噪声除以假设的尺度。</translation>
    </message>
    <message>
        <source>Weight of the penalty of MAP: the loss plus lambda times |z| / scale + z^2 / (2 variance). Without it the believed noise.</source>
        <translation>MAP 惩罚的权重：损失加 lambda 乘以 |z| / scale + z^2 / (2 variance)。未给出时为假设的噪声。</translation>
    </message>
    <message>
        <source>the believed noise</source>
        <translation>假设的噪声</translation>
    </message>
</context>
<context>
    <name>EditName</name>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>离散程度</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的 %1</translation>
    </message>
</context>
<context>
    <name>ErrorTable</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>NMSE (dB)</source>
        <translation>NMSE (dB)</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>均方误差</translation>
    </message>
    <message>
        <source>NMSE, columns matched (dB)</source>
        <translation>NMSE，列已匹配 (dB)</translation>
    </message>
    <message>
        <source>Test error (normalised)</source>
        <translation>测试误差 (归一化)</translation>
    </message>
</context>
<context>
    <name>EstimatesPlot</name>
    <message>
        <source>truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>predicted, 10 %</source>
        <translation>预测，10 %</translation>
    </message>
    <message>
        <source>predicted, 90 %</source>
        <translation>预测，90 %</translation>
    </message>
    <message>
        <source>predicted: line and 10–90 %</source>
        <translation>预测：线和 10–90 %</translation>
    </message>
    <message>
        <source>%1 entries, first trial</source>
        <translation>%1 个元素，首次试验</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>measured − 1 standard error</source>
        <translation>实测 − 1 个标准误差</translation>
    </message>
    <message>
        <source>measured + 1 standard error</source>
        <translation>实测 + 1 个标准误差</translation>
    </message>
    <message>
        <source>error, estimate − truth</source>
        <translation>误差，估计 − 真值</translation>
    </message>
    <message>
        <source>density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>predicted: normal law</source>
        <translation>预测：正态分布</translation>
    </message>
    <message>
        <source>Mean squared error of this column: measured %1, predicted %2.</source>
        <translation>该列的均方误差：实测 %1，预测 %2。</translation>
    </message>
    <message>
        <source>Mean squared error of this column: measured %1.</source>
        <translation>该列的均方误差：实测 %1。</translation>
    </message>
    <message>
        <source>Mean squared error of this column: predicted %1.</source>
        <translation>该列的均方误差：预测 %1。</translation>
    </message>
    <message>
        <source>The estimates of this half-iteration were not kept.</source>
        <translation>没有保留这个半迭代的估计。</translation>
    </message>
    <message>
        <source>%1, column %2, after %3: estimate against truth</source>
        <translation>%1，第 %2 列，%3 之后：估计对真值</translation>
    </message>
    <message>
        <source>%1, column %2, after %3: density of the error</source>
        <translation>%1，第 %2 列，%3 之后：误差的密度</translation>
    </message>
    <message>
        <source>Kurtosis %1 ± %2, that of a normal law is 3.</source>
        <translation>峰度 %1 ± %2，正态分布的峰度为 3。</translation>
    </message>
    <message>
        <source>noise of the message, in predicted standard deviations</source>
        <translation>消息的噪声，以预测标准差为单位</translation>
    </message>
    <message>
        <source>What was sent in this half-iteration was not kept.</source>
        <translation>此半迭代中发送的内容没有保留。</translation>
    </message>
    <message>
        <source>%1, in deviations that it claims</source>
        <translation>%1，以其声称的标准差为单位</translation>
    </message>
    <message>
        <source>%1: kurtosis %2.</source>
        <translation>%1：峰度 %2。</translation>
    </message>
    <message>
        <source>%1, column %2, after %3: effective noise</source>
        <translation>%1，第 %2 列，%3 之后：等效噪声</translation>
    </message>
</context>
<context>
    <name>FailureAdvice</name>
    <message>
        <source>%1 of %2 trials diverged, the first in layer %3, %4: %5.</source>
        <translation>%2 次试验中有 %1 次发散，首次在层 %3，%4：%5。</translation>
    </message>
    <message>
        <source>Use damping %1</source>
        <translation>使用阻尼 %1</translation>
    </message>
    <message>
        <source>Raise the smallest precision to %1</source>
        <translation>将最小精度提高到 %1</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>success, share of trials</source>
        <translation>成功，试验比例</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>There is nothing to draw.</source>
        <translation>没有可画的内容。</translation>
    </message>
    <message>
        <source>Convergence</source>
        <translation>收敛</translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Phase diagram</source>
        <translation>相图</translation>
    </message>
    <message>
        <source>Free energy</source>
        <translation>自由能</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
</context>
<context>
    <name>FreeEnergyPlot</name>
    <message>
        <source>overlap of %1</source>
        <translation>%1 的重叠</translation>
    </message>
    <message>
        <source>NMSE of %1</source>
        <translation>%1 的 NMSE</translation>
    </message>
    <message>
        <source>Free energy</source>
        <translation>自由能</translation>
    </message>
    <message>
        <source>Free energy, up to a constant</source>
        <translation>自由能，差一个常数</translation>
    </message>
    <message>
        <source>nats per signal row</source>
        <translation>nat / 信号行</translation>
    </message>
    <message>
        <source>free energy</source>
        <translation>自由能</translation>
    </message>
    <message>
        <source>free energy (predicted)</source>
        <translation>自由能 (预测)</translation>
    </message>
    <message>
        <source>branch of the algorithm</source>
        <translation>算法的分支</translation>
    </message>
    <message>
        <source>branch of the algorithm (predicted)</source>
        <translation>算法的分支 (预测)</translation>
    </message>
    <message>
        <source>iterates of state evolution</source>
        <translation>状态演化的迭代点</translation>
    </message>
    <message>
        <source>unstable fixed point</source>
        <translation>不稳定不动点</translation>
    </message>
    <message>
        <source>stable fixed point</source>
        <translation>稳定不动点</translation>
    </message>
    <message>
        <source>global minimum</source>
        <translation>全局极小</translation>
    </message>
    <message>
        <source>median, 10 % and 90 % of %1 trials, %2</source>
        <translation>%1 次试验的中位数、10 % 和 90 %，%2</translation>
    </message>
    <message>
        <source>1 trial (measured)</source>
        <translation>1 次试验 (实测)</translation>
    </message>
    <message>
        <source>%1 trials (measured)</source>
        <translation>%1 次试验 (实测)</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Overlaps of %1 columns are matrices: the curve follows the line through the fixed points.</source>
        <translation>%1 列的重叠是矩阵：曲线沿着穿过不动点的直线。</translation>
    </message>
    <message>
        <source>The iteration was ended before it settled: the fixed points are rough.</source>
        <translation>迭代在稳定之前结束：不动点是粗略的。</translation>
    </message>
    <message>
        <source>A curve through its fixed points is known for independent entries alone.</source>
        <translation>穿过其不动点的曲线只对独立元素已知。</translation>
    </message>
    <message>
        <source>The observation tells %1 nats per row about the signal.</source>
        <translation>观测对信号每行透露 %1 nat。</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 对 %2</translation>
    </message>
</context>
<context>
    <name>HeatMaps</name>
    <message>
        <source>zero</source>
        <translation>零</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
</context>
<context>
    <name>Images</name>
    <message>
        <source>not yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>均值 %1</translation>
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
        <translation>标准差</translation>
    </message>
    <message>
        <source>Langevin</source>
        <translation>Langevin</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>观测</translation>
    </message>
    <message>
        <source>Deviation of %1</source>
        <translation>%1 的偏差</translation>
    </message>
    <message>
        <source>Draw %1</source>
        <translation>抽样 %1</translation>
    </message>
    <message>
        <source>The images of this half-iteration were not kept.</source>
        <translation>没有保留这个半迭代的图像。</translation>
    </message>
    <message>
        <source>Black is 0 and white 1, what is outside is cut off; hatched is not seen.</source>
        <translation>黑为 0，白为 1，超出者被截断；阴影线处不可见。</translation>
    </message>
    <message>
        <source>The highest PSNR, %1 dB in the mean over the images, is that of %2.</source>
        <translation>PSNR 最高的是 %2，各图像平均 %1 dB。</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>The first draw is not there yet.</source>
        <translation>首次抽样尚未完成。</translation>
    </message>
    <message>
        <source>This scenario does not say that a variable is made of images: give it the key images.</source>
        <translation>该场景没有说明哪个变量由图像组成：请给出键 images。</translation>
    </message>
    <message>
        <source>%1: draws of %2</source>
        <translation>%1：%2 的抽样</translation>
    </message>
    <message>
        <source>Each is one image that the posterior holds possible, at equal distances along one chain after its burn-in: where they differ, the observation says little. Their mean is the estimate.</source>
        <translation>每一幅都是后验认为可能的图像，取自同一条链预热之后的等间隔处：彼此不同之处，观测透露得很少。它们的均值就是估计。</translation>
    </message>
    <message>
        <source>Images in %1, %2</source>
        <translation>%1 中的图像，%2</translation>
    </message>
    <message>
        <source>image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>画面</translation>
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
        <translation>平均偏差</translation>
    </message>
</context>
<context>
    <name>InspectorForm</name>
    <message>
        <source>Inputs n</source>
        <translation>输入 n</translation>
    </message>
    <message>
        <source>Samples N</source>
        <translation>样本 N</translation>
    </message>
    <message>
        <source>Hidden units d</source>
        <translation>隐藏单元 d</translation>
    </message>
    <message>
        <source>Rows of %1</source>
        <translation>%1 的行数</translation>
    </message>
    <message>
        <source>Assumed law differs</source>
        <translation>假设的分布不同</translation>
    </message>
    <message>
        <source>Noise given as</source>
        <translation>噪声给定方式</translation>
    </message>
    <message>
        <source>Spread given as</source>
        <translation>离散程度给定方式</translation>
    </message>
    <message>
        <source>Which number says how strong the noise is.</source>
        <translation>用哪个数说明噪声有多强。</translation>
    </message>
    <message>
        <source>Which number says how wide the law is.</source>
        <translation>用哪个数说明分布有多宽。</translation>
    </message>
    <message>
        <source>No noise</source>
        <translation>无噪声</translation>
    </message>
    <message>
        <source>Observation of a file</source>
        <translation>来自文件的观测</translation>
    </message>
    <message>
        <source>Truth of a file</source>
        <translation>来自文件的真值</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Numerical settings</source>
        <translation>数值设置</translation>
    </message>
    <message>
        <source>Observation differs</source>
        <translation>假设的观测不同</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>LayerNames</name>
    <message>
        <source>i.i.d. Gaussian</source>
        <translation>独立同分布高斯</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>正交</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>单位矩阵</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>选取</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>来自文件</translation>
    </message>
    <message>
        <source>Structured</source>
        <translation>结构化</translation>
    </message>
    <message>
        <source>Condition %1</source>
        <translation>条件数 %1</translation>
    </message>
    <message>
        <source>Given spectrum</source>
        <translation>给定的谱</translation>
    </message>
    <message>
        <source>Product of %1</source>
        <translation>%1 个矩阵之积</translation>
    </message>
    <message>
        <source>%1, bias</source>
        <translation>%1，偏置</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>高斯</translation>
    </message>
    <message>
        <source>Bernoulli-Gaussian</source>
        <translation>伯努利-高斯</translation>
    </message>
    <message>
        <source>Binary ±1</source>
        <translation>二值 ±1</translation>
    </message>
    <message>
        <source>One point</source>
        <translation>单点</translation>
    </message>
    <message>
        <source>Discrete, %1 points</source>
        <translation>离散，%1 个点</translation>
    </message>
    <message>
        <source>%1-QAM</source>
        <translation>%1-QAM</translation>
    </message>
    <message>
        <source>Gaussian mixture</source>
        <translation>高斯混合</translation>
    </message>
    <message>
        <source>Laplace</source>
        <translation>拉普拉斯</translation>
    </message>
    <message>
        <source>Group lasso</source>
        <translation>组 lasso</translation>
    </message>
    <message>
        <source>Elastic net</source>
        <translation>弹性网</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>Half-normal</source>
        <translation>半正态</translation>
    </message>
    <message>
        <source>Student t</source>
        <translation>学生 t</translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation>高斯噪声</translation>
    </message>
    <message>
        <source>Noisy %1</source>
        <translation>含噪：%1</translation>
    </message>
    <message>
        <source>Absolute values</source>
        <translation>绝对值</translation>
    </message>
    <message>
        <source>Moduli</source>
        <translation>模</translation>
    </message>
    <message>
        <source>Rectified values</source>
        <translation>整流值</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>符号</translation>
    </message>
    <message>
        <source>Noisy signs</source>
        <translation>含噪符号</translation>
    </message>
    <message>
        <source>Laplace noise</source>
        <translation>拉普拉斯噪声</translation>
    </message>
    <message>
        <source>Huber noise</source>
        <translation>Huber 噪声</translation>
    </message>
    <message>
        <source>Poisson counts</source>
        <translation>泊松计数</translation>
    </message>
    <message>
        <source>Logistic labels</source>
        <translation>逻辑斯谛标签</translation>
    </message>
    <message>
        <source>Quantised, %1 steps</source>
        <translation>量化，%1 级</translation>
    </message>
    <message>
        <source>Table, %1 % observed</source>
        <translation>表格，可见 %1 %</translation>
    </message>
    <message>
        <source>Committee, %1</source>
        <translation>委员会，%1</translation>
    </message>
    <message>
        <source>Mixed regression</source>
        <translation>混合回归</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>草图</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>先验</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>观测</translation>
    </message>
    <message>
        <source>assumed %1</source>
        <translation>假设：%1</translation>
    </message>
    <message>
        <source>assumed noise %1</source>
        <translation>假设噪声 %1</translation>
    </message>
    <message>
        <source>forward, iteration %1</source>
        <translation>前向，迭代 %1</translation>
    </message>
    <message>
        <source>backward, iteration %1</source>
        <translation>后向，迭代 %1</translation>
    </message>
    <message>
        <source>Hinge loss</source>
        <translation>合页损失</translation>
    </message>
    <message>
        <source>external denoiser</source>
        <translation>外部去噪器</translation>
    </message>
    <message>
        <source>Correlated columns</source>
        <translation>相关的列</translation>
    </message>
    <message>
        <source>Random features</source>
        <translation>随机特征</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>均匀</translation>
    </message>
</context>
<context>
    <name>LayerProblem</name>
    <message>
        <source>No MAP estimator</source>
        <translation>没有 MAP 估计器</translation>
    </message>
    <message>
        <source>No MMSE estimator</source>
        <translation>没有 MMSE 估计器</translation>
    </message>
    <message>
        <source>%1 does not fit</source>
        <translation>%1 不匹配</translation>
    </message>
</context>
<context>
    <name>LearntPlot</name>
    <message>
        <source>noise variance</source>
        <translation>噪声方差</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>variance</source>
        <translation>方差</translation>
    </message>
    <message>
        <source>%1, predicted</source>
        <translation>%1，预测</translation>
    </message>
    <message>
        <source>%1, measured, median</source>
        <translation>%1，实测，中位数</translation>
    </message>
    <message>
        <source>%1, measured, 10 %</source>
        <translation>%1，实测，10 %</translation>
    </message>
    <message>
        <source>%1, measured, 90 %</source>
        <translation>%1，实测，90 %</translation>
    </message>
    <message>
        <source>%1, truth</source>
        <translation>%1，真值</translation>
    </message>
    <message>
        <source>Learnt value</source>
        <translation>学得的值</translation>
    </message>
    <message>
        <source>After the newest half-iteration the farthest from its truth is the %1: learnt %2, truth %3.</source>
        <translation>最新的半迭代之后，离真值最远的是 %1：学得 %2，真值 %3。</translation>
    </message>
    <message>
        <source>%1 of component %2</source>
        <translation>分量 %2 的 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <source>%1 against half-iteration</source>
        <translation>%1 随半迭代的变化</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>This scenario learns nothing while it runs.</source>
        <translation>该场景在运行中不学习任何参数。</translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message>
        <source>**Checkpoint %1.** %2</source>
        <translation>**任务 %1.** %2</translation>
    </message>
</context>
<context>
    <name>LessonBlocks</name>
    <message>
        <source>Line %1 has %2 characters, and %3 are allowed.</source>
        <translation>第 %1 行有 %2 个字符，允许 %3 个。</translation>
    </message>
    <message>
        <source>Line %1 begins a block of %2 inside the one of line %3.</source>
        <translation>第 %1 行在第 %3 行的块之内开始 %2 块。</translation>
    </message>
    <message>
        <source>Line %1 begins another block, and %2 are allowed.</source>
        <translation>第 %1 行又开始一个块，允许 %2 个。</translation>
    </message>
    <message>
        <source>Line %1 begins a block of &quot;%2&quot;, and checkpoint and notes are allowed.</source>
        <translation>第 %1 行开始“%2”块，允许的是 checkpoint 和 notes。</translation>
    </message>
    <message>
        <source>The block of line %1 has no end.</source>
        <translation>第 %1 行的块没有结尾。</translation>
    </message>
</context>
<context>
    <name>LessonCheckpoint</name>
    <message>
        <source>Line %1: &quot;%2&quot; is not of the form &quot;SOURCE QUANTITY of LAYER SIGN NUMBER&quot;.</source>
        <translation>第 %1 行：“%2”不符合“来源 量 of 层 符号 数”的形式。</translation>
    </message>
    <message>
        <source>Line %1: &quot;%2&quot; is not of the form &quot;PATH SIGN VALUE&quot;.</source>
        <translation>第 %1 行：“%2”不符合“路径 符号 值”的形式。</translation>
    </message>
    <message>
        <source>Line %1: &quot;%2&quot; is not allowed here: one task, up to %3 of reach and up to %4 of with.</source>
        <translation>第 %1 行：此处不允许“%2”：一个 task，至多 %3 个 reach，至多 %4 个 with。</translation>
    </message>
    <message>
        <source>The checkpoint of line %1 needs a task and a reach.</source>
        <translation>第 %1 行的 checkpoint 需要 task 和 reach。</translation>
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
        <translation>%1 已被课程锁定。%2</translation>
    </message>
</context>
<context>
    <name>LessonProgress</name>
    <message>
        <source>○ Checkpoint %1: open</source>
        <translation>○ 任务 %1：未完成</translation>
    </message>
    <message>
        <source>✓ Checkpoint %1: done with %2</source>
        <translation>✓ 任务 %1：已完成，%2</translation>
    </message>
    <message>
        <source>%1 of %2 checkpoints done</source>
        <translation>已完成 %1 / %2 个任务</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source># AMP and VAMP</source>
        <translation># AMP 与 VAMP</translation>
    </message>
    <message>
        <source>Two families of message passing run here on the same stacks. **ML-AMP** multiplies by each matrix and its
transpose and believes that the entries are independent. **ML-VAMP** knows the singular values of the matrix.</source>
        <translation>这里有两类消息传递在同样的层栈上运行。**ML-AMP** 乘以每个矩阵及其转置，并认定元素相互独立。**ML-VAMP** 知道矩阵的奇异值。</translation>
    </message>
    <message>
        <source>### Independent entries: the same end</source>
        <translation>### 独立元素：同样的终点</translation>
    </message>
    <message>
        <source>[Two layers, ML-AMP](setup:?preset=product-slr-noisy&amp;layers.3.rows=900&amp;layers.4.noiseVariance=0.01) ·
[the same with ML-VAMP](setup:?preset=product-slr-noisy&amp;layers.3.rows=900&amp;layers.4.noiseVariance=0.01&amp;algorithm={&quot;kind&quot;:&quot;ml-mat-vamp&quot;,&quot;iterations&quot;:50})</source>
        <translation>[两层，ML-AMP](setup:?preset=product-slr-noisy&amp;layers.3.rows=900&amp;layers.4.noiseVariance=0.01) · [同样的，用 ML-VAMP](setup:?preset=product-slr-noisy&amp;layers.3.rows=900&amp;layers.4.noiseVariance=0.01&amp;algorithm={&quot;kind&quot;:&quot;ml-mat-vamp&quot;,&quot;iterations&quot;:50})</translation>
    </message>
    <message>
        <source>Their ways differ, their ends do not: the fixed points of both state evolutions are the same for matrices of
independent entries. Press **P** after the first run to compare.</source>
        <translation>路径不同，终点相同：对于元素独立的矩阵，两种状态演化的不动点相同。第一次运行之后按 **P** 以便比较。</translation>
    </message>
    <message>
        <source>[Condition number 100](setup:?preset=ill-conditioned&amp;baselines=[{&quot;kind&quot;:&quot;ml-amp&quot;,&quot;iterations&quot;:30}])</source>
        <translation>[条件数 100](setup:?preset=ill-conditioned&amp;baselines=[{&quot;kind&quot;:&quot;ml-amp&quot;,&quot;iterations&quot;:30}])</translation>
    </message>
    <message>
        <source># MAP, MMSE and being wrong</source>
        <translation># MAP、MMSE 与犯错</translation>
    </message>
    <message>
        <source>### One signal, four estimators</source>
        <translation>### 一个信号，四个估计器</translation>
    </message>
    <message>
        <source>Press **P** after each run to keep it in the chart. The last two rows are the lesson: the mean of a *wrong*
law is worse here than its mode. MMSE is the best of all only for those who know what they are looking for.</source>
        <translation>每次运行之后按 **P**，把它留在图表中。最后两行就是这一课：*错误*分布的均值在此比它的众数更差。只有知道自己在找什么的人，MMSE 才是最好的。</translation>
    </message>
    <message>
        <source>State evolution knows both laws, the one that draws the data and the one that is believed, so its line is
true for a wrong belief too.</source>
        <translation>状态演化知道两个分布，抽取数据的和所认定的，因此对错误的认定它的线也正确。</translation>
    </message>
    <message>
        <source># Deep networks and damping</source>
        <translation># 深层网络与阻尼</translation>
    </message>
    <message>
        <source>Twenty numbers go through three layers of ReLU units and become 784; 100 noisy measurements of these are all
that is seen. Message passing goes up and down through all the layers, and each message is again the truth
through a simple channel:</source>
        <translation>二十个数经过三层 ReLU 单元变成 784 个；看到的只有其中 100 次含噪测量。消息传递在所有层中上下往返，每条消息仍是真值通过一个简单信道：</translation>
    </message>
    <message>
        <source>### What damping costs</source>
        <translation>### 阻尼的代价</translation>
    </message>
    <message>
        <source>*Question for the chart: after how many iterations does each line become flat?*</source>
        <translation>*看图回答：各条线在多少次迭代之后变平？*</translation>
    </message>
    <message>
        <source>| Set up | Line after 50 iterations |
| --- | --- |
| [No damping](setup:?preset=deep-relu-mmse&amp;algorithm.damping=1) | −33.6 dB |
| [0.7](setup:?preset=deep-relu-mmse&amp;algorithm.damping=0.7) | −33.5 dB |
| [0.3](setup:?preset=deep-relu-mmse&amp;algorithm.damping=0.3) | −17.9 dB |</source>
        <translation>| 设置 | 50 次迭代后的线 |
| --- | --- |
| [无阻尼](setup:?preset=deep-relu-mmse&amp;algorithm.damping=1) | −33.6 dB |
| [0.7](setup:?preset=deep-relu-mmse&amp;algorithm.damping=0.7) | −33.5 dB |
| [0.3](setup:?preset=deep-relu-mmse&amp;algorithm.damping=0.3) | −17.9 dB |</translation>
    </message>
    <message>
        <source>### What damping is for</source>
        <translation>### 阻尼有何用</translation>
    </message>
    <message>
        <source>*Question for the chart: how wide is the band?*</source>
        <translation>*看图回答：带有多宽？*</translation>
    </message>
    <message>
        <source>[Two layers at 15 dB, 4000 samples, not damped](setup:?preset=two-layer-15db&amp;layers.1.rows=4000&amp;algorithm.damping=1) ·
[damped with 0.7](setup:?preset=two-layer-15db&amp;layers.1.rows=4000&amp;algorithm.damping=0.7)</source>
        <translation>[15 dB 的两层，4000 个样本，无阻尼](setup:?preset=two-layer-15db&amp;layers.1.rows=4000&amp;algorithm.damping=1) · [阻尼 0.7](setup:?preset=two-layer-15db&amp;layers.1.rows=4000&amp;algorithm.damping=0.7)</translation>
    </message>
    <message>
        <source># Easy, hard, impossible</source>
        <translation># 易、难、不可能</translation>
    </message>
    <message>
        <source>### One perceptron, three answers</source>
        <translation>### 一个感知机，三个答案</translation>
    </message>
    <message>
        <source>A perceptron has weights ±1, a thousand of them. All that is seen is the sign of its answer to random
patterns. How many patterns are enough?</source>
        <translation>一个感知机有一千个 ±1 的权重。看到的只有它对随机模式的回答的符号。多少模式才够？</translation>
    </message>
    <message>
        <source>Open **Free energy** and set up, one after the other:</source>
        <translation>打开**自由能**，依次设置：</translation>
    </message>
    <message>
        <source>[1.1 patterns for each weight](setup:?preset=perceptron-free-energy&amp;layers.1.rows=1100) ·
[1.35](setup:?preset=perceptron-free-energy&amp;layers.1.rows=1350) ·
[1.6](setup:?preset=perceptron-free-energy&amp;layers.1.rows=1600)</source>
        <translation>[每个权重 1.1 个模式](setup:?preset=perceptron-free-energy&amp;layers.1.rows=1100) · [1.35](setup:?preset=perceptron-free-energy&amp;layers.1.rows=1350) · [1.6](setup:?preset=perceptron-free-energy&amp;layers.1.rows=1600)</translation>
    </message>
    <message>
        <source>The curve is the free energy against the overlap with the true weights. One iteration of state evolution
goes downhill on it, so the algorithm ends in the first valley that it meets; the deepest valley is where
the best of all estimators ends, however long it takes.</source>
        <translation>曲线是自由能对与真实权重之重叠的变化。状态演化的一次迭代沿它下坡，因此算法止于所遇到的第一个谷；最深的谷是最佳估计器所到之处，不论要花多久。</translation>
    </message>
    <message>
        <source>| Patterns | The deepest valley | The algorithm |
| --- | --- | --- |
| 1.1 | at a part of the weights | ends there: **impossible** to do better |
| 1.35 | at the true weights | stops in the first valley: **hard** |
| 1.6 | at the true weights, the only one | finds them: **easy** |</source>
        <translation>| 模式 | 最深的谷 | 算法 |
| --- | --- | --- |
| 1.1 | 在部分权重处 | 止于此：再好**不可能** |
| 1.35 | 在真实权重处 | 停在第一个谷：**难** |
| 1.6 | 在真实权重处，唯一的谷 | 找到它们：**易** |</translation>
    </message>
    <message>
        <source>### What the algorithm believes</source>
        <translation>### 算法所认定的</translation>
    </message>
    <message>
        <source>### A little help</source>
        <translation>### 一点帮助</translation>
    </message>
    <message>
        <source>### Sparse signals</source>
        <translation>### 稀疏信号</translation>
    </message>
    <message>
        <source>[19 measurements for each 100 unknowns](setup:?preset=compressed-sensing-free-energy&amp;layers.1.rows=190) are hard where
[22](setup:?preset=compressed-sensing-free-energy&amp;layers.1.rows=220) are easy, for one entry in ten that is not zero.
With less and less noise the deepest valley comes to the true signal at ever fewer measurements, down to one
for each entry that is not zero; the algorithm needs 20.8 for each 100 unknowns all the same.</source>
        <translation>当十分之一的元素不为零时，[每 100 个未知数 19 次测量](setup:?preset=compressed-sensing-free-energy&amp;layers.1.rows=190) 是难的，[22 次](setup:?preset=compressed-sensing-free-energy&amp;layers.1.rows=220) 则是易的。噪声越来越小时，最深的谷在越来越少的测量下到达真实信号，低至每个非零元素一次；而算法始终需要每 100 个未知数 20.8 次。</translation>
    </message>
    <message>
        <source># Learning the first layer of a network</source>
        <translation># 学习网络的第一层</translation>
    </message>
    <message>
        <source>A network has inputs, *d* hidden units and an output. Its second layer F is known; the first layer is
to be learnt from N samples. In the language of this window the unknown Z₀ is that first layer, one column
per hidden unit, and the rows of the known matrix W₁ are the inputs:</source>
        <translation>一个网络有输入、*d* 个隐藏单元和一个输出。第二层 F 已知；第一层要由 N 个样本学得。用本窗口的语言，未知的 Z₀ 就是第一层，每个隐藏单元一列，已知矩阵 W₁ 的行就是输入：</translation>
    </message>
    <message>
        <source>[Set this up](setup:?preset=two-layer-10db)</source>
        <translation>[设置](setup:?preset=two-layer-10db)</translation>
    </message>
    <message>
        <source>### How many units, how many samples, how much noise</source>
        <translation>### 多少单元，多少样本，多少噪声</translation>
    </message>
    <message>
        <source>### Symmetry</source>
        <translation>### 对称</translation>
    </message>
    <message>
        <source>When all units have the same weight in F, nothing tells them apart.</source>
        <translation>当所有单元在 F 中权重相同时，无法区分它们。</translation>
    </message>
    <message>
        <source>[Two equal units](setup:?preset=two-layer-15db&amp;columns=2&amp;layers.2.secondLayer.kind=ones&amp;estimation=mmse&amp;trials=4) ·
[four](setup:?preset=two-layer-15db&amp;columns=4&amp;layers.2.secondLayer.kind=ones&amp;estimation=mmse&amp;trials=4)</source>
        <translation>[两个相同的单元](setup:?preset=two-layer-15db&amp;columns=2&amp;layers.2.secondLayer.kind=ones&amp;estimation=mmse&amp;trials=4) · [四个](setup:?preset=two-layer-15db&amp;columns=4&amp;layers.2.secondLayer.kind=ones&amp;estimation=mmse&amp;trials=4)</translation>
    </message>
    <message>
        <source>−3 dB for two units, −1.2 dB for four, however long it runs.</source>
        <translation>两个单元为 −3 dB，四个为 −1.2 dB，无论运行多久。</translation>
    </message>
    <message>
        <source>### The informed start</source>
        <translation>### 有信息的起点</translation>
    </message>
    <message>
        <source>[Start from zero](setup:?preset=two-layer-15db&amp;columns=2&amp;layers.0.kind=binary&amp;layers.0.rows=200&amp;layers.1.rows=400&amp;layers.1.matrix.variance=0.02&amp;layers.2.secondLayer.kind=ones&amp;layers.2.snrDb=20&amp;estimation=mmse) ·
[Start informed](setup:?preset=two-layer-15db&amp;columns=2&amp;layers.0.kind=binary&amp;layers.0.rows=200&amp;layers.1.rows=400&amp;layers.1.matrix.variance=0.02&amp;layers.2.secondLayer.kind=ones&amp;layers.2.snrDb=20&amp;estimation=mmse&amp;start.kind=informed&amp;start.correlation=0.25)</source>
        <translation>[从零开始](setup:?preset=two-layer-15db&amp;columns=2&amp;layers.0.kind=binary&amp;layers.0.rows=200&amp;layers.1.rows=400&amp;layers.1.matrix.variance=0.02&amp;layers.2.secondLayer.kind=ones&amp;layers.2.snrDb=20&amp;estimation=mmse) · [从有信息的起点开始](setup:?preset=two-layer-15db&amp;columns=2&amp;layers.0.kind=binary&amp;layers.0.rows=200&amp;layers.1.rows=400&amp;layers.1.matrix.variance=0.02&amp;layers.2.secondLayer.kind=ones&amp;layers.2.snrDb=20&amp;estimation=mmse&amp;start.kind=informed&amp;start.correlation=0.25)</translation>
    </message>
    <message>
        <source>From zero a finite network leaves the symmetric point by chance, and in half of the trials with the units
exchanged: a right answer in the wrong order counts as +3 dB. A hint of the truth at the start (correlation
0.25 with every row) decides the order, and every trial comes to about −20 dB.</source>
        <translation>从零开始时，有限的网络偶然离开对称点，半数试验中单元互换：次序错误的正确答案记为 +3 dB。起点处对真值的一点提示 (与每行的相关度 0.25) 决定次序，每次试验都达到约 −20 dB。</translation>
    </message>
    <message>
        <source>One column without damping: every number can be checked by hand.</source>
        <translation>单列且无阻尼：每个数都可以手算验证。</translation>
    </message>
    <message>
        <source># What a message is</source>
        <translation># 什么是消息</translation>
    </message>
    <message>
        <source>The algorithm never sees the signal. It passes **messages** from layer to layer, each a belief about the
rows of one variable: *it is near R, with precision Γ*.</source>
        <translation>算法从来看不到信号。它在层与层之间传递**消息**，每条消息是对一个变量各行的认定：*它在 R 附近，精度为 Γ*。</translation>
    </message>
    <message>
        <source>A large Γ is a confident message, Γ = 0 says nothing at all.</source>
        <translation>大的 Γ 是自信的消息，Γ = 0 什么也没说。</translation>
    </message>
    <message>
        <source>### One linear layer</source>
        <translation>### 一个线性层</translation>
    </message>
    <message>
        <source>500 unknown numbers are seen through a random matrix with a little noise.</source>
        <translation>500 个未知数通过随机矩阵和少许噪声来看。</translation>
    </message>
    <message>
        <source>[Set this up](setup:?preset=new&amp;layers.0.rows=500&amp;layers.1.rows=1000&amp;algorithm.iterations=4)</source>
        <translation>[设置](setup:?preset=new&amp;layers.0.rows=500&amp;layers.1.rows=1000&amp;algorithm.iterations=4)</translation>
    </message>
    <message>
        <source>Press **Reset** (R), then **Step** (S). The *forward* pass brings what the prior knows: nothing but the
variance 1, so the error stays at 0 dB. The *backward* pass brings what the observation knows, and the
error falls to −20 dB at once. Everything is Gaussian here, so one pass each way says it all; further
passes change nothing.</source>
        <translation>按**重置** (R)，再按**单步** (S)。*前向*带来先验所知：只有方差 1，因此误差停在 0 dB。*后向*带来观测所知，误差立即降到 −20 dB。这里一切都是高斯的，因此每个方向一次就说尽；再往返也不改变什么。</translation>
    </message>
    <message>
        <source>### Beliefs add up</source>
        <translation>### 认定相加</translation>
    </message>
    <message>
        <source>### More noise, fewer measurements</source>
        <translation>### 更多噪声，更少测量</translation>
    </message>
    <message>
        <source>[SNR 0 dB](setup:?layers.2.snrDb=0) · [SNR 40 dB](setup:?layers.2.snrDb=40) ·
[300 measurements](setup:?layers.1.rows=300) · [5000 measurements](setup:?layers.1.rows=5000)</source>
        <translation>[SNR 0 dB](setup:?layers.2.snrDb=0) · [SNR 40 dB](setup:?layers.2.snrDb=40) · [300 次测量](setup:?layers.1.rows=300) · [5000 次测量](setup:?layers.1.rows=5000)</translation>
    </message>
    <message>
        <source>What this lesson sets up keeps its one column without damping, so that every number can be checked by
hand. Close the lesson and all controls are free again.</source>
        <translation>本课所设置的保持单列且无阻尼，使每个数都可以手算验证。关闭课程后所有控件恢复自由。</translation>
    </message>
    <message>
        <source># Why state evolution works</source>
        <translation># 状态演化为何成立</translation>
    </message>
    <message>
        <source>The **line** in the Convergence chart was computed without any data. It knows the laws, the shapes and
the noise, and follows one number (for *d* columns a *d* × *d* matrix) per message. Why is that enough?</source>
        <translation>收敛图表中的**线**没有用任何数据就算出。它知道分布、形状和噪声，每条消息只跟踪一个数 (*d* 列时为 *d* × *d* 矩阵)。为什么这就够了？</translation>
    </message>
    <message>
        <source>Because in large layers a message about the true rows Z looks like the truth through a simple channel:</source>
        <translation>因为在大的层中，关于真实行 Z 的消息看上去就像真值通过一个简单信道：</translation>
    </message>
    <message>
        <source>### Small and large</source>
        <translation>### 小与大</translation>
    </message>
    <message>
        <source>[50 unknowns](setup:?preset=compressed-sensing&amp;trials=20&amp;layers.2.snrDb|noiseVariance=snrDb&amp;layers.2.snrDb=20&amp;layers.0.rows=50&amp;layers.1.rows=25) ·
[200](setup:?preset=compressed-sensing&amp;trials=20&amp;layers.2.snrDb|noiseVariance=snrDb&amp;layers.2.snrDb=20&amp;layers.0.rows=200&amp;layers.1.rows=100) ·
[1000](setup:?preset=compressed-sensing&amp;trials=20&amp;layers.2.snrDb|noiseVariance=snrDb&amp;layers.2.snrDb=20&amp;layers.0.rows=1000&amp;layers.1.rows=500) ·
[4000](setup:?preset=compressed-sensing&amp;trials=20&amp;layers.2.snrDb|noiseVariance=snrDb&amp;layers.2.snrDb=20&amp;layers.0.rows=4000&amp;layers.1.rows=2000)</source>
        <translation>[50 个未知数](setup:?preset=compressed-sensing&amp;trials=20&amp;layers.2.snrDb|noiseVariance=snrDb&amp;layers.2.snrDb=20&amp;layers.0.rows=50&amp;layers.1.rows=25) · [200](setup:?preset=compressed-sensing&amp;trials=20&amp;layers.2.snrDb|noiseVariance=snrDb&amp;layers.2.snrDb=20&amp;layers.0.rows=200&amp;layers.1.rows=100) · [1000](setup:?preset=compressed-sensing&amp;trials=20&amp;layers.2.snrDb|noiseVariance=snrDb&amp;layers.2.snrDb=20&amp;layers.0.rows=1000&amp;layers.1.rows=500) · [4000](setup:?preset=compressed-sensing&amp;trials=20&amp;layers.2.snrDb|noiseVariance=snrDb&amp;layers.2.snrDb=20&amp;layers.0.rows=4000&amp;layers.1.rows=2000)</translation>
    </message>
    <message>
        <source>[A million unknowns](setup:?preset=million-rows): no entry of this matrix is kept, its products are fast Fourier
transforms. The band has vanished: it is less than a tenth of a decibel wide.</source>
        <translation>[一百万个未知数](setup:?preset=million-rows)：不保存这个矩阵的任何元素，乘积用快速傅里叶变换。带已消失：宽度不到十分之一分贝。</translation>
    </message>
    <message>
        <source>### Look inside</source>
        <translation>### 看内部</translation>
    </message>
    <message>
        <source>Open **Estimates** (Ctrl+2) with the histogram of the error, and **Messages** (Ctrl+3): gain and noise
that were measured on one draw stand beside the predicted ones. At 50 unknowns they differ, at 4000 they
are hard to tell apart.</source>
        <translation>打开**估计** (Ctrl+2) 看误差的直方图，再打开**消息** (Ctrl+3)：一次抽样上实测的增益和噪声与预测的并列。50 个未知数时两者不同，4000 个时难以分辨。</translation>
    </message>
    <message>
        <source>### Pin and compare</source>
        <translation>### 固定并比较</translation>
    </message>
    <message>
        <source>Press **P** at 200 unknowns, then choose 4000: the earlier run stays faintly in the chart.</source>
        <translation>在 200 个未知数时按 **P**，再选择 4000：先前的运行以淡色留在图表中。</translation>
    </message>
    <message>
        <source># The Onsager term</source>
        <translation># Onsager 项</translation>
    </message>
    <message>
        <source>Two algorithms look at the same data. They differ by one term in one line, and one of them fails.</source>
        <translation>两个算法看同样的数据。它们只在一行中相差一项，其中一个失败。</translation>
    </message>
    <message>
        <source>### Iterative thresholding</source>
        <translation>### 迭代阈值法</translation>
    </message>
    <message>
        <source>The plain way: multiply what is left over by Wᵀ, add it to the estimate, and let a function η pull small
entries to zero.</source>
        <translation>朴素的做法：把剩余部分乘以 Wᵀ，加到估计上，再让函数 η 把小的元素拉到零。</translation>
    </message>
    <message>
        <source>### One more term</source>
        <translation>### 多一项</translation>
    </message>
    <message>
        <source>*Question for the chart: where do the two ways part?*</source>
        <translation>*看图回答：两条路在何处分开？*</translation>
    </message>
    <message>
        <source>| Measurements | AMP ends at | Without the term |
| --- | --- | --- |
| [500](setup:?preset=compressed-sensing&amp;layers.2.noiseVariance=0.001&amp;layers.1.rows=500&amp;algorithm={&quot;kind&quot;:&quot;ml-amp&quot;,&quot;iterations&quot;:30}&amp;baselines=[{&quot;kind&quot;:&quot;iterative-thresholding&quot;,&quot;iterations&quot;:30}]) | −23.8 dB | about 2 dB |
| [500, steps of 0.7](setup:?preset=compressed-sensing&amp;layers.2.noiseVariance=0.001&amp;layers.1.rows=500&amp;algorithm={&quot;kind&quot;:&quot;ml-amp&quot;,&quot;iterations&quot;:30}&amp;baselines=[{&quot;kind&quot;:&quot;iterative-thresholding&quot;,&quot;iterations&quot;:30,&quot;stepSize&quot;:0.7}]) | −23.8 dB | about −21 dB |
| [350](setup:?preset=compressed-sensing&amp;layers.2.noiseVariance=0.001&amp;layers.1.rows=350&amp;algorithm={&quot;kind&quot;:&quot;ml-amp&quot;,&quot;iterations&quot;:30}&amp;baselines=[{&quot;kind&quot;:&quot;iterative-thresholding&quot;,&quot;iterations&quot;:30}]) | −20.8 dB | about 1 dB |
| [700](setup:?preset=compressed-sensing&amp;layers.2.noiseVariance=0.001&amp;layers.1.rows=700&amp;algorithm={&quot;kind&quot;:&quot;ml-amp&quot;,&quot;iterations&quot;:30}&amp;baselines=[{&quot;kind&quot;:&quot;iterative-thresholding&quot;,&quot;iterations&quot;:30}]) | −26.0 dB | about 1 dB |</source>
        <translation>| 测量 | AMP 的终点 | 没有该项 |
| --- | --- | --- |
| [500](setup:?preset=compressed-sensing&amp;layers.2.noiseVariance=0.001&amp;layers.1.rows=500&amp;algorithm={&quot;kind&quot;:&quot;ml-amp&quot;,&quot;iterations&quot;:30}&amp;baselines=[{&quot;kind&quot;:&quot;iterative-thresholding&quot;,&quot;iterations&quot;:30}]) | −23.8 dB | 约 2 dB |
| [500，步长 0.7](setup:?preset=compressed-sensing&amp;layers.2.noiseVariance=0.001&amp;layers.1.rows=500&amp;algorithm={&quot;kind&quot;:&quot;ml-amp&quot;,&quot;iterations&quot;:30}&amp;baselines=[{&quot;kind&quot;:&quot;iterative-thresholding&quot;,&quot;iterations&quot;:30,&quot;stepSize&quot;:0.7}]) | −23.8 dB | 约 −21 dB |
| [350](setup:?preset=compressed-sensing&amp;layers.2.noiseVariance=0.001&amp;layers.1.rows=350&amp;algorithm={&quot;kind&quot;:&quot;ml-amp&quot;,&quot;iterations&quot;:30}&amp;baselines=[{&quot;kind&quot;:&quot;iterative-thresholding&quot;,&quot;iterations&quot;:30}]) | −20.8 dB | 约 1 dB |
| [700](setup:?preset=compressed-sensing&amp;layers.2.noiseVariance=0.001&amp;layers.1.rows=700&amp;algorithm={&quot;kind&quot;:&quot;ml-amp&quot;,&quot;iterations&quot;:30}&amp;baselines=[{&quot;kind&quot;:&quot;iterative-thresholding&quot;,&quot;iterations&quot;:30}]) | −26.0 dB | 约 1 dB |</translation>
    </message>
    <message>
        <source>### Why it works</source>
        <translation>### 为何有效</translation>
    </message>
    <message>
        <source>What η looks at is the truth and an error,</source>
        <translation>η 所看的是真值加一个误差：</translation>
    </message>
    <message>
        <source>| What η looks at | Kurtosis of its error |
| --- | --- |
| in AMP | 3.0 |
| without the term | 4.3 |</source>
        <translation>| η 所看的 | 其误差的峰度 |
| --- | --- |
| 在 AMP 中 | 3.0 |
| 没有该项 | 4.3 |</translation>
    </message>
    <message>
        <source>So η is told a wrong law, and there is no state evolution without the term: nothing is predicted of the dotted
line.</source>
        <translation>因此 η 得知的是错误的分布，没有该项就没有状态演化：点线没有预测。</translation>
    </message>
    <message>
        <source>First set-up: pin ML-AMP, then VAMP. *Two ways, one end: what do they share?* Their fixed points.</source>
        <translation>第一个设置：固定 ML-AMP，然后 VAMP。*两条路，一个终点：它们有何共同之处？* 不动点。</translation>
    </message>
    <message>
        <source>Condition 100: say nothing and let the dotted line run away. *Which of its beliefs was wrong?* Independent entries.</source>
        <translation>条件数 100：什么也不说，让点线跑飞。*它的哪个认定错了？* 元素独立。</translation>
    </message>
    <message>
        <source>Let the room order the four estimators before you run them; hardly anybody puts the last two the right way round.</source>
        <translation>运行之前，让听众给四个估计器排序；几乎没有人把最后两个排对。</translation>
    </message>
    <message>
        <source>*Is the lasso wrong?* Its belief is; what it finds is still the most probable signal of that belief, with many zeros.</source>
        <translation>*lasso 错了吗？* 它的认定错了；它找到的仍是该认定下最可能的信号，带有许多零。</translation>
    </message>
    <message>
        <source>With damping 0.3, give the algorithm the iterations that it needs to come below −28 dB.</source>
        <translation>阻尼为 0.3 时，给算法所需的迭代次数，使它降到 −28 dB 以下。</translation>
    </message>
    <message>
        <source>*What is damping for, if it only makes things slower?* Leave the question open until the second half.</source>
        <translation>*如果阻尼只会使一切变慢，它有何用？* 把这个问题留到后半部分。</translation>
    </message>
    <message>
        <source>The last two set-ups need a minute each: start the first before you explain it.</source>
        <translation>最后两个设置各需一分钟：先运行前一个，再作解释。</translation>
    </message>
    <message>
        <source>Three words on the board: impossible, hard, easy. The curve says which; let the room place 1.1, 1.35 and 1.6.</source>
        <translation>黑板上写三个词：不可能、难、易。曲线说明是哪一个；让听众把 1.1、1.35 和 1.6 归入其中。</translation>
    </message>
    <message>
        <source>*Would a faster computer help at 1.35?* No: every step goes downhill. A better start would.</source>
        <translation>*在 1.35 处，更快的计算机有帮助吗？* 没有：每一步都是下坡。更好的起点才有。</translation>
    </message>
    <message>
        <source>Keep five minutes for the slow drag through 1.2447 and 1.4926.</source>
        <translation>留出五分钟，慢慢拖动越过 1.2447 和 1.4926。</translation>
    </message>
    <message>
        <source>One unit, 10 dB: find the number of samples at which the error falls below −20 dB.</source>
        <translation>一个单元，10 dB：找出使误差降到 −20 dB 以下的样本数。</translation>
    </message>
    <message>
        <source>One unit, half as many samples (500): find an SNR at which the error falls below −15 dB.</source>
        <translation>一个单元，样本减半 (500)：找出一个使误差降到 −15 dB 以下的 SNR。</translation>
    </message>
    <message>
        <source>Draw the network before the window: which matrix is known, which is sought?</source>
        <translation>先画网络，再看窗口：哪个矩阵已知，哪个待求？</translation>
    </message>
    <message>
        <source>*Why does the error of four equal units stop at −1.2 dB?* Let the room guess a number first. 10 log₁₀(3/4).</source>
        <translation>*为什么四个相同单元的误差停在 −1.2 dB？* 先让听众猜一个数。10 log₁₀(3/4)。</translation>
    </message>
    <message>
        <source>The informed start is no trick of the data: nothing in the samples changed, only where the algorithm begins.</source>
        <translation>有信息的起点不是数据上的花招：样本没有任何改变，变的只是算法从哪里开始。</translation>
    </message>
    <message>
        <source>Two minutes: the two equations side by side on the board, the term in another colour.</source>
        <translation>两分钟：两个方程并排写在黑板上，该项用另一种颜色。</translation>
    </message>
    <message>
        <source>Ask before you press Run: *both start alike; which one is more careful?* (AMP: its left-over is larger.)</source>
        <translation>按运行之前先问：*两者开始相同；哪一个更谨慎？* (AMP：它的剩余部分更大。)</translation>
    </message>
    <message>
        <source>Set up 500 measurements, step (S) three times: the same point. Step on.</source>
        <translation>设置 500 次测量，按三次单步 (S)：同一个点。继续单步。</translation>
    </message>
    <message>
        <source>If somebody asks for a proof: Bolthausen&apos;s conditioning, Bayati and Montanari 2011. If somebody asks about real
matrices: lesson *AMP and VAMP*.</source>
        <translation>若有人问证明：Bolthausen 的条件化方法，Bayati 与 Montanari 2011。若有人问实际的矩阵：课程 *AMP 与 VAMP*。</translation>
    </message>
    <message>
        <source>At an SNR of 20 dB, take measurements away until more than half of the signal is lost (an error above −3 dB).</source>
        <translation>SNR 为 20 dB 时，减少测量，直到一半以上的信号丢失 (误差高于 −3 dB)。</translation>
    </message>
    <message>
        <source>Before the first step ask: *what does the algorithm know of the signal now?* (Its variance; so the error is 0 dB.)</source>
        <translation>第一步之前先问：*算法现在对信号知道什么？* (它的方差；因此误差为 0 dB。)</translation>
    </message>
    <message>
        <source>Step once, open **Messages**, and let the room add the precisions: Γ⁺ + Γ⁻ = Λ, to the last digit.</source>
        <translation>单步一次，打开**消息**，让听众把精度相加：Γ⁺ + Γ⁻ = Λ，直到最后一位。</translation>
    </message>
    <message>
        <source>300 measurements: which directions has nobody looked along? The kernel of W, 200 of 500.</source>
        <translation>300 次测量：哪些方向没有人看过？W 的核，500 个中的 200 个。</translation>
    </message>
    <message>
        <source>The question of the lesson: *where did the line get its knowledge, if it has seen no data?*</source>
        <translation>本课的问题：*线没有见过数据，它的知识从何而来？*</translation>
    </message>
    <message>
        <source>Go up in size without a word; let the room say what happens to the band before you do.</source>
        <translation>不作声地增大规模；在您开口之前，让听众说出带发生了什么。</translation>
    </message>
    <message>
        <source>A million unknowns take a few seconds. Ask meanwhile what the band would do with more trials (nothing: it is the
spread of the trials, not the error of their mean).</source>
        <translation>一百万个未知数要几秒钟。这时可问：试验更多，带会怎样 (不变：它是试验的离散程度，不是其均值的误差)。</translation>
    </message>
    <message>
        <source>In both algorithms a message looks like the truth through a simple channel,</source>
        <translation>在两种算法中，消息都像是真值通过一个简单信道：</translation>
    </message>
    <message>
        <source>AMP keeps the channel this simple by its Onsager term, the one of an earlier lesson, which is right for independent
entries alone; VAMP removes the message that came in, which is right for any matrix with random singular vectors.</source>
        <translation>AMP 靠它的 Onsager 项 (前面一课中的那一项) 使信道保持这样简单，这只对独立元素正确；VAMP 除去传入的消息，这对任何奇异向量随机的矩阵都正确。</translation>
    </message>
    <message>
        <source>### Other singular values: AMP runs away</source>
        <translation>### 其他奇异值：AMP 跑飞</translation>
    </message>
    <message>
        <source>The largest singular value of this matrix is 100 times the smallest; those of independent entries lie closer together.
AMP takes off a term of the wrong size, errors come back, and grow. ML-AMP is drawn beside the run of ML-VAMP, dotted, iteration by iteration. As the main algorithm it is refused there, since no
prediction of it would be right.</source>
        <translation>这个矩阵的最大奇异值是最小奇异值的 100 倍；独立元素的奇异值彼此更接近。AMP 减去的项大小不对，误差返回并增长。ML-AMP 画在 ML-VAMP 的运行旁边，点线，逐次迭代。在此它不能作为主算法，因为没有正确的预测。</translation>
    </message>
    <message>
        <source>### Why treat two layers together</source>
        <translation>### 为何把两层一起处理</translation>
    </message>
    <message>
        <source>[A decoder](setup:?preset=two-layer-decoder) hides ±1 numbers behind the signs of a first layer. The baseline,
AMP layer by layer, must find all the signs before it looks at the numbers; ML-AMP lets each help the
other and needs fewer measurements. Move the rows of the upper matrix between 600 and 1000.</source>
        <translation>[一个解码器](setup:?preset=two-layer-decoder) 把 ±1 的数藏在第一层的符号之后。基准，即逐层 AMP，必须先找到所有符号，然后才看数；ML-AMP 让两者互相帮助，需要的测量更少。把上层矩阵的行数在 600 与 1000 之间移动。</translation>
    </message>
    <message>
        <source>With at most 500 measurements, find a condition number of at least 2 with which ML-AMP does not run away, and ends below −20 dB.</source>
        <translation>用至多 500 次测量，找出一个不小于 2 的条件数，使 ML-AMP 不跑飞，且终点低于 −20 dB。</translation>
    </message>
    <message>
        <source>Find a number of rows of the upper matrix below 900 at which ML-AMP finds every number, and AMP layer by layer loses more than half of the signal (above −3 dB).</source>
        <translation>找出上层矩阵的一个小于 900 的行数，使 ML-AMP 找到每个数，而逐层 AMP 丢失一半以上的信号 (高于 −3 dB)。</translation>
    </message>
    <message>
        <source>A sparse signal, one entry in ten not zero, is seen through half as many noisy measurements as it has entries. What is
the best guess? That depends on what counts as an error, and on what is believed. Both estimators read the same
messages; of prior and message together, a probability for every possible value, one takes the mean, the other the top:</source>
        <translation>一个稀疏信号，十分之一的元素不为零，通过数量为其元素一半的含噪测量来看。最好的猜测是什么？这取决于什么算误差，以及认定了什么。两个估计器读取同样的消息；先验与消息合在一起，给每个可能的值一个概率，一个取其均值，另一个取其最高处：</translation>
    </message>
    <message>
        <source>is the mean where all is Gaussian, and then they agree. Else they do not.</source>
        <translation>是一切皆为高斯时的均值，此时两者一致。否则不然。</translation>
    </message>
    <message>
        <source>**MMSE** answers with the posterior mean, the average over all values weighted by their probability given the data: no
estimator has a smaller mean squared error, if the model is right. **MAP** answers with the most probable signal. With a Laplace law as its belief that is the
lasso, whose entries are often exactly 0.</source>
        <translation>**MMSE** 以后验均值作答，即所有的值以给定数据时的概率加权的平均：若模型正确，没有估计器的均方误差更小。**MAP** 以最可能的信号作答。认定为拉普拉斯分布时，它就是 lasso，其元素常常恰好为 0。</translation>
    </message>
    <message>
        <source>*Question for the chart: which line ends lowest, and do the markers follow even the wrong ones?*</source>
        <translation>*看图回答：哪条线终点最低？点是否也跟随错误的线？*</translation>
    </message>
    <message>
        <source>| Set up | Line ends at |
| --- | --- |
| [MMSE, the right model](setup:?preset=sparse-mismatch&amp;layers.0.assumed={&quot;kind&quot;:&quot;bernoulli-gaussian&quot;,&quot;density&quot;:0.1,&quot;variance&quot;:1}&amp;estimation=mmse) | −11.8 dB |
| [MMSE, believing that half of the entries are not zero](setup:?preset=sparse-mismatch&amp;layers.0.assumed={&quot;kind&quot;:&quot;bernoulli-gaussian&quot;,&quot;density&quot;:0.5,&quot;variance&quot;:1}&amp;estimation=mmse) | −9.9 dB |
| [MAP, believing in a Laplace law: the lasso](setup:?preset=sparse-mismatch) | −8.9 dB |
| [MMSE, believing in a Laplace law](setup:?preset=sparse-mismatch&amp;estimation=mmse) | −6.4 dB |</source>
        <translation>| 设置 | 线的终点 |
| --- | --- |
| [MMSE，正确的模型](setup:?preset=sparse-mismatch&amp;layers.0.assumed={&quot;kind&quot;:&quot;bernoulli-gaussian&quot;,&quot;density&quot;:0.1,&quot;variance&quot;:1}&amp;estimation=mmse) | −11.8 dB |
| [MMSE，认定一半的元素不为零](setup:?preset=sparse-mismatch&amp;layers.0.assumed={&quot;kind&quot;:&quot;bernoulli-gaussian&quot;,&quot;density&quot;:0.5,&quot;variance&quot;:1}&amp;estimation=mmse) | −9.9 dB |
| [MAP，认定拉普拉斯分布：lasso](setup:?preset=sparse-mismatch) | −8.9 dB |
| [MMSE，认定拉普拉斯分布](setup:?preset=sparse-mismatch&amp;estimation=mmse) | −6.4 dB |</translation>
    </message>
    <message>
        <source>The lasso at the same noise, with more measurements: how many does it take to be as good as MMSE with 500 (−11.8 dB)?</source>
        <translation>噪声不变的 lasso，用更多测量：需要多少次，才能与 500 次测量的 MMSE (−11.8 dB) 一样好？</translation>
    </message>
    <message>
        <source>MMSE that is a little wrong: believe that at least 15 % of the entries are not zero, with 500 measurements, and stay below −11 dB.</source>
        <translation>略有错误的 MMSE：认定至少 15 % 的元素不为零，用 500 次测量，并保持在 −11 dB 以下。</translation>
    </message>
    <message>
        <source>In a finite network this holds only approximately. One overconfident message spreads through all layers, returns to
its sender and grows: the run diverges. **Damping** mixes the new message with the last one: with damping *b* it is *b* times the new and
1 − *b* times the old. 1 is no damping.</source>
        <translation>在有限的网络中这只是近似成立。一条过于自信的消息传遍所有层，返回发送者并增长：运行发散。**阻尼**把新消息与上一条混合：阻尼为 *b* 时，是新消息的 *b* 倍加旧消息的 1 − *b* 倍。1 表示无阻尼。</translation>
    </message>
    <message>
        <source>The end is the same, for damping does not move the fixed points. But with 0.3 the way is so long that 50
iterations do not reach it. The prediction of ML-VAMP follows the damping, because it keeps track of how the noises of
different iterations are correlated.</source>
        <translation>终点相同，因为阻尼不移动不动点。但 0.3 时路程太长，50 次迭代走不到。ML-VAMP 的预测随阻尼而变，因为它记录着不同迭代的噪声如何相关。</translation>
    </message>
    <message>
        <source>The line barely changes, but without damping some trials diverge.</source>
        <translation>线几乎不变，但没有阻尼时有些试验发散。</translation>
    </message>
    <message>
        <source>The deep network again, at most 60 measurements and at most 30 iterations: choose a damping with which the error falls below −20 dB.</source>
        <translation>还是深层网络，至多 60 次测量、至多 30 次迭代：选择一个阻尼，使误差降到 −20 dB 以下。</translation>
    </message>
    <message>
        <source>Do the data determine the signal, and can a fast algorithm find it? These are two questions, and one curve
answers both.</source>
        <translation>数据是否决定了信号？快速算法能否找到它？这是两个问题，一条曲线回答两者。</translation>
    </message>
    <message>
        <source>The border between impossible and hard is at 1.2447 patterns for each weight, that between hard and easy at
1.4926. Drag the rows of W slowly through both: at 1.2447 the valley at the true weights becomes the deeper one, at 1.4926
the other valley disappears.</source>
        <translation>不可能与难的边界在每个权重 1.2447 个模式，难与易的边界在 1.4926。慢慢拖动 W 的行数越过两者：在 1.2447 处，真实权重处的谷成为较深的一个，在 1.4926 处另一个谷消失。</translation>
    </message>
    <message>
        <source>[A start of correlation 0.99 with the truth](setup:?preset=perceptron-free-energy&amp;layers.1.rows=1350&amp;start.kind=informed&amp;start.correlation=0.99) is
beyond the hill, and rolls down on its other side. Nothing in the data changed.</source>
        <translation>[与真值相关度为 0.99 的起点](setup:?preset=perceptron-free-energy&amp;layers.1.rows=1350&amp;start.kind=informed&amp;start.correlation=0.99) 在山的另一边，从那一侧滚下。数据没有任何改变。</translation>
    </message>
    <message>
        <source>Starting from zero, find a number of patterns below 1600 at which the weights are found (an overlap above 0.99 in half of the trials).</source>
        <translation>从零开始，找出一个小于 1600 的模式数，使权重被找到 (半数试验中重叠高于 0.99)。</translation>
    </message>
    <message>
        <source>1000 weights, fewer than 1300 patterns: choose a start from which the algorithm finds the weights (an overlap above 0.99).</source>
        <translation>1000 个权重，少于 1300 个模式：选择一个起点，使算法从那里找到权重 (重叠高于 0.99)。</translation>
    </message>
    <message>
        <source>[One unit](setup:?preset=two-layer-10db&amp;columns=1) is easy: −12 dB.
[Four units](setup:?preset=two-layer-10db) share the same 1000 samples and come to −1 dB.
[Two units, 2000 samples, 15 dB](setup:?preset=two-layer-15db&amp;columns=2&amp;layers.1.rows=2000) lie between, with twice
the samples and less noise.
Drag *Samples N* and *SNR*: the line follows at once, the trials when you let go. Choose **Test error** above
the chart: predicting the output is easier than knowing the weights.</source>
        <translation>[一个单元](setup:?preset=two-layer-10db&amp;columns=1) 是易的：−12 dB。[四个单元](setup:?preset=two-layer-10db) 分享同样的 1000 个样本，达到 −1 dB。[两个单元，2000 个样本，15 dB](setup:?preset=two-layer-15db&amp;columns=2&amp;layers.1.rows=2000) 介于其间，样本加倍且噪声更小。拖动*样本 N* 和 *SNR*：线立即跟随，试验在松手之后。在图表上方选择**测试误差**：预测输出比知道权重容易。</translation>
    </message>
    <message>
        <source>A nearly linear sigmoid shows little but the sum of the units, so the data tell only the sum of the columns, and the
best guess of each is their mean. The error cannot fall below</source>
        <translation>近乎线性的 sigmoid 几乎只显示单元之和，因此数据只透露各列之和，对每一列最好的猜测是它们的均值。误差不能低于</translation>
    </message>
    <message>
        <source>That holds for Gaussian weights. Units with weights ±1 can be told apart, but not which is which:</source>
        <translation>这对高斯权重成立。权重为 ±1 的单元可以区分，但不知哪个是哪个：</translation>
    </message>
    <message>
        <source>A sparse signal, one entry in ten not zero, is seen through half as many noisy measurements as it has entries,
Y = W Z₀ + noise. *m* measurements, *n* unknowns.</source>
        <translation>一个稀疏信号，十分之一的元素不为零，通过数量为其元素一半的含噪测量来看，Y = W Z₀ + 噪声。*m* 次测量，*n* 个未知数。</translation>
    </message>
    <message>
        <source>X = Y − W Ẑ is what the estimate does not explain. Here η is the best one there is: the
posterior mean of an entry that is seen in Gaussian noise.</source>
        <translation>X = Y − W Ẑ 是估计未能解释的部分。这里的 η 是最好的：在高斯噪声中所见元素的后验均值。</translation>
    </message>
    <message>
        <source>AMP adds to what is left over a share of what was left over *before*: n/m times the mean slope of η.</source>
        <translation>AMP 在剩余部分上加上*之前*剩余部分的一个份额：η 的平均斜率的 n/m 倍。</translation>
    </message>
    <message>
        <source>The first step is the same for both; at the second the dotted line, which is without the term, leaves the other, and
then rises above 0 dB, worse than knowing nothing. Shorter steps, 0.7 times Wᵀ X, help it and cost iterations: AMP is at
the end after about ten.</source>
        <translation>第一步两者相同；第二步时，没有该项的点线离开另一条，随后升到 0 dB 以上，比一无所知还差。更短的步长 (Wᵀ X 的 0.7 倍) 有帮助，但要花更多迭代：AMP 大约十次就到终点。</translation>
    </message>
    <message>
        <source>In the first iteration that error is a sum over independent entries of W, and so it is Gaussian, as η believes.
From the second on the estimate has heard of W: it is as it is *because of* this W, and multiplying by W and Wᵀ
brings a part of the estimate back to itself. The Onsager term, added to what is left over, cancels that part in what
η looks at.</source>
        <translation>第一次迭代中，该误差是对 W 的独立元素求和，因此如 η 所认定的那样是高斯的。从第二次起，估计已听说过 W：它正是*因为*这个 W 才如此，而乘以 W 和 Wᵀ 会把估计的一部分带回给它自己。加到剩余部分上的 Onsager 项，在 η 所看的内容中抵消这一部分。</translation>
    </message>
    <message>
        <source>*Question for the chart: are gain and noise those that were predicted?* Open **Messages** (Ctrl+3) and go through
the backward half-iterations: what AMP sends down about Z₀ has, in every one, the gain A and the noise T that state
evolution said before.</source>
        <translation>*看图回答：增益和噪声是预测的那些吗？* 打开**消息** (Ctrl+3)，逐个查看后向的半迭代：AMP 向下发送的关于 Z₀ 的消息，每一次都有状态演化事先给出的增益 A 和噪声 T。</translation>
    </message>
    <message>
        <source>The **kurtosis** measures how far an error is from Gaussian: the mean of its fourth power over the square of its
variance, 3 for a Gaussian. In the second iteration, 2000 unknowns and 1000 measurements, mean of six draws:</source>
        <translation>**峰度**衡量误差离高斯多远：四次方的均值除以方差的平方，高斯为 3。在第二次迭代，2000 个未知数、1000 次测量，六次抽样的均值：</translation>
    </message>
    <message>
        <source>Steps of 1, 1000 unknowns: give iterative thresholding many more measurements, until it ends below −20 dB too.</source>
        <translation>步长 1，1000 个未知数：给迭代阈值法多得多的测量，直到它的终点也低于 −20 dB。</translation>
    </message>
    <message>
        <source>How few measurements are enough for AMP? At the same noise, bring it below −18 dB with fewer than 350.</source>
        <translation>AMP 最少需要多少次测量？噪声不变，用少于 350 次把它降到 −18 dB 以下。</translation>
    </message>
    <message>
        <source>An estimate combines the forward message (R⁺, Γ⁺), which comes from the side of the signal, with the backward
one (R⁻, Γ⁻), which comes from the side of the observation. Precisions add:</source>
        <translation>估计把来自信号一侧的前向消息 (R⁺, Γ⁺) 与来自观测一侧的后向消息 (R⁻, Γ⁻) 合在一起。精度相加：</translation>
    </message>
    <message>
        <source>and each mean is weighted by its precision:</source>
        <translation>每个均值以其精度加权：</translation>
    </message>
    <message>
        <source>Open **Messages** (Ctrl+3): Γ is the precision of one message, Λ that of the estimate that combines both. What a
layer sends is what it has learnt *by itself*: Λ minus what came in, so that no layer gets back what it said.</source>
        <translation>打开**消息** (Ctrl+3)：Γ 是一条消息的精度，Λ 是把两者合在一起的估计的精度。一层发送的是它*自己*学到的：Λ 减去传入的，因此没有哪一层会听回自己说过的话。</translation>
    </message>
    <message>
        <source>With 300 measurements of 500 unknowns there are directions nobody has looked along: the error stays
high, and the message says so with a small Γ. (These directions are the kernel of W, 200 of 500.) Every one of these steps can be undone (Ctrl+Z).</source>
        <translation>对 500 个未知数作 300 次测量，有些方向没有人看过：误差居高不下，消息以小的 Γ 说明这一点。(这些方向是 W 的核，500 个中的 200 个。) 每一步都可以撤销 (Ctrl+Z)。</translation>
    </message>
    <message>
        <source>500 unknowns, 1000 measurements: find the SNR that leaves an error between −31 and −29 dB.</source>
        <translation>500 个未知数，1000 次测量：找出一个 SNR，使误差在 −31 与 −29 dB 之间。</translation>
    </message>
    <message>
        <source>a gain A and Gaussian noise of covariance T, whichever random matrix was drawn. The next layer needs to
know A and T, and nothing else. (The lesson before said what the algorithm *believes* about Z when it holds R; this
says how R really comes from Z. With the right model the two agree: A is 1 and T is 1/Γ in backward messages.)</source>
        <translation>增益 A 和协方差为 T 的高斯噪声，不论抽到哪个随机矩阵。下一层只需知道 A 和 T，别无其他。(前一课说的是算法持有 R 时对 Z 的*认定*；这里说的是 R 实际上如何由 Z 而来。模型正确时两者一致：在后向消息中 A 为 1，T 为 1/Γ。)</translation>
    </message>
    <message>
        <source>A sparse signal, one entry in ten not zero, seen through half as many noisy measurements as it has entries.</source>
        <translation>一个稀疏信号，十分之一的元素不为零，通过数量为其元素一半的含噪测量来看。</translation>
    </message>
    <message>
        <source>The line does not move: −23.8 dB in the end, for every size. The **band** over the trials narrows, from
twelve decibels at 50 unknowns to little more than one at 4000, about as one over the root of their number, and the
markers settle on the line.</source>
        <translation>线不动：无论大小，终点都是 −23.8 dB。试验间的**带**变窄，从 50 个未知数时的十二分贝到 4000 个时的一分贝出头，大约与未知数个数的平方根成反比，点落到线上。</translation>
    </message>
    <message>
        <source>One entry in ten not zero, half as many measurements as unknowns, at least 200 of these: find a size at which the band (from 10 % to 90 % of the trials) is narrower than 3 dB.</source>
        <translation>十分之一的元素不为零，测量次数是未知数的一半，未知数至少 200 个：找出一个大小，使带 (试验的 10 % 到 90 %) 窄于 3 dB。</translation>
    </message>
    <message>
        <source>At 20 dB, make the signal sparser (its density) until the line ends below −26 dB; the markers have to follow within 1.5 dB.</source>
        <translation>在 20 dB 时，让信号更稀疏 (其密度)，直到线的终点低于 −26 dB；点须跟随在 1.5 dB 之内。</translation>
    </message>
    <message>
        <source>A message about a weight is the weight through a channel,</source>
        <translation>关于一个权重的消息就是经过信道的该权重，</translation>
    </message>
    <message>
        <source>and the estimate is the mean of −1 and 1, each weighted by its probability given the message: a tanh, 0 for a message
that says nothing, near ±1 for one that is sure. Overlap 0 is no knowledge, overlap 1 all of it. Press **Reset** and **Step** at 1.35: the markers of the trials
walk down the slope and stop where the line is flat.</source>
        <translation>其估计是 −1 与 1 按给定消息的概率加权的均值：一个 tanh，消息什么也没说时为 0，消息确定时接近 ±1。重叠 0 是一无所知，重叠 1 是全部知道。在 1.35 处按**重置**和**单步**：试验的点沿坡走下，停在线变平的地方。</translation>
    </message>
    <message>
        <source>Look for yourself: **Estimates** (Ctrl+2) with *Noise*, after the second backward half-iteration, draws the
error of what η looks at, with the term and without it, beside the Gaussian that state evolution predicts.</source>
        <translation>请亲自看一看：在**估计** (Ctrl+2) 中选*噪声*，在第二次后向半迭代之后，图中画出 η 所见之物的误差，有该项的和没有该项的，旁边是状态演化预测的高斯分布。</translation>
    </message>
</context>
<context>
    <name>MessageMatrices</name>
    <message>
        <source>precision of the message</source>
        <translation>消息的精度</translation>
    </message>
    <message>
        <source>precision of the estimate</source>
        <translation>估计的精度</translation>
    </message>
    <message>
        <source>gain: R = Z A + noise</source>
        <translation>增益：R = Z A + 噪声</translation>
    </message>
    <message>
        <source>covariance of that noise</source>
        <translation>该噪声的协方差</translation>
    </message>
    <message>
        <source>gain: R Γ = Z A Γ + noise</source>
        <translation>增益：R Γ = Z A Γ + 噪声</translation>
    </message>
    <message>
        <source>overlap of estimate and truth</source>
        <translation>估计与真值的重叠</translation>
    </message>
    <message>
        <source>The messages of this half-iteration were not kept.</source>
        <translation>没有保留这个半迭代的消息。</translation>
    </message>
    <message>
        <source>Predicted; nothing is measured yet.</source>
        <translation>已预测；尚无实测。</translation>
    </message>
    <message>
        <source>Measured on the first trial; there is no prediction to compare with.</source>
        <translation>在首次试验上实测；没有可比较的预测。</translation>
    </message>
    <message>
        <source>Measured on the first trial beside its prediction; no matrix differs by more than chance and rounding explain.</source>
        <translation>首次试验的实测与其预测并列；没有矩阵的差异超出偶然和舍入所能解释的范围。</translation>
    </message>
    <message>
        <source>Measured on the first trial; %1 is predicted to be zero, and is not.</source>
        <translation>在首次试验上实测；%1 预测为零，实际不为零。</translation>
    </message>
    <message>
        <source>Measured on the first trial beside its prediction; the largest difference, in %1, is larger than the predicted matrix itself.</source>
        <translation>首次试验的实测与其预测并列；最大差异在 %1，大于预测矩阵本身。</translation>
    </message>
    <message>
        <source>Measured on the first trial beside its prediction; the largest difference, in %1, is %2 % of the predicted matrix.</source>
        <translation>首次试验的实测与其预测并列；最大差异在 %1，为预测矩阵的 %2 %。</translation>
    </message>
    <message>
        <source>Message about %1, %2</source>
        <translation>关于 %1 的消息，%2</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>The observation hardly tells the scale or sign of %1: its NMSE is %2 dB, and %3 dB after the best scale and sign.</source>
        <translation>观测几乎不透露 %1 的尺度或符号：其 NMSE 为 %2 dB，取最佳尺度和符号之后为 %3 dB。</translation>
    </message>
    <message>
        <source>The observation hardly tells the scale or sign of %1: its NMSE is %2 dB, and %3 dB after the best scale and sign (predicted %4 dB).</source>
        <translation>观测几乎不透露 %1 的尺度或符号：其 NMSE 为 %2 dB，取最佳尺度和符号之后为 %3 dB (预测 %4 dB)。</translation>
    </message>
    <message>
        <source>%1 is small (%2 rows): the prediction is the limit of many rows, and a small layer need not follow it.</source>
        <translation>%1 较小 (%2 行)：预测是行数很多时的极限，小的层未必遵循它。</translation>
    </message>
    <message>
        <source>%1 is small (%2 row): the prediction is the limit of many rows, and a small layer need not follow it.</source>
        <translation>%1 较小 (%2 行)：预测是行数很多时的极限，小的层未必遵循它。</translation>
    </message>
    <message>
        <source>%1 are small (%2 or more rows): the prediction is the limit of many rows, and a small layer need not follow it.</source>
        <translation>%1 较小 (%2 行或更多)：预测是行数很多时的极限，小的层未必遵循它。</translation>
    </message>
    <message>
        <source>In %1 of %2 trials the search for a row of the final estimates ended early, %3 in all: these rows are rough.</source>
        <translation>%2 次试验中有 %1 次对最后估计的一行搜索提前结束，共 %3 行：这些行是粗略的。</translation>
    </message>
    <message>
        <source>In %1 of %2 trials the search for rows of the final estimates ended early, %3 in all: these rows are rough.</source>
        <translation>%2 次试验中有 %1 次对最后估计的若干行搜索提前结束，共 %3 行：这些行是粗略的。</translation>
    </message>
    <message>
        <source>The integrals of the prediction are too sharp for their budget: they are sampled instead, with the standard errors that are shown.</source>
        <translation>预测的积分对其预算而言过于尖锐：改用采样，标准误差如所示。</translation>
    </message>
    <message>
        <source>The rows of the prediction cost more than their budget: it is made from %1 of them in %2 scramblings, with the standard errors that are shown.</source>
        <translation>预测的行数超出其预算：取其中 %1 行，作 %2 次打乱，标准误差如所示。</translation>
    </message>
    <message>
        <source>The prediction diverges: in the forward pass of iteration %1, at %2, %3.</source>
        <translation>预测发散：在迭代 %1 的前向，%2 处，%3。</translation>
    </message>
    <message>
        <source>The prediction diverges: in the backward pass of iteration %1, at %2, %3.</source>
        <translation>预测发散：在迭代 %1 的后向，%2 处，%3。</translation>
    </message>
    <message>
        <source>%1 of %2 predictions diverge, the first: in the forward pass of iteration %3, at %4, %5.</source>
        <translation>%2 个预测中有 %1 个发散，首个在迭代 %3 的前向，%4 处，%5。</translation>
    </message>
    <message>
        <source>%1 of %2 predictions diverge, the first: in the backward pass of iteration %3, at %4, %5.</source>
        <translation>%2 个预测中有 %1 个发散，首个在迭代 %3 的后向，%4 处，%5。</translation>
    </message>
    <message>
        <source>%1 is 0 by its law: its NMSE has no power to relate to.</source>
        <translation>%1 按其分布为 0：其 NMSE 没有可作参照的功率。</translation>
    </message>
    <message>
        <source>In %1 of %2 trials %3 was drawn as 0 everywhere: its NMSE there is relative to the power that its law has.</source>
        <translation>%2 次试验中有 %1 次 %3 抽得处处为 0：此处的 NMSE 相对于其分布的功率。</translation>
    </message>
    <message>
        <source>The matrix of layer %1 is one of a file, whose singular vectors are not random: state evolution has no right to hold. With vectors haar it has.</source>
        <translation>层 %1 的矩阵来自文件，其奇异向量不是随机的：状态演化不保证成立。用 haar 向量则成立。</translation>
    </message>
    <message>
        <source>The observation is not drawn: the prediction is of what the laws would draw.</source>
        <translation>观测不是抽取的：预测针对各分布会抽取的情形。</translation>
    </message>
    <message>
        <source>%1 is not drawn: the prediction is of what the laws would draw.</source>
        <translation>%1 不是抽取的：预测针对各分布会抽取的情形。</translation>
    </message>
    <message>
        <source>State evolution does not describe damped ML-AMP on its way: there is no prediction. Damping of 1 has one, with the same fixed points.</source>
        <translation>状态演化不描述有阻尼的 ML-AMP 的过程：没有预测。阻尼为 1 时有预测，不动点相同。</translation>
    </message>
    <message>
        <source>State evolution of ML-AMP is there for the true laws alone: where other laws are believed there is no prediction. ML-Mat-VAMP has one.</source>
        <translation>ML-AMP 的状态演化只适用于真实分布：认定其他分布时没有预测。ML-Mat-VAMP 有。</translation>
    </message>
    <message>
        <source>The damping adapts: the prediction chooses its own schedule by the same rule, and a trial may choose another.</source>
        <translation>阻尼自适应：预测按同一规则选择自己的方案，试验可能选择另一方案。</translation>
    </message>
    <message>
        <source>The matrix of layer %1 mixes no rows: messages behind it are not Gaussian, and the prediction approximates.</source>
        <translation>层 %1 的矩阵不混合各行：其后的消息不是高斯的，预测是近似。</translation>
    </message>
    <message>
        <source>The free energy was not computed to its end.</source>
        <translation>自由能没有计算到底。</translation>
    </message>
    <message>
        <source>Easy: the iteration reaches the deepest minimum, %1, and no algorithm can do better.</source>
        <translation>易：迭代到达最深的极小值 %1，没有算法能做得更好。</translation>
    </message>
    <message>
        <source>Hard: the deepest minimum is at %1, but the iteration stops at %2; no fast algorithm is known to pass the barrier.</source>
        <translation>难：最深的极小值在 %1，但迭代停在 %2；尚不知有快速算法能越过势垒。</translation>
    </message>
    <message>
        <source>Impossible: there is a minimum at %1, but the deepest is at %2, and no algorithm can do better.</source>
        <translation>不可能：在 %1 有极小值，但最深的在 %2，没有算法能做得更好。</translation>
    </message>
    <message>
        <source>%1 (the prediction diverged)</source>
        <translation>%1 (预测发散)</translation>
    </message>
    <message>
        <source>%1 (beyond what double precision can say)</source>
        <translation>%1 (超出双精度所能表示的范围)</translation>
    </message>
    <message>
        <source>%1 (by its law the variable is 0: there is no power to relate its error to)</source>
        <translation>%1 (该变量按其分布为 0：其误差没有可作参照的功率)</translation>
    </message>
    <message>
        <source>%1 trial: %2.</source>
        <translation>%1 次试验：%2。</translation>
    </message>
    <message>
        <source>%1 trials: %2.</source>
        <translation>%1 次试验：%2。</translation>
    </message>
    <message>
        <source>No message was clipped.</source>
        <translation>没有消息被截断。</translation>
    </message>
    <message>
        <source>%1 message was clipped.</source>
        <translation>%1 条消息被截断。</translation>
    </message>
    <message>
        <source>%1 messages were clipped.</source>
        <translation>%1 条消息被截断。</translation>
    </message>
    <message>
        <source>First divergence: trial %1, layer %2, forward pass of iteration %3: %4.</source>
        <translation>首次发散：试验 %1，层 %2，迭代 %3 的前向：%4。</translation>
    </message>
    <message>
        <source>First divergence: trial %1, layer %2, backward pass of iteration %3: %4.</source>
        <translation>首次发散：试验 %1，层 %2，迭代 %3 的后向：%4。</translation>
    </message>
    <message>
        <source>%1 reached the iteration limit</source>
        <translation>%1 次达到迭代上限</translation>
    </message>
    <message>
        <source>%1 converged</source>
        <translation>%1 次收敛</translation>
    </message>
    <message>
        <source>%1 diverged</source>
        <translation>%1 次发散</translation>
    </message>
    <message>
        <source>%1 interrupted</source>
        <translation>%1 次中断</translation>
    </message>
    <message>
        <source>The largest precision, %1 / tau, is below that of the observation, %2 / tau, and decides the estimate.</source>
        <translation>最大精度 %1 / tau 低于观测的精度 %2 / tau，它决定了估计。</translation>
    </message>
    <message>
        <source>The largest precision, %1 / tau, is below that of the observation, %2 / tau, and decides the estimate: so far is the believed power of the signal from its own.</source>
        <translation>最大精度 %1 / tau 低于观测的精度 %2 / tau，它决定了估计：所信的信号功率与其自身功率相差太远。</translation>
    </message>
    <message>
        <source>A plane parts these labels: there are %1 samples for each weight, and up to %2 they are separable. Without a penalty there is no finite minimiser, and the penalty alone decides the size of the estimate (Candes and Sur 2020).</source>
        <translation>一个平面分开了这些标签：每个权重有 %1 个样本，而直到 %2 个它们都可分。没有惩罚就没有有限的极小点，估计的大小只由惩罚决定 (Candes 和 Sur 2020)。</translation>
    </message>
    <message>
        <source>A plane parts these labels: there are %1 samples for each weight, and without noise they are always separable. Without a penalty there is no finite minimiser, and the penalty alone decides the size of the estimate (Candes and Sur 2020).</source>
        <translation>一个平面分开了这些标签：每个权重有 %1 个样本，而没有噪声时它们总是可分的。没有惩罚就没有有限的极小点，估计的大小只由惩罚决定 (Candes 和 Sur 2020)。</translation>
    </message>
    <message>
        <source>The spectral start knows something of the signal from %1 rows for each unknown on (Mondelli and Montanari 2019): here there are %2, and its squared overlap is %3 (Lu and Li 2020).</source>
        <translation>每个未知数有 %1 行起，谱起点才对信号有所了解 (Mondelli 和 Montanari 2019)：这里有 %2 行，其重叠的平方为 %3 (Lu 和 Li 2020)。</translation>
    </message>
    <message>
        <source>The spectral start knows something of the signal from %1 rows for each unknown on (Mondelli and Montanari 2019): here there are %2, and it knows nothing.</source>
        <translation>每个未知数有 %1 行起，谱起点才对信号有所了解 (Mondelli 和 Montanari 2019)：这里有 %2 行，它一无所知。</translation>
    </message>
    <message>
        <source>The observation says nothing of the size of a row, and the spectral start nothing of the signal, from however many rows.</source>
        <translation>观测不说明行的大小，因此无论有多少行，谱起点都不说明信号。</translation>
    </message>
    <message>
        <source>The scramblings of the prediction end in different solutions: %1 at %2 dB in %3 of %4, at %5 dB in the others. The line is their mean.</source>
        <translation>预测的各次打乱收敛到不同的解：%1 为 %2 dB 的有 %3 次（共 %4 次），其余为 %5 dB。曲线是它们的平均。</translation>
    </message>
</context>
<context>
    <name>PhaseDrawing</name>
    <message>
        <source>no trial succeeds … all succeed</source>
        <translation>无试验成功 … 全部成功</translation>
    </message>
</context>
<context>
    <name>PhaseMap</name>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <source>%1, predicted</source>
        <translation>%1，预测</translation>
    </message>
    <message>
        <source>%1, measured</source>
        <translation>%1，实测</translation>
    </message>
    <message>
        <source>%1 of %2 cells are known.</source>
        <translation>%2 个格点中已知 %1 个。</translation>
    </message>
    <message>
        <source>The line is where %1 begins to hold: white as predicted, orange for half of the trials.</source>
        <translation>线标出 %1 开始成立之处：白色为预测，橙色为半数试验。</translation>
    </message>
    <message>
        <source>The line is where %1 begins to hold, as predicted.</source>
        <translation>线标出预测中 %1 开始成立之处。</translation>
    </message>
    <message>
        <source>The line is where %1 begins to hold for half of the trials.</source>
        <translation>线标出半数试验中 %1 开始成立之处。</translation>
    </message>
    <message>
        <source>%1: not known yet</source>
        <translation>%1：尚未知</translation>
    </message>
    <message>
        <source>predicted %1</source>
        <translation>预测 %1</translation>
    </message>
    <message>
        <source>measured %1 (%2 to %3)</source>
        <translation>实测 %1 (%2 至 %3)</translation>
    </message>
    <message>
        <source>success in %1 % of %2 trials</source>
        <translation>%2 次试验中成功 %1 %</translation>
    </message>
    <message>
        <source>success</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>no success</source>
        <translation>不成功</translation>
    </message>
    <message>
        <source>%1 of the %2 fixed point</source>
        <translation>%2不动点的 %1</translation>
    </message>
    <message>
        <source>%1 predicted</source>
        <translation>%1 预测</translation>
    </message>
    <message>
        <source>%1 measured, median</source>
        <translation>%1 实测，中位数</translation>
    </message>
    <message>
        <source>%1 measured, 10 %</source>
        <translation>%1 实测，10 %</translation>
    </message>
    <message>
        <source>%1 measured, 90 %</source>
        <translation>%1 实测，90 %</translation>
    </message>
    <message>
        <source>success predicted</source>
        <translation>预测成功</translation>
    </message>
    <message>
        <source>success, share of trials</source>
        <translation>成功，试验比例</translation>
    </message>
</context>
<context>
    <name>PhaseRegions</name>
    <message>
        <source>exact recovery</source>
        <translation>精确恢复</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>Hard, for example, at %1: the best estimator reaches %2, the algorithm stays at %3.</source>
        <translation>难，例如在 %1：最佳估计器达到 %2，算法停在 %3。</translation>
    </message>
    <message>
        <source>No cell is hard: where the best estimator succeeds, the algorithm does too.</source>
        <translation>没有难的格点：最佳估计器成功之处，算法也成功。</translation>
    </message>
    <message>
        <source>Every cell is easy.</source>
        <translation>所有格点都容易。</translation>
    </message>
    <message>
        <source>Every cell is impossible.</source>
        <translation>所有格点都不可能。</translation>
    </message>
    <message>
        <source>easy</source>
        <translation>易</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>难</translation>
    </message>
    <message>
        <source>impossible</source>
        <translation>不可能</translation>
    </message>
    <message>
        <source>algorithmic</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>information-theoretic</source>
        <translation>信息论</translation>
    </message>
    <message>
        <source>spinodal</source>
        <translation>亚稳界</translation>
    </message>
</context>
<context>
    <name>PlotArrangement</name>
    <message>
        <source>Values that are not finite are left out.</source>
        <translation>非有限的值已略去。</translation>
    </message>
</context>
<context>
    <name>PlotReadout</name>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>(%1 to %2)</source>
        <translation>(%1 至 %2)</translation>
    </message>
</context>
<context>
    <name>PlotSpotlight</name>
    <message>
        <source>Spotlight: %1</source>
        <translation>聚光：%1</translation>
    </message>
</context>
<context>
    <name>PresetGroups</name>
    <message>
        <source>Learning of networks</source>
        <translation>网络的学习</translation>
    </message>
    <message>
        <source>Deep stacks</source>
        <translation>深层栈</translation>
    </message>
    <message>
        <source>Vectors (d = 1)</source>
        <translation>向量 (d = 1)</translation>
    </message>
    <message>
        <source>Digits and tables</source>
        <translation>数字与表格</translation>
    </message>
    <message>
        <source>Matrices (d &gt; 1)</source>
        <translation>矩阵 (d &gt; 1)</translation>
    </message>
</context>
<context>
    <name>Render</name>
    <message>
        <source>Interrupted before the end.</source>
        <translation>在结束前中断。</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Figure %1. </source>
        <translation>图 %1。 </translation>
    </message>
    <message>
        <source>Figure %1</source>
        <translation>图 %1</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Draws of Z₀, median over trials: %1.</source>
        <translation>Z₀ 的抽样，各试验的中位数：%1。</translation>
    </message>
    <message>
        <source>Everything that reproduces this page: save it as a file FILE.onsager.json and run onsager-cli run FILE.onsager.json</source>
        <translation>重现本页所需的一切：存为文件 FILE.onsager.json 并运行 onsager-cli run FILE.onsager.json</translation>
    </message>
    <message>
        <source>A run without a title</source>
        <translation>无标题的运行</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Interrupted before the end.</source>
        <translation>在结束前中断。</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>10–90 %</source>
        <translation>10–90 %</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Not predicted: %1.</source>
        <translation>没有预测：%1。</translation>
    </message>
    <message>
        <source>Nothing was measured: this is a prediction.</source>
        <translation>没有测量：这只是预测。</translation>
    </message>
    <message>
        <source>share accepted</source>
        <translation>接受率</translation>
    </message>
    <message>
        <source>effective sample size</source>
        <translation>有效样本量</translation>
    </message>
    <message>
        <source>Baselines on the same draws</source>
        <translation>同一组抽样上的基准</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the tag of the language that these texts are in</comment>
        <translation>zh-CN</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Errors at the end</source>
        <translation>结束时的误差</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>如何结束</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>RunStatus</name>
    <message>
        <source>Predicting</source>
        <translation>正在预测</translation>
    </message>
    <message>
        <source>Generating the trials</source>
        <translation>正在生成试验</translation>
    </message>
    <message>
        <source>Running, iteration %1 of %2</source>
        <translation>运行中，第 %1 / %2 次迭代</translation>
    </message>
    <message>
        <source>Predicting trial %1 of %2</source>
        <translation>正在预测第 %1 / %2 次试验</translation>
    </message>
    <message>
        <source>Running baselines, step %1 of %2</source>
        <translation>正在运行基准，第 %1 / %2 步</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Paused before the first half-iteration</source>
        <translation>在第一个半迭代之前暂停</translation>
    </message>
    <message>
        <source>Paused after %1</source>
        <translation>在 %1 之后暂停</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Finished: %1</source>
        <translation>完成：%1</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Cancelled after %1</source>
        <translation>在 %1 之后取消</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Not run: these layers cannot be estimated together</source>
        <translation>未运行：这些层不能一起估计</translation>
    </message>
    <message>
        <source>The run could not be made</source>
        <translation>无法运行</translation>
    </message>
</context>
<context>
    <name>RunText</name>
    <message>
        <source>%1 s left</source>
        <translation>还剩 %1 秒</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>还剩 %1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>还剩 %1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>约 %1 秒</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>约 %1 分钟</translation>
    </message>
    <message>
        <source>about %1 h %2 min</source>
        <translation>约 %1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>1 trial: converged</source>
        <translation>1 次试验：已收敛</translation>
    </message>
    <message>
        <source>%1 trials, all converged</source>
        <translation>%1 次试验，全部收敛</translation>
    </message>
    <message>
        <source>%1 converged</source>
        <translation>%1 次收敛</translation>
    </message>
    <message>
        <source>1 trial: reached the iteration limit</source>
        <translation>1 次试验：达到迭代上限</translation>
    </message>
    <message>
        <source>%1 trials, all reached the iteration limit</source>
        <translation>%1 次试验，全部达到迭代上限</translation>
    </message>
    <message>
        <source>%1 reached the iteration limit</source>
        <translation>%1 次达到迭代上限</translation>
    </message>
    <message>
        <source>1 trial: diverged</source>
        <translation>1 次试验：发散</translation>
    </message>
    <message>
        <source>%1 trials, all diverged</source>
        <translation>%1 次试验，全部发散</translation>
    </message>
    <message>
        <source>%1 diverged</source>
        <translation>%1 次发散</translation>
    </message>
    <message>
        <source>1 trial: cancelled</source>
        <translation>1 次试验：已取消</translation>
    </message>
    <message>
        <source>%1 trials, all cancelled</source>
        <translation>%1 次试验，全部取消</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>%1 次取消</translation>
    </message>
    <message>
        <source>1 trial</source>
        <translation>1 次试验</translation>
    </message>
    <message>
        <source>%1 trials</source>
        <translation>%1 次试验</translation>
    </message>
    <message>
        <source>%1 trials: %2</source>
        <translation>%1 次试验：%2</translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation>1 个线程</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1 个线程</translation>
    </message>
    <message>
        <source>%1 per iteration</source>
        <translation>每次迭代 %1</translation>
    </message>
</context>
<context>
    <name>ScenarioLink</name>
    <message>
        <source>The text on the clipboard is too long for a link to a scenario.</source>
        <translation>剪贴板上的文字太长，不是场景的链接。</translation>
    </message>
    <message>
        <source>There is no link to a scenario on the clipboard: one begins with onsager:1:</source>
        <translation>剪贴板上没有场景的链接：链接以 onsager:1: 开头</translation>
    </message>
    <message>
        <source>The link is damaged: part of it is missing or changed.</source>
        <translation>链接已损坏：有一部分缺失或被更改。</translation>
    </message>
</context>
<context>
    <name>StackEdit</name>
    <message>
        <source>A shape is written as rows × columns: 500 × 4.</source>
        <translation>形状写作 行 × 列：500 × 4。</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>插入 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移动 %1</translation>
    </message>
    <message>
        <source>Shape of %1</source>
        <translation>%1 的形状</translation>
    </message>
    <message>
        <source>Insert a linear layer and a ReLU between %1 and %2</source>
        <translation>在 %1 与 %2 之间插入线性层和 ReLU</translation>
    </message>
    <message>
        <source>Insert a ReLU and a linear layer between %1 and %2</source>
        <translation>在 %1 与 %2 之间插入 ReLU 和线性层</translation>
    </message>
</context>
<context>
    <name>StartQuestions</name>
    <message>
        <source>How many samples do I need?</source>
        <translation>我需要多少样本？</translation>
    </message>
    <message>
        <source>When does it get stuck?</source>
        <translation>何时会卡住？</translation>
    </message>
    <message>
        <source>What if my model is wrong?</source>
        <translation>如果我的模型是错的呢？</translation>
    </message>
    <message>
        <source>Does the prediction hold?</source>
        <translation>预测成立吗？</translation>
    </message>
    <message>
        <source>What about my own data?</source>
        <translation>我自己的数据呢？</translation>
    </message>
    <message>
        <source>Where does it come from? Figures of the papers</source>
        <translation>这从何而来？论文中的图</translation>
    </message>
</context>
<context>
    <name>SweepPlot</name>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>measured, share of trials</source>
        <translation>实测，试验比例</translation>
    </message>
    <message>
        <source>measured, median</source>
        <translation>实测，中位数</translation>
    </message>
    <message>
        <source>measured, less one standard error</source>
        <translation>实测，减一个标准误差</translation>
    </message>
    <message>
        <source>measured, 10 %</source>
        <translation>实测，10 %</translation>
    </message>
    <message>
        <source>measured, plus one standard error</source>
        <translation>实测，加一个标准误差</translation>
    </message>
    <message>
        <source>measured, 90 %</source>
        <translation>实测，90 %</translation>
    </message>
    <message>
        <source>%1, median</source>
        <translation>%1，中位数</translation>
    </message>
    <message>
        <source>%1 fixed point</source>
        <translation>%1不动点</translation>
    </message>
    <message>
        <source>share of %1 trials, ± standard error</source>
        <translation>%1 次试验的比例，± 标准误差</translation>
    </message>
    <message>
        <source>to be computed</source>
        <translation>待计算</translation>
    </message>
    <message>
        <source>Measured and predicted differ by at most %1, at %2.</source>
        <translation>实测与预测最多相差 %1，在 %2。</translation>
    </message>
    <message>
        <source>%1 of %2 cells are known.</source>
        <translation>%2 个格点中已知 %1 个。</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 对 %2</translation>
    </message>
    <message>
        <source>least predicted</source>
        <translation>预测最小</translation>
    </message>
    <message>
        <source>Predicted least: %1 at %2.</source>
        <translation>预测最小：%1，在 %2。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>SweepText</name>
    <message>
        <source>%1 of %2 predicted</source>
        <translation>已预测 %1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 measured</source>
        <translation>已实测 %1 / %2</translation>
    </message>
    <message>
        <source>Checking the cells</source>
        <translation>正在检查格点</translation>
    </message>
    <message>
        <source>%1 of %2 cells</source>
        <translation>%1 / %2 个格点</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>onsager::AudienceWindow</name>
    <message>
        <source>Audience – Onsager</source>
        <translation>观众 – Onsager</translation>
    </message>
    <message>
        <source>Formula of the lesson</source>
        <translation>课程的公式</translation>
    </message>
</context>
<context>
    <name>onsager::ChartNote</name>
    <message>
        <source>What the chart says</source>
        <translation>图表所说的话</translation>
    </message>
</context>
<context>
    <name>onsager::ChartPage</name>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Show the picture</source>
        <translation>显示画面</translation>
    </message>
    <message>
        <source>Show the numbers of the picture</source>
        <translation>显示画面的数值</translation>
    </message>
    <message>
        <source>Numbers of the chart</source>
        <translation>图表的数值</translation>
    </message>
    <message>
        <source>The numbers of the chart</source>
        <translation>图表的数值</translation>
    </message>
</context>
<context>
    <name>onsager::ChartTabs</name>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Which chart is shown</source>
        <translation>显示哪个图表</translation>
    </message>
    <message>
        <source>Chart in a window of its own</source>
        <translation>图表置于独立窗口</translation>
    </message>
    <message>
        <source>Show this chart in a window of its own; a double click on its tab does it too</source>
        <translation>在独立窗口中显示此图表；双击其标签也可以</translation>
    </message>
    <message>
        <source>%1 has a window of its own.</source>
        <translation>%1 有独立窗口。</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>Put %1 back</source>
        <translation>放回 %1</translation>
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
        <translation>放回</translation>
    </message>
    <message>
        <source>Put the chart back</source>
        <translation>放回图表</translation>
    </message>
    <message>
        <source>Put the chart back among the others</source>
        <translation>把图表放回其他图表之中</translation>
    </message>
</context>
<context>
    <name>onsager::ConvergencePanel</name>
    <message>
        <source>State evolution is an approximation here.</source>
        <translation>此处状态演化是近似。</translation>
    </message>
    <message>
        <source>Convergence chart</source>
        <translation>收敛图表</translation>
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
        <translation>测试误差 (归一化)</translation>
    </message>
    <message>
        <source>Error that is drawn</source>
        <translation>所画的误差</translation>
    </message>
    <message>
        <source>Which error of the estimates is drawn</source>
        <translation>画估计的哪种误差</translation>
    </message>
    <message>
        <source>Variables that are drawn</source>
        <translation>所画的变量</translation>
    </message>
    <message>
        <source>Draw variable %1</source>
        <translation>画变量 %1</translation>
    </message>
    <message>
        <source>%1 of %2 variables</source>
        <translation>%2 个变量中的 %1 个</translation>
    </message>
    <message>
        <source>Computing the prediction …</source>
        <translation>正在计算预测 …</translation>
    </message>
</context>
<context>
    <name>onsager::DataFiles</name>
    <message>
        <source>Export drawn data</source>
        <translation>导出抽得的数据</translation>
    </message>
    <message>
        <source>Trial, from 0</source>
        <translation>试验，从 0 起</translation>
    </message>
    <message>
        <source>Export the drawn data into a folder</source>
        <translation>将抽得的数据导出到文件夹</translation>
    </message>
    <message>
        <source>Export the last estimates into a folder</source>
        <translation>将最后的估计导出到文件夹</translation>
    </message>
    <message>
        <source>Writing the drawn data</source>
        <translation>正在写出抽得的数据</translation>
    </message>
    <message>
        <source>Running for the estimates</source>
        <translation>正在为估计运行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>onsager::DetailsPage</name>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
</context>
<context>
    <name>onsager::EstimatesPanel</name>
    <message>
        <source>Whose estimate is drawn</source>
        <translation>画谁的估计</translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation>散点</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Which column of it</source>
        <translation>其中哪一列</translation>
    </message>
    <message>
        <source>Chart of the estimates</source>
        <translation>估计的图表</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Estimate against truth, or the density of the error, or of the noise in what the estimator was sent</source>
        <translation>估计对真值，或误差的密度，或估计器所收消息中噪声的密度</translation>
    </message>
</context>
<context>
    <name>onsager::FigureCanvas</name>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
</context>
<context>
    <name>onsager::FigureDialog</name>
    <message>
        <source>Figure</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>What kind of file is written</source>
        <translation>写出何种文件</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>Vertical axis</source>
        <translation>纵轴</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸面</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Sizes that journals, slides and posters ask for</source>
        <translation>期刊、幻灯片和海报要求的大小</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>自定大小</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Which curves are drawn</source>
        <translation>画哪些曲线</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>The menu of the chart itself, by the right button, adds them</source>
        <translation>用图表自身的右键菜单添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the annotation</source>
        <translation>移除注释</translation>
    </message>
    <message>
        <source>Remove the chosen annotation</source>
        <translation>移除选中的注释</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Everything as the program would choose; annotations stay</source>
        <translation>一切由程序选择；注释保留</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>不作更改</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep this in the scenario, without a file; it can be undone</source>
        <translation>将其保留在场景中，不写文件；可以撤销</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Put the figure on the clipboard as picture, drawing and table</source>
        <translation>将图以图片、矢量图和表格放到剪贴板</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>另存为 …</translation>
    </message>
    <message>
        <source>Write the figure to a file</source>
        <translation>将图写入文件</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>name and unit</source>
        <translation>名称和单位</translation>
    </message>
    <message>
        <source>%1 from</source>
        <translation>%1 从</translation>
    </message>
    <message>
        <source>%1 to</source>
        <translation>%1 到</translation>
    </message>
    <message>
        <source>Single column</source>
        <translation>单栏</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>通常</translation>
    </message>
    <message>
        <source>Double column</source>
        <translation>双栏</translation>
    </message>
    <message>
        <source>Slide 16:9</source>
        <translation>幻灯片 16:9</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>海报</translation>
    </message>
</context>
<context>
    <name>onsager::FigureFiles</name>
    <message>
        <source>Export the figure</source>
        <translation>导出图</translation>
    </message>
    <message>
        <source>%1 (*.%2)</source>
        <translation>%1 (*.%2)</translation>
    </message>
    <message>
        <source>Drawing the animation</source>
        <translation>正在绘制动画</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export every chart into a folder</source>
        <translation>将每个图表导出到文件夹</translation>
    </message>
    <message>
        <source>Export the run</source>
        <translation>导出运行</translation>
    </message>
    <message>
        <source>Result (*.json);;Table (*.csv)</source>
        <translation>结果 (*.json);;表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>onsager::FigurePreview</name>
    <message>
        <source>Preview of the figure</source>
        <translation>图的预览</translation>
    </message>
</context>
<context>
    <name>onsager::FileField</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation>选择文件：%1</translation>
    </message>
    <message>
        <source>no file yet</source>
        <translation>尚无文件</translation>
    </message>
</context>
<context>
    <name>onsager::FormControl</name>
    <message>
        <source>Unit: %1.</source>
        <translation>单位：%1。</translation>
    </message>
</context>
<context>
    <name>onsager::FreeEnergyPanel</name>
    <message>
        <source>free energy</source>
        <translation>自由能</translation>
    </message>
    <message>
        <source>branch of the algorithm</source>
        <translation>算法的分支</translation>
    </message>
    <message>
        <source>iterates</source>
        <translation>迭代点</translation>
    </message>
    <message>
        <source>stable</source>
        <translation>稳定</translation>
    </message>
    <message>
        <source>unstable</source>
        <translation>不稳定</translation>
    </message>
    <message>
        <source>global minimum</source>
        <translation>全局极小</translation>
    </message>
    <message>
        <source>trials</source>
        <translation>试验</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>The variable whose overlap is varied</source>
        <translation>改变其重叠的变量</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>Against the overlap with the truth, or the error that it leaves</source>
        <translation>对与真值的重叠，或对其留下的误差</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>NMSE (dB)</source>
        <translation>NMSE (dB)</translation>
    </message>
    <message>
        <source>Chart of the free energy</source>
        <translation>自由能图表</translation>
    </message>
    <message>
        <source>Why there is no free energy</source>
        <translation>为何没有自由能</translation>
    </message>
    <message>
        <source>The free energy belongs to the posterior law of the signal, whose mean MMSE estimation follows; a MAP estimate is one point of it. Choose MMSE as the estimation, in the inspector under Experiment, and the curve appears here.</source>
        <translation>自由能属于信号的后验分布，MMSE 估计追随其均值；MAP 估计只是其中一点。在检查器的“实验”中选择 MMSE 作为估计，曲线就会出现在这里。</translation>
    </message>
    <message>
        <source>Not for this stack, because of %1: %2</source>
        <translation>不适用于此层栈，原因是 %1：%2</translation>
    </message>
    <message>
        <source>There is no free energy</source>
        <translation>没有自由能</translation>
    </message>
    <message>
        <source>This scenario cannot be run</source>
        <translation>该场景无法运行</translation>
    </message>
    <message>
        <source>Computing the free energy …  With %1 columns it takes minutes.</source>
        <translation>正在计算自由能 …  有 %1 列时需要几分钟。</translation>
    </message>
    <message>
        <source>Computing the free energy …</source>
        <translation>正在计算自由能 …</translation>
    </message>
</context>
<context>
    <name>onsager::HeatMapGrid</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>%1, %2
row %3, column %4: %5</source>
        <translation>%1，%2
第 %3 行，第 %4 列：%5</translation>
    </message>
</context>
<context>
    <name>onsager::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>帮助页</translation>
    </message>
</context>
<context>
    <name>onsager::ImageGrid</name>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>%1
pixel at %2, %3: %4</source>
        <translation>%1
像素 %2, %3：%4</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>不可见</translation>
    </message>
    <message>
        <source>Draw to erase, or to bring back</source>
        <translation>画以擦除或恢复</translation>
    </message>
    <message>
        <source>Draw an image of your own</source>
        <translation>画一幅自己的图像</translation>
    </message>
</context>
<context>
    <name>onsager::ImagesPanel</name>
    <message>
        <source>The variable that is made of images</source>
        <translation>由图像组成的变量</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>All images, or one of them</source>
        <translation>所有图像，或其中一幅</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>What the algorithms estimate, or single draws of the sampler</source>
        <translation>算法的估计，或采样器的单次抽样</translation>
    </message>
    <message>
        <source>estimates</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>draws of the chain</source>
        <translation>链的抽样</translation>
    </message>
    <message>
        <source>First image</source>
        <translation>首幅图像</translation>
    </message>
    <message>
        <source>Which image of its file the first trial has, from 0; the other trials have those that follow</source>
        <translation>首次试验取文件中的哪幅图像，从 0 起；其他试验取其后的图像</translation>
    </message>
    <message>
        <source>Blank image</source>
        <translation>空白图像</translation>
    </message>
    <message>
        <source>Makes the truth black: draw on it with the mouse, and watch it come back</source>
        <translation>使真值为黑色：用鼠标在上面画，看它恢复</translation>
    </message>
    <message>
        <source>all images</source>
        <translation>所有图像</translation>
    </message>
    <message>
        <source>image %1</source>
        <translation>图像 %1</translation>
    </message>
</context>
<context>
    <name>onsager::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Show or hide these settings</source>
        <translation>显示或隐藏这些设置</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Arrays (*.npy *.npz *.h5 *.hdf5 *.csv *.tsv *.txt *.mtx *.idx *ubyte);;All files (*)</source>
        <translation>数组 (*.npy *.npz *.h5 *.hdf5 *.csv *.tsv *.txt *.mtx *.idx *ubyte);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Locked by the lesson. %1</source>
        <translation>已被课程锁定。%1</translation>
    </message>
</context>
<context>
    <name>onsager::KeyMap</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Any key takes this away.</source>
        <translation>按任意键关闭。</translation>
    </message>
    <message>
        <source>Arrows and page keys go through this list, any other key takes it away.</source>
        <translation>方向键和翻页键浏览此列表，按其他任意键关闭。</translation>
    </message>
</context>
<context>
    <name>onsager::LayerCard</name>
    <message>
        <source>Rows and columns</source>
        <translation>行数和列数</translation>
    </message>
    <message>
        <source>Rows × columns; Enter takes them, Escape leaves them</source>
        <translation>行 × 列；Enter 采用，Escape 放弃</translation>
    </message>
</context>
<context>
    <name>onsager::LayerStripModel</name>
    <message>
        <source>%1, mismatched</source>
        <translation>%1，不匹配</translation>
    </message>
    <message>
        <source>d = 1 column</source>
        <translation>d = 1 列</translation>
    </message>
    <message>
        <source>d = %1 columns</source>
        <translation>d = %1 列</translation>
    </message>
</context>
<context>
    <name>onsager::LayerStripPanel</name>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
</context>
<context>
    <name>onsager::LessonPanel</name>
    <message>
        <source>Lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Which lesson is shown</source>
        <translation>显示哪一课</translation>
    </message>
    <message>
        <source>✕</source>
        <translation>✕</translation>
    </message>
    <message>
        <source>Close the lesson</source>
        <translation>关闭课程</translation>
    </message>
    <message>
        <source>Lesson page</source>
        <translation>课程页</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Show the presenter&apos;s notes</source>
        <translation>显示讲者备注</translation>
    </message>
    <message>
        <source>Show what a presenter says and asks in this lesson</source>
        <translation>显示讲者在本课中所讲和所问的内容</translation>
    </message>
    <message>
        <source>Presenter&apos;s notes</source>
        <translation>讲者备注</translation>
    </message>
</context>
<context>
    <name>onsager::MainWindow</name>
    <message>
        <source>Bring back pixels</source>
        <translation>恢复像素</translation>
    </message>
    <message>
        <source>Erase pixels</source>
        <translation>擦除像素</translation>
    </message>
    <message>
        <source>Draw an image</source>
        <translation>画图像</translation>
    </message>
    <message>
        <source>The program ended unexpectedly while a scenario was not saved.</source>
        <translation>程序意外结束时有一个场景未保存。</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>%1[*] – Onsager</source>
        <translation>%1[*] – Onsager</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>读取 %1</translation>
    </message>
</context>
<context>
    <name>onsager::MatrixTable</name>
    <message>
        <source>matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差</translation>
    </message>
</context>
<context>
    <name>onsager::MessageBanner</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>✕</source>
        <translation>✕</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Change this setting and run again</source>
        <translation>更改此设置并重新运行</translation>
    </message>
</context>
<context>
    <name>onsager::MessagesPanel</name>
    <message>
        <source>The message about which variable is drawn</source>
        <translation>画关于哪个变量的消息</translation>
    </message>
</context>
<context>
    <name>onsager::MomentBar</name>
    <message>
        <source>First half-iteration (Home)</source>
        <translation>第一个半迭代 (Home)</translation>
    </message>
    <message>
        <source>Newest half-iteration (End)</source>
        <translation>最新的半迭代 (End)</translation>
    </message>
    <message>
        <source>Half-iteration that is shown</source>
        <translation>所显示的半迭代</translation>
    </message>
    <message>
        <source>Go back through the half-iterations; every chart follows</source>
        <translation>回看各个半迭代；所有图表随之变化</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
</context>
<context>
    <name>onsager::PhaseChart</name>
    <message>
        <source>Phase diagram</source>
        <translation>相图</translation>
    </message>
</context>
<context>
    <name>onsager::PhasePanel</name>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>The variable whose error is drawn</source>
        <translation>画其误差的变量</translation>
    </message>
    <message>
        <source>Prediction or trials</source>
        <translation>预测或试验</translation>
    </message>
    <message>
        <source>What is measured where there are trials, else what is predicted; or one of them alone</source>
        <translation>有试验处取实测，否则取预测；或只取其一</translation>
    </message>
    <message>
        <source>measured, else predicted</source>
        <translation>实测，否则预测</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
</context>
<context>
    <name>onsager::PlotChart</name>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Whole chart</source>
        <translation>整个图表</translation>
    </message>
    <message>
        <source>Show the whole chart again; a double click does it too</source>
        <translation>重新显示整个图表；双击也可以</translation>
    </message>
</context>
<context>
    <name>onsager::PlotView</name>
    <message>
        <source>Write here …</source>
        <translation>在此书写 …</translation>
    </message>
    <message>
        <source>What is to be written here?</source>
        <translation>这里写什么？</translation>
    </message>
    <message>
        <source>Point here …</source>
        <translation>指向此处 …</translation>
    </message>
    <message>
        <source>What is to be written at the arrow?</source>
        <translation>箭头处写什么？</translation>
    </message>
    <message>
        <source>Vertical line here …</source>
        <translation>此处竖线 …</translation>
    </message>
    <message>
        <source>What is to be written at the line? It may be nothing.</source>
        <translation>线旁写什么？可以为空。</translation>
    </message>
    <message>
        <source>Horizontal line here …</source>
        <translation>此处横线 …</translation>
    </message>
    <message>
        <source>Remove what was written</source>
        <translation>移除所写内容</translation>
    </message>
    <message>
        <source>Whole chart</source>
        <translation>整个图表</translation>
    </message>
    <message>
        <source>Annotation</source>
        <translation>注释</translation>
    </message>
</context>
<context>
    <name>onsager::ScenarioFiles</name>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>The scenario was changed and is not saved.</source>
        <translation>场景已更改，尚未保存。</translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation>保存更改吗？</translation>
    </message>
    <message>
        <source>Open a scenario</source>
        <translation>打开场景</translation>
    </message>
    <message>
        <source>Scenarios (*.onsager.json *.json);;Figures and results (*.%1)</source>
        <translation>场景 (*.onsager.json *.json);;图和结果 (*.%1)</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>保存场景</translation>
    </message>
    <message>
        <source>Scenarios (*.onsager.json)</source>
        <translation>场景 (*.onsager.json)</translation>
    </message>
</context>
<context>
    <name>onsager::SliderField</name>
    <message>
        <source>slider</source>
        <translation>滑块</translation>
    </message>
</context>
<context>
    <name>onsager::StartPage</name>
    <message>
        <source>Start page</source>
        <translation>开始页</translation>
    </message>
</context>
<context>
    <name>onsager::StatusPanel</name>
    <message>
        <source>✕ Cancel</source>
        <translation>✕ 取消</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>运行进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>End this run and keep what it has found out (Esc)</source>
        <translation>结束此运行并保留已得到的结果 (Esc)</translation>
    </message>
</context>
<context>
    <name>onsager::SweepFormView</name>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Fixed points</source>
        <translation>不动点</translation>
    </message>
    <message>
        <source>What each cell computes</source>
        <translation>每个格点计算什么</translation>
    </message>
    <message>
        <source>Trials take longer; the prediction is made first in any case</source>
        <translation>试验耗时更长；无论如何都先作预测</translation>
    </message>
    <message>
        <source>prediction only</source>
        <translation>仅预测</translation>
    </message>
    <message>
        <source>Success criterion</source>
        <translation>成功准则</translation>
    </message>
    <message>
        <source>When a trial counts as a success: nmseDb[0] &lt; -30, testError &lt; 1.2, or predictedNmseDb[0] &lt; -60 to ask the prediction; empty for no such count</source>
        <translation>试验何时算成功：nmseDb[0] &lt; -30、testError &lt; 1.2，或用 predictedNmseDb[0] &lt; -60 考察预测；留空表示不计</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Success when</source>
        <translation>成功条件</translation>
    </message>
    <message>
        <source>Ask the criterion of the fixed points of state evolution too: the easy, hard and impossible regions of a phase diagram</source>
        <translation>也用该准则考察状态演化的不动点：相图中易、难、不可能的区域</translation>
    </message>
    <message>
        <source>%1, vertical axis</source>
        <translation>%1，纵轴</translation>
    </message>
    <message>
        <source>%1, horizontal axis</source>
        <translation>%1，横轴</translation>
    </message>
    <message>
        <source>What is varied</source>
        <translation>改变什么</translation>
    </message>
    <message>
        <source>Which number or choice of the scenario is varied</source>
        <translation>改变场景的哪个数或选项</translation>
    </message>
    <message>
        <source>Spacing of the values</source>
        <translation>值的间隔</translation>
    </message>
    <message>
        <source>Equal steps, equal ratios, or values one by one</source>
        <translation>等步长、等比，或逐个给出</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>list of values</source>
        <translation>值列表</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>第一个值</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>最后一个值</translation>
    </message>
    <message>
        <source>Number of values</source>
        <translation>值的个数</translation>
    </message>
    <message>
        <source>values</source>
        <translation>个值</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>The values one by one, with commas between them</source>
        <translation>逐个给出的值，以逗号分隔</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>改变</translation>
    </message>
    <message>
        <source>Vertical</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>Horizontal</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>both</source>
        <translation>两者</translation>
    </message>
</context>
<context>
    <name>onsager::SweepPage</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Quantity that is drawn</source>
        <translation>所画的量</translation>
    </message>
    <message>
        <source>What of each cell is drawn</source>
        <translation>画每个格点的什么</translation>
    </message>
    <message>
        <source>Start the sweep</source>
        <translation>开始扫描</translation>
    </message>
    <message>
        <source>Cancel the sweep</source>
        <translation>取消扫描</translation>
    </message>
    <message>
        <source>End the sweep; the cells that are finished stay</source>
        <translation>结束扫描；已完成的格点保留</translation>
    </message>
    <message>
        <source>Set up the sweep</source>
        <translation>设置扫描</translation>
    </message>
    <message>
        <source>What is varied and what is computed</source>
        <translation>改变什么、计算什么</translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation>%1 个值</translation>
    </message>
    <message>
        <source>%1 × %2 cells</source>
        <translation>%1 × %2 个格点</translation>
    </message>
    <message>
        <source>%1: %2 predictions first, then %3 trials</source>
        <translation>%1：先作 %2 次预测，再作 %3 次试验</translation>
    </message>
    <message>
        <source>%1: %2 predictions</source>
        <translation>%1：%2 次预测</translation>
    </message>
    <message>
        <source>Another sweep is being computed.</source>
        <translation>正在计算另一个扫描。</translation>
    </message>
    <message>
        <source>Start computes them.</source>
        <translation>“开始”即计算它们。</translation>
    </message>
    <message>
        <source>Set up says what is varied, Start computes it.</source>
        <translation>“设置”说明改变什么，“开始”即计算。</translation>
    </message>
    <message>
        <source>The scenario was changed since this sweep was started.</source>
        <translation>此扫描开始之后场景已更改。</translation>
    </message>
    <message>
        <source>Compute every cell, in the background</source>
        <translation>在后台计算每个格点</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume the sweep</source>
        <translation>继续扫描</translation>
    </message>
    <message>
        <source>Pause the sweep</source>
        <translation>暂停扫描</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1，%2。</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
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
        <translation>对数轴</translation>
    </message>
    <message>
        <source>Draw the varied key on a logarithmic axis</source>
        <translation>在对数轴上画所改变的键</translation>
    </message>
    <message>
        <source>Sweep chart</source>
        <translation>扫描图表</translation>
    </message>
</context>
<context>
    <name>onsager::TransportBar</name>
    <message>
        <source>%1 (changed)</source>
        <translation>%1 (已更改)</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Every random number is a function of the seed, the trial, the layer and the entry alone.</source>
        <translation>每个随机数只取决于种子、试验、层和元素。</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>试验</translation>
    </message>
    <message>
        <source>Independent random instances; the band in the chart is their spread.</source>
        <translation>相互独立的随机实例；图表中的带是它们的离散程度。</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>运行控制</translation>
    </message>
    <message>
        <source>Locked by the lesson. %1</source>
        <translation>已被课程锁定。%1</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>new each run</source>
        <translation>每次新取</translation>
    </message>
    <message>
        <source>Lock the seed</source>
        <translation>锁定种子</translation>
    </message>
    <message>
        <source>Every run uses this seed. Unlock it for a new one at each Run.</source>
        <translation>每次运行都用此种子。解锁后每次运行取新种子。</translation>
    </message>
    <message>
        <source>Each Run takes a new seed. Lock it to keep this one.</source>
        <translation>每次运行取新种子。锁定则保持此种子。</translation>
    </message>
</context>
<context>
    <name>onsager::WindowActions</name>
    <message>
        <source>Start pa&amp;ge…</source>
        <translation>开始页(&amp;G)…</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>开始页</translation>
    </message>
    <message>
        <source>Every preset as a picture, by the question that it answers</source>
        <translation>以画面列出所有预设，按其回答的问题排列</translation>
    </message>
    <message>
        <source>What am &amp;I looking at?</source>
        <translation>我看到的是什么(&amp;I)？</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>What the window shows</source>
        <translation>窗口显示的内容</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>按键(&amp;K)</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Every key of the window</source>
        <translation>窗口的所有按键</translation>
    </message>
    <message>
        <source>&amp;What a layer can be</source>
        <translation>层可以是什么(&amp;W)</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Every prior, matrix, activation and observation: formula, estimators, cost</source>
        <translation>所有先验、矩阵、激活和观测：公式、估计器、代价</translation>
    </message>
    <message>
        <source>Algorithms and &amp;free energy</source>
        <translation>算法与自由能(&amp;F)</translation>
    </message>
    <message>
        <source>Free energy</source>
        <translation>自由能</translation>
    </message>
    <message>
        <source>ML-AMP, and what its free energy tells</source>
        <translation>ML-AMP 及其自由能的含义</translation>
    </message>
    <message>
        <source>&amp;Sweeps and phase diagrams</source>
        <translation>扫描与相图(&amp;S)</translation>
    </message>
    <message>
        <source>Sweeps</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Varying keys, here, from a terminal and on many machines</source>
        <translation>改变键：在这里、在终端、在多台机器上</translation>
    </message>
    <message>
        <source>Fi&amp;gures for papers and slides</source>
        <translation>论文与幻灯片的图(&amp;G)</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>图</translation>
    </message>
    <message>
        <source>What leaves the window, and how it is to look</source>
        <translation>从窗口导出什么、看上去如何</translation>
    </message>
    <message>
        <source>How fas&amp;t is it</source>
        <translation>有多快(&amp;T)</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>What an iteration and a prediction cost</source>
        <translation>一次迭代和一次预测的代价</translation>
    </message>
    <message>
        <source>&amp;Your own data</source>
        <translation>自己的数据(&amp;Y)</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Matrices, biases and observations of files</source>
        <translation>来自文件的矩阵、偏置和观测</translation>
    </message>
    <message>
        <source>From &amp;Python</source>
        <translation>用 Python 调用(&amp;P)</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Runs and sweeps as arrays of numpy</source>
        <translation>以 numpy 数组得到运行和扫描</translation>
    </message>
    <message>
        <source>&amp;References</source>
        <translation>参考文献(&amp;R)</translation>
    </message>
    <message>
        <source>References</source>
        <translation>参考文献</translation>
    </message>
    <message>
        <source>The papers behind the program</source>
        <translation>程序所依据的论文</translation>
    </message>
    <message>
        <source>&amp;About Onsager</source>
        <translation>关于 Onsager(&amp;A)</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>版本和许可</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run, or go on after a pause</source>
        <translation>运行，或暂停后继续</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause after this half-iteration</source>
        <translation>在此半迭代之后暂停</translation>
    </message>
    <message>
        <source>R&amp;un or pause</source>
        <translation>运行或暂停(&amp;U)</translation>
    </message>
    <message>
        <source>Run or pause</source>
        <translation>运行或暂停</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>单步(&amp;S)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>Make one half-iteration</source>
        <translation>做一个半迭代</translation>
    </message>
    <message>
        <source>&amp;Back one half-iteration</source>
        <translation>后退一个半迭代(&amp;B)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Look at the half-iteration before</source>
        <translation>看前一个半迭代</translation>
    </message>
    <message>
        <source>&amp;Forward one half-iteration</source>
        <translation>前进一个半迭代(&amp;F)</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Look at the next half-iteration; after the newest make one</source>
        <translation>看后一个半迭代；在最新之后则再做一个</translation>
    </message>
    <message>
        <source>F&amp;irst half-iteration</source>
        <translation>第一个半迭代(&amp;I)</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一个</translation>
    </message>
    <message>
        <source>Look at the first half-iteration</source>
        <translation>看第一个半迭代</translation>
    </message>
    <message>
        <source>&amp;Newest half-iteration</source>
        <translation>最新的半迭代(&amp;N)</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Look at the newest half-iteration and those to come</source>
        <translation>看最新的半迭代及之后的</translation>
    </message>
    <message>
        <source>R&amp;eset</source>
        <translation>重置(&amp;E)</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Back to the start with the same seed</source>
        <translation>以同一种子回到起点</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>End this run and keep its results</source>
        <translation>结束此运行并保留结果</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U): %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R): %1</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Begin with the smallest stack there is</source>
        <translation>从最小的层栈开始</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>打开(&amp;O) …</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open a scenario file</source>
        <translation>打开场景文件</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>保存场景</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>另存为(&amp;A) …</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Save the scenario as another file</source>
        <translation>将场景存为另一文件</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>复制链接(&amp;L)</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Put the scenario on the clipboard as a link to send</source>
        <translation>将场景以可发送的链接放到剪贴板</translation>
    </message>
    <message>
        <source>&amp;Paste link</source>
        <translation>粘贴链接(&amp;P)</translation>
    </message>
    <message>
        <source>Paste link</source>
        <translation>粘贴链接</translation>
    </message>
    <message>
        <source>Open the scenario of a link on the clipboard</source>
        <translation>打开剪贴板上链接的场景</translation>
    </message>
    <message>
        <source>&amp;Export figure …</source>
        <translation>导出图(&amp;E) …</translation>
    </message>
    <message>
        <source>Export figure</source>
        <translation>导出图</translation>
    </message>
    <message>
        <source>What the chart is to look like on paper, and as what it is written</source>
        <translation>图表在纸上的样子，以及写成何种格式</translation>
    </message>
    <message>
        <source>E&amp;xport all figures …</source>
        <translation>导出所有图(&amp;X) …</translation>
    </message>
    <message>
        <source>Export all figures</source>
        <translation>导出所有图</translation>
    </message>
    <message>
        <source>Write every chart into a folder, as SVG, PDF and PNG</source>
        <translation>将每个图表以 SVG、PDF 和 PNG 写入文件夹</translation>
    </message>
    <message>
        <source>Export r&amp;un …</source>
        <translation>导出运行(&amp;U) …</translation>
    </message>
    <message>
        <source>Export run</source>
        <translation>导出运行</translation>
    </message>
    <message>
        <source>Write all numbers of the run, as onsager-cli does</source>
        <translation>写出运行的所有数，与 onsager-cli 相同</translation>
    </message>
    <message>
        <source>&amp;Drawn data …</source>
        <translation>抽得的数据(&amp;D) …</translation>
    </message>
    <message>
        <source>Export drawn data</source>
        <translation>导出抽得的数据</translation>
    </message>
    <message>
        <source>Write the matrices, signals and observation of a trial as arrays</source>
        <translation>将一次试验的矩阵、信号和观测写成数组</translation>
    </message>
    <message>
        <source>&amp;Estimates …</source>
        <translation>估计(&amp;E) …</translation>
    </message>
    <message>
        <source>Export estimates</source>
        <translation>导出估计</translation>
    </message>
    <message>
        <source>Write the last estimates of every trial as arrays, with claimed deviations</source>
        <translation>将每次试验最后的估计写成数组，附所声称的偏差</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>关闭程序</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>撤销上一次更改</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Make the change again that was taken back</source>
        <translation>重做所撤销的更改</translation>
    </message>
    <message>
        <source>&amp;Copy figure</source>
        <translation>复制图(&amp;C)</translation>
    </message>
    <message>
        <source>Copy figure</source>
        <translation>复制图</translation>
    </message>
    <message>
        <source>Put the chart on the clipboard as a picture</source>
        <translation>将图表以图片放到剪贴板</translation>
    </message>
    <message>
        <source>Copy &amp;numbers</source>
        <translation>复制数值(&amp;N)</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <source>Put the numbers of the chart on the clipboard as a table</source>
        <translation>将图表的数值以表格放到剪贴板</translation>
    </message>
    <message>
        <source>&amp;Insert layers after</source>
        <translation>在其后插入层(&amp;I)</translation>
    </message>
    <message>
        <source>Insert layers</source>
        <translation>插入层</translation>
    </message>
    <message>
        <source>Insert a linear layer and a ReLU behind the selected layer</source>
        <translation>在所选层之后插入线性层和 ReLU</translation>
    </message>
    <message>
        <source>&amp;Duplicate layers</source>
        <translation>复制层(&amp;D)</translation>
    </message>
    <message>
        <source>Duplicate layers</source>
        <translation>复制层</translation>
    </message>
    <message>
        <source>Repeat the selected layer and its neighbour</source>
        <translation>重复所选层及其相邻层</translation>
    </message>
    <message>
        <source>Re&amp;move layers</source>
        <translation>移除层(&amp;M)</translation>
    </message>
    <message>
        <source>Remove layers</source>
        <translation>移除层</translation>
    </message>
    <message>
        <source>Remove the selected layer and its neighbour</source>
        <translation>移除所选层及其相邻层</translation>
    </message>
    <message>
        <source>Move &amp;left</source>
        <translation>左移(&amp;L)</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Change places with the layer of the same type to the left</source>
        <translation>与左边同类型的层交换位置</translation>
    </message>
    <message>
        <source>Move ri&amp;ght</source>
        <translation>右移(&amp;G)</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Change places with the layer of the same type to the right</source>
        <translation>与右边同类型的层交换位置</translation>
    </message>
    <message>
        <source>Ro&amp;ws and columns …</source>
        <translation>行数和列数(&amp;W) …</translation>
    </message>
    <message>
        <source>Rows and columns</source>
        <translation>行数和列数</translation>
    </message>
    <message>
        <source>Type the shape of the selected layer on its card</source>
        <translation>在所选层的卡片上输入形状</translation>
    </message>
    <message>
        <source>&amp;System colours</source>
        <translation>系统颜色(&amp;S)</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>与桌面相同</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark text on a light ground</source>
        <translation>浅底深字</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light text on a dark ground</source>
        <translation>深底浅字</translation>
    </message>
    <message>
        <source>&amp;Pin this run</source>
        <translation>固定此运行(&amp;P)</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Draw later runs over this one in the Convergence chart</source>
        <translation>在收敛图表中把之后的运行画在此运行之上</translation>
    </message>
    <message>
        <source>P&amp;resent</source>
        <translation>演示(&amp;R)</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Large type on the whole screen, without panels; the same key leaves</source>
        <translation>全屏大字，没有面板；按同一键离开</translation>
    </message>
    <message>
        <source>Chart in a &amp;window of its own</source>
        <translation>图表置于独立窗口(&amp;W)</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>分离</translation>
    </message>
    <message>
        <source>Give this chart a window of its own, or put it back</source>
        <translation>给此图表独立窗口，或放回</translation>
    </message>
    <message>
        <source>Reset layou&amp;t</source>
        <translation>重置布局(&amp;T)</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>Put every panel back to its place</source>
        <translation>把所有面板放回原位</translation>
    </message>
    <message>
        <source>Language of the s&amp;ystem</source>
        <translation>系统语言(&amp;Y)</translation>
    </message>
    <message>
        <source>Show this chart</source>
        <translation>显示此图表</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>New from p&amp;reset</source>
        <translation>由预设新建(&amp;R)</translation>
    </message>
    <message>
        <source>Open re&amp;cent</source>
        <translation>最近打开(&amp;C)</translation>
    </message>
    <message>
        <source>Export &amp;data</source>
        <translation>导出数据(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>语言(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Presets</source>
        <translation>预设(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>课程(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>No file was opened yet</source>
        <translation>尚未打开过文件</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <comment>the menu</comment>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>P&amp;lay back</source>
        <translation>回放(&amp;L)</translation>
    </message>
    <message>
        <source>Play back</source>
        <translation>回放</translation>
    </message>
    <message>
        <source>Show the half-iterations that were made one after the other</source>
        <translation>依次显示已做过的半迭代</translation>
    </message>
    <message>
        <source>1 half-iteration in a second</source>
        <translation>每秒 1 个半迭代</translation>
    </message>
    <message>
        <source>%1 half-iterations in a second</source>
        <translation>每秒 %1 个半迭代</translation>
    </message>
    <message>
        <source>&amp;Previous step</source>
        <translation>上一步(&amp;P)</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Set up what the lesson speaks of before</source>
        <translation>设置课程之前所讲的内容</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Set up what the lesson speaks of next</source>
        <translation>设置课程接下来所讲的内容</translation>
    </message>
    <message>
        <source>Speed of playbac&amp;k</source>
        <translation>回放速度(&amp;K)</translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation>放大文字(&amp;G)</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Everything that is written, up to twice the normal size</source>
        <translation>所有文字，最大为正常大小的两倍</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Everything that is written, down to the normal size</source>
        <translation>所有文字，最小为正常大小</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>正常文字(&amp;N)</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Everything that is written in the normal size</source>
        <translation>所有文字恢复正常大小</translation>
    </message>
    <message>
        <source>Spotlight on the next c&amp;urve</source>
        <translation>聚光于下一条曲线(&amp;U)</translation>
    </message>
    <message>
        <source>Next curve</source>
        <translation>下一条曲线</translation>
    </message>
    <message>
        <source>Let all other curves fade; Escape ends it</source>
        <translation>其他曲线全部变淡；按 Esc 结束</translation>
    </message>
    <message>
        <source>Spotlight on the cur&amp;ve before</source>
        <translation>聚光于上一条曲线(&amp;V)</translation>
    </message>
    <message>
        <source>Curve before</source>
        <translation>上一条曲线</translation>
    </message>
    <message>
        <source>Reduced m&amp;otion</source>
        <translation>减少动态效果(&amp;O)</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>减少动态效果</translation>
    </message>
    <message>
        <source>Charts change in steps of half a second, playback goes on by its key alone</source>
        <translation>图表每半秒变化一次，回放只随按键前进</translation>
    </message>
    <message>
        <source>Aud&amp;ience window</source>
        <translation>观众窗口(&amp;I)</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>观众</translation>
    </message>
    <message>
        <source>Chart, sentence and formula large in a window for a second screen</source>
        <translation>在第二块屏幕的窗口中放大显示图表、结论与公式</translation>
    </message>
</context>
<context>
    <name>onsager::WindowHelp</name>
    <message>
        <source>About Onsager</source>
        <translation>关于 Onsager</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Onsager %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;A laboratory for message passing in multi-layer networks: what an algorithm measures beside what state evolution predicts.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Onsager %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;多层网络消息传递的实验室：将算法的实测与状态演化的预测并列。&lt;/p&gt;&lt;p&gt;自由软件，采用 GNU 通用公共许可证第 3 版或更高版本。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>onsager::WindowLanguage</name>
    <message>
        <source>The window speaks the chosen language when the program starts the next time.</source>
        <translation>程序下次启动时，窗口将使用所选语言。</translation>
    </message>
</context>
<context>
    <name>onsager::WindowLayout</name>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Fold the inspector</source>
        <translation>折叠检查器</translation>
    </message>
    <message>
        <source>Unfold the inspector</source>
        <translation>展开检查器</translation>
    </message>
    <message>
        <source>Fold the inspector: the chart takes its place</source>
        <translation>折叠检查器：图表占用其位置</translation>
    </message>
    <message>
        <source>Show the inspector again</source>
        <translation>重新显示检查器</translation>
    </message>
</context>
<context>
    <name>onsager::WindowLessons</name>
    <message>
        <source>Set up by the lesson</source>
        <translation>由课程设置</translation>
    </message>
</context>
<context>
    <name>onsager::WindowRun</name>
    <message>
        <source>The command of the denoiser is too long to be shown: run the scenario with onsager-cli run FILE --allow-external.</source>
        <translation>去噪器的命令太长，无法显示：请用 onsager-cli run FILE --allow-external 运行该场景。</translation>
    </message>
    <message>
        <source>Start a program</source>
        <translation>启动程序</translation>
    </message>
    <message>
        <source>Start the program</source>
        <translation>启动程序</translation>
    </message>
    <message>
        <source>Do not start it</source>
        <translation>不启动</translation>
    </message>
    <message>
        <source>The scenario starts a program, with your rights:

%1

in the folder %2, for at most %3 seconds each time. Start it only if you trust whom the scenario is from. Your answer counts until Onsager is closed.</source>
        <translation>该场景将以您的权限启动一个程序：

%1

在文件夹 %2 中，每次最多 %3 秒。仅当您信任该场景的来源时才启动它。您的回答在 Onsager 关闭之前有效。</translation>
    </message>
</context>
<context>
    <name>onsager::WindowSweeps</name>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
</context>
</TS>
