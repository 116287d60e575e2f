import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { replayErasures } from '@/features/signatures/replay-erasures'
import { ErasureAct, NameDisplay } from '@/generated/prisma/enums'
import { openDatabase } from '@/server/database'

type Database = ReturnType<typeof openDatabase>

const lineSchema = z.strictObject({
  signature: z.uuid(),
  act: z.enum(ErasureAct),
  display: z.enum(NameDisplay).nullable(),
  on: z.iso.date(),
})
type Line = z.output<typeof lineSchema>

/**
 * Writes the journal of what was taken back to a file, a JSON object on each line, beside what the file has already: a
 * database that was put back knows less. Returns how many lines the file has. Refuses a file that is something else.
 */
export async function writeJournal(url: string, file: string): Promise<number> {
  const kept = existsSync(file) ? readLines(file) : []
  const rows = await withDatabase(url, (db) =>
    db.erasure.findMany({ select: { signatureId: true, act: true, display: true, erasedOn: true } }),
  )
  const found = rows.map(({ signatureId, act, display, erasedOn }) => ({
    signature: signatureId,
    act,
    display,
    on: erasedOn.toISOString().slice(0, 10),
  }))
  const lines = latest([...kept, ...found])
  // Written beside and moved, so that a full disk leaves the old journal.
  writeFileSync(`${file}.new`, lines.map((line) => `${JSON.stringify(line)}\n`).join(''), { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return lines.length
}

/** Takes back again what the file says was taken back. Returns its lines, and how many petitions were counted anew. */
export async function replayJournal(url: string, file: string): Promise<{ lines: number; counts: number }> {
  const lines = latest(readLines(file))
  const journal = lines.map(({ signature, act, display, on }) => ({
    signatureId: signature,
    act,
    display,
    erasedOn: new Date(on),
  }))
  const counts = await withDatabase(url, (db) => replayErasures({ db }, journal))
  return { lines: lines.length, counts }
}

function readLines(file: string): Line[] {
  const texts = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return texts.map((text, at) => {
    const line = lineSchema.safeParse(parse(text))
    if (!line.success) throw new Error(`${file}, line ${at + 1}, is no line of a journal`)
    return line.data
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** One line for each act on a signature: the latest day, and of one day the last. */
function latest(lines: readonly Line[]): Line[] {
  const byAct = new Map<string, Line>()
  for (const line of lines) {
    const key = `${line.signature} ${line.act}`
    const known = byAct.get(key)
    if (!known || known.on <= line.on) byAct.set(key, line)
  }
  return [...byAct.values()]
}

async function withDatabase<T>(url: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = openDatabase(url)
  try {
    return await work(db)
  } finally {
    await db.$disconnect()
  }
}
