import type { Database } from '@/tests/factories/database'
import { createUpdate } from '@/tests/factories/updates'
import { readText } from './read-text'

interface DemoUpdates {
  campaignId: string
  organiserId: string
  sentAt: Date
}

/** News that was sent (to nobody, as the demo's signers are made up), and a draft. */
export async function seedUpdates(db: Database, { campaignId, organiserId, sentAt }: DemoUpdates): Promise<void> {
  await createUpdate(db, {
    campaignId,
    writtenBy: organiserId,
    state: 'sent',
    publishedAt: sentAt,
    startedAt: sentAt,
    endedAt: sentAt,
    createdAt: sentAt,
    texts: readText('update', ['title', 'summary']),
  })
  await createUpdate(db, {
    campaignId,
    writtenBy: organiserId,
    createdAt: sentAt,
    texts: {
      en: { title: 'What we heard at the doors', summary: '', text: '' },
      ru: { title: 'Что мы услышали у дверей', summary: '', text: '' },
    },
  })
}
