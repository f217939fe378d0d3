// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace {

/// The folders from left to right; those in one list do not know each other. A file includes its
/// own folder and folders further left.
const QList<QStringList>& folderOrder() {
    static const QList<QStringList> kOrder = {
        {"engine/numerics"},
        {"engine/process"},
        {"engine/arrays"},
        {"engine/laws"},
        {"engine/model", "engine/messages"},
        {"engine/estimators"},
        {"engine/estimators/linear", "engine/estimators/sampling", "engine/estimators/entries"},
        {"engine/estimators/priors", "engine/estimators/rowwise"},
        {"engine/estimators/sketch"},
        {"engine/estimators/outputs"},
        {"engine/iteration"},
        {"engine/algorithms", "engine/state_evolution"},
        {"engine/experiment"},
        {"engine/io"},
        {"ui/theme"},
        {"ui/models", "ui/widgets"},
        {"ui/charts"},
        {"ui/panels", "ui/exporters"},
        {"ui/run"},
        {"ui/main_window"},
        {"app"},
        {"tests"}};
    return kOrder;
}

/// "engine/io" of "engine/io/presets.h"; "app"; "tests"; the main window for files of ui/ itself. Estimators
/// are told apart by their folders: below those of laws lie the interfaces that all of them answer.
QString folderOf(const QString& path) {
    const QString top = path.section('/', 0, 0);
    if (top == "app" || top == "tests") {
        return top;
    }
    if (top == "ui" && path.count('/') == 1) {
        return "ui/main_window";
    }
    const bool isNested = path.startsWith("engine/estimators/") && path.count('/') > 2;
    return path.section('/', 0, isNested ? 2 : 1);
}

int placeOf(const QString& folder) {
    const auto& order = folderOrder();
    for (int place = 0; place < order.size(); ++place) {
        if (order[place].contains(folder)) {
            return place;
        }
    }
    return -1;
}

bool mayInclude(const QString& folder, const QString& included) {
    return folder == included || placeOf(included) < placeOf(folder);
}

struct Source {
    QString path;  ///< below the top of the repository
    QString text;
};

