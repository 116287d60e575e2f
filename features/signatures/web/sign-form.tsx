import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { type LegalText, markCountries, markLegalText } from '@/features/legal-texts/rules'
import type { PublicPetition } from '@/features/petitions/read-public-petition'
import { countryOptions } from '@/features/places/countries'
import { answerField, type OptionalField, optionalFields } from '@/features/questions/rules'
import type { AskedField } from '@/features/signatures/schema'
import { offeredDisplays } from '@/features/signatures/show-signer'
import { formState } from '@/server/documents/scope'
import { formToken, honeypot } from '@/server/public-post'
import { Button } from '@/ui/button'
import { CheckboxField, SelectField } from '@/ui/field'
import { formFields } from '@/ui/form-fields'
import { Honeypot } from '@/ui/honeypot'
import { knownWord } from '@/ui/known-word'
import { ErrorSummary, Notice } from '@/ui/notice'
import { EmailField, NameField } from '@/ui/person-fields'
import { DisplayField } from './display-field'
import { OptionalFieldOf } from './optional-field'
import { ReadersTable } from './readers-table'

interface Props {
  petition: PublicPetition
  /** The fields of the petition's own questions. */
  questions: ReactNode
  /** What the law of the signer's country may want to be said above the consent, and how it stands there. */
  laws: readonly LegalText[]
  legal: ReactNode
  /** The ticks of partners that may have the address. */
  partners?: ReactNode
  /** On the desk: it can be looked at and takes nothing. */
  preview?: boolean
}

/** The form of a petition. Shows what was typed and what is wrong when a post was refused. */
export async function SignForm({ petition, questions, laws, legal, partners, preview = false }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('signatures.sign')
  const state = formState<AskedField>()
  const { values, errors, notice } = state
  const answer = await getTranslations('questions.answer')
  const { error, field, tick, faults } = formFields(state, (code, field) => {
    const question = petition.questions.find(({ id }) => answerField(id) === field)
    return question
      ? knownWord(answer, `errors.${code}`, undefined, { question: question.label })
      : knownWord(t, `errors.${faultWordsOf(code)}`, undefined, { domain: values.typo ?? '' })
  })
  const required = optionalFields.filter((field) => petition.asks[field] === 'required')
  const more = optionalFields.filter((field) => petition.asks[field] === 'shown')
  const optional = (field: OptionalField) => ({
    field,
    wall: petition.commentWall,
    error: error(field),
    defaultValue: values[field],
  })
  return (
    <form
      id="sign"
      action={`/${locale}/petitions/${petition.slug}/signatures`}
      method="post"
      noValidate
      className="space-y-6"
    >
      <h2 className="text-xl">{t('title')}</h2>
      {notice && <Notice tone="error" title={knownWord(t, `notices.${notice}`)} />}
      <ErrorSummary title={t('summary', { count: faults.length })} errors={faults} />
      <ReadersTable gets={petition.gets} />
      <NameField {...field('name')} label={t('name')} />
      <EmailField {...field('email')} label={t('email')} hint={t('emailHint')} />
      <SelectField
        {...field('country')}
        label={t('country')}
        autoComplete="country"
        empty={t('countryEmpty')}
        options={markCountries(countryOptions(locale), laws)}
      />
      {required.map((field) => (
        <OptionalFieldOf key={field} {...optional(field)} required />
      ))}
      {questions}
      {more.length > 0 && (
        <details className="border-y border-line py-1" open={more.some((field) => values[field] || errors[field])}>
          <summary className="flex min-h-11 items-center gap-2 font-semibold text-accent-deep before:text-lg before:content-['+'] [[open]>&]:before:content-['−']">
            {t(more.length === optionalFields.length ? 'more' : 'moreOf')}
          </summary>
          <div className="space-y-6 pt-3 pb-5">
            {more.map((field) => (
              <OptionalFieldOf key={field} {...optional(field)} />
            ))}
          </div>
        </details>
      )}
      <DisplayField offered={offeredDisplays(petition.gets)} />
      <CheckboxField {...tick('news')} label={t('news')} hint={t('newsHint')} />
      {partners}
      {legal}
      <CheckboxField {...tick('consent')} label={t('consent')} />
      <Honeypot name={honeypot} />
      {laws.length > 0 && <input type="hidden" name="laws" value={laws.map(markLegalText).join(' ')} />}
      {values.sure && <input type="hidden" name="sure" value={values.sure} />}
      <input type="hidden" name="token" value={formToken(`sign/${petition.slug}`)} />
      {preview && <p className="font-semibold">{t('preview')}</p>}
      {/* A disabled button keeps Enter in a field from sending the form, too. */}
      <Button className="w-full text-lg" disabled={preview}>
        {t('submit')}
      </Button>
      <p className="text-sm text-muted">
        {t('kept')}{' '}
        <a href={`/${locale}/privacy`} className="text-ink">
          {t('privacy')}
        </a>
      </p>
    </form>
  )
}

/** City, role and organisation are lines of text like each other: "city.long" is said as "line.long". */
export function faultWordsOf(code: string): string {
  return code.replace(/^(city|role|organisation)\./, 'line.')
}
