import { getTranslations } from 'next-intl/server'
import type { OpenCheckRow } from '@/features/entries/list-open-checks'
import { Told } from '@/ui/told'
import { OpenChecks } from './open-checks'

const good = ['closed-confirmed', 'closed-corrected', 'closed-removed', 'closed-waits'] as const
const bad = ['as-before', 'closed', 'not-found'] as const

/** Entries that somebody must look at, the one that waits longest first. */
export async function ChecksPage({ checks, told }: { checks: OpenCheckRow[]; told: string | undefined }) {
  const t = await getTranslations('entries')
  return (
    <>
      <Told told={told} good={good} bad={bad} say={(code) => t(`told.${code}`)} />
      <p className="mt-6 mb-8 max-w-text text-muted">{t('checks.lead')}</p>
      {checks.length === 0 ? <p>{t('checks.none')}</p> : <OpenChecks checks={checks} from="queue" />}
    </>
  )
}
