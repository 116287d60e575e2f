import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { PublicPetition } from '@/features/petitions/read-public-petition'
import { closing, currentGoal, deskPetitionPath, opening } from '@/features/petitions/rules'
import type { PetitionForm } from '@/features/petitions/schema'
import { showQuestions } from '@/features/questions/show-questions'
import { TextPreview } from '@/features/texts/web/text-preview'
import { PublicPetitionPage } from './public-petition-page'

interface Props {
  petition: Pick<PublicPetition, 'id' | 'slug' | 'count' | 'demands' | 'campaign' | 'addressee'> & {
    state: PublicPetition['state'] | 'draft'
  }
  form: PetitionForm
  language?: string | undefined
  /** The form of the page, which takes nothing here. */
  sign: (petition: PublicPetition) => ReactNode
  /** Who stands at its head. */
  first: ReactNode
}

/** The public page as it is saved now, drafts included, with its form. */
export async function DeskPetitionPreview({ petition, form, language, sign, first }: Props) {
  const locale = await getLocale()
  const questions = form.questions.flatMap(({ id, ...question }) => (id === null ? [] : [{ id, ...question }]))
  return (
    <TextPreview
      form={form}
      language={language}
      back={deskPetitionPath.edit(locale, petition.id)}
      page={(text) => {
        const shown: PublicPetition = {
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
          questions: showQuestions(questions, text.locale, form.originalLocale),
          takesOrganisations: false,
        }
        return (
          <PublicPetitionPage
            petition={shown}
            others={{}}
            first={first}
            handedIn={null}
            form={sign(shown)}
            signers={null}
            share={null}
          />
        )
      }}
    />
  )
}