QString sourceOf(const QString& path) {
    QFile file(QStringLiteral(ONSAGER_SOURCE_DIR) + '/' + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Every header and source file of the named top folders.
QList<Source> sourcesIn(const QStringList& tops) {
    const QDir root(QStringLiteral(ONSAGER_SOURCE_DIR));
    QList<Source> sources;
    for (const QString& top : tops) {
        QDirIterator files(root.filePath(top), {"*.h", "*.cpp", "*.in"}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = root.relativeFilePath(files.next());
            sources.append({path, sourceOf(path)});
        }
    }
    return sources;
}

const QStringList kAllTops = {"engine", "ui", "app", "tests"};

/// The text without what follows // on its lines.
QString withoutComments(QString text) {
    static const QRegularExpression kComment("//[^\\n]*");
    return text.remove(kComment);
}

/// What the file includes in quotes.
QStringList includesOf(const Source& source) {
    static const QRegularExpression kInclude("^\\s*#\\s*include\\s*\"([^\"]+)\"",
                                             QRegularExpression::MultilineOption);
    QStringList includes;
    auto match = kInclude.globalMatch(source.text);
    while (match.hasNext()) {
        includes.append(match.next().captured(1));
    }
    return includes;
}

/// Paths of the files in which the expression is found, this test aside.
QStringList filesWith(const QString& expression, const QStringList& tops) {
    const QRegularExpression pattern(expression, QRegularExpression::MultilineOption);
    QStringList found;
    for (const Source& source : sourcesIn(tops)) {
        if (source.path != "tests/unit/architecture_test.cpp"
            && withoutComments(source.text).contains(pattern)) {
            found.append(source.path);
        }
    }
    return found;
}

}  // namespace

class ArchitectureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theRulesTellRightFromWrong() {
        QVERIFY(mayInclude("engine/io", "engine/experiment"));
        QVERIFY(mayInclude("engine/model", "engine/model"));
        QVERIFY(mayInclude("app", "ui/main_window"));
        QVERIFY(!mayInclude("engine/experiment", "engine/io"));
        QVERIFY(!mayInclude("engine/model", "engine/messages"));
        QVERIFY(!mayInclude("engine/algorithms", "engine/state_evolution"));
        QVERIFY(mayInclude("engine/estimators/outputs", "engine/estimators"));
        QVERIFY(!mayInclude("engine/estimators", "engine/estimators/outputs"));
        QVERIFY(!mayInclude("engine/estimators/rowwise", "engine/estimators/priors"));
        QVERIFY(!mayInclude("engine/io", "ui/theme"));
        QVERIFY(!mayInclude("ui/panels", "ui/run"));
        QVERIFY(!mayInclude("app", "tests"));
        QCOMPARE(folderOf("ui/main_window.cpp"), QString("ui/main_window"));
        QCOMPARE(folderOf("engine/io/presets.h"), QString("engine/io"));
        QCOMPARE(folderOf("engine/estimators/estimate.h"), QString("engine/estimators"));
        QCOMPARE(folderOf("engine/estimators/linear/linear_estimator.h"),
                 QString("engine/estimators/linear"));
        QCOMPARE(withoutComments("a // b\nc"), QString("a \nc"));
    }

    void theSourcesAreFound() {
        QVERIFY(sourcesIn({"engine"}).size() > 20);
        QVERIFY(sourcesIn({"tests"}).size() > 5);
    }

    void everyFolderHasItsPlace() {
        for (const Source& source : sourcesIn(kAllTops)) {
            QVERIFY2(placeOf(folderOf(source.path)) >= 0, qPrintable(source.path));
        }
    }

    void foldersIncludeOnlyThoseToTheirLeft() {
        for (const Source& source : sourcesIn(kAllTops)) {
            for (const QString& include : includesOf(source)) {
                const bool isGenerated = include.endsWith(".moc");
                QVERIFY2(isGenerated || placeOf(folderOf(include)) >= 0,
                         qPrintable(source.path + " includes " + include));
                QVERIFY2(isGenerated || mayInclude(folderOf(source.path), folderOf(include)),
                         qPrintable(source.path + " includes " + include));
            }
        }
    }

    void theEngineKnowsNoQt() {
        QCOMPARE(filesWith("#\\s*include\\s*<Q", {"engine"}), QStringList());
    }

    void numbersAreNotReadOrWrittenByTheLocale() {
        const QString reading =
            "\\b(stod|stof|stold|strtod|strtof|strtold|atof|v?f?s?scanf)\\s*\\(";
        const QString writing =
            "std::to_string\\b|\\bto_string\\s*\\(|\\bv?[fsda]?s?n?printf\\s*\\(";
        QCOMPARE(filesWith(reading, kAllTops), QStringList());
        QCOMPARE(filesWith(writing, kAllTops), QStringList());
        QVERIFY(QString("std::snprintf(text, 9").contains(QRegularExpression(writing)));
        QVERIFY(QString("x = printf(").contains(QRegularExpression(writing)));
        QVERIFY(!QString("fmt::print(").contains(QRegularExpression(writing)));
    }

    /// A visitor names what it visits: a law that is added does not compile where nobody thought of it.
    void noVisitorHasACatchAll() {
        const QString catchAll =
            "\\]\\s*\\(\\s*(const\\s+)?auto\\s*&{1,2}\\s*(/\\*[^*]*\\*/\\s*)?\\)";
        QCOMPARE(filesWith(catchAll, {"engine", "ui"}), QStringList());
        QVERIFY(QString("[&](const auto& /*law*/) {").contains(QRegularExpression(catchAll)));
        QVERIFY(QString("[](auto&) {}").contains(QRegularExpression(catchAll)));
        QVERIFY(!QString("[](const auto& law) { return f(law); }")
                     .contains(QRegularExpression(catchAll)));
        // ... nor hides one in a template among those that have names.
        const QString hidden =
            "[,{]\\s*\\[[^\\]]*\\]\\s*<(?:class|typename)\\s+(\\w+)>\\s*"
            "\\(\\s*(?:const\\s+)?\\1\\s*&{1,2}[^)]*\\)";
        QCOMPARE(filesWith(hidden, {"engine", "ui"}), QStringList());
        QVERIFY(QString("[](SignOutput&) {}, [&]<class Law>(const Law&) {")
                    .contains(QRegularExpression(hidden)));
        QVERIFY(!QString("std::visit([]<class Law>(const Law&) {")
                     .contains(QRegularExpression(hidden)));
    }

    void oneFileKnowsThreads() {
        QCOMPARE(filesWith("\\bstd::j?thread\\b", {"engine"}),
                 QStringList("engine/numerics/parallel.cpp"));
        QCOMPARE(filesWith("#\\s*pragma\\s+omp|<omp\\.h>", {"engine", "ui", "app"}), QStringList());
    }

    void oneFileCallsMpi() {
        QCOMPARE(filesWith("<mpi\\.h>|\\bMPI_[A-Z][a-z]", kAllTops),
                 QStringList("app/mpi_ranks.cpp"));
    }

    void oneFileCallsLapack() {
        const QStringList files = filesWith("lapacke\\.h|LAPACKE_", kAllTops);
        QCOMPARE(files.size(), 1);
        QVERIFY2(files.front().startsWith("engine/numerics/"), qPrintable(files.front()));
    }

    void oneFileNamesHdf5AndOneReadsArchives() {
        QCOMPARE(filesWith("<hdf5\\.h>", kAllTops), QStringList("engine/arrays/hdf5_handle.h"));
        QCOMPARE(filesWith("<zip\\.h>", kAllTops), QStringList("engine/arrays/npz_array.cpp"));
    }

    /// A copy of a process with threads may do little: what it may do is known where it is made.
    void oneFileOfTheEngineCopiesTheProcess() {
        QCOMPARE(filesWith("\\bv?fork\\s*\\(", {"engine", "ui"}),
                 QStringList("engine/arrays/separate_array.cpp"));
    }

    void oneFileStartsPrograms() {
        QCOMPARE(
            filesWith(
                "\\bposix_spawnp?\\s*\\(|\\bexec[lv]p?e?\\s*\\(|\\bpopen\\s*\\(|std::system\\s*\\(",
                {"engine"}),
            QStringList("engine/process/run_program.cpp"));
    }

    void oneFileValidatesSchemas() {
        QCOMPARE(filesWith("valijson", {"engine", "ui", "app"}),
                 QStringList("engine/io/schema_verdict.cpp"));
    }

    void everySourceFileSaysItsLicence() {
        QStringList silent;
        for (const Source& source : sourcesIn(kAllTops)) {
            const QString head = source.text.section('\n', 0, 1);
            if (!head.contains("SPDX-License-Identifier: GPL-3.0-or-later")) {
                silent.append(source.path);
            }
        }
        for (const char* path : {"CMakeLists.txt", "tests/CMakeLists.txt", "dev"}) {
            if (!sourceOf(path)
                     .section('\n', 0, 1)
                     .contains("SPDX-License-Identifier: GPL-3.0-or-later")) {
                silent.append(path);
            }
        }
        QCOMPARE(silent, QStringList());
    }

    void everyFileIsNamedAfterItsSubject() {
        static const QRegularExpression kNameless("(^|/)(utils?|common|helpers?|misc)(/|\\.|$)");
        for (const Source& source : sourcesIn(kAllTops)) {
            QVERIFY2(!source.path.contains(kNameless), qPrintable(source.path));
            QVERIFY2(source.path == source.path.toLower(), qPrintable(source.path));
        }
    }
};

ONSAGER_TEST(ArchitectureTest)
#include "architecture_test.moc"
