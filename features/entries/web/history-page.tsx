import { getTranslations } from 'next-intl/server'
import type { Freshness } from '@/features/addressees/rules'
import type { HistoryRow } from '@/features/entries/list-history'
import { phrasePart, phrasePartValue } from '@/features/entries/phrase-part'
import { originOf } from '@/features/entries/rules'
import type { EntrySnapshot } from '@/features/entries/schema'
import { ButtonForm } from '@/ui/button-form'
import { getFormatter } from '@/ui/formatter'
import { knownWord } from '@/ui/known-word'
import { Tag } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { takeChangeBack } from './entry-actions'
import { EntryHeader } from './entry-header'
import { partWords } from './part-words'

interface Props {
  id: string
  entry: EntrySnapshot
  age: Freshness
  history: HistoryRow[]
  edits: boolean
  told: string | undefined
  /** Fields that kept a change from being taken back, as the action named them. */
  parts: string | undefined
}

const good = ['undone', 'waits'] as const
const bad = ['changed-since', 'unknown', 'already'] as const

/** Everything that was changed in an entry, the latest first, each with its source; and the way back. */
export async function HistoryPage({ id, entry, age, history, edits, told, parts = '' }: Props) {
  const t = await getTranslations('entries')
  const named = parts
    .split('.')
    .map((field) => knownWord(t, `parts.${field}`, ''))
    .filter(Boolean)
  return (
    <>
      <EntryHeader id={id} entry={entry} age={age} current="history" edits={edits} />
      <Told told={told} good={good} bad={bad} say={(code) => t(`history.told.${code}`)}>
        {named.length > 0 && <p>{named.join(', ')}</p>}
      </Told>
      {history.length === 0 ? (
        <p className="mt-8 text-muted">{t('history.none')}</p>
      ) : (
        <ol className="mt-8 space-y-8">
          {history.map((change) => (
            <li key={change.id} id={`change-${change.id}`} className="border-t-2 border-ink pt-4">
              <Change id={id} change={change} edits={edits} />
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

async function Change({ id, change, edits }: { id: string; change: HistoryRow; edits: boolean }) {
  const t = await getTranslations('entries')
  const format = await getFormatter()
  const words = await partWords()
  const moment = (iso: string) => format.dateTime(new Date(iso), { dateStyle: 'long', timeStyle: 'short' })
  const kind = change.isNew
    ? 'new'
    : change.proposedBy
      ? undefined
      : change.byCorrection
        ? 'correction'
        : change.byImport
          ? 'import'
          : undefined
  return (
    <article aria-label={moment(change.at)}>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div>
          <p className="flex flex-wrap items-center gap-2 font-semibold">
            {moment(change.at)}, {change.by ?? t('history.nobody')}
            {kind && <Tag tone="accent">{t(`history.kinds.${kind}`)}</Tag>}
            {change.alone && <Tag tone="warn">{t('history.alone')}</Tag>}
            {change.undone && <Tag tone="warn">{t('history.undone')}</Tag>}
          </p>
          <p className="text-sm text-muted">
            <Origin source={change.source} />
          </p>
          {change.proposedBy && (
            <p className="text-sm text-muted">{t('history.proposedBy', { name: change.proposedBy })}</p>
          )}
          {change.undone && (
            <p className="text-sm text-warn">
              {t('history.undoneBy', { moment: moment(change.undone.at), name: change.undone.by ?? '—' })}
            </p>
          )}
        </div>
        {edits && !change.undone && (
          <ButtonForm action={takeChangeBack} values={{ id, change: change.id }}>
            <SubmitButton kind="secondary" className="min-h-11! px-3! py-1! text-sm!">
              {t('history.undo')}
              <span className="sr-only">: {moment(change.at)}</span>
            </SubmitButton>
          </ButtonForm>
        )}
      </div>
      <dl className={`mt-3 border-t border-line ${change.undone ? 'opacity-60' : ''}`}>
        {change.differences.map((part) => (
          <div
            key={`${part.field}${part.key}`}
            className="grid gap-x-6 gap-y-1 border-b border-line py-2 sm:grid-cols-[12rem_1fr_1fr]"
          >
            <dt className="font-semibold">{phrasePart(part, words)}</dt>
            {!change.isNew && (
              <dd className="whitespace-pre-line wrap-anywhere text-muted">
                <span className="sr-only">{t('history.before')}: </span>
                <Before text={phrasePartValue(part, 'before', words)} />
              </dd>
            )}
            <dd className="whitespace-pre-line wrap-anywhere">
              <span className="sr-only">{t('history.after')}: </span>
              {phrasePartValue(part, 'after', words) ?? '—'}
            </dd>
          </div>
        ))}
      </dl>
    </article>
  )
}

/** What stood there before, struck out; nothing is not. */
function Before({ text }: { text: string | undefined }) {
  return text === undefined ? '—' : <del>{text}</del>
}

/** Where a change comes from: a link is shown as it is, so that everybody sees where it leads. */
async function Origin({ source }: { source: string }) {
  const t = await getTranslations('entries')
  const origin = originOf(source)
  switch (origin.kind) {
    case 'undo':
      return <a href={`#change-${origin.changeId}`}>{t('history.ofUndo')}</a>
    case 'check':
      return t('history.ofCheck', {
        reason: t(`checks.reasons.${origin.reason}`),
        result: t(`checks.results.${origin.result}`),
      })
    case 'link':
      return (
        <a href={origin.href} rel="noopener noreferrer nofollow" target="_blank" className="wrap-anywhere">
          {origin.href}
        </a>
      )
    case 'text':
      return t('history.source', { text: origin.text })
  }
}
