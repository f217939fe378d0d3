// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/moment_bar.h"

#include "ui/models/layer_names.h"
#include "ui/theme/text_size.h"
#include "ui/widgets/transport_icon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>

namespace onsager {
namespace {

QToolButton* flatButton(const QString& name, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setProperty("role", QStringLiteral("flat"));
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setIconSize({16, 16});
    return button;
}

}  // namespace

MomentBar::MomentBar(QWidget* parent)
    : QWidget(parent),
      m_first(flatButton(tr("First half-iteration (Home)"), this)),
      m_slider(new QSlider(Qt::Horizontal, this)),
      m_last(flatButton(tr("Newest half-iteration (End)"), this)),
      m_name(new QLabel(this)) {
    constexpr int kHeight = 24;
    constexpr int kNameWidth = 136;
    setAccessibleName(tr("Half-iteration that is shown"));
    m_first->setObjectName(QStringLiteral("firstMoment"));
    m_last->setObjectName(QStringLiteral("newestMoment"));
    m_slider->setObjectName(QStringLiteral("momentSlider"));
    m_slider->setAccessibleName(tr("Half-iteration that is shown"));
    m_slider->setToolTip(tr("Go back through the half-iterations; every chart follows"));
    m_slider->setPageStep(2);
    m_name->setProperty("role", QStringLiteral("caption"));
    m_name->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    followText(*this, [this] {
        constexpr int kText = 10;
        const int height = qRound(kHeight + (textScale(*this) - 1.0) * kText);
        setFixedHeight(height);
        m_slider->setFixedHeight(height);
        m_name->setMinimumWidth(withText(*this, kNameWidth));
    });
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_first);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_last);
    layout->addWidget(m_name);
    connect(m_first, &QToolButton::clicked, this, [this] { choose(0); });
    connect(m_last, &QToolButton::clicked, this, [this] { Q_EMIT momentChosen(std::nullopt); });
    connect(m_slider, &QSlider::valueChanged, this, &MomentBar::choose);
}

void MomentBar::setTheme(const Theme& theme) {
    m_first->setIcon(transportIcon(TransportSymbol::First, theme.text, theme.border));
    m_last->setIcon(transportIcon(TransportSymbol::Newest, theme.text, theme.border));
}

/// The slider cannot be moved beyond what was reached.
void MomentBar::choose(int halfIteration) {
    if (!m_newest) {
        return;
    }
    if (halfIteration > *m_newest) {
        const QSignalBlocker quiet(m_slider);
        m_slider->setValue(*m_newest);
    }
    Q_EMIT momentChosen(std::min(halfIteration, *m_newest));
}

void MomentBar::showMoment(int count, std::optional<int> newest, std::optional<int> chosen) {
    m_newest = newest;
    const int shown = chosen.value_or(newest.value_or(0));
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, std::max(1, count - 1));
    m_slider->setValue(shown);
    for (QWidget* control : {static_cast<QWidget*>(m_first), static_cast<QWidget*>(m_slider)}) {
        control->setEnabled(newest.has_value());
    }
    m_last->setEnabled(newest && chosen);
    m_name->setText(newest ? halfIterationName(halfIterationAt(shown)) : tr("not started"));
}

}  // namespace onsager
