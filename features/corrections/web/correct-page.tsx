import { getLocale, getTranslations } from 'next-intl/server'
import { addresseePath, correctPath } from '@/features/addressees/rules'
import { proposedValues } from '@/features/corrections/parse-proposal'
import type { EntrySnapshot } from '@/features/entries/schema'
import { describeAddressee } from '@/features/forms-of-address/describe-addressee'
import { formState } from '@/server/documents/scope'
import { formToken, honeypot } from '@/server/public-post'
import { Button } from '@/ui/button'
import { CheckboxField, TextArea, TextField } from '@/ui/field'
import { knownWord } from '@/ui/known-word'
import { ErrorSummary, Notice } from '@/ui/notice'
import { BackLink, PageTitle, Wrap } from '@/ui/page'
import { correctFormName } from './correct-route'

/** What a reader says an entry should be: the fields as they stand, to be put right, and where that can be read. */
export async function CorrectPage({ id, entry }: { id: string; entry: EntrySnapshot }) {
  const locale = await getLocale()
  const t = await getTranslations('corrections.form')
  const faults = await getTranslations('entries.faults')
  const names = await getTranslations('addressees')
  const { values, errors, notice } = formState()
  const shown = { ...proposedValues(entry), ...values }
  const keptToken = notice === 'too-old' || notice === 'missing' ? undefined : values.token
  const error = (field: string) => (errors[field] ? knownWord(faults, errors[field]) : undefined)
  const named = (field: string) => `${knownWord(t, `fields.${field}`)}: ${error(field) ?? ''}`
  const title = describeAddressee(names, { ...entry, covers: entry.coverage }, locale)
  return (
    <main id="content">
      <Wrap narrow className="py-8 sm:py-12">
        <BackLink href={addresseePath(locale, id)}>{title}</BackLink>
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
        <form action={correctPath(locale, id)} method="post" noValidate className="mt-8 space-y-8">
          {notice && <Notice tone="error" title={knownWord(t, `notices.${notice}`)} />}
          <ErrorSummary
            title={t('summary', { count: Object.keys(errors).length })}
            errors={Object.keys(errors).map((field) => ({ field, message: named(field) }))}
          />
          <TextField name="name" label={t('fields.name')} error={error('name')} defaultValue={shown.name} />
          <TextArea
            name="addressLines"
            label={t('fields.addressLines')}
            hint={t('hints.addressLines')}
            error={error('addressLines')}
            defaultValue={shown.addressLines}
            rows={3}
          />
          <div className="grid gap-8 sm:grid-cols-[12rem_1fr]">
            <TextField
              name="postalCode"
              label={t('fields.postalCode')}
              error={error('postalCode')}
              defaultValue={shown.postalCode}
            />
            <TextField
              name="hostCity"
              label={t('fields.hostCity')}
              error={error('hostCity')}
              defaultValue={shown.hostCity}
            />
          </div>
          {(['phone', 'fax', 'web'] as const).map((channel) => (
            <TextArea
              key={channel}
              name={channel}
              label={t(`fields.${channel}`)}
              hint={t('hints.several')}
              error={error(channel)}
              defaultValue={shown[channel]}
              spellCheck={false}
              rows={2}
            />
          ))}
          <TextField
            name="email"
            type="email"
            label={t('fields.email')}
            hint={t('hints.email')}
            error={error('email')}
            defaultValue={shown.email}
            autoComplete="off"
            spellCheck={false}
            autoCapitalize="none"
          />
          <CheckboxField name="closed" label={t('fields.closed')} defaultChecked={values.closed === 'yes'} />
          <div className="space-y-8 border-t border-line pt-8">
            <TextField
              name="sourceUrl"
              type="url"
              label={t('fields.sourceUrl')}
              hint={t('hints.sourceUrl')}
              error={error('sourceUrl')}
              defaultValue={values.sourceUrl}
              placeholder="https://"
              autoComplete="off"
              spellCheck={false}
            />
            <TextArea
              name="note"
              label={t('fields.note')}
              hint={t('hints.note')}
              error={error('note')}
              defaultValue={values.note}
              rows={3}
            />
          </div>
          <div className="sr-only" aria-hidden="true">
            <label htmlFor={honeypot}>{t('honeypot')}</label>
            <input id={honeypot} name={honeypot} tabIndex={-1} autoComplete="off" />
          </div>
          <input type="hidden" name="token" value={keptToken || formToken(correctFormName(id))} />
          <div>
            <Button className="w-full text-lg sm:w-auto">{t('submit')}</Button>
            <p className="mt-4 max-w-text text-sm text-muted">{t('next')}</p>
          </div>
        </form>
      </Wrap>
    </main>
  )
}
