// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/comparison.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace onsager;

namespace {

nlohmann::json timing(const char* name, double cpu, double real) {
    return {{"name", name}, {"run_type", "iteration"}, {"cpu_time", cpu}, {"real_time", real}};
}

}  // namespace

class BenchComparisonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsApartInEveryRepetitionHasChanged() {
        const nlohmann::json before = {
            {"benchmarks",
             {timing("slow", 1.0, 9.0), timing("slow", 1.2, 1.0), timing("near", 1.0, 1.0),
              timing("near", 1.2, 1.0), timing("quick", 2.0, 2.0), timing("quick", 3.0, 2.0),
              timing("own/manual_time", 1.0, 1.0), timing("gone", 1.0, 1.0)}}};
        nlohmann::json mean = timing("slow", 0.1, 0.1);
        mean["run_type"] = "aggregate";
        const nlohmann::json after = {
            {"benchmarks",
             {timing("slow", 1.6, 1.0), timing("slow", 1.3, 1.0), mean, timing("near", 1.1, 1.0),
              timing("near", 1.5, 1.0), timing("quick", 1.0, 3.0), timing("quick", 1.9, 3.0),
              timing("own/manual_time", 1.0, 2.0), timing("new", 1.0, 1.0)}}};
        const std::vector<Change> rows = changes(before, after);
        QCOMPARE(rows.size(), std::size_t(4));  // in the order of their names
        QVERIFY(rows[0].name == "near" && !rows[0].slower && !rows[0].quicker);
        QVERIFY(rows[1].name == "own/manual_time" && rows[1].slower);
        QVERIFY(rows[2].name == "quick" && rows[2].quicker && !rows[2].slower);
        QVERIFY(rows[3].name == "slow" && rows[3].slower);
        QCOMPARE(rows[3].before, 1.1);
        QCOMPARE(rows[3].after, 1.45);
    }
};

ONSAGER_TEST(BenchComparisonTest)
#include "bench_comparison_test.moc"
