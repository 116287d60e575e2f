import { getLocale, getTranslations } from 'next-intl/server'
import type { PublicPetition } from '@/features/petitions/read-public-petition'
import { closing, deskPetitionPath, opening } from '@/features/petitions/rules'
import type { PetitionForm } from '@/features/petitions/schema'
import { pickTranslation } from '@/features/places/pick-translation'
import { currentGoal } from '@/features/signatures/rules'
import { languageName } from '@/ui/editor/languages'
import { PreviewFrame } from '@/ui/editor/preview-frame'
import { PublicPetitionPage } from './public-petition-page'

interface Props {
  petition: Pick<PublicPetition, 'id' | 'slug' | 'count' | 'demands' | 'campaign' | 'addressee'> & {
    state: PublicPetition['state'] | 'draft'
  }
  form: PetitionForm
  language?: string | undefined
}

/** The public page as it is saved now, drafts included; where the form stands, it says so. */
export async function DeskPetitionPreview({ petition, form, language }: Props) {
  const locale = await getLocale()
  const t = await getTranslations()
  const shown = pickTranslation(form.translations, language ?? locale, form.originalLocale)
  if (!shown) return null
  return (
    <PreviewFrame
      back={deskPetitionPath.edit(locale, petition.id)}
      text={t('texts.preview.text')}
      backLabel={t('texts.preview.back')}
      languages={form.translations.map((text) => ({
        locale: text.locale,
        name: languageName(text.locale, locale),
        href: `?language=${text.locale}`,
      }))}
      languagesLabel={t('ui.editor.languages')}
      current={shown.locale}
    >
      <PublicPetitionPage
        petition={{
          ...petition,
          ...shown,
          state: petition.state === 'draft' ? 'open' : petition.state,
          open: petition.state === 'draft' || petition.state === 'open',
          opensAt: opening(form.opensOn),
          closesAt: closing(form.closesOn),
          locales: form.translations.map((text) => text.locale),
          version: 1,
          events: [],
          originalLocale: form.originalLocale,
          goal: currentGoal(form.goal, petition.count),
        }}
        form={
          <p className="mt-5 rounded-sm border-2 border-dashed border-edge p-4 text-muted">{t('texts.preview.form')}</p>
        }
        signers={null}
        share={null}
      />
    </PreviewFrame>
  )
}
