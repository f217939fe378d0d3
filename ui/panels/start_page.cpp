// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/start_page.h"

#include "ui/models/start_questions.h"
#include "ui/theme/text_size.h"

#include <QEvent>
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
constexpr int kMargin = 16;

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
    : QDialog(parent), m_area(new QScrollArea(this)), m_page(new QWidget) {
    setObjectName(QStringLiteral("startPage"));
    setWindowTitle(tr("Start page"));
    const QSize size(4 * (kCard + kGap) + 48, 640);
    resize(parent == nullptr ? size
                             : (QSizeF(size) * textScale(*parent))
                                   .toSize()
                                   .boundedTo(size.expandedTo(parent->size())));
    for (const PresetGroup& question : questions) {
        addQuestion(question);
    }
    m_area->setWidget(m_page);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_area);
    m_page->installEventFilter(this);
    // The texts of the cards take their size after the page.
    followText(*m_page, [this] {
        QMetaObject::invokeMethod(this, &StartPage::arrange, Qt::QueuedConnection);
    });
}

void StartPage::addQuestion(const PresetGroup& question) {
    Section section{new QLabel(question.title, m_page), {}};
    section.title->setProperty("role", QStringLiteral("sectionTitle"));
    for (const PresetEntry& entry : question.entries) {
        section.cards.append(makeCard(entry));
    }
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
    auto* lines = new QVBoxLayout(card);
    lines->setContentsMargins(12, 12, 12, 12);
    lines->setSpacing(4);
    const QPixmap picture(pictureOf(entry.name));
    if (!picture.isNull()) {
        QLabel* shown = labelIn(card, {}, "picture");
        followText(*shown, [this, shown, picture] {
            QPixmap fitted = picture.scaledToWidth(
                qRound(withText(*shown, kPicture) * devicePixelRatioF()), Qt::SmoothTransformation);
            fitted.setDevicePixelRatio(devicePixelRatioF());
            shown->setPixmap(fitted);
        });
        lines->addWidget(shown);
    }
    lines->addWidget(labelIn(card, entry.title, "cardTitle"));
    lines->addWidget(labelIn(card, firstSentence(entry.description), "caption"));
    lines->addStretch(1);
    const QString name = entry.name;
    connect(card, &QPushButton::clicked, this, [this, name] {
        hide();
        Q_EMIT presetChosen(name);
    });
    return card;
}

/// As many cards beside each other as there is room for, those of a row as high as the highest of them.
void StartPage::arrange() {
    const int room = m_page->width() - 2 * kMargin;
    const int wide = std::min(room, withText(*m_page, kCard));
    const int columns = std::max(1, (room + kGap) / (wide + kGap));
    int y = kMargin;
    for (const Section& section : m_sections) {
        section.title->setGeometry(kMargin, y, room, section.title->sizeHint().height());
        y += section.title->height() + kGap;
        for (qsizetype first = 0; first < section.cards.size(); first += columns) {
            const qsizetype end = std::min<qsizetype>(first + columns, section.cards.size());
            int height = 0;
            for (qsizetype k = first; k < end; ++k) {
                section.cards[k]->ensurePolished();
                // A button does not ask its layout how high it has to be.
                height = std::max(height, section.cards[k]->layout()->totalHeightForWidth(wide));
            }
            for (qsizetype k = first; k < end; ++k) {
                const int x = kMargin + static_cast<int>(k - first) * (wide + kGap);
                section.cards[k]->setGeometry(x, y, wide, height);
            }
            y += height + kGap;
        }
        y += kGap;
    }
    m_page->setMinimumHeight(y);
}

bool StartPage::eventFilter(QObject* object, QEvent* event) {
    const bool isOfPage = object == m_page;
    if (isOfPage && event->type() == QEvent::Resize && m_page->width() != m_arrangedWidth) {
        m_arrangedWidth = m_page->width();  // its height follows
        arrange();
    }
    return QDialog::eventFilter(object, event);
}

}  // namespace onsager
