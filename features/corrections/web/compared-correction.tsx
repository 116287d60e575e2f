import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { CorrectionRow } from '@/features/corrections/list-corrections'
import { inUse, type ProposedEntry, proposalFields } from '@/features/corrections/parse-proposal'
import { desk } from '@/features/entries/rules'
import type { EntrySnapshot } from '@/features/entries/schema'
import { describeAddressee } from '@/features/forms-of-address/describe-addressee'
import { AskFirst } from '@/ui/ask-first'
import { CheckboxField, TextField } from '@/ui/field'
import { getFormatter } from '@/ui/formatter'
import { KeptForm } from '@/ui/kept-form'
import { SubmitButton } from '@/ui/submit-button'
import { decideCorrection } from './correction-actions'

/** One proposal: its source, what stands there and what it should be, and the decision field by field. */
export async function ComparedCorrection({ correction }: { correction: CorrectionRow & { entry: EntrySnapshot } }) {
  const locale = await getLocale()
  const t = await getTranslations('corrections.desk')
  const fields = await getTranslations('corrections.form.fields')
  const channels = await getTranslations('entries.channels')
  const names = await getTranslations('addressees')
  const format = await getFormatter()
  const { id, addressee, entry, proposal, sourceUrl, note, createdOn } = correction
  const title = describeAddressee(names, addressee, locale)
  const day = format.dateTime(new Date(createdOn), { dateStyle: 'long', timeZone: 'UTC' })
  const proposed = proposalFields.filter((field) => field in proposal)
  return (
    <KeptForm action={decideCorrection}>
      <input type="hidden" name="correction" value={id} />
      <h2 className="text-lg">
        <Link href={desk.entry(locale, addressee.id)}>{title}</Link>
      </h2>
      <p className="mt-1 text-sm text-muted">{t('proposedOn', { day })}</p>
      <dl className="mt-3 space-y-1 text-sm">
        <div className="flex flex-wrap gap-x-2">
          <dt className="font-semibold">{t('source')}:</dt>
          <dd className="wrap-anywhere">
            <a href={sourceUrl} rel="noopener noreferrer nofollow" target="_blank">
              {sourceUrl}
            </a>
          </dd>
        </div>
        {note && (
          <div>
            <dt className="font-semibold">{t('note')}:</dt>
            <dd className="max-w-text whitespace-pre-line wrap-anywhere">
              <bdi>{note}</bdi>
            </dd>
          </div>
        )}
      </dl>
      <div className="mt-4 border-t-2 border-ink">
        <div
          aria-hidden="true"
          className="hidden gap-x-6 py-2 text-sm font-semibold text-muted sm:grid sm:grid-cols-[13rem_1fr_1fr]"
        >
          <span />
          <span>{t('now')}</span>
          <span>{t('proposed')}</span>
        </div>
        {proposed.map((field) => (
          <div key={field} className="grid gap-x-6 gap-y-1 border-t border-line py-3 sm:grid-cols-[13rem_1fr_1fr]">
            <label className="flex min-h-8 items-start gap-3 font-semibold">
              <input
                type="checkbox"
                name="field"
                value={field}
                defaultChecked
                className="size-6 shrink-0 accent-accent"
              />
              {field === 'email' ? channels('email') : fields(field)}
            </label>
            <p className="whitespace-pre-line wrap-anywhere text-muted">
              <span className="block text-sm sm:sr-only">{t('now')}: </span>
              <bdi>{presentText(entry, field) || (field === 'closed' ? t('inUse') : '—')}</bdi>
            </p>
            <p className="whitespace-pre-line wrap-anywhere">
              <span className="block text-sm text-muted sm:sr-only">{t('proposed')}: </span>
              <bdi>{proposedText(proposal, field) || (field === 'closed' ? t('closed') : t('empty'))}</bdi>
            </p>
          </div>
        ))}
      </div>
      <div className="mt-4 border-t border-line pt-4">
        <CheckboxField name="checked" label={t('checked')} hint={t('checkedHint')} />
      </div>
      <div className="mt-5 flex flex-wrap gap-3">
        <SubmitButton name="decision" value="all">
          {t('acceptAll')}
        </SubmitButton>
        <SubmitButton kind="secondary" name="decision" value="chosen">
          {t('acceptChosen')}
        </SubmitButton>
      </div>
      <div className="mt-4 max-w-text">
        <AskFirst act={t('reject.act')}>
          <TextField name="reason" label={t('reject.reason')} hint={t('reject.hint')} maxLength={500} />
          <SubmitButton kind="danger" name="decision" value="reject">
            {t('reject.submit')}
          </SubmitButton>
        </AskFirst>
      </div>
    </KeptForm>
  )
}

/** What stands in the entry now; of mailboxes those that are in use. */
function presentText(entry: EntrySnapshot, field: keyof ProposedEntry): string {
  switch (field) {
    case 'addressLines':
      return entry.addressLines.join('\n')
    case 'phone':
    case 'fax':
    case 'web':
    case 'email':
      return inUse(entry, field).join('\n')
    case 'closed':
      return ''
    default:
      return entry[field] ?? ''
  }
}

function proposedText(proposal: ProposedEntry, field: keyof ProposedEntry): string {
  const value = proposal[field]
  if (Array.isArray(value)) return value.join('\n')
  return typeof value === 'string' ? value : ''
}
