// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/figure.h"

#include <QWidget>

class QLabel;

namespace onsager {

class FigureCanvas;

/// What an audience sees on a second screen while the laboratory keeps controls and notes: the chart in front, its
/// sentence, the formula of the lesson, as large as the window allows. Closing it leaves the laboratory as it is.
class AudienceWindow : public QWidget {
    Q_OBJECT

public:
    /// The keys of `owner` work here too.
    explicit AudienceWindow(QWidget* owner);

    void setFigure(const Figure& figure);
    /// By its name; empty: none.
    void setFormula(const QString& name);
    void setTheme(const Theme& theme);
    /// On the whole of another screen than that of its owner, where there is one; else as a window.
    void showToAudience();

    [[nodiscard]] const Figure& figure() const;
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] const QString& formula() const { return m_formula; }

Q_SIGNALS:
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    FigureCanvas* m_canvas;
    QLabel* m_sentence;
    QLabel* m_equation;
    QString m_formula;
    Theme m_theme;
};

}  // namespace onsager
