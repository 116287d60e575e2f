import { getLocale, getTranslations } from 'next-intl/server'
import { countryName } from '@/features/places/name-country'
import { listPublicNames } from '@/features/signatures/list-public-names'
import { webContext } from '@/server/context'
import { currentPath, offerDocuments } from '@/server/documents/scope'
import { Section } from '@/ui/page'

/** Those who chose to be named, a page at a time, in no order of time. */
export async function PublicNames({ petitionId, before }: { petitionId: string; before: number | undefined }) {
  const locale = await getLocale()
  const t = await getTranslations('signatures.names')
  const list = await listPublicNames(webContext(), petitionId, before)
  offerDocuments('names', list.batches)
  const href = (to: number | 'first') => `/${locale}${currentPath()}${to === 'first' ? '' : `?names=${to}`}#names`
  return (
    <Section id="names" title={t('title')}>
      <p className="max-w-text text-sm text-muted">{list.names.length === 0 ? t('none') : t('howShown')}</p>
      <ul className="mt-4 gap-x-8 sm:columns-2">
        {list.names.map((person) => (
          <li key={person.id} className="break-inside-avoid border-b border-line py-2">
            <bdi className="font-semibold">{person.name}</bdi>
            <span className="block text-sm text-muted">
              {[person.role, person.organisation, countryName(person.country, locale)]
                .filter(Boolean)
                .map((text, at) => (
                  <span key={text}>
                    {at > 0 && ' · '}
                    <bdi>{text}</bdi>
                  </span>
                ))}
            </span>
          </li>
        ))}
      </ul>
      {(list.previous !== undefined || list.next !== undefined) && (
        <nav aria-label={t('title')} className="mt-4 flex flex-wrap items-center gap-x-6">
          {list.previous !== undefined && (
            <a href={href(list.previous)} className="inline-flex min-h-11 items-center">
              {t('back')}
            </a>
          )}
          {list.next !== undefined && (
            <a href={href(list.next)} className="inline-flex min-h-11 items-center">
              {t('more')}
            </a>
          )}
        </nav>
      )}
    </Section>
  )
}
