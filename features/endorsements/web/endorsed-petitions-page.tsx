import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { EndorsedPetition } from '@/features/endorsements/list-endorsed-petitions'
import { endorsePath } from '@/features/endorsements/rules'
import { PageTitle, Tag } from '@/ui/page'

/** The petitions that organisations sign, with how many wait for a look. */
export async function EndorsedPetitionsPage({ petitions }: { petitions: EndorsedPetition[] }) {
  const locale = await getLocale()
  const t = await getTranslations('endorsements.desk')
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {petitions.length === 0 ? (
        <p className="mt-8 max-w-text text-muted">{t('noPetitions')}</p>
      ) : (
        <ul className="mt-8 divide-y divide-line rounded-md border border-line">
          {petitions.map(({ kind, id, title, takes, waiting, shown }) => (
            <li key={id} className="px-4 py-3 wrap-anywhere">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <Link
                  href={endorsePath.desk(locale, { kind, id })}
                  className="inline-flex min-h-11 items-center font-semibold text-ink"
                >
                  {title}
                </Link>
                {waiting > 0 && <Tag tone="warn">{t('waits', { count: waiting })}</Tag>}
              </p>
              <p className="text-sm text-muted">
                {t('shownCount', { count: shown })} {takes ? '' : t('takesNoMore')}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
