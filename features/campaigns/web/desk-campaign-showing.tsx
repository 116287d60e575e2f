import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { may } from '@/features/access/policy'
import { openActs } from '@/features/campaigns/choose-act'
import type { DeskCampaign } from '@/features/campaigns/list-desk-campaigns'
import type { CampaignShowing } from '@/features/campaigns/read-showing'
import { deskCampaignPath } from '@/features/campaigns/rules'
import { PictureField } from '@/features/pictures/web/picture-field'
import { RadioField } from '@/ui/field'
import { KeptForm } from '@/ui/kept-form'
import { Section } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { chooseCampaignAct, saveCampaignEnding } from './desk-campaign-actions'
import { DeskCampaignHeader } from './desk-campaign-header'
import { EndingFields } from './ending-fields'

interface Props {
  campaign: DeskCampaign
  showing: CampaignShowing
  /** What the last act came to. */
  told?: string | undefined
  /** The people it is about. */
  people: ReactNode
}

/** What the public page of a campaign shows beside its text. */
export async function DeskCampaignShowing({ campaign, showing, told, people }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('campaigns.desk.showing')
  const edits = may(campaign.role, 'edit') && campaign.state !== 'archived'
  const page = deskCampaignPath.showing(locale, campaign.id)
  return (
    <>
      <DeskCampaignHeader campaign={campaign} current="showing" />
      <Told told={told} good={['saved']} bad={['not-now']} say={(code) => t(`told.${code}`)} />
      <PictureField
        id="cover"
        title={t('cover')}
        hint={t('coverHint')}
        picture={showing.cover}
        upload={deskCampaignPath.cover(locale, campaign.id)}
        {...{ page, told, edits }}
        locales={showing.locales}
      />
      {people}
      <NextAct campaign={campaign} chosen={showing.nextAct} edits={edits} />
      {may(campaign.role, 'publish') && (campaign.state === 'won' || campaign.state === 'ended') && (
        <>
          <Section id="ending" title={t('ending')}>
            <KeptForm action={saveCampaignEnding} className="max-w-text space-y-6">
              <input type="hidden" name="id" value={campaign.id} />
              <EndingFields form="ending" locales={showing.locales} values={showing.endings} />
              <SubmitButton>{t('save')}</SubmitButton>
            </KeptForm>
          </Section>
          <PictureField
            id="ending-picture"
            title={t('endingPicture')}
            hint={t('endingPictureHint')}
            picture={showing.endingPicture}
            upload={deskCampaignPath.endingPicture(locale, campaign.id)}
            {...{ page, told }}
            locales={showing.locales}
          />
        </>
      )}
    </>
  )
}

/** What the page asks for first, while several things can be done. */
async function NextAct({ campaign, chosen, edits }: { campaign: DeskCampaign; chosen: string | null; edits: boolean }) {
  const t = await getTranslations('campaigns.desk.showing')
  const acts = openActs(campaign)
  const titles = new Map<string, string>([
    ...campaign.petitions.map((one) => [`petition:${one.id}`, one.title] as const),
    ...campaign.letters.map((one) => [`letter:${one.id}`, one.title] as const),
  ])
  const kindOf = (name: string) => t(name.startsWith('petition:') ? 'kinds.petition' : 'kinds.letter')
  return (
    <Section id="act" title={t('act')}>
      <p className="max-w-text text-muted">{t(acts.length > 0 ? 'actHint' : 'noAct')}</p>
      {acts.length > 0 && edits && (
        <KeptForm action={chooseCampaignAct} className="mt-4 max-w-text space-y-5">
          <input type="hidden" name="id" value={campaign.id} />
          <RadioField
            name="act"
            label={t('act')}
            options={[
              { value: '', label: t('byItself') },
              ...acts.map((name) => ({ value: name, label: titles.get(name), hint: kindOf(name) })),
            ]}
            defaultValue={acts.find((name) => name === chosen) ?? ''}
          />
          <SubmitButton kind="secondary">{t('save')}</SubmitButton>
        </KeptForm>
      )}
    </Section>
  )
}
