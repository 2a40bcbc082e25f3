// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "slicebins.h"

#include <app/store/binblock.h>
#include <app/store/database.h>
#include <app/store/sliceblock.h>
#include <app/store/slicedays.h>

#include <algorithm>
#include <iterator>
#include <limits>

namespace trivet::store {

namespace {

constexpr qint64 dayBits = 20;
constexpr qint64 daysPerNumber = 1LL << dayBits;

Instant startOfMinute(qint64 minute)
{
    return Instant { std::chrono::minutes { minute } };
}

/// What is there of one SLO.
struct Stock
{
    std::vector<qint64> days; ///< with minutes, ascending; the last one may still grow
    std::vector<SliceBin> bins; ///< of kept days
    std::vector<bool> isKept; ///< of each day

    /// Days that are over and not kept.
    [[nodiscard]] bool hasGaps() const
    {
        return !days.empty()
            && std::find(isKept.begin(), std::prev(isKept.end()), false) != std::prev(isKept.end());
    }
};

quint64 seedOf(const SloId &slo, qint64 day)
{
    return quickChecksum(slo.value.toUtf8(), static_cast<quint64>(day));
}

Result<std::vector<qint64>> daysFrom(const Database &database, const SloId &slo, qint64 from,
                                     qint64 to)
{
    auto select = database.prepare(
        "SELECT day FROM slice_day WHERE slo=? AND day>=? AND day<? ORDER BY day");
    if (!select)
        return tl::unexpected(select.error());
    select->bindAll(slo.value, std::max<qint64>(0, from), std::min(to, daysPerNumber - 1));
    std::vector<qint64> days;
    while (true) {
        const auto row = select->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return days;
        days.push_back(select->integer(0));
    }
}

/// The SLO's number where its bins follow this recipe, else nothing.
Result<std::optional<qint64>> numberOf(const Database &database, const SloId &slo,
                                       const BinRecipe &recipe)
{
    auto select = database.prepare("SELECT number FROM slice_series WHERE slo=? AND recipe=?");
    if (!select)
        return tl::unexpected(select.error());
    select->bindAll(slo.value, recipe.name);
    return select->step().map(
        [&](bool found) { return found ? std::optional(select->integer(0)) : std::nullopt; });
}

/// Fills what is kept of the days.
Result<void> readKept(const Database &database, const SloId &slo, const BinRecipe &recipe,
                      Stock &stock)
{
    stock.isKept.assign(stock.days.size(), false);
    if (recipe.name.isEmpty() || stock.days.empty())
        return {};
    const auto number = numberOf(database, slo, recipe);
    if (!number)
        return tl::unexpected(number.error());
    if (!*number)
        return {};
    auto select = database.prepare("SELECT place, checksum, block FROM slice_bins "
                                   "WHERE place>=? AND place<? ORDER BY place");
    if (!select)
        return tl::unexpected(select.error());
    const qint64 begin = **number << dayBits;
    select->bindAll(begin + stock.days.front(), begin + stock.days.back());
    stock.bins.reserve(stock.days.size() * static_cast<size_t>(binsPerDay));
    size_t at = 0;
    while (true) {
        const auto row = select->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
        const qint64 day = select->integer(0) - begin;
        while (at < stock.days.size() && stock.days[at] < day)
            ++at;
        const QByteArrayView block = select->blobView(2);
        const auto checksum = static_cast<qint64>(quickChecksum(block, seedOf(slo, day)));
        if (at < stock.days.size() && stock.days[at] == day && checksum == select->integer(1))
            stock.isKept[at] = unpackBins(block, day, stock.bins);
    }
}

/// Whose bins, and how they are made.
struct Making
{
    const Database &database;
    const SloId &slo;
    const BinRecipe &recipe;
};

/// Days of one run that are not kept, from their minutes. `end`: the first minute not to be read.
Result<std::vector<SliceBin>> makeRun(const Making &making, const Stock &stock, size_t first,
                                      size_t last, qint64 end, std::vector<Trouble> &troubles)
{
    const auto &[database, slo, recipe] = making;
    const qint64 from = stock.days[first] * minutesPerDay - recipe.lookBack;
    const qint64 to = std::min(end, (stock.days[last] + 1) * minutesPerDay);
    auto minutes = loadSlices(
        database, slo,
        { .from = startOfMinute(std::max<qint64>(0, from)), .to = startOfMinute(to) }, troubles);
    if (!minutes)
        return tl::unexpected(minutes.error());
    if (last + 1 < stock.days.size())
        minutes->push_back({ .minute = to }); // says only that the day is over
    std::vector<SliceBin> bins = recipe.make(*minutes);
    const auto isBefore = [](const SliceBin &bin, qint64 other) { return bin.bin < other; };
    const auto lower = [&](qint64 day) {
        return std::lower_bound(bins.begin(), bins.end(), day * binsPerDay, isBefore);
    };
    bins.erase(lower(stock.days[last] + 1), bins.end());
    bins.erase(bins.begin(), lower(stock.days[first]));
    return bins;
}

/// Writes days that are over.
class Keeper final
{
public:
    [[nodiscard]] static Result<Keeper> open(const Database &database, const SloId &slo,
                                             const BinRecipe &recipe)
    {
        auto number = numberOf(database, slo, recipe);
        if (number && !*number)
            number = renumber(database, slo, recipe);
        if (!number)
            return tl::unexpected(number.error());
        auto write = database.prepare(
            "INSERT OR REPLACE INTO slice_bins (place, checksum, block) VALUES (?,?,?)");
        if (!write)
            return tl::unexpected(write.error());
        return Keeper(slo, **number, std::move(*write));
    }

