import { getLocale, getTranslations } from 'next-intl/server'
import { isPostFault } from '@/features/content/rules'
import { Section, Tag } from '@/ui/page'
import { Pages } from '@/ui/pages'
import type { ContentView } from './content-loaders'

/** What is to be known of a file of texts, and where: posts that are left out are marked. */
export async function ContentFaults({
  faults,
  hrefOf,
}: {
  faults: ContentView['faults']
  hrefOf: (page: number) => string
}) {
  const locale = await getLocale()
  const t = await getTranslations('content')
  if (faults.count === 0) return null
  return (
    <Section id="faults" title={`${t('faultsTitle')}: ${faults.count.toLocaleString(locale)}`}>
      <ul className="divide-y divide-line border-y border-line text-sm">
        {faults.shown.map(({ place, line, code, value }, at) => (
          <li
            key={`${place}-${code}-${String(at)}`}
            className="grid gap-x-6 gap-y-1 py-2.5 lg:grid-cols-[16rem_minmax(0,1fr)]"
          >
            <span className="min-w-0 font-semibold wrap-anywhere" dir="auto">
              {place || t('wholeFile')}
              {line !== null && <span className="font-normal text-muted"> {t('line', { line })}</span>}
            </span>
            <span className="min-w-0">
              {isPostFault({ code }) && (
                <>
                  <Tag tone="error">{t('leftOut')}</Tag>{' '}
                </>
              )}
              {t(`faults.${code}`)}
              {value !== '' && (
                <span className="block font-mono wrap-anywhere text-muted" dir="auto">
                  {value}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      <Pages page={faults.page} pages={faults.pages} hrefOf={hrefOf} />
    </Section>
  )
}
