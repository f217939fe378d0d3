// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/form_control.h"

#include "tests/support/patience.h"
#include "tests/support/test_program.h"
#include "ui/widgets/check_field.h"
#include "ui/widgets/choice_field.h"
#include "ui/widgets/list_field.h"
#include "ui/widgets/number_box.h"
#include "ui/widgets/slider_field.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSlider>
#include <QTest>

#include <optional>
#include <vector>

using namespace onsager;

namespace {

const ControlText kSnr{QStringLiteral("SNR"),
                       QStringLiteral("Power of signal over power of noise."),
                       QStringLiteral("dB")};
constexpr ScaleRange kSnrRange{-10, 40, false, false};
const ControlText kRows{QStringLiteral("Samples N"), QStringLiteral("Rows of the matrix."),
                        QStringLiteral("rows")};
constexpr ScaleRange kRowsRange{10, 5000, true, true};
const ControlText kEstimate{
    QStringLiteral("Estimate"), QStringLiteral("What every layer estimates."), {}};

}  // namespace

class FormControlTest : public QObject {
    Q_OBJECT

private:
    std::vector<double> m_moved;
    std::vector<std::optional<double>> m_entered;
    QStringList m_texts;
    std::vector<int> m_chosen;

    static void show(QWidget& control) {
        control.show();
        QVERIFY(QTest::qWaitForWindowActive(&control, kPatience));
    }

    void record(SliderField& control) {
        connect(&control, &SliderField::moved, this, [this](double x) { m_moved.push_back(x); });
        connect(&control, &SliderField::entered, this,
                [this](std::optional<double> x) { m_entered.push_back(x); });
        connect(&control, &SliderField::enteredText, this,
                [this](const QString& text) { m_texts.append(text); });
        show(control);
    }

    void record(ChoiceField& control) {
        connect(&control, &ChoiceField::chosen, this, [this](int i) { m_chosen.push_back(i); });
        show(control);
    }

    static void type(NumberBox* box, const QString& text, Qt::Key end = Qt::Key_Return) {
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, text);
        QTest::keyClick(box, end);
    }

