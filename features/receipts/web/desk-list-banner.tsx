import { getLocale, getTranslations } from 'next-intl/server'
import type { ToldFault } from '@/features/receipts/list-faulty-days'
import { countPath } from '@/features/receipts/rules'
import { getFormatter } from '@/ui/formatter'

/** Published lists that were changed, above every page of the desk. Nothing while all are as they were published. */
export async function DeskListBanner({ faults }: { faults: readonly ToldFault[] }) {
  if (faults.length === 0) return null
  const locale = await getLocale()
  const t = await getTranslations('receipts.faults')
  const format = await getFormatter()
  return (
    <div role="alert" className="border-b-2 border-error bg-error-soft px-4 py-3 sm:px-6 lg:px-10">
      <p className="font-semibold text-error">{t('title')}</p>
      <p className="text-sm">{t('lead')}</p>
      <ul className="mt-1 text-sm">
        {faults.map(({ slug, day, fault }) => (
          <li key={`${slug} ${day}`}>
            <a href={countPath.page(locale, slug)}>{slug}</a>{' '}
            {t(fault, { date: format.dateTime(new Date(day), { dateStyle: 'medium' }) })}
          </li>
        ))}
      </ul>
    </div>
  )
}
