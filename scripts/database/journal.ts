import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { isoDay } from '@/features/days'
import { replayContributions } from '@/features/discussions/replay-contributions'
import { replayEndorsements } from '@/features/endorsements/replay-endorsements'
import { replayFirstSignatories } from '@/features/first-signatories/replay-first-signatories'
import { replayProposals } from '@/features/public-proposals/replay-proposals'
import { replayReports } from '@/features/reports/replay-reports'
import { replaySignUps } from '@/features/sign-ups/replay-sign-ups'
import { keepLowerings } from '@/features/signatures/lower-shares'
import { sharesOf } from '@/features/signatures/read-shares'
import { replayErasures } from '@/features/signatures/replay-erasures'
import { onlyLowers } from '@/features/signatures/show-signer'
import { ErasureAct, NameDisplay, ReaderShare } from '@/generated/prisma/enums'
import { openDatabase } from '@/server/database'

type Database = ReturnType<typeof openDatabase>

const lineSchema = z.strictObject({
  signature: z.uuid(),
  act: z.enum(ErasureAct),
  display: z.enum(NameDisplay).nullable(),
  on: z.iso.date(),
})
type Line = z.output<typeof lineSchema>

const share = z.enum(ReaderShare)
const loweringSchema = z.strictObject({
  petition: z.uuid(),
  gets: z.strictObject({ public: share, addressee: share, press: share, archive: share }),
  on: z.iso.date(),
})
type Lowering = z.output<typeof loweringSchema>

/** What the file has of signatures, and of petitions whose readers were given less. */
interface Journal {
  lines: Line[]
  lowerings: Lowering[]
}

/**
 * Writes the journal of what was taken back to a file, a JSON object on each line, beside what the file has already: a
 * database that was put back knows less. Returns how many lines the file has. Refuses a file that is something else.
 */
export async function writeJournal(url: string, file: string): Promise<number> {
  const kept = existsSync(file) ? readJournal(file) : { lines: [], lowerings: [] }
  const found = await withDatabase(url, readDatabase)
  const lines = latest([...kept.lines, ...found.lines])
  const lowerings = lastLowerings([...kept.lowerings, ...found.lowerings])
  // Written beside and moved, so that a full disk leaves the old journal.
  const all = [...lines, ...lowerings]
  writeFileSync(`${file}.new`, all.map((line) => `${JSON.stringify(line)}\n`).join(''), { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return all.length
}

/** Takes back again what the file says was taken back. Returns its lines, and how many petitions were counted anew. */
export async function replayJournal(url: string, file: string): Promise<{ lines: number; counts: number }> {
  const journal = readJournal(file)
  const lines = latest(journal.lines)
  const erasures = lines.map(({ signature, act, display, on }) => ({
    signatureId: signature,
    act,
    display,
    erasedOn: new Date(on),
  }))
  const lowerings = lastLowerings(journal.lowerings).map(({ petition, gets, on }) => ({
    petitionId: petition,
    ...gets,
    loweredOn: new Date(on),
  }))
  const counts = await withDatabase(url, async (db) => {
    await keepLowerings({ db }, lowerings)
    const counts = await replayErasures({ db }, erasures)
    await replayEndorsements({ db })
    await replayFirstSignatories({ db })
    await replaySignUps({ db })
    await replayReports({ db })
    await replayContributions({ db })
    await replayProposals({ db })
    return counts
  })
  return { lines: lines.length + lowerings.length, counts }
}

async function readDatabase(db: Database): Promise<Journal> {
  const erasures = await db.erasure.findMany({
    select: { signatureId: true, act: true, display: true, erasedOn: true },
  })
  const lowerings = await db.petitionLowering.findMany({
    select: {
      petitionId: true,
      publicGets: true,
      addresseeGets: true,
      pressGets: true,
      archiveGets: true,
      loweredOn: true,
    },
  })
  return {
    lines: erasures.map(({ signatureId, act, display, erasedOn }) => ({
      signature: signatureId,
      act,
      display,
      on: isoDay(erasedOn),
    })),
    lowerings: lowerings.map(({ petitionId, loweredOn, ...row }) => ({
      petition: petitionId,
      gets: sharesOf(row),
      on: isoDay(loweredOn),
    })),
  }
}

function readJournal(file: string): Journal {
  const journal: Journal = { lines: [], lowerings: [] }
  const texts = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  texts.forEach((text, at) => {
    const parsed = parse(text)
    const line = lineSchema.safeParse(parsed)
    const lowering = loweringSchema.safeParse(parsed)
    if (line.success) journal.lines.push(line.data)
    else if (lowering.success) journal.lowerings.push(lowering.data)
    else throw new Error(`${file}, line ${at + 1}, is no line of a journal`)
  })
  return journal
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

/** One line for each petition: the latest. Readers only ever get less. */
function lastLowerings(lines: readonly Lowering[]): Lowering[] {
  const byPetition = new Map<string, Lowering>()
  for (const line of lines) {
    const known = byPetition.get(line.petition)
    if (!known || known.on < line.on || onlyLowers(known.gets, line.gets)) byPetition.set(line.petition, line)
  }
  return [...byPetition.values()]
}

async function withDatabase<T>(url: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = openDatabase(url)
  try {
    return await work(db)
  } finally {
    await db.$disconnect()
  }
}
