// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/preset_groups.h"

#include <QDialog>

class QGridLayout;
class QScrollArea;
class QVBoxLayout;

namespace onsager {

/// The presets as pictures, below the questions that they answer. A click opens one and closes the page.
class StartPage : public QDialog {
    Q_OBJECT

public:
    explicit StartPage(const QVector<PresetGroup>& questions, QWidget* parent = nullptr);

Q_SIGNALS:
    void presetChosen(const QString& name);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addQuestion(const PresetGroup& question);
    QWidget* makeCard(const PresetEntry& entry);
    void arrange();

    struct Section {
        QGridLayout* grid;
        QVector<QWidget*> cards;
    };

    QScrollArea* m_area;
    QWidget* m_page;
    QVBoxLayout* m_lines;
    QVector<Section> m_sections;
    int m_columns = 0;
};

}  // namespace onsager
