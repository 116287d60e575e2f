import { getTranslations } from 'next-intl/server'
import { eventKinds } from '@/features/events/rules'
import type { ReadProposal } from '@/features/public-proposals/read-desk-proposal'
import { askedProposalDays } from '@/features/public-proposals/rules'
import { longestProposalAnswer } from '@/features/public-proposals/schema'
import { CheckboxField, SelectField, TextArea } from '@/ui/field'
import { Fold } from '@/ui/fold'
import { KeptForm } from '@/ui/kept-form'
import { SubmitButton } from '@/ui/submit-button'
import { askAboutProposal, rejectProposal, takeProposal } from './desk-proposal-actions'

/** What organisers can answer to a proposal: accept it, ask something, reject it. */
export async function AnswerForms({ proposal }: { proposal: ReadProposal }) {
  const t = await getTranslations('public-proposals.desk')
  const { state, keptDays } = proposal
  return (
    <>
      <Fold title={t('accept.title')} open>
        <AcceptForm proposal={proposal} />
      </Fold>
      {state === 'waiting' && (
        <Fold title={t('ask.title')}>
          <KeptForm action={askAboutProposal} className="space-y-4">
            <p>{t('ask.text', { days: askedProposalDays })}</p>
            <Hidden proposal={proposal} />
            <TextArea name="question" maxLength={longestProposalAnswer} dir="auto" rows={4} label={t('ask.answer')} />
            <SubmitButton>{t('ask.submit')}</SubmitButton>
          </KeptForm>
        </Fold>
      )}
      <Fold title={t('reject.title')}>
        <KeptForm action={rejectProposal} className="space-y-4">
          <p>{t('reject.text', { days: keptDays })}</p>
          <Hidden proposal={proposal} />
          <TextArea name="reason" maxLength={longestProposalAnswer} dir="auto" rows={4} label={t('reject.answer')} />
          <CheckboxField name="listed" id="reject-listed" label={t('listIt')} />
          <SubmitButton>{t('reject.submit')}</SubmitButton>
        </KeptForm>
      </Fold>
    </>
  )
}

async function AcceptForm({ proposal }: { proposal: ReadProposal }) {
  const t = await getTranslations('public-proposals.desk')
  const events = await getTranslations('events.kinds')
  const { campaigns, kind } = proposal
  if (campaigns.length === 0) return <p>{t('accept.noCampaign')}</p>
  return (
    <KeptForm action={takeProposal} className="space-y-4">
      <p>
        {t('accept.text')} {kind === 'event' && t('accept.hour')}
      </p>
      <Hidden proposal={proposal} />
      <SelectField
        name="campaign"
        label={t('accept.campaign')}
        options={campaigns.map(({ id, title }) => ({ value: id, label: title }))}
      />
      {kind === 'event' && (
        <SelectField
          name="kind"
          label={t('accept.kind')}
          options={eventKinds.map((one) => ({ value: one, label: events(one) }))}
        />
      )}
      <TextArea name="answer" maxLength={longestProposalAnswer} dir="auto" rows={3} label={t('accept.answer')} />
      <CheckboxField name="listed" id="accept-listed" label={t('listIt')} />
      <SubmitButton>{t('accept.submit')}</SubmitButton>
    </KeptForm>
  )
}

/** Which proposal it is, and which of its steps was looked at. */
function Hidden({ proposal: { id, step } }: { proposal: ReadProposal }) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="step" value={step} />
    </>
  )
}
