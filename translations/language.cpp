// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace trivet::translations {

using namespace Qt::StringLiterals;

namespace {

constexpr auto filePrefix = "trivet_"_L1;
constexpr auto fileEnding = ".qm"_L1;
constexpr auto translatorName = "trivet.language"_L1;

void give(QCoreApplication &application, std::unique_ptr<QTranslator> translator)
{
    translator->setObjectName(translatorName);
    translator->setParent(&application);
    QCoreApplication::installTranslator(translator.release());
}

} // namespace

QStringList languages()
{
    QStringList names;
    const QStringList files = QDir(u":/i18n"_s).entryList(QDir::Files, QDir::Name);
    for (const QString &file : files)
        names += file.mid(filePrefix.size()).chopped(fileEnding.size());
    return names;
}

QString best(const QStringList &uiLanguages)
{
    const QStringList known = languages();
    for (const QString &wanted : uiLanguages) {
        const QString language = wanted.section(u'-', 0, 0);
        if (known.contains(language))
            return language;
    }
    return u"en"_s;
}

QLocale localeOf(const QString &language)
{
    const QLocale locale(language);
    return language.isEmpty() || locale == QLocale::c() ? QLocale::system() : locale;
}

bool install(QCoreApplication &application, const QString &language)
{
    const QString chosen = language.isEmpty() ? best(QLocale::system().uiLanguages()) : language;
    auto ours = std::make_unique<QTranslator>();
    if (!languages().contains(chosen)
        || !ours->load(u":/i18n/"_s + filePrefix + chosen + fileEnding))
        return false;
    const auto before = application.findChildren<QTranslator *>(translatorName);
    qDeleteAll(before); // one that goes is no longer asked
    // Qt's own words ("Cancel") come with Qt's translations, where they are installed.
    auto qts = std::make_unique<QTranslator>();
    if (qts->load(u"qtbase_"_s + chosen, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        give(application, std::move(qts));
    give(application, std::move(ours));
    return true;
}

} // namespace trivet::translations
