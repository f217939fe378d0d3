// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/images_panel.h"

#include "ui/charts/chart_note.h"
#include "ui/charts/image_grid.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/number_box.h"

#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace onsager {
namespace {

constexpr ScaleRange kItems{0.0, 100.0, false, true};  // of the steps; any may be typed
constexpr double kLastItem = 1e9;

}  // namespace

ImagesPanel::ImagesPanel(QWidget* parent)
    : DetailsPage(QStringLiteral("images"), tr("The variable that is made of images"), parent),
      m_imageChooser(new ChoiceBox(controls())),
      m_contentChooser(new ChoiceBox(controls())),
      m_item(new NumberBox(kItems, {}, {}, controls())),
      m_blank(new QPushButton(tr("Blank"), controls())),
      m_grid(new ImageGrid),
      m_note(new ChartNote),
      m_table(new QStandardItemModel(this)) {
    variableChooser()->hide();  // the scenario says which one
    m_imageChooser->setObjectName(QStringLiteral("imagesImage"));
    m_imageChooser->describe(tr("Image"), tr("All images, or one of them"));
    connect(m_imageChooser, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_image = index > 0 ? std::optional(index - 1) : std::nullopt;
        redraw();
    });
    addControl(m_imageChooser);
    m_contentChooser->setObjectName(QStringLiteral("imagesContent"));
    m_contentChooser->describe(tr("Pictures"),
                               tr("What the algorithms estimate, or single draws of the sampler"));
    m_contentChooser->showEntries({tr("estimates"), tr("draws of the chain")}, 0);
    connect(m_contentChooser, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_showsDraws = index == 1;
        redraw();
    });
    addControl(m_contentChooser);
    m_contentChooser->hide();
    m_item->setObjectName(QStringLiteral("imagesItem"));
    m_item->setAccessibleName(tr("First image"));
    m_item->setToolTip(
        tr("Which image of its file the first trial has, from 0; the other trials have those that "
           "follow"));
    connect(m_item, &NumberBox::stepped, this, &ImagesPanel::chooseItem);
    connect(m_item, &NumberBox::entered, this,
            [this](std::optional<double> item) { chooseItem(item.value_or(0.0)); });
    addControl(m_item);
    m_item->hide();
    m_blank->setObjectName(QStringLiteral("imagesBlank"));
    m_blank->setAccessibleName(tr("Blank image"));
    m_blank->setToolTip(
        tr("Makes the truth black: draw on it with the mouse, and watch it come back"));
    connect(m_blank, &QPushButton::clicked, this, [this] {
        draw(m_image.value_or(0), QVector<double>(details().images->truth.rows(), 0.0));
    });
    connect(m_grid, &ImageGrid::drawn, this, &ImagesPanel::draw);
    addControl(m_blank);
    m_blank->hide();
    connect(m_grid, &ImageGrid::brushed, this, &ImagesPanel::brushed);
    auto* picture = new QWidget(this);
    auto* layout = new QVBoxLayout(picture);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_grid, 1);
    layout->addWidget(m_note);
    setContent(picture, m_table);
}

void ImagesPanel::setLook(const Theme& theme, double scale) {
    m_grid->setLook(theme, scale);
}

void ImagesPanel::setShape(int variables, int columns) {
    DetailsPage::setShape(variables, columns);
    m_columns = columns;
    const int images = std::min(columns, kMostImages);
    if (m_image && *m_image >= images) {
        m_image.reset();
    }
    QStringList names{tr("all images")};
    for (int image = 0; image < images; ++image) {
        names.append(tr("image %1").arg(image + 1));
    }
    m_imageChooser->showEntries(names, m_image ? *m_image + 1 : 0);
}

void ImagesPanel::setItem(std::optional<int> item) {
    m_item->setVisible(item.has_value());
    m_item->setNumber(item);
}

/// Three digits are finer than the eye sees, and keep the scenario short.
void ImagesPanel::draw(int image, const QVector<double>& pixels) {
    if (!details().images || image >= details().images->truth.cols()
        || pixels.size() != details().images->truth.rows()) {
        return;  // another run has begun meanwhile
    }
    Eigen::MatrixXd truth = details().images->truth.cast<double>();
    truth.col(image) = Eigen::Map<const Eigen::VectorXd>(pixels.data(), pixels.size());
    const Eigen::MatrixXd rounded = (truth.array() * 1000.0).round() / 1000.0;
    const auto rows = rounded.reshaped<Eigen::RowMajor>();
    Q_EMIT drawn({rows.begin(), rows.end()});
}

void ImagesPanel::chooseItem(double item) {
    Q_EMIT itemChosen(static_cast<int>(std::clamp(std::round(item), 0.0, kLastItem)));
}

FigureFrames ImagesPanel::frames() const {
    return framesOfMoments([this](int one) {
        return imageBoard(details(), {m_image, one, m_showsDraws});
    });
}

void ImagesPanel::prepare() {
    m_contentChooser->setVisible(hasDraws(details()));
    m_board = imageBoard(details(), {m_image, moment(), m_showsDraws});
    // Of more images than are kept the truth is not known here.
    const bool canBeDrawn =
        details().images && details().images->truth.size() > 0 && m_columns <= kMostImages;
    m_blank->setVisible(canBeDrawn);
    for (ImageColumn& column : m_board.columns) {
        column.canBeDrawn = column.canBeDrawn && canBeDrawn;
    }
}

void ImagesPanel::drawPicture() {
    m_note->setSentence(m_board.note);
    m_grid->setBoard(m_board);
}

void ImagesPanel::resizeEvent(QResizeEvent* event) {
    DetailsPage::resizeEvent(event);
    const bool isLow = isLowPlace(height(), *this);
    m_note->setMostLines(noteLines(height(), *this));
    m_note->parentWidget()->layout()->setSpacing(isLow ? 4 : 8);
}

void ImagesPanel::fillTable() {
    showImages(m_board, *m_table);
}

}  // namespace onsager
