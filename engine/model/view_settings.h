// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace onsager {

/// Paper: light on pure white, whatever the screen shows.
enum class FigureTheme { Paper, Light, Dark };

enum class FigureFont { Sans, Serif };

/// Automatic: as the numbers ask for.
enum class ScaleChoice { Automatic, Linear, Logarithmic };

/// Automatic: where it covers nothing.
enum class LegendChoice {
    Automatic,
    TopRight,
    TopLeft,
    BottomRight,
    BottomLeft,
    Above,
    None,
};

/// A part of an axis, in the numbers that it shows; low below high.
struct AxisRange {
    double low = 0.0;
    double high = 1.0;
    bool operator==(const AxisRange&) const = default;
};

/// How the numbers along one axis are drawn. What is not given is what the program would choose.
struct AxisSettings {
    std::string label;  ///< in place of name and unit; empty: those
    std::optional<AxisRange> range;
    ScaleChoice scale = ScaleChoice::Automatic;
    bool operator==(const AxisSettings&) const = default;
};

enum class AnnotationKind { Text, Arrow, VerticalLine, HorizontalLine };

/// Something said about a place of a chart, in the numbers of its axes.
struct Annotation {
    AnnotationKind kind = AnnotationKind::Text;
    std::string
        text;  ///< at the place, at the tail of the arrow, beside the line; may be empty there
    double x = 0.0;    ///< of the text, the tail or the vertical line
    double y = 0.0;    ///< of the text, the tail or the horizontal line
    double toX = 0.0;  ///< of the head of an arrow
    double toY = 0.0;
    bool operator==(const Annotation&) const = default;
};

/// How one chart of a scenario is drawn, on paper and, what concerns its axes and annotations, on the
/// screen. Lengths in mm, type and lines in points of 1/72 inch.
struct FigureSettings {
    // What of the run.
    std::string quantity = "nmse";  ///< "nmse", "mse", "test-error", or the key of an error measure
    int variable = 0;
    std::optional<int> iteration;  ///< half-iteration; none: the last

    // How large and in what.
    double width = 120.0;
    double height = 80.0;
    int dpi = 300;  ///< of a bitmap
    FigureTheme theme = FigureTheme::Paper;
    FigureFont font = FigureFont::Sans;
    double fontSize = 8.0;
    double lineWidth = 1.2;

    // What is drawn.
    std::string title;
    AxisSettings x;
    AxisSettings y;
    LegendChoice legend = LegendChoice::Automatic;
    std::vector<std::string> hidden;  ///< names of curves that are left out, with their bands
    bool markers = true;
    bool band = true;
    std::vector<Annotation> annotations;

    bool operator==(const FigureSettings&) const = default;
};

/// How a scenario is looked at: no number depends on it.
struct ViewSettings {
    std::string chart = "convergence";  ///< the one in front
    std::map<std::string, FigureSettings> figures;
    bool operator==(const ViewSettings&) const = default;

    /// Of that chart; the defaults where nothing is said.
    [[nodiscard]] FigureSettings figure(const std::string& name) const {
        const auto found = figures.find(name);
        return found == figures.end() ? FigureSettings() : found->second;
    }
};

}  // namespace onsager
