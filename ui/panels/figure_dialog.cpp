// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/figure_dialog.h"

#include "engine/io/json_path.h"
#include "engine/io/view_json.h"
#include "ui/charts/figure_preview.h"
#include "ui/models/axis_ticks.h"
#include "ui/models/data_text.h"
#include "ui/models/plot_arrangement.h"
#include "ui/theme/text_size.h"
#include "ui/widgets/choice_box.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace onsager {

namespace {

/// Sizes that journals, slides and posters ask for, in mm.
struct SizePreset {
    const char* title;
    double width;
    double height;
};

constexpr std::array kSizes = {
    SizePreset{QT_TRANSLATE_NOOP("onsager::FigureDialog", "Single column"), 85.0, 60.0},
    SizePreset{QT_TRANSLATE_NOOP("onsager::FigureDialog", "As usual"), 120.0, 80.0},
    SizePreset{QT_TRANSLATE_NOOP("onsager::FigureDialog", "Double column"), 175.0, 100.0},
    SizePreset{QT_TRANSLATE_NOOP("onsager::FigureDialog", "Slide 16:9"), 254.0, 143.0},
    SizePreset{QT_TRANSLATE_NOOP("onsager::FigureDialog", "Poster"), 400.0, 270.0}};

QString words(const std::string& text) {
    return QString::fromStdString(text);
}

QString numberText(double number) {
    return QLocale::c().toString(number, 'g', 12);
}

/// A number without the zeros behind it that its decimals would give it.
class LengthBox : public QDoubleSpinBox {
public:
    using QDoubleSpinBox::QDoubleSpinBox;
    [[nodiscard]] QString textFromValue(double value) const override { return numberText(value); }
};

/// "→ threshold (12, −30)".
QString markText(const Annotation& mark) {
    const QString text = QString::fromStdString(mark.text);
    const QString x = numberLabel(mark.x);
    const QString y = numberLabel(mark.y);
    QString both = QStringLiteral("(%1, %2)").arg(x, y);
    switch (mark.kind) {
        case AnnotationKind::Text:
            return QStringLiteral("“%1” %2").arg(text, both);
        case AnnotationKind::Arrow:
            return QStringLiteral("↗ %1 %2").arg(
                text, QStringLiteral("(%1, %2)").arg(numberLabel(mark.toX), numberLabel(mark.toY)));
        case AnnotationKind::VerticalLine:
            return QStringLiteral("| %1 x = %2").arg(text, x);
        case AnnotationKind::HorizontalLine:
            return QStringLiteral("— %1 y = %2").arg(text, y);
    }
    return both;
}

}  // namespace

