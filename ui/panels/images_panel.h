// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/details_page.h"
#include "ui/models/image_board.h"

class QPushButton;
class QStandardItemModel;

namespace onsager {

class ChartNote;
class ImageGrid;
class NumberBox;

/// The images of the first draw: truth, observation, the estimate after a half-iteration and those of baselines at
/// their end, with claimed deviations.
class ImagesPanel : public DetailsPage {
    Q_OBJECT

public:
    explicit ImagesPanel(QWidget* parent = nullptr);

    void setLook(const Theme& theme, double scale) override;
    void setShape(int variables, int columns) override;
    /// The entry of a stack of images that the first trial has as its truth; none where it has none.
    void setItem(std::optional<int> item);
    [[nodiscard]] Figure figure() const override { return m_board; }
    [[nodiscard]] FigureFrames frames() const override;

Q_SIGNALS:
    /// See ImageGrid.
    void brushed(const QVector<int>& pixels, bool areSeen);
    /// The truth of all images is to be this: every number of their variable, row after row.
    void drawn(const QVector<double>& values);
    /// Another entry of the stack is wanted.
    void itemChosen(int item);

protected:
    void prepare() override;
    void drawPicture() override;
    void fillTable() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void chooseItem(double item);
    void draw(int image, const QVector<double>& pixels);

    std::optional<int> m_image;  ///< none: all
    bool m_showsDraws = false;   ///< of a sampler, in the place of estimates
    ImageBoard m_board;
    ChoiceBox* m_imageChooser;
    ChoiceBox* m_contentChooser;  ///< hidden where no sampler has drawn
    NumberBox* m_item;
    QPushButton* m_blank;  ///< begins a drawing
    int m_columns = 0;     ///< images of the variable
    ImageGrid* m_grid;
    ChartNote* m_note;
    QStandardItemModel* m_table;
};

}  // namespace onsager
