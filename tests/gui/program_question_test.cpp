// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario that names a program: nothing is started before a person has said so.
#include "engine/process/permission.h"
#include "tests/support/laboratory.h"
#include "tests/support/test_program.h"

#include <QDir>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>

using namespace onsager;

namespace {

/// A denoiser that leaves a file behind when it runs, and answers nothing.
Scenario withProgram(const QString& folder, const QString& mark) {
    Scenario scenario = smallScenario();
    scenario.estimation = Estimation::Mmse;
    scenario.columns = 1;
    scenario.trials = 1;
    PriorLayer prior{60, BernoulliGaussianPrior{0.3, 1.0, {}}};
    prior.denoiser = Program{{"/usr/bin/touch", mark.toStdString()}, folder.toStdString(), 5.0};
    scenario.layers = {prior, LinearLayer{50, GaussianMatrix{}, {}},
                       OutputLayer{AwgnOutput{{0.1, {}, {}}}}};
    return scenario;
}

}  // namespace

class ProgramQuestionTest : public QObject {
    Q_OBJECT

private:
    Laboratory m_lab;
    QTemporaryDir m_folder;

    [[nodiscard]] bool hasRun(const QString& mark) const {
        return QDir(m_folder.path()).exists(mark);
    }

    [[nodiscard]] QMessageBox* question() const {
        return m_lab.window->findChild<QMessageBox*>(QStringLiteral("programQuestion"));
    }

    void ask(const QString& mark) {
        m_lab.open(withProgram(m_folder.path(), mark));
        QTRY_VERIFY_WITH_TIMEOUT(m_lab.activity() != Activity::Running, kPatience);
        QVERIFY(!hasRun(mark));
        m_lab.trigger("run");
        QTRY_VERIFY_WITH_TIMEOUT(question() != nullptr, kPatience);
    }

private Q_SLOTS:
    void init() { m_lab.prepare(false); }
    void cleanup() { m_lab.close(); }

    void theWholeCommandIsShownAndNoIsTheDefault() {
        ask(QStringLiteral("shown"));
        QVERIFY(question()->text().contains(QStringLiteral("/usr/bin/touch\nshown")));
        QVERIFY(question()->text().contains(m_folder.path()));
        QCOMPARE(question()->defaultButton(), question()->button(QMessageBox::No));
    }

    void withANoNothingIsStarted() {
        ask(QStringLiteral("refused"));
        const Program program =
            *std::get<PriorLayer>(m_lab.window->document().scenario().layers.front()).denoiser;
        question()->button(QMessageBox::No)->click();
        QTRY_VERIFY_WITH_TIMEOUT(question() == nullptr, kPatience);
        QVERIFY(!isPermitted(program));
        // What asks again after a reset, and for one step.
        m_lab.trigger("reset");
        for (const char* action : {"run", "step"}) {
            m_lab.trigger(action);
            QTRY_VERIFY_WITH_TIMEOUT(question() != nullptr, kPatience);
            question()->button(QMessageBox::No)->click();
            QTRY_VERIFY_WITH_TIMEOUT(question() == nullptr, kPatience);
        }
        QTRY_VERIFY_WITH_TIMEOUT(m_lab.activity() != Activity::Running, kPatience);
        QVERIFY(!isPermitted(program));
        QVERIFY(!hasRun(QStringLiteral("refused")));
    }

    void withAYesThatCommandIsStarted() {
        ask(QStringLiteral("started"));
        question()->button(QMessageBox::Yes)->click();
        QTRY_VERIFY_WITH_TIMEOUT(hasRun(QStringLiteral("started")), kPatience);
        // It answers nothing, which the window says and survives.
        QTRY_VERIFY_WITH_TIMEOUT(m_lab.activity() != Activity::Running, kPatience);
    }

    void anotherCommandIsAskedAboutAnew() {
        ask(QStringLiteral("another"));
        QVERIFY(!isPermitted(
            *std::get<PriorLayer>(m_lab.window->document().scenario().layers.front()).denoiser));
    }

    /// Lines and letters of a stranger's cannot write into the question.
    void whatCannotBeSeenIsShownAsQuestionMarks() {
        ask(QStringLiteral("quiet\nmode\u2028is\u202Eon"));
        QVERIFY(question()->text().contains(QStringLiteral("quiet?mode?is?on")));
    }

    void whatIsTooLongToReadCannotBeStarted() {
        ask(QString(2000, QChar('x')));
        QVERIFY(question()->button(QMessageBox::Yes) == nullptr);
    }
};

ONSAGER_WINDOW_TEST(ProgramQuestionTest)
#include "program_question_test.moc"