    [[nodiscard]] Result<void> keep(std::span<const SliceBin> bins, qint64 day)
    {
        const QByteArray block = packBins(bins, day);
        m_write.bindAll((m_number << dayBits) + day,
                        static_cast<qint64>(quickChecksum(block, seedOf(m_slo, day))), block);
        return m_write.run();
    }

private:
    Keeper(SloId slo, qint64 number, Statement write)
        : m_slo(std::move(slo))
        , m_number(number)
        , m_write(std::move(write))
    { }

    /// Bins of another recipe go.
    [[nodiscard]] static Result<std::optional<qint64>>
    renumber(const Database &database, const SloId &slo, const BinRecipe &recipe)
    {
        auto drop = database.prepare(
            "DELETE FROM slice_bins WHERE place>=(SELECT number << 20 FROM slice_series WHERE "
            "slo=?1) AND place<(SELECT (number+1) << 20 FROM slice_series WHERE slo=?1)");
        auto name = database.prepare("INSERT INTO slice_series (slo, recipe) VALUES (?,?) "
                                     "ON CONFLICT (slo) DO UPDATE SET recipe=excluded.recipe");
        if (!drop || !name)
            return tl::unexpected(drop ? name.error() : drop.error());
        drop->bindAll(slo.value);
        name->bindAll(slo.value, recipe.name);
        return drop->run().and_then([&] { return name->run(); }).and_then([&] {
            return numberOf(database, slo, recipe);
        });
    }