private Q_SLOTS:
    void init() {
        m_moved.clear();
        m_entered.clear();
        m_texts.clear();
        m_chosen.clear();
    }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void aTypedNumberIsHandedOverOnce() {
        SliderField control(kSnr, kSnrRange);
        record(control);
        auto* box = control.findChild<NumberBox*>();
        type(box, QStringLiteral("12.5"));
        QCOMPARE(m_entered.size(), std::size_t(1));
        QCOMPARE(m_entered[0], std::optional(12.5));
        type(box, QStringLiteral("-3 dB"));
        QCOMPARE(m_entered.back(), std::optional(-3.0));
        QVERIFY(m_moved.empty());
    }

    void aTypedListIsHandedOverOnceAndTakenBack() {
        ListField control(kRows, QStringLiteral("equal"));
        QStringList entered;
        connect(&control, &ListField::entered, this,
                [&](const QString& text) { entered.append(text); });
        show(control);
        control.setList(QStringLiteral("[1, 2]"));
        auto* box = control.findChild<QLineEdit*>();
        QCOMPARE(box->accessibleName(), kRows.title);
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QStringLiteral("[3"));
        QTest::keyClick(box, Qt::Key_Return);
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(entered, QStringList{QStringLiteral("[3")});
        control.setProblem(QStringLiteral("no list"));
        control.setList(QStringLiteral("[1, 2]"));
        QCOMPARE(box->text(), QStringLiteral("[3"));
        QTest::keyClick(box, Qt::Key_Escape);
        QCOMPARE(box->text(), QStringLiteral("[1, 2]"));
        QVERIFY(control.problem().isEmpty());
    }

    void aCheckHandsOverWhatItBecomes() {
        CheckField control(kEstimate);
        QList<bool> toggled;
        connect(&control, &CheckField::toggled, this, [&](bool on) { toggled.append(on); });
        show(control);
        auto* box = control.findChild<QCheckBox*>();
        control.setChecked(true);
        QVERIFY(toggled.isEmpty());
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        QCOMPARE(toggled, QList<bool>{false});
    }

    void leavingTheBoxHandsItOverToo() {
        SliderField control(kSnr, kSnrRange);
        record(control);
        type(control.findChild<NumberBox*>(), QStringLiteral("20"), Qt::Key_Tab);
        QCOMPARE(m_entered.size(), std::size_t(1));
        QCOMPARE(m_entered[0], std::optional(20.0));
    }

    void whatIsNotANumberIsHandedOverAsText() {
        SliderField control(kSnr, kSnrRange);
        control.setNumber(10);
        record(control);
        auto* box = control.findChild<NumberBox*>();
        for (const char* text : {"abc", "nan", "1..2", "--5", "inf", "10 m"}) {
            type(box, QString::fromLatin1(text));
            QVERIFY2(!m_texts.isEmpty() && m_texts.back() == QLatin1String(text), text);
        }
        QVERIFY(m_entered.empty());
        box->selectAll();
        QTest::keyClick(box, Qt::Key_Delete);
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(m_entered.size(), std::size_t(1));
        QVERIFY(!m_entered.back());
    }

    void aRefusedTextStaysUntilEscape() {
        SliderField control(kSnr, kSnrRange);
        control.setNumber(10);
        record(control);
        auto* box = control.findChild<NumberBox*>();
        type(box, QStringLiteral("999"));
        control.setProblem(QStringLiteral("layers.2.snrDb: 999 is not allowed"));
        control.setNumber(10);
        QCOMPARE(box->text(), QStringLiteral("999"));
        QVERIFY(control.problem().contains(QStringLiteral("999")));
        QTest::keyClick(box, Qt::Key_Escape);
        QCOMPARE(box->text(), QStringLiteral("10.0 dB"));
        QVERIFY(control.problem().isEmpty());
    }

    void anotherValueReplacesARefusedOne() {
        SliderField control(kSnr, kSnrRange);
        control.setNumber(10);
        control.setProblem(QStringLiteral("no"));
        control.setNumber(15);
        QVERIFY(control.problem().isEmpty());
        QCOMPARE(control.findChild<NumberBox*>()->text(), QStringLiteral("15.0 dB"));
    }

    void aDragMovesAndEntersOnce() {
        SliderField control(kSnr, kSnrRange);
        record(control);
        auto* slider = control.findChild<QSlider*>();
        slider->setSliderDown(true);
        slider->setSliderPosition(50);
        slider->setSliderPosition(60);
        slider->setSliderDown(false);
        QCOMPARE(m_moved.size(), std::size_t(2));
        QCOMPARE(m_entered.size(), std::size_t(1));
        QCOMPARE(m_entered[0], std::optional(m_moved[1]));
    }

    void pressingWithoutMovingChangesNothing() {
        SliderField control(kSnr, kSnrRange);
        record(control);
        auto* slider = control.findChild<QSlider*>();
        slider->setSliderDown(true);
        slider->setSliderDown(false);
        QVERIFY(m_moved.empty() && m_entered.empty());
    }

    void arrowsStepAlongTheScale() {
        SliderField control(kRows, kRowsRange);
        control.setNumber(1000);
        record(control);
        auto* box = control.findChild<NumberBox*>();
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Up);
        QCOMPARE(m_moved.back(), 1100.0);
        auto* slider = control.findChild<QSlider*>();
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Left);
        QCOMPARE(m_moved.back(), 900.0);
        QVERIFY(m_entered.empty());
    }

    void theWheelBelongsToTheScrollAreaUntilChosen() {
        SliderField control(kSnr, kSnrRange);
        record(control);
        auto* slider = control.findChild<QSlider*>();
        control.findChild<NumberBox*>()->setFocus();
        QWheelEvent wheel(QPointF(5, 5), slider->mapToGlobal(QPointF(5, 5)), {}, {0, 120},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(slider, &wheel);
        QVERIFY(m_moved.empty());
    }

    void numbersAreReadAsTheLanguageWritesThem() {
        QLocale::setDefault(QLocale(QLocale::German));
        SliderField control(kSnr, kSnrRange);
        control.setNumber(10);
        record(control);
        auto* box = control.findChild<NumberBox*>();
        QCOMPARE(box->text(), QStringLiteral("10,0 dB"));
        type(box, QStringLiteral("12,5"));
        QCOMPARE(m_entered.back(), std::optional(12.5));
        type(box, QStringLiteral("0.5"));
        QCOMPARE(m_entered.back(), std::optional(0.5));
    }

    void twoShortChoicesAreButtons() {
        ChoiceField control(kEstimate, {QStringLiteral("MAP (most probable value)"),
                                        QStringLiteral("MMSE (posterior mean)")});
        control.setCurrent(0);
        record(control);
        const auto buttons = control.findChildren<QAbstractButton*>();
        QCOMPARE(buttons.size(), 2);
        QCOMPARE(buttons[1]->text(), QStringLiteral("MMSE"));
        QVERIFY(buttons[0]->isChecked());
        QTest::mouseClick(buttons[1], Qt::LeftButton);
        QCOMPARE(m_chosen, std::vector<int>{1});
    }

    void moreChoicesAreAList() {
        ChoiceField control(kEstimate,
                            {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        control.setCurrent(1);
        record(control);
        auto* list = control.findChild<QComboBox*>();
        QVERIFY(list != nullptr);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(m_chosen, std::vector<int>{2});
    }

    void everyInputHasANameAndATip() {
        SliderField number(kSnr, kSnrRange);
        ChoiceField buttons(kEstimate, {QStringLiteral("a"), QStringLiteral("b")});
        ChoiceField list(kEstimate,
                         {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        for (const QWidget* control :
             {static_cast<QWidget*>(&number), static_cast<QWidget*>(&buttons),
              static_cast<QWidget*>(&list)}) {
            for (const QWidget* input : control->findChildren<QWidget*>()) {
                if (input->focusPolicy() != Qt::NoFocus && input->focusProxy() == nullptr
                    && qobject_cast<const QLineEdit*>(input) == nullptr) {
                    QVERIFY2(!input->accessibleName().isEmpty(), input->metaObject()->className());
                    const bool isPopup = input->window() != control;
                    QVERIFY2(isPopup || !input->toolTip().isEmpty(),
                             input->metaObject()->className());
                }
            }
        }
    }
};

ONSAGER_WINDOW_TEST(FormControlTest)
#include "form_control_test.moc"
