// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace onsager {

/// A list to choose from, with a plain chevron; it leaves the wheel to the scroll area around it.
class ChoiceBox : public QComboBox {
    Q_OBJECT

public:
    using QComboBox::QComboBox;

    /// What it is for, also for people who do not see it; its list has the same name.
    void describe(const QString& name, const QString& toolTip);
    /// Other entries, and which one is chosen, without a signal.
    void showEntries(const QStringList& entries, int chosen);

    /// The width that shows the whole text.
    [[nodiscard]] int widthOf(const QString& text) const;
    /// Wide enough for the longest entry.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
};

}  // namespace onsager
