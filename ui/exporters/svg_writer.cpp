// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporters/svg_writer.h"

#include "engine/model/layers.h"
#include "ui/exporters/decimal_text.h"

#include <QXmlStreamWriter>

#include <cmath>

namespace onsager {

namespace {

const QString kNamespace = QStringLiteral("urn:onsager:figure:1");

QString number(double value, int decimals = 2) {
    return decimalText(value, decimals);
}

QString pair(double x, double y, int decimals) {
    return number(x, decimals) + QLatin1Char(' ') + number(y, decimals);
}

QString pathData(const QPainterPath& path, int decimals) {
    QString data;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element& element = path.elementAt(i);
        switch (element.type) {
            case QPainterPath::MoveToElement:
                data += QLatin1Char('M');
                break;
            case QPainterPath::LineToElement:
                data += QLatin1Char('L');
                break;
            case QPainterPath::CurveToElement:
                data += QLatin1Char('C');
                break;
            case QPainterPath::CurveToDataElement:
                data += QLatin1Char(' ');
                break;
        }
        data += pair(element.x, element.y, decimals);
    }
    return data;
}

void writePaint(QXmlStreamWriter& xml, const QString& what, const QColor& color) {
    xml.writeAttribute(what, color.name(QColor::HexRgb));
    if (color.alpha() < 255) {
        xml.writeAttribute(what + QStringLiteral("-opacity"), number(color.alphaF(), 3));
    }
}

void writePen(QXmlStreamWriter& xml, const QPen& pen) {
    if (pen.style() == Qt::NoPen) {
        return;
    }
    writePaint(xml, QStringLiteral("stroke"), pen.color());
    xml.writeAttribute(QStringLiteral("stroke-width"), number(pen.widthF()));
    if (pen.capStyle() == Qt::RoundCap) {
        xml.writeAttribute(QStringLiteral("stroke-linecap"), QStringLiteral("round"));
    }
    if (pen.joinStyle() == Qt::RoundJoin) {
        xml.writeAttribute(QStringLiteral("stroke-linejoin"), QStringLiteral("round"));
    }
    if (pen.style() != Qt::SolidLine) {
        QStringList lengths;
        for (const qreal length : pen.dashPattern()) {
            lengths.append(number(length * pen.widthF()));
        }
        xml.writeAttribute(QStringLiteral("stroke-dasharray"), lengths.join(QLatin1Char(' ')));
    }
}

void writePath(QXmlStreamWriter& xml, const DrawnPath& item) {
    if (item.path.isEmpty()) {
        return;
    }
    xml.writeStartElement(QStringLiteral("path"));
    xml.writeAttribute(QStringLiteral("d"), pathData(item.path, 2));
    if (item.brush.style() == Qt::NoBrush) {
        xml.writeAttribute(QStringLiteral("fill"), QStringLiteral("none"));
    } else {
        writePaint(xml, QStringLiteral("fill"), item.brush.color());
    }
    writePen(xml, item.pen);
    xml.writeEndElement();
}

void writeText(QXmlStreamWriter& xml, const DrawnText& item) {
    const double scale = item.pixels / kReferencePixels;
    QPainterPath outline;
    outline.addText(textOrigin(item) / scale, referenceFont(item.weight, item.typeface), item.text);
    QString transform =
        QStringLiteral("translate(%1)").arg(pair(item.position.x(), item.position.y(), 2));
    if (item.degrees != 0.0) {
        transform += QStringLiteral(" rotate(%1)").arg(number(item.degrees));
    }
    transform += QStringLiteral(" scale(%1)").arg(number(scale, 5));
    xml.writeStartElement(QStringLiteral("path"));
    xml.writeAttribute(QStringLiteral("role"), QStringLiteral("img"));
    xml.writeAttribute(QStringLiteral("aria-label"), item.text);
    xml.writeAttribute(QStringLiteral("transform"), transform);
    writePaint(xml, QStringLiteral("fill"), item.color);
    xml.writeAttribute(QStringLiteral("d"), pathData(outline, 1));
    xml.writeEndElement();
}

void writeMetadata(QXmlStreamWriter& xml, const SvgWords& words) {
    xml.writeStartElement(QStringLiteral("metadata"));
    xml.writeStartElement(kNamespace, QStringLiteral("figure"));
    xml.writeAttribute(QStringLiteral("program"), words.program);
    xml.writeAttribute(QStringLiteral("seed"), QString::number(words.seed));
    if (!words.date.isEmpty()) {
        xml.writeAttribute(QStringLiteral("date"), words.date);
    }
    xml.writeTextElement(kNamespace, QStringLiteral("scenario"), QString::fromUtf8(words.scenario));
    xml.writeEndElement();
    xml.writeEndElement();
}

}  // namespace

QByteArray writeSvg(const PlotDrawing& drawing,
                    const QSizeF& size,
                    const QSizeF& millimetres,
                    const SvgWords& words) {
    const QString svg = QStringLiteral("http://www.w3.org/2000/svg");
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(1);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("svg"));
    xml.writeDefaultNamespace(svg);
    xml.writeNamespace(kNamespace, QStringLiteral("onsager"));
    xml.writeAttribute(QStringLiteral("width"), number(millimetres.width()) + QStringLiteral("mm"));
    xml.writeAttribute(QStringLiteral("height"),
                       number(millimetres.height()) + QStringLiteral("mm"));
    xml.writeAttribute(QStringLiteral("viewBox"),
                       QStringLiteral("0 0 ") + pair(size.width(), size.height(), 2));
    xml.writeTextElement(QStringLiteral("title"), words.title);
    xml.writeTextElement(QStringLiteral("desc"), words.description);
    writeMetadata(xml, words);
    for (const DrawnGroup& group : drawing) {
        if (group.items.isEmpty()) {
            continue;
        }
        xml.writeStartElement(QStringLiteral("g"));
        xml.writeAttribute(QStringLiteral("id"), group.name);
        for (const DrawnItem& item : group.items) {
            std::visit(Overloaded{[&xml](const DrawnPath& path) { writePath(xml, path); },
                                  [&xml](const DrawnText& text) { writeText(xml, text); }},
                       item);
        }
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

}  // namespace onsager
