// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/sweep_form.h"

#include <QVector>
#include <QWidget>

class QCheckBox;

namespace onsager {

class ChoiceBox;
class NumberBox;
class TextBox;

/// What a sweep varies and reports, to be changed: a line for each axis, and one for what is computed.
class SweepFormView : public QWidget {
    Q_OBJECT

public:
    /// `name` begins the object names of its inputs.
    SweepFormView(const QString& name, int axes, QWidget* parent = nullptr);

    void showForm(const SweepForm& form);
    [[nodiscard]] const SweepForm& form() const { return m_form; }

Q_SIGNALS:
    /// form() was changed by hand.
    void edited();

private:
    /// The inputs of one axis.
    struct AxisRow {
        ChoiceBox* key = nullptr;
        ChoiceBox* spacing = nullptr;
        QWidget* range = nullptr;  ///< from, to, count
        NumberBox* from = nullptr;
        NumberBox* to = nullptr;
        NumberBox* count = nullptr;
        TextBox* values = nullptr;
    };

    AxisRow makeRow(const QString& name, int axis, bool isDiagram);
    void connectRow(int axis);
    void showAxis(int axis);

    SweepForm m_form;
    QVector<AxisRow> m_rows;
    ChoiceBox* m_compute;
    TextBox* m_success;
    QCheckBox* m_fixedPoints;
};

}  // namespace onsager
