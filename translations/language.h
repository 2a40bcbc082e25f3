// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
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

/// How numbers and dates are written in it; the system's way for an empty one, and for the made-up
/// one, which has none of its own.
[[nodiscard]] QLocale localeOf(const QString &language);

/// Makes `language` the language of every text from now on, in place of the one before. An empty
/// one is the system's; an unknown one is refused: false. What is on screen already keeps its
/// words, so a window is made anew. In the GUI thread; the translators belong to the application.
bool install(QCoreApplication &application, const QString &language = {});

} // namespace trivet::translations
