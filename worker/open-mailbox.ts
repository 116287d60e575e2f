import { ImapFlow } from 'imapflow'
import { largestMail } from '@/features/replies/rules'
import { findImapHost } from './imap-host'

const patience = 20_000

/** A mailbox with everything that opens it. */
export interface Mailbox {
  host: string
  port: number
  secure: boolean
  username: string
  password: string
  folder: string
}

/** A mailbox that is open for reading alone. */
export interface OpenMailbox {
  client: ImapFlow
  uidValidity: bigint
  /** How many mails are in it. */
  exists: number
}

/**
 * Opens a mailbox. The server is one on the public internet, or one that the operator allows; it must speak TLS with a
 * certificate for its name, unless it is on this very machine. Throws what {@link troubleOf} reads.
 */
export async function openMailbox(mailbox: Mailbox, allowed: readonly string[]): Promise<OpenMailbox> {
  const { host, port, secure, username, password } = mailbox
  const { address, servername, here } = await findImapHost(host, allowed)
  const client = new ImapFlow({
    host: address,
    port,
    secure,
    logger: false,
    emitLogs: false,
    disableAutoIdle: true,
    ...(servername ? { servername } : {}),
    auth: { user: username, pass: password },
    // Whoever sits on the way could say that there is no TLS: then nothing is sent at all.
    ...(secure || here ? {} : { doSTARTTLS: true }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: 2 * patience,
    maxLiteralSize: 2 * largestMail,
    maxResponseSize: 4 * largestMail,
  })
  // An error that comes while nobody waits would end the process; whoever waits is told by their own promise.
  client.on('error', () => {})
  try {
    await client.connect()
    const { uidValidity, exists } = await client.mailboxOpen(mailbox.folder, { readOnly: true })
    return { client, uidValidity, exists }
  } catch (error) {
    client.close()
    throw error
  }
}

/**
 * What is wrong with a mailbox, as a code for the desk. All that lies before the sign-in is one: whether a host is
 * there, a port is open or a name is known inside is nobody's business.
 */
export function troubleOf(error: unknown): 'sign-in' | 'folder' | 'unreachable' {
  const { authenticationFailed, executedCommand = '' } = (error ?? {}) as {
    authenticationFailed?: boolean
    executedCommand?: string
  }
  if (authenticationFailed) return 'sign-in'
  return executedCommand.includes('EXAMINE') ? 'folder' : 'unreachable'
}
