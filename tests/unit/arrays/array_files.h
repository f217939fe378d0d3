// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/arrays/array_error.h"
#include "engine/arrays/array_source.h"

#include <QFile>
#include <QString>
#include <QTemporaryDir>

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace onsager::test {

/// A folder of files written byte by byte, removed at the end.
class ArrayFolder {
public:
    [[nodiscard]] std::string path(const std::string& name) const {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }

    ArraySource write(const std::string& name, std::string_view content) const {
        QFile file(QString::fromStdString(path(name)));
        file.remove();  // what is truncated and written anew waits for the disk
        if (!file.open(QIODevice::WriteOnly)
            || file.write(content.data(), static_cast<qint64>(content.size()))
                   != static_cast<qint64>(content.size())) {
            qFatal("cannot write a file of the test");
        }
        return {path(name), {}, {}};
    }

private:
    QTemporaryDir m_folder;
};

/// Bytes of numbers, least byte first or last.
template <typename T>
std::string bytesOf(const std::vector<T>& numbers, bool isBigEndian = false) {
    std::string bytes;
    for (const T number : numbers) {
        std::string own(reinterpret_cast<const char*>(&number), sizeof number);
        if (isBigEndian != (std::endian::native == std::endian::big)) {
            own.assign(own.rbegin(), own.rend());
        }
        bytes += own;
    }
    return bytes;
}

/// An NPY file with this dictionary and these bytes behind it.
inline std::string npyFile(std::string dictionary, std::string_view numbers, int version = 1) {
    dictionary += '\n';
    const auto length = static_cast<std::uint32_t>(dictionary.size());
    const std::string width = bytesOf<std::uint32_t>({length}).substr(0, version == 1 ? 2 : 4);
    return std::string("\x93NUMPY") + static_cast<char>(version) + '\0' + width + dictionary
           + std::string(numbers);
}

inline std::string npyDictionary(const std::string& type,
                                 const std::string& shape,
                                 bool isFortran = false) {
    return "{'descr': '" + type + "', 'fortran_order': " + (isFortran ? "True" : "False")
           + ", 'shape': " + shape + ", }";
}

/// An IDX file of this type.
inline std::string idxFile(int type,
                           const std::vector<std::uint32_t>& extents,
                           std::string_view numbers) {
    return std::string(2, '\0') + static_cast<char>(type) + static_cast<char>(extents.size())
           + bytesOf(extents, true) + std::string(numbers);
}

/// The sentence with which an action is refused, empty when it is not.
template <typename Action>
QString refusalOf(const Action& action) {
    try {
        action();
    } catch (const ArrayError& error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

}  // namespace onsager::test
