import path from 'node:path'
import { type KeyFiles, keyFiles } from '@/scripts/create-keyring'
import { readVariables, variables } from '@/server/env'

/** What the start command is told by the environment; everything has a default. */
export interface Settings {
  development: boolean
  port: number
  siteUrl: string
  /** Empty: an embedded PostgreSQL is run. */
  databaseUrl: string | undefined
  /** Empty: MailDev is run. */
  smtpUrl: string | undefined
  mailFrom: string | undefined
  /** Where mails come back to; empty: nowhere that we read. */
  bounceMailbox: string | undefined
  /** Mail servers in the operator's own network from which replies may be read. */
  imapHosts: string[] | undefined
  /** How much memory public pages may take; empty: as much as they take by default. */
  documentsMegabytes: string | undefined
  home: string
  keyFiles: KeyFiles
  /** Where to begin looking for free ports. */
  ports: { postgres: number; inboxWeb: number; inboxSmtp: number }
}

/** Reads the settings of the start command. Throws an EnvironmentError that names what is wrong. */
export function readSettings(source: NodeJS.ProcessEnv, development: boolean): Settings {
  const { KEYRING_FILE: _, NODE_ENV: __, ...shape } = variables
  const given = readVariables(
    {
      ...shape,
      DATABASE_URL: shape.DATABASE_URL.optional(),
      SMTP_URL: shape.SMTP_URL.optional(),
      MAIL_FROM: shape.MAIL_FROM.optional(),
      BOUNCE_MAILBOX: shape.BOUNCE_MAILBOX.optional(),
      IMAP_HOSTS: shape.IMAP_HOSTS.optional(),
      SITE_URL: shape.SITE_URL.optional(),
    },
    source,
  )
  return {
    development,
    port: given.PORT,
    siteUrl: given.SITE_URL ?? `http://localhost:${given.PORT}`,
    databaseUrl: given.DATABASE_URL,
    smtpUrl: given.SMTP_URL,
    mailFrom: given.MAIL_FROM,
    bounceMailbox: given.BOUNCE_MAILBOX,
    imapHosts: given.IMAP_HOSTS,
    documentsMegabytes: String(given.DOCUMENTS_MB),
    home: given.POSTBAG_HOME,
    keyFiles: keyFiles(given.POSTBAG_HOME),
    ports: { postgres: given.POSTGRES_PORT, inboxWeb: given.MAILDEV_WEB_PORT, inboxSmtp: given.MAILDEV_SMTP_PORT },
  }
}

/** A path as people read it: relative when it is below the folder they are in. */
export function shortPath(file: string): string {
  const relative = path.relative(process.cwd(), file)
  return relative.startsWith('..') ? file : relative
}
