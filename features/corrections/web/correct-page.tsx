import { getLocale, getTranslations } from 'next-intl/server'
import { addresseePath, correctPath } from '@/features/addressees/rules'
import { type CorrectionField, proposedValues } from '@/features/corrections/parse-proposal'
import type { EntrySnapshot } from '@/features/entries/schema'
import { describeAddressee } from '@/features/forms-of-address/describe-addressee'
import { formState } from '@/server/documents/scope'
import { formToken, honeypot } from '@/server/public-post'
import { Button } from '@/ui/button'
import { CheckboxField, TextArea, TextField } from '@/ui/field'
import { formFields } from '@/ui/form-fields'
import { Honeypot } from '@/ui/honeypot'
import { knownWord } from '@/ui/known-word'
import { ErrorSummary, Notice } from '@/ui/notice'
import { BackLink, PageTitle, Wrap } from '@/ui/page'
import { correctFormName } from './correct-route'

/** What a reader says an entry should be: the fields as they stand, to be put right, and where that can be read. */
export async function CorrectPage({ id, entry }: { id: string; entry: EntrySnapshot }) {
  const locale = await getLocale()
  const t = await getTranslations('corrections.form')
  const said = await getTranslations('entries.faults')
  const names = await getTranslations('addressees')
  const { values, errors, notice } = formState<CorrectionField>()
  const shown = { values: { ...proposedValues(entry), ...values }, errors }
  const { field, tick, faults } = formFields(shown, (code) => knownWord(said, code))
  const title = describeAddressee(names, { ...entry, covers: entry.coverage }, locale)
  return (
    <main id="content">
      <Wrap narrow className="py-8 sm:py-12">
        <BackLink href={addresseePath(locale, id)}>{title}</BackLink>
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
        <form action={correctPath(locale, id)} method="post" noValidate className="mt-8 space-y-8">
          {notice && <Notice tone="error" title={knownWord(t, `notices.${notice}`)} />}
          <ErrorSummary
            title={t('summary', { count: faults.length })}
            errors={faults.map(({ field, message }) => ({ field, message: `${t(`fields.${field}`)}: ${message}` }))}
          />
          <TextField {...field('name')} label={t('fields.name')} />
          <TextArea
            {...field('addressLines')}
            label={t('fields.addressLines')}
            hint={t('hints.addressLines')}
            rows={3}
          />
          <div className="grid gap-8 sm:grid-cols-[12rem_1fr]">
            <TextField {...field('postalCode')} label={t('fields.postalCode')} />
            <TextField {...field('hostCity')} label={t('fields.hostCity')} />
          </div>
          {(['phone', 'fax', 'web'] as const).map((channel) => (
            <TextArea
              key={channel}
              {...field(channel)}
              label={t(`fields.${channel}`)}
              hint={t('hints.several')}
              spellCheck={false}
              rows={2}
            />
          ))}
          <TextField
            {...field('email')}
            type="email"
            label={t('fields.email')}
            hint={t('hints.email')}
            autoComplete="off"
            spellCheck={false}
            autoCapitalize="none"
          />
          <CheckboxField {...tick('closed')} label={t('fields.closed')} />
          <div className="space-y-8 border-t border-line pt-8">
            <TextField
              {...field('sourceUrl')}
              type="url"
              label={t('fields.sourceUrl')}
              hint={t('hints.sourceUrl')}
              placeholder="https://"
              autoComplete="off"
              spellCheck={false}
            />
            <TextArea {...field('note')} label={t('fields.note')} hint={t('hints.note')} rows={3} />
          </div>
          <Honeypot name={honeypot} />
          <input type="hidden" name="token" value={formToken(correctFormName(id))} />
          <div>
            <Button className="w-full text-lg sm:w-auto">{t('submit')}</Button>
            <p className="mt-4 max-w-text text-sm text-muted">{t('next')}</p>
          </div>
        </form>
      </Wrap>
    </main>
  )
}
