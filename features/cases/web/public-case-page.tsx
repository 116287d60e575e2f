import { getLocale, getTranslations } from 'next-intl/server'
import type { PublicCase } from '@/features/cases/read-public-case'
import { WrittenPicture } from '@/features/pictures/web/written-picture'
import { direction, ownName } from '@/features/places/languages'
import { ButtonLink } from '@/ui/button'
import { getFormatter } from '@/ui/formatter'
import { BackLink, PageTitle, Section, Wrap } from '@/ui/page'
import { CaseState } from './case-state'

/** A person at risk, for everybody: what has become of them, what is known and from where, and what can be done now. */
export async function PublicCasePage({ person }: { person: PublicCase }) {
  const locale = await getLocale()
  const t = await getTranslations('cases.public')
  const { name, otherNames, portrait, campaigns } = person
  const [campaign] = campaigns
  return (
    <main id="content">
      <Wrap className="py-8 sm:py-10">
        {campaign ? (
          <BackLink href={`/${locale}/campaigns/${campaign.slug}`}>
            <span lang={campaign.locale}>{campaign.title}</span>
          </BackLink>
        ) : (
          <BackLink href={`/${locale}`}>{t('all')}</BackLink>
        )}
        <div className="gap-x-14 lg:grid lg:grid-cols-[minmax(0,1fr)_24rem]">
          <div>
            <PageTitle kicker={t('kicker')} lang={name.locale} dir={direction(name.locale)}>
              {name.name}
            </PageTitle>
            {otherNames.length > 0 && (
              <ul className="mt-3 text-muted">
                {otherNames.map((one) => (
                  <li key={one.locale}>
                    <span lang={one.locale} dir={direction(one.locale)}>
                      {one.name}
                    </span>{' '}
                    <span className="text-sm">({ownName(one.locale)})</span>
                  </li>
                ))}
              </ul>
            )}
            <div className="mt-6">
              <CaseState {...person} />
            </div>
            {portrait && (
              <WrittenPicture
                picture={portrait}
                first
                sizes="(max-width: 40rem) 64vw, 28rem"
                className="mt-8 max-w-md"
              />
            )}
            <CaseFacts person={person} />
          </div>
          <CaseActs person={person} />
        </div>
        <CaseChanges person={person} />
        <CaseAppeals person={person} />
      </Wrap>
    </main>
  )
}

async function CaseActs({ person: { acts } }: { person: PublicCase }) {
  const locale = await getLocale()
  const t = await getTranslations('cases.public')
  return (
    <section
      aria-labelledby="act"
      className="mt-10 self-start rounded-md border border-line bg-paper p-5 shadow-sheet lg:mt-0"
    >
      <h2 id="act" className="text-xl">
        {t('act')}
      </h2>
      {acts.length === 0 && <p className="mt-3 text-muted">{t('noAct')}</p>}
      <ul className="mt-4 space-y-5">
        {acts.map((one, at) => (
          <li key={one.id}>
            <p lang={one.locale} dir={direction(one.locale)}>
              {one.title}
            </p>
            <p className="mt-2">
              <ButtonLink
                kind={at === 0 ? 'primary' : 'secondary'}
                href={`/${locale}/${one.kind === 'petition' ? 'petitions' : 'letters'}/${one.slug}`}
                className="w-full"
              >
                {t(one.kind)}
              </ButtonLink>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

async function CaseFacts({ person: { facts } }: { person: PublicCase }) {
  const t = await getTranslations('cases.public')
  if (facts.length === 0) return null
  return (
    <Section id="facts" title={t('facts')}>
      <div className="max-w-text space-y-5">
        {facts.map(({ id, locale, text, source, url }) => (
          <div key={id}>
            <p lang={locale} dir={direction(locale)} className="whitespace-pre-line wrap-anywhere">
              {text}
            </p>
            {url && (
              <p className="mt-1 text-sm text-muted">
                {t('source')}{' '}
                <a href={url} rel="noreferrer nofollow" className="wrap-anywhere">
                  {source}
                </a>
              </p>
            )}
          </div>
        ))}
      </div>
    </Section>
  )
}

async function CaseChanges({ person: { changes } }: { person: PublicCase }) {
  const t = await getTranslations('cases')
  const format = await getFormatter()
  if (changes.length === 0) return null
  return (
    <Section id="changes" title={t('history')}>
      <ol className="max-w-text divide-y divide-line border-y border-line">
        {changes.map(({ id, status, on, url }) => (
          <li key={id} className="py-3">
            <time dateTime={on.toISOString().slice(0, 10)} className="block text-sm text-muted">
              {format.dateTime(on, { dateStyle: 'long', timeZone: 'UTC' })}
            </time>
            {t(`statuses.${status}`)}
            {url && (
              <>
                {' · '}
                <a href={url} rel="noreferrer nofollow">
                  {t('public.sourceLink')}
                </a>
              </>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}

async function CaseAppeals({ person: { appeals } }: { person: PublicCase }) {
  const t = await getTranslations('cases.public')
  const format = await getFormatter()
  if (appeals.length === 0) return null
  return (
    <Section id="appeals" title={t('appeals')}>
      <ol className="max-w-text divide-y divide-line border-y border-line">
        {appeals.map(({ id, number, title, locale, issuedOn, url, before }) => (
          <li key={id} className="py-3">
            <p className="text-sm text-muted">
              {number} · {format.dateTime(issuedOn, { dateStyle: 'long', timeZone: 'UTC' })}
            </p>
            <a href={url} rel="noreferrer" lang={locale} dir={direction(locale)}>
              {title}
            </a>
            {before && <p className="text-sm text-muted">{t('follows', { number: before })}</p>}
          </li>
        ))}
      </ol>
    </Section>
  )
}