    SloId m_slo;
    qint64 m_number;
    Statement m_write;
};

Result<void> keepRun(const Making &making, const Stock &stock, size_t first, size_t last,
                     std::span<const SliceBin> bins)
{
    auto keeper = Keeper::open(making.database, making.slo, making.recipe);
    if (!keeper)
        return tl::unexpected(keeper.error());
    for (size_t i = first; i <= last && i + 1 < stock.days.size(); ++i) {
        const qint64 day = stock.days[i];
        const auto end = std::ranges::find_if(
            bins, [day](const SliceBin &bin) { return bin.bin >= (day + 1) * binsPerDay; });
        const std::span<const SliceBin> ofDay(bins.begin(), end);
        if (auto kept = keeper->keep(ofDay, day); !kept)
            return kept;
        bins = bins.subspan(ofDay.size());
    }
    return {};
}

/// Adds what is not kept, and keeps it where `keep` says so.
Result<void> fillGaps(const Making &making, Stock &stock, qint64 end, bool keep,
                      std::vector<Trouble> &troubles)
{
    for (size_t first = 0; first < stock.days.size(); ++first) {
        if (stock.isKept[first])
            continue;
        size_t last = first;
        while (last + 1 < stock.days.size() && !stock.isKept[last + 1])
            ++last;
        const auto made = makeRun(making, stock, first, last, end, troubles);
        if (!made)
            return tl::unexpected(made.error());
        // What cannot be kept is made again the next time.
        if (keep && !keepRun(making, stock, first, last, *made))
            keep = false;
        const auto known = static_cast<std::ptrdiff_t>(stock.bins.size());
        stock.bins.insert(stock.bins.end(), made->begin(), made->end());
        if (known > 0 && !made->empty()
            && stock.bins[static_cast<size_t>(known) - 1].bin > made->front().bin)
            std::ranges::inplace_merge(stock.bins, stock.bins.begin() + known, {}, &SliceBin::bin);
        first = last;
    }
    return {};
}

enum class Gaps { Leave, Fill, FillAndKeep };

struct Loaded
{
    std::vector<SliceBin> bins;
    bool isWhole = true; ///< false: there are gaps, and they were left
};

Result<Loaded> loadOnce(const Database &database, const SloId &slo, qint64 end,
                        const BinRecipe &recipe, Gaps gaps, std::vector<Trouble> &troubles)
{
    auto transaction = Transaction::begin(
        database, gaps == Gaps::FillAndKeep ? Transaction::Kind::Write : Transaction::Kind::Read);
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto days = daysFrom(database, slo, 0, dayOfMinute(end - 1) + 1);
    if (!days)
        return tl::unexpected(days.error());
    Stock stock { .days = std::move(*days), .bins = {}, .isKept = {} };
    if (auto read = readKept(database, slo, recipe, stock); !read)
        return tl::unexpected(read.error());
    if (gaps == Gaps::Leave && stock.hasGaps())
        return Loaded { .bins = {}, .isWhole = false };
    return fillGaps({ database, slo, recipe }, stock, end, gaps == Gaps::FillAndKeep, troubles)
        .and_then([&] { return transaction->commit(); })
        .map([&] { return Loaded { .bins = std::move(stock.bins) }; });
}

/// The same for the days that may be over since minutes from `day` on came.
Result<bool> keepOnce(const Database &database, const SloId &slo, qint64 from,
                      const BinRecipe &recipe, Gaps gaps, std::vector<Trouble> &troubles)
{
    auto transaction = Transaction::begin(
        database, gaps == Gaps::FillAndKeep ? Transaction::Kind::Write : Transaction::Kind::Read);
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto days = daysFrom(database, slo, from, std::numeric_limits<qint64>::max());
    if (!days)
        return tl::unexpected(days.error());
    Stock stock { .days = std::move(*days), .bins = {}, .isKept = {} };
    if (auto read = readKept(database, slo, recipe, stock); !read)
        return tl::unexpected(read.error());
    if (!stock.hasGaps())
        return true;
    if (gaps == Gaps::Leave)
        return false;
    const qint64 end = (stock.days.back() + 1) * minutesPerDay;
    return fillGaps({ database, slo, recipe }, stock, end, true, troubles)
        .and_then([&] { return transaction->commit(); })
        .map([] { return true; });
}

} // namespace

Result<std::vector<SliceBin>> loadBins(const Database &database, const SloId &slo, qint64 end,
                                       const BinRecipe &recipe, std::vector<Trouble> &troubles)
{
    if (!recipe.name.isEmpty()) {
        if (auto kept = loadOnce(database, slo, end, recipe, Gaps::Leave, troubles);
            kept && kept->isWhole)
            return std::move(kept->bins);
        if (auto made = loadOnce(database, slo, end, recipe, Gaps::FillAndKeep, troubles))
            return std::move(made->bins);
        // Where nothing can be written now, the figures are right all the same.
        if (auto made = loadOnce(database, slo, end, recipe, Gaps::Fill, troubles))
            return std::move(made->bins);
    }
    // Nor does it matter that what was kept cannot be read: it is all in the minutes.
    BinRecipe unkept = recipe;
    unkept.name.clear();
    auto made = loadOnce(database, slo, end, unkept, Gaps::Fill, troubles);
    if (!made)
        return tl::unexpected(std::move(made).error());
    return std::move(made->bins);
}

Result<void> keepFinishedDays(const Database &database, const SloId &slo, qint64 changed,
                              const BinRecipe &recipe, std::vector<Trouble> &troubles)
{
    if (recipe.name.isEmpty())
        return {};
    auto before = database.prepare("SELECT max(day) FROM slice_day WHERE slo=? AND day<?");
    if (!before)
        return tl::unexpected(before.error());
    const qint64 day = dayOfMinute(changed);
    before->bindAll(slo.value, day);
    const auto found = before->step();
    if (!found)
        return tl::unexpected(found.error());
    const qint64 from = before->isNull(0) ? day : before->integer(0);
    before->reset();
    auto kept = keepOnce(database, slo, from, recipe, Gaps::Leave, troubles);
    if (kept && !*kept)
        kept = keepOnce(database, slo, from, recipe, Gaps::FillAndKeep, troubles);
    return kept.map([](bool) {});
}

} // namespace trivet::store
