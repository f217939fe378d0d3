// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_help.h"

#include "engine/io/version.h"
#include "ui/panels/help_dialog.h"
#include "ui/panels/key_map.h"
#include "ui/window_actions.h"
#include "ui/window_look.h"

#include <QMessageBox>

#include <string_view>

namespace onsager {
namespace {

QString programVersionText() {
    const std::string_view version = programVersion();
    return QString::fromUtf8(version.data(), static_cast<qsizetype>(version.size()));
}

}  // namespace

WindowHelp::WindowHelp(const WindowActions& actions, const WindowLook& look, QWidget* window)
    : m_actions(actions), m_look(look), m_window(window) {
    const auto opens = [this](const QAction* action, const char* page) {
        connect(action, &QAction::triggered, this, [this, page] { showPage(QLatin1String(page)); });
    };
    opens(actions.help, "what-am-i-looking-at");
    opens(actions.catalogue, "catalogue");
    opens(actions.sweepHelp, "sweeps");
    opens(actions.figureHelp, "figures");
    opens(actions.freeEnergyHelp, "free-energy");
    opens(actions.speedHelp, "how-fast-is-it");
    opens(actions.dataHelp, "your-own-data");
    opens(actions.pythonHelp, "python");
    opens(actions.references, "references");
    connect(actions.keyMap, &QAction::triggered, this, &WindowHelp::showKeys);
    connect(actions.about, &QAction::triggered, this, &WindowHelp::showAbout);
}

void WindowHelp::showPage(const QString& page) {
    if (m_dialog == nullptr) {
        m_dialog = new HelpDialog(m_window);
    }
    m_dialog->showPage(QStringLiteral(":/help/%1.md").arg(page));
}

void WindowHelp::showTerm(const QString& link) {
    showPage(QStringLiteral("glossary"));
    m_dialog->showTerm(link);
}

void WindowHelp::showKeys() {
    new KeyMap(m_actions.keys(), m_look.colours(), m_window);
}

void WindowHelp::showAbout() {
    QMessageBox::about(
        m_window, tr("About Onsager"),
        tr("<p><b>Onsager %1</b></p><p>A laboratory for message passing in multi-layer networks: "
           "what an algorithm measures beside what state evolution predicts.</p>"
           "<p>Free software under the GNU General Public License, version 3 or later.</p>")
            .arg(programVersionText()));
}

}  // namespace onsager
