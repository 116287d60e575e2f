import type { Database } from '@/tests/factories/database'

/** The hand-in of the older petition: to whom it went is the campaign's story, told in both languages of the demo. */
export async function seedHandIn(db: Database, petitionId: string, goneOn: Date): Promise<void> {
  await db.handIn.create({
    data: {
      petitionId,
      goneOn,
      outcome: 'accepted_by_guard',
      withoutDossier: 'Made up for the demonstration',
      notedAt: goneOn,
      texts: {
        create: [
          { locale: 'en', words: 'Made up, like everything here: a guard took the list and stamped our copy.' },
          {
            locale: 'ru',
            words: 'Выдумано, как и всё здесь: охранник взял список и поставил печать на наш экземпляр.',
          },
        ],
      },
    },
    select: { id: true },
  })
}
