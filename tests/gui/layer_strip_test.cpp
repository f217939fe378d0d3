// SPDX-License-Identifier: GPL-3.0-or-later
// The stack of layers under the hands of a person: by mouse, and by keyboard alone.
#include "tests/support/patience.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_program.h"
#include "tests/support/window_fixture.h"
#include "ui/main_window.h"
#include "ui/panels/message_banner.h"
#include "ui/widgets/edge_arrow.h"
#include "ui/widgets/layer_card.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace onsager;

class LayerStripTest : public QObject {
    Q_OBJECT

private:
    OwnSettings m_settings;
    std::unique_ptr<ScenarioFile> m_file;
    std::unique_ptr<MainWindow> m_window;

    [[nodiscard]] const Scenario& scenario() const { return m_window->document().scenario(); }
    [[nodiscard]] int layers() const { return static_cast<int>(scenario().layers.size()); }

    /// From left to right.
    template <typename Widget>
    QList<Widget*> row() {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        auto found = m_window->findChildren<Widget*>();
        std::sort(found.begin(), found.end(),
                  [](const Widget* a, const Widget* b) { return a->x() < b->x(); });
        return found;
    }
    LayerCard* card(int layer) {
        QTest::qWait(1);  // for the layout
        return row<LayerCard>().at(layer);
    }
    void plus(int before) {
        QTest::qWait(1);
        QTest::mouseClick(row<EdgeArrow>().at(before - 1), Qt::LeftButton);
    }
    void key(int pressed, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(pressed), modifiers);
    }
    [[nodiscard]] LayerCard* focused() const {
        return qobject_cast<LayerCard*>(QApplication::focusWidget());
    }
    QString banner() { return m_window->findChild<MessageBanner*>()->sentence(); }

    /// The rows of every layer that has its own: "24 96".
    [[nodiscard]] QString shapes() const {
        QStringList rows;
        for (int layer = 0; layer + 1 < layers(); ++layer) {
            if (layer == 0 || layer % 2 == 1) {
                rows.append(QString::number(rowsOf(scenario(), layer)));
            }
        }
        return rows.join(QLatin1Char(' '));
    }

