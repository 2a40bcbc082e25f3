// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QCoreApplication;

namespace trivet::translations {

/// The languages that are built in: "de", "en", and "xx", a made-up one that shows what is not
/// translated or does not fit.
[[nodiscard]] QStringList languages();

/// The built-in language for what a locale asks for ("de-AT", "de" gives "de"); "en" if there is
/// none.
[[nodiscard]] QString best(const QStringList &uiLanguages);

/// Makes `language` the language of every text from now on. An empty one is the system's; an
/// unknown one is refused: false. The translators belong to the application. To be called once, in
/// the GUI thread, before the first window.
bool install(QCoreApplication &application, const QString &language = {});

} // namespace trivet::translations
