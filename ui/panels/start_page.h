// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/preset_groups.h"

#include <QDialog>

class QLabel;
class QScrollArea;

namespace onsager {

/// The presets as pictures, below the questions that they answer. A click opens one and closes the page.
class StartPage : public QDialog {
    Q_OBJECT

public:
    explicit StartPage(const QVector<PresetGroup>& questions, QWidget* parent = nullptr);

Q_SIGNALS:
    void presetChosen(const QString& name);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void addQuestion(const PresetGroup& question);
    QWidget* makeCard(const PresetEntry& entry);
    void arrange();

    struct Section {
        QLabel* title;
        QVector<QWidget*> cards;
    };

    QScrollArea* m_area;
    QWidget* m_page;
    QVector<Section> m_sections;
    int m_arrangedWidth = -1;
};

}  // namespace onsager
