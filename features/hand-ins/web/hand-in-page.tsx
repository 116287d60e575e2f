import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { day } from '@/features/days'
import type { DeskHandIns } from '@/features/hand-ins/read-desk-hand-ins'
import type { PetitionKey } from '@/features/petitions/load-petition'
import { AskFirst } from '@/ui/ask-first'
import { getFormatter } from '@/ui/formatter'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/page'
import { Told } from '@/ui/told'
import { AnswerForm } from './answer-form'
import { DossierCopies } from './dossier-copies'
import { HandInForm } from './hand-in-form'
import { NotedHandIns } from './noted-hand-ins'

interface Props {
  petition: Pick<PetitionKey, 'id' | 'state'>
  seen: DeskHandIns
  /** May note what happened. */
  edits: boolean
  /** Asks for a copy of the dossier; nothing for those who may not. */
  dossierForm: ReactNode
  told: string | undefined
  now: Date
}

const good = ['handed-in', 'not-taken', 'answered', 'corrected', 'publish', 'hide', 'remove', 'added'] as const
const bad = [
  ...(['not-now', 'unknown', 'pictures.type', 'pictures.apple', 'pictures.size', 'pictures.broken'] as const),
  ...(['pictures.many', 'pictures.full', 'pictures.unknown'] as const),
]

/** A petition on its way out: the dossier in its copies, the hand-in and what it begins, the answer. */
export async function HandInPage({ petition, seen, edits, dossierForm, told, now }: Props) {
  const { id, state } = petition
  const t = await getTranslations('hand-ins.desk')
  const closed = state === 'closed'
  return (
    <div className="max-w-3xl">
      <Told told={told} good={good} bad={bad} say={(code) => t(`told.${code}`)} />
      {(state === 'draft' || state === 'open') && <p className="mt-8 text-muted">{t('later')}</p>}
      {seen.handedInAt && <Deletion seen={seen} now={now} />}
      {state !== 'draft' && (
        <Section id="dossier" title={t('dossier.title')}>
          <DossierCopies shares={seen.shares} form={dossierForm} fetched={seen.fetched} done={seen.hasDossier} />
        </Section>
      )}
      {(closed || seen.handIns.length > 0) && (
        <Section id="noted" title={t('noted')}>
          <div className="space-y-8">
            {seen.handIns.length > 0 && (
              <NotedHandIns petitionId={id} handIns={seen.handIns} locales={seen.locales} edits={edits} />
            )}
            {closed && edits && (
              <AskFirst good act={t(seen.handIns.length > 0 ? 'again' : 'act')}>
                <HandInForm petitionId={id} seen={seen} today={now} starts={<Starts seen={seen} />} />
              </AskFirst>
            )}
          </div>
        </Section>
      )}
      {state === 'handed_in' && edits && (
        <Section id="answer" title={t('answerTitle')}>
          <p className="mb-4">{t('answerLead')}</p>
          <AskFirst good act={t('answerAct')}>
            <AnswerForm petitionId={id} locales={seen.locales} today={now} />
          </AskFirst>
        </Section>
      )}
    </div>
  )
}

/** What noting a hand-in begins, said before it is pressed. */
async function Starts({ seen }: { seen: DeskHandIns }) {
  const t = await getTranslations('hand-ins.desk.starts')
  const format = await getFormatter()
  const date = format.dateTime(seen.deletedOn, { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <Notice tone="warn" title={t('title')}>
      <ul className="mt-2 list-disc space-y-2 ps-5">
        <li>{t('deleted', { date })}</li>
        <li>{t('key')}</li>
        <li>{t('page')}</li>
        <li>{t('news')}</li>
        <li>{t('forGood')}</li>
      </ul>
      <p className="mt-3">{t('notTaken')}</p>
    </Notice>
  )
}

/** How long what is sealed of the signers is still there. */
async function Deletion({ seen: { deletedOn }, now }: { seen: DeskHandIns; now: Date }) {
  const t = await getTranslations('hand-ins.desk.deletion')
  const format = await getFormatter()
  const date = format.dateTime(deletedOn, { dateStyle: 'long', timeZone: 'UTC' })
  const days = Math.ceil((deletedOn.getTime() - now.getTime()) / day)
  return (
    <div className="mt-8">
      {days > 0 ? (
        <Notice tone="warn" title={t('title', { days })}>
          {t('text', { date })}
        </Notice>
      ) : (
        <Notice title={t('done')}>{t('doneText', { date })}</Notice>
      )}
    </div>
  )
}
