import { getTranslations } from 'next-intl/server'
import { direction } from '@/features/places/languages'
import { aboutPath } from '@/features/profiles/rules'
import { Section } from '@/ui/page'
import { publicProfiles } from './profile-loader'

/** Who answers for the data that people give on this site, team by team; nothing while nobody collects any. */
export async function Controllers({ locale }: { locale: string }) {
  const t = await getTranslations('profiles')
  const profiles = await publicProfiles(locale)
  if (profiles.length === 0) return null
  return (
    <Section id="responsible" title={t('controllers')}>
      {profiles.length > 1 && <p className="max-w-text">{t('controllersLead')}</p>}
      <ul className="mt-4 max-w-text space-y-4">
        {profiles.map(({ teamId, name, responsible, legalLocale, email, ...profile }) => (
          <li key={teamId}>
            <a href={aboutPath(locale, teamId)} lang={profile.locale}>
              {name}
            </a>
            <p className="whitespace-pre-line" lang={legalLocale} dir={direction(legalLocale)}>
              {responsible}
            </p>
            <a href={`mailto:${email}`}>{email}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
