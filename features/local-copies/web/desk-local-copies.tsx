import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { deskCampaignPath } from '@/features/campaigns/rules'
import type { DeskLocalCopies } from '@/features/local-copies/list-local-copies'
import { mostLocalCopies } from '@/features/local-copies/rules'
import { countryOptions } from '@/features/places/countries'
import { ownName } from '@/features/places/languages'
import { countryName } from '@/features/places/name-country'
import { toldIn } from '@/features/texts/told'
import { SelectField, TextField } from '@/ui/field'
import { Fold } from '@/ui/fold'
import { KeptForm } from '@/ui/kept-form'
import { Section } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { beginLocalCopy } from './local-copy-actions'

const bad = ['not-now', 'nested', 'too-many', 'language'] as const

interface Props {
  campaignId: string
  local: DeskLocalCopies
  /** They decide who is on the team, and the campaign is running. */
  begins: boolean
  told?: string | undefined
}

/** The local copies of a campaign on the desk, and a new one; or what this one is part of. */
export async function DeskLocalCopiesSection({ campaignId, local, begins, told }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('local-copies')
  const states = await getTranslations('campaigns.desk.states')
  if (local.partOf)
    return (
      <Section id="local-copies" title={t('desk.title')}>
        <p>
          {local.partOf.slug ? (
            <>
              {t('partOf')} <a href={`/${locale}/campaigns/${local.partOf.slug}`}>{local.partOf.title}</a>
            </>
          ) : (
            t('desk.partOfDraft')
          )}
        </p>
      </Section>
    )
  if (local.copies.length === 0 && !begins) return null
  return (
    <Section id="local-copies" title={t('desk.title')}>
      <Told
        told={toldIn('local-copies', told)}
        good={['begun']}
        bad={bad}
        say={(code) => t(`told.${code}`, { count: mostLocalCopies })}
        className="mb-6"
      />
      <p className="max-w-text text-muted">{t('desk.lead')}</p>
      {local.copies.length > 0 && (
        <ul className="mt-5 divide-y divide-line rounded-md border border-line">
          {local.copies.map(({ id, place, country, team, state, mine }) => (
            <li key={id} className="px-4 py-3">
              {mine ? (
                <Link href={deskCampaignPath.one(locale, id)} className="font-semibold text-ink">
                  {place}
                </Link>
              ) : (
                <span className="font-semibold">{place}</span>
              )}
              <p className="text-sm text-muted">
                {[countryName(country, locale), team, states(state)].filter(Boolean).join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
      {begins && (
        <div className="mt-5 max-w-text">
          <Fold title={t('desk.new')}>
            <KeptForm action={beginLocalCopy} className="space-y-5">
              <input type="hidden" name="id" value={campaignId} />
              <p>{t('desk.means')}</p>
              <TextField name="place" label={t('desk.place')} hint={t('desk.placeHint')} maxLength={100} dir="auto" />
              <SelectField
                name="country"
                label={t('desk.country')}
                empty={t('desk.chooseCountry')}
                options={countryOptions(locale)}
              />
              <TextField name="group" label={t('desk.group')} hint={t('desk.groupHint')} maxLength={100} dir="auto" />
              <SelectField
                name="language"
                label={t('desk.language')}
                hint={t('desk.languageHint')}
                options={local.languages.map((code) => ({ value: code, label: ownName(code) }))}
              />
              <TextField
                name="email"
                type="email"
                label={t('desk.email')}
                hint={t('desk.emailHint')}
                autoComplete="off"
              />
              <SubmitButton>{t('desk.begin')}</SubmitButton>
            </KeptForm>
          </Fold>
        </div>
      )}
    </Section>
  )
}
