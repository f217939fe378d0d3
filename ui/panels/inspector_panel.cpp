// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inspector_panel.h"

#include "ui/theme/text_size.h"
#include "ui/widgets/check_field.h"
#include "ui/widgets/choice_field.h"
#include "ui/widgets/file_field.h"
#include "ui/widgets/list_field.h"
#include "ui/widgets/slider_field.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace onsager {
namespace {

/// Whether the same widgets can show both: all but the values is equal.
bool haveSameControls(const FormSection& one, const FormSection& other) {
    return one.title == other.title && one.description == other.description
           && one.problem == other.problem && one.folded == other.folded
           && std::equal(one.fields.begin(), one.fields.end(), other.fields.begin(),
                         other.fields.end(),
                         [](const FormField& a, const FormField& b) { return a.sameControl(b); });
}

/// What the tab key reaches in a section; lists that pop up have windows of their own.
QVector<QWidget*> tabStops(const QWidget& section) {
    QVector<QWidget*> stops;
    for (QWidget* input : section.findChildren<QWidget*>()) {
        if ((input->focusPolicy() & Qt::TabFocus) != 0 && input->focusProxy() == nullptr
            && input->window() == section.window()) {
            stops.append(input);
        }
    }
    return stops;
}

}  // namespace

InspectorPanel::InspectorPanel(QWidget* parent)
    : QFrame(parent), m_scroll(new QScrollArea(this)), m_rows(new QVBoxLayout) {
    setProperty("role", QStringLiteral("panel"));
    setAccessibleName(tr("Inspector"));
    constexpr int kLeastWidth = 236;
    followText(*this, [this] { setMinimumWidth(withText(*this, kLeastWidth)); });
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    content->setLayout(m_rows);
    m_rows->setContentsMargins(15, 8, 13, 8);
    m_rows->setSpacing(10);
    m_scroll->setWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 4, 1, 4);
    layout->addWidget(m_scroll);
}

FormControl* InspectorPanel::control(const QString& path) const {
    return m_controls.value(path, nullptr);
}

void InspectorPanel::setForm(const QVector<FormSection>& form) {
    const auto isShownBy = [](const FormSection& section, const ShownSection& shown) {
        return haveSameControls(section, shown.section);
    };
    if (!std::equal(form.begin(), form.end(), m_shown.begin(), m_shown.end(), isShownBy)) {
        rebuild(form);
    }
    for (const FormSection& section : form) {
        for (const FormField& field : section.fields) {
            showValue(field);
        }
    }
}

void InspectorPanel::answer(const QString& path, const QString& problem) {
    FormControl* edited = control(path);
    if (edited == nullptr) {
        return;
    }
    edited->setProblem(problem);
    if (problem.isEmpty()) {
        showValue(m_fields.value(path));
    } else {
        m_scroll->ensureWidgetVisible(edited);
    }
}

/// Sections that can show what is to be shown stay, wherever they stand.
void InspectorPanel::rebuild(const QVector<FormSection>& form) {
    QString focused;
    for (auto it = m_controls.cbegin(); it != m_controls.cend(); ++it) {
        if (it.value()->isAncestorOf(QApplication::focusWidget())) {
            focused = it.key();
        }
    }
    const int scrolled = m_scroll->verticalScrollBar()->value();
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item;
    }
    qDeleteAll(std::exchange(m_lines, {}));
    QVector<ShownSection> before = std::exchange(m_shown, {});
    for (const FormSection& section : form) {
        const auto found = std::find_if(
            before.begin(), before.end(),
            [&](const ShownSection& shown) { return haveSameControls(section, shown.section); });
        if (found != before.end()) {
            m_shown.append(*found);
            before.erase(found);
        } else {
            m_shown.append({section, nullptr});
        }
    }
    for (const ShownSection& gone : before) {
        drop(gone);
    }
    for (ShownSection& shown : m_shown) {
        if (shown.widget == nullptr) {
            shown.widget = makeSection(shown.section);
        }
        addRow(shown.widget);
    }
    m_rows->addStretch(1);
    orderByPlace();
    m_scroll->verticalScrollBar()->setValue(scrolled);
    if (FormControl* again = control(focused)) {
        again->setFocus();
    }
}

