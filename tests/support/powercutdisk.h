// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

struct sqlite3_vfs;

namespace trivet::test {

/// A disk in memory below SQLite (a VFS), which can lose power and fail. What was written since
/// the last sync of a file is pending: when the power goes, each pending write is kept whole, torn
/// at a sector of 512 bytes, or lost, in any mixture; a file that was never synced may be gone, one
/// that was deleted without a sync of its folder may be back. Locks are not modelled: one
/// connection a file at a time, one thread.
class PowerCutDisk final
{
public:
    enum class Fault { InputOutput, Full, Memory };

    struct PendingWrite
    {
        qint64 offset = 0;
        std::string bytes;
        bool truncates = false; ///< to `offset`
    };

    struct File
    {
        std::string live; ///< what the program reads
        std::string durable; ///< what is certainly on the disk
        bool exists = false; ///< its name is certainly on the disk
        std::vector<PendingWrite> pending;
        std::vector<std::unique_ptr<char[]>> sharedMemory;
        int sharedMemoryUsers = 0;
    };

    PowerCutDisk();
    ~PowerCutDisk();
    PowerCutDisk(const PowerCutDisk &) = delete;
    PowerCutDisk &operator=(const PowerCutDisk &) = delete;

    [[nodiscard]] const QString &vfs() const { return m_name; }
    /// Empty again, and sound.
    void wipe();

    /// The power goes while change number `changes` from now (1 = the next) is under way.
    void cutAtChange(qint64 changes);
    [[nodiscard]] bool isOff() const { return m_off; }
    /// Settles what the pending writes became. All connections must be closed.
    void restorePower(std::mt19937 &random);
    /// Says that it has synced and has not.
    void setLying(bool lies) { m_lies = lies; }

    /// Call number `call` from now (1 = the next) fails, and all after it if `lasting`.
    void failAtCall(qint64 call, Fault fault, bool lasting);
    void mend();
    /// Calls since failAtCall() or mend().
    [[nodiscard]] qint64 calls() const { return m_calls; }
    [[nodiscard]] qint64 syncs() const { return m_syncs; }

    /// One byte of a file, for tests of the checks.
    [[nodiscard]] std::string *bytes(const QString &path);

private:
    friend struct DiskCalls;
    using Files = std::map<std::string, std::shared_ptr<File>, std::less<>>;

    [[nodiscard]] int fail(int inputOutputError, bool writes);
    [[nodiscard]] int beginChange();

    QString m_name;
    std::string m_vfsName;
    std::unique_ptr<sqlite3_vfs> m_vfs;
    Files m_files;
    Files m_deleted; ///< without a sync of the folder
    qint64 m_changesLeft = 0; ///< 0 = the power stays
    bool m_off = false;
    bool m_lies = false;
    qint64 m_calls = 0;
    qint64 m_syncs = 0;
    qint64 m_failAt = 0; ///< 0 = never
    bool m_lasting = false;
    Fault m_fault = Fault::InputOutput;
};

} // namespace trivet::test
