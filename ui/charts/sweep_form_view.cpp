// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/sweep_form_view.h"

#include "ui/theme/text_size.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/list_field.h"
#include "ui/widgets/number_box.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace onsager {
namespace {

constexpr int kMostCount = 10000;
const ScaleRange kAnyNumber{-1000.0, 1000.0, false, false};
const ScaleRange kCounts{2.0, kMostCount, true, true};

QHBoxLayout* makeLine(QVBoxLayout& lines) {
    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    lines.addLayout(line);
    return line;
}

QLabel* caption(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setProperty("role", QStringLiteral("caption"));
    return label;
}

/// At least so wide, for text of the usual size.
void keepWide(QWidget* widget, int width) {
    followText(*widget, [widget, width] { widget->setMinimumWidth(withText(*widget, width)); });
}

/// At the start of a line; all lines begin at one place behind it.
QLabel* heading(const QString& text, QWidget* parent) {
    constexpr int kWidth = 66;
    QLabel* label = caption(text, parent);
    keepWide(label, kWidth);
    return label;
}

}  // namespace

SweepFormView::SweepFormView(const QString& name, int axes, QWidget* parent)
    : QWidget(parent),
      m_compute(new ChoiceBox(this)),
      m_success(new TextBox(this)),
      m_fixedPoints(new QCheckBox(axes > 1 ? tr("Regions") : tr("Fixed points"), this)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(6);
    for (int axis = 0; axis < axes; ++axis) {
        m_rows.append(makeRow(name, axis, axes > 1));
    }
    for (int axis = 0; axis < axes; ++axis) {
        connectRow(axis);
    }
    QHBoxLayout* line = makeLine(*lines);
    m_compute->setObjectName(name + QStringLiteral("Compute"));
    m_compute->describe(tr("What each cell computes"),
                        tr("Trials take longer; the prediction is made first in any case"));
    m_compute->showEntries({tr("both"), tr("prediction only")}, 0);
    m_success->setObjectName(name + QStringLiteral("Success"));
    m_success->setAccessibleName(tr("Success criterion"));
    m_success->setPlaceholderText(QStringLiteral("nmseDb[0] < -30"));
    m_success->setToolTip(
        tr("When a trial counts as a success: nmseDb[0] < -30, testError < 1.2, or "
           "predictedNmseDb[0] < -60 to ask the prediction; empty for no such count"));
    keepWide(m_success, 130);
    line->addWidget(heading(tr("Compute"), this));
    line->addWidget(m_compute);
    line->addWidget(caption(tr("Success when"), this));
    line->addWidget(m_success, 1);
    m_fixedPoints->setObjectName(name + QStringLiteral("FixedPoints"));
    m_fixedPoints->setAccessibleName(m_fixedPoints->text());
    m_fixedPoints->setToolTip(
        tr("Ask the criterion of the fixed points of state evolution too: the easy, hard and "
           "impossible regions of a phase diagram"));
    line->addWidget(m_fixedPoints);
    connect(m_fixedPoints, &QCheckBox::clicked, this, [this](bool isAsked) {
        m_form.fixedPoints = isAsked;
        Q_EMIT edited();
    });
    connect(m_compute, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_form.predictOnly = index == 1;
        Q_EMIT edited();
    });
    connect(m_success, &TextBox::entered, this, [this](const QString& text) {
        m_form.success = text;
        Q_EMIT edited();
    });
}

