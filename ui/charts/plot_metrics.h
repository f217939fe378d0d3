// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>
#include <QStringList>

namespace onsager {

enum class Typeface { Sans, Serif };

/// Sizes of everything in a picture, in pixels of 1/96 inch.
struct PlotMetrics {
    double text = 12.0;
    double title = 14.0;
    double line = 2.5;
    double marker = 4.2;  ///< radius
    double markerLine = 2.0;
    double hairline = 1.0;
    double margin = 8.0;   ///< around the whole picture
    double space = 8.0;    ///< between text and what it belongs to
    bool hasTitle = true;  ///< a title on top instead of a name beside the y axis
    bool isCrisp = true;   ///< hairlines lie on whole pixels
    Typeface typeface = Typeface::Sans;

    /// How far a marker reaches from its centre.
    [[nodiscard]] double markerReach() const { return marker + markerLine; }
};

/// As in the window; scale 1.5 for a projector.
PlotMetrics screenMetrics(double scale);

/// For paper, the axes named; both sizes in points. Journals ask for text of about 8 pt.
PlotMetrics paperMetrics(double text = 8.0, double line = 1.2);

enum class TextWeight { Regular, SemiBold };

/// A typeface at 64 pixels, the size at which text is measured and outlined, so that nothing depends on
/// the resolution of a screen.
inline constexpr double kReferencePixels = 64.0;
QFont referenceFont(TextWeight weight, Typeface typeface = Typeface::Sans);

double textWidth(const QString& text,
                 double pixels,
                 TextWeight weight = TextWeight::Regular,
                 Typeface typeface = Typeface::Sans);

/// Of regular text in the typeface and text size of a picture.
double textWidth(const QString& text, const PlotMetrics& metrics);

/// Words in lines of at most that width; a longer word has a line of its own.
QStringList wrappedText(const QString& text, const PlotMetrics& metrics, double width);

}  // namespace onsager
