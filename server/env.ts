import path from 'node:path'
import { z } from 'zod'
import { parseMailbox } from '@/features/bounces/parse-mailbox'

/** What every variable must look like; the description ends the sentence "… must be". */
const port = (fallback: number) =>
  z.coerce.number().int().min(1).max(65_535).default(fallback).describe('a port number from 1 to 65535')

const url = (schemes: string[]) =>
  z
    .string()
    .refine((text) => schemes.some((scheme) => text.startsWith(`${scheme}://`)) && URL.canParse(text))
    .describe(`a URL that starts with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`)

export const variables = {
  NODE_ENV: z
    .enum(['development', 'production', 'test'])
    .default('production')
    .describe('development, production or test'),
  PORT: port(3000),
  DATABASE_URL: url(['postgres', 'postgresql']),
  SMTP_URL: url(['smtp', 'smtps']),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/)
    .describe('an address, or a name and an address: Postbag <post@example.org>'),
  SITE_URL: url(['http', 'https'])
    .transform((text, context) => {
      const site = URL.canParse(text) ? new URL(text) : null
      if (site && site.pathname === '/' && !/[?#@]/.test(text)) return site.origin
      context.addIssue('not an origin')
      return z.NEVER
    })
    .describe('the address of the site without a path: https://example.org'),
  BOUNCE_MAILBOX: z
    .string()
    .refine((text) => parseMailbox(text) !== undefined)
    .describe(
      'a mailbox with the address it receives at: imaps://user:password@mail.example.org/INBOX?address=returns@example.org',
    ),
  IMAP_HOSTS: z
    .string()
    .regex(/^[\w.:-]+(\s*,\s*[\w.:-]+)*$/)
    .transform((text) =>
      text
        .toLowerCase()
        .split(',')
        .map((host) => host.trim()),
    )
    .describe('names or addresses of mail servers with commas between them: mail.internal, 127.0.0.1'),
  KEYRING_FILE: z.string().min(1).describe('the path of a key ring file'),
  POSTBAG_HOME: z
    .string()
    .min(1)
    .default('.postbag')
    .transform((folder) => path.resolve(folder))
    .describe('a folder'),
  DOCUMENTS_MB: z.coerce
    .number()
    .int()
    .min(8)
    .max(4_096)
    .default(64)
    .describe('how many megabytes of memory public pages may take, from 8 to 4096'),
  MAILDEV_WEB_PORT: port(1080),
  MAILDEV_SMTP_PORT: port(1025),
  POSTGRES_PORT: port(5433),
}

/** Values that hold passwords: a message never repeats them. */
const secret = new Set(['DATABASE_URL', 'SMTP_URL', 'BOUNCE_MAILBOX'])

type Source = Record<string, string | undefined>

/** The environment cannot be used; the message has one line for each variable that is wrong. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError'
}

/**
 * Reads variables by their schemas. An empty variable counts as missing. Throws an {@link EnvironmentError} that says
 * of every wrong one what it is and what it must be.
 */
export function readVariables<Shape extends z.ZodRawShape>(shape: Shape, source: Source) {
  const given = Object.fromEntries(Object.keys(shape).map((name) => [name, source[name]?.trim() || undefined]))
  const result = z.object(shape).safeParse(given)
  if (result.success) return result.data
  const wrong = [...new Set(result.error.issues.map((issue) => String(issue.path[0])))]
  throw new EnvironmentError(wrong.map((name) => sentence(name, given[name])).join('\n'))
}

function sentence(name: string, value: string | undefined): string {
  const wanted = z.globalRegistry.get(variables[name as keyof typeof variables])?.description
  if (value === undefined) return `${name} is not set. It must be ${wanted}.`
  const got = secret.has(name) ? 'has a value that cannot be used (not shown, it may hold a password)' : `is "${value}"`
  return `${name} ${got}. It must be ${wanted}.`
}

/** What the web and the worker process need to know, already checked. */
export interface Env {
  development: boolean
  port: number
  databaseUrl: string
  /** Only the worker is given one. */
  smtpUrl: string | undefined
  mailFrom: string
  /** Where mails come back to, for `parseMailbox`. Only the worker is given one. */
  bounceMailbox: string | undefined
  /** Mail servers in the operator's own network from which replies may be read. */
  imapHosts: string[]
  /** Scheme, host and port, without a slash at the end. */
  siteUrl: string
  keyringFile: string
  /** Absolute path of the folder for files of our own. */
  home: string
  /** How much memory the public pages of a web process may take. */
  documentsMegabytes: number
}

/** Reads the environment of a web or worker process. Throws an {@link EnvironmentError}. */
export function readEnv(source: Source): Env {
  const {
    NODE_ENV,
    PORT,
    DATABASE_URL,
    KEYRING_FILE,
    POSTBAG_HOME,
    SITE_URL,
    SMTP_URL,
    MAIL_FROM,
    BOUNCE_MAILBOX,
    IMAP_HOSTS,
    DOCUMENTS_MB,
  } = readVariables(
    {
      NODE_ENV: variables.NODE_ENV,
      PORT: variables.PORT,
      DATABASE_URL: variables.DATABASE_URL,
      KEYRING_FILE: variables.KEYRING_FILE,
      POSTBAG_HOME: variables.POSTBAG_HOME,
      SITE_URL: variables.SITE_URL.optional(),
      SMTP_URL: variables.SMTP_URL.optional(),
      MAIL_FROM: variables.MAIL_FROM.optional(),
      BOUNCE_MAILBOX: variables.BOUNCE_MAILBOX.optional(),
      IMAP_HOSTS: variables.IMAP_HOSTS.optional(),
      DOCUMENTS_MB: variables.DOCUMENTS_MB,
    },
    source,
  )
  const siteUrl = SITE_URL ?? `http://localhost:${PORT}`
  return {
    development: NODE_ENV === 'development',
    port: PORT,
    databaseUrl: DATABASE_URL,
    smtpUrl: SMTP_URL,
    mailFrom: MAIL_FROM ?? `Postbag <no-reply@${new URL(siteUrl).hostname}>`,
    bounceMailbox: BOUNCE_MAILBOX,
    imapHosts: IMAP_HOSTS ?? [],
    siteUrl,
    keyringFile: KEYRING_FILE,
    home: POSTBAG_HOME,
    documentsMegabytes: DOCUMENTS_MB,
  }
}

let current: Env | undefined

/**
 * The environment of this process, read at the first call. Beside this file, of what web and worker run only
 * features/safety/pass-environment.ts reads process.env; scripts/ run before it is made.
 */
export function env(): Env {
  current ??= readEnv(process.env)
  return current
}

/** The domain that our mails come from. */
export function mailDomain(): string {
  return env().mailFrom.replace(/^.*@|>$/g, '')
}
