// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/equation_image.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace onsager {

QImage equationImage(const QString& name, const QColor& ink, double scale, double pixelRatio) {
    QFile file(QStringLiteral(":/equations/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QSvgRenderer renderer(file.readAll().replace("#1f2328", ink.name().toLatin1()));
    QImage image((QSizeF(renderer.defaultSize()) * scale * pixelRatio).toSize(),
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    image.setDevicePixelRatio(pixelRatio);
    return image;
}

}  // namespace onsager