FigureDialog::FigureDialog(Figure figure,
                           const QString& chart,
                           FigureSettings settings,
                           const QStringList& formats,
                           QWidget* parent)
    : QDialog(parent),
      m_figure(std::move(figure)),
      m_path("view.figures." + chart.toStdString()),
      m_settings(std::move(settings)),
      m_format(new ChoiceBox(this)),
      m_preview(new FigurePreview(this)),
      m_problem(new QLabel(this)) {
    setObjectName(QStringLiteral("figureDialog"));
    setWindowTitle(tr("Figure"));
    m_format->setObjectName(QStringLiteral("figureFormat"));
    m_format->describe(tr("Format"), tr("What kind of file is written"));
    for (const QString& suffix : formats) {
        m_format->addItem(suffix.toUpper(), suffix);
    }
    m_problem->setProperty("role", QStringLiteral("warning"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    fill();
    showSettings();
}

QString FigureDialog::format() const {
    return m_format->currentData().toString();
}

void FigureDialog::setFormat(const QString& suffix) {
    m_format->setCurrentIndex(std::max(0, m_format->findData(suffix)));
}

/// Fields at the left, what they make at the right.
void FigureDialog::fill() {
    constexpr int kFields = 300;
    auto* fields = new QWidget;
    auto* column = new QVBoxLayout(fields);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(10);
    addSize(column);
    addLook(column);
    addContent(column);
    addAxis(column, "x", tr("Horizontal axis"));
    addAxis(column, "y", tr("Vertical axis"));
    addMarks(column);
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(fields);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    followText(*this, [this, scroll] {
        scroll->setMinimumWidth(withText(*this, kFields + 24));
        scroll->setMaximumWidth(withText(*this, kFields + 60));
    });
    auto* picture = new QVBoxLayout;
    picture->addWidget(m_preview, 1);
    picture->addWidget(m_problem);
    picture->addWidget(addButtons());
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 12, 12);
    layout->addWidget(scroll);
    layout->addLayout(picture, 1);
    const QSize size(1000, 640);
    const QWidget* above = parentWidget();
    resize(above == nullptr ? size
                            : (QSizeF(size) * textScale(*above)).toSize().boundedTo(above->size()));
}

QFormLayout* FigureDialog::addGroup(QVBoxLayout* column, const QString& title) {
    auto* name = new QLabel(title);
    name->setProperty("role", QStringLiteral("sectionTitle"));
    column->addWidget(name);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(6);
    column->addLayout(form);
    return form;
}

void FigureDialog::addSize(QVBoxLayout* column) {
    QFormLayout* form = addGroup(column, tr("Paper"));
    form->addRow(tr("Format"), m_format);
    auto* sizes = new ChoiceBox;
    sizes->setObjectName(QStringLiteral("figureSizes"));
    sizes->describe(tr("Size"), tr("Sizes that journals, slides and posters ask for"));
    for (const SizePreset& size : kSizes) {
        sizes->addItem(tr(size.title));
    }
    sizes->addItem(tr("Own size"));
    connect(sizes, &QComboBox::activated, this, [this](int index) {
        if (index < static_cast<int>(kSizes.size())) {
            const SizePreset& size = kSizes.at(static_cast<std::size_t>(index));
            put("width", size.width);
            put("height", size.height);
        }
    });
    m_refresh.append([this, sizes] {
        const auto found =
            std::find_if(kSizes.begin(), kSizes.end(), [this](const SizePreset& one) {
                return one.width == m_settings.width && one.height == m_settings.height;
            });
        sizes->setCurrentIndex(static_cast<int>(found - kSizes.begin()));
    });
    form->addRow(tr("Size"), sizes);
    for (const char* key : {"width", "height", "dpi"}) {
        addNumber(form, key);
    }
}

void FigureDialog::addLook(QVBoxLayout* column) {
    QFormLayout* form = addGroup(column, tr("Look"));
    addChoice(form, "theme");
    addChoice(form, "font");
    addNumber(form, "fontSize");
    addNumber(form, "lineWidth");
}

/// What is drawn; curves by name where there are some.
void FigureDialog::addContent(QVBoxLayout* column) {
    QFormLayout* form = addGroup(column, tr("Content"));
    addText(form, "title");
    const auto* plot = std::get_if<PlotModel>(&m_figure);
    if (plot == nullptr) {
        return;
    }
    addChoice(form, "legend");
    addCheck(form, "markers");
    addCheck(form, "band");
    const QStringList names = curveNames(*plot);
    if (names.isEmpty()) {
        return;
    }
    auto* curves = new QListWidget;
    curves->setObjectName(QStringLiteral("figureCurves"));
    curves->setAccessibleName(tr("Curves"));
    curves->setToolTip(tr("Which curves are drawn"));
    const int shown = std::min(6, static_cast<int>(names.size()));
    followText(*curves,
               [curves, shown] { curves->setMaximumHeight(withText(*curves, shown * 24 + 8)); });
    for (const QString& name : names) {
        auto* item = new QListWidgetItem(name, curves);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    }
    m_refresh.append([this, curves] {
        const QSignalBlocker quiet(curves);
        for (int row = 0; row < curves->count(); ++row) {
            QListWidgetItem* item = curves->item(row);
            const auto& hidden = m_settings.hidden;
            const bool isHidden =
                std::find(hidden.begin(), hidden.end(), item->text().toStdString()) != hidden.end();
            item->setCheckState(isHidden ? Qt::Unchecked : Qt::Checked);
        }
    });
    connect(curves, &QListWidget::itemChanged, this, [this, curves] {
        Json hidden = Json::array();
        for (int row = 0; row < curves->count(); ++row) {
            if (curves->item(row)->checkState() == Qt::Unchecked) {
                hidden.push_back(curves->item(row)->text().toStdString());
            }
        }
        put("hidden", hidden);
    });
    column->addWidget(curves);
}

void FigureDialog::addAxis(QVBoxLayout* column, const std::string& axis, const QString& title) {
    if (std::holds_alternative<MessageMatrices>(m_figure)
        || std::holds_alternative<ImageBoard>(m_figure)) {
        return;
    }
    QFormLayout* form = addGroup(column, title);
    addText(form, axis + ".label");
    if (std::holds_alternative<PlotModel>(m_figure)) {
        addRange(form, axis + ".range");
        addChoice(form, axis + ".scale");
    }
}

void FigureDialog::addMarks(QVBoxLayout* column) {
    if (!std::holds_alternative<PlotModel>(m_figure)) {
        return;
    }
    addGroup(column, tr("Annotations"));
    m_marks = new QListWidget;
    m_marks->setObjectName(QStringLiteral("figureMarks"));
    m_marks->setAccessibleName(tr("Annotations"));
    m_marks->setToolTip(tr("The menu of the chart itself, by the right button, adds them"));
    followText(*m_marks, [this] { m_marks->setMaximumHeight(withText(*m_marks, 84)); });
    auto* removal = new QPushButton(tr("Remove"));
    removal->setObjectName(QStringLiteral("removeMark"));
    removal->setAccessibleName(tr("Remove the annotation"));
    removal->setToolTip(tr("Remove the chosen annotation"));
    const auto choose = [this, removal] { removal->setEnabled(m_marks->currentRow() >= 0); };
    connect(m_marks, &QListWidget::currentRowChanged, this, choose);
    connect(removal, &QPushButton::clicked, this, [this] {
        const int row = m_marks->currentRow();
        if (row >= 0 && row < static_cast<int>(m_settings.annotations.size())) {
            m_settings.annotations.erase(m_settings.annotations.begin() + row);
            showSettings();
        }
    });
    m_refresh.append([this, choose] {
        showMarks();
        choose();
    });
    column->addWidget(m_marks);
    column->addWidget(removal, 0, Qt::AlignLeft);
}

void FigureDialog::showMarks() {
    const QSignalBlocker quiet(m_marks);
    m_marks->clear();
    for (const Annotation& mark : m_settings.annotations) {
        m_marks->addItem(markText(mark));
    }
}

QWidget* FigureDialog::addButtons() {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(12, 0, 0, 0);
    const auto add = [&](const QString& text, const QString& name, const QString& toolTip) {
        auto* button = new QPushButton(text);
        button->setObjectName(name);
        button->setAccessibleName(text);
        button->setToolTip(toolTip);
        button->setAutoDefault(false);
        layout->addWidget(button);
        return button;
    };
    QPushButton* defaults = add(tr("Defaults"), QStringLiteral("figureDefaults"),
                                tr("Everything as the program would choose; annotations stay"));
    connect(defaults, &QPushButton::clicked, this, [this] {
        FigureSettings fresh;
        fresh.quantity = m_settings.quantity;
        fresh.variable = m_settings.variable;
        fresh.iteration = m_settings.iteration;
        fresh.annotations = m_settings.annotations;
        m_settings = fresh;
        showSettings();
    });
    layout->addStretch(1);
    QPushButton* cancel = add(tr("Cancel"), QStringLiteral("figureCancel"), tr("Change nothing"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_apply = add(tr("Keep"), QStringLiteral("figureApply"),
                  tr("Keep this in the scenario, without a file; it can be undone"));
    connect(m_apply, &QPushButton::clicked, this, &FigureDialog::applied);
    QPushButton* copy = add(tr("Copy"), QStringLiteral("figureCopy"),
                            tr("Put the figure on the clipboard as picture, drawing and table"));
    connect(copy, &QPushButton::clicked, this, &FigureDialog::copyWanted);
    m_save = add(tr("Save as …"), QStringLiteral("figureSave"), tr("Write the figure to a file"));
    m_save->setProperty("primary", true);
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &FigureDialog::saveWanted);
    return row;
}

// ---- one field ----------------------------------------------------------------------------------

KeyDescription FigureDialog::describe(const std::string& key) const {
    return describeKey(Json::object(), m_path + '.' + key).value_or(KeyDescription());
}

Json FigureDialog::valueAt(const std::string& key) const {
    const Json object = documentOf(m_settings);
    const Json* value = onsager::valueAt(object, key);
    return value != nullptr ? *value : describe(key).defaultValue;
}

/// Null: as the program would choose.
void FigureDialog::put(const std::string& key, const Json& value) {
    if (m_isRefreshing) {
        return;
    }
    Json object = documentOf(m_settings);
    setPath(object, key, value);
    m_settings = figureSettingsIn(object);
    showSettings();
}

void FigureDialog::addNumber(QFormLayout* form, const std::string& key) {
    const KeyDescription about = describe(key);
    auto* box = new LengthBox;
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setObjectName(words("figure." + key));
    box->setAccessibleName(dataText(about.title));
    box->setToolTip(dataText(about.description));
    box->setLocale(QLocale::c());
    box->setDecimals(about.type == KeyDescription::Type::WholeNumber ? 0 : 2);
    box->setRange(about.minimum.value_or(0.0), about.maximum.value_or(1e9));
    box->setSingleStep(about.type == KeyDescription::Type::WholeNumber ? 50.0 : 0.5);
    box->setSuffix(about.unit.empty() ? QString() : QLatin1Char(' ') + dataText(about.unit));
    box->setKeyboardTracking(false);
    connect(box, &QDoubleSpinBox::valueChanged, this,
            [this, key](double value) { put(key, value); });
    m_refresh.append([this, key, box] { box->setValue(valueAt(key).get<double>()); });
    form->addRow(dataText(about.title), box);
}

void FigureDialog::addChoice(QFormLayout* form, const std::string& key) {
    const KeyDescription about = describe(key);
    auto* box = new ChoiceBox;
    box->setObjectName(words("figure." + key));
    box->describe(dataText(about.title), dataText(about.description));
    for (const std::string& title : about.choiceTitles) {
        box->addItem(dataText(title));
    }
    connect(box, &QComboBox::activated, this, [this, key, choices = about.choices](int index) {
        put(key, choices.at(static_cast<std::size_t>(index)));
    });
    m_refresh.append([this, key, box, choices = about.choices] {
        const auto found =
            std::find(choices.begin(), choices.end(), valueAt(key).get<std::string>());
        box->setCurrentIndex(static_cast<int>(found - choices.begin()));
    });
    form->addRow(dataText(about.title), box);
}

void FigureDialog::addText(QFormLayout* form, const std::string& key) {
    const KeyDescription about = describe(key);
    auto* line = new QLineEdit;
    line->setObjectName(words("figure." + key));
    line->setAccessibleName(dataText(about.title));
    line->setToolTip(dataText(about.description));
    line->setMaxLength(static_cast<int>(about.most.value_or(200)));
    line->setPlaceholderText(key == "title" ? tr("none") : tr("name and unit"));
    connect(line, &QLineEdit::textEdited, this,
            [this, key](const QString& text) { put(key, text.toStdString()); });
    m_refresh.append([this, key, line] {
        const QString text = words(valueAt(key).get<std::string>());
        if (line->text() != text) {
            line->setText(text);
        }
    });
    form->addRow(dataText(about.title), line);
}

void FigureDialog::addCheck(QFormLayout* form, const std::string& key) {
    const KeyDescription about = describe(key);
    auto* check = new QCheckBox(dataText(about.title));
    check->setObjectName(words("figure." + key));
    check->setToolTip(dataText(about.description));
    connect(check, &QCheckBox::toggled, this,
            [this, key](bool isOn) { put(key, isOn ? "shown" : "none"); });
    m_refresh.append([this, key, check] { check->setChecked(valueAt(key) == Json("shown")); });
    form->addRow(QString(), check);
}

/// Two numbers; one that is empty is where the axis of the whole picture ends.
void FigureDialog::addRange(QFormLayout* form, const std::string& key) {
    const KeyDescription about = describe(key);
    const bool isAcross = key.front() == 'x';
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    std::array<QLineEdit*, 2> ends = {};
    for (std::size_t end = 0; end < ends.size(); ++end) {
        ends[end] = new QLineEdit;
        ends[end]->setObjectName(words("figure." + key) + QString::number(end));
        ends[end]->setAccessibleName(
            (end == 0 ? tr("%1 from") : tr("%1 to")).arg(dataText(about.title)));
        ends[end]->setToolTip(dataText(about.description));
        layout->addWidget(ends[end]);
    }
    const auto wholeAxis = [this, isAcross] {
        FigureSettings whole = m_settings;
        (isAcross ? whole.x : whole.y).range.reset();
        const PlotModel plot = withAxes(std::get<PlotModel>(m_figure), whole);
        return isAcross ? plot.x : plot.y;
    };
    const auto read = [this, key, ends, wholeAxis] {
        const PlotAxis whole = wholeAxis();
        const auto number = [](const QLineEdit* line, double otherwise) {
            bool isNumber = false;
            QString text = line->text().trimmed();
            text.replace(QChar(0x2212), QLatin1Char('-'));
            const double value = QLocale::c().toDouble(text, &isNumber);
            return isNumber ? std::clamp(value, -1e15, 1e15) : otherwise;
        };
        const bool isWhole = ends[0]->text().isEmpty() && ends[1]->text().isEmpty();
        put(key, isWhole ? Json()
                         : Json::array(
                             {number(ends[0], whole.minimum), number(ends[1], whole.maximum)}));
    };
    for (QLineEdit* line : ends) {
        connect(line, &QLineEdit::editingFinished, this, read);
    }
    m_refresh.append([this, ends, isAcross, wholeAxis] {
        const PlotAxis whole = wholeAxis();
        const auto& range = (isAcross ? m_settings.x : m_settings.y).range;
        ends[0]->setPlaceholderText(numberText(whole.minimum));
        ends[1]->setPlaceholderText(numberText(whole.maximum));
        ends[0]->setText(range ? numberText(range->low) : QString());
        ends[1]->setText(range ? numberText(range->high) : QString());
    });
    form->addRow(dataText(about.title), row);
}

/// All fields, and the picture unless it cannot be drawn so.
void FigureDialog::showSettings() {
    m_isRefreshing = true;
    for (const std::function<void()>& refresh : m_refresh) {
        refresh();
    }
    m_isRefreshing = false;
    const Json view = {
        {"figures", {{m_path.substr(m_path.rfind('.') + 1), documentOf(m_settings)}}}};
    const auto problem = viewProblem(view);
    m_problem->setText(problem ? QString::fromStdString(problem->message) : QString());
    m_problem->setVisible(problem.has_value());
    m_save->setEnabled(!problem);
    m_apply->setEnabled(!problem);
    if (!problem) {
        m_preview->setFigure(m_figure, m_settings);
    }
}

}  // namespace onsager
