import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { type LegalText, markLegalText } from '@/features/legal-texts/rules'
import type { PublicPetition } from '@/features/petitions/read-public-petition'
import { listCountries } from '@/features/places/countries'
import { answerField, type OptionalField, optionalFields } from '@/features/questions/rules'
import { offeredDisplays } from '@/features/signatures/show-signer'
import { formState } from '@/server/documents/scope'
import { formToken, honeypot } from '@/server/public-post'
import { Button } from '@/ui/button'
import { CheckboxField, SelectField, TextField } from '@/ui/field'
import { knownWord } from '@/ui/known-word'
import { ErrorSummary, Notice } from '@/ui/notice'
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
}

/** The form of a petition. Shows what was typed and what is wrong when a post was refused. */
export async function SignForm({ petition, questions, laws, legal }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('signatures.sign')
  const { values, errors, notice } = formState()
  // A form shown again keeps its token: its age counts from when it was first opened.
  const keptToken = notice === 'too-old' || notice === 'missing' ? undefined : values.token
  const answer = await getTranslations('questions.answer')
  const error = (field: string) => {
    const code = errors[field]
    if (!code) return undefined
    const question = petition.questions.find(({ id }) => answerField(id) === field)
    return question
      ? knownWord(answer, `errors.${code}`, undefined, { question: question.label })
      : knownWord(t, `errors.${faultWordsOf(code)}`, undefined, { domain: values.typo ?? '' })
  }
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
      <ErrorSummary
        title={t('summary', { count: Object.keys(errors).length })}
        errors={Object.keys(errors).map((field) => ({ field, message: error(field) ?? '' }))}
      />
      <ReadersTable gets={petition.gets} />
      <TextField
        name="name"
        label={t('name')}
        error={error('name')}
        defaultValue={values.name}
        autoComplete="name"
        spellCheck={false}
      />
      <TextField
        name="email"
        type="email"
        label={t('email')}
        hint={t('emailHint')}
        error={error('email')}
        defaultValue={values.email}
        autoComplete="email"
        inputMode="email"
        spellCheck={false}
        autoCapitalize="none"
      />
      <SelectField
        name="country"
        label={t('country')}
        error={error('country')}
        defaultValue={values.country ?? ''}
        autoComplete="country"
        empty={t('countryEmpty')}
        options={listCountries(locale).map(({ code, name }) => ({
          value: code,
          label: name,
          law: 1 + laws.findIndex(({ countries }) => countries.includes(code)),
        }))}
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
      <CheckboxField name="news" label={t('news')} hint={t('newsHint')} defaultChecked={values.news === 'yes'} />
      {legal}
      <CheckboxField
        name="consent"
        label={t('consent')}
        error={error('consent')}
        defaultChecked={values.consent === 'yes'}
      />
      <div className="sr-only" aria-hidden="true">
        <label htmlFor={honeypot}>{t('honeypot')}</label>
        <input id={honeypot} name={honeypot} tabIndex={-1} autoComplete="off" />
      </div>
      {laws.length > 0 && <input type="hidden" name="laws" value={laws.map(markLegalText).join(' ')} />}
      {values.sure && <input type="hidden" name="sure" value={values.sure} />}
      <input type="hidden" name="token" value={keptToken ?? formToken(`sign/${petition.slug}`)} />
      <Button className="w-full text-lg">{t('submit')}</Button>
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
