// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/scenario_link.h"

#include "engine/io/presets.h"
#include "engine/io/scenario_error.h"
#include "tests/support/test_program.h"

#include <QTest>
#include <QtEndian>

#include <string>
#include <sys/resource.h>

using namespace onsager;

namespace {

QString linkOf(const QByteArray& compressed) {
    return QStringLiteral("onsager:1:")
           + QString::fromLatin1(compressed.toBase64(QByteArray::Base64UrlEncoding));
}

/// The most memory that this process has ever had.
long mostMemoryKilobytes() {
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

}  // namespace

class ScenarioLinkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPresetSurvivesTheWay() {
        for (const Preset& preset : presets()) {
            const Json document = parseJson(preset.text);
            const QString link = scenarioLink(document);
            QVERIFY(documentInLink(link) == document);
            QVERIFY(documentInLink(QStringLiteral("Look at this: <%1>.\n").arg(link)) == document);
            QVERIFY2(link.size() < 1500, preset.name.c_str());
        }
    }

    void whatIsNoLinkIsRefused() {
        for (const char* text : {"", "onsager", "https://example.org", "onsager:2:abc"}) {
            QVERIFY_EXCEPTION_THROWN(documentInLink(QLatin1String(text)), ScenarioError);
        }
    }

    void aDamagedLinkIsRefused() {
        const QString link = scenarioLink(parseJson(presets().front().text));
        QVERIFY_EXCEPTION_THROWN(documentInLink(link.left(link.size() / 2)), ScenarioError);
        QString changed = link;
        changed[changed.size() / 2] = changed[changed.size() / 2] == 'A' ? 'B' : 'A';
        QVERIFY_EXCEPTION_THROWN(documentInLink(changed), ScenarioError);
    }

    void aLinkThatAsksForAllTheMemoryIsRefused() {
        QVERIFY_EXCEPTION_THROWN(documentInLink(linkOf(qCompress(QByteArray(2 << 20, ' '), 9))),
                                 ScenarioError);
    }

    void aLinkThatHoldsMoreThanItSaysIsRefusedInBoundedMemory() {
        const QByteArray inside = qCompress(QByteArray(64 << 20, ' '), 9);
        const long before = mostMemoryKilobytes();
        for (const quint32 claimed : {0U, 1U, 1U << 20U, 0xffffffffU}) {
            QByteArray bomb = inside;
            qToBigEndian(claimed, bomb.data());
            QVERIFY_EXCEPTION_THROWN(documentInLink(linkOf(bomb)), ScenarioError);
        }
        QVERIFY(mostMemoryKilobytes() - before < 8 * 1024);
    }

    void whatStandsBehindTheCompressedTextIsDamage() {
        const QByteArray text = QByteArray::fromStdString(std::string(presets().front().text));
        QVERIFY(documentInLink(linkOf(qCompress(text))) == parseJson(presets().front().text));
        QVERIFY_EXCEPTION_THROWN(documentInLink(linkOf(qCompress(text) + "x")), ScenarioError);
        QByteArray shorter = qCompress(text);
        qToBigEndian(quint32(text.size() - 1), shorter.data());
        QVERIFY_EXCEPTION_THROWN(documentInLink(linkOf(shorter)), ScenarioError);
    }

    void aTextTooLongForALinkIsRefused() {
        QVERIFY_EXCEPTION_THROWN(documentInLink("onsager:1:" + QString(3 << 20, 'A')),
                                 ScenarioError);
    }
};

ONSAGER_CONSOLE_TEST(ScenarioLinkTest)
#include "scenario_link_test.moc"
