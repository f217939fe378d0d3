// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/details.h"
#include "ui/charts/chart_page.h"

#include <functional>
#include <memory>
#include <optional>

namespace onsager {

class ChoiceBox;

/// A chart of what was kept of one draw: of a chosen variable, after a chosen half-iteration.
class DetailsPage : public ChartPage {
    Q_OBJECT

public:
    /// What was kept of a run; null when there is nothing.
    void showDetails(std::shared_ptr<const RunDetails> details);
    /// The half-iteration that is looked at; none: the newest.
    void setMoment(std::optional<int> halfIteration);
    /// The variables and columns that there are.
    virtual void setShape(int variables, int columns);

    [[nodiscard]] FigureSettings shownSettings() const override;
    void choose(const FigureSettings& settings) override;

protected:
    /// `name` begins the object name of the chooser of variables, `tip` says what they are chosen for.
    DetailsPage(const QString& name, const QString& tip, QWidget* parent);

    [[nodiscard]] const RunDetails& details() const;
    [[nodiscard]] std::optional<int> moment() const { return m_moment; }
    [[nodiscard]] int variable() const { return m_variable; }
    /// The figure after each half-iteration that was kept.
    [[nodiscard]] FigureFrames framesOfMoments(
        const std::function<Figure(int moment)>& figure) const;
    /// To be added to the controls.
    [[nodiscard]] ChoiceBox* variableChooser() const { return m_chooser; }

private:
    std::shared_ptr<const RunDetails> m_details;
    std::optional<int> m_moment;
    int m_variable = 0;
    ChoiceBox* m_chooser;
};

}  // namespace onsager
