import { getLocale, getTranslations } from 'next-intl/server'
import { deskCampaignPath } from '@/features/campaigns/rules'
import { PublishBox } from '@/features/texts/web/publish-box'
import { checkCampaign, checkLanguages } from '@/features/texts/web/publish-checks'
import type { UpdateKey } from '@/features/updates/load-update'
import { capDays, findUpdateGaps, mostInCapDays } from '@/features/updates/rules'
import type { UpdateForm } from '@/features/updates/schema'
import { AskFirst } from '@/ui/ask-first'
import { ButtonForm } from '@/ui/button-form'
import type { Check } from '@/ui/check-list'
import { getFormatter } from '@/ui/formatter'
import { SubmitButton } from '@/ui/submit-button'
import {
  approveUpdateText,
  askForApproval,
  beginUpdateSending,
  takeUpdateBack,
  turnUpdate,
} from './desk-update-actions'

interface Props {
  update: { id: string; state: UpdateKey['state']; campaign: { id: string; isPublic: boolean } }
  form: UpdateForm
  /** How many get it. */
  total: number
  hurdles: {
    /** This organiser has written nothing of it, or somebody else went over it since. */
    mayApprove: boolean
    /** Nobody else of the team may approve anything. */
    isAlone: boolean
    /** Each of several has the last word in some language. */
    nobody: boolean
    asked: boolean
    nextStart: Date | null
  }
  /** The secret of the mailed link, when the page was opened by it. */
  token: string
}

/** The next step of an update: what is missing, who approves it, sending it, and what can be done while it goes. */
export async function DeskUpdateSteps(props: Props) {
  const { id, state } = props.update
  if (state === 'draft') return <Approving {...props} />
  if (state === 'approved') return <Sending {...props} />
  if (state === 'sending') return <Turns id={id} resting={false} />
  if (state === 'paused') return <Turns id={id} resting />
  return null
}

async function Approving({ update, form, hurdles, token }: Props) {
  const t = await getTranslations()
  const { id } = update
  const { mayApprove, isAlone, nobody, asked } = hurdles
  const allowed = mayApprove || (isAlone && token !== '')
  const second: Check = {
    name: t(`updates.desk.approve.${mayApprove ? 'yours' : isAlone ? 'alone' : nobody ? 'nobody' : 'leave'}`),
    state: allowed ? 'done' : 'missing',
    word: t(allowed ? 'texts.publish.done' : 'texts.publish.missing'),
  }
  const values = { id, revision: String(form.revision), token }
  return (
    <>
      <PublishBox
        title={t('updates.desk.approve.title')}
        checks={[...(await updateChecks(update.campaign, form)), second]}
        step={{ action: approveUpdateText, values, name: t('updates.desk.approve.submit') }}
        tab={t('texts.tabs.text')}
      />
      {!mayApprove && isAlone && token === '' && (
        <section className="rounded-md border border-line p-5">
          <p className="mb-4">{t(asked ? 'updates.desk.approve.askedText' : 'updates.desk.approve.askText')}</p>
          <ButtonForm action={askForApproval} values={{ id }}>
            <SubmitButton kind="secondary" className="w-full">
              {t(asked ? 'updates.desk.approve.again' : 'updates.desk.approve.ask')}
            </SubmitButton>
          </ButtonForm>
        </section>
      )}
    </>
  )
}

async function Sending({ update: { id }, total, hurdles: { nextStart } }: Props) {
  const t = await getTranslations('updates.desk')
  const format = await getFormatter()
  return (
    <>
      {nextStart ? (
        <p className="rounded-md border border-line p-5">
          {t('send.wait', {
            most: mostInCapDays,
            days: capDays,
            from: format.dateTime(nextStart, { dateStyle: 'medium', timeStyle: 'short' }),
          })}
        </p>
      ) : (
        <AskFirst good act={t('send.act')}>
          <p>{t('send.text', { count: total, number: format.number(total) })}</p>
          <ButtonForm action={beginUpdateSending} values={{ id }}>
            <SubmitButton className="w-full">{t('send.submit')}</SubmitButton>
          </ButtonForm>
        </AskFirst>
      )}
      <AskFirst act={t('reopen.act')}>
        <p>{t('reopen.text')}</p>
        <ButtonForm action={takeUpdateBack} values={{ id }}>
          <SubmitButton kind="danger" className="w-full">
            {t('reopen.submit')}
          </SubmitButton>
        </ButtonForm>
      </AskFirst>
    </>
  )
}

async function Turns({ id, resting }: { id: string; resting: boolean }) {
  const t = await getTranslations('updates.desk.turns')
  const turn = resting ? 'sending' : 'paused'
  return (
    <>
      <section className="rounded-md border border-line p-5">
        <p className="mb-4">{t(`${turn}.text`)}</p>
        <ButtonForm action={turnUpdate} values={{ id, to: turn }}>
          <SubmitButton kind="secondary" className="w-full">
            {t(`${turn}.submit`)}
          </SubmitButton>
        </ButtonForm>
      </section>
      <AskFirst act={t('stopped.act')}>
        <p>{t('stopped.text')}</p>
        <ButtonForm action={turnUpdate} values={{ id, to: 'stopped' }}>
          <SubmitButton kind="danger" className="w-full">
            {t('stopped.submit')}
          </SubmitButton>
        </ButtonForm>
      </AskFirst>
    </>
  )
}

async function updateChecks(campaign: Props['update']['campaign'], form: UpdateForm): Promise<Check[]> {
  const locale = await getLocale()
  return [
    ...(await checkLanguages(form, findUpdateGaps(form))),
    await checkCampaign(campaign.isPublic, deskCampaignPath.one(locale, campaign.id)),
  ]
}
