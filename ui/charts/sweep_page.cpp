// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/sweep_page.h"

#include "engine/io/scenario_error.h"
#include "engine/io/scenario_json.h"
#include "ui/charts/sweep_form_view.h"
#include "ui/models/run_text.h"
#include "ui/models/sweep_time.h"
#include "ui/theme/text_size.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

namespace onsager {
namespace {

constexpr int kMostCells = 40000;  ///< more are not drawn before they are started

/// A chooser may be narrow where there is little room.
void keepNarrow(ChoiceBox* choice) {
    constexpr int kNarrow = 76;
    followText(*choice, [choice] { choice->setMinimumWidth(withText(*choice, kNarrow)); });
}

}  // namespace

SweepPage::SweepPage(const QString& name, int axes, QWidget* parent)
    : ChartPage(parent),
      m_axes(axes),
      m_quantities({CellQuantity::NmseDb}),
      m_quantity(new ChoiceBox(controls())),
      m_bar(new QWidget(this)),
      m_barLine(new QHBoxLayout(m_bar)),
      m_start(new QPushButton(tr("Start"), m_bar)),
      m_pause(new QPushButton(m_bar)),
      m_cancel(new QPushButton(tr("Cancel"), m_bar)),
      m_text(new ElidedLabel(m_bar)),
      m_setUp(new QPushButton(tr("Set up"), m_bar)),
      m_form(new SweepFormView(name, axes, this)),
      m_problem(new QLabel(this)) {
    m_quantity->setObjectName(name + QStringLiteral("Quantity"));
    m_quantity->describe(tr("Quantity that is drawn"), tr("What of each cell is drawn"));
    connect(m_quantity, &QComboBox::currentIndexChanged, this, [this] {
        m_wanted.reset();
        redraw();
    });
    keepNarrow(m_quantity);
    addControl(m_quantity);
    makeBar(name);
    connect(m_form, &SweepFormView::edited, this,
            [this] { Q_EMIT edited(sweepJson(m_form->form())); });
    m_problem->setObjectName(name + QStringLiteral("Problem"));
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    m_form->hide();
    showQuantities();
}

void SweepPage::makeBar(const QString& name) {
    m_start->setObjectName(name + QStringLiteral("Start"));
    m_pause->setObjectName(name + QStringLiteral("Pause"));
    m_cancel->setObjectName(name + QStringLiteral("Cancel"));
    m_start->setProperty("primary", true);
    m_start->setAccessibleName(tr("Start the sweep"));
    m_setUp->setObjectName(name + QStringLiteral("SetUp"));
    m_text->setObjectName(name + QStringLiteral("Status"));
    m_text->setProperty("role", QStringLiteral("caption"));
    m_cancel->setAccessibleName(tr("Cancel the sweep"));
    m_cancel->setToolTip(tr("End the sweep; the cells that are finished stay"));
    m_setUp->setCheckable(true);
    m_setUp->setProperty("role", QStringLiteral("badge"));
    m_setUp->setAccessibleName(tr("Set up the sweep"));
    m_setUp->setToolTip(tr("What is varied and what is computed"));
    m_barLine->setContentsMargins(0, 0, 0, 0);
    m_barLine->setSpacing(8);
    m_barLine->addWidget(m_start);
    m_barLine->addWidget(m_pause);
    m_barLine->addWidget(m_cancel);
    m_barLine->addWidget(m_text, 1);
    m_barLine->addWidget(m_setUp);
    connect(m_start, &QPushButton::clicked, this,
            [this] { Q_EMIT startWanted(sweepJson(m_form->form())); });
    connect(m_pause, &QPushButton::clicked, this,
            [this] { m_status.isPaused ? Q_EMIT resumeWanted() : Q_EMIT pauseWanted(); });
    connect(m_cancel, &QPushButton::clicked, this, &SweepPage::cancelWanted);
    connect(m_setUp, &QPushButton::toggled, m_form, &QWidget::setVisible);
    showBar();
}

void SweepPage::addChoice(ChoiceBox* choice) {
    keepNarrow(choice);
    m_barLine->insertWidget(m_barLine->count() - 1, choice);
}

void SweepPage::setPicture(QWidget* picture, QAbstractItemModel* table) {
    setContent(picture, table);
    auto* page = qobject_cast<QVBoxLayout*>(layout());
    page->setSpacing(6);
    page->insertWidget(0, m_bar);
    page->insertWidget(1, m_form);
    page->insertWidget(2, m_problem);
}

void SweepPage::setScenario(const Json& document,
                            const Scenario& scenario,
                            const QString& obstacle) {
    m_document = document;
    m_scenario = scenario;
    m_obstacle = obstacle;
    if (isVisible()) {
        refresh();
        redrawInTime();
    }
}

/// The form of a long stack is not made anew for every step of a slider unless it is seen.
void SweepPage::refresh() {
    if (m_document.is_null()) {
        return;
    }
    const SweepForm form = sweepForm(m_document, m_scenario, m_axes);
    if (!(form == m_form->form())) {
        m_form->showForm(form);
    }
    m_isCurrent = m_sweep && isSweepOf(*m_sweep, m_scenario);
    if (!m_sweep) {
        showOutline();
    }
    answer(m_status.problem);
    showBar();
}

/// What Start would compute, as far as it can be read: only then every cell is checked.
void SweepPage::showOutline() {
    m_shown = nullptr;
    m_cells.clear();
    try {
        Json document = documentOf(m_scenario);
        document["sweep"] = sweepJson(m_form->form());
        auto outline = std::make_shared<const Sweep>(sweepOutlineFrom(document));
        if (const int cells = cellCount(outline->grid); cells <= kMostCells) {
            m_cells.resize(static_cast<std::size_t>(cells));
            m_shown = std::move(outline);
        }
    } catch (const ScenarioError&) {  // Start says why
        m_shown = nullptr;
    }
    findSeconds();
    sweepReplaced();
    showQuantities();
}

void SweepPage::setTimed(std::shared_ptr<const Result> run, int threads) {
    m_timed = std::move(run);
    m_threads = threads;
    if (isVisible() && !m_sweep) {
        findSeconds();
        redrawInTime();
    }
}

/// Nothing until a run of this very scenario has been timed.
void SweepPage::findSeconds() {
    m_seconds = m_timed && m_shown && isSweepOf(*m_shown, m_timed->scenario)
                    ? expectedSeconds(*m_shown, *m_timed, m_threads)
                    : std::nullopt;
}

/// "12 values: 12 predictions first, then 360 trials, about 4 min."
QString SweepPage::outlineText() const {
    const auto count = static_cast<int>(m_cells.size());
    const GridAxis& first = m_shown->grid.axes.front();
    const QString cells = m_axes == 1 ? tr("%1 values").arg(count)
                                      : tr("%1 × %2 cells")
                                            .arg(m_shown->grid.axes.back().values.size())
                                            .arg(first.values.size());
    const int trials = m_shown->report.measure ? count * m_scenario.trials : 0;
    const QString work =
        trials > 0
            ? tr("%1: %2 predictions first, then %3 trials").arg(cells).arg(count).arg(trials)
            : tr("%1: %2 predictions").arg(cells).arg(count);
    return m_seconds ? tr("%1, %2.").arg(work, expectedTime(*m_seconds)) : tr("%1.").arg(work);
}

void SweepPage::showEvent(QShowEvent* event) {
    refresh();
    ChartPage::showEvent(event);
}

void SweepPage::showSweep(std::shared_ptr<const Sweep> sweep, const SweepCells& cells) {
    const bool isShown = sweep && static_cast<int>(sweep->grid.axes.size()) == m_axes;
    if (!isShown) {
        sweep = nullptr;
    }
    if (isShown) {
        m_cells = cells;
    }
    if (std::exchange(m_sweep, sweep) != sweep) {
        m_shown = m_sweep;
        m_isCurrent = m_sweep && isSweepOf(*m_sweep, m_scenario);
        if (m_sweep) {
            m_setUp->setChecked(false);  // room for the picture
            m_wanted = m_named ? m_named : subjectOf(m_sweep->report, m_axes);
        } else {
            m_cells.clear();
            refresh();
        }
        sweepReplaced();
    }
    showQuantities();
    redrawInTime();
}

void SweepPage::choose(const FigureSettings& settings) {
    m_named = cellQuantityOf(settings.quantity);
    if (m_named) {
        m_wanted = m_named;
        showQuantities();
        redraw();
    }
}

FigureSettings SweepPage::shownSettings() const {
    FigureSettings settings = ChartPage::shownSettings();
    settings.quantity = cellQuantityName(quantity());
    return settings;
}

/// What was chosen stays chosen as long as it is there; a new sweep begins with what it is about.
void SweepPage::showQuantities() {
    std::vector<CellQuantity> quantities = quantitiesOf(m_cells);
    if (m_axes != 2) {  // they are parts of a plane
        std::erase(quantities, CellQuantity::Regions);
    }
    if (quantities.empty()) {
        const auto subject = m_shown ? subjectOf(m_shown->report, m_axes) : std::nullopt;
        quantities = {subject.value_or(CellQuantity::NmseDb)};
    }
    const bool isWantedThere =
        m_wanted && std::find(quantities.begin(), quantities.end(), *m_wanted) != quantities.end();
    if (quantities == m_quantities && m_quantity->count() > 0 && !isWantedThere) {
        return;
    }
    const CellQuantity before = quantity();
    m_quantities = quantities;
    QStringList names;
    for (const CellQuantity one : m_quantities) {
        const QString unit = quantityUnit(one);
        names << quantityTitle(one)
                     + (unit.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(unit));
    }
    const auto placeOf = [this](CellQuantity wanted) {
        return std::find(m_quantities.begin(), m_quantities.end(), wanted) - m_quantities.begin();
    };
    auto place = placeOf(m_wanted.value_or(before));
    if (place == std::ssize(m_quantities)) {
        place = placeOf(before) % std::ssize(m_quantities);
    } else {
        m_wanted.reset();
    }
    m_quantity->showEntries(names, static_cast<int>(place));
    m_quantity->updateGeometry();
}

CellQuantity SweepPage::quantity() const {
    const auto index = static_cast<std::size_t>(std::max(0, m_quantity->currentIndex()));
    return index < m_quantities.size() ? m_quantities[index] : CellQuantity::NmseDb;
}

QString SweepPage::hint() const {
    if (!m_obstacle.isEmpty() && !m_sweep) {
        return m_obstacle;
    }
    if (!m_sweep) {
        if (m_status.isAtWork) {
            return tr("Another sweep is being computed.");
        }
        return m_shown ? outlineText() + QLatin1Char(' ') + tr("Start computes them.")
                       : tr("Set up says what is varied, Start computes it.");
    }
    return m_isCurrent ? QString() : tr("The scenario was changed since this sweep was started.");
}

void SweepPage::showStatus(const SweepStatus& status) {
    if (m_status == status) {
        return;
    }
    m_status = status;
    answer(status.problem);
    showBar();
    redrawInTime();
}

void SweepPage::answer(const QString& refusal) {
    m_problem->setText(refusal);
    m_problem->setVisible(!refusal.isEmpty());
}

void SweepPage::showBar() {
    m_start->setToolTip(m_obstacle.isEmpty() ? tr("Compute every cell, in the background")
                                             : m_obstacle);
    m_start->setEnabled(m_obstacle.isEmpty());
    m_pause->setText(m_status.isPaused ? tr("Resume") : tr("Pause"));
    m_pause->setAccessibleName(m_status.isPaused ? tr("Resume the sweep") : tr("Pause the sweep"));
    m_pause->setToolTip(m_pause->accessibleName());
    m_start->setVisible(!m_status.isAtWork);
    m_pause->setVisible(m_status.isAtWork);
    m_cancel->setVisible(m_status.isAtWork);
    m_text->setFullText(m_status.text);
}

}  // namespace onsager
