// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/annotation.h>

#include <QStringList>

#include <random>
#include <vector>

namespace trivet::test {

[[nodiscard]] inline Annotation note(const QString &id, int revision = 1,
                                     const QString &text = QStringLiteral("Rolled back"))
{
    Annotation annotation;
    annotation.id = id;
    annotation.revision = revision;
    annotation.at = instantFromMs(1'790'000'000'000);
    annotation.text = text;
    annotation.service = ServiceId(QStringLiteral("checkout"));
    annotation.author = QStringLiteral("ada");
    annotation.writtenAt = instantFromMs(1'790'000'100'000 + revision);
    return annotation;
}

/// Every field filled, in all planes of Unicode.
[[nodiscard]] inline Annotation fullNote(const QString &id, std::mt19937 &random)
{
    Annotation annotation = note(id);
    annotation.kind = static_cast<AnnotationKind>(random() % 5);
    annotation.at = instantFromMs(static_cast<qint64>(random()) * 1000 - 1'000'000'000);
    if (random() % 2 == 0)
        annotation.to = annotation.at + Millis { random() % 10'000'000 };
    annotation.text.clear();
    const auto length = random() % 200;
    while (annotation.text.size() < static_cast<qsizetype>(length)) {
        const auto point
            = static_cast<char32_t>(random() % 3 == 0       ? 0x1f300 + random() % 0x300
                                        : random() % 2 == 0 ? 0x20 + random() % 0x60
                                                            : 0x5d0 + random() % 0x2000);
        annotation.text += QString::fromUcs4(&point, 1);
    }
    annotation.deployment = QStringLiteral("tags:v1.%1").arg(random() % 100);
    annotation.incident = QStringLiteral("pages:%1").arg(random());
    annotation.verdict = static_cast<Verdict>(random() % 3);
    return annotation;
}

[[nodiscard]] inline QStringList idsOf(const std::vector<Annotation> &annotations)
{
    QStringList ids;
    for (const Annotation &annotation : annotations)
        ids.append(annotation.id);
    return ids;
}

} // namespace trivet::test
