import { getLocale, getTranslations } from 'next-intl/server'
import { endorsePath } from '@/features/endorsements/rules'
import { formState } from '@/server/documents/scope'
import { formToken, honeypot } from '@/server/public-post'
import { Button } from '@/ui/button'
import { CheckboxField, TextField } from '@/ui/field'
import { knownWord } from '@/ui/known-word'
import { ErrorSummary, Notice } from '@/ui/notice'
import { fieldFaults } from './field-faults'
import { OrganisationFields } from './organisation-fields'

/** The form in which an officer signs for an organisation. Shows what was typed when a post was refused. */
export async function EndorseForm({ slug }: { slug: string }) {
  const locale = await getLocale()
  const t = await getTranslations('endorsements.form')
  const { values, errors, notice } = formState()
  const error = await fieldFaults(errors)
  // A form shown again keeps its token: its age counts from when it was first opened.
  const keptToken = notice === 'too-old' || notice === 'missing' ? undefined : values.token
  return (
    <form action={endorsePath.form(locale, slug)} method="post" noValidate className="mt-8 space-y-6">
      {notice && <Notice tone="error" title={knownWord(t, `notices.${notice}`)} />}
      <ErrorSummary
        title={t('summary', { count: Object.keys(errors).length })}
        errors={Object.keys(errors).map((field) => ({ field, message: error(field) ?? '' }))}
      />
      <h2 className="text-xl">{t('shownTitle')}</h2>
      <OrganisationFields values={values} error={error} />
      <h2 className="pt-4 text-xl">{t('officerTitle')}</h2>
      <p>{t('officerLead')}</p>
      <TextField
        name="officer"
        label={t('officer')}
        error={error('officer')}
        defaultValue={values.officer}
        autoComplete="name"
        spellCheck={false}
      />
      <TextField
        name="role"
        label={t('role')}
        hint={t('roleHint')}
        error={error('role')}
        defaultValue={values.role}
        autoComplete="organization-title"
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
      <input type="hidden" name="token" value={keptToken ?? formToken(`endorse/${slug}`)} />
      <Button className="text-lg">{t('submit')}</Button>
      <p className="text-sm text-muted">
        {t('kept')} <a href={`/${locale}/privacy`}>{t('privacy')}</a>
      </p>
    </form>
  )
}
