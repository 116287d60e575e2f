import { getTranslations } from 'next-intl/server'
import type { ListedExport } from '@/features/exports/list-exports'
import { Tag, type Tone } from '@/ui/page'

const tones: Record<ListedExport['state'], Tone> = {
  asked: 'warn',
  approved: 'plain',
  making: 'plain',
  made: 'good',
  fetched: 'plain',
  refused: 'plain',
  withdrawn: 'plain',
  expired: 'plain',
  failed: 'error',
}

/** Where an export stands, in a word. */
export async function ExportTag({ state }: Pick<ListedExport, 'state'>) {
  const t = await getTranslations('exports.states')
  return <Tag tone={tones[state]}>{t(state)}</Tag>
}
