// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/number_box.h"

#include "ui/theme/text_size.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QWheelEvent>

#include <cmath>

namespace onsager {
namespace {

constexpr int kBoxWidth = 84;
constexpr int kBoxHeight = 24;

/// Reads a number as the language of the window writes it, else as a file does. Not finite is none.
std::optional<double> readNumber(const QString& text) {
    bool isNumber = false;
    double number = QLocale().toDouble(text, &isNumber);
    if (!isNumber) {
        number = QLocale::c().toDouble(text, &isNumber);
    }
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

}  // namespace

NumberBox::NumberBox(const ScaleRange& range,
                     const QString& unit,
                     const QString& whenEmpty,
                     QWidget* parent)
    : QAbstractSpinBox(parent),
      m_scale(range),
      m_suffix(unit.isEmpty() ? QString() : QLatin1Char(' ') + unit),
      m_emptyStepStart(m_scale.value(m_scale.count() / 2)) {
    setFocusPolicy(Qt::StrongFocus);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    lineEdit()->setPlaceholderText(whenEmpty);
}

void NumberBox::setNumber(std::optional<double> number) {
    m_number = number;
    m_committed = shownText();
    lineEdit()->setText(m_committed);
}

QString NumberBox::shownText() const {
    return m_number ? m_scale.text(*m_number) + m_suffix : QString();
}

void NumberBox::stepBy(int steps) {
    commit();
    const double next = m_number ? m_scale.stepped(*m_number, steps) : m_emptyStepStart;
    if (!m_number || next != *m_number) {
        Q_EMIT stepped(next);
    }
    selectAll();
}

QAbstractSpinBox::StepEnabled NumberBox::stepEnabled() const {
    return StepUpEnabled | StepDownEnabled;
}

QValidator::State NumberBox::validate(QString& input, int& position) const {
    Q_UNUSED(input)
    Q_UNUSED(position)
    return QValidator::Acceptable;
}

QSize NumberBox::sizeHint() const {
    constexpr int kText = 16;  ///< of the height
    return {withText(*this, kBoxWidth), qRound(kBoxHeight + (textScale(*this) - 1.0) * kText)};
}

void NumberBox::commit() {
    const QString typed = lineEdit()->text();
    if (typed == m_committed) {
        return;
    }
    m_committed = typed;
    QString text = typed.trimmed();
    if (!m_suffix.isEmpty() && text.endsWith(m_suffix.trimmed(), Qt::CaseInsensitive)) {
        text = text.chopped(m_suffix.trimmed().size()).trimmed();
    }
    if (text.isEmpty()) {
        Q_EMIT entered(std::nullopt);
    } else if (const std::optional<double> number = readNumber(text)) {
        Q_EMIT entered(number);
    } else {
        Q_EMIT enteredText(text);
    }
}

/// Escape belongs to the box while there is something to take back, else to the window.
bool NumberBox::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape && lineEdit()->text() != shownText()) {
            event->accept();
            return true;
        }
    }
    return QAbstractSpinBox::event(event);
}

void NumberBox::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        commit();
        selectAll();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Escape && lineEdit()->text() != shownText()) {
        setNumber(m_number);
        selectAll();
        Q_EMIT reverted();
        event->accept();
        return;
    }
    QAbstractSpinBox::keyPressEvent(event);
}

void NumberBox::focusOutEvent(QFocusEvent* event) {
    commit();
    QAbstractSpinBox::focusOutEvent(event);
}

/// The wheel belongs to the scroll area unless the box was chosen.
void NumberBox::wheelEvent(QWheelEvent* event) {
    if (hasFocus()) {
        QAbstractSpinBox::wheelEvent(event);
    } else {
        event->ignore();
    }
}

}  // namespace onsager
