import type { Database } from '@/tests/factories/database'

/** What the organisers of the older campaign say at its end. */
export async function seedEnding(db: Database, campaignId: string, on: Date): Promise<void> {
  await db.campaign.update({
    where: { id: campaignId },
    data: {
      endedOn: on,
      endings: {
        create: [
          {
            locale: 'en',
            text: 'Nobody has answered for the shots of December 2011 in full. But each year people met, read the poems of the imprisoned aloud and asked again. We close the petition and keep the page: whoever wants to know what was demanded, and by how many, finds it here. Thank you to all who signed.',
          },
          {
            locale: 'ru',
            text: 'За выстрелы декабря 2011 года до конца так никто и не ответил. Но каждый год люди собирались, читали вслух стихи заключённых и спрашивали снова. Мы закрываем петицию и оставляем страницу: здесь видно, чего требовали и сколько нас было. Спасибо всем, кто подписал.',
          },
        ],
      },
    },
    select: { id: true },
  })
}
