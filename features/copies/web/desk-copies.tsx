import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { type CopyList, listCopies } from '@/features/copies/list-copies'
import { copiesPath, mayCopyBeMailed, sendsCopies, takesCopies } from '@/features/copies/rules'
import { setLetterPath } from '@/features/letter-sets/rules'
import type { VisibleSetLetter } from '@/features/letters/load-set-letter'
import type { Desk } from '@/server/session'
import { buttonClass } from '@/ui/button'
import { ButtonForm } from '@/ui/button-form'
import { getFormatter } from '@/ui/formatter'
import { Section, Tag, type Tone } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { makeLetterCopies, noteLetterCopy, sendLetterCopies } from './copies-actions'

interface Props {
  desk: Desk
  letter: VisibleSetLetter
  /** What the last press did. */
  told: string | undefined
}

const good = ['made', 'sent', 'noted'] as const
const bad = ['nobody', 'not-frozen', 'not-out', 'stopped', 'nothing'] as const
const tones: Partial<Record<CopyList['copies'][number]['state'], Tone>> = {
  handed_over: 'good',
  recorded: 'good',
  queued: 'accent',
  unknown: 'warn',
  failed: 'error',
}
const small = 'min-h-11! px-3! py-1! text-sm!'

/** The copies of a letter: who gets one, what each shows of the signatories, and what became of it. */
export async function DeskCopies({ desk, letter, told }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('copies')
  const list = await listCopies(desk.context, { letter, locale })
  const role = desk.organiser.teams.find(({ id }) => id === letter.teamId)?.role
  const sends = role !== undefined && may(role, 'sendLetters')
  const mailable = list.copies.filter((copy) => mayCopyBeMailed(copy) && (copy.hasEmail || letter.demo)).length
  return (
    <Section id="copies" title={t('title')} className="mt-0!">
      <p className="-mt-2 mb-4 text-sm text-muted">
        {t('text')} <Link href={copiesPath(locale, letter.modelLetterId)}>{t('toRules')}</Link>
      </p>
      <Told told={told} good={good} bad={bad} say={(code) => t(`told.${code}`)} className="mb-4" />
      {list.copies.length + list.planned.length === 0 && <p className="text-muted">{t('none')}</p>}
      <ul className="divide-y divide-line">
        {list.copies.map((copy) => (
          <li key={copy.id} className="py-3">
            <Copy copy={copy} demo={letter.demo} />
            <p className="mt-1 text-sm text-muted">{copy.coverLine}</p>
            <div className="mt-2 flex flex-wrap gap-2">
              <a
                href={`${setLetterPath(locale, letter)}/copies/${copy.id}/copy.pdf`}
                className={buttonClass('secondary', small)}
              >
                {t('print')}
                <span className="sr-only"> {copy.name}</span>
              </a>
              {sends && sendsCopies(letter.state) && mayCopyBeMailed(copy) && (
                <>
                  {(copy.hasEmail || letter.demo) && (
                    <ButtonForm action={sendLetterCopies} values={{ letter: letter.id, copy: copy.id }}>
                      <SubmitButton kind="secondary" className={small}>
                        {t(copy.state === 'failed' ? 'mailAgain' : 'mail')}
                        <span className="sr-only"> {copy.name}</span>
                      </SubmitButton>
                    </ButtonForm>
                  )}
                  <ButtonForm action={noteLetterCopy} values={{ letter: letter.id, copy: copy.id }}>
                    <SubmitButton kind="quiet" className={small}>
                      {t('note')}
                      <span className="sr-only"> {copy.name}</span>
                    </SubmitButton>
                  </ButtonForm>
                </>
              )}
            </div>
          </li>
        ))}
        {list.planned.map(({ id, reader, name, redaction }) => (
          <li key={id} className="py-3">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <span className="font-semibold">{name ?? t(`readers.${reader}`)}</span>
              <Tag>{t(name === undefined ? 'unknown' : 'planned')}</Tag>
            </p>
            <p className="text-sm text-muted">
              {name === undefined ? t('unknownText') : `${t(`readers.${reader}`)} · ${t(`redactions.${redaction}`)}`}
            </p>
          </li>
        ))}
      </ul>
      {sends && (
        <div className="mt-4 flex flex-wrap gap-3">
          {takesCopies(letter.state) && list.planned.some(({ name }) => name !== undefined) && (
            <ButtonForm action={makeLetterCopies} values={{ letter: letter.id }}>
              <SubmitButton kind="secondary">{t('make')}</SubmitButton>
            </ButtonForm>
          )}
          {sendsCopies(letter.state) && mailable > 1 && (
            <ButtonForm action={sendLetterCopies} values={{ letter: letter.id, copy: 'all' }}>
              <SubmitButton kind="secondary">{t('mailAll', { count: mailable })}</SubmitButton>
            </ButtonForm>
          )}
        </div>
      )}
      {list.planned.length > 0 && !takesCopies(letter.state) && <p className="text-sm text-muted">{t('later')}</p>}
      {list.copies.length > 0 && !sendsCopies(letter.state) && <p className="text-sm text-muted">{t('afterOut')}</p>}
      {letter.demo && list.copies.length > 0 && <p className="mt-3 text-sm text-muted">{t('demo')}</p>}
    </Section>
  )
}

async function Copy({ copy, demo }: { copy: CopyList['copies'][number]; demo: boolean }) {
  const t = await getTranslations('copies')
  const format = await getFormatter()
  const { name, reader, redaction, state, sentOn, hasEmail } = copy
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="font-semibold">{name}</span>
        <Tag tone={tones[state] ?? 'plain'}>{t(`states.${state}`)}</Tag>
        {sentOn && (
          <span className="text-sm text-muted">
            {format.dateTime(sentOn, { dateStyle: 'medium', timeZone: 'UTC' })}
          </span>
        )}
      </p>
      <p className="text-sm text-muted">
        {[
          t(`readers.${reader}`),
          t(`redactions.${redaction}`),
          ...(hasEmail || demo || !mayCopyBeMailed(copy) ? [] : [t('noEmail')]),
        ].join(' · ')}
      </p>
    </>
  )
}