/// The control that asked for it may still be in one of its own functions: delete it later.
void InspectorPanel::drop(const ShownSection& gone) {
    for (const FormField& field : gone.section.fields) {
        m_controls.remove(field.path);
        m_fields.remove(field.path);
    }
    gone.widget->hide();
    gone.widget->deleteLater();
}

void InspectorPanel::addRow(QWidget* section) {
    if (m_rows->count() > 0) {
        auto* line = new QFrame(m_scroll->widget());
        line->setProperty("role", QStringLiteral("line"));
        line->setFixedHeight(1);
        m_rows->addWidget(line);
        m_lines.append(line);
        line->show();
    }
    m_rows->addWidget(section);
    section->show();
}

/// The tab key goes through the controls in the order in which they are seen.
void InspectorPanel::orderByPlace() const {
    QWidget* before = nullptr;
    for (const ShownSection& shown : m_shown) {
        for (QWidget* input : tabStops(*shown.widget)) {
            if (before != nullptr) {
                QWidget::setTabOrder(before, input);
            }
            before = input;
        }
    }
}

QWidget* InspectorPanel::makeSection(const FormSection& section) {
    auto* widget = new QWidget(m_scroll->widget());
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto* fields = new QWidget(widget);
    auto* rows = new QVBoxLayout(fields);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    for (const auto& [text, role] :
         {std::pair(section.description, "caption"), std::pair(section.problem, "notice")}) {
        if (!text.isEmpty()) {
            auto* label = new QLabel(text, fields);
            label->setProperty("role", QLatin1String(role));
            label->setTextFormat(Qt::PlainText);
            label->setWordWrap(true);
            rows->addWidget(label);
        }
    }
    for (const FormField& field : section.fields) {
        rows->addWidget(makeControl(field));
    }
    layout->addWidget(makeTitle(section, fields));
    layout->addWidget(fields);
    return widget;
}

QWidget* InspectorPanel::makeTitle(const FormSection& section, QWidget* fields) {
    if (!section.folded) {
        auto* title = new QLabel(section.title);
        title->setProperty("role", QStringLiteral("sectionTitle"));
        return title;
    }
    const bool folded = m_folded.value(section.title, true);
    auto* title = new QToolButton;
    title->setProperty("role", QStringLiteral("sectionTitle"));
    title->setText(section.title);
    title->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    title->setAccessibleName(section.title);
    title->setToolTip(tr("Show or hide these settings"));
    title->setCheckable(true);
    title->setChecked(!folded);
    title->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    title->setArrowType(folded ? Qt::RightArrow : Qt::DownArrow);
    fields->setVisible(!folded);
    connect(title, &QToolButton::toggled, this, [this, title, fields](bool open) {
        m_folded[title->text()] = !open;
        title->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        fields->setVisible(open);
    });
    return title;
}

FormControl* InspectorPanel::makeControl(const FormField& field) {
    FormControl* control = nullptr;
    switch (field.kind) {
        case FormField::Kind::Integer:
        case FormField::Kind::Real:
            control = makeSlider(field);
            break;
        case FormField::Kind::Choice:
            control = makeChoice(field);
            break;
        case FormField::Kind::List:
            control = makeList(field);
            break;
        case FormField::Kind::Text:
            control = makeText(field);
            break;
        case FormField::Kind::File:
            control = makeFile(field);
            break;
        case FormField::Kind::Check:
            control = makeCheck(field);
            break;
    }
    control->setObjectName(field.path);
    m_controls.insert(field.path, control);
    showValue(field);
    showLock(field.path);
    return control;
}

FormControl* InspectorPanel::makeSlider(const FormField& field) {
    const ScaleRange range{field.sliderMinimum, field.sliderMaximum, field.logarithmic,
                           field.kind == FormField::Kind::Integer};
    auto* slider =
        new SliderField({field.title, field.description, field.unit}, range, field.whenMissing);
    const QString path = field.path;
    connect(slider, &SliderField::moved, this, [this, path](double number) {
        Q_EMIT edited(path, jsonNumber(number), Gesture::Going);
    });
    connect(slider, &SliderField::entered, this, [this, path](std::optional<double> number) {
        Q_EMIT edited(path, jsonNumber(number), Gesture::Done);
    });
    connect(slider, &SliderField::enteredText, this, [this, path](const QString& text) {
        Q_EMIT edited(path, Json(text.toStdString()), Gesture::Done);
    });
    return slider;
}

