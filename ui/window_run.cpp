// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_run.h"

#include "engine/model/denoiser_check.h"
#include "engine/process/permission.h"
#include "ui/models/failure_advice.h"
#include "ui/models/scenario_document.h"
#include "ui/panels/convergence_panel.h"
#include "ui/panels/estimates_panel.h"
#include "ui/panels/free_energy_panel.h"
#include "ui/panels/layer_strip_panel.h"
#include "ui/panels/message_banner.h"
#include "ui/panels/messages_panel.h"
#include "ui/panels/moment_bar.h"
#include "ui/panels/status_panel.h"
#include "ui/panels/transport_bar.h"
#include "ui/run/run_status.h"
#include "ui/window_actions.h"

#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QRandomGenerator>
#include <QStringList>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace onsager {

namespace {

/// The program that the scenario names and that may not be started yet; null where there is none.
const Program* waitingProgram(const Scenario& scenario) {
    const Program* program = denoiserOf(scenario);
    return program != nullptr && !isPermitted(*program) ? program : nullptr;
}

/// With question marks for letters that cannot be seen, or that move others: it may be a stranger's.
QString visible(const std::string& text) {
    constexpr char16_t kBlanks[] = {0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0};
    QString line = QString::fromStdString(text);
    for (QChar& letter : line) {
        const bool isBlank =
            letter != QChar(' ')
            && (letter.isSpace()
                || std::find(std::begin(kBlanks), std::end(kBlanks), letter.unicode())
                       != std::end(kBlanks));
        const QChar::Category category = letter.category();
        const bool isSeen = letter.isPrint() && !isBlank && category != QChar::Other_Format
                            && category != QChar::Separator_Line
                            && category != QChar::Separator_Paragraph;
        letter = isSeen ? letter : QChar('?');
    }
    return line;
}

/// Every word of a command on a line of its own.
QString wholeCommand(const Program& program) {
    QStringList words;
    for (const std::string& word : program.command) {
        words.append(visible(word));
    }
    return words.join(QChar('\n'));
}

/// Whether a person can read all of it in a question.
bool isReadable(const Program& program) {
    constexpr std::size_t kMostLetters = 1000;
    constexpr std::size_t kMostWords = 20;
    std::size_t letters = program.folder.size();
    for (const std::string& word : program.command) {
        letters += word.size();
    }
    return letters <= kMostLetters && program.command.size() <= kMostWords;
}

}  // namespace

WindowRun::WindowRun(ScenarioDocument& document,
                     const WindowActions& actions,
                     const WindowParts& parts,
                     const ChartPages& charts,
                     int threads)
    : m_document(document),
      m_actions(actions),
      m_parts(parts),
      m_charts(charts),
      m_lookBack(m_controller),
      m_playBack(m_lookBack),
      m_controller(threads) {
    connect(m_charts.convergence, &ConvergencePanel::momentChosen, &m_lookBack, &LookBack::look);
    connect(m_parts.momentBar, &MomentBar::momentChosen, &m_lookBack, &LookBack::look);
    connect(&m_lookBack, &LookBack::changed, this, &WindowRun::showMoment);
    connect(&m_lookBack, &LookBack::stepWanted, m_actions.step, &QAction::trigger);
    connect(m_parts.status, &StatusPanel::cancelRequested, &m_controller, &RunController::cancel);
    connect(&m_controller, &RunController::latestChanged, this, &WindowRun::showLatest);
    connect(&m_controller, &RunController::activityChanged, this, &WindowRun::showActivity);
    obeyActions();
}

