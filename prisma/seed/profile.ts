import type { Database } from '@/tests/factories/database'

/** Who the team of the demonstration is. */
export async function seedProfile(db: Database, teamId: string, now: Date): Promise<void> {
  await db.profile.create({
    data: {
      teamId,
      originalLocale: 'en',
      address: ['12 Example Street', '10115'],
      town: 'Berlin',
      country: 'DE',
      email: 'hello@postbag.example',
      website: 'https://postbag.example/',
      pressPhone: '+49 30 1234567',
      pressEmail: 'press@postbag.example',
      updatedAt: now,
      texts: {
        create: [
          {
            locale: 'en',
            name: 'Postbag demonstration',
            sentence:
              'A made-up group that shows what Postbag does: its campaigns are based on real events, its signers are invented.',
            responsible: 'Postbag demonstration\n12 Example Street, 10115 Berlin, Germany',
            legalNotice: 'This is a demonstration. Nothing that you enter here is sent to an embassy.',
          },
          {
            locale: 'ru',
            name: 'Демонстрация Postbag',
            sentence:
              'Вымышленная группа, на примере которой видно, что умеет Postbag: её кампании основаны на настоящих событиях, подписавшие придуманы.',
            responsible: 'Демонстрация Postbag\n12 Example Street, 10115 Берлин, Германия',
            legalNotice: 'Это демонстрация. Ничто из написанного здесь не отправляется в посольства.',
          },
        ],
      },
    },
    select: { teamId: true },
  })
}
