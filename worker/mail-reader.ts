import { type ChildProcess, fork } from 'node:child_process'
import type { ReturnedMail } from '@/features/bounces/record-returned-mail'
import type { ReceivedMail, UnreadMail } from '@/features/replies/receive-reply'
import { findProgram } from '@/features/safety/find-program'
import { passEnvironment } from '@/features/safety/pass-environment'

/** What the reading of one mail may take: time, and memory of the heap in MB. A mail of 16 MB takes a second. */
const longest = 30_000
const memory = 256
/** Bytes of a header from which sender, subject and day are told of a mail that cannot be read. */
const shortHeader = 16_384

/** What a mail may be read as, and what each gives. */
interface Readings {
  mail: ReceivedMail
  returned: ReturnedMail
}

export type MailReading = { ok: true; mail: ReceivedMail } | { ok: false; known: UnreadMail | undefined }

/**
 * Reads mails in a process of its own, which is started with the first and killed when one takes too long or too much:
 * then that mail cannot be read, and the next has a new process.
 */
export class MailReader {
  private child: ChildProcess | undefined

  constructor(private readonly limits = { longest, memory }) {}

  /** Reads a mail; of one that cannot be read, what its header says. */
  async read(source: Uint8Array): Promise<MailReading> {
    const mail = await this.ask('mail', source)
    if (mail) return { ok: true, mail }
    const known = await this.ask('mail', headerOf(source))
    return { ok: false, known }
  }

  /** Reads a mail from the mailbox for returned mail; undefined where that cannot be done. */
  readReturned(source: Uint8Array): Promise<ReturnedMail | undefined> {
    return this.ask('returned', source)
  }

  /** Ends the process, if one was started. */
  close(): void {
    this.child?.kill('SIGKILL')
    this.child = undefined
  }

  private ask<As extends keyof Readings>(as: As, source: Uint8Array): Promise<Readings[As] | undefined> {
    const child = this.child ?? this.start()
    return new Promise((resolve) => {
      const end = (mail: Readings[As] | undefined) => {
        clearTimeout(timer)
        child.off('message', hear).off('exit', fail).off('error', fail)
        if (!mail) this.close()
        resolve(mail)
      }
      const hear = (answer: unknown) => end((answer as { mail?: Readings[As] }).mail)
      const fail = () => end(undefined)
      const timer = setTimeout(fail, this.limits.longest)
      child.on('message', hear).on('exit', fail).on('error', fail)
      child.send({ as, source }, (error) => error && fail())
    })
  }

  private start(): ChildProcess {
    const { file, execArgv } = findProgram('worker/read-mail-process.ts')
    const child = fork(file, {
      serialization: 'advanced',
      execArgv: [...execArgv, `--max-old-space-size=${this.limits.memory}`],
      env: passEnvironment(),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    // Told to whoever waits; while nobody does, an error must not end the worker.
    child.on('error', () => {})
    this.child = child
    return child
  }
}

/** The header of a mail alone, as a mail without words. */
function headerOf(source: Uint8Array): Uint8Array {
  const begin = Buffer.from(source.subarray(0, shortHeader))
  const [end] = [begin.indexOf('\r\n\r\n'), begin.indexOf('\n\n')].filter((at) => at !== -1).sort((a, b) => a - b)
  const lines = begin
    .subarray(0, end ?? begin.length)
    .toString('latin1')
    .split(/\r?\n/)
  const known = lines.filter((line) => /^(from|subject|date|[ \t])/i.test(line))
  return Buffer.from(`${known.join('\r\n')}\r\n\r\n`, 'latin1')
}
