import { getTranslations } from 'next-intl/server'
import type { PublicCase } from '@/features/cases/read-public-case'
import { isOver } from '@/features/cases/rules'
import { day } from '@/features/days'
import { webContext } from '@/server/context'
import { getFormatter } from '@/ui/formatter'
import { Tag } from '@/ui/page'

/** States of which the days are counted: each of them is one too many. */
const counted = ['detained', 'disappeared'] as const

/** What has become of a person, since when, and how many days that is. */
export async function CaseState({ status, statusOn }: Pick<PublicCase, 'status' | 'statusOn'>) {
  const t = await getTranslations('cases')
  const format = await getFormatter()
  const days = Math.floor((webContext().now.getTime() - statusOn.getTime()) / day)
  const counts = counted.find((one) => one === status)
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Tag tone={isOver(status) ? 'good' : 'warn'}>{t(`statuses.${status}`)}</Tag>
        <span className="text-muted">
          {t('since', { day: format.dateTime(statusOn, { dateStyle: 'long', timeZone: 'UTC' }) })}
        </span>
      </p>
      {counts && days > 0 && (
        <p className="mt-2 font-serif text-xl font-semibold">
          {t(`days.${counts}`, { count: days, number: format.number(days) })}
        </p>
      )}
    </>
  )
}
