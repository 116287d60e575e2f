import type { Database } from '@/tests/factories/database'

/** The imprisoned lawyer of the urgent action, unnamed as everybody in the demonstration; one fact may be used. */
export async function seedCases(
  db: Database,
  { teamId, organiserId, on }: { teamId: string; organiserId: string; on: Date },
): Promise<void> {
  const source = 'The urgent action of the campaign'
  await db.case.create({
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
      changes: { create: { status: 'detained', statusOn: on, source, at: on, organiserId } },
    },
    select: { id: true },
  })
}
