import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { ResolutionField } from '@/features/endorsements/resolution-schema'
import { type EndorseWay, endorseFormName, endorsePath } from '@/features/endorsements/rules'
import type { EndorseField } from '@/features/endorsements/schema'
import { type LegalText, markLegalText } from '@/features/legal-texts/rules'
import { formState } from '@/server/documents/scope'
import { formToken, honeypot } from '@/server/public-post'
import { Button } from '@/ui/button'
import { CheckboxField, TextField } from '@/ui/field'
import { formFields } from '@/ui/form-fields'
import { Honeypot } from '@/ui/honeypot'
import { knownWord } from '@/ui/known-word'
import { ErrorSummary, Notice } from '@/ui/notice'
import { EmailField, NameField } from '@/ui/person-fields'
import { fieldFaults } from './field-faults'
import { OrganisationFields } from './organisation-fields'
import { ResolutionFields } from './resolution-fields'

export interface LegalParts {
  /** What the law of the organisation's country may want to be said above the consent, and how it stands there. */
  laws: readonly LegalText[]
  legal: ReactNode
}

/** Which form it is, and what a branch fills in of it. */
export interface FormParts {
  slug: string
  way: EndorseWay
  resolution?: { locale: string; title: string; text: string } | undefined
}

/** The form in which an officer signs for an organisation. Shows what was typed when a post was refused. */
export async function EndorseForm({ slug, way, resolution, laws, legal }: FormParts & LegalParts) {
  const locale = await getLocale()
  const t = await getTranslations('endorsements.form')
  const state = formState<EndorseField | ResolutionField>()
  const { field, tick, faults } = formFields(state, await fieldFaults())
  return (
    <form action={endorsePath[way](locale, slug)} method="post" noValidate className="mt-8 space-y-6">
      {state.notice && <Notice tone="error" title={knownWord(t, `notices.${state.notice}`)} />}
      <ErrorSummary title={t('summary', { count: faults.length })} errors={faults} />
      {resolution && <ResolutionFields field={field} resolution={resolution} />}
      <h2 className="text-xl">{t('shownTitle')}</h2>
      <OrganisationFields field={field} laws={laws} />
      <h2 className="pt-4 text-xl">{t('officerTitle')}</h2>
      <p>{t('officerLead')}</p>
      <NameField {...field('officer')} label={t('officer')} />
      <TextField {...field('role')} label={t('role')} hint={t('roleHint')} autoComplete="organization-title" />
      <EmailField {...field('email')} label={t('email')} hint={t('emailHint')} />
      {legal}
      <CheckboxField {...tick('consent')} label={t('consent')} />
      {laws.length > 0 && <input type="hidden" name="laws" value={laws.map(markLegalText).join(' ')} />}
      <Honeypot name={honeypot} />
      <input type="hidden" name="token" value={formToken(endorseFormName(way, slug))} />
      <Button className="text-lg">{t('submit')}</Button>
      <p className="text-sm text-muted">
        {t(`kept.${way}`)} <a href={`/${locale}/privacy`}>{t('privacy')}</a>
      </p>
    </form>
  )
}