FormControl* InspectorPanel::makeChoice(const FormField& field) {
    QStringList titles;
    for (const FormChoice& choice : field.choices) {
        titles.append(choice.title);
    }
    auto* list = new ChoiceField({field.title, field.description, field.unit}, titles);
    connect(list, &ChoiceField::chosen, this, [this, field](int index) {
        Q_EMIT edited(field.path, Json(field.choices[index].value.toStdString()), Gesture::Done);
    });
    return list;
}

FormControl* InspectorPanel::makeList(const FormField& field) {
    auto* list = new ListField({field.title, field.description, field.unit}, field.whenMissing);
    const QString path = field.path;
    connect(list, &ListField::entered, this, [this, path](const QString& text) {
        Q_EMIT edited(path, jsonList(text), Gesture::Done);
    });
    return list;
}

FormControl* InspectorPanel::makeText(const FormField& field) {
    auto* word = new ListField({field.title, field.description, field.unit}, field.whenMissing);
    const QString path = field.path;
    connect(word, &ListField::entered, this, [this, path](const QString& text) {
        Q_EMIT edited(path, Json(text.trimmed().toStdString()), Gesture::Done);
    });
    return word;
}

FormControl* InspectorPanel::makeFile(const FormField& field) {
    auto* file = new FileField({field.title, field.description, field.unit});
    const QString path = field.path;
    connect(file, &FileField::entered, this, [this, path](const QString& name) {
        Q_EMIT edited(path, Json(name.toStdString()), Gesture::Done);
    });
    connect(file, &FileField::browsed, this, [this, path](const QString& before) {
        const QString name =
            QFileDialog::getOpenFileName(this, tr("Choose a file"), QFileInfo(before).path(),
                                         tr("Arrays (*.npy *.npz *.h5 *.hdf5 *.csv *.tsv *.txt "
                                            "*.mtx *.idx *ubyte);;All files (*)"));
        if (!name.isEmpty()) {
            Q_EMIT edited(path, Json(name.toStdString()), Gesture::Done);
        }
    });
    return file;
}

FormControl* InspectorPanel::makeCheck(const FormField& field) {
    auto* check = new CheckField({field.title, field.description, field.unit});
    const QString path = field.path;
    connect(check, &CheckField::toggled, this,
            [this, path](bool checked) { Q_EMIT edited(path, Json(checked), Gesture::Done); });
    return check;
}

void InspectorPanel::setLocks(const LessonLocks& locks) {
    if (locks == m_locks) {
        return;
    }
    m_locks = locks;
    for (auto it = m_controls.cbegin(); it != m_controls.cend(); ++it) {
        showLock(it.key());
    }
}

void InspectorPanel::showLock(const QString& path) {
    FormControl* shown = control(path);
    // One that has no place yet must not become a window.
    if (m_locks.hides(path) || shown->parentWidget() != nullptr) {
        shown->setVisible(!m_locks.hides(path));
    }
    shown->setLocked(m_locks.locks(path) ? tr("Locked by the lesson. %1").arg(m_locks.reason)
                                         : QString());
}

void InspectorPanel::showValue(const FormField& field) {
    m_fields.insert(field.path, field);
    FormControl* shown = control(field.path);
    if (auto* slider = qobject_cast<SliderField*>(shown)) {
        slider->setNumber(field.number);
    } else if (auto* choice = qobject_cast<ChoiceField*>(shown)) {
        for (int i = 0; i < field.choices.size(); ++i) {
            if (field.choices[i].value == field.choice) {
                choice->setCurrent(i);
            }
        }
    } else if (auto* list = qobject_cast<ListField*>(shown)) {
        list->setList(field.kind == FormField::Kind::Text ? field.text : field.list);
    } else if (auto* file = qobject_cast<FileField*>(shown)) {
        file->setFile(field.text);
    } else if (auto* check = qobject_cast<CheckField*>(shown)) {
        check->setChecked(field.checked);
    }
}

}  // namespace onsager
