import { isoDay } from '@/features/days'
import { csvHead, csvLines } from './csv-lines'
import type { Making } from './make-export'

const batchSize = 500
const columns = ['letter', 'addressee', 'city', 'host_country', 'sent_from', 'language', 'channel', 'attempt'] as const
const ends = ['state', 'outcome', 'outcome_on', 'due_on'] as const

/** What became of the letters of a campaign, one line for each way to a door. Nothing in it is of those who wrote. */
export async function* makeOutcomeList({
  db,
  campaignId,
  mark,
  progress,
}: Making<'outcomes'>): AsyncGenerator<Uint8Array> {
  yield csvHead([...columns, ...ends])
  const where = { letter: { modelLetter: { campaignId } } }
  const total = await db.delivery.count({ where })
  let done = 0
  let after: string | undefined
  for (;;) {
    const rows = await db.delivery.findMany({
      where,
      select: wayOfLetter,
      orderBy: { id: 'asc' },
      take: batchSize,
      ...(after !== undefined && { cursor: { id: after }, skip: 1 }),
    })
    done += rows.length
    progress(done, Math.max(total, done))
    yield csvLines(rows.map(cellsOf), mark)
    after = rows.at(-1)?.id
    if (rows.length < batchSize) return
  }
}

const wayOfLetter = {
  id: true,
  channel: true,
  attempt: true,
  state: true,
  outcome: true,
  outcomeOn: true,
  dueOn: true,
  letter: {
    select: {
      country: true,
      locale: true,
      modelLetter: { select: { slug: true } },
      addressee: { select: { name: true, hostCity: true, hostCountry: true } },
    },
  },
} as const

interface Way {
  channel: string
  attempt: number
  state: string
  outcome: string | null
  outcomeOn: Date | null
  dueOn: Date | null
  letter: {
    country: string
    locale: string
    modelLetter: { slug: string }
    addressee: { name: string; hostCity: string | null; hostCountry: string }
  }
}

function cellsOf({ letter, channel, attempt, state, outcome, outcomeOn, dueOn }: Way): string[] {
  const { addressee, country, locale, modelLetter } = letter
  return [
    ...[modelLetter.slug, addressee.name, addressee.hostCity ?? '', addressee.hostCountry, country, locale],
    ...[channel, String(attempt), state, outcome ?? '', isoDay(outcomeOn) ?? '', isoDay(dueOn) ?? ''],
  ]
}
