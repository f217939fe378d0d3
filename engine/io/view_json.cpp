// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/view_json.h"

#include "engine/io/json_value.h"

#include <fmt/format.h>
#include <string>
#include <type_traits>
#include <utility>

namespace onsager {

namespace {

constexpr Names<FigureTheme, 3> kThemes = {
    {{FigureTheme::Paper, "paper"}, {FigureTheme::Light, "light"}, {FigureTheme::Dark, "dark"}}};
constexpr Names<FigureFont, 2> kFonts = {
    {{FigureFont::Sans, "sans"}, {FigureFont::Serif, "serif"}}};
constexpr Names<ScaleChoice, 3> kScales = {{{ScaleChoice::Automatic, "auto"},
                                            {ScaleChoice::Linear, "linear"},
                                            {ScaleChoice::Logarithmic, "log"}}};
constexpr Names<LegendChoice, 7> kLegends = {{{LegendChoice::Automatic, "auto"},
                                              {LegendChoice::TopRight, "top-right"},
                                              {LegendChoice::TopLeft, "top-left"},
                                              {LegendChoice::BottomRight, "bottom-right"},
                                              {LegendChoice::BottomLeft, "bottom-left"},
                                              {LegendChoice::Above, "above"},
                                              {LegendChoice::None, "none"}}};
constexpr Names<AnnotationKind, 4> kAnnotations = {
    {{AnnotationKind::Text, "text"},
     {AnnotationKind::Arrow, "arrow"},
     {AnnotationKind::VerticalLine, "vertical-line"},
     {AnnotationKind::HorizontalLine, "horizontal-line"}}};

constexpr Names<bool, 2> kShown = {{{true, "shown"}, {false, "none"}}};

constexpr const auto& namesOf(bool /*of*/) {
    return kShown;
}
constexpr const auto& namesOf(FigureTheme /*of*/) {
    return kThemes;
}
constexpr const auto& namesOf(FigureFont /*of*/) {
    return kFonts;
}
constexpr const auto& namesOf(ScaleChoice /*of*/) {
    return kScales;
}
constexpr const auto& namesOf(LegendChoice /*of*/) {
    return kLegends;
}
constexpr const auto& namesOf(AnnotationKind /*of*/) {
    return kAnnotations;
}

// The keys of each object, once for reading and writing.

template <typename Key>
void eachKey(Key&& key, AxisSettings* /*of*/) {
    key("label", &AxisSettings::label);
    key("range", &AxisSettings::range);
    key("scale", &AxisSettings::scale);
}

template <typename Key>
void eachKey(Key&& key, Annotation* /*of*/) {
    key("kind", &Annotation::kind);
    key("text", &Annotation::text);
    key("x", &Annotation::x);
    key("y", &Annotation::y);
    key("toX", &Annotation::toX);
    key("toY", &Annotation::toY);
}

template <typename Key>
void eachKey(Key&& key, FigureSettings* /*of*/) {
    key("quantity", &FigureSettings::quantity);
    key("variable", &FigureSettings::variable);
    key("iteration", &FigureSettings::iteration);
    key("width", &FigureSettings::width);
    key("height", &FigureSettings::height);
    key("dpi", &FigureSettings::dpi);
    key("theme", &FigureSettings::theme);
    key("font", &FigureSettings::font);
    key("fontSize", &FigureSettings::fontSize);
    key("lineWidth", &FigureSettings::lineWidth);
    key("title", &FigureSettings::title);
    key("x", &FigureSettings::x);
    key("y", &FigureSettings::y);
    key("legend", &FigureSettings::legend);
    key("hidden", &FigureSettings::hidden);
    key("markers", &FigureSettings::markers);
    key("band", &FigureSettings::band);
    key("annotations", &FigureSettings::annotations);
}

// ---- writing ------------------------------------------------------------------------------------

template <typename Object>
Json differences(const Object& object);

template <typename Value>
Json written(const Value& value) {
    if constexpr (std::is_enum_v<Value> || std::is_same_v<Value, bool>) {
        return nameIn(namesOf(value), value);
    } else if constexpr (std::is_same_v<Value, AxisSettings> || std::is_same_v<Value, Annotation>) {
        return differences(value);
    } else {
        return Json(value);
    }
}

Json written(const std::optional<int>& value) {
    Json number = *value;  // in braces it would be a list
    return number;
}

Json written(const std::optional<AxisRange>& range) {
    return Json::array({range->low, range->high});
}

Json written(const std::vector<Annotation>& marks) {
    Json list = Json::array();
    for (const Annotation& mark : marks) {
        Json object = differences(mark);
        object["kind"] = written(mark.kind);
        list.push_back(std::move(object));
    }
    return list;
}

/// The keys whose values are not the defaults.
template <typename Object>
Json differences(const Object& object) {
    const Object defaults;
    Json document = Json::object();
    eachKey(
        [&](const char* name, auto member) {
            if (!(object.*member == defaults.*member)) {
                document[name] = written(object.*member);
            }
        },
        static_cast<Object*>(nullptr));
    return document;
}

// ---- reading ------------------------------------------------------------------------------------

template <typename Object>
Object objectIn(const Json& document);

template <typename Value>
void read(const Json& json, Value& value) {
    if constexpr (std::is_enum_v<Value> || std::is_same_v<Value, bool>) {
        value = valueIn(namesOf(value), json);
    } else if constexpr (std::is_same_v<Value, AxisSettings>) {
        value = objectIn<AxisSettings>(json);
    } else if constexpr (std::is_integral_v<Value>) {
        // Whole numbers may be written with a point.
        value = static_cast<Value>(json.get<double>());
    } else {
        value = json.get<Value>();
    }
}

void read(const Json& json, std::optional<int>& value) {
    value = static_cast<int>(json.get<double>());
}

void read(const Json& json, std::optional<AxisRange>& range) {
    range = AxisRange{json.at(0).get<double>(), json.at(1).get<double>()};
}

void read(const Json& json, std::vector<Annotation>& marks) {
    for (const Json& mark : json) {
        marks.push_back(objectIn<Annotation>(mark));
    }
}

template <typename Object>
Object objectIn(const Json& document) {
    Object object;
    eachKey(
        [&](const char* name, auto member) {
            if (const auto found = document.find(name); found != document.end()) {
                read(*found, object.*member);
            }
        },
        static_cast<Object*>(nullptr));
    return object;
}

/// Why an axis cannot be drawn so.
std::optional<ScenarioProblem> axisProblem(const AxisSettings& axis, const std::string& at) {
    if (!axis.range) {
        return std::nullopt;
    }
    const auto [low, high] = *axis.range;
    if (!(low < high)) {
        return ScenarioProblem{
            at + ".range",
            fmt::format("[{}, {}] is empty: its first number must be below the second", low, high)};
    }
    if (axis.scale == ScaleChoice::Logarithmic && !(low > 0.0)) {
        return ScenarioProblem{
            at + ".range",
            fmt::format("[{}, {}] has no logarithm: both must be above 0", low, high)};
    }
    return std::nullopt;
}

}  // namespace

Json documentOf(const FigureSettings& figure) {
    return differences(figure);
}

FigureSettings figureSettingsIn(const Json& object) {
    return objectIn<FigureSettings>(object);
}

Json documentOf(const ViewSettings& view) {
    Json object = Json::object();
    if (view.chart != ViewSettings().chart) {
        object["chart"] = view.chart;
    }
    for (const auto& [chart, figure] : view.figures) {
        if (!(figure == FigureSettings())) {
            object["figures"][chart] = documentOf(figure);
        }
    }
    return object;
}

ViewSettings viewIn(const Json& object) {
    ViewSettings view;
    view.chart = object.value("chart", view.chart);
    if (const auto figures = object.find("figures"); figures != object.end()) {
        for (const auto& [chart, figure] : figures->items()) {
            if (FigureSettings settings = figureSettingsIn(figure);
                !(settings == FigureSettings())) {
                view.figures.emplace(chart, std::move(settings));
            }
        }
    }
    return view;
}

std::optional<ScenarioProblem> viewProblem(const Json& object) {
    for (const auto& [chart, figure] : viewIn(object).figures) {
        const std::string at = fmt::format("view.figures.{}", chart);
        for (const auto& [name, axis] : {std::pair{".x", &figure.x}, std::pair{".y", &figure.y}}) {
            if (auto problem = axisProblem(*axis, at + name)) {
                return problem;
            }
        }
    }
    return std::nullopt;
}

}  // namespace onsager
