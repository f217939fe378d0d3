// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choice_field.h"

#include "ui/widgets/choice_box.h"

#include <QAbstractItemView>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace onsager {
namespace {

QString shortTitle(const QString& choice) {
    return choice.section(QStringLiteral(" ("), 0, 0);
}

bool fitButtons(const QStringList& choices) {
    constexpr int kLongest = 9;
    return choices.size() == 2
           && std::all_of(choices.begin(), choices.end(), [](const QString& choice) {
                  return shortTitle(choice).size() <= kLongest;
              });
}

}  // namespace

ChoiceField::ChoiceField(const ControlText& text, const QStringList& choices, QWidget* parent)
    : FormControl(text, parent), m_choices(choices) {
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(makeTitle());
    layout->addWidget(fitButtons(choices) ? makeButtons() : makeList());
    addContent(content);
}

QWidget* ChoiceField::makeButtons() {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (int i = 0; i < m_choices.size(); ++i) {
        const QString title = shortTitle(m_choices[i]);
        auto* button = new QPushButton(title, row);
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setProperty("segment", i == 0 ? QStringLiteral("first") : QStringLiteral("last"));
        describe(button, title);
        button->setToolTip(m_choices[i] + QStringLiteral(". ") + text().description);
        connect(button, &QPushButton::clicked, this, [this, i] { Q_EMIT chosen(i); });
        layout->addWidget(button, 1);
        m_buttons.append(button);
    }
    setFocusProxy(m_buttons.first());
    return row;
}

QWidget* ChoiceField::makeList() {
    m_list = new ChoiceBox(this);
    m_list->addItems(m_choices);
    describe(m_list);
    m_list->view()->setAccessibleName(text().title);
    connect(m_list, &QComboBox::currentIndexChanged, this, &ChoiceField::chosen);
    setFocusProxy(m_list);
    return m_list;
}

void ChoiceField::setCurrent(int index) {
    setProblem({});
    if (m_list != nullptr) {
        const QSignalBlocker blocker(m_list);
        m_list->setCurrentIndex(index);
    } else if (index >= 0 && index < m_buttons.size()) {
        m_buttons[index]->setChecked(true);
    }
}

}  // namespace onsager
