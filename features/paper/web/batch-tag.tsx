import { getTranslations } from 'next-intl/server'
import type { DeskBatch } from '@/features/paper/list-batches'
import { Tag, type Tone } from '@/ui/page'

const tones: Record<DeskBatch['state'], Tone> = { entered: 'warn', returned: 'warn', counted: 'good', removed: 'plain' }

/** What has become of a batch, in a word; one that waits for whoever looks says so. */
export async function BatchTag({ batch: { state, checks } }: { batch: Pick<DeskBatch, 'state' | 'checks'> }) {
  const t = await getTranslations('paper.desk.states')
  return <Tag tone={tones[state]}>{t(checks ? 'checks' : state)}</Tag>
}
