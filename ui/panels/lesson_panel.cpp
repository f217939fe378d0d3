// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/lesson_panel.h"

#include "ui/models/glossary_links.h"
#include "ui/models/lesson_formula.h"
#include "ui/models/lesson_setup.h"
#include "ui/models/page_text.h"
#include "ui/theme/text_size.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/markdown_view.h"

#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace onsager {
namespace {

const QString kSetup = QStringLiteral("setup");
const QString kGlossary = QStringLiteral("glossary");

const QStringList& terms() {
    static const QStringList kTerms = [] {
        QFile file(QStringLiteral(":/help/glossary.md"));
        return file.open(QIODevice::ReadOnly) ? glossaryTerms(QString::fromUtf8(file.readAll()))
                                              : QStringList();
    }();
    return kTerms;
}

}  // namespace

LessonPanel::LessonPanel(QWidget* parent)
    : QFrame(parent),
      m_chooser(new ChoiceBox(this)),
      m_notesButton(new QPushButton(tr("Notes"), this)),
      m_page(new MarkdownView(this)),
      m_notes(new MarkdownView(this)),
      m_progressBox(new QFrame(this)),
      m_progressTitle(new QLabel(m_progressBox)) {
    constexpr int kLeastWidth = 240;
    setProperty("role", QStringLiteral("panel"));
    followText(*this, [this] { setMinimumWidth(withText(*this, kLeastWidth)); });
    for (const Lesson& lesson : lessons()) {
        m_chooser->addItem(pageTitle(lesson.title));
    }
    m_chooser->setObjectName(QStringLiteral("lessonChooser"));
    m_chooser->describe(tr("Lesson"), tr("Which lesson is shown"));
    auto* close = new QPushButton(tr("✕"), this);
    close->setProperty("role", QStringLiteral("flat"));
    close->setAccessibleName(tr("Close the lesson"));
    close->setToolTip(close->accessibleName());
    m_page->setObjectName(QStringLiteral("lessonPage"));
    m_page->setAccessibleName(tr("Lesson page"));
    m_notesButton->setObjectName(QStringLiteral("lessonNotesButton"));
    m_notesButton->setProperty("role", QStringLiteral("badge"));
    m_notesButton->setCheckable(true);
    m_notesButton->setAccessibleName(tr("Show the presenter's notes"));
    m_notesButton->setToolTip(tr("Show what a presenter says and asks in this lesson"));
    m_notes->setObjectName(QStringLiteral("lessonNotes"));
    m_notes->setAccessibleName(tr("Presenter's notes"));
    m_notes->setOpenLinks(false);
    m_notes->setFrameShape(QFrame::NoFrame);
    m_notes->hide();
    connect(m_notesButton, &QPushButton::toggled, m_notes, &QWidget::setVisible);
    m_page->setOpenLinks(false);
    m_page->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_page->setFrameShape(QFrame::NoFrame);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 4, 6, 0);
    row->addWidget(m_chooser, 1);
    row->addWidget(m_notesButton);
    row->addWidget(close);
    m_progressBox->setObjectName(QStringLiteral("lessonProgress"));
    m_progressTitle->setProperty("role", QStringLiteral("caption"));
    auto* lines = new QVBoxLayout(m_progressBox);
    lines->setContentsMargins(16, 4, 12, 4);
    lines->setSpacing(2);
    lines->addWidget(m_progressTitle);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 4, 1, 4);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_page, 2);
    layout->addWidget(m_notes, 1);
    layout->addWidget(m_progressBox);
    connect(m_chooser, &QComboBox::currentIndexChanged, this, &LessonPanel::showLesson);
    connect(close, &QPushButton::clicked, this, &LessonPanel::closed);
    connect(m_page, &QTextBrowser::anchorClicked, this, &LessonPanel::follow);
    showLesson(0);
}

void LessonPanel::showLesson(int lesson) {
    if (lesson != m_chooser->currentIndex()) {
        m_chooser->setCurrentIndex(lesson);
        return;
    }
    const QString& name = lessons().at(lesson).name;
    m_page->setPage(withGlossaryLinks(pageText(lessonText(name)), terms()));
    const QString notes = pageText(lessonNotes(name));
    m_notes->setPage(notes);
    m_notesButton->setEnabled(!notes.isEmpty());
    m_step = -1;
    m_progress = LessonProgress(lessonCheckpoints(name));
    showProgress();
    Q_EMIT turned();
    Q_EMIT formulaChanged();
}

void LessonPanel::follow(const QUrl& link) {
    if (link.scheme() == kGlossary) {
        Q_EMIT termChosen(link.toString());
    } else {
        Q_EMIT setupChosen(link);
    }
}

void LessonPanel::stepFurther(int steps) {
    const int step = m_step + steps;
    const QUrl link = step < 0 ? QUrl() : m_page->showLink(kSetup, step);
    if (!link.isEmpty()) {
        m_step = step;
        Q_EMIT formulaChanged();
        Q_EMIT setupChosen(link);
    }
}

void LessonPanel::look(const Result& result) {
    if (m_progress.look(result)) {
        showProgress();
    }
}

/// A line for each checkpoint: what it is is in the page, its task also in the tool tip.
void LessonPanel::showProgress() {
    m_progressBox->setVisible(m_progress.count() > 0);
    m_progressTitle->setText(m_progress.sentence());
    while (m_progressLines.size() < m_progress.count()) {
        auto* line = new QLabel(m_progressBox);
        line->setWordWrap(true);
        m_progressBox->layout()->addWidget(line);
        m_progressLines.append(line);
    }
    for (int place = 0; place < m_progressLines.size(); ++place) {
        QLabel* line = m_progressLines[place];
        line->setVisible(place < m_progress.count());
        if (place < m_progress.count()) {
            line->setObjectName(QStringLiteral("checkpoint%1").arg(place + 1));
            line->setText(m_progress.line(place));
            line->setAccessibleName(m_progress.line(place));
            line->setAccessibleDescription(m_progress.checkpoint(place).task);
            line->setToolTip(m_progress.checkpoint(place).task);
        }
    }
}

QString LessonPanel::formula() const {
    return formulaAt(lessonText(lesson()), m_step);
}

QString LessonPanel::lesson() const {
    return lessons().at(m_chooser->currentIndex()).name;
}

}  // namespace onsager