private Q_SLOTS:
    void init() {
        QSettings().clear();
        m_file = std::make_unique<ScenarioFile>(smallScenario());
        m_window = std::make_unique<MainWindow>(m_file->path());
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get(), kPatience));
    }

    void cleanup() { m_window.reset(); }

    void plusInsertsWhatIsLegalThere() {
        QVERIFY(row<EdgeArrow>().at(0)->toolTip().contains(
            QStringLiteral("a linear layer and a ReLU between Z₀ and W₁")));
        QVERIFY(row<EdgeArrow>().at(1)->accessibleName().contains(
            QStringLiteral("a ReLU and a linear layer between W₁ and Y")));
        plus(1);
        QCOMPARE(shapes(), QStringLiteral("24 24 96"));
        QCOMPARE(row<LayerCard>().size(), 5);
        QVERIFY(card(1)->isChecked());
        plus(4);
        QCOMPARE(shapes(), QStringLiteral("24 24 96 96"));
        QCOMPARE(row<LayerCard>().size(), 7);
        QVERIFY(card(4)->isChecked());
        QVERIFY(m_window->findChild<QAction*>(QStringLiteral("undo"))
                    ->text()
                    .contains(QStringLiteral("Insert φ₄ and W₅")));
    }

    void theStackIsEditedByKeyboardAlone() {
        card(1)->setFocus();
        key(Qt::Key_Insert);
        QCOMPARE(layers(), 5);
        QVERIFY(focused() == card(2) && card(2)->isChecked());
        key(Qt::Key_Left);
        QTRY_VERIFY_WITH_TIMEOUT(focused() == card(1), kPatience);
        key(Qt::Key_F2);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("40"));
        key(Qt::Key_Return);
        QCOMPARE(shapes(), QStringLiteral("24 40 96"));
        QVERIFY(focused() == card(1));
        key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(shapes(), QStringLiteral("24 96 40"));
        QVERIFY(focused() == card(3));
        key(Qt::Key_Left, Qt::ControlModifier);
        QVERIFY(focused() == card(1));
        key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(shapes(), QStringLiteral("24 40 40 96"));
        QVERIFY(focused() == card(3));
        key(Qt::Key_Delete);
        QCOMPARE(shapes(), QStringLiteral("24 40 96"));
        QVERIFY(focused() != nullptr && focused()->isChecked());
        for (int step = 0; step < 6; ++step) {
            key(Qt::Key_Z, Qt::ControlModifier);
        }
        QVERIFY(scenario() == smallScenario());
        key(Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(qobject_cast<EdgeArrow*>(QApplication::focusWidget()) != nullptr);
        key(Qt::Key_Space);
        QCOMPARE(layers(), 5);
    }

    void aCardIsDraggedToTheNearestPlaceOfItsType() {
        plus(1);
        QCOMPARE(shapes(), QStringLiteral("24 24 96"));
        auto* first = card(1);
        const QPoint from = first->rect().center();
        const QPoint to = first->mapFromGlobal(card(4)->mapToGlobal(QPoint(10, 20)));
        QTest::mousePress(first, Qt::LeftButton, {}, from);
        QTest::mouseMove(first, (from + to) / 2);
        QTest::mouseMove(first, to);
        QTest::mouseRelease(first, Qt::LeftButton, {}, to);
        QCOMPARE(shapes(), QStringLiteral("24 96 24"));
        QVERIFY(card(3)->isChecked());

        // The signal stays where it is, and a small movement is a click.
        auto* signal = card(0);
        QTest::mousePress(signal, Qt::LeftButton, {}, from);
        QTest::mouseMove(signal, to);
        QTest::mouseRelease(signal, Qt::LeftButton, {}, from);
        QCOMPARE(shapes(), QStringLiteral("24 96 24"));
        QTest::mousePress(first, Qt::LeftButton, {}, from);
        QTest::mouseMove(first, from + QPoint(2, 1));
        QTest::mouseRelease(first, Qt::LeftButton, {}, from + QPoint(2, 1));
        QCOMPARE(shapes(), QStringLiteral("24 96 24"));
        QVERIFY(first->isChecked());
    }

    void rowsAndColumnsAreTypedOnTheCard() {
        auto* signal = card(0);
        QTest::mouseClick(signal, Qt::LeftButton, {}, QPoint(30, signal->height() - 14));
        auto* line = signal->findChild<QLineEdit*>();
        QVERIFY(line->hasFocus());
        QCOMPARE(line->text(), QStringLiteral("24 × 2"));
        QTest::keyClicks(line, QStringLiteral("30 x 3"));
        key(Qt::Key_Return);
        QCOMPARE(rowsOf(scenario(), 0), 30);
        QCOMPARE(scenario().columns, 3);
        QVERIFY(line->isHidden());

        signal->editShape();
        QTest::keyClicks(line, QStringLiteral("7"));
        key(Qt::Key_Escape);
        QCOMPARE(rowsOf(scenario(), 0), 30);
        QVERIFY(focused() == signal);
        QCOMPARE(m_window->controller().activity() == Activity::Cancelled, false);

        signal->editShape();
        QTest::keyClicks(line, QStringLiteral("0"));
        key(Qt::Key_Return);
        QVERIFY2(banner().contains(QStringLiteral("layers.0.rows")), qPrintable(banner()));
        QCOMPARE(rowsOf(scenario(), 0), 30);
    }

    void whatCannotBeDoneSaysWhy() {
        card(0)->setFocus();
        QTest::mouseClick(card(0), Qt::LeftButton);
        key(Qt::Key_Delete);
        QVERIFY2(banner().contains(QStringLiteral("begins with one signal")), qPrintable(banner()));
        QTest::mouseClick(card(1), Qt::LeftButton);
        key(Qt::Key_Right, Qt::ControlModifier);
        QVERIFY2(banner().contains(QStringLiteral("no linear layer further right")),
                 qPrintable(banner()));
        QVERIFY(scenario() == smallScenario());
        QVERIFY(!m_window->isWindowModified());
    }

    void deleteBelongsToTheTextWhileOneIsTyped() {
        plus(1);
        auto* linear = card(1);
        linear->editShape();
        key(Qt::Key_Delete);
        QCOMPARE(layers(), 5);
        QCOMPARE(linear->findChild<QLineEdit*>()->text(), QString());
        key(Qt::Key_Escape);
    }
};

ONSAGER_WINDOW_TEST(LayerStripTest)
#include "layer_strip_test.moc"
