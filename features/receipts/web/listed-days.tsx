import { getLocale, getTranslations } from 'next-intl/server'
import type { PublicPetition } from '@/features/petitions/read-public-petition'
import { countPath } from '@/features/receipts/rules'
import { getFormatter } from '@/ui/formatter'
import { Section } from '@/ui/page'
import { publishedFiles } from './count-loaders'
import { Fingerprint } from './fingerprint'

/** Days on the page; all of them stand in count.json. */
const most = 30

/** The files of the days, the newest first, each with its root. */
export async function ListedDays({ petition }: { petition: PublicPetition }) {
  const locale = await getLocale()
  const t = await getTranslations('receipts.count.lists')
  const format = await getFormatter()
  const { days, files, ended } = await publishedFiles(petition.id, most)
  return (
    <Section id="lists" title={t('title')}>
      <p>{t('lead')}</p>
      <p className="mt-4">{t('ten')}</p>
      {ended && days.length > 0 && <p className="mt-4">{t('ended')}</p>}
      {days.length === 0 && <p className="mt-6 text-muted">{t(ended ? 'without' : 'none')}</p>}
      <ol className="mt-6 divide-y divide-line border-y border-line empty:hidden">
        {days.map(({ day, root, codes }) => (
          <li key={day} className="py-3">
            <a href={countPath.day(locale, petition.slug, day)}>
              {format.dateTime(new Date(day), { dateStyle: 'long' })}
            </a>
            <span className="ms-3 text-muted tabular-nums">
              {t('codes', { count: codes, number: format.number(codes) })}
            </span>
            <Fingerprint of={root} />
          </li>
        ))}
      </ol>
      {files > days.length && (
        <p className="mt-3 text-sm text-muted">
          {t('older', { count: files - days.length })} <a href={countPath.json(locale, petition.slug)}>count.json</a>
        </p>
      )}
    </Section>
  )
}
