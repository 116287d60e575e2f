import { parseEntries } from './parse-entries'

/*
 * Reads one file that somebody brought, and ends. It has nothing but the file, and may be killed. What it read goes back
 * in parts, between which the process that asked does its other work.
 */
const atOnce = 500

process.once('message', async ({ text, now }: { text: string; now: Date }) => {
  const { rows, faults, count } = parseEntries(text, now)
  for (let at = 0; at < Math.max(rows.length, faults.length); at += atOnce) {
    await say({ rows: rows.slice(at, at + atOnce), faults: faults.slice(at, at + atOnce) })
  }
  await say({ count })
  process.exit(0)
})
process.once('disconnect', () => process.exit(1))

function say(part: object): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(part, undefined, undefined, (error) => (error ? reject(error) : resolve()))
  })
}
