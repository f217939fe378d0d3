// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/thread_priority.h"

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace onsager {

void lowerPriorityOfThisThread() {
#ifdef __linux__
    constexpr int kNice = 10;
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), kNice);
#endif
}

}  // namespace onsager
