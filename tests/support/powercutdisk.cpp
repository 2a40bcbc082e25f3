// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "powercutdisk.h"

#include <algorithm>
#include <cstring>
#include <sqlite3.h>
#include <utility>

namespace trivet::test {

namespace {

constexpr size_t sector = 512;

void writeInto(std::string &bytes, qint64 offset, std::string_view data)
{
    const auto from = static_cast<size_t>(offset);
    if (bytes.size() < from + data.size())
        bytes.resize(from + data.size(), '\0');
    std::ranges::copy(data, bytes.begin() + offset);
}

void applyWrite(std::string &bytes, const PowerCutDisk::PendingWrite &write, std::mt19937 &random)
{
    const auto fate = random() % 3;
    if (fate == 0)
        return;
    if (write.truncates) {
        bytes.resize(std::min(bytes.size(), static_cast<size_t>(write.offset)));
        return;
    }
    if (fate == 1) {
        writeInto(bytes, write.offset, write.bytes);
        return;
    }
    // Torn: each sector by itself.
    for (size_t at = 0; at < write.bytes.size(); at += sector) {
        if (random() % 2 == 0)
            writeInto(bytes, write.offset + static_cast<qint64>(at),
                      std::string_view(write.bytes).substr(at, sector));
    }
}

} // namespace

struct DiskFile
{
    sqlite3_file base {};
    PowerCutDisk *disk = nullptr;
    std::shared_ptr<PowerCutDisk::File> *file = nullptr; // owned; SQLite knows no constructors
    bool usesSharedMemory = false;
    bool syncsFolder = false; ///< with its first sync, as the system's VFS does for new logs
};

/// The functions that SQLite calls.
struct DiskCalls
{
    static DiskFile &of(sqlite3_file *file) { return *reinterpret_cast<DiskFile *>(file); }
    static PowerCutDisk &of(sqlite3_vfs *vfs)
    {
        return *static_cast<PowerCutDisk *>(vfs->pAppData);
    }

    static int close(sqlite3_file *raw)
    {
        DiskFile &file = of(raw);
        leaveSharedMemory(file, false);
        delete file.file;
        file.file = nullptr;
        return SQLITE_OK;
    }

    static int read(sqlite3_file *raw, void *to, int size, sqlite3_int64 offset)
    {
        DiskFile &file = of(raw);
        if (const int code = file.disk->fail(SQLITE_IOERR_READ, false))
            return code;
        const std::string &bytes = (*file.file)->live;
        const auto from = std::min(bytes.size(), static_cast<size_t>(offset));
        const size_t there = std::min(bytes.size() - from, static_cast<size_t>(size));
        std::memcpy(to, bytes.data() + from, there);
        std::memset(static_cast<char *>(to) + there, 0, static_cast<size_t>(size) - there);
        return there == static_cast<size_t>(size) ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
    }

    static int write(sqlite3_file *raw, const void *data, int size, sqlite3_int64 offset)
    {
        DiskFile &file = of(raw);
        if (const int code = file.disk->fail(SQLITE_IOERR_WRITE, true))
            return code;
        const int power = file.disk->beginChange();
        std::string bytes(static_cast<const char *>(data), static_cast<size_t>(size));
        writeInto((*file.file)->live, offset, bytes);
        (*file.file)->pending.push_back({ .offset = offset, .bytes = std::move(bytes) });
        return power;
    }

    static int truncate(sqlite3_file *raw, sqlite3_int64 size)
    {
        DiskFile &file = of(raw);
        if (const int code = file.disk->fail(SQLITE_IOERR_TRUNCATE, false))
            return code;
        const int power = file.disk->beginChange();
        std::string &live = (*file.file)->live;
        live.resize(std::min(live.size(), static_cast<size_t>(size)));
        PowerCutDisk::PendingWrite shorter;
        shorter.offset = size;
        shorter.truncates = true;
        (*file.file)->pending.push_back(std::move(shorter));
        return power;
    }

    static int sync(sqlite3_file *raw, int)
    {
        DiskFile &file = of(raw);
        if (const int code = file.disk->fail(SQLITE_IOERR_FSYNC, false))
            return code;
        if (const int power = file.disk->beginChange())
            return power;
        ++file.disk->m_syncs;
        if (file.disk->m_lies)
            return SQLITE_OK;
        PowerCutDisk::File &content = **file.file;
        content.durable = content.live;
        content.pending.clear();
        content.exists = true;
        if (std::exchange(file.syncsFolder, false)) {
            file.disk->m_deleted.clear();
            for (const auto &[name, other] : file.disk->m_files)
                other->exists = true;
        }
        return SQLITE_OK;
    }

    static int fileSize(sqlite3_file *raw, sqlite3_int64 *size)
    {
        DiskFile &file = of(raw);
        *size = static_cast<sqlite3_int64>((*file.file)->live.size());
        return file.disk->fail(SQLITE_IOERR_FSTAT, false);
    }

