import { randomUUID } from 'node:crypto'
import { day } from '@/features/days'
import type { Prisma } from '@/generated/prisma/client'
import { homes } from '@/prisma/seed/people/countries'
import { spread } from '@/prisma/seed/people/curve'
import type { Database } from '@/tests/factories/database'
import { createRandom } from '@/tests/factories/random'

/**
 * Letters that supporters took along to print or to mail themselves, of which nobody has told anything: no text, no
 * sender, as such letters are kept. Written on the days before `today`, to the door of each country.
 */
export async function seedSupporterLetters(
  db: Database,
  modelLetterId: string,
  { count, days, today }: { count: number; days: number; today: Date },
): Promise<void> {
  const random = createRandom('letters')
  const doors = await doorsByCountry(db)
  const countries = Object.entries(homes).flatMap(([country, { part }]) =>
    doors.has(country) ? [[country, part] as const] : [],
  )
  const firstDay = new Date(today.getTime() - days * day)

  const letters: Prisma.LetterCreateManyInput[] = []
  const deliveries: Prisma.DeliveryCreateManyInput[] = []
  spread(count, days, firstDay.getUTCDay(), random).forEach((onThisDay, at) => {
    const writtenOn = new Date(firstDay.getTime() + at * day)
    for (let i = 0; i < onThisDay; i++) {
      const country = random.pickWeighted(countries)
      const id = randomUUID()
      letters.push({
        id,
        modelLetterId,
        addresseeId: doors.get(country) ?? '',
        state: 'out',
        locale: random.pick(languagesOf[country] ?? ['en']),
        country,
        draftId: randomUUID(),
        datedOn: writtenOn,
        createdOn: writtenOn,
        demo: true,
      })
      const channel = random.pickWeighted([
        ['post', 5],
        ['own_mail', 4],
        ['by_hand', 1],
      ] as const)
      deliveries.push({ letterId: id, channel, createdOn: writtenOn })
    }
  })
  await db.letter.createMany({ data: letters })
  await db.delivery.createMany({ data: deliveries })
}

const languagesOf: Record<string, string[]> = {
  DE: ['de', 'de', 'en'],
  AT: ['de'],
  CH: ['de', 'fr'],
  FR: ['fr', 'fr', 'en'],
  BE: ['fr', 'en'],
  CA: ['en', 'en', 'fr'],
  ES: ['es'],
  MX: ['es'],
  AR: ['es'],
  UA: ['ru', 'en'],
  GE: ['ru', 'en'],
}

/** The embassy of Kazakhstan that is resident in a country, else the one that is accredited there. */
async function doorsByCountry(db: Database): Promise<Map<string, string>> {
  const covered = await db.coverage.findMany({
    where: {
      state: 'KZ',
      country: { not: 'KZ' },
      kind: { in: ['accredited', 'resident'] },
      addressee: { kind: 'embassy', removedAt: null },
    },
    orderBy: [{ kind: 'desc' }, { addresseeId: 'asc' }],
    select: { country: true, addresseeId: true },
  })
  return new Map(covered.map(({ country, addresseeId }) => [country, addresseeId]))
}
