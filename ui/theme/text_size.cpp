// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/text_size.h"

#include <QEvent>
#include <QFontInfo>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace onsager {
namespace {

/// Belongs to the widget that it watches.
class TextFollower : public QObject {
public:
    TextFollower(QWidget& widget, std::function<void()> fit)
        : QObject(&widget), m_fit(std::move(fit)) {
        widget.installEventFilter(this);
    }

    bool eventFilter(QObject* object, QEvent* event) override {
        if (event->type() == QEvent::FontChange) {
            m_fit();
        }
        return QObject::eventFilter(object, event);
    }

private:
    std::function<void()> m_fit;
};

}  // namespace

double textScale(const QWidget& widget) {
    const int pixels = widget.font().pixelSize();
    return double(pixels > 0 ? pixels : QFontInfo(widget.font()).pixelSize()) / kTextPixels;
}

int withText(const QWidget& widget, int length) {
    return qRound(textScale(widget) * length);
}

void followText(QWidget& widget, std::function<void()> fit) {
    fit();
    new TextFollower(widget, std::move(fit));
}

}  // namespace onsager
