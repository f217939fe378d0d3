// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/status_panel.h"

#include "ui/theme/text_size.h"
#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace onsager {

StatusPanel::StatusPanel(QWidget* parent)
    : QStatusBar(parent),
      m_sentence(new ElidedLabel(this)),
      m_progress(new QProgressBar(this)),
      m_remaining(new QLabel(this)),
      m_cancel(new QPushButton(tr("✕ Cancel"), this)),
      m_speed(new QLabel(this)) {
    constexpr int kProgressWidth = 200;
    constexpr int kResolution = 1000;
    setSizeGripEnabled(false);
    followText(*this, [this] { setLow(m_low); });
    m_progress->setRange(0, kResolution);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(kProgressWidth, 8);
    m_progress->setAccessibleName(tr("Progress of the run"));
    m_cancel->setProperty("role", QStringLiteral("flat"));
    m_cancel->setAccessibleName(tr("Cancel"));
    m_cancel->setToolTip(tr("End this run and keep what it has found out (Esc)"));
    m_remaining->setProperty("role", QStringLiteral("caption"));
    m_speed->setProperty("role", QStringLiteral("caption"));
    connect(m_cancel, &QPushButton::clicked, this, &StatusPanel::cancelRequested);

    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(12);
    layout->addWidget(m_sentence, 0);
    layout->addWidget(m_progress);
    layout->addWidget(m_remaining);
    layout->addWidget(m_cancel);
    layout->addStretch(1);
    layout->addWidget(m_speed);
    addWidget(row, 1);
}

void StatusPanel::setLow(bool low) {
    constexpr int kText = 12;  ///< of the height
    m_low = low;
    setFixedHeight(qRound((low ? 26 : 34) + (textScale(*this) - 1.0) * kText));
}

void StatusPanel::showContent(const StatusContent& content) {
    if (content == m_content) {
        return;
    }
    m_content = content;
    m_sentence->setFullText(content.sentence);
    m_progress->setVisible(content.fraction >= 0.0);
    m_progress->setValue(static_cast<int>(
        std::lround(m_progress->maximum() * std::clamp(content.fraction, 0.0, 1.0))));
    m_remaining->setText(content.remaining);
    m_remaining->setVisible(!content.remaining.isEmpty());
    m_cancel->setVisible(content.cancellable);
    m_speed->setText(content.speed);
}

}  // namespace onsager
