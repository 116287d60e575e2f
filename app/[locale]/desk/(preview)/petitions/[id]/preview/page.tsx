import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { readCampaign } from '@/features/campaigns/read-campaign'
import { publicDemand } from '@/features/campaigns/read-public-campaign'
import { FirstSignatories } from '@/features/first-signatories/web/first-signatories'
import { legalTexts } from '@/features/legal-texts/web/legal-loader'
import { LegalTexts } from '@/features/legal-texts/web/legal-texts'
import { readOffice } from '@/features/petitions/read-office'
import { readPetition } from '@/features/petitions/read-petition'
import { deskPetition } from '@/features/petitions/web/desk-petition-loader'
import { DeskPetitionPreview } from '@/features/petitions/web/desk-petition-preview'
import { QuestionFields } from '@/features/questions/web/question-fields'
import { SignForm } from '@/features/signatures/web/sign-form'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('texts.tabs')
  return { title: t('preview'), robots: { index: false } }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { language }] = await Promise.all([params, readQuery(searchParams)])
  const { desk, permitted, petition } = await deskPetition(locale, id, 'see')
  const { context, organiser } = desk
  const seen = (await loadCampaign(context, organiser, 'see', permitted.campaignId)) ?? notFound()
  const { demands, originalLocale } = await readCampaign(context, seen)
  const form = await readPetition(context, permitted)
  const laws = await legalTexts(locale)
  return (
    <DeskPetitionPreview
      petition={{
        ...petition,
        addressee: await readOffice(context, form.addresseeId, locale),
        demands: demands.map(({ metOn, texts }) =>
          publicDemand(
            { metOn: metOn ? new Date(metOn) : null, translations: texts },
            language ?? locale,
            originalLocale,
          ),
        ),
      }}
      form={form}
      language={language}
      first={<FirstSignatories petitionId={permitted.id} />}
      sign={(shown) => (
        <SignForm
          petition={shown}
          questions={<QuestionFields questions={shown.questions} />}
          laws={laws}
          legal={<LegalTexts texts={laws} />}
          preview
        />
      )}
    />
  )
}
