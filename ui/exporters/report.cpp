// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporters/report.h"

#include "engine/experiment/baseline_summary.h"
#include "engine/experiment/error_measures.h"
#include "engine/experiment/free_energy_curve.h"
#include "engine/experiment/free_energy_trace.h"
#include "engine/experiment/result_notes.h"
#include "ui/charts/figure_kinds.h"
#include "ui/exporters/error_table.h"
#include "ui/exporters/render.h"
#include "ui/exporters/svg_writer.h"
#include "ui/models/agreement_sentence.h"
#include "ui/models/axis_ticks.h"
#include "ui/models/curve_legend.h"
#include "ui/models/layer_names.h"
#include "ui/models/note_text.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>
#include <QTimeZone>

#include <algorithm>
#include <variant>

namespace onsager {

namespace {

constexpr double kPixelsPerMillimetre = 96.0 / 25.4;
const QSizeF kMillimetres(160.0, 100.0);

const char* const kStyle = R"(
:root { color-scheme: light; }
body { margin: 2em auto; max-width: 46em; padding: 0 1em; background: #fff; color: #1a1a1a;
  font: 11pt/1.5 Inter, "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 1.7em; line-height: 1.2; margin: 0 0 .3em; }
h2 { font-size: 1.2em; margin: 2em 0 .5em; border-bottom: 1px solid #ccc; }
.origin, figcaption { color: #555; font-size: .9em; }
.text { white-space: pre-line; }
figure { margin: 1.5em 0; break-inside: avoid; }
figure svg { display: block; max-width: 100%; height: auto; }
table { border-collapse: collapse; font-size: .9em; font-variant-numeric: tabular-nums; }
th, td { padding: .25em .8em .25em 0; text-align: right; border-bottom: 1px solid #ddd; }
th:first-child, td:first-child, .left, .errors :nth-child(2) { text-align: left; }
.caveat { border-left: 3px solid #b35900; padding-left: .8em; }
pre { overflow-x: auto; white-space: pre-wrap; font-size: 9pt; background: #f6f6f6; padding: 1em; }
@media print { body { margin: 0; max-width: none; font-size: 9.5pt; } }
)";

/// The texts of this file, for translators.
struct ReportText {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// A text as HTML shows it, without characters that no text has.
QString shown(QString text) {
    text.removeIf([](QChar c) {
        return c.unicode() == 0x7f || (c.unicode() < 0x20 && c != u'\n' && c != u'\t');
    });
    return text.toHtmlEscaped();
}

QString shown(const std::string& text) {
    return shown(QString::fromStdString(text));
}

QString element(const char* name, const QString& content, const char* kind = nullptr) {
    const QLatin1String tag(name);
    const QString attribute =
        kind == nullptr ? QString() : QStringLiteral(" class=\"%1\"").arg(QLatin1String(kind));
    return QLatin1Char('<') + tag + attribute + QLatin1Char('>') + content + QStringLiteral("</")
           + tag + QStringLiteral(">\n");
}

QString heading(const QString& text) {
    return element("h2", shown(text));
}

/// The figures of a page, numbered.
class FigureList {
public:
    /// A figure with no sentence of its own has that under it.
    void append(const Figure& figure, const QString& sentence) {
        ++m_count;
        QString caption = ReportText::tr("Figure %1. ").arg(m_count) + sentence;
        m_html += QStringLiteral("<figure>\n") + svgOf(figure)
                  + element("figcaption", shown(caption)) + QStringLiteral("</figure>\n");
    }

    [[nodiscard]] const QString& html() const { return m_html; }

private:
    /// As an element of a page: without what makes a file of it, and with names of its own.
    [[nodiscard]] QString svgOf(const Figure& figure) const {
        const QSizeF pixels = kMillimetres * kPixelsPerMillimetre;
        QString svg = QString::fromUtf8(
            writeSvg(paperDrawing(figure, pixels), pixels, kMillimetres,
                     {ReportText::tr("Figure %1").arg(m_count), description(figure), {}, 0, {}}));
        const auto cut = [&svg](const QString& from, const QString& to) {
            const qsizetype start = svg.indexOf(from);
            const qsizetype end = svg.indexOf(to, start) + to.size();
            svg.remove(start, end - start);
        };
        cut(QStringLiteral("<?xml"), QStringLiteral("?>\n"));
        cut(QStringLiteral(" xmlns="), QStringLiteral("urn:onsager:figure:1\""));
        cut(QStringLiteral("<metadata>"), QStringLiteral("</metadata>\n"));
        // A quote in an attribute or in a text is written as &quot;.
        svg.replace(QStringLiteral(" id=\""), QStringLiteral(" id=\"figure-%1-").arg(m_count));
        return svg;
    }

    int m_count = 0;
    QString m_html;
};

/// The errors that any variable of the result has, in the order of the chart's menu.
std::vector<ConvergenceView> errorsOf(const Result& result) {
    std::vector<ConvergenceView> views = {{ErrorQuantity::NmseDb, {}, {}},
                                          {ErrorQuantity::Mse, {}, {}}};
    if (hasQuantity(result, ErrorQuantity::NormalisedTestError)) {
        views.push_back({ErrorQuantity::NormalisedTestError, {}, {}});
    }
    if (hasQuantity(result, ErrorQuantity::Learnt)) {
        views.push_back({ErrorQuantity::Learnt, {}, {}});
    }
    for (const ErrorName& name : measuresOf(result)) {
        views.push_back({ErrorQuantity::Measure, {}, {}, std::string(name.key)});
    }
    return views;
}

QString sentenceOf(const PlotModel& plot, const QString& sentence) {
    QStringList parts{plot.title + QLatin1Char('.'), sentence};
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

void appendErrors(const Result& result, FigureList& figures) {
    for (const ConvergenceView& view : errorsOf(result)) {
        const PlotModel plot = convergencePlot(result, view);
        if (!isEmpty(plot)) {
            const bool isError = view.quantity != ErrorQuantity::Learnt;
            figures.append(plot,
                           sentenceOf(plot, isError ? agreementSentence(result, view) : plot.note));
        }
    }
}

/// What is inside of the first trial, variable by variable.
void appendDetails(const Result& result, const ReportRequest& request, FigureList& figures) {
    if (!result.complete || result.trials.empty()) {
        return;
    }
    const RunDetails details =
        detailsOf(result.scenario, request.threads, result.scenario.images.has_value());
    const int variables = static_cast<int>(result.scenario.layers.size()) - 1;
    for (const FigureKind& kind : figureKinds()) {
        const int figuresOfKind = kind.name == "images" ? 1 : variables;
        for (int variable = 0; kind.isOfDetails && variable < figuresOfKind; ++variable) {
            FigureView view;
            view.variable = variable;
            const Figure figure = kind.make(result, details, view);
            if (std::holds_alternative<MessageMatrices>(figure) || !isEmpty(figure)) {
                figures.append(figure, description(figure));
            }
        }
    }
}

void appendFreeEnergy(const Result& result, const ReportRequest& request, FigureList& figures) {
    const Scenario& scenario = result.scenario;
    if (missingFreeEnergy(scenario, 0)
        || !(request.withFreeEnergy || hasQuickFreeEnergy(scenario))) {
        return;
    }
    FigureView view;
    view.threads = request.threads;
    const Figure figure = figureKind("free-energy")->make(result, {}, view);
    figures.append(figure, description(figure));
}

QString layerTable(const Scenario& scenario) {
    QString rows = element("tr", element("th", shown(ReportText::tr("Layer")))
                                     + element("th", shown(ReportText::tr("What it is")), "left")
                                     + element("th", shown(ReportText::tr("Shape"))));
    for (int layer = 0; layer < static_cast<int>(scenario.layers.size()); ++layer) {
        QStringList kind{layerKind(scenario.layers[std::size_t(layer)]),
                         layerBelief(scenario.layers[std::size_t(layer)])};
        kind.removeAll(QString());
        rows += element("tr", element("td", shown(layerSymbol(scenario, layer)))
                                  + element("td", shown(kind.join(QStringLiteral(", "))), "left")
                                  + element("td", shown(layerShape(scenario, layer))));
    }
    return element("table", rows);
}

QString errorRows(const std::vector<ErrorRow>& errors) {
    QString rows;
    for (const QString& title :
         {ReportText::tr("Variable"), ReportText::tr("Error"), ReportText::tr("Measured"),
          ReportText::tr("10–90 %"), ReportText::tr("Predicted"), QStringLiteral("z")}) {
        rows += element("th", shown(title));
    }
    rows = element("tr", rows);
    for (const ErrorRow& error : errors) {
        QString cells = element("td", shown(error.variable)) + element("td", shown(error.title));
        for (const QString& number : {error.measured, error.band, error.predicted, error.z}) {
            cells += element("td", shown(number));
        }
        rows += element("tr", cells);
    }
    return element("table", rows, "errors");
}

QString listOf(const QStringList& sentences) {
    QString items;
    for (const QString& sentence : sentences) {
        items += element("li", shown(sentence));
    }
    return items.isEmpty() ? items : element("ul", items);
}

/// What the numbers have to be read with, each once.
QStringList notesOf(const Result& result) {
    QStringList notes;
    for (const std::string* note : {&result.predictionNote, &result.measurementNote}) {
        if (!note->empty()) {
            notes.append(noteText(*note));
        }
    }
    if (!result.trials.empty()) {
        for (const std::string& note : resultNotes(result)) {
            notes.append(noteText(note));
        }
    }
    for (const std::string& reason : missingPredictions(result)) {
        notes.append(ReportText::tr("Not predicted: %1.").arg(noteText(reason)));
    }
    return notes;
}

QString endsOf(const Result& result) {
    QStringList ends;
    for (const std::string& sentence : endSentences(result)) {
        ends.append(noteText(sentence));
    }
    if (result.trials.empty()) {
        ends.append(ReportText::tr("Nothing was measured: this is a prediction."));
    }
    return listOf(ends);
}

QString titleOf(const SamplingSummary& sampling) {
    if (sampling.quantity == "acceptance") {
        return ReportText::tr("share accepted");
    }
    if (sampling.quantity == "effectiveSampleSize") {
        return ReportText::tr("effective sample size");
    }
    return QString::fromUtf8(sampling.title.data(), qsizetype(sampling.title.size()));
}

/// How well a sampler samples, in a sentence.
QString samplingOf(const BaselineResult& baseline) {
    QStringList parts;
    for (const SamplingSummary& sampling : samplingSummaries(baseline)) {
        parts.append(
            QStringLiteral("%1 %2").arg(titleOf(sampling), numberLabel(sampling.summary.median)));
    }
    return parts.isEmpty()
               ? QString()
               : element("p", shown(ReportText::tr("Draws of Z₀, median over trials: %1.")
                                        .arg(parts.join(QStringLiteral(", ")))));
}

QString baselinesOf(const Result& result) {
    QString html;
    for (const BaselineResult& baseline : result.baselines) {
        if (!baseline.epochs.empty()) {
            const BaselineEpoch& last = baseline.epochs.back();
            html += element("h3", shown(baselineName(baseline.settings, last.epoch)))
                    + errorRows(errorRows(last)) + samplingOf(baseline);
        }
    }
    return html.isEmpty() ? html : heading(ReportText::tr("Baselines on the same draws")) + html;
}

QString headOf(const FigureOrigin& origin, const QString& title) {
    return QStringLiteral(
               "<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\"/>\n"
               "<meta name=\"viewport\" content=\"width=device-width\"/>\n")
               .arg(shown(ReportText::tr("en", "the tag of the language that these texts are in")))
           + QStringLiteral("<meta name=\"generator\" content=\"%1\"/>\n")
                 .arg(shown(origin.program))
           + element("title", title) + element("style", QLatin1String(kStyle))
           + QStringLiteral("</head>\n<body>\n");
}

QString scenarioOf(const FigureOrigin& origin) {
    return heading(ReportText::tr("Scenario")) + QStringLiteral("<details>\n")
           + element("summary",
                     shown(ReportText::tr("Everything that reproduces this page: save it as "
                                          "a file FILE.onsager.json and run onsager-cli run "
                                          "FILE.onsager.json")))
           + element("pre", shown(QString::fromUtf8(origin.scenario)))
           + QStringLiteral("</details>\n");
}

}  // namespace

QString reportDate() {
    bool isGiven = false;
    const qint64 seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isGiven);
    const QDateTime time =
        isGiven ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime::currentDateTimeUtc();
    return time.toString(QStringLiteral("yyyy-MM-dd HH:mm")) + QStringLiteral(" UTC");
}

QByteArray reportPage(const Result& result, const ReportRequest& request) {
    loadFonts();
    const FigureOrigin origin = originOf(result.scenario);
    const QString title = origin.title.isEmpty() ? shown(ReportText::tr("A run without a title"))
                                                 : shown(origin.title);
    FigureList figures;
    appendErrors(result, figures);
    appendDetails(result, request, figures);
    appendFreeEnergy(result, request, figures);
    QString page = headOf(origin, title) + element("h1", title)
                   + element("p",
                             shown(QStringLiteral("%1 · %2 · %3 %4")
                                       .arg(request.date, origin.program, ReportText::tr("seed"))
                                       .arg(origin.seed)),
                             "origin");
    if (!result.complete) {
        page += element("p", shown(ReportText::tr("Interrupted before the end.")), "caveat");
    }
    if (!result.scenario.description.empty()) {
        page += element("p", shown(result.scenario.description), "text");
    }
    page += layerTable(result.scenario) + heading(ReportText::tr("Figures")) + figures.html();
    page += heading(ReportText::tr("Errors at the end")) + errorRows(errorRows(result))
            + baselinesOf(result);
    page += heading(ReportText::tr("How it ended")) + endsOf(result);
    const QString notes = listOf(notesOf(result));
    page += (notes.isEmpty() ? QString() : heading(ReportText::tr("Notes")) + notes)
            + scenarioOf(origin);
    return (page + QStringLiteral("</body>\n</html>\n")).toUtf8();
}

}  // namespace onsager
