// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretfile.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace trivet::workspace {

namespace {

constexpr qsizetype largestSecret = 64 * 1024;

class OpenFile final
{
public:
    explicit OpenFile(const QString &path)
        // Not to follow a link, and not to wait for the other end of a pipe.
        : m_descriptor(::open(QFile::encodeName(path).constData(),
                              O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC))
    { }
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;
    ~OpenFile()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

tl::unexpected<Error> refusal(const char *reason)
{
    return failure(ErrorKind::Credentials, QCoreApplication::translate("Secrets", reason));
}

} // namespace

Result<Secret> checkedSecret(QByteArray bytes)
{
    if (bytes.isEmpty())
        return refusal(QT_TRANSLATE_NOOP("Secrets", "It is empty."));
    const bool clean
        = std::ranges::none_of(bytes, [](char c) { return (c >= 0 && c < ' ') || c == 0x7F; });
    if (!clean)
        return refusal(
            QT_TRANSLATE_NOOP("Secrets", "It holds more than one line, or control characters."));
    return Secret(std::move(bytes));
}

Result<Secret> readSecretFile(const QString &path, uid_t owner)
{
    const OpenFile file(path);
    if (file.descriptor() < 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return refusal(QT_TRANSLATE_NOOP("Secrets", "There is no such file."));
        if (errno == ELOOP)
            return refusal(QT_TRANSLATE_NOOP("Secrets", "It is a link: name the file itself."));
        return refusal(QT_TRANSLATE_NOOP("Secrets", "It cannot be opened."));
    }
    // Of what is open, not of the name: the two could differ by now.
    struct stat status = {};
    if (::fstat(file.descriptor(), &status) != 0 || !S_ISREG(status.st_mode))
        return refusal(QT_TRANSLATE_NOOP("Secrets", "It is not a plain file."));
    if (status.st_uid != owner)
        return refusal(QT_TRANSLATE_NOOP("Secrets", "It belongs to another user."));
    if ((status.st_mode & 07777U & ~0600U) != 0)
        return refusal(QT_TRANSLATE_NOOP(
            "Secrets",
            "Others may read it or it may be run: its mode must be 0600 or less (chmod 600)."));
    if (status.st_size > largestSecret)
        return refusal(QT_TRANSLATE_NOOP("Secrets", "It is larger than 64 KiB."));
    QByteArray bytes(largestSecret + 1, Qt::Uninitialized);
    qsizetype size = 0;
    while (size < bytes.size()) {
        const auto count = ::read(file.descriptor(), bytes.data() + size,
                                  static_cast<size_t>(bytes.size() - size));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return refusal(QT_TRANSLATE_NOOP("Secrets", "It cannot be read."));
        if (count == 0)
            break;
        size += count;
    }
    if (size > largestSecret)
        return refusal(QT_TRANSLATE_NOOP("Secrets", "It is larger than 64 KiB."));
    bytes.truncate(size);
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    return checkedSecret(std::move(bytes));
}

} // namespace trivet::workspace
