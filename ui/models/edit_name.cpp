// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/edit_name.h"

#include "engine/io/key_description.h"
#include "ui/models/data_text.h"
#include "ui/models/layer_names.h"

#include <QCoreApplication>
#include <QStringList>

namespace onsager {
namespace {

/// The texts of this file, for translators.
struct EditNameText {
    Q_DECLARE_TR_FUNCTIONS(EditName)
};

QString titleOf(const Json& document, const QString& path) {
    const QString key = path.section(QLatin1Char('.'), -1);
    if (key.contains(QLatin1Char('|'))) {
        return key.contains(QLatin1String("noise")) ? EditNameText::tr("Noise")
                                                    : EditNameText::tr("Spread");
    }
    const auto description = describeKey(document, path.toStdString());
    return description ? dataText(description->title) : key;
}

}  // namespace

QString editName(const Json& document, const Scenario& scenario, const QString& path) {
    const QString title = titleOf(document, path);
    const QStringList steps = path.split(QLatin1Char('.'));
    bool isLayer = steps.size() > 2 && steps.front() == QLatin1String("layers");
    const int layer = isLayer ? steps[1].toInt(&isLayer) : 0;
    if (!isLayer || layer >= static_cast<int>(scenario.layers.size())) {
        return title;
    }
    return EditNameText::tr("%1 of %2").arg(title, layerSymbol(scenario, layer));
}

}  // namespace onsager
