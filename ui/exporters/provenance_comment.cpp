// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporters/provenance_comment.h"

#include "engine/io/json_reader.h"
#include "engine/io/scenario_error.h"
#include "ui/exporters/figure_date.h"

namespace onsager {

QByteArray onOneLine(const QByteArray& json) {
    try {
        return QByteArray::fromStdString(parseJson(json.toStdString()).dump());
    } catch (const ScenarioError&) {
        return json.simplified();
    }
}

QByteArray provenanceComment(const QByteArray& mark,
                             const Figure& figure,
                             const FigureOrigin& origin) {
    QByteArray text;
    const auto line = [&](const char* key, const QByteArray& value) {
        if (!value.isEmpty()) {
            text += mark + ' ' + key + ": " + value + '\n';
        }
    };
    line("onsager/figure", "1");
    line("program", origin.program.simplified().toUtf8());
    line("seed", QByteArray::number(origin.seed));
    line("date", dateText(origin.date).toUtf8());
    line("title", origin.title.simplified().toUtf8());
    line("figure", description(figure).simplified().toUtf8());
    line("scenario", onOneLine(origin.scenario));
    return text;
}

}  // namespace onsager