    static int lock(sqlite3_file *raw, int) { return of(raw).disk->fail(SQLITE_IOERR_LOCK, false); }
    static int unlock(sqlite3_file *, int) { return SQLITE_OK; }
    static int checkReservedLock(sqlite3_file *, int *held)
    {
        *held = 0;
        return SQLITE_OK;
    }
    static int fileControl(sqlite3_file *, int, void *) { return SQLITE_NOTFOUND; }
    static int sectorSize(sqlite3_file *) { return 4096; }
    static int deviceCharacteristics(sqlite3_file *)
    {
        return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
    } // as the system's own VFS says

    static int shmMap(sqlite3_file *raw, int region, int size, int extend, void volatile **to)
    {
        DiskFile &file = of(raw);
        *to = nullptr;
        if (const int code = file.disk->fail(SQLITE_IOERR_SHMMAP, false))
            return code;
        PowerCutDisk::File &content = **file.file;
        if (!file.usesSharedMemory) {
            file.usesSharedMemory = true;
            if (content.sharedMemoryUsers++ == 0)
                content.sharedMemory.clear(); // the first to come begins with none
        }
        while (extend != 0 && content.sharedMemory.size() <= static_cast<size_t>(region))
            content.sharedMemory.push_back(std::make_unique<char[]>(static_cast<size_t>(size)));
        if (content.sharedMemory.size() > static_cast<size_t>(region))
            *to = content.sharedMemory[static_cast<size_t>(region)].get();
        return SQLITE_OK;
    }
    static int shmLock(sqlite3_file *raw, int, int, int flags)
    {
        return (flags & SQLITE_SHM_UNLOCK) != 0 ? SQLITE_OK
                                                : of(raw).disk->fail(SQLITE_IOERR_SHMLOCK, false);
    }
    static void shmBarrier(sqlite3_file *) { }
    static int shmUnmap(sqlite3_file *raw, int remove)
    {
        leaveSharedMemory(of(raw), remove != 0);
        return SQLITE_OK;
    }
    static void leaveSharedMemory(DiskFile &file, bool remove)
    {
        if (!file.usesSharedMemory)
            return;
        file.usesSharedMemory = false;
        --(*file.file)->sharedMemoryUsers;
        if (remove)
            (*file.file)->sharedMemory.clear();
    }

    static int open(sqlite3_vfs *vfs, const char *path, sqlite3_file *raw, int flags, int *outFlags)
    {
        static const sqlite3_io_methods methods { 2,
                                                  &close,
                                                  &read,
                                                  &write,
                                                  &truncate,
                                                  &sync,
                                                  &fileSize,
                                                  &lock,
                                                  &unlock,
                                                  &checkReservedLock,
                                                  &fileControl,
                                                  &sectorSize,
                                                  &deviceCharacteristics,
                                                  &shmMap,
                                                  &shmLock,
                                                  &shmBarrier,
                                                  &shmUnmap,
                                                  nullptr,
                                                  nullptr };
        PowerCutDisk &disk = of(vfs);
        raw->pMethods = nullptr;
        if (const int code = disk.fail(SQLITE_CANTOPEN, false))
            return code;
        std::shared_ptr<PowerCutDisk::File> content;
        bool created = false;
        const std::string name = path ? path : "";
        const auto found = disk.m_files.find(name);
        if (!path) {
            content = std::make_shared<PowerCutDisk::File>();
        } else if (found != disk.m_files.end()) {
            content = found->second;
        } else {
            if ((flags & SQLITE_OPEN_CREATE) == 0)
                return SQLITE_CANTOPEN;
            if (const int power = disk.beginChange())
                return power;
            content = std::make_shared<PowerCutDisk::File>();
            disk.m_files[name] = content;
            created = true;
        }
        auto *file = new (raw) DiskFile;
        file->base.pMethods = &methods;
        file->disk = &disk;
        file->syncsFolder = created && (flags & (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL)) != 0;
        file->file = new std::shared_ptr<PowerCutDisk::File>(content);
        if (outFlags)
            *outFlags = flags;
        return SQLITE_OK;
    }

    static int remove(sqlite3_vfs *vfs, const char *path, int syncFolder)
    {
        PowerCutDisk &disk = of(vfs);
        if (const int code = disk.fail(SQLITE_IOERR_DELETE, false))
            return code;
        const auto found = disk.m_files.find(path);
        if (found == disk.m_files.end())
            return SQLITE_IOERR_DELETE_NOENT;
        if (const int power = disk.beginChange())
            return power;
        if (syncFolder == 0 || disk.m_lies)
            disk.m_deleted[path] = found->second;
        disk.m_files.erase(found);
        return SQLITE_OK;
    }

