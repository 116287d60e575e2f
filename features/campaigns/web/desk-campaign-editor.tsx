'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { findCampaignGaps } from '@/features/campaigns/rules'
import type { CampaignForm } from '@/features/campaigns/schema'
import { type Proposal, TranslatedEditor } from '@/ui/editor/translated-editor'
import { knownWord } from '@/ui/known-word'
import type { Named } from '@/ui/names'
import { declineTranslation, storeCampaign, storeCampaignTranslation } from './desk-actions'
import { CampaignFields } from './desk-campaign-fields'
import { CampaignSettings } from './desk-campaign-settings'
import { CampaignSheet } from './desk-campaign-sheet'

interface Props {
  id: string
  initial: CampaignForm
  translatesOnly: boolean
  waiting: Proposal[]
  /** The states and bodies that can be addressed, in order. */
  states: readonly Named[]
}

/** The editor of a campaign: its texts by language, demands, colour and the state it addresses. */
export function DeskCampaignEditor({ id, initial, translatesOnly, waiting, states }: Props) {
  const router = useRouter()
  const fields = useTranslations('texts.fields')
  return (
    <TranslatedEditor
      draftKey={`campaign/${id}`}
      initial={initial}
      translatesOnly={translatesOnly}
      waiting={waiting}
      save={(form) => storeCampaign(id, form)}
      translation={{ of: translationOf, save: (part) => storeCampaignTranslation(id, part) }}
      onSaved={router.refresh}
      gapsOf={findCampaignGaps}
      fieldName={(field) => knownWord(fields, field, fields('other'))}
      addLanguage={(form, locale) => withText(form, { ...empty, locale })}
      removeLanguage={removeLanguage}
      takeProposal={takeProposal}
      declineProposal={(locale) => declineTranslation(id, locale)}
      fields={(props) => <CampaignFields {...props} orders={!translatesOnly} />}
      settings={(props) => <CampaignSettings {...props} states={states} />}
      sheet={(form, locale) => <CampaignSheet form={form} locale={locale} />}
    />
  )
}

const empty = { title: '', summary: '', text: '' }

function withText(form: CampaignForm, text: CampaignForm['translations'][number]): CampaignForm {
  return { ...form, translations: [...form.translations.filter((one) => one.locale !== text.locale), text] }
}

function translationOf(form: CampaignForm, locale: string) {
  const text = form.translations.find((one) => one.locale === locale)
  const demands = form.demands.flatMap(({ id, texts }) =>
    id ? [{ id, text: texts.find((one) => one.locale === locale)?.text ?? '' }] : [],
  )
  return { ...empty, ...text, revision: form.revision, locale, demands }
}

function removeLanguage(form: CampaignForm, locale: string): CampaignForm {
  return {
    ...form,
    translations: form.translations.filter((text) => text.locale !== locale),
    demands: form.demands.map((demand) => ({
      ...demand,
      texts: demand.texts.filter((text) => text.locale !== locale),
    })),
  }
}

function takeProposal(form: CampaignForm, { locale, content }: Proposal): CampaignForm {
  const demands = form.demands.map((demand) => {
    const text = content.parts.find((part) => part.key === demand.id)?.text
    const others = demand.texts.filter((one) => one.locale !== locale)
    return text ? { ...demand, texts: [...others, { locale, text }] } : demand
  })
  return withText({ ...form, demands }, { ...empty, ...content.fields, locale })
}
