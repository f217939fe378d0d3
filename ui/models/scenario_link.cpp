// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/scenario_link.h"

#include "engine/io/scenario_error.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QRegularExpression>
#include <QtEndian>

namespace onsager {
namespace {

constexpr int kBestCompression = 9;
constexpr quint32 kMostBytes = 1U << 20U;
constexpr auto kBase64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

[[noreturn]] void refuse(const char* sentence) {
    throw ScenarioError("", QCoreApplication::translate("ScenarioLink", sentence).toStdString());
}

/// The compressed bytes tell their length first: a few of them could ask for all the memory there is.
QByteArray uncompressed(const QByteArray& bytes) {
    if (bytes.size() < qsizetype(sizeof(quint32))
        || qFromBigEndian<quint32>(bytes.constData()) > kMostBytes) {
        return {};
    }
    return qUncompress(bytes);
}

}  // namespace

QString scenarioLink(const Json& document) {
    const QByteArray bytes =
        qCompress(QByteArray::fromStdString(document.dump()), kBestCompression);
    return QStringLiteral("onsager:1:") + QString::fromLatin1(bytes.toBase64(kBase64Url));
}

Json documentInLink(const QString& text) {
    static const QRegularExpression kLink(QStringLiteral("onsager:1:([A-Za-z0-9_-]+)"));
    const QRegularExpressionMatch match = kLink.match(text);
    if (!match.hasMatch()) {
        refuse("There is no link to a scenario on the clipboard: one begins with onsager:1:");
    }
    const QByteArray json =
        uncompressed(QByteArray::fromBase64(match.captured(1).toLatin1(), kBase64Url));
    if (json.isEmpty()) {
        refuse("The link is damaged: part of it is missing or changed.");
    }
    return parseJson(json.toStdString());
}

}  // namespace onsager
