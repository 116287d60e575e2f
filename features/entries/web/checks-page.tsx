import { getTranslations } from 'next-intl/server'
import type { OpenCheckRow } from '@/features/entries/list-open-checks'
import { Told } from '@/ui/told'
import { OpenChecks } from './open-checks'

const good = ['closed-confirmed', 'closed-corrected', 'closed-removed', 'closed-waits'] as const
const bad = ['as-before', 'closed', 'not-found'] as const

/** Entries that somebody must look at, the one that waits longest first. */
export async function ChecksPage({ checks, told }: { checks: OpenCheckRow[]; told: string | undefined }) {
  const t = await getTranslations('entries')
  const notice = [...good, ...bad].find((known) => known === told)
  return (
    <>
      {notice && <Told good={good.some((one) => one === notice)} title={t(`told.${notice}`)} />}
      <p className="mt-6 mb-8 max-w-text text-muted">{t('checks.lead')}</p>
      {checks.length === 0 ? <p>{t('checks.none')}</p> : <OpenChecks checks={checks} from="queue" />}
    </>
  )
}
