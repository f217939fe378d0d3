// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/transport_bar.h"

#include "ui/models/data_text.h"
#include "ui/models/form_field.h"
#include "ui/theme/text_size.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/number_box.h"
#include "ui/widgets/transport_icon.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace onsager {
namespace {

constexpr int kButtonHeight = 30;

/// Whole numbers, one by one.
constexpr ScaleRange kWholeNumbers{0.0, 100.0, false, true};

QString algorithmTitle(const Scenario& scenario, bool isModified) {
    const QString estimation =
        scenario.estimation == Estimation::Map ? QStringLiteral("MAP") : QStringLiteral("MMSE");
    const QString title = dataText(scenario.title);
    const QString algorithm = dataText(traitsOf(scenario.algorithm).title);
    return QStringLiteral("%1  ·  %2  ·  %3")
        .arg(isModified ? TransportBar::tr("%1 (changed)").arg(title) : title, algorithm,
             estimation);
}

}  // namespace

TransportBar::TransportBar(const Actions& actions, QWidget* parent)
    : QToolBar(parent),
      m_actions(actions),
      m_run(new ActionButton(actions.run, this)),
      m_step(new ActionButton(actions.step, this)),
      m_reset(new ActionButton(actions.reset, this)),
      m_leave(new ActionButton(actions.present, this)),
      m_seed(makeBox(QStringLiteral("seed"),
                     tr("Seed"),
                     tr("Every random number is a function of the seed, the trial, the layer and "
                        "the entry alone."))),
      m_trials(makeBox(QStringLiteral("trials"),
                       tr("Trials"),
                       tr("Independent random instances; the band in the chart is their spread."))),
      m_lock(new QPushButton(this)),
      m_title(new ElidedLabel(this)) {
    setObjectName(QStringLiteral("transportBar"));
    setWindowTitle(tr("Transport"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);

    auto* pause = new ActionButton(actions.pause, this);
    pause->setIconOnly(true);
    m_run->setProperty("primary", true);
    for (ActionButton* button : {m_run, pause, m_step, m_reset}) {
        followText(*button, [button] {
            constexpr int kText = 16;  ///< of the height
            button->setFixedHeight(qRound(kButtonHeight + (textScale(*button) - 1.0) * kText));
        });
    }
    m_lock->setProperty("role", QStringLiteral("badge"));
    m_lock->setCheckable(true);
    m_lock->setChecked(true);
    connect(m_lock, &QPushButton::toggled, this, &TransportBar::showLock);
    m_title->setProperty("role", QStringLiteral("title"));
    m_title->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    const auto caption = [this](const QString& text) {
        auto* label = new QLabel(text, this);
        label->setProperty("role", QStringLiteral("caption"));
        return label;
    };
    auto* row = new QWidget(this);
    auto* layout = m_row = new QHBoxLayout(row);
    setLow(false);
    layout->setSpacing(8);
    layout->addWidget(m_run);
    layout->addWidget(pause);
    layout->addWidget(m_step);
    layout->addWidget(m_reset);
    layout->addSpacing(12);
    layout->addWidget(caption(tr("Seed")));
    layout->addWidget(m_seed);
    layout->addWidget(m_lock);
    layout->addSpacing(8);
    layout->addWidget(caption(tr("Trials")));
    layout->addWidget(m_trials);
    layout->addSpacing(8);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_leave);
    m_leave->hide();
    row->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addWidget(row);
    showLock();
}

NumberBox* TransportBar::makeBox(const QString& path,
                                 const QString& name,
                                 const QString& description) {
    auto* box = new NumberBox(kWholeNumbers, {}, {}, this);
    box->setObjectName(path);
    box->setAccessibleName(name);
    box->setAccessibleDescription(description);
    box->setToolTip(description);
    box->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(box, &NumberBox::stepped, this, [this, path](double number) {
        Q_EMIT edited(path, jsonNumber(number), Gesture::Going);
    });
    connect(box, &NumberBox::entered, this, [this, path](std::optional<double> number) {
        Q_EMIT edited(path, number ? jsonNumber(number) : Json(""), Gesture::Done);
    });
    connect(box, &NumberBox::enteredText, this, [this, path](const QString& text) {
        Q_EMIT edited(path, Json(text.toStdString()), Gesture::Done);
    });
    connect(box, &NumberBox::reverted, this, [this, path] { answer(path, true); });
    return box;
}

void TransportBar::setTheme(const Theme& theme) {
    m_theme = theme;
    const QColor faint = theme.mutedText;
    m_actions.run->setIcon(transportIcon(TransportSymbol::Run, theme.accentText, faint));
    m_actions.pause->setIcon(transportIcon(TransportSymbol::Pause, theme.text, faint));
    m_actions.step->setIcon(transportIcon(TransportSymbol::Step, theme.text, faint));
    m_actions.reset->setIcon(transportIcon(TransportSymbol::Reset, theme.text, faint));
    showLock();
}

void TransportBar::setCompact(bool compact) {
    m_step->setIconOnly(compact);
    m_reset->setIconOnly(compact);
    m_compact = compact;
    showTitle();
}

void TransportBar::setLow(bool low) {
    constexpr int kSide = 12;
    m_row->setContentsMargins(kSide, low ? 4 : 12, kSide, low ? 4 : 11);
}

/// Large type leaves no room for it, nor for a word beside the sign of Run, in a narrow window.
void TransportBar::showTitle() {
    const bool isTight = m_compact && m_presenting;
    m_title->setVisible(!isTight);
    m_run->setIconOnly(isTight);
}

void TransportBar::showScenario(const Scenario& scenario, bool isModified) {
    m_title->setFullText(algorithmTitle(scenario, isModified));
    const auto show = [](NumberBox* box, double number) {
        if (!box->property("refused").toBool() || box->number() != number) {
            box->setProperty("refused", false);
            box->setNumber(number);
        }
    };
    show(m_seed, double(scenario.seed));
    show(m_trials, scenario.trials);
}

void TransportBar::setPresenting(bool presenting) {
    m_leave->setVisible(presenting);
    m_presenting = presenting;
    showTitle();
}

void TransportBar::setLocks(const LessonLocks& locks) {
    for (NumberBox* box : {m_seed, m_trials}) {
        const bool isLocked = locks.locks(box->objectName());
        box->setEnabled(!isLocked);
        box->setToolTip(isLocked ? tr("Locked by the lesson. %1").arg(locks.reason)
                                 : box->accessibleDescription());
    }
    m_lock->setEnabled(m_seed->isEnabled());
}

bool TransportBar::isSeedLocked() const {
    return m_lock->isChecked();
}

void TransportBar::setSeedLocked(bool locked) {
    m_lock->setChecked(locked);
}

void TransportBar::answer(const QString& path, bool taken) {
    NumberBox* box = path == QLatin1String("seed") ? m_seed : m_trials;
    box->setProperty("refused", !taken);
}

void TransportBar::showLock() {
    const bool locked = m_lock->isChecked();
    m_lock->setText(locked ? tr("locked") : tr("new each run"));
    m_lock->setIcon(transportIcon(locked ? TransportSymbol::Locked : TransportSymbol::Unlocked,
                                  locked ? m_theme.accent : m_theme.mutedText, m_theme.mutedText));
    m_lock->setIconSize({12, 12});
    m_lock->setAccessibleName(tr("Lock the seed"));
    m_lock->setToolTip(locked ? tr("Every run uses this seed. Unlock it for a new one at each Run.")
                              : tr("Each Run takes a new seed. Lock it to keep this one."));
}

}  // namespace onsager
