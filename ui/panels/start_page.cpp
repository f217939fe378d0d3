// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/start_page.h"

#include "ui/models/start_questions.h"

#include <QGridLayout>
#include <QLabel>
#include <QPixmap>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace onsager {
namespace {

constexpr int kCard = 236;
constexpr int kPicture = 212;
constexpr int kGap = 12;

/// A button may hold labels; what is pressed is the button.
QLabel* labelIn(QPushButton* card, const QString& text, const char* role) {
    auto* label = new QLabel(text, card);
    label->setProperty("role", QLatin1String(role));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    return label;
}

}  // namespace

StartPage::StartPage(const QVector<PresetGroup>& questions, QWidget* parent)
    : QDialog(parent),
      m_area(new QScrollArea(this)),
      m_page(new QWidget),
      m_lines(new QVBoxLayout(m_page)) {
    setObjectName(QStringLiteral("startPage"));
    setWindowTitle(tr("Start page"));
    resize(4 * (kCard + kGap) + 48, 640);
    m_lines->setContentsMargins(16, 12, 16, 16);
    m_lines->setSpacing(8);
    for (const PresetGroup& question : questions) {
        addQuestion(question);
    }
    m_lines->addStretch(1);
    m_area->setWidget(m_page);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_area);
    arrange();
}

void StartPage::addQuestion(const PresetGroup& question) {
    auto* title = new QLabel(question.title, m_page);
    title->setProperty("role", QStringLiteral("sectionTitle"));
    m_lines->addWidget(title);
    Section section{new QGridLayout, {}};
    section.grid->setSpacing(kGap);
    section.grid->setContentsMargins(0, 0, 0, kGap);
    for (const PresetEntry& entry : question.entries) {
        section.cards.append(makeCard(entry));
    }
    m_lines->addLayout(section.grid);
    m_sections.append(section);
}

QWidget* StartPage::makeCard(const PresetEntry& entry) {
    auto* card = new QPushButton(m_page);
    card->setProperty("role", QStringLiteral("startCard"));
    card->setObjectName(QStringLiteral("start-") + entry.name);
    card->setAccessibleName(entry.title);
    card->setAccessibleDescription(entry.description);
    card->setToolTip(QStringLiteral("<p>%1</p>").arg(entry.description.toHtmlEscaped()));
    card->setAutoDefault(false);
    card->setFixedWidth(kCard);
    auto* lines = new QVBoxLayout(card);
    lines->setContentsMargins(12, 12, 12, 12);
    lines->setSpacing(4);
    const QPixmap picture(pictureOf(entry.name));
    if (!picture.isNull()) {
        QLabel* shown = labelIn(card, {}, "picture");
        QPixmap fitted =
            picture.scaledToWidth(qRound(kPicture * devicePixelRatioF()), Qt::SmoothTransformation);
        fitted.setDevicePixelRatio(devicePixelRatioF());
        shown->setPixmap(fitted);
        lines->addWidget(shown);
    }
    lines->addWidget(labelIn(card, entry.title, "cardTitle"));
    lines->addWidget(labelIn(card, firstSentence(entry.description), "caption"));
    lines->addStretch(1);
    // A button does not ask its layout how high it has to be.
    card->setFixedHeight(lines->hasHeightForWidth() ? lines->totalHeightForWidth(kCard)
                                                    : lines->totalSizeHint().height());
    const QString name = entry.name;
    connect(card, &QPushButton::clicked, this, [this, name] {
        hide();
        Q_EMIT presetChosen(name);
    });
    return card;
}

/// As many cards beside each other as there is room for.
void StartPage::arrange() {
    const int room = m_area->viewport()->width() - 32;
    const int columns = std::max(1, (room + kGap) / (kCard + kGap));
    if (columns == m_columns) {
        return;
    }
    m_columns = columns;
    for (const Section& section : m_sections) {
        for (qsizetype index = 0; index < section.cards.size(); ++index) {
            const int place = static_cast<int>(index);
            section.grid->addWidget(section.cards[index], place / columns, place % columns,
                                    Qt::AlignTop | Qt::AlignLeft);
        }
        // A stretch makes a column: their number is asked for once.
        const int last = std::max(columns, section.grid->columnCount() - 1);
        for (int column = 0; column <= last; ++column) {
            section.grid->setColumnStretch(column, column == columns ? 1 : 0);
        }
    }
}

void StartPage::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    arrange();
}

}  // namespace onsager
