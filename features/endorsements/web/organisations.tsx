import { getLocale, getTranslations } from 'next-intl/server'
import { listOrganisations } from '@/features/endorsements/list-organisations'
import type { Endorsed } from '@/features/endorsements/name-endorsed'
import { endorsePath } from '@/features/endorsements/rules'
import { countryName } from '@/features/places/name-country'
import { webContext } from '@/server/context'
import { currentPath, offerDocuments } from '@/server/documents/scope'
import { getFormatter } from '@/ui/formatter'
import { Section } from '@/ui/page'

/** The organisations that sign a petition or stand behind a campaign, apart from people and in the order of their names. Nothing while there are none. */
export async function Organisations({ endorsed, page }: { endorsed: Endorsed; page: number }) {
  const locale = await getLocale()
  const t = await getTranslations('endorsements.list')
  const format = await getFormatter()
  const list = await listOrganisations(webContext(), endorsed, page)
  offerDocuments('organisations', list.pages)
  if (list.count === 0) return null
  const href = (to: number) => `/${locale}${currentPath()}?organisations=${to}#organisations`
  const step = 'inline-flex min-h-11 items-center'
  return (
    <Section id="organisations" title={t(`${endorsed.kind}.title`)}>
      <p className="max-w-text text-sm text-muted">{t(`${endorsed.kind}.count`, { count: list.count })}</p>
      <ul className="mt-4 gap-x-8 sm:columns-2">
        {list.organisations.map(({ id, name, town, country, website, hasLogo }) => (
          <li key={id} className="flow-root break-inside-avoid border-b border-line py-2 wrap-anywhere">
            {hasLogo && (
              <img
                src={endorsePath.logo(locale, id)}
                alt={name}
                width={56}
                height={56}
                loading="lazy"
                className="float-end ms-4 size-14 bg-paper object-contain"
              />
            )}
            {website === '' ? (
              <bdi className="font-semibold">{name}</bdi>
            ) : (
              <a href={website} rel="nofollow noopener noreferrer" className="font-semibold text-ink">
                <bdi>{name}</bdi>
              </a>
            )}
            <span className="block text-sm text-muted">
              {town && (
                <>
                  <bdi>{town}</bdi>
                  {' · '}
                </>
              )}
              {countryName(country, locale)}
            </span>
          </li>
        ))}
      </ul>
      {list.pages > 1 && (
        <nav aria-label={t(`${endorsed.kind}.title`)} className="mt-4 flex flex-wrap items-center gap-x-6">
          {list.page > 1 && (
            <a href={href(list.page - 1)} className={step}>
              {t('back')}
            </a>
          )}
          <span className="text-sm text-muted">
            {t('page', { page: format.number(list.page), pages: format.number(list.pages) })}
          </span>
          {list.page < list.pages && (
            <a href={href(list.page + 1)} className={step}>
              {t('more')}
            </a>
          )}
        </nav>
      )}
    </Section>
  )
}

/** The quiet way to the form of organisations, where the organiser lets them sign. */
export async function EndorseLink({ petition }: { petition: { slug: string; takesOrganisations: boolean } }) {
  const locale = await getLocale()
  const t = await getTranslations('endorsements.list')
  if (!petition.takesOrganisations) return null
  return (
    <p className="mt-6 border-t border-line pt-4 text-sm">
      <a href={endorsePath.form(locale, petition.slug)} className="inline-flex min-h-11 items-center text-ink">
        {t('sign')}
      </a>
    </p>
  )
}
