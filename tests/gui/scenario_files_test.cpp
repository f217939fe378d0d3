// SPDX-License-Identifier: GPL-3.0-or-later
// Files, links and questions, as a person meets them in the window.
#include "ui/scenario_files.h"

#include "engine/io/new_scenario.h"
#include "engine/io/scenario_json.h"
#include "tests/support/every_figure.h"
#include "tests/support/patience.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_program.h"
#include "tests/support/window_fixture.h"
#include "ui/exporters/render.h"
#include "ui/main_window.h"
#include "ui/panels/message_banner.h"
#include "ui/panels/start_page.h"
#include "ui/widgets/layer_card.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>

#include <memory>

using namespace onsager;

class ScenarioFilesTest : public QObject {
    Q_OBJECT

private:
    OwnSettings m_settings;
    std::unique_ptr<ScenarioFile> m_file;
    std::unique_ptr<MainWindow> m_window;

    void open() {
        m_window = std::make_unique<MainWindow>(m_file->path());
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get(), kPatience));
    }
    [[nodiscard]] const ScenarioDocument& document() const { return m_window->document(); }
    void trigger(const char* action) {
        m_window->findChild<QAction*>(QLatin1String(action))->trigger();
    }
    static Scenario otherScenario() {
        Scenario other = smallScenario();
        other.seed = 77;
        return other;
    }
    /// Inserts two layers.
    void change() { trigger("insertLayers"); }
    QMessageBox* question() {
        return m_window->findChild<QMessageBox*>(QStringLiteral("unsavedChanges"));
    }
    void answer(QMessageBox::StandardButton button) {
        QVERIFY(question() != nullptr);
        QTest::mouseClick(question()->button(button), Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    MessageBanner* banner() { return m_window->findChild<MessageBanner*>(); }
    void pressInBanner(const QString& label) {
        for (QPushButton* button : banner()->findChildren<QPushButton*>()) {
            if (button->text() == label) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL(qPrintable(label));
    }
    static QString recoveryFolder() {
        return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
               + QStringLiteral("/recovery");
    }
    static QStringList kept() {
        return QDir(recoveryFolder()).entryList({QStringLiteral("*.recovery.json")});
    }

    /// Whether the window takes it.
    bool drop(const QList<QUrl>& urls, const QPoint& place = {50, 50}) {
        QMimeData mime;
        mime.setUrls(urls);
        QDragEnterEvent enter({50, 50}, Qt::CopyAction, &mime, Qt::LeftButton, {});
        enter.ignore();
        QCoreApplication::sendEvent(m_window.get(), &enter);
        if (enter.isAccepted()) {
            QDropEvent dropped(place, Qt::CopyAction, &mime, Qt::LeftButton, {});
            QCoreApplication::sendEvent(m_window.get(), &dropped);
        }
        return enter.isAccepted();
    }

private Q_SLOTS:
    void init() {
        QSettings().clear();
        m_file = std::make_unique<ScenarioFile>(smallScenario());
        open();
    }
    void cleanup() { m_window.reset(); }

    void newBeginsWithTheSmallestStack() {
        trigger("newScenario");
        QVERIFY(document().scenario() == scenarioIn(newScenarioDocument()));
        QVERIFY(document().filePath().isEmpty());
        QVERIFY(m_window->windowTitle().contains(QStringLiteral("Untitled")));
        QCOMPARE(m_window->controller().activity(), Activity::Running);
    }

    void changesAreNotLostWithoutAQuestion() {
        change();
        const Scenario changed = document().scenario();
        trigger("newScenario");
        QVERIFY(document().scenario() == changed);
        answer(QMessageBox::Cancel);
        QVERIFY(document().scenario() == changed && question() == nullptr);

        trigger("newScenario");
        answer(QMessageBox::Discard);
        QVERIFY(document().scenario() == scenarioIn(newScenarioDocument()));

        m_window.reset();
        open();
        QVERIFY(document().scenario() == smallScenario());
        change();
        trigger("newScenario");
        answer(QMessageBox::Save);
        QVERIFY(document().scenario() == scenarioIn(newScenarioDocument()));
        const ScenarioDocument saved(m_file->path());
        QVERIFY(saved.scenario() == changed);
    }

    void closingAsksToo() {
        change();
        m_window->close();
        m_window->close();
        QVERIFY(m_window->isVisible());
        QCOMPARE(m_window->findChildren<QMessageBox*>().size(), 1);
        answer(QMessageBox::Cancel);
        QVERIFY(m_window->isVisible());
        m_window->close();
        answer(QMessageBox::Discard);
        QVERIFY(!m_window->isVisible());
    }

    void openAndSaveAskForAPlace() {
        const QTemporaryDir folder;
        trigger("newScenario");
        trigger("saveAs");
        auto* dialog = m_window->findChild<QFileDialog*>();
        QVERIFY(dialog != nullptr);
        dialog->selectFile(folder.filePath(QStringLiteral("mine")));
        QMetaObject::invokeMethod(dialog, "accept");
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const QString saved = folder.filePath(QStringLiteral("mine.onsager.json"));
        QVERIFY(QFile::exists(saved));
        QCOMPARE(document().filePath(), saved);

        trigger("open");
        dialog = m_window->findChild<QFileDialog*>();
        QVERIFY(dialog != nullptr);
        dialog->selectFile(m_file->path());
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY_WITH_TIMEOUT(document().scenario() == smallScenario(), kPatience);
    }

    void recentFilesAreListedAndOpened() {
        const ScenarioFile file(otherScenario());
        const QString path = file.path();
        QSettings().setValue(QStringLiteral("recentFiles"), QStringList{path});
        QMenu* menu = nullptr;
        for (QMenu* one : m_window->findChildren<QMenu*>()) {
            menu = one->title().contains(QStringLiteral("Open re")) ? one : menu;
        }
        QVERIFY(menu != nullptr);
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 1);
        menu->actions().front()->trigger();
        QCOMPARE(document().scenario().seed, std::uint64_t(77));

        QFile::remove(path);
        Q_EMIT menu->aboutToShow();
        menu->actions().front()->trigger();
        QVERIFY(!banner()->sentence().isEmpty());
        QVERIFY(!QSettings().value(QStringLiteral("recentFiles")).toStringList().contains(path));
    }

    void aFileIsDroppedOnTheWindow() {
        const ScenarioFile file(otherScenario());
        QVERIFY(!drop({QUrl(QStringLiteral("https://example.org/a.json"))}));
        QVERIFY(drop({QUrl::fromLocalFile(file.path())}));
        QCOMPARE(document().scenario().seed, std::uint64_t(77));
    }

    void anArrayIsDroppedOnALayer() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("w.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("1,2,3\n4,5,6\n7,8,9\n1,0,1\n");
        file.close();
        const auto card = m_window->findChildren<LayerCard*>()[1];
        const QPoint place = card->mapTo(m_window.get(), card->rect().center());
        QVERIFY(drop({QUrl::fromLocalFile(path)}, place));
        QVERIFY2(banner()->sentence().isEmpty(), qPrintable(banner()->sentence()));
        const auto& linear = std::get<LinearLayer>(document().scenario().layers[1]);
        QCOMPARE(std::get<FileMatrix>(linear.matrix).file.source.path, path.toStdString());
        QCOMPARE(linear.rows, 4);
        QCOMPARE(std::get<PriorLayer>(document().scenario().layers[0]).rows, 3);
        QVERIFY(document().problems().empty());
        m_window->findChild<QAction*>(QStringLiteral("undo"))->trigger();
        QVERIFY(document().scenario() == smallScenario());
    }

    void aFigureBringsItsScenarioBackAsANewDocument() {
        const QTemporaryDir folder;
        for (const QString& suffix : figureSuffixes()) {
            const QString path = folder.filePath(QStringLiteral("figure.") + suffix);
            writeFigure(everyFigure().front().figure, path, {}, originOf(otherScenario()));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray before = file.readAll();
            trigger("newScenario");
            QVERIFY(drop({QUrl::fromLocalFile(path)}));
            QVERIFY2(document().scenario() == otherScenario(), qPrintable(suffix));
            QVERIFY(document().filePath().isEmpty());
            QVERIFY(
                !QSettings().value(QStringLiteral("recentFiles")).toStringList().contains(path));
            trigger("save");  // asks where to
            auto* dialog = m_window->findChild<QFileDialog*>();
            QVERIFY(dialog != nullptr);
            dialog->reject();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            file.seek(0);
            QCOMPARE(file.readAll(), before);
        }
        m_window = std::make_unique<MainWindow>(folder.filePath(QStringLiteral("figure.pdf")));
        QVERIFY(document().scenario() == otherScenario() && document().filePath().isEmpty());
    }

    void aFigureWithoutAScenarioIsRefused() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("other.svg"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        file.close();
        QVERIFY(drop({QUrl::fromLocalFile(path)}));
        QCOMPARE(banner()->sentence(), QStringLiteral("other.svg holds no scenario"));
        QVERIFY(document().scenario() == smallScenario());
    }

    void aLinkCarriesTheScenario() {
        change();
        const Scenario changed = document().scenario();
        trigger("copyLink");
        trigger("newScenario");
        answer(QMessageBox::Discard);
        trigger("pasteLink");
        QVERIFY(document().scenario() == changed);
        QVERIFY(document().filePath().isEmpty());
        QApplication::clipboard()->setText(QStringLiteral("no link"));
        trigger("pasteLink");
        QVERIFY2(banner()->sentence().contains(QStringLiteral("link")),
                 qPrintable(banner()->sentence()));
        QVERIFY(document().scenario() == changed);
    }

    void unsavedWorkIsKeptWhileTheProgramRuns() {
        QVERIFY(kept().isEmpty());
        change();
        QTRY_COMPARE_WITH_TIMEOUT(kept().size(), 1, kPatience);
        trigger("save");
        QTRY_VERIFY_WITH_TIMEOUT(kept().isEmpty(), kPatience);
        change();
        QTRY_COMPARE_WITH_TIMEOUT(kept().size(), 1, kPatience);
        m_window.reset();
        QVERIFY(kept().isEmpty());
    }

    /// By mouse and in a narrow page; nothing is shown of it before it is asked for.
    void theStartPageOpensAPreset() {
        QVERIFY(m_window->findChild<StartPage*>() == nullptr);
        m_window->findChild<QAction*>(QStringLiteral("startPage"))->trigger();
        auto* page = m_window->findChild<StartPage*>();
        QVERIFY(page != nullptr && page->isVisible());
        page->resize(560, 500);
        auto* card = page->findChild<QPushButton*>(QStringLiteral("start-compressed-sensing"));
        QVERIFY(!card->accessibleName().isEmpty() && !card->accessibleDescription().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(card->geometry().right() < page->width(), kPatience);
        card->click();
        QVERIFY(!page->isVisible());
        QCOMPARE(document().scenario().title, std::string("Compressed sensing"));
    }

    void afterACrashTheWorkIsOfferedAgain() {
        change();
        const Scenario changed = document().scenario();
        QTRY_COMPARE_WITH_TIMEOUT(kept().size(), 1, kPatience);
        const QString name = recoveryFolder() + '/' + kept().front();
        QVERIFY(QFile::copy(name, recoveryFolder() + QStringLiteral("/old.recovery.json")));
        m_window.reset();

        open();
        QVERIFY(document().scenario() == smallScenario());
        QVERIFY(banner()->sentence().contains(QStringLiteral("ended unexpectedly")));
        pressInBanner(QStringLiteral("Restore it"));
        QVERIFY(document().scenario() == changed);
        QVERIFY(document().isModified());
        QCOMPARE(document().filePath(), m_file->path());
        QVERIFY(!QFile::exists(recoveryFolder() + QStringLiteral("/old.recovery.json")));
    }
};

ONSAGER_WINDOW_TEST(ScenarioFilesTest)
#include "scenario_files_test.moc"
