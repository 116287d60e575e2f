import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { listPromises } from '@/features/deliveries/list-promises'
import { deliveryPath } from '@/features/deliveries/rules'
import type { Desk } from '@/server/session'
import { getFormatter } from '@/ui/formatter'
import { Section, Tag } from '@/ui/page'
import { dueTones, What, Where } from './desk-promises-page'

const shown = 3

/** The promises that are due, for the first page of the desk; nothing while there are none. */
export async function DeskDuePromises({ desk }: { desk: Desk }) {
  const locale = await getLocale()
  const t = await getTranslations('deliveries.promises')
  const format = await getFormatter()
  const { promises, silent } = await listPromises(desk.context, desk.organiser)
  const due = promises.filter((promise) => promise.due !== 'later')
  if (due.length === 0 && silent.length === 0) return null
  return (
    <Section id="promises" title={t('title')}>
      <ul className="divide-y divide-line border-y border-line">
        {due.slice(0, shown).map((promise) => (
          <li key={promise.id} className="py-3">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Tag tone={dueTones[promise.due]}>
                {t(`due.${promise.due}`, {
                  day: format.dateTime(promise.dueOn, { dateStyle: 'long', timeZone: 'UTC' }),
                })}
              </Tag>
              <Link href={deliveryPath.one(locale, promise.id)} className="font-semibold text-ink">
                <Where delivery={promise} />
              </Link>
            </p>
            <p className="mt-1 text-sm">
              <What promise={promise} />
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-3">
        <Link href={deliveryPath.promises(locale)} className="inline-flex min-h-11 items-center">
          {t('all', { promises: promises.length, silent: silent.length })}
        </Link>
      </p>
    </Section>
  )
}
