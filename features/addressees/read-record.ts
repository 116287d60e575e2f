import type { Context } from '@/features/context'
import type { Prisma } from '@/generated/prisma/client'

/** Most recent deliveries a record looks at; no addressee has had more. */
const most = 5_000

const told = { outcome: true, outcomeOn: true, dueOn: true, organiserId: true } as const
const published = { where: { state: 'published' }, select: { receivedOn: true, deliveryId: true } } as const

/** A kit that is only prepared has been brought nowhere. */
const setOut = {
  OR: [{ state: { not: 'planned' } }, { postedOn: { not: null } }],
} satisfies Prisma.DeliveryWhereInput

/**
 * Everything that may be shown of letters to one addressee, across campaigns: deliveries of published letters, and those
 * whose outcome was told, the newest first. Of supporters' letters nothing names the country they came from.
 */
export async function readRecord({ db }: Pick<Context, 'db'>, addresseeId: string) {
  const rows = await db.delivery.findMany({
    where: {
      letter: {
        addresseeId,
        state: { in: ['out', 'closed'] },
        modelLetter: { state: { not: 'draft' }, campaign: { state: { not: 'draft' } } },
      },
      OR: [{ public: true }, { letter: { publishedText: { not: null } }, ...setOut }],
    },
    orderBy: [{ outcomeOn: { sort: 'desc', nulls: 'last' } }, { createdOn: 'desc' }, { id: 'desc' }],
    take: most,
    select: {
      id: true,
      channel: true,
      outcome: true,
      outcomeOn: true,
      dueOn: true,
      note: true,
      postedOn: true,
      changes: { orderBy: { id: 'asc' }, select: told },
      photos: { where: { public: true, removedAt: null }, orderBy: { id: 'asc' }, select: { id: true } },
      letter: {
        select: {
          id: true,
          country: true,
          locale: true,
          datedOn: true,
          publishedSubject: true,
          replies: published,
          modelLetter: {
            select: {
              slug: true,
              campaign: {
                select: {
                  id: true,
                  slug: true,
                  originalLocale: true,
                  translations: { select: { locale: true, title: true } },
                },
              },
            },
          },
        },
      },
    },
  })
  const answered = new Set<string>()
  return rows.map(({ letter, changes, photos, note, ...delivery }) => {
    const { publishedSubject: subject, country, replies, ...sent } = letter
    // A reply that names no delivery belongs to the letter's newest one.
    const newest = !answered.has(letter.id) && answered.add(letter.id)
    return {
      ...delivery,
      changes,
      note: changes.at(-1)?.organiserId ? note : null,
      photos: photos.map((photo) => photo.id),
      replies: replies
        .filter(({ deliveryId }) => (deliveryId === null ? newest : deliveryId === delivery.id))
        .map(({ receivedOn }) => receivedOn),
      letter: { ...sent, subject, country: subject === null ? null : country },
    }
  })
}
export type RecordedDelivery = Awaited<ReturnType<typeof readRecord>>[number]

/**
 * How many supporters' letters the addressee's mail server has taken of which nobody has told anything. Not to be shown
 * as it is: small numbers would name people.
 */
export async function countQuietLetters({ db }: Pick<Context, 'db'>, addresseeId: string): Promise<number> {
  return db.letter.count({
    where: {
      addresseeId,
      origin: 'supporter',
      publishedText: null,
      demo: false,
      state: { in: ['out', 'closed'] },
      modelLetter: { state: { not: 'draft' }, campaign: { state: { not: 'draft' }, demo: false } },
      deliveries: { some: { state: 'handed_over' }, none: { public: true } },
    },
  })
}
