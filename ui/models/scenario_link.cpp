// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/scenario_link.h"

#include "engine/io/scenario_error.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QRegularExpression>
#include <QtEndian>

#define ZLIB_CONST  // what is read stays as it is
#include <zlib.h>

namespace onsager {
namespace {

constexpr int kBestCompression = 9;
constexpr quint32 kMostBytes = 1U << 20U;
constexpr qsizetype kMostCharacters = 2 * qsizetype(kMostBytes);  // of the text with the link
constexpr auto kBase64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

[[noreturn]] void refuse(const char* sentence) {
    throw ScenarioError("", QCoreApplication::translate("ScenarioLink", sentence).toStdString());
}

/// A stream of zlib that is taken apart and always ended.
class Inflation {
public:
    explicit Inflation(const QByteArray& bytes) {
        m_stream.next_in = reinterpret_cast<const Bytef*>(bytes.constData());  // NOLINT: of zlib
        m_stream.avail_in = static_cast<uInt>(bytes.size());
        m_isOpen = inflateInit(&m_stream) == Z_OK;
    }
    Inflation(const Inflation&) = delete;
    Inflation& operator=(const Inflation&) = delete;
    Inflation(Inflation&&) = delete;
    Inflation& operator=(Inflation&&) = delete;
    ~Inflation() {
        if (m_isOpen) {
            inflateEnd(&m_stream);
        }
    }

    /// Fills a buffer as far as there is something; whether that was all, and all of it was right.
    bool fill(QByteArray& buffer) {
        m_stream.next_out = reinterpret_cast<Bytef*>(buffer.data());  // NOLINT: of zlib
        m_stream.avail_out = static_cast<uInt>(buffer.size());
        const bool isWhole =
            m_isOpen && inflate(&m_stream, Z_FINISH) == Z_STREAM_END && m_stream.avail_in == 0;
        buffer.truncate(buffer.size() - qsizetype(m_stream.avail_out));
        return isWhole;
    }

private:
    z_stream m_stream = {};
    bool m_isOpen = false;
};

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
    QByteArray json(qsizetype(claimed) + 1, Qt::Uninitialized);  // one more tells a false claim
    const bool isWhole = Inflation(bytes.mid(kLengthBytes)).fill(json);
    return isWhole && json.size() == qsizetype(claimed) ? json : QByteArray();
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
        refuse("The text on the clipboard is too long for a link to a scenario.");
    }
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
