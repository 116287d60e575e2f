import type { Context } from '@/features/context'
import { isoDay } from '@/features/days'
import type { PublishedText } from '@/features/petitions/publish-wordings'

/** A day's file, by what names it. */
export interface PublishedDay {
  /** "2026-12-01" */
  day: string
  /** In hexadecimal digits. */
  root: string
  codes: number
}

/** What of a petition's count is published for good. */
export interface Published {
  /** The newest first, as many as were asked for. */
  days: PublishedDay[]
  /** How many there are in all. */
  files: number
  /** The texts as they were last published, by version and language. */
  texts: PublishedText[]
  /** No list comes any more. */
  ended: boolean
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** Reads which files of a petition's count there are: of its days the newest, at most so many. */
export async function readPublished({ db }: Pick<Context, 'db'>, petitionId: string, most: number): Promise<Published> {
  const where = { petitionId }
  const [days, files, texts, keys] = await Promise.all([
    db.receiptDay.findMany({
      where,
      orderBy: { day: 'desc' },
      take: most,
      select: { day: true, root: true, codes: true },
    }),
    db.receiptDay.count({ where }),
    db.receiptText.findMany({
      where,
      orderBy: [{ version: 'asc' }, { locale: 'asc' }, { number: 'desc' }],
      distinct: ['version', 'locale'],
      select: { version: true, locale: true, hash: true },
    }),
    db.petitionReceiptKey.count({ where }),
  ])
  return {
    days: days.map(({ day, root, codes }) => ({ day: isoDay(day), root: hex(root), codes })),
    files,
    texts: texts.map((text) => ({ ...text, hash: hex(text.hash) })),
    ended: keys === 0,
  }
}
