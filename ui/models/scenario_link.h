// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"

#include <QString>

namespace onsager {

/// A scenario's document as one word that can be sent in a message: "onsager:1:" and its compressed
/// text in base64url.
QString scenarioLink(const Json& document);

/// The document in a text that holds such a word, not checked against the schema. Throws ScenarioError
/// when there is none, or it was damaged on its way.
Json documentInLink(const QString& text);

}  // namespace onsager
