import { randomUUID } from 'node:crypto'
import { hashCase } from '@/features/cases/hash-case'
import { day, dayOf } from '@/features/days'
import type { Database } from '@/tests/factories/database'

interface SeedCases {
  teamId: string
  organiserId: string
  /** Whose page shows them. */
  campaignId: string
  on: Date
  now: Date
}

/** The imprisoned lawyer of the urgent action, unnamed as everybody in the demonstration; one fact may be used. */
export async function seedCases(db: Database, { teamId, organiserId, campaignId, on, now }: SeedCases): Promise<void> {
  const source = 'The urgent action of the campaign'
  const { id } = await db.case.create({
    data: {
      teamId,
      status: 'detained',
      statusOn: on,
      createdAt: on,
      names: {
        create: [
          { locale: 'en', name: 'N. N., lawyer and activist' },
          { locale: 'ru', name: 'Н. Н., юрист и активист' },
        ],
      },
      facts: {
        create: {
          position: 0,
          source,
          mayBeUsed: true,
          texts: {
            create: [
              { locale: 'en', text: 'A lawyer and activist is held for speaking up.' },
              { locale: 'ru', text: 'Юрист и активист лишён свободы за свои слова.' },
            ],
          },
        },
      },
      changes: { create: { status: 'detained', statusOn: on, source, at: on, organiserId, isPublic: true } },
      campaigns: { create: { campaignId } },
      shownAt: now,
    },
    select: { id: true },
  })
  // The second pair of eyes has left the team since.
  await db.caseCheck.create({
    data: {
      caseId: id,
      contentHash: await hashCase({ db }, id),
      askedBy: organiserId,
      askedAt: on,
      answeredBy: randomUUID(),
      answeredAt: now,
      validUntil: new Date(dayOf(now).getTime() + 150 * day),
      verdict: 'safe',
      answers: {
        consent: 'not_reachable',
        consentNote: 'A demonstration: this person has no name and does not exist.',
        danger: 'safe',
        avoid: 'Nobody',
        note: '',
      },
    },
    select: { id: true },
  })
}
