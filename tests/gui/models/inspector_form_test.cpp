// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inspector_form.h"

#include "tests/support/test_program.h"
#include "ui/models/scenario_document.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <utility>

using namespace onsager;

namespace {

const FormField* fieldAt(const QVector<FormSection>& form, const QString& path) {
    for (const FormSection& section : form) {
        for (const FormField& field : section.fields) {
            if (field.path == path) {
                return &field;
            }
        }
    }
    return nullptr;
}

/// The form of a layer after some changes.
QVector<FormSection> formAfter(std::vector<std::pair<const char*, Json>> changes, int layer) {
    ScenarioDocument document(QStringLiteral("two-layer-10db"));
    for (const auto& [path, value] : changes) {
        document.set(QString::fromLatin1(path), value);
    }
    return inspectorForm(document.json(), document.scenario(), layer, document.problems());
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
                QVERIFY2(fieldAt(form, QString::fromLatin1(path)) != nullptr, path);
            }
        }
    }

    /// Until they are set; then they stand where every other object of the layer stands.
    void factorsOfTheRowsAreFoldedAway() {
        for (const auto& [layer, path] :
             {std::pair(0, "layers.0.rowPower.kind"), std::pair(2, "layers.2.rowNoise.kind")}) {
            const QString key = QString::fromLatin1(path);
            ScenarioDocument document(QStringLiteral("activity-detection"));
            document.set(key, Json("none"));
            const auto sectionOf = [&] {
                for (const auto& section :
                     inspectorForm(document.json(), document.scenario(), layer)) {
                    if (std::any_of(section.fields.begin(), section.fields.end(),
                                    [&](const FormField& field) { return field.path == key; })) {
                        return section;
                    }
                }
                return FormSection();
            };
            QCOMPARE(sectionOf().title, QStringLiteral("More"));
            QVERIFY(sectionOf().folded);
            QVERIFY(!document.set(key, Json("uniform")));
            QVERIFY(sectionOf().title != QStringLiteral("More"));
            QVERIFY(!sectionOf().folded && sectionOf().fields.size() > 1);
        }
    }

    void rangesAndUnitsComeFromTheSchema() {
        const ScenarioDocument document(QStringLiteral("two-layer-10db"));
        const auto form = inspectorForm(document.json(), document.scenario(), 2);
        const FormField* snr = fieldAt(form, QStringLiteral("layers.2.snrDb"));
        QCOMPARE(snr->unit, QStringLiteral("dB"));
        QCOMPARE(snr->number, std::optional(10.0));
        QVERIFY(!snr->logarithmic);
        const FormField* samples = fieldAt(form, QStringLiteral("layers.1.rows"));
        QCOMPARE(samples->title, QStringLiteral("Samples N"));
        QCOMPARE(samples->kind, FormField::Kind::Integer);
        QVERIFY(samples->logarithmic);
        const FormField* estimation = fieldAt(form, QStringLiteral("estimation"));
        QCOMPARE(estimation->choices.size(), 2);
        QCOMPARE(estimation->choice, QStringLiteral("map"));
    }

    void theKindComesFirstWithEveryChoice() {
        const std::pair<int, const char*> kinds[] = {{0, "layers.0.kind"},
                                                     {1, "layers.1.matrix.kind"},
                                                     {1, "layers.1.bias.kind"},
                                                     {2, "layers.2.kind"},
                                                     {2, "layers.2.secondLayer.kind"}};
        for (const auto& [layer, path] : kinds) {
            const auto form = formAfter({}, layer);
            const FormField* kind = fieldAt(form, QString::fromLatin1(path));
            QVERIFY2(kind != nullptr && kind->choices.size() > 1, path);
            QVERIFY(kind->choices[0].title != kind->choices[0].value);
            for (const FormSection& section : form) {
                if (!section.fields.isEmpty() && section.fields.contains(*kind)) {
                    QCOMPARE(section.fields.front().path, kind->path);
                    QVERIFY(!section.description.isEmpty());
                }
            }
        }
        const auto choices = [](int layer) {
            return static_cast<std::size_t>(
                formAfter({}, layer).front().fields.front().choices.size());
        };
        QCOMPARE(choices(0), std::variant_size_v<Prior>);
        QCOMPARE(choices(2), std::variant_size_v<Output> - 1);  // the hinge is a loss alone
    }

    void everyKindHasItsKeysAndItsSentence() {
        QSet<QString> sentences;
        const QVector<FormChoice> kinds = formAfter({}, 2).front().fields.front().choices;
        for (const FormChoice& kind : kinds) {
            const auto form = formAfter({{"layers.2.kind", kind.value.toStdString()}}, 2);
            QCOMPARE(form.front().fields.front().choice, kind.value);
            sentences.insert(form.front().description);
        }
        QCOMPARE(static_cast<std::size_t>(sentences.size()), std::variant_size_v<Output> - 1);
    }

    void listsAreLinesOfText() {
        const auto form = formAfter({{"estimation", "mmse"},
                                     {"columns", 2},
                                     {"layers.0.kind", "discrete"},
                                     {"layers.0.points", Json::parse("[[1, 0.5], [-2, 1e-3]]")}},
                                    0);
        const FormField* points = fieldAt(form, QStringLiteral("layers.0.points"));
        QVERIFY(points != nullptr);
        QCOMPARE(points->kind, FormField::Kind::List);
        QCOMPARE(points->list, QStringLiteral("[[1, 0.5], [-2, 0.001]]"));
        const auto masked = formAfter({{"layers.2.kind", "masked"}}, 2);
        const FormField* kinds = fieldAt(masked, QStringLiteral("layers.2.columnsKind"));
        QVERIFY(kinds != nullptr && kinds->list.isEmpty() && !kinds->whenMissing.isEmpty());
    }

    void aFileIsALineWithItsName() {
        const auto form =
            formAfter({{"layers.1.matrix.kind", "file"},
                       {"layers.1.matrix.path", "onsager:diabetes/quadratic-terms.npy"},
                       {"layers.1.matrix.dataset", "x"}},
                      1);
        const FormField* path = fieldAt(form, QStringLiteral("layers.1.matrix.path"));
        QVERIFY(path != nullptr);
        QCOMPARE(path->kind, FormField::Kind::File);
        QCOMPARE(path->text, QStringLiteral("onsager:diabetes/quadratic-terms.npy"));
        const FormField* dataset = fieldAt(form, QStringLiteral("layers.1.matrix.dataset"));
        QVERIFY(dataset != nullptr);
        QCOMPARE(dataset->kind, FormField::Kind::Text);
        QVERIFY(!form.front().problem.isEmpty());  // it does not fit the stack
        // Titles have places of their own in the window.
        QVERIFY(fieldAt(form, QStringLiteral("title")) == nullptr);
    }

    void dataOfFilesStandWithTheirLayer() {
        ScenarioDocument document(QStringLiteral("diabetes-regression"));
        const auto observed = inspectorForm(document.json(), document.scenario(), 2);
        QVERIFY(fieldAt(observed, QStringLiteral("data.observation.path")) != nullptr);
        QVERIFY(fieldAt(observed, QStringLiteral("data.heldOutRows")) != nullptr);
        const auto prior = inspectorForm(document.json(), document.scenario(), 0);
        QVERIFY(fieldAt(prior, QStringLiteral("data.observation.path")) == nullptr);
        ScenarioDocument digits(QStringLiteral("mnist-denoising"));
        const auto image = inspectorForm(digits.json(), digits.scenario(), 4);
        QVERIFY(fieldAt(image, QStringLiteral("data.truth.0.item")) != nullptr);
    }

    void typedListsNeedNoOuterBrackets() {
        QVERIFY(jsonList(QStringLiteral("1, 2.5")) == Json::parse("[1, 2.5]"));
        QVERIFY(jsonList(QStringLiteral("[1, 0], [0, 2]")) == Json::parse("[[1, 0], [0, 2]]"));
        QVERIFY(jsonList(QStringLiteral(" [3] ")) == Json::parse("[3]"));
        QVERIFY(jsonList(QStringLiteral(" ")).is_null());
        QVERIFY(jsonList(QStringLiteral("[1, ")).is_string());
        QVERIFY(jsonList(QStringLiteral("{}]")).is_string());
    }

    void aBeliefHasASectionOfItsOwn() {
        QVERIFY(!fieldAt(formAfter({}, 0), QStringLiteral("layers.0.assumed"))->checked);
        const auto form = formAfter({{"layers.0.assumed", true}}, 0);
        QVERIFY(fieldAt(form, QStringLiteral("layers.0.assumed"))->checked);
        QVERIFY(fieldAt(form, QStringLiteral("layers.0.assumed.kind")) != nullptr);
        QVERIFY(fieldAt(form, QStringLiteral("layers.0.assumed.variance")) != nullptr);
        const auto noise = formAfter({{"layers.2.assumed", true}}, 2);
        QVERIFY(fieldAt(noise, QStringLiteral("layers.2.assumed.noiseVariance")) != nullptr);
    }

    void howTheNoiseIsGivenCanBeChosen() {
        const QString path = QStringLiteral("layers.2.snrDb|noiseVariance|noiseCovariance");
        const auto form = formAfter({}, 2);
        QCOMPARE(fieldAt(form, path)->choices.size(), 3);
        QCOMPARE(fieldAt(form, path)->choice, QStringLiteral("snrDb"));
        const auto other = formAfter({{path.toLatin1(), "noiseCovariance"}}, 2);
        QVERIFY(fieldAt(other, QStringLiteral("layers.2.noiseCovariance")) != nullptr);
        QVERIFY(fieldAt(other, QStringLiteral("layers.2.snrDb")) == nullptr);
        const auto abs = formAfter({{"layers.2.kind", "abs"}, {path.toLatin1(), ""}}, 2);
        QCOMPARE(fieldAt(abs, path)->choices.size(), 4);
        QVERIFY(fieldAt(abs, path)->choice.isEmpty());
    }

    void aSlopeIsShownWhereItMatters() {
        const QString slope = QStringLiteral("layers.2.slope");
        QVERIFY(fieldAt(formAfter({}, 2), slope) == nullptr);
        QVERIFY(fieldAt(formAfter({{"layers.2.activation", "leaky-relu"}}, 2), slope) != nullptr);
    }

    void aProblemStandsWithItsLayer() {
        const auto form = formAfter({{"layers.0.kind", "binary"}}, 0);
        QVERIFY(form.front().problem.contains(QStringLiteral("mmse")));
        QVERIFY(form.front().problem.at(0).isUpper());
        QVERIFY(formAfter({{"layers.0.kind", "binary"}}, 2).front().problem.isEmpty());
    }

    void anInformedStartShowsItsKeys() {
        ScenarioDocument document(QStringLiteral("two-layer-10db"));
        const auto form = [&] { return inspectorForm(document.json(), document.scenario(), 2); };
        QVERIFY(fieldAt(form(), QStringLiteral("start.correlation")) == nullptr);
        QVERIFY(!document.set(QStringLiteral("start.kind"), "informed"));
        QVERIFY(fieldAt(form(), QStringLiteral("start.correlation")) != nullptr);
    }

    void aKeyThatMayBeMissingSaysWhatThatMeans() {
        const ScenarioDocument document(QStringLiteral("two-layer-10db"));
        Json json = document.json();
        json["layers"][1]["matrix"].erase("variance");
        const auto form = inspectorForm(json, document.scenario(), 1);
        const FormField* variance = fieldAt(form, QStringLiteral("layers.1.matrix.variance"));
        QVERIFY(variance != nullptr);
        QVERIFY(!variance->number);
        QVERIFY(!variance->whenMissing.isEmpty());
    }
};

ONSAGER_CONSOLE_TEST(InspectorFormTest)
#include "inspector_form_test.moc"
