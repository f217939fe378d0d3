// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inspector_form.h"

#include "ui/models/scenario_document.h"

#include <QSet>
#include <QTest>

using namespace onsager;

namespace {

const FormField* find(const QVector<FormSection>& form, const QString& path) {
    for (const FormSection& section : form) {
        for (const FormField& field : section.fields) {
            if (field.path == path) {
                return &field;
            }
        }
    }
    return nullptr;
}

}  // namespace

class InspectorFormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSelectedLayerComesFirst() {
        const ScenarioDocument document(QStringLiteral("two-layer-10db"));
        const char* titles[] = {"Prior  Z₀", "Linear  W₁", "Observation  Y"};
        for (int layer = 0; layer < 3; ++layer) {
            const auto form = inspectorForm(document.json(), document.scenario(), layer);
            QCOMPARE(form.front().title, QString::fromUtf8(titles[layer]));
        }
    }

    void everyKeyStandsOnceWithTitleRangeAndTip() {
        const ScenarioDocument document(QStringLiteral("two-layer-10db"));
        for (int layer = 0; layer < 3; ++layer) {
            QSet<QString> seen;
            for (const auto& section : inspectorForm(document.json(), document.scenario(), layer)) {
                for (const FormField& field : section.fields) {
                    QVERIFY2(!seen.contains(field.path), qPrintable(field.path));
                    seen.insert(field.path);
                    QVERIFY2(!field.title.isEmpty(), qPrintable(field.path));
                    QVERIFY2(!field.description.isEmpty(), qPrintable(field.path));
                    QVERIFY2(field.sliderMinimum < field.sliderMaximum, qPrintable(field.path));
                }
            }
        }
    }

    void whatTheWindowIsForIsThere() {
        const ScenarioDocument document(QStringLiteral("two-layer-10db"));
        for (int layer = 0; layer < 3; ++layer) {
            const auto form = inspectorForm(document.json(), document.scenario(), layer);
            for (const char* path :
                 {"layers.2.snrDb", "layers.1.rows", "columns", "algorithm.iterations",
                  "algorithm.damping", "estimation", "start.kind", "algorithm.minPrecision"}) {
                QVERIFY2(find(form, QString::fromLatin1(path)) != nullptr, path);
            }
        }
    }

    void rangesAndUnitsComeFromTheSchema() {
        const ScenarioDocument document(QStringLiteral("two-layer-10db"));
        const auto form = inspectorForm(document.json(), document.scenario(), 2);
        const FormField* snr = find(form, QStringLiteral("layers.2.snrDb"));
        QCOMPARE(snr->unit, QStringLiteral("dB"));
        QCOMPARE(snr->number, std::optional(10.0));
        QVERIFY(!snr->logarithmic);
        const FormField* samples = find(form, QStringLiteral("layers.1.rows"));
        QCOMPARE(samples->title, QStringLiteral("Samples N"));
        QCOMPARE(samples->kind, FormField::Kind::Integer);
        QVERIFY(samples->logarithmic);
        const FormField* estimation = find(form, QStringLiteral("estimation"));
        QCOMPARE(estimation->choices.size(), 2);
        QCOMPARE(estimation->choice, QStringLiteral("map"));
    }

    void anInformedStartShowsItsKeys() {
        ScenarioDocument document(QStringLiteral("two-layer-10db"));
        const auto form = [&] { return inspectorForm(document.json(), document.scenario(), 2); };
        QVERIFY(find(form(), QStringLiteral("start.correlation")) == nullptr);
        QVERIFY(!document.set(QStringLiteral("start.kind"), "informed"));
        QVERIFY(find(form(), QStringLiteral("start.correlation")) != nullptr);
    }

    void aKeyThatMayBeMissingSaysWhatThatMeans() {
        const ScenarioDocument document(QStringLiteral("two-layer-10db"));
        Json json = document.json();
        json["layers"][1]["matrix"].erase("variance");
        const auto form = inspectorForm(json, document.scenario(), 1);
        const FormField* variance = find(form, QStringLiteral("layers.1.matrix.variance"));
        QVERIFY(variance != nullptr);
        QVERIFY(!variance->number);
        QVERIFY(!variance->whenMissing.isEmpty());
    }
};

QTEST_GUILESS_MAIN(InspectorFormTest)
#include "inspector_form_test.moc"
