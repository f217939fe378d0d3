// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/slider_field.h"

#include "ui/widgets/number_box.h"

#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QWheelEvent>

#include <algorithm>

namespace onsager {
namespace {

/// A slider that leaves the wheel to the scroll area around it until it was chosen.
class QuietSlider : public QSlider {
public:
    using QSlider::QSlider;

protected:
    void wheelEvent(QWheelEvent* event) override {
        if (hasFocus()) {
            QSlider::wheelEvent(event);
        } else {
            event->ignore();
        }
    }
};

/// Units that are short enough to stand in the box; the others stand in the tool tip.
QString unitInBox(const QString& unit) {
    constexpr int kLongest = 2;
    return unit.size() <= kLongest ? unit : QString();
}

}  // namespace

SliderField::SliderField(const ControlText& text,
                         const ScaleRange& range,
                         const QString& whenEmpty,
                         QWidget* parent)
    : FormControl(text, parent),
      m_scale(range),
      m_slider(new QuietSlider(Qt::Horizontal)),
      m_box(new NumberBox(range, unitInBox(text.unit), whenEmpty)) {
    auto* content = new QWidget(this);
    auto* layout = new QGridLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(12);
    layout->setVerticalSpacing(2);
    layout->addWidget(makeTitle(), 0, 0);
    layout->addWidget(m_box, 0, 1);
    layout->addWidget(m_slider, 1, 0, 1, 2);
    layout->setColumnStretch(0, 1);
    addContent(content);
    setFocusProxy(m_box);

    constexpr int kSliderHeight = 18;
    m_slider->setFixedHeight(kSliderHeight);
    m_slider->setRange(0, m_scale.count() - 1);
    m_slider->setSingleStep(1);
    m_slider->setPageStep(std::max(1, m_scale.count() / 10));
    describe(m_slider, tr("slider"));
    describe(m_box);

    connect(m_slider, &QSlider::sliderPressed, this, [this] { m_isMoved = false; });
    connect(m_slider, &QSlider::valueChanged, this, [this](int position) {
        m_isMoved = true;
        Q_EMIT moved(m_scale.value(position));
    });
    connect(m_slider, &QSlider::sliderReleased, this, [this] {
        if (m_isMoved) {
            Q_EMIT entered(m_scale.value(m_slider->value()));
        }
    });
    connect(m_box, &NumberBox::stepped, this, &SliderField::moved);
    connect(m_box, &NumberBox::entered, this, &SliderField::entered);
    connect(m_box, &NumberBox::enteredText, this, &SliderField::enteredText);
    connect(m_box, &NumberBox::reverted, this, [this] { setProblem({}); });
}

void SliderField::setNumber(std::optional<double> number) {
    if (!problem().isEmpty() && number == m_number) {
        return;
    }
    m_number = number;
    setProblem({});
    showNumber();
}

void SliderField::showNumber() {
    const QSignalBlocker blocker(m_slider);
    if (m_number && !m_slider->isSliderDown()) {
        m_slider->setValue(m_scale.position(*m_number));
    }
    m_box->setNumber(m_number);
}

}  // namespace onsager
