// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/lesson_panel.h"

#include "ui/models/lesson_setup.h"
#include "ui/models/page_text.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/markdown_view.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace onsager {

LessonPanel::LessonPanel(QWidget* parent)
    : QFrame(parent), m_chooser(new ChoiceBox(this)), m_page(new MarkdownView(this)) {
    constexpr int kLeastWidth = 240;
    setProperty("role", QStringLiteral("panel"));
    setMinimumWidth(kLeastWidth);
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
    m_page->setOpenLinks(false);
    m_page->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_page->setFrameShape(QFrame::NoFrame);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 4, 6, 0);
    row->addWidget(m_chooser, 1);
    row->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 4, 1, 4);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_page, 1);
    connect(m_chooser, &QComboBox::currentIndexChanged, this, &LessonPanel::showLesson);
    connect(close, &QPushButton::clicked, this, &LessonPanel::closed);
    connect(m_page, &QTextBrowser::anchorClicked, this, &LessonPanel::setupChosen);
    showLesson(0);
}

void LessonPanel::showLesson(int lesson) {
    if (lesson != m_chooser->currentIndex()) {
        m_chooser->setCurrentIndex(lesson);
        return;
    }
    m_page->setPage(pageText(lessonText(lessons().at(lesson).name)));
    Q_EMIT turned();
}

QString LessonPanel::lesson() const {
    return lessons().at(m_chooser->currentIndex()).name;
}

}  // namespace onsager
