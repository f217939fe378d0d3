// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data_files.h"

#include "engine/experiment/experiment.h"
#include "engine/io/instance_file.h"
#include "engine/io/scenario_error.h"
#include "engine/model/memory_need.h"
#include "engine/numerics/free_memory.h"
#include "ui/scenario_files.h"

#include <QEventLoop>
#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
#include <QProgressDialog>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>
#include <utility>

namespace onsager {

namespace {

/// The numbers do not depend on it.
int threadsForExport() {
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

}  // namespace

DataFiles::DataFiles(ScenarioFiles& files, QWidget* window)
    : QObject(window), m_files(files), m_window(window) {}

QString DataFiles::askFolder(const QString& question) {
    return QFileDialog::getExistingDirectory(m_window, question, m_files.folder());
}

void DataFiles::exportDraw(const Scenario& scenario) {
    int trial = 0;
    if (scenario.trials > 1) {
        bool isChosen = false;
        trial = QInputDialog::getInt(m_window, tr("Export drawn data"), tr("Trial, from 0"), 0, 0,
                                     scenario.trials - 1, 1, &isChosen);
        if (!isChosen) {
            return;
        }
    }
    const QString folder = askFolder(tr("Export the drawn data into a folder"));
    if (!folder.isEmpty()) {
        drawTo(scenario, trial, folder);
    }
}

void DataFiles::exportEstimates(const Scenario& scenario) {
    const QString folder = askFolder(tr("Export the last estimates into a folder"));
    if (!folder.isEmpty()) {
        estimatesTo(scenario, folder);
    }
}

bool DataFiles::drawTo(const Scenario& scenario, int trial, const QString& folder) {
    const std::string path = QFile::encodeName(folder).toStdString();
    return waitFor(tr("Writing the drawn data"), false, [&](const std::stop_token& /*stop*/) {
        writeDraw(path, scenario, trial, ArrayFormat::Npy);
    });
}

bool DataFiles::estimatesTo(const Scenario& scenario, const QString& folder) {
    const std::string path = QFile::encodeName(folder).toStdString();
    return waitFor(tr("Running for the estimates"), true, [&](const std::stop_token& stop) {
        RunOptions options;
        options.threads = threadsForExport();
        const int atOnce = std::min(options.threads, scenario.trials);
        if (auto problem = memoryProblem(scenario, {atOnce, atOnce}, freeMemoryBytes())) {
            throw ScenarioError(std::move(*problem));
        }
        EstimatesFolder estimates(path, scenario);
        options.onEstimates = [&](int trial, const std::vector<FinalEstimate>& last) {
            estimates.write(trial, last);
        };
        runScenario(scenario, options, stop);
        estimates.finish();
    });
}

/// The window waits behind a dialog and keeps answering; the work goes on beside it.
bool DataFiles::waitFor(const QString& label, bool canStop, const Work& work) {
    QProgressDialog dialog(label, canStop ? tr("Cancel") : QString(), 0, 0, m_window);
    dialog.setWindowModality(Qt::WindowModal);
    dialog.setAutoClose(false);
    std::atomic<bool> isDone = false;
    std::exception_ptr failure;
    std::jthread worker([&](const std::stop_token& stop) {
        try {
            work(stop);
        } catch (...) {
            failure = std::current_exception();
        }
        isDone = true;
    });
    connect(&dialog, &QProgressDialog::canceled, &dialog, [&worker] { worker.request_stop(); });
    constexpr int kLookAgain = 20;  // ms
    QEventLoop loop;
    QTimer timer;
    connect(&timer, &QTimer::timeout, &loop, [&] {
        if (isDone) {
            loop.quit();
        }
    });
    timer.start(kLookAgain);
    loop.exec();
    const bool wasStopped = worker.get_stop_token().stop_requested();
    worker.join();
    try {
        if (failure) {
            std::rethrow_exception(failure);
        }
        return !wasStopped;
    } catch (const std::exception& error) {
        Q_EMIT failed(QString::fromUtf8(error.what()));
        return false;
    }
}

}  // namespace onsager
