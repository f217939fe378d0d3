// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader meets in the window, asked through the accessibility interface.
#include "tests/support/laboratory.h"
#include "tests/support/test_program.h"
#include "ui/charts/chart_page.h"
#include "ui/panels/chart_tabs.h"

#include <QAccessible>
#include <QTest>

#include <functional>

using namespace onsager;

namespace {

/// Everything below an object that is seen, parents before children. Bounded: a tree that bites its tail ends.
void visit(QAccessibleInterface* object,
           const std::function<void(QAccessibleInterface*)>& look,
           int depth = 0) {
    constexpr int kDeepest = 40;
    if (object == nullptr || !object->isValid() || object->state().invisible || depth > kDeepest) {
        return;
    }
    look(object);
    // Cells of a table are read by their text; their number is that of the numbers shown.
    if (object->tableInterface() != nullptr) {
        return;
    }
    for (int child = 0; child < object->childCount(); ++child) {
        visit(object->child(child), look, depth + 1);
    }
}

QString described(QAccessibleInterface* object) {
    const QObject* source = object->object();
    const QObject* above = source != nullptr ? source->parent() : nullptr;
    return QStringLiteral("%1 '%2', role %3, in %4 '%5'")
        .arg(source != nullptr ? source->metaObject()->className() : "no object")
        .arg(source != nullptr ? source->objectName() : QString())
        .arg(int(object->role()))
        .arg(above != nullptr ? above->metaObject()->className() : "nothing")
        .arg(above != nullptr ? above->objectName() : QString());
}

}  // namespace

class AccessibilityTest : public QObject {
    Q_OBJECT

private:
    Laboratory m_lab;

    [[nodiscard]] QAccessibleInterface* window() const {
        return QAccessible::queryAccessibleInterface(m_lab.window.get());
    }

private Q_SLOTS:
    void init() { m_lab.prepare(false); }
    void cleanup() { m_lab.close(); }

    /// On every chart.
    void whatTakesTheKeyboardHasNameAndRole() {
        m_lab.openFinished(smallScenario());
        auto* charts = m_lab.window->findChild<ChartTabs*>();
        int looked = 0;
        for (int chart = 0; chart < charts->count(); ++chart) {
            charts->choose(chart);
            visit(window(), [&](QAccessibleInterface* object) {
                if (!object->state().focusable) {
                    return;
                }
                // Tabs of a bar that are not shown have no place; the bar itself is looked at.
                if (object->role() == QAccessible::PageTab) {
                    return;
                }
                ++looked;
                QVERIFY2(!object->text(QAccessible::Name).trimmed().isEmpty(),
                         qPrintable(described(object)));
                QVERIFY2(object->role() != QAccessible::NoRole, qPrintable(described(object)));
                QVERIFY2(!object->rect().isEmpty(), qPrintable(described(object)));
            });
        }
        QVERIFY(looked > 100);
    }

    void whatCanBePressedHasAnAction() {
        m_lab.openFinished(smallScenario());
        int looked = 0;
        visit(window(), [&](QAccessibleInterface* object) {
            const bool isPressed =
                object->role() == QAccessible::Button || object->role() == QAccessible::CheckBox;
            if (!isPressed || !object->state().focusable || object->state().disabled) {
                return;
            }
            ++looked;
            QVERIFY2(object->actionInterface() != nullptr
                         && !object->actionInterface()->actionNames().isEmpty(),
                     qPrintable(described(object)));
        });
        QVERIFY(looked > 5);
    }

    /// The chart is a sentence too: what it is, and what it says.
    void theChartInFrontIsASentence() {
        m_lab.openFinished(smallScenario());
        bool isFound = false;
        visit(window(), [&](QAccessibleInterface* object) {
            isFound = isFound
                      || (object->text(QAccessible::Name)
                              .contains(QStringLiteral("against half-iteration"))
                          && object->text(QAccessible::Description)
                                 .contains(QStringLiteral("predicted")));
        });
        QVERIFY(isFound);
    }

    /// Tab leads to everything that it may lead to, once around.
    void theTabKeyLeadsAround() {
        m_lab.openFinished(smallScenario());
        QSet<const QWidget*> reached;
        QTest::keyClick(m_lab.window.get(), Qt::Key_Tab);
        const QWidget* first = QApplication::focusWidget();
        QVERIFY(first != nullptr);
        constexpr int kMostSteps = 300;
        int steps = 0;
        do {
            const QWidget* now = QApplication::focusWidget();
            QVERIFY(now != nullptr);
            reached.insert(now);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        } while (QApplication::focusWidget() != first && ++steps < kMostSteps);
        QVERIFY(steps < kMostSteps);
        for (const QWidget* widget : m_lab.window->findChildren<QWidget*>()) {
            const bool isWanted = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isEnabled()
                                  && widget->isVisible() && widget->focusProxy() == nullptr;
            if (isWanted && !reached.contains(widget)) {
                const auto* below = widget->parentWidget();
                // A scroll area or a list stands for what is in it.
                QVERIFY2(below != nullptr && reached.contains(below),
                         qPrintable(QStringLiteral("%1 '%2'").arg(widget->metaObject()->className(),
                                                                  widget->objectName())));
            }
        }
    }
};

ONSAGER_WINDOW_TEST(AccessibilityTest)
#include "accessibility_test.moc"
