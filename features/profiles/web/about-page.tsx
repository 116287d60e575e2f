import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { pictureFolderPath } from '@/features/pictures/rules'
import { direction } from '@/features/places/languages'
import { countryName } from '@/features/places/name-country'
import type { PublicProfile } from '@/features/profiles/read-public-profiles'
import { WrittenText } from '@/features/texts/web/written-text'
import { PageTitle, Wrap } from '@/ui/page'
import { Picture } from '@/ui/picture'

/** Who runs this site: each team that has something public, in its own words, and how to reach it. */
export async function AboutPage({ profiles }: { profiles: PublicProfile[] }) {
  const locale = await getLocale()
  const t = await getTranslations('profiles.about')
  return (
    <main id="content">
      <Wrap narrow className="py-12 sm:py-16">
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
        {profiles.length === 0 && <p className="mt-8 text-muted">{t('nobody')}</p>}
        {profiles.map((profile) => (
          <Team key={profile.teamId} profile={profile} />
        ))}
        <section className="mt-14 max-w-text border-t border-line pt-8">
          <h2 className="text-xl">{t('software.title')}</h2>
          <p className="mt-3">{t('software.text')}</p>
          <p className="mt-3">
            <a href={`/${locale}/privacy`}>{t('software.privacy')}</a>
          </p>
        </section>
      </Wrap>
    </main>
  )
}

async function Team({ profile }: { profile: PublicProfile }) {
  const locale = await getLocale()
  const t = await getTranslations('profiles.about')
  const own = { lang: profile.locale, dir: direction(profile.locale) }
  const legal = { lang: profile.legalLocale, dir: direction(profile.legalLocale) }
  const { logo, address, town, country, email, website, pressPhone, pressEmail } = profile
  const id = `team-${profile.teamId}`
  return (
    <section id={id} aria-labelledby={`${id}-name`} className="mt-12 border-t border-line pt-8">
      <div className="flex flex-wrap items-start justify-between gap-6">
        <div className="max-w-text">
          <h2 id={`${id}-name`} className="text-2xl" {...own}>
            {profile.name}
          </h2>
          <p className="mt-3 text-lg" {...own}>
            {profile.sentence}
          </p>
        </div>
        {logo && (
          <Picture
            folder={pictureFolderPath(locale, logo.id)}
            {...logo}
            lang={logo.locale}
            credit={undefined}
            sizes="8rem"
            className="w-32 shrink-0"
          />
        )}
      </div>
      <dl className="mt-6 max-w-text divide-y divide-line border-y border-line">
        <Row name={t('where')}>
          {[...address, town].map((one) => (
            <span key={one} className="block">
              {one}
            </span>
          ))}
          {countryName(country, locale)}
        </Row>
        <Row name={t('contact')}>
          <a href={`mailto:${email}`}>{email}</a>
          {website && (
            <a href={website} className="block wrap-anywhere">
              {website}
            </a>
          )}
        </Row>
        {(pressPhone || pressEmail) && (
          <Row name={t('press')}>
            {pressPhone && <span className="block">{pressPhone}</span>}
            {pressEmail && <a href={`mailto:${pressEmail}`}>{pressEmail}</a>}
          </Row>
        )}
        <Row name={t('responsible')}>
          <span className="whitespace-pre-line" {...legal}>
            {profile.responsible}
          </span>
        </Row>
      </dl>
      {profile.legalNotice && (
        <div className="mt-6 max-w-text">
          <h3 className="mb-3 text-lg">{t('legalNotice')}</h3>
          <WrittenText text={profile.legalNotice} {...legal} />
        </div>
      )}
    </section>
  )
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[12rem_minmax(0,1fr)]">
      <dt className="text-muted">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  )
}
