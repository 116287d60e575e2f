'use client'

import { findCampaignGaps } from '@/features/campaigns/rules'
import type { CampaignForm } from '@/features/campaigns/schema'
import { PicturesInTexts } from '@/features/pictures/web/pictures-in-texts'
import { TextEditor, type TextEditorPage } from '@/features/texts/web/text-editor'
import type { Proposal } from '@/ui/editor/translated-editor'
import type { Named } from '@/ui/names'
import { declineCampaignTranslation, storeCampaign, storeCampaignTranslation } from './desk-campaign-actions'
import { DeskCampaignFields } from './desk-campaign-fields'
import { DeskCampaignSettings } from './desk-campaign-settings'
import { DeskCampaignSheet } from './desk-campaign-sheet'

interface Props extends TextEditorPage<CampaignForm> {
  teamId: string
  /** The states and bodies that can be addressed, in order. */
  states: readonly Named[]
}

/** The editor of a campaign: its texts by language, demands, colour and the state it addresses. */
export function DeskCampaignEditor({ teamId, states, ...page }: Props) {
  return (
    <PicturesInTexts teamId={teamId} texts={page.initial.translations.map(({ text }) => text)}>
      <TextEditor
        {...page}
        noun="campaign"
        empty={{ title: '', summary: '', text: '' }}
        parts={{ of: demandsIn, remove: removeDemands, take: takeDemands }}
        save={storeCampaign}
        saveTranslation={storeCampaignTranslation}
        decline={declineCampaignTranslation}
        gapsOf={findCampaignGaps}
        fields={(props) => <DeskCampaignFields {...props} orders={!page.translatesOnly} />}
        settings={(props) => <DeskCampaignSettings {...props} states={states} />}
        sheet={(text, { demands }) => <DeskCampaignSheet text={text} demands={demands} />}
      />
    </PicturesInTexts>
  )
}

function demandsIn(form: CampaignForm, locale: string) {
  const demands = form.demands.flatMap(({ id, texts }) =>
    id ? [{ id, text: texts.find((one) => one.locale === locale)?.text ?? '' }] : [],
  )
  return { demands }
}

function removeDemands(form: CampaignForm, locale: string): CampaignForm {
  const demands = form.demands.map((demand) => ({
    ...demand,
    texts: demand.texts.filter((text) => text.locale !== locale),
  }))
  return { ...form, demands }
}

function takeDemands(form: CampaignForm, { locale, content }: Proposal): CampaignForm {
  const demands = form.demands.map((demand) => {
    const text = content.parts.find((part) => part.key === demand.id)?.text
    const others = demand.texts.filter((one) => one.locale !== locale)
    return text ? { ...demand, texts: [...others, { locale, text }] } : demand
  })
  return { ...form, demands }
}
