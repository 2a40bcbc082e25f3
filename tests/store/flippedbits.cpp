// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/store/journal.h>
#include <app/store/lastknown.h>
#include <tests/support/notes.h>
#include <tests/support/quickfolder.h>
#include <tests/support/registry.h>

#include <QtTest>

#include <random>

using namespace Qt::StringLiterals;

namespace trivet {

using store::Journal;

class FlippedBitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFlippedBitIsFoundOrHarmless()
    {
        const QTemporaryDir folder(test::quickFolder());
        const QString path = folder.filePath(u"trivet.db"_s);
        std::mt19937 random(79);
        const std::vector<Annotation> written = makeNotes(path, random);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray sound = file.readAll();
        file.close();
        QFile marker(store::lastKnownPath(path));
        QVERIFY(marker.open(QIODevice::ReadOnly));
        const QByteArray known = marker.readAll();
        marker.close();

        constexpr int flips = 1000;
        int refused = 0;
        int reported = 0;
        int harmless = 0;
        for (int flip = 0; flip < flips; ++flip) {
            QByteArray bytes = sound;
            const auto bit
                = static_cast<qsizetype>(random() % static_cast<unsigned long>(bytes.size() * 8));
            bytes[bit / 8]
                = static_cast<char>(static_cast<unsigned char>(bytes[bit / 8]) ^ (1U << (bit % 8)));
            put(path, bytes);
            put(store::lastKnownPath(path), known);
            std::vector<Trouble> troubles;
            const auto journal = Journal::open(path, troubles);
            if (!journal) {
                ++refused;
                continue;
            }
            const auto damaged = (*journal)->verify();
            const auto shown = (*journal)->newest();
            const bool noticed = !damaged || !damaged->empty() || !troubles.empty();
            // Never a text that nobody wrote, noticed or not.
            if (shown) {
                for (const Annotation &one : *shown) {
                    const bool wasWritten = std::ranges::any_of(
                        written, [&](const Annotation &each) {
                            return each.id == one.id && each.text == one.text && each.at == one.at;
                        });
                    QVERIFY2(wasWritten,
                             qPrintable(u"bit %1 of byte %2"_s.arg(bit % 8).arg(bit / 8)));
                }
            }
            if (noticed) {
                ++reported;
                continue;
            }
            ++harmless;
            QVERIFY2(shown && *shown == written,
                     qPrintable(u"bit %1 of byte %2"_s.arg(bit % 8).arg(bit / 8)));
        }
        qInfo("%d flipped bits of %lld bytes: %d refused at the start, %d reported, %d harmless "
              "(nothing that is read)",
              flips, static_cast<long long>(sound.size()), refused, reported, harmless);
        QVERIFY(reported > flips / 4);
    }

private:
    [[nodiscard]] static std::vector<Annotation> makeNotes(const QString &path,
                                                           std::mt19937 &random)
    {
        std::vector<Trouble> troubles;
        const auto journal = Journal::open(path, troubles);
        for (int i = 0; i < 150; ++i) {
            if (!(*journal)->append(test::fullNote(u"id-%1"_s.arg(i), random)))
                return {};
        }
        return (*journal)->newest().value();
    }

    static void put(const QString &path, const QByteArray &bytes)
    {
        for (const QString &suffix : { u"-wal"_s, u"-shm"_s })
            QFile::remove(path + suffix);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
    }
};

} // namespace trivet

TRIVET_TEST(flippedBits, trivet::FlippedBitsTest)

#include "flippedbits.moc"