    static int access(sqlite3_vfs *vfs, const char *path, int, int *there)
    {
        PowerCutDisk &disk = of(vfs);
        const auto found = disk.m_files.find(path);
        // As the system's own: an empty file does not count as a hot journal or a log.
        *there = found != disk.m_files.end() && !found->second->live.empty() ? 1 : 0;
        return disk.fail(SQLITE_IOERR_ACCESS, false);
    }

    static int fullPathname(sqlite3_vfs *, const char *path, int size, char *to)
    {
        sqlite3_snprintf(size, to, "%s", path);
        return SQLITE_OK;
    }
    static int randomness(sqlite3_vfs *, int size, char *to)
    {
        sqlite3_vfs *system = sqlite3_vfs_find(nullptr);
        return system->xRandomness(system, size, to);
    }
    static int sleep(sqlite3_vfs *, int) { return 0; }
    static int currentTime(sqlite3_vfs *, double *to)
    {
        *to = 2461000.5; // a Julian day
        return SQLITE_OK;
    }
    static int lastError(sqlite3_vfs *, int, char *) { return 0; }
};

PowerCutDisk::PowerCutDisk()
    : m_name(QStringLiteral("powercut-%1").arg(reinterpret_cast<quintptr>(this), 0, 16))
    , m_vfsName(m_name.toStdString())
    , m_vfs(std::make_unique<sqlite3_vfs>())
{
    m_vfs->iVersion = 1;
    m_vfs->szOsFile = static_cast<int>(sizeof(DiskFile));
    m_vfs->mxPathname = 1024;
    m_vfs->zName = m_vfsName.c_str();
    m_vfs->pAppData = this;
    m_vfs->xOpen = &DiskCalls::open;
    m_vfs->xDelete = &DiskCalls::remove;
    m_vfs->xAccess = &DiskCalls::access;
    m_vfs->xFullPathname = &DiskCalls::fullPathname;
    m_vfs->xRandomness = &DiskCalls::randomness;
    m_vfs->xSleep = &DiskCalls::sleep;
    m_vfs->xCurrentTime = &DiskCalls::currentTime;
    m_vfs->xGetLastError = &DiskCalls::lastError;
    sqlite3_vfs_register(m_vfs.get(), 0);
}

PowerCutDisk::~PowerCutDisk()
{
    sqlite3_vfs_unregister(m_vfs.get());
}

void PowerCutDisk::wipe()
{
    m_files.clear();
    m_deleted.clear();
    m_changesLeft = 0;
    m_off = false;
    mend();
}

void PowerCutDisk::cutAtChange(qint64 changes)
{
    m_changesLeft = changes;
}

int PowerCutDisk::beginChange()
{
    if (m_changesLeft > 0 && --m_changesLeft == 0)
        m_off = true;
    return m_off ? SQLITE_IOERR : SQLITE_OK;
}

int PowerCutDisk::fail(int inputOutputError, bool writes)
{
    if (m_off)
        return SQLITE_IOERR;
    ++m_calls;
    const bool now = m_failAt > 0 && (m_lasting ? m_calls >= m_failAt : m_calls == m_failAt);
    if (!now)
        return SQLITE_OK;
    switch (m_fault) {
    case Fault::InputOutput:
        return inputOutputError;
    case Fault::Full:
        return writes ? SQLITE_FULL : SQLITE_OK;
    case Fault::Memory:
        return inputOutputError == SQLITE_CANTOPEN ? SQLITE_NOMEM : SQLITE_IOERR_NOMEM;
    }
    return SQLITE_OK;
}

void PowerCutDisk::failAtCall(qint64 call, Fault fault, bool lasting)
{
    m_calls = 0;
    m_failAt = call;
    m_fault = fault;
    m_lasting = lasting;
}

void PowerCutDisk::mend()
{
    m_calls = 0;
    m_failAt = 0;
}

void PowerCutDisk::restorePower(std::mt19937 &random)
{
    for (const auto &[name, file] : m_deleted) {
        if (!m_files.contains(name) && random() % 2 == 0)
            m_files[name] = file;
    }
    m_deleted.clear();
    for (auto at = m_files.begin(); at != m_files.end();) {
        File &file = *at->second;
        if (!file.exists && random() % 2 == 0) {
            at = m_files.erase(at);
            continue;
        }
        for (const PendingWrite &write : file.pending)
            applyWrite(file.durable, write, random);
        file.pending.clear();
        file.live = file.durable;
        file.exists = true;
        file.sharedMemory.clear();
        file.sharedMemoryUsers = 0;
        ++at;
    }
    m_changesLeft = 0;
    m_off = false;
}

std::string *PowerCutDisk::bytes(const QString &path)
{
    const auto found = m_files.find(path.toStdString());
    return found == m_files.end() ? nullptr : &found->second->live;
}

} // namespace trivet::test
