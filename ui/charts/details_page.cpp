// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/details_page.h"

#include "ui/models/layer_names.h"
#include "ui/widgets/choice_box.h"

#include <algorithm>
#include <utility>

namespace onsager {

DetailsPage::DetailsPage(const QString& name, const QString& tip, QWidget* parent)
    : ChartPage(parent), m_chooser(new ChoiceBox(controls())) {
    m_chooser->setObjectName(name + QStringLiteral("Variable"));
    m_chooser->describe(tr("Variable"), tip);
    connect(m_chooser, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_variable = std::max(0, index);
        redraw();
    });
}

void DetailsPage::setShape(int variables, int /*columns*/) {
    m_variable = std::min(m_variable, variables - 1);
    QStringList names;
    for (int variable = 0; variable < variables; ++variable) {
        names.append(variableName(variable));
    }
    m_chooser->showEntries(names, m_variable);
}

FigureSettings DetailsPage::shownSettings() const {
    FigureSettings settings = ChartPage::shownSettings();
    settings.variable = m_variable;
    settings.iteration = m_moment;
    return settings;
}

void DetailsPage::choose(const FigureSettings& settings) {
    m_chooser->setCurrentIndex(std::min(settings.variable, m_chooser->count() - 1));
}

void DetailsPage::showDetails(std::shared_ptr<const RunDetails> details) {
    m_details = std::move(details);
    redrawInTime();
}

void DetailsPage::setMoment(std::optional<int> halfIteration) {
    if (m_moment != halfIteration) {
        m_moment = halfIteration;
        redrawInTime();
    }
}

FigureFrames DetailsPage::framesOfMoments(const std::function<Figure(int moment)>& figure) const {
    QVector<Figure> figures;
    for (int one = 0; one < static_cast<int>(details().measured.size()); ++one) {
        figures.append(figure(one));
    }
    return framesOf(figures);
}

const RunDetails& DetailsPage::details() const {
    static const RunDetails kNone;
    return m_details ? *m_details : kNone;
}

}  // namespace onsager
