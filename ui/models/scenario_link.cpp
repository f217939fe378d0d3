// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/scenario_link.h"

#include "engine/io/scenario_error.h"
#include "ui/models/bounded_inflation.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QRegularExpression>
#include <QtEndian>

namespace onsager {
namespace {

constexpr int kBestCompression = 9;
constexpr quint32 kMostBytes = 1U << 20U;
constexpr qsizetype kMostCharacters = 2 * qsizetype(kMostBytes);  // of the text with the link
constexpr auto kBase64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// The texts of this file, for translators.
struct ScenarioLinkText {
    Q_DECLARE_TR_FUNCTIONS(ScenarioLink)
};

[[noreturn]] void refuse(const QString& sentence) {
    throw ScenarioError("", sentence.toStdString());
}

/// What the bytes hold, at most kMostBytes whatever they say; empty where they are damaged or hold
/// more. They tell their length first, which is taken for no more than a claim.
QByteArray uncompressed(const QByteArray& bytes) {
    constexpr qsizetype kLengthBytes = sizeof(quint32);
    if (bytes.size() < kLengthBytes) {
        return {};
    }
    const quint32 claimed = qFromBigEndian<quint32>(bytes.constData());
    if (claimed > kMostBytes) {
        return {};
    }
    const QByteArrayView stream = QByteArrayView(bytes).sliced(kLengthBytes);
    const Inflated json = inflated(stream, qsizetype(claimed) + 1);  // one more tells a false claim
    const bool isRight = json.isWhole && json.read == stream.size();
    return isRight && json.bytes.size() == qsizetype(claimed) ? json.bytes : QByteArray();
}

}  // namespace

QString scenarioLink(const Json& document) {
    const QByteArray bytes =
        qCompress(QByteArray::fromStdString(document.dump()), kBestCompression);
    return QStringLiteral("onsager:1:") + QString::fromLatin1(bytes.toBase64(kBase64Url));
}

Json documentInLink(const QString& text) {
    static const QRegularExpression kLink(QStringLiteral("onsager:1:([A-Za-z0-9_-]+)"));
    if (text.size() > kMostCharacters) {
        refuse(ScenarioLinkText::tr(
            "The text on the clipboard is too long for a link to a scenario."));
    }
    const QRegularExpressionMatch match = kLink.match(text);
    if (!match.hasMatch()) {
        refuse(ScenarioLinkText::tr(
            "There is no link to a scenario on the clipboard: one begins with onsager:1:"));
    }
    const QByteArray json =
        uncompressed(QByteArray::fromBase64(match.captured(1).toLatin1(), kBase64Url));
    if (json.isEmpty()) {
        refuse(ScenarioLinkText::tr("The link is damaged: part of it is missing or changed."));
    }
    return parseJson(json.toStdString());
}

}  // namespace onsager
