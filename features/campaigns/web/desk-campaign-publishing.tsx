import { getLocale, getTranslations } from 'next-intl/server'
import type { CampaignKey } from '@/features/campaigns/load-campaign'
import { findCampaignGaps, mayCampaignBecome } from '@/features/campaigns/rules'
import type { CampaignForm } from '@/features/campaigns/schema'
import { AskFirst } from '@/ui/ask-first'
import { type Check, CheckList } from '@/ui/check-list'
import { languageName } from '@/ui/editor/languages'
import { SubmitButton } from '@/ui/submit-button'
import { finishCampaign, makeCampaignPublic } from './desk-actions'

interface Props {
  campaign: { id: string; state: CampaignKey['state'] }
  form: CampaignForm
}

/** What is missing before a campaign can be public, and the steps it can take now. */
export async function DeskCampaignPublishing({ campaign, form }: Props) {
  const locale = await getLocale()
  const t = await getTranslations()
  const ids = (
    <>
      <input type="hidden" name="interface" value={locale} />
      <input type="hidden" name="id" value={campaign.id} />
    </>
  )
  const ready = !findCampaignGaps(form).some((gap) => gap.locale === form.originalLocale)
  const publishes = mayCampaignBecome(campaign.state, 'published')
  return (
    <>
      <section aria-labelledby="publishing" className="rounded-md border border-line p-5">
        <h2 id="publishing" className="text-lg">
          {publishes ? t('texts.publish.before') : t('texts.publish.languages')}
        </h2>
        <div className="mt-4">
          <CheckList checks={await campaignChecks(form)} />
        </div>
        {publishes && (
          <form action={makeCampaignPublic} className="mt-5">
            {ids}
            <SubmitButton className="w-full" disabled={!ready}>
              {campaign.state === 'draft' ? t('texts.publish.campaign') : t('texts.publish.again')}
            </SubmitButton>
            {!ready && (
              <p className="mt-2 text-sm text-muted">
                {t('texts.publish.notReady', { tab: t('texts.tabs.campaignText') })}
              </p>
            )}
          </form>
        )}
      </section>
      {(['won', 'ended', 'archived'] as const)
        .filter((as) => mayCampaignBecome(campaign.state, as))
        .map((as) => (
          <AskFirst key={as} good={as === 'won'} act={t(`campaigns.desk.finish.${as}.act`)}>
            <p>{t(`campaigns.desk.finish.${as}.text`)}</p>
            <form action={finishCampaign}>
              {ids}
              <input type="hidden" name="as" value={as} />
              <SubmitButton kind={as === 'won' ? 'primary' : 'danger'} className="w-full">
                {t(`campaigns.desk.finish.${as}.submit`)}
              </SubmitButton>
            </form>
          </AskFirst>
        ))}
    </>
  )
}

async function campaignChecks(form: CampaignForm): Promise<Check[]> {
  const reader = await getLocale()
  const t = await getTranslations('texts')
  const gaps = findCampaignGaps(form)
  const languages = form.translations.map(({ locale }) => {
    const missing = gaps.filter((gap) => gap.locale === locale).map((gap) => t(`fields.${gap.field}`))
    const original = locale === form.originalLocale
    const state = missing.length === 0 ? 'done' : original ? 'missing' : 'advised'
    return {
      name: languageName(locale, reader),
      state,
      word: t(`publish.${state}`),
      ...(missing.length > 0
        ? { note: t(state === 'missing' ? 'publish.lacksOriginal' : 'publish.lacks', { fields: missing.join(', ') }) }
        : {}),
    } satisfies Check
  })
  const demands = form.demands.length > 0 ? 'done' : 'advised'
  return [
    ...languages,
    { name: t('publish.demands', { count: form.demands.length }), state: demands, word: t(`publish.${demands}`) },
  ]
}
