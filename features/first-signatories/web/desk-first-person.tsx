import { getTranslations } from 'next-intl/server'
import type { DeskFirst } from '@/features/first-signatories/list-first-signatories'
import { agreed } from '@/features/first-signatories/rules'
import { AskFirst } from '@/ui/ask-first'
import { ButtonForm } from '@/ui/button-form'
import { getFormatter } from '@/ui/formatter'
import { Tag, type Tone } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { actOnFirstSignatory } from './desk-first-actions'

const tones: Record<DeskFirst['state'], Tone> = {
  invited: 'warn',
  confirmed: 'good',
  waiting: 'warn',
  declined: 'plain',
  removed: 'plain',
}

interface Props {
  one: DeskFirst
  edits: boolean
  first: boolean
  last: boolean
}

/** Somebody who is asked to stand at the head of a petition: what they answered, and what can be done. */
export async function DeskFirstPerson({ one, edits, first, last }: Props) {
  const t = await getTranslations('first-signatories.desk')
  const format = await getFormatter()
  const day = (on: Date) => format.dateTime(on, { dateStyle: 'medium', timeZone: 'UTC' })
  const { id, name, askedName, role, organisation, state, invitedOn, remindedOn, answeredOn } = one
  const asked = state === 'invited' || agreed.includes(state)
  return (
    <div className="space-y-3 wrap-anywhere">
      <p className="flex flex-wrap items-center gap-3">
        <bdi className="font-semibold">{name || t('erased')}</bdi>
        <Tag tone={tones[state]}>{t(`states.${state}`)}</Tag>
      </p>
      <p className="text-sm text-muted">
        {[role, organisation].filter(Boolean).join(', ')} {t('invitedOn', { day: day(invitedOn) })}
        {remindedOn && ` ${t('remindedOn', { day: day(remindedOn) })}`}
        {answeredOn && ` ${t('answeredOn', { day: day(answeredOn) })}`}
      </p>
      {state === 'waiting' && <p>{t.rich('otherName', { name: askedName, who: (text) => <bdi>{text}</bdi> })}</p>}
      {edits && asked && (
        <div className="flex flex-wrap items-start gap-2">
          {state === 'waiting' && <Act id={id} step="show" name={name} seen={name} />}
          {!first && <Act id={id} step="up" name={name} />}
          {!last && <Act id={id} step="down" name={name} />}
          {one.mayBeReminded && <Act id={id} step="remind" name={name} />}
          {one.mayGetLink && <Act id={id} step="link" name={name} />}
          <AskFirst act={t('remove')}>
            <p>{t('removeMeans')}</p>
            <Act id={id} step="remove" name={name} />
          </AskFirst>
        </div>
      )}
    </div>
  )
}

async function Act({
  id,
  step,
  name,
  seen = '',
}: {
  id: string
  step: 'up' | 'down' | 'remind' | 'link' | 'show' | 'remove'
  name: string
  /** What was looked at, for the act that needs it. */
  seen?: string
}) {
  const t = await getTranslations('first-signatories.desk')
  return (
    <ButtonForm action={actOnFirstSignatory} values={{ id, step, seen }}>
      <SubmitButton kind="quiet" className="min-h-11! py-1! text-sm!">
        {t(`acts.${step}`)}
        <span className="sr-only"> {name}</span>
      </SubmitButton>
    </ButtonForm>
  )
}
