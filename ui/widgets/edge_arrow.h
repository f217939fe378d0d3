// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/iteration/half_iteration.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <optional>

namespace onsager {

/// The arrow between two cards: how the data come about, and above it the message being computed.
class EdgeArrow : public QWidget {
    Q_OBJECT

public:
    explicit EdgeArrow(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// The direction of the message in work; none when there is none.
    void setMessage(std::optional<Pass> pass);
    [[nodiscard]] std::optional<Pass> message() const { return m_message; }

    [[nodiscard]] QSize sizeHint() const override { return {76, 40}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, 40}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme m_theme;
    std::optional<Pass> m_message;
};

}  // namespace onsager
