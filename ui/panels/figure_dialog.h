// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/key_description.h"
#include "ui/charts/figure.h"

#include <QDialog>

#include <functional>
#include <string>

class QCheckBox;
class QFormLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace onsager {

class ChoiceBox;
class FigurePreview;

/// What a figure is to look like when it leaves the window, beside a preview of it. The keys are those
/// of the scenario's `view`, with the names, bounds and sentences of the schema.
class FigureDialog : public QDialog {
    Q_OBJECT

public:
    /// `chart` is the name of the kind of figure; `formats` the suffixes it can be written as.
    FigureDialog(Figure figure,
                 const QString& chart,
                 FigureSettings settings,
                 const QStringList& formats,
                 QWidget* parent);

    [[nodiscard]] const Figure& figure() const { return m_figure; }
    [[nodiscard]] const FigureSettings& settings() const { return m_settings; }
    [[nodiscard]] QString format() const;
    void setFormat(const QString& suffix);

Q_SIGNALS:
    /// To be written as a file; the dialog closes when that is done.
    void saveWanted();
    void copyWanted();
    /// To be kept, with nothing written.
    void applied();

private:
    void fill();
    void addSize(QVBoxLayout* column);
    void addLook(QVBoxLayout* column);
    void addAxis(QVBoxLayout* column, const std::string& axis, const QString& title);
    void addContent(QVBoxLayout* column);
    void addMarks(QVBoxLayout* column);
    QFormLayout* addGroup(QVBoxLayout* column, const QString& title);
    void addNumber(QFormLayout* form, const std::string& key);
    void addChoice(QFormLayout* form, const std::string& key);
    void addText(QFormLayout* form, const std::string& key);
    void addCheck(QFormLayout* form, const std::string& key);
    void addRange(QFormLayout* form, const std::string& key);
    QWidget* addButtons();
    [[nodiscard]] KeyDescription describe(const std::string& key) const;
    /// What stands at a key, its default where nothing does.
    [[nodiscard]] Json valueAt(const std::string& key) const;
    void put(const std::string& key, const Json& value);
    void showSettings();
    void showMarks();

    Figure m_figure;
    std::string m_path;  ///< of the settings in a scenario
    FigureSettings m_settings;
    QVector<std::function<void()>> m_refresh;  ///< show what a field is about
    bool m_isRefreshing = false;
    ChoiceBox* m_format;
    FigurePreview* m_preview;
    QLabel* m_problem;
    QListWidget* m_marks = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_apply = nullptr;
};

}  // namespace onsager
