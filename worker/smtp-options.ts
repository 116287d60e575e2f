import type SMTPConnection from 'nodemailer/lib/smtp-connection'

export interface SmtpOptions {
  connection: SMTPConnection.Options
  credentials?: { user: string; pass: string }
}

const local = new Set(['localhost', '127.0.0.1', '::1', '[::1]'])

/**
 * Reads SMTP_URL: smtp:// (STARTTLS) or smtps://, user and password in it where they are needed. Everything but a server
 * on this machine must speak TLS, so that nobody on the way can strip it; `?requireTLS=false` says otherwise.
 */
export function readSmtpUrl(smtpUrl: string, siteUrl: string): SmtpOptions {
  const url = new URL(smtpUrl)
  const secure = url.protocol === 'smtps:'
  const asked = url.searchParams.get('requireTLS')
  const requireTLS = asked === null ? !local.has(url.hostname) : asked !== 'false'
  const connection: SMTPConnection.Options = {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    ...(secure ? {} : requireTLS ? { requireTLS } : { ignoreTLS: local.has(url.hostname) }),
    name: new URL(siteUrl).hostname,
    connectionTimeout: 10_000,
    greetingTimeout: 15_000,
    socketTimeout: 120_000,
    dnsTimeout: 10_000,
  }
  if (!url.username) return { connection }
  return { connection, credentials: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }
}
