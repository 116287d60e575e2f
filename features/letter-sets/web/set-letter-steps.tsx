import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { SetLetterView } from '@/features/letter-sets/read-set-letter'
import { isLetterOpen, setLetterPath } from '@/features/letter-sets/rules'
import { AskFirst } from '@/ui/ask-first'
import { ButtonForm } from '@/ui/button-form'
import { getFormatter } from '@/ui/formatter'
import { Notice } from '@/ui/notice'
import { Tag } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { boardTones } from './board-tones'
import { bringSetLetterUpToDate, closeSetLetter, freezeSetLetter, makePlanB } from './set-letter-actions'

interface Props {
  letter: SetLetterView
  /** The organiser may edit, and may send. */
  mayEdit: boolean
  maySend: boolean
}

/** What comes next with a letter, first of all; below it what else can be done now. */
export async function SetLetterSteps({ letter, mayEdit, maySend }: Props) {
  const t = await getTranslations('letter-sets.next')
  const { step, signatories } = letter
  const confirmed = signatories.filter((one) => one.confirmed).length
  const all = signatories.filter(({ state }) => state !== 'declined').length
  return (
    <section aria-labelledby="next" className="rounded-md border-2 border-accent p-5">
      <h2 id="next" className="text-lg">
        {t('title')}
      </h2>
      <div className="mt-2 space-y-4">
        {step === 'update' && <Update letter={letter} mayEdit={mayEdit} confirmed={confirmed} />}
        {step === 'collect' && <p>{t('collect')}</p>}
        {step === 'await' && <p>{t('await', { confirmed, all })}</p>}
        {step === 'attend' && <Notice tone="warn">{t('attend')}</Notice>}
        {step === 'freeze' && (
          <>
            <Signers letter={letter} confirmed={confirmed} all={all} />
            {maySend && (
              <AskFirst good act={t('freeze.ask')}>
                <Freeze letter={letter} alone={all === 0} />
              </AskFirst>
            )}
          </>
        )}
        {step === 'bring' && <p>{t('bring')}</p>}
        {step === 'tell' && <p>{t('tell')}</p>}
        {step === 'plan_b' && <PlanB letter={letter} maySend={maySend} />}
        {step === 'chase' && <Notice tone="warn">{t('chase')}</Notice>}
        {step === 'none' && <p className="text-muted">{t('none')}</p>}
        <Followers letter={letter} />
        {isLetterOpen(letter.state) && step !== 'freeze' && confirmed > 0 && maySend && (
          <AskFirst good act={t('freeze.act')}>
            <Signers letter={letter} confirmed={confirmed} all={all} />
            <Freeze letter={letter} alone={false} />
          </AskFirst>
        )}
        {letter.state === 'out' && maySend && <Close letter={letter} />}
      </div>
    </section>
  )
}

function Act({
  letter,
  action,
  children,
}: {
  letter: SetLetterView
  action: (form: FormData) => Promise<void>
  children: ReactNode
}) {
  return (
    <ButtonForm action={action} values={{ id: letter.modelLetterId, letter: letter.id }}>
      {children}
    </ButtonForm>
  )
}

async function Update({ letter, mayEdit, confirmed }: { letter: SetLetterView; mayEdit: boolean; confirmed: number }) {
  const t = await getTranslations('letter-sets.next.update')
  return (
    <>
      <p>{t('text')}</p>
      {confirmed > 0 && <p className="text-sm text-muted">{t('again', { count: confirmed })}</p>}
      {mayEdit && (
        <Act letter={letter} action={bringSetLetterUpToDate}>
          <SubmitButton className="w-full">{t('submit')}</SubmitButton>
        </Act>
      )}
    </>
  )
}

async function Signers({ letter, confirmed, all }: { letter: SetLetterView; confirmed: number; all: number }) {
  const t = await getTranslations('letter-sets.next.freeze')
  const missing = all - confirmed
  const name = letter.content.from?.name ?? letter.content.sender[0] ?? ''
  return <p>{all === 0 ? t('alone', { name }) : missing === 0 ? t('all') : t('some', { confirmed, missing })}</p>
}

async function Freeze({ letter, alone }: { letter: SetLetterView; alone: boolean }) {
  const t = await getTranslations('letter-sets.next.freeze')
  const format = await getFormatter()
  return (
    <>
      <p>
        {t(alone ? 'meansAlone' : 'means', {
          day: format.dateTime(letter.datedOn, { dateStyle: 'long', timeZone: 'UTC' }),
        })}
      </p>
      <Act letter={letter} action={freezeSetLetter}>
        <SubmitButton className="w-full">{t('submit')}</SubmitButton>
      </Act>
    </>
  )
}

async function PlanB({ letter, maySend }: { letter: SetLetterView; maySend: boolean }) {
  const t = await getTranslations('letter-sets.next.plan_b')
  return (
    <>
      <p>{t('text')}</p>
      {maySend && (
        <Act letter={letter} action={makePlanB}>
          <SubmitButton className="w-full">{t('submit')}</SubmitButton>
        </Act>
      )}
    </>
  )
}

async function Followers({ letter }: { letter: SetLetterView }) {
  const locale = await getLocale()
  const t = await getTranslations('letter-sets')
  const format = await getFormatter()
  if (letter.followedBy.length === 0) return null
  return (
    <div>
      <h3 className="font-semibold">{t('next.planB')}</h3>
      <ul className="mt-2 space-y-2">
        {letter.followedBy.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-3">
            <a href={setLetterPath(locale, one)}>{t(`next.ways.${one.way}`)}</a>
            <Tag tone={boardTones[one.boardState]}>{t(`states.${one.boardState}`)}</Tag>
            <span className="text-sm text-muted">{format.dateTime(one.datedOn, { dateStyle: 'medium' })}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

async function Close({ letter }: { letter: SetLetterView }) {
  const t = await getTranslations('letter-sets.close')
  return (
    <AskFirst act={t('act')}>
      <p>{t('text')}</p>
      <Act letter={letter} action={closeSetLetter}>
        <SubmitButton kind="danger" className="w-full">
          {t('submit')}
        </SubmitButton>
      </Act>
    </AskFirst>
  )
}
