import { styleText } from 'node:util'

/** How the start command speaks; tests listen instead. */
export interface SayLine {
  /** Something is done. */
  done: (what: string, detail?: string) => void
  /** Something goes on for a while. */
  doing: (what: string) => void
  /** Something is not as it should be. */
  warn: (what: string) => void
  /** A line a process wrote that people should see. */
  quote: (process: string, line: string) => void
  plain: (text: string) => void
}

// A terminal that was closed must not end what it started.
process.stdout.on('error', () => {})
process.stderr.on('error', () => {})

const paint = (format: Parameters<typeof styleText>[0], text: string) =>
  styleText(format, text, { stream: process.stdout })

export const say: SayLine = {
  done: (what, detail = '') =>
    console.log(`  ${paint('green', '✓')} ${what}${detail ? paint('dim', `  ${detail}`) : ''}`),
  doing: (what) => console.log(`  ${paint('dim', `… ${what}`)}`),
  warn: (what) => console.log(`  ${paint('yellow', '!')} ${what}`),
  quote: (name, line) => console.log(`  ${paint('dim', `${name.padEnd(8)} │`)} ${line}`),
  plain: (text) => console.log(text),
}

/** One line of a process's log as people read it; null when it is not worth their time. */
export function readable(line: string, development: boolean): string | null {
  if (!line.startsWith('{')) return line.trim() ? line : null
  try {
    const entry = JSON.parse(line) as { level?: string; msg?: string; err?: { message?: string } }
    if (!development && !['warn', 'error', 'fatal'].includes(entry.level ?? '')) return null
    return [entry.level === 'info' ? '' : entry.level, entry.msg, entry.err?.message].filter(Boolean).join(' · ')
  } catch {
    return line
  }
}

/** What people need once everything runs. */
export function summary(facts: { site: string; inbox: string | null; desk: string | null; logs: string }): string {
  const row = (name: string, value: string, note = '') =>
    `  ${paint('bold', name.padEnd(7))} ${paint('cyan', value)}${note ? `\n  ${' '.repeat(7)} ${paint('dim', note)}` : ''}`
  return [
    '',
    `  ${paint(['bold', 'green'], 'Postbag is running.')}`,
    '',
    row('Site', facts.site),
    ...(facts.inbox ? [row('Inbox', facts.inbox, 'Every mail of this site arrives here and nowhere else.')] : []),
    ...(facts.desk ? [row('Desk', facts.desk, 'Signs you in as the demo organiser. Works once.')] : []),
    row('Logs', facts.logs),
    row('Stop', 'Ctrl-C'),
    '',
  ].join('\n')
}
