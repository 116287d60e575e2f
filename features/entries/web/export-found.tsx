import { getLocale, getTranslations } from 'next-intl/server'
import type { EntryFilter } from '@/features/entries/list-entries'
import { desk } from '@/features/entries/rules'
import { buttonClass } from '@/ui/button'

/** Downloads the entries that a filter of the list finds. */
export async function ExportFound({ filter, count }: { filter: EntryFilter; count: number }) {
  const locale = await getLocale()
  const t = await getTranslations('imports.export')
  if (count === 0) return null
  const { q, state = '', host = '', kind = '', freshness = '' } = filter
  const show = filter.removed ? 'removed' : filter.open ? 'open' : ''
  const fields = Object.entries({ q, state, host, kind, freshness, show }).filter(([, value]) => value !== '')
  return (
    <form action={`${desk.directory(locale)}/export`} method="post">
      {fields.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={buttonClass('quiet', 'min-h-11! py-1! text-sm!')}>
        {t('these', { count })}
      </button>
    </form>
  )
}
