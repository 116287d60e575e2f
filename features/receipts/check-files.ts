import { createHash } from 'node:crypto'
import path from 'node:path'
import { z } from 'zod'
import { blindCode } from './derive-code'
import { type ParsedDay, parseDayFile } from './parse-day-file'
import { findMiscount, isHash } from './rules'

/** A published file, wherever it lies. */
export interface CheckedFile {
  name: string
  read: () => AsyncIterable<Uint8Array>
}

/** What a check of published files came to. */
export interface CheckReport {
  /** In words; none where everything fits. */
  faults: string[]
  days: { day: string; root: string }[]
  codes: number
  /** Confirmed signatures, as the last day has them. */
  confirmed: number
  /** Where the code stands that was asked for. */
  found: { day: string; version: number; texts: ParsedDay['texts'] } | undefined
}

const copy = z.object({ petition: z.string(), days: z.array(z.object({ day: z.string(), root: z.string() })) })

/**
 * Checks the count of one petition from published files alone: lists, chain, sums, texts, and roots that a copy of count.json
 * has. `code` is the sixteen letters of a receipt to look for. Files that are none of ours are passed over.
 */
export async function checkFiles(files: readonly CheckedFile[], code?: string): Promise<CheckReport> {
  const faults: string[] = []
  const days: (ParsedDay & { name: string })[] = []
  const texts: { name: string; hash: string }[] = []
  const copies: { name: string; copy: z.infer<typeof copy> }[] = []
  const codes = new Map<string, { day: number; version: number }>()
  for (const { name, read } of files) {
    const begin = await readBegin(read())
    if (begin.startsWith('postbag receipts ')) {
      const place = days.length
      const take = (blinded: string, version: number) => {
        if (codes.has(blinded)) faults.push(`${name}: a code is on two lists: ${blinded}`)
        codes.set(blinded, { day: place, version })
      }
      days.push({ name, ...(await parseDayFile(read(), take, (fault) => faults.push(`${name} ${fault}`))) })
    } else if (begin.startsWith('postbag text ')) texts.push({ name, hash: await hashOf(read()) })
    else if (name.endsWith('.json')) {
      const parsed = copy.safeParse(await readJson(read()))
      if (parsed.success) copies.push({ name, copy: parsed.data })
    }
  }
  const listed = countListed(codes, days)
  const inOrder = days.toSorted((a, b) => (a.day < b.day ? -1 : 1))
  faults.push(...findBrokenChain(inOrder), ...findWrongSums(inOrder, listed), ...findStrangeTexts(inOrder, texts))
  for (const { name, copy } of copies) faults.push(...findRewritten(inOrder, copy).map((fault) => `${name}: ${fault}`))
  const last = inOrder.at(-1)
  if (!last) faults.push('There is no file of a day')
  const place = code && last ? codes.get(blindCode(last.petition, code).toString('hex')) : undefined
  const on = place && days[place.day]
  return {
    faults,
    days: inOrder.map(({ day, root }) => ({ day, root })),
    codes: codes.size,
    confirmed: last?.numbers.get('confirmed') ?? 0,
    found: on && {
      day: on.day,
      version: place.version,
      texts: on.texts.filter(({ version }) => version === place.version),
    },
  }
}

/** How many codes of each version every file has, by its name. */
function countListed(codes: Map<string, { day: number; version: number }>, days: readonly { name: string }[]) {
  const listed = new Map(days.map(({ name }) => [name, new Map<number, number>()]))
  for (const { day, version } of codes.values()) {
    const counts = listed.get(days[day]?.name ?? '')
    counts?.set(version, (counts.get(version) ?? 0) + 1)
  }
  return listed
}

function findBrokenChain(days: readonly (ParsedDay & { name: string })[]): string[] {
  return days.flatMap(({ name, petition, previous, day }, at) => {
    const before = days[at - 1]
    if (!before) return /^0+$/.test(previous) ? [] : [`${name} is not the first file: earlier ones are missing`]
    if (before.petition !== petition) return [`${name} is of another petition than ${before.name}`]
    if (before.day === day) return [`${name} and ${before.name} are of the same day`]
    return previous === before.root ? [] : [`${name} does not follow ${before.name}: one was rewritten or is missing`]
  })
}

function findWrongSums(
  days: readonly (ParsedDay & { name: string })[],
  listed: ReadonlyMap<string, ReadonlyMap<number, number>>,
): string[] {
  const sums = new Map<number, number>()
  return days.flatMap(({ name, versions, numbers }) => {
    for (const [version, count] of listed.get(name) ?? []) sums.set(version, (sums.get(version) ?? 0) + count)
    const confirmed = versions.reduce((sum, version) => sum + version.confirmed, 0)
    const unknown = [...sums.keys()].filter((version) => !versions.some((one) => one.version === version))
    return [
      ...versions.map(findMiscount).filter((fault) => fault !== undefined),
      ...versions
        .filter(({ version, listed }) => listed !== (sums.get(version) ?? 0))
        .map(
          ({ version, listed }) =>
            `version ${version}: ${listed} codes are announced in all, ${sums.get(version) ?? 0} are there`,
        ),
      ...unknown.map((version) => `has codes of version ${version}, of which it says nothing`),
      ...(confirmed === numbers.get('confirmed')
        ? []
        : [`${numbers.get('confirmed')} confirmed, by version ${confirmed}`]),
    ].map((fault) => `${name}: ${fault}`)
  })
}

/** A text's file is the one that the last day names; one named after its hash, of any day. */
function findStrangeTexts(days: readonly ParsedDay[], texts: readonly { name: string; hash: string }[]): string[] {
  const last = new Set(days.at(-1)?.texts.map(({ hash }) => hash))
  const ever = new Set(days.flatMap((day) => day.texts.map(({ hash }) => hash)))
  return texts.flatMap(({ name, hash }) => {
    const own = path.basename(name, '.txt')
    if (isHash(own) && own !== hash) return [`${name} has another hash than its name`]
    return (isHash(own) ? ever : last).has(hash) ? [] : [`${name} is not the text that the lists name`]
  })
}

function findRewritten(days: readonly ParsedDay[], { petition, days: kept }: z.infer<typeof copy>): string[] {
  if (petition !== days.at(-1)?.petition) return ['is of another petition']
  return kept.flatMap(({ day, root }) => {
    const found = days.find((one) => one.day === day)
    if (!found) return [`the file of ${day} is missing`]
    return found.root === root ? [] : [`the file of ${day} was rewritten`]
  })
}

async function readBegin(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  for await (const piece of bytes) return Buffer.from(piece.subarray(0, 40)).toString('latin1')
  return ''
}

async function hashOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of bytes) hash.update(piece)
  return hash.digest('hex')
}

async function readJson(bytes: AsyncIterable<Uint8Array>): Promise<unknown> {
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  try {
    return JSON.parse(Buffer.concat(pieces).toString('utf8'))
  } catch {
    return undefined
  }
}
