// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/audience_window.h"

#include "ui/charts/figure_canvas.h"
#include "ui/widgets/equation_image.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QPixmap>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace onsager {
namespace {

/// "Measured and predicted agree ...", whatever the picture is.
QString noteOf(const Figure& figure) {
    return std::visit([](const auto& picture) { return picture.note; }, figure);
}

}  // namespace

AudienceWindow::AudienceWindow(QWidget* owner)
    : QWidget(owner, Qt::Window),
      m_canvas(new FigureCanvas(this)),
      m_sentence(new QLabel(this)),
      m_equation(new QLabel(this)),
      m_theme(theme(ThemeKind::Light)) {
    constexpr QSize kSize(960, 640);
    setObjectName(QStringLiteral("audienceWindow"));
    setWindowTitle(tr("Audience – Onsager"));
    setAccessibleName(windowTitle());
    setAutoFillBackground(true);
    setMinimumSize(kSize / 2);
    resize(kSize);
    addActions(owner->actions());
    m_sentence->setObjectName(QStringLiteral("audienceSentence"));
    m_sentence->setProperty("role", QStringLiteral("chartNote"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_equation->setObjectName(QStringLiteral("audienceFormula"));
    m_equation->setAccessibleName(tr("Formula of the lesson"));
    m_equation->setAlignment(Qt::AlignCenter);
    m_equation->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_equation);
    layout->addWidget(m_canvas, 1);
    layout->addWidget(m_sentence);
}

void AudienceWindow::setFigure(const Figure& figure) {
    m_canvas->setFigure(figure);
    m_sentence->setText(noteOf(figure));
    m_sentence->setVisible(!m_sentence->text().isEmpty());
}

void AudienceWindow::setFormula(const QString& name) {
    if (name != m_formula) {
        m_formula = name;
        fit();
    }
}

void AudienceWindow::setTheme(const Theme& theme) {
    m_theme = theme;
    QPalette colours = palette();
    colours.setColor(QPalette::Window, theme.surface);
    setPalette(colours);
    fit();
}

void AudienceWindow::showToAudience() {
    const QScreen* own = parentWidget()->screen();
    const QList<QScreen*> screens = QGuiApplication::screens();
    const auto other = std::find_if(screens.begin(), screens.end(),
                                    [own](const QScreen* screen) { return screen != own; });
    if (other != screens.end()) {
        setGeometry((*other)->availableGeometry());
        showFullScreen();
    } else {
        show();
        raise();
    }
}

const Figure& AudienceWindow::figure() const {
    return m_canvas->figure();
}

QString AudienceWindow::sentence() const {
    return m_sentence->text();
}

/// Text as large as the last row of a lecture hall needs: a thirtieth of the height.
void AudienceWindow::fit() {
    constexpr double kRows = 30.0;
    constexpr double kLeast = 13.0;
    constexpr double kOfFile = 13.0;  ///< text beside which a formula has the size of its file
    const double text = std::max(kLeast, height() / kRows);
    m_canvas->setLook(m_theme.kind, text);
    m_sentence->setStyleSheet(QStringLiteral("font-size: %1px;").arg(qRound(1.1 * text)));
    QImage image;
    if (!m_formula.isEmpty()) {
        const double ratio = devicePixelRatioF();
        image = equationImage(m_formula, m_theme.text, 1.3 * text / kOfFile, ratio);
        const int room = qRound(ratio * (width() - 32));
        if (image.width() > room) {
            image = image.scaledToWidth(room, Qt::SmoothTransformation);
            image.setDevicePixelRatio(ratio);
        }
    }
    m_equation->setPixmap(QPixmap::fromImage(image));
    m_equation->setVisible(!image.isNull());
}

void AudienceWindow::closeEvent(QCloseEvent* event) {
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

void AudienceWindow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

}  // namespace onsager
