import { getLocale, getTranslations } from 'next-intl/server'
import { deskCampaignPath } from '@/features/campaigns/rules'
import { handInPath } from '@/features/hand-ins/rules'
import type { PetitionKey } from '@/features/petitions/load-petition'
import { findPetitionGaps } from '@/features/petitions/rules'
import type { PetitionForm } from '@/features/petitions/schema'
import { checkProfile } from '@/features/profiles/web/check-profile'
import { PublishBox } from '@/features/texts/web/publish-box'
import { checkCampaign, checkLanguages } from '@/features/texts/web/publish-checks'
import { AskFirst } from '@/ui/ask-first'
import { ButtonLink } from '@/ui/button'
import { ButtonForm } from '@/ui/button-form'
import type { Check } from '@/ui/check-list'
import { SubmitButton } from '@/ui/submit-button'
import { stepPetition } from './desk-petition-actions'

interface Props {
  petition: { id: string; state: PetitionKey['state']; campaign: { id: string; state: PetitionKey['campaignState'] } }
  form: PetitionForm
}

/** The next step of a petition: what is missing before it opens, its end, its hand-in. */
export async function DeskPetitionSteps({ petition, form }: Props) {
  const { id, state } = petition
  const t = await getTranslations()
  if (state === 'draft') {
    return (
      <PublishBox
        title={t('texts.publish.before')}
        checks={await petitionChecks(petition, form)}
        step={{ action: stepPetition, values: { id, step: 'open' }, name: t('texts.publish.petition') }}
        tab={t('texts.tabs.text')}
      />
    )
  }
  if (state === 'open') {
    return (
      <AskFirst act={t('petitions.desk.close.act')}>
        <p>{t('petitions.desk.close.text')}</p>
        <ButtonForm action={stepPetition} values={{ id, step: 'closed' }}>
          <SubmitButton kind="danger" className="w-full">
            {t('petitions.desk.close.submit')}
          </SubmitButton>
        </ButtonForm>
      </AskFirst>
    )
  }
  if (state === 'answered') return null
  return (
    <section className="rounded-md border border-line p-5">
      <p className="mb-4">{t(`petitions.desk.next.${state}`)}</p>
      <ButtonLink href={handInPath.one(await getLocale(), id)}>{t('petitions.desk.next.open')}</ButtonLink>
    </section>
  )
}

async function petitionChecks({ campaign }: Props['petition'], form: PetitionForm): Promise<Check[]> {
  const locale = await getLocale()
  const t = await getTranslations('texts.publish')
  const gaps = findPetitionGaps(form)
  const days = gaps.filter((gap) => gap.locale === null)
  return [
    ...(await checkLanguages(form, gaps)),
    ...days.map(() => ({ name: t('days'), state: 'missing' as const, word: t('missing') })),
    await checkProfile(campaign.id),
    await checkCampaign(campaign.state === 'published', deskCampaignPath.one(locale, campaign.id)),
  ]
}
