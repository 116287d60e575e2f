import { getTranslations } from 'next-intl/server'
import type { CampaignKey } from '@/features/campaigns/load-campaign'
import { findCampaignGaps, mayCampaignBecome } from '@/features/campaigns/rules'
import type { CampaignForm } from '@/features/campaigns/schema'
import { checkProfile } from '@/features/profiles/web/check-profile'
import { PublishBox } from '@/features/texts/web/publish-box'
import { checkLanguages } from '@/features/texts/web/publish-checks'
import { AskFirst } from '@/ui/ask-first'
import type { Check } from '@/ui/check-list'
import { KeptForm } from '@/ui/kept-form'
import { SubmitButton } from '@/ui/submit-button'
import { finishCampaign, makeCampaignPublic } from './desk-campaign-actions'
import { EndingFields } from './ending-fields'

interface Props {
  campaign: { id: string; state: CampaignKey['state'] }
  form: CampaignForm
}

/** What is missing before a campaign can be public, and the steps it can take now. */
export async function DeskCampaignPublishing({ campaign: { id, state }, form }: Props) {
  const t = await getTranslations()
  const publishes = mayCampaignBecome(state, 'published')
  const name = state === 'draft' ? t('texts.publish.campaign') : t('texts.publish.again')
  return (
    <>
      <PublishBox
        title={publishes ? t('texts.publish.before') : t('texts.publish.languages')}
        checks={await campaignChecks(id, form)}
        step={publishes ? { action: makeCampaignPublic, values: { id }, name } : null}
        tab={t('texts.tabs.campaignText')}
      />
      {(['won', 'ended', 'archived'] as const)
        .filter((as) => mayCampaignBecome(state, as))
        .map((as) => (
          <AskFirst key={as} good={as === 'won'} act={t(`campaigns.desk.finish.${as}.act`)}>
            <p>{t(`campaigns.desk.finish.${as}.text`)}</p>
            <KeptForm action={finishCampaign} className="space-y-5">
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="as" value={as} />
              {as !== 'archived' && <EndingFields form={as} locales={filledLocales(form)} />}
              <SubmitButton kind={as === 'won' ? 'primary' : 'danger'} className="w-full">
                {t(`campaigns.desk.finish.${as}.submit`)}
              </SubmitButton>
            </KeptForm>
          </AskFirst>
        ))}
    </>
  )
}

async function campaignChecks(campaignId: string, form: CampaignForm): Promise<Check[]> {
  const t = await getTranslations('texts.publish')
  const demands = form.demands.length > 0 ? 'done' : 'advised'
  return [
    ...(await checkLanguages(form, findCampaignGaps(form))),
    await checkProfile(campaignId),
    { name: t('demands', { count: form.demands.length }), state: demands, word: t(demands) },
  ]
}

/** Languages in which the campaign is written, its own first. */
function filledLocales({ originalLocale, translations }: CampaignForm): string[] {
  const others = translations.filter(({ locale, title }) => locale !== originalLocale && title !== '')
  return [originalLocale, ...others.map(({ locale }) => locale)]
}
