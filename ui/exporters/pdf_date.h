// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

namespace onsager {

/// Gives a document that QPdfWriter has written another date: /CreationDate (D:20260131120000Z), in UTC. It
/// stands where the old one stood and takes as many bytes, so that every offset stays right; a document without
/// a date stays as it is.
void setCreationDate(QByteArray& pdf, const QDateTime& date);

}  // namespace onsager
