import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { CorrectionRow } from '@/features/corrections/list-corrections'
import { type Difference, pathOf, takeApart } from '@/features/entries/compare-entries'
import { type PartWords, phrasePart, phrasePartValue } from '@/features/entries/phrase-part'
import { desk, originOf } from '@/features/entries/rules'
import type { EntrySnapshot } from '@/features/entries/schema'
import { describeAddressee } from '@/features/forms-of-address/describe-addressee'
import { AskFirst } from '@/ui/ask-first'
import { TextField } from '@/ui/field'
import { getFormatter } from '@/ui/formatter'
import { KeptForm } from '@/ui/kept-form'
import { Notice } from '@/ui/notice'
import { SubmitButton } from '@/ui/submit-button'
import { decideCorrection } from './correction-actions'

interface Props {
  correction: CorrectionRow & { entry: EntrySnapshot }
  organisers: NonNullable<CorrectionRow['organisers']>
  /** Who looks, and whether somebody else could decide. */
  me: { id: string; isAlone: boolean }
  words: PartWords
}

/** What an organiser changed of where letters go, beside what stands there now; another organiser takes it over. */
export async function ComparedChange({ correction, organisers, me, words }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('corrections.desk')
  const names = await getTranslations('addressees')
  const format = await getFormatter()
  const { id, addressee, entry, sourceUrl, note, createdOn } = correction
  const day = format.dateTime(new Date(createdOn), { dateStyle: 'long', timeZone: 'UTC' })
  const isMine = organisers.id === me.id
  return (
    <KeptForm action={decideCorrection}>
      <input type="hidden" name="correction" value={id} />
      <h2 className="text-lg">
        <Link href={desk.entry(locale, addressee.id)}>{describeAddressee(names, addressee, locale)}</Link>
      </h2>
      <p className="mt-1 text-sm text-muted">{t('change.proposedBy', { name: organisers.name ?? '—', day })}</p>
      <p className="mt-3 text-sm wrap-anywhere">
        <span className="font-semibold">{t('source')}:</span> <Source source={sourceUrl} />
      </p>
      {note && (
        <div className="mt-1 text-sm">
          <p className="font-semibold">{t('note')}:</p>
          <p className="max-w-text whitespace-pre-line wrap-anywhere">
            <bdi>{note}</bdi>
          </p>
        </div>
      )}
      <Parts entry={entry} parts={organisers.parts} words={words} />
      {organisers.parts.some(bringsIntoUse) && <p className="mt-4 max-w-text">{t('change.intoUse')}</p>}
      {isMine && !me.isAlone ? (
        <div className="mt-5">
          <Notice tone="warn" title={t('change.own.title')}>
            <p>{t('change.own.text')}</p>
          </Notice>
        </div>
      ) : (
        <div className="mt-5 max-w-text space-y-4">
          <p>{t(isMine ? 'change.alone' : 'change.look')}</p>
          <SubmitButton name="decision" value="all">
            {t('change.accept')}
          </SubmitButton>
        </div>
      )}
      <div className="mt-4 max-w-text">
        {isMine ? (
          <SubmitButton kind="secondary" name="decision" value="withdraw">
            {t('change.withdraw')}
          </SubmitButton>
        ) : (
          <AskFirst act={t('reject.act')}>
            <TextField name="reason" label={t('reject.reason')} hint={t('change.rejectHint')} maxLength={500} />
            <SubmitButton kind="danger" name="decision" value="reject">
              {t('reject.submit')}
            </SubmitButton>
          </AskFirst>
        )}
      </div>
    </KeptForm>
  )
}

/** Of an entry that is new, or was out of use, all is to be looked at and not only the part that waits. */
const bringsIntoUse = ({ field, after }: Difference) => field === 'removed' && after === null

async function Parts({ entry, parts, words }: { entry: EntrySnapshot; parts: Difference[]; words: PartWords }) {
  const t = await getTranslations('corrections.desk')
  const present = takeApart(entry)
  return (
    <dl className="mt-4 border-t-2 border-ink">
      {parts.map((part) => {
        const path = pathOf(part)
        const now = phrasePartValue({ ...part, before: present.get(path) } as Difference, 'before', words)
        return (
          <div key={path} className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[13rem_1fr_1fr]">
            <dt className="font-semibold">{phrasePart(part, words)}</dt>
            <dd className="whitespace-pre-line wrap-anywhere text-muted">
              <span className="block text-sm">{t('now')}: </span>
              <bdi>{now ?? (part.field === 'off' ? words.t('inUse') : '—')}</bdi>
            </dd>
            <dd className="whitespace-pre-line wrap-anywhere">
              <span className="block text-sm text-muted">{t('proposed')}: </span>
              <bdi>
                {phrasePartValue(part, 'after', words) ?? (part.field === 'off' ? words.t('inUse') : t('empty'))}
              </bdi>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** Where it can be read: a link is shown as it is, so that everybody sees where it leads. */
async function Source({ source }: { source: string }) {
  const t = await getTranslations()
  const origin = originOf(source)
  switch (origin.kind) {
    case 'undo':
      return t('corrections.desk.change.ofUndo')
    case 'check':
      return t('entries.history.ofCheck', {
        reason: t(`entries.checks.reasons.${origin.reason}`),
        result: t(`entries.checks.results.${origin.result}`),
      })
    case 'link':
      return (
        <a href={origin.href} rel="noopener noreferrer nofollow" target="_blank">
          {origin.href}
        </a>
      )
    case 'text':
      return origin.text
  }
}
