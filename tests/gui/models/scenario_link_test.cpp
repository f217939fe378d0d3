// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/scenario_link.h"

#include "engine/io/presets.h"
#include "engine/io/scenario_error.h"

#include <QTest>

using namespace onsager;

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
        const QByteArray bomb = qCompress(QByteArray(2 << 20, ' '), 9);
        const QString link = QStringLiteral("onsager:1:")
                             + QString::fromLatin1(bomb.toBase64(QByteArray::Base64UrlEncoding));
        QVERIFY_EXCEPTION_THROWN(documentInLink(link), ScenarioError);
    }
};

QTEST_GUILESS_MAIN(ScenarioLinkTest)
#include "scenario_link_test.moc"
