// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promlabels.h"

#include <algorithm>

namespace trivet::prometheus {

namespace {

/// Calls visit(key, value, the whole pair) for every label.
template <class Visit>
void forEachLabel(const QByteArray &labels, const Visit &visit)
{
    for (qsizetype at = 0; at < labels.size();) {
        const qsizetype keyEnd = labels.indexOf('\0', at);
        const qsizetype valueEnd = keyEnd < 0 ? -1 : labels.indexOf('\0', keyEnd + 1);
        if (valueEnd < 0)
            return;
        const QByteArrayView all(labels);
        visit(all.sliced(at, keyEnd - at), all.sliced(keyEnd + 1, valueEnd - keyEnd - 1),
              all.sliced(at, valueEnd + 1 - at));
        at = valueEnd + 1;
    }
}

} // namespace

QByteArray labelOf(const QByteArray &labels, QByteArrayView key)
{
    QByteArray found;
    forEachLabel(labels, [&](QByteArrayView name, QByteArrayView value, QByteArrayView) {
        if (name == key)
            found = value.toByteArray();
    });
    return found;
}

QByteArray withoutLabel(const QByteArray &labels, QByteArrayView key)
{
    QByteArray rest;
    forEachLabel(labels, [&](QByteArrayView name, QByteArrayView, QByteArrayView pair) {
        if (name != key)
            rest.append(pair);
    });
    return rest;
}

} // namespace trivet::prometheus
