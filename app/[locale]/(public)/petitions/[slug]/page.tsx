import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { WallStart } from '@/features/comments/web/wall-start'
import { SignaturesByCountry } from '@/features/counts/web/signatures-by-country'
import { EndorseLink, Organisations } from '@/features/endorsements/web/organisations'
import { FirstSignatories } from '@/features/first-signatories/web/first-signatories'
import { publicMetadata } from '@/features/frame/web/public-metadata'
import { SharePage } from '@/features/frame/web/share-page'
import { HandedIn } from '@/features/hand-ins/web/handed-in'
import { legalTexts } from '@/features/legal-texts/web/legal-loader'
import { LegalTexts } from '@/features/legal-texts/web/legal-texts'
import { SheetLink } from '@/features/paper/web/sheet-link'
import { PartnerTicks } from '@/features/partner-ticks/web/partner-ticks'
import { publicPetition } from '@/features/petitions/web/public-petition-loader'
import { PublicPetitionPage } from '@/features/petitions/web/public-petition-page'
import { Responsible } from '@/features/profiles/web/responsible'
import { QuestionFields } from '@/features/questions/web/question-fields'
import { otherNumbers } from '@/features/receipts/web/count-loaders'
import { PublicNames } from '@/features/signatures/web/public-names'
import { SignForm } from '@/features/signatures/web/sign-form'
import { formState } from '@/server/documents/scope'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ language?: string | string[]; names?: string | string[]; organisations?: string | string[] }>
}

async function read({ params, searchParams }: Props) {
  const [{ locale, slug }, { language }] = await Promise.all([params, searchParams])
  return publicPetition(slug, locale, language)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title, summary, locale } = await read(props)
  const t = await getTranslations('signatures.sign')
  const wrong = Object.keys(formState().errors).length > 0
  const spoken = await publicMetadata(locale)
  return { ...spoken, title: wrong ? t('errorTitle', { title }) : title, description: summary }
}

export default async function PetitionPage(props: Props) {
  const petition = await read(props)
  const [{ names, organisations }, { locale }] = await Promise.all([props.searchParams, props.params])
  const laws = await legalTexts(locale)
  return (
    <PublicPetitionPage
      petition={petition}
      others={await otherNumbers(petition.id)}
      form={
        <>
          <SignForm
            petition={petition}
            questions={<QuestionFields questions={petition.questions} />}
            laws={laws}
            legal={<LegalTexts texts={laws} />}
            partners={<PartnerTicks campaignId={petition.campaign.id} />}
          />
          <Responsible campaignId={petition.campaign.id} />
          <EndorseLink petition={petition} />
          <SheetLink petition={petition} />
        </>
      }
      first={<FirstSignatories petitionId={petition.id} />}
      handedIn={<HandedIn petition={petition} />}
      signers={
        <>
          <div className="min-w-0">
            <Organisations endorsed={{ kind: 'petition', id: petition.id }} page={Number(organisations ?? 1)} />
            <PublicNames petitionId={petition.id} before={names === undefined ? undefined : Number(names)} />
          </div>
          <SignaturesByCountry petitionId={petition.id} />
          <WallStart petition={petition} />
        </>
      }
      share={<SharePage title={petition.title} path={`/petitions/${petition.slug}`} />}
    />
  )
}
