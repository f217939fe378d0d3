// SPDX-License-Identifier: GPL-3.0-or-later
// The window that opens first, on screens of several sizes and on two platforms: off screen and on a
// real X display without a desktop. Each is a process of its own, as the program is.
#include "tests/support/patience.h"
#include "tests/support/test_program.h"
#include "tests/support/window_fixture.h"
#include "ui/main_window.h"
#include "ui/panels/status_panel.h"
#include "ui/theme/theme.h"
#include "ui/window_actions.h"

#include <QAction>
#include <QApplication>
#include <QFontInfo>
#include <QProcess>
#include <QScreen>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

using namespace onsager;

namespace {

const QString kReport = QStringLiteral("--report");

/// "5 widgets" and, one a line, every widget that is not in the typeface of the program.
void reportFonts(QTextStream& out) {
    const QString typeface = QString::fromLatin1(kTypeface);
    int seen = 0;
    for (const QWidget* widget : QApplication::allWidgets()) {
        ++seen;
        const QString resolved = QFontInfo(widget->font()).family();
        if (resolved != typeface || widget->font().family() != typeface) {
            out << "font of " << widget->metaObject()->className() << " " << widget->objectName()
                << " is " << widget->font().family() << ", shown as " << resolved << "\n";
        }
    }
    out << seen << " widgets\n";
}

void reportPlace(QTextStream& out, const MainWindow& window) {
    const QRect screen = window.screen()->availableGeometry();
    const auto* status = window.findChild<StatusPanel*>();
    const QRect line(status->mapToGlobal(QPoint()), status->size());
    out << "screen " << screen.width() << "x" << screen.height() << "\n";
    out << "window " << window.width() << "x" << window.height() << "\n";
    out << "on the screen " << screen.contains(window.frameGeometry()) << "\n";
    out << "status line " << (status->isVisible() && screen.contains(line)) << "\n";
}

/// What the other process does: opens the window and a lesson, presents, and takes the dark theme.
int report(int argc, char** argv) {
    QApplication application(argc, argv);
    const OwnSettings settings;
    MainWindow window;
    window.show();
    if (!QTest::qWaitForWindowExposed(&window, kPatience)) {
        return 1;
    }
    QTextStream out(stdout);
    reportPlace(out, window);
    Q_EMIT window.findChild<WindowActions*>()->lessonChosen(0);
    QTest::qWait(100);
    reportFonts(out);
    window.findChild<QAction*>(QStringLiteral("present"))->trigger();
    QTest::qWait(100);
    window.findChild<QAction*>(QStringLiteral("present"))->trigger();
    window.findChild<QAction*>(QStringLiteral("darkTheme"))->trigger();
    QTest::qWait(100);
    reportFonts(out);
    return 0;
}

}  // namespace

class FirstWindowTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QStringList m_lines;

    /// Opens the window in a process of its own and keeps what that says.
    void open(const QString& platform, const QString& display) {
        QProcess process;
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        for (const char* variable : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP",
                                     "QT_QPA_PLATFORMTHEME", "QT_SCALE_FACTOR"}) {
            variables.remove(QString::fromLatin1(variable));
        }
        variables.insert(QStringLiteral("QT_QPA_PLATFORM"), platform);
        variables.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder.path());
        if (!display.isEmpty()) {
            variables.insert(QStringLiteral("DISPLAY"), display);
        }
        process.setProcessEnvironment(variables);
        process.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("first_window_test"), kReport});
        QVERIFY(process.waitForFinished(kPatience));
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
                 process.readAllStandardError().constData());
        m_lines = QString::fromUtf8(process.readAllStandardOutput())
                      .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }

    void openOffScreen(const QSize& screen) {
        QFile file(m_folder.filePath(QStringLiteral("screens.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QStringLiteral(R"({"screens": [{"name": "one", "x": 0, "y": 0, "width": %1,
            "height": %2, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})")
                       .arg(screen.width())
                       .arg(screen.height())
                       .toUtf8());
        file.close();
        open(QStringLiteral("offscreen:configfile=") + file.fileName(), {});
    }

    void openOnX(const QSize& screen) {
        QProcess server;
        server.start(QStringLiteral("Xvfb"),
                     {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                      QStringLiteral("0"),
                      QStringLiteral("%1x%2x24").arg(screen.width()).arg(screen.height()),
                      QStringLiteral("-nolisten"), QStringLiteral("tcp")});
        QVERIFY(server.waitForStarted(kPatience));
        while (!server.canReadLine()) {
            QVERIFY(server.waitForReadyRead(kPatience));
        }
        open(QStringLiteral("xcb"),
             QLatin1Char(':') + QString::fromLatin1(server.readLine()).trimmed());
        server.terminate();
        QVERIFY(server.waitForFinished(kPatience));
    }

private Q_SLOTS:
    void itFitsAndIsInOneTypeface_data() {
        QTest::addColumn<QSize>("screen");
        QTest::addColumn<bool>("isX");
        for (const bool isX : {false, true}) {
            for (const QSize& screen :
                 {QSize(800, 600), QSize(1024, 768), QSize(1280, 800), QSize(1920, 1080)}) {
                QTest::newRow(qPrintable(QStringLiteral("%1x%2 %3")
                                             .arg(screen.width())
                                             .arg(screen.height())
                                             .arg(isX ? "xcb" : "offscreen")))
                    << screen << isX;
            }
        }
    }

    void itFitsAndIsInOneTypeface() {
        QFETCH(QSize, screen);
        QFETCH(bool, isX);
        if (isX && QStandardPaths::findExecutable(QStringLiteral("Xvfb")).isEmpty()) {
            QSKIP("there is no Xvfb");
        }
        m_lines.clear();
        if (isX) {
            openOnX(screen);
        } else {
            openOffScreen(screen);
        }
        const QString all = m_lines.join(QLatin1Char('\n'));
        const auto sizeIn = [&](int line) {
            const QStringList parts = m_lines.value(line).section(QLatin1Char(' '), 1).split('x');
            return QSize(parts.value(0).toInt(), parts.value(1).toInt());
        };
        QCOMPARE(sizeIn(0), screen);
        const QSize window = sizeIn(1);
        // Window managers take 24 to 40 pixels for a title bar.
        QVERIFY2(window.width() <= screen.width() && window.height() + 40 <= screen.height(),
                 qPrintable(all));
        QVERIFY2(window.width() >= std::min(1280, screen.width() - 20)
                     && window.height() >= std::min(800, screen.height() - 60),
                 qPrintable(all));
        QVERIFY2(m_lines.contains(QStringLiteral("on the screen 1"))
                     && m_lines.contains(QStringLiteral("status line 1")),
                 qPrintable(all));
        QVERIFY2(!all.contains(QStringLiteral("font of")), qPrintable(all));
        const QStringList counts = m_lines.filter(QStringLiteral("widgets"));
        QCOMPARE(counts.size(), 2);
        QVERIFY(counts.first().section(QLatin1Char(' '), 0, 0).toInt() > 400);
    }
};

static int runHereOrThere(int argc, char** argv) {
    const bool isThere = argc > 1 && QString::fromLocal8Bit(argv[1]) == kReport;
    return isThere ? report(argc, argv)
                   : onsager::test::runTest<FirstWindowTest, QCoreApplication>(argc, argv);
}

ONSAGER_TEST_MAIN(FirstWindowTest, runHereOrThere)
#include "first_window_test.moc"
