// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
// clazy:excludeall=non-pod-global-static -- a test program starts once and has time
#include "certificates.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

namespace trivet::test {

using namespace Qt::StringLiterals;

namespace {

const QStringList newKey { u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
                           u"-nodes"_s };

/// Two digits of the year, as openssl's ca wants it.
QString opensslTime(int days)
{
    return QDateTime::currentDateTimeUtc().addDays(days).toString(u"yyMMddhhmmss'Z'");
}

} // namespace

Certificates::Certificates()
{
    authority(u"ca"_s);
    authority(u"other"_s);
    const QString here = u"DNS:localhost,IP:127.0.0.1"_s;
    const QString from = opensslTime(-2);
    const QString until = opensslTime(20);
    leaf(u"good"_s, u"ca"_s, here, from, until);
    leaf(u"wronghost"_s, u"ca"_s, u"DNS:elsewhere.example"_s, from, until);
    leaf(u"expired"_s, u"ca"_s, here, opensslTime(-20), opensslTime(-2));
    leaf(u"future"_s, u"ca"_s, here, opensslTime(2), until);
    leaf(u"foreign"_s, u"other"_s, here, from, until);
    leaf(u"client"_s, u"ca"_s, u"DNS:client.example"_s, from, until);
    openssl(QStringList { u"req"_s, u"-x509"_s, u"-config"_s, file(u"ca.cnf"_s), u"-subj"_s,
                          u"/CN=selfsigned"_s, u"-addext"_s, QString(u"subjectAltName="_s % here),
                          u"-days"_s, u"20"_s, u"-keyout"_s, file(u"selfsigned.key"_s), u"-out"_s,
                          file(u"selfsigned.pem"_s) }
            + newKey);
}

QString Certificates::file(const QString &name) const
{
    return m_folder.filePath(name);
}

void Certificates::write(const QString &name, const QByteArray &text) const
{
    QFile out(file(name));
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
        qFatal("no place for the test's certificates");
}

void Certificates::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    if (!process.waitForFinished(20'000) || process.exitCode() != 0)
        qFatal("openssl %s: %s", qPrintable(arguments.join(u' ')),
               process.readAllStandardError().constData());
}

void Certificates::authority(const QString &name)
{
    const QByteArray folder = m_folder.path().toUtf8() + '/' + name.toUtf8();
    write(name + u".cnf"_s,
          "[req]\ndistinguished_name=dn\nx509_extensions=authority\n[dn]\n"
          "[authority]\nbasicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n"
          "subjectKeyIdentifier=hash\n"
          "[ca]\ndefault_ca=here\n[here]\ndatabase="
              + folder + ".db\nserial=" + folder
              + ".serial\n"
                "new_certs_dir="
              + m_folder.path().toUtf8()
              + "\ndefault_md=sha256\npolicy=any\n"
                "certificate="
              + folder + ".pem\nprivate_key=" + folder
              + ".key\nunique_subject=no\n"
                "[any]\ncommonName=supplied\n");
    write(name + u".db"_s, {});
    write(name + u".serial"_s, name == u"ca"_s ? "1000" : "2000");
    openssl(QStringList { u"req"_s, u"-x509"_s, u"-config"_s, file(name + u".cnf"_s), u"-subj"_s,
                          QString(u"/CN=Trivet test "_s % name), u"-days"_s, u"30"_s, u"-keyout"_s,
                          file(name + u".key"_s), u"-out"_s, file(name + u".pem"_s) }
            + newKey);
}

void Certificates::leaf(const QString &name, const QString &issuer, const QString &subjectAltName,
                        const QString &from, const QString &until)
{
    const QString config = file(issuer + u".cnf"_s);
    openssl(QStringList { u"req"_s, u"-new"_s, u"-config"_s, config, u"-subj"_s,
                          QString(u"/CN="_s % name), u"-keyout"_s, file(name + u".key"_s),
                          u"-out"_s, file(name + u".csr"_s) }
            + newKey);
    write(name + u".ext"_s, "subjectAltName=" + subjectAltName.toUtf8() + "\n");
    openssl({ u"ca"_s, u"-batch"_s, u"-notext"_s, u"-config"_s, config, u"-in"_s,
              file(name + u".csr"_s), u"-out"_s, file(name + u".pem"_s), u"-startdate"_s, from,
              u"-enddate"_s, until, u"-extfile"_s, file(name + u".ext"_s) });
}

QSslConfiguration Certificates::server(const QString &leaf) const
{
    QFile key(file(leaf + u".key"_s));
    if (!key.open(QIODevice::ReadOnly))
        qFatal("no key for the test's server");
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(QSslCertificate::fromPath(file(leaf + u".pem"_s)));
    tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

QSslConfiguration Certificates::demandingServer(const QString &leaf) const
{
    QSslConfiguration tls = server(leaf);
    tls.setCaCertificates(QSslCertificate::fromPath(file(u"ca.pem"_s)));
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    return tls;
}

} // namespace trivet::test
