import { getLocale, getTranslations } from 'next-intl/server'
import { deskCampaignPath } from '@/features/campaigns/rules'
import type { EventKey } from '@/features/events/load-event'
import { type EventStep, findEventGaps, stateAfter } from '@/features/events/rules'
import type { EventForm } from '@/features/events/schema'
import { checkProfile } from '@/features/profiles/web/check-profile'
import { PublishBox } from '@/features/texts/web/publish-box'
import { checkCampaign, checkLanguages } from '@/features/texts/web/publish-checks'
import { AskFirst } from '@/ui/ask-first'
import { ButtonForm } from '@/ui/button-form'
import type { Check } from '@/ui/check-list'
import { SubmitButton } from '@/ui/submit-button'
import { stepEvent } from './desk-event-actions'

interface Props {
  event: { id: string; state: EventKey['state']; startsAt: Date | null }
  campaign: { id: string; isPublic: boolean }
  form: EventForm
  now: Date
}

/** What is missing before everybody can read an event, and the steps that it can take now. */
export async function DeskEventSteps({ event, campaign, form, now }: Props) {
  const locale = await getLocale()
  const t = await getTranslations()
  const { id, state } = event
  const checks = [
    await checkProfile(campaign.id),
    await checkCampaign(campaign.isPublic, deskCampaignPath.one(locale, campaign.id)),
    ...(await checkPlace(form)),
    ...(await checkLanguages(form, findEventGaps(form))),
  ]
  const may = (step: EventStep) => stateAfter(step, event, now) !== undefined
  return (
    <>
      <PublishBox
        title={t(state === 'draft' ? 'texts.publish.before' : 'texts.publish.languages')}
        checks={checks}
        step={
          state === 'draft'
            ? { action: stepEvent, values: { id, step: 'publish' }, name: t('texts.publish.event') }
            : null
        }
        tab={t('events.desk.textTab')}
      />
      {(['confirm', 'held', 'not-held', 'restore', 'call-off'] as const).filter(may).map((step) => (
        <AskFirst key={step} good={step !== 'call-off'} act={t(`events.desk.steps.${step}.act`)}>
          <p>{t(`events.desk.steps.${step}.text`)}</p>
          <ButtonForm action={stepEvent} values={{ id, step }}>
            <SubmitButton kind={step === 'call-off' ? 'danger' : 'primary'} className="w-full">
              {t(`events.desk.steps.${step}.submit`)}
            </SubmitButton>
          </ButtonForm>
        </AskFirst>
      ))}
    </>
  )
}

async function checkPlace(form: EventForm): Promise<Check[]> {
  const t = await getTranslations()
  const lacking = new Set<string>(findEventGaps(form).map(({ field }) => field))
  const check = (name: string, missing: boolean): Check => ({
    name,
    state: missing ? 'missing' : 'done',
    word: t(missing ? 'texts.publish.missing' : 'texts.publish.done'),
  })
  return [
    check(t('events.desk.check.when'), lacking.has('startsLocal') || lacking.has('endsLocal')),
    ...(form.kind === 'day_of_action'
      ? []
      : [check(t('events.desk.check.where'), lacking.has('city') || lacking.has('country'))]),
  ]
}