SweepFormView::AxisRow SweepFormView::makeRow(const QString& name, int axis, bool isDiagram) {
    AxisRow row;
    const QString start = name + QString::number(axis);
    // Two axes lie as in the picture: the last one along x.
    const bool isVertical = axis == 0;
    const auto onAxis = [&](const QString& title) {
        return (!isDiagram   ? QStringLiteral("%1")
                : isVertical ? tr("%1, vertical axis")
                             : tr("%1, horizontal axis"))
            .arg(title);
    };
    QHBoxLayout* line = makeLine(*static_cast<QVBoxLayout*>(layout()));
    row.key = new ChoiceBox(this);
    row.key->setObjectName(start + QStringLiteral("Key"));
    row.key->describe(onAxis(tr("What is varied")),
                      onAxis(tr("Which number or choice of the scenario is varied")));
    row.spacing = new ChoiceBox(this);
    row.spacing->setObjectName(start + QStringLiteral("Spacing"));
    row.spacing->describe(onAxis(tr("Spacing of the values")),
                          tr("Equal steps, equal ratios, or values one by one"));
    row.spacing->showEntries({tr("linear"), tr("logarithmic"), tr("list of values")}, 0);
    keepWide(row.key, 96);
    keepWide(row.spacing, 82);
    row.range = new QWidget(this);
    auto* range = new QHBoxLayout(row.range);
    range->setContentsMargins(0, 0, 0, 0);
    range->setSpacing(6);
    const auto addNumber = [&](const ScaleRange& scale, const QString& before, const QString& key,
                               const QString& spoken, int width) {
        auto* box = new NumberBox(scale, {}, {}, row.range);
        box->setObjectName(start + key);
        box->setAccessibleName(onAxis(spoken));
        box->setToolTip(onAxis(spoken));
        followText(*box, [box, width] { box->setFixedWidth(withText(*box, width)); });
        if (!before.isEmpty()) {
            range->addWidget(caption(before, row.range));
        }
        range->addWidget(box);
        return box;
    };
    constexpr int kNumber = 56;
    constexpr int kCount = 42;
    row.from = addNumber(kAnyNumber, {}, QStringLiteral("From"), tr("First value"), kNumber);
    row.to =
        addNumber(kAnyNumber, QStringLiteral("–"), QStringLiteral("To"), tr("Last value"), kNumber);
    row.count = addNumber(kCounts, {}, QStringLiteral("Count"), tr("Number of values"), kCount);
    range->addWidget(caption(tr("values"), row.range));
    range->addStretch(1);
    row.values = new TextBox(this);
    row.values->setObjectName(start + QStringLiteral("Values"));
    row.values->setAccessibleName(onAxis(tr("Values")));
    row.values->setToolTip(tr("The values one by one, with commas between them"));
    keepWide(row.values, 150);
    line->addWidget(heading(!isDiagram   ? tr("Vary")
                            : isVertical ? tr("Vertical")
                                         : tr("Horizontal"),
                            this));
    line->addWidget(row.key);
    line->addWidget(row.spacing);
    line->addWidget(row.range, 1);
    line->addWidget(row.values, 1);
    return row;
}

void SweepFormView::connectRow(int axis) {
    const AxisRow& row = m_rows[axis];
    connect(row.key, &QComboBox::currentIndexChanged, this, [this, axis](int index) {
        if (index >= 0 && index < m_form.keys.size()) {
            m_form.axes[axis] = axisOver(m_form.keys[index]);
            showAxis(axis);
            Q_EMIT edited();
        }
    });
    connect(row.spacing, &QComboBox::currentIndexChanged, this, [this, axis](int index) {
        m_form.axes[axis].spacing = static_cast<SweepAxisForm::Spacing>(index);
        showAxis(axis);
        Q_EMIT edited();
    });
    const auto onNumber = [this, axis](NumberBox* box, auto number) {
        const auto take = [this, axis, number](std::optional<double> value) {
            m_form.axes[axis].*number = value;
            showAxis(axis);
            Q_EMIT edited();
        };
        connect(box, &NumberBox::entered, this, take);
        connect(box, &NumberBox::stepped, this, [take](double value) { take(value); });
        connect(box, &NumberBox::enteredText, this, [take] { take(std::nullopt); });
    };
    onNumber(row.from, &SweepAxisForm::from);
    onNumber(row.to, &SweepAxisForm::to);
    onNumber(row.count, &SweepAxisForm::count);
    connect(row.values, &TextBox::entered, this, [this, axis](const QString& text) {
        m_form.axes[axis].values = text;
        Q_EMIT edited();
    });
}

void SweepFormView::showForm(const SweepForm& form) {
    m_form = form;
    for (int axis = 0; axis < m_rows.size(); ++axis) {
        showAxis(axis);
    }
    m_compute->showEntries({tr("both"), tr("prediction only")}, form.predictOnly ? 1 : 0);
    m_success->setCommitted(form.success);
    m_fixedPoints->setChecked(form.fixedPoints);
}

void SweepFormView::showAxis(int axis) {
    const SweepAxisForm& shown = m_form.axes[axis];
    const AxisRow& row = m_rows[axis];
    QStringList titles;
    int chosen = -1;
    for (const SweepKey& key : m_form.keys) {
        if (key.path == shown.path) {
            chosen = static_cast<int>(titles.size());
        }
        titles << key.title
                      + (key.unit.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(key.unit));
    }
    row.key->showEntries(titles, chosen);
    row.key->updateGeometry();
    const bool isListed = shown.spacing == SweepAxisForm::Spacing::Listed;
    row.spacing->showEntries({tr("linear"), tr("logarithmic"), tr("list of values")},
                             static_cast<int>(shown.spacing));
    row.range->setVisible(!isListed);
    row.values->setVisible(isListed);
    row.from->setNumber(shown.from);
    row.to->setNumber(shown.to);
    row.count->setNumber(shown.count);
    row.values->setCommitted(shown.values);
}

}  // namespace onsager
