// SPDX-License-Identifier: GPL-3.0-or-later
// Where things stand in the window, what of it is remembered, and that all of it can be reached.
#include "ui/window_layout.h"

#include "tests/support/laboratory.h"
#include "ui/panels/chart_tabs.h"
#include "ui/widgets/layer_card.h"

#include <QMenuBar>
#include <QTest>

#include <memory>

using namespace onsager;

class WindowLayoutTest : public QObject {
    Q_OBJECT

private:
    Laboratory m_lab;

private Q_SLOTS:
    void initTestCase_data() { Laboratory::addLocales(); }
    void init() {
        QFETCH_GLOBAL(bool, german);
        m_lab.prepare(german);
    }
    void cleanup() { m_lab.close(); }

    void aPresentationIsOneKeyAway() {
        m_lab.openFinished(smallScenario());
        auto* inspector = m_lab.window->findChild<QWidget*>(QStringLiteral("inspectorDock"));
        auto* strip = m_lab.window->findChild<QWidget*>(QStringLiteral("layerStripDock"));
        auto* leave = m_lab.button("present");
        const QSize size = m_lab.window->size();
        QTest::keyClick(m_lab.window.get(), Qt::Key_F5);
        QVERIFY(m_lab.window->isFullScreen());
        QVERIFY(!inspector->isVisible() && !strip->isVisible());
        QVERIFY(!m_lab.window->menuBar()->isVisible() && leave->isVisible());
        const auto run = m_lab.window->controller().currentRun();
        QTest::keyClick(m_lab.window.get(), Qt::Key_Space);
        QVERIFY(m_lab.window->controller().currentRun() > run);
        QTest::keyClick(m_lab.window.get(), Qt::Key_F5);
        QVERIFY(inspector->isVisible() && strip->isVisible() && !leave->isVisible());
        QVERIFY(m_lab.window->menuBar()->isVisible() && !m_lab.window->isFullScreen());
        QTRY_COMPARE(m_lab.window->size(), size);
        QTest::keyClick(m_lab.window.get(), Qt::Key_F5);
        QTest::mouseClick(leave, Qt::LeftButton);
        QVERIFY(inspector->isVisible());
    }

    void itRemembersAndResetsItsLayout() {
        m_lab.open(smallScenario());
        auto* dock = m_lab.window->findChild<QWidget*>(QStringLiteral("inspectorDock"));
        m_lab.window->findChild<QAction*>(QStringLiteral("darkTheme"))->trigger();
        dock->hide();
        m_lab.window->close();
        m_lab.window = std::make_unique<MainWindow>(m_lab.file->path());
        m_lab.window->show();
        dock = m_lab.window->findChild<QWidget*>(QStringLiteral("inspectorDock"));
        QVERIFY(!dock->isVisible());
        QVERIFY(m_lab.window->findChild<QAction*>(QStringLiteral("darkTheme"))->isChecked());
        m_lab.window->findChild<QAction*>(QStringLiteral("resetLayout"))->trigger();
        QVERIFY(dock->isVisible());
    }

    void everyInputHasAnAccessibleName() {
        m_lab.open(smallScenario());
        m_lab.window->resize(800, 600);
        int page = 0;
        for (LayerCard* card : m_lab.window->findChildren<LayerCard*>()) {
            QTest::mouseClick(card, Qt::LeftButton);
            m_lab.window->findChild<ChartTabs*>()->choose(page++);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            int inputs = 0;
            for (const QWidget* widget : m_lab.window->findChildren<QWidget*>()) {
                const bool isPart = widget->objectName().startsWith(QStringLiteral("qt_"));
                if (widget == m_lab.window.get() || widget->focusPolicy() == Qt::NoFocus
                    || widget->focusProxy() != nullptr || isPart) {
                    continue;
                }
                ++inputs;
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
            }
            QVERIFY(inputs > 20);
        }
    }
};

QTEST_MAIN(WindowLayoutTest)
#include "window_layout_test.moc"