void WindowRun::obeyActions() {
    const auto on = [this](const QAction* action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    // What was tried without a permission is begun anew with it.
    const auto ask = [this](const std::function<void()>& go) {
        whenPermitted(m_document, m_parts.transport, go, [this] { start(); });
    };
    on(m_actions.run, [this, ask] { ask([this] { startOrResume(); }); });
    on(m_actions.pause, [this] { m_controller.pause(); });
    on(m_actions.toggleRun, [this, ask] {
        m_controller.canPause() ? m_controller.pause() : ask([this] { startOrResume(); });
    });
    on(m_actions.step, [this, ask] { ask([this] { m_controller.step(); }); });
    on(m_actions.reset, [this] { m_controller.reset(m_document.scenario()); });
    on(m_actions.cancel, [this] { m_controller.cancel(); });
    on(m_actions.earlier, [this] { m_lookBack.lookFurther(-1); });
    on(m_actions.later, [this] { m_lookBack.lookFurther(1); });
    on(m_actions.first, [this] { m_lookBack.look(0); });
    on(m_actions.newest, [this] { m_lookBack.look(std::nullopt); });
    on(m_actions.playBack, [this] { m_playBack.press(); });
    connect(&m_playBack, &PlayBack::playingChanged, m_actions.playBack, &QAction::setChecked);
    for (QAction* choice : m_actions.playRates->actions()) {
        choice->setChecked(choice->data().toInt() == m_playBack.rate());
        on(choice, [this, choice] { m_playBack.setRate(choice->data().toInt()); });
    }
}

void WindowRun::setReducedMotion(bool isReduced) {
    m_controller.setReducedMotion(isReduced);
    m_playBack.setStepwise(isReduced);
}

// ---- what was asked for -------------------------------------------------------------------------

void WindowRun::start() {
    m_followed = withoutView(m_document.scenario());
    m_view = m_document.scenario().view;
    if (m_document.problems().empty()) {
        m_controller.start(m_document.scenario());
    } else {
        m_controller.block();
    }
}

/// No number depends on how charts are drawn: a change of that alone leaves the run as it is.
void WindowRun::follow(Gesture gesture) {
    const Scenario before = std::exchange(m_followed, withoutView(m_document.scenario()));
    const ViewSettings view = std::exchange(m_view, m_document.scenario().view);
    if (before == m_followed && !(view == m_view)) {
        return;
    }
    if (m_document.problems().empty()) {
        m_controller.follow(m_document.scenario(), gesture);
    } else {
        m_controller.block();
    }
}

/// A new run draws a new seed, unless that is locked.
void WindowRun::startOrResume() {
    if (m_controller.canResume()) {
        m_controller.resume();
        return;
    }
    const QString seed = QStringLiteral("seed");
    if (!m_parts.transport->isSeedLocked() && !m_document.locks().locks(seed)) {
        constexpr int kSeeds = 1000000;
        const int drawn = QRandomGenerator::global()->bounded(kSeeds);
        if (const auto problem = m_document.set(seed, drawn)) {
            Q_EMIT failed(*problem);
        }
    }
    start();
}

void WindowRun::whenPermitted(const ScenarioDocument& document,
                              QWidget* parent,
                              const std::function<void()>& go,
                              const std::function<void()>& goAfterYes) {
    const Program* waiting = waitingProgram(document.scenario());
    if (waiting == nullptr || !document.problems().empty()) {
        go();
        return;
    }
    const Program program = *waiting;
    QWidget* const window = parent->window();
    const QString name = QStringLiteral("programQuestion");
    if (window->findChild<QMessageBox*>(name) != nullptr) {
        return;
    }
    auto* question = new QMessageBox(QMessageBox::Question, tr("Start a program"), QString(),
                                     QMessageBox::No, window);
    question->setObjectName(name);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setDefaultButton(QMessageBox::No);
    question->button(QMessageBox::No)->setText(tr("Do not start it"));
    if (isReadable(program)) {
        question->setText(
            tr("The scenario starts a program, with your rights:\n\n%1\n\nin the folder %2, for "
               "at most %3 seconds each time. Start it only if you trust whom the scenario is "
               "from. "
               "Your answer counts until Onsager is closed.")
                .arg(wholeCommand(program), visible(program.folder),
                     QLocale().toString(program.seconds)));
        question->addButton(QMessageBox::Yes)->setText(tr("Start the program"));
    } else {
        question->setText(
            tr("The command of the denoiser is too long to be shown: run the scenario "
               "with onsager-cli run FILE --allow-external."));
    }
    connect(question, &QMessageBox::finished, window, [program, goAfterYes](int answer) {
        if (answer == QMessageBox::Yes) {
            permitProgram(program);
            goAfterYes();
        }
    });
    question->open();
}

// ---- what is to be seen -------------------------------------------------------------------------

void WindowRun::showLatest() {
    const std::shared_ptr<const Snapshot> latest = m_controller.latest();
    m_charts.convergence->showResult(latest ? latest->result : nullptr);
    m_charts.freeEnergy->showResult(latest ? latest->result : nullptr);
    for (DetailsPage* page : m_charts.ofDetails()) {
        page->showDetails(latest ? latest->details : nullptr);
    }
    m_lookBack.follow();
    showMoment();
    m_parts.status->showContent(statusOf(m_controller));
    if (latest && latest->run == m_controller.currentRun()) {
        showFailure(*latest);
    }
}

/// Everything that follows the half-iteration that is looked at.
void WindowRun::showMoment() {
    const std::optional<int> moment = m_lookBack.moment();
    const int possible = stepsOf(m_document.scenario().algorithm);
    m_parts.momentBar->showMoment(m_lookBack.count().value_or(possible), m_lookBack.newest(),
                                  moment);
    m_charts.convergence->setMoment(moment);
    m_charts.freeEnergy->setMoment(moment);
    for (DetailsPage* page : m_charts.ofDetails()) {
        page->setMoment(moment);
    }
    showComputing();
}

void WindowRun::showComputing() {
    m_parts.strip->setComputing(m_lookBack.lit(), m_lookBack.reached());
}

/// Once per run: a banner that was closed stays closed.
void WindowRun::showFailure(const Snapshot& snapshot) {
    if (snapshot.run == m_advisedRun) {
        return;
    }
    if (snapshot.phase == RunPhase::Failed) {
        m_advisedRun = snapshot.run;
        m_parts.banner->showProblem(QString::fromStdString(snapshot.failure));
    } else if (snapshot.result) {
        if (const std::optional<FailureAdvice> advice = failureAdvice(*snapshot.result)) {
            m_advisedRun = snapshot.run;
            m_parts.banner->showFailure(*advice);
        }
    }
}

void WindowRun::showActivity() {
    m_actions.pause->setEnabled(m_controller.canPause());
    m_actions.step->setEnabled(m_controller.canStep());
    m_actions.cancel->setEnabled(m_controller.canCancel());
    showComputing();
    m_parts.status->showContent(statusOf(m_controller));
}

}  // namespace onsager
