// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/patience.h"
#include "tests/support/small_scenario.h"
#include "tests/support/vamp_settings.h"
#include "tests/support/window_fixture.h"
#include "ui/main_window.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/message_banner.h"
#include "ui/widgets/form_control.h"
#include "ui/widgets/number_box.h"

#include <QAbstractButton>
#include <QAction>
#include <QLocale>
#include <QTest>

#include <memory>

namespace onsager {

inline const QString kSnr = QStringLiteral("layers.2.snrDb");

/// A run that goes on while a test looks at it. Its prediction, which comes
/// first, is soon made.
inline Scenario longScenario() {
    Scenario scenario = smallScenario();
    scenario.trials = 1;
    scenario.layers[1] = LinearLayer{100000, GaussianMatrix{}, {}};
    vampOf(scenario).iterations = 40;
    scenario.prediction.samples = 64;
    return scenario;
}

/// A window on a scenario of its own, and how a person reaches its parts.
class Laboratory {
public:
    /// Data for initTestCase_data(): a locale with a decimal point and one with a comma.
    static void addLocales() {
        QTest::addColumn<bool>("german");
        QTest::newRow("decimal point") << false;
        QTest::newRow("decimal comma") << true;
    }

    /// Without settings of an earlier test; a warning of Qt Charts fails.
    void prepare(bool german) {
        QLocale::setDefault(german ? QLocale(QLocale::German) : QLocale::c());
        QSettings().clear();
        QTest::failOnWarning(QRegularExpression(
            QStringLiteral("QChart|QAbstractAxis|QXYSeries|QWidget::setTabOrder")));
    }

    void close() {
        window.reset();
        file.reset();
        QLocale::setDefault(QLocale::c());
    }

    void open(const Scenario& scenario) {
        file = std::make_unique<ScenarioFile>(scenario);
        window = std::make_unique<MainWindow>(file->path());
        window->resize(1280, 800);  // whatever screen the platform has
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get(), kPatience));
    }
    void openFinished(const Scenario& scenario) {
        open(scenario);
        QTRY_COMPARE_WITH_TIMEOUT(activity(), Activity::Finished, kPatience);
    }

    [[nodiscard]] Activity activity() const { return window->controller().activity(); }
    [[nodiscard]] int halfIterations() const {
        const auto latest = window->controller().latest();
        return latest ? latest->progress.halfIterations : 0;
    }
    [[nodiscard]] bool holds() const {
        const auto latest = window->controller().latest();
        return latest && latest->run == window->controller().currentRun()
               && latest->phase == RunPhase::Holding;
    }
    [[nodiscard]] double snr() const {
        const auto& output = std::get<OutputLayer>(window->document().scenario().layers.back());
        return *std::get<CommitteeOutput>(output.channel).noise.snrDb;
    }
    template <typename Widget>
    Widget* find(const char* name) const {
        return window->findChild<Widget*>(QLatin1String(name));
    }
    void trigger(const char* action) const { find<QAction>(action)->trigger(); }
    [[nodiscard]] FormControl* control(const QString& path) const {
        return window->findChild<InspectorPanel*>()->control(path);
    }
    template <typename Widget>
    Widget* inControl(const QString& path) const {
        return control(path)->findChild<Widget*>();
    }
    [[nodiscard]] QAbstractButton* button(const char* action) const {
        return window->findChild<QAbstractButton*>(QLatin1String(action)
                                                   + QStringLiteral("Button"));
    }
    void type(const QString& path, const QString& text) const {
        auto* box = inControl<NumberBox>(path);
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, text);
        QTest::keyClick(box, Qt::Key_Return);
    }
    [[nodiscard]] QString banner() const { return window->findChild<MessageBanner*>()->sentence(); }

    std::unique_ptr<ScenarioFile> file;
    std::unique_ptr<MainWindow> window;

private:
    OwnSettings m_settings;
};

}  // namespace onsager
