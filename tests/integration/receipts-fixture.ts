import { createHash } from 'node:crypto'
import type { Writer } from '@/features/context'
import { makeDay } from '@/features/receipts/make-day'
import { readCodes } from '@/features/receipts/read-codes'
import { readCount } from '@/features/receipts/read-count'
import { findMiscount, formsOf, type PetitionCount, parseCode, versionParts } from '@/features/receipts/rules'
import type { PetitionParts } from '@/tests/factories/petitions'
import { createSignature, type SignatureParts } from '@/tests/factories/signatures'
import type { TestDatabase } from './harness'
import { createFixture } from './signatures-fixture'

/** A petition with lists of receipts, and what is done with them. */
export async function createReceipts(database: TestDatabase, parts: Partial<PetitionParts> = {}) {
  const fixture = await createFixture(database, parts)
  const { id } = fixture.petition

  /** Confirmed signatures, as many as that; returns their ids. */
  async function confirm(many: number, signature: Partial<SignatureParts> = {}): Promise<string[]> {
    const made: string[] = []
    for (let at = 0; at < many; at += 1) {
      const parts = { petition: fixture.petition, ...signature }
      made.push((await createSignature(database.owner, database.keys.web, parts)).id)
    }
    return made
  }

  /** Makes the file of a day as the worker does; returns how many codes are on it. */
  const makeFile = (day: string) =>
    makeDay({ db: database.worker, keys: database.keys.worker, now: new Date(`${day}T00:10:00Z`) }, id)

  /** A day's file as it is published. */
  async function readFile(day: string): Promise<string> {
    const on = new Date(day)
    const where = { petitionId_day: { petitionId: id, day: on } }
    const { head } = await database.web.receiptDay.findUniqueOrThrow({ where, select: { head: true } })
    let file = head
    for await (const lines of readCodes(database.web, id, on)) file += lines
    return file
  }

  const count = (now = new Date()) => readCount({ db: database.web, now }, id)
  return { ...fixture, confirm, makeFile, readFile, count }
}

/** What a stranger reads in a day's file, without our code. */
export function takeApart(file: string) {
  const lines = file.split('\n')
  const values = (name: string) =>
    lines.filter((line) => line.startsWith(`${name}: `)).map((line) => line.slice(name.length + 2))
  const [announced = ''] = values('codes')
  const codes = lines.slice(lines.indexOf(`codes: ${announced}`) + 1, -1).map((line) => {
    const [blinded = '', version = ''] = line.split(' ')
    return { blinded, version: Number(version) }
  })
  return {
    root: createHash('sha256').update(file).digest('hex'),
    previous: values('previous')[0],
    texts: values('text'),
    numbers: Object.fromEntries(values('number').map((line) => line.split(' '))) as Record<string, string>,
    beside: Object.fromEntries(values('beside').map((line) => line.split(' '))) as Record<string, string>,
    versions: values('version'),
    announced: Number(announced),
    codes,
  }
}

/** A code as it stands on a list, made without our code. */
export function blind(petitionId: string, code: string): string {
  return createHash('sha256')
    .update(`postbag receipt 1:${petitionId}:${parseCode(code)}`)
    .digest('hex')
}

/** What is wrong with the numbers of a petition when they are counted by hand, from rows and lists. */
export async function findFaults(owner: Writer, petitionId: string, count: PetitionCount): Promise<string[]> {
  const signatures = await owner.signature.findMany({
    where: { petitionId },
    select: { id: true, state: true, version: { select: { number: true } } },
  })
  const due = await owner.dueReceipt.findMany({ where: { petitionId }, select: { signatureId: true } })
  const codes = await owner.receiptCode.groupBy({ by: ['version'], where: { petitionId }, _count: true })
  const waits = new Set(due.map(({ signatureId }) => signatureId))
  const inState = (state: string) => signatures.filter((one) => one.state === state)
  const faults = count.versions.flatMap((version) => {
    const confirmed = inState('confirmed').filter((one) => one.version.number === version.version)
    const right = {
      confirmed: confirmed.length,
      unlisted: confirmed.filter(({ id }) => waits.has(id)).length,
      listed: codes.find((one) => one.version === version.version)?._count ?? 0,
    }
    const wrong = versionParts.flatMap((part) =>
      part in right && right[part as keyof typeof right] !== version[part]
        ? [`version ${version.version}: ${part} ${version[part]}, not ${right[part as keyof typeof right]}`]
        : [],
    )
    return [...wrong, ...[findMiscount(version)].filter((one) => one !== undefined)]
  })
  const { numbers, beside } = count
  const unconfirmed = inState('pending').length + inState('expired').length
  if (waits.size !== count.versions.reduce((sum, { unlisted }) => sum + unlisted, 0)) faults.push('too many wait')
  if (numbers.confirmed !== inState('confirmed').length) faults.push(`confirmed ${numbers.confirmed}`)
  if (beside.withdrawn !== inState('withdrawn').length) faults.push(`withdrawn ${beside.withdrawn}`)
  if (beside.quarantined !== inState('quarantined').length) faults.push(`quarantined ${beside.quarantined}`)
  if (beside.waiting + beside.expired < unconfirmed) faults.push(`${beside.waiting} wait of ${unconfirmed}`)
  if (Object.values(beside).some((number) => number < 0)) faults.push(`beside ${JSON.stringify(beside)}`)
  if (formsOf(count) < signatures.length) faults.push(`forms ${formsOf(count)} of ${signatures.length}`)
  return faults
}
