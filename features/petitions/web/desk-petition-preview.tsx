import { getLocale, getTranslations } from 'next-intl/server'
import type { PublicPetition } from '@/features/petitions/read-public-petition'
import { closing, deskPetitionPath, opening } from '@/features/petitions/rules'
import type { PetitionForm } from '@/features/petitions/schema'
import { currentGoal } from '@/features/signatures/rules'
import { TextPreview } from '@/features/texts/web/text-preview'
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
  const t = await getTranslations('texts.preview')
  return (
    <TextPreview
      form={form}
      language={language}
      back={deskPetitionPath.edit(locale, petition.id)}
      page={(text) => (
        <PublicPetitionPage
          petition={{
            ...petition,
            ...text,
            state: petition.state === 'draft' ? 'open' : petition.state,
            open: petition.state === 'draft' || petition.state === 'open',
            opensAt: opening(form.opensOn),
            closesAt: closing(form.closesOn),
            locales: form.translations.map(({ locale }) => locale),
            version: 1,
            originalLocale: form.originalLocale,
            goal: currentGoal(form.goal, petition.count),
            gets: form.gets,
            commentWall: form.commentWall,
            asks: form.asks,
            questions: [],
            takesOrganisations: false,
          }}
          first={null}
          handedIn={null}
          form={<p className="mt-5 rounded-sm border-2 border-dashed border-edge p-4 text-muted">{t('form')}</p>}
          signers={null}
          share={null}
        />
      )}
    />
  )
}
