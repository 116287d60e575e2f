import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { may } from '@/features/access/policy'
import { listDeskCampaigns } from '@/features/campaigns/list-desk-campaigns'
import { KeepFresh } from '@/features/organisers/web/keep-fresh'
import { loadPetition } from '@/features/petitions/load-petition'
import { readPetition } from '@/features/petitions/read-petition'
import { listSignatures, readSignatureNumbers } from '@/features/petitions/read-signatures'
import { type SignatureQuery, signatureFilter } from '@/features/petitions/schema'
import { DeskPetitionSteps } from '@/features/petitions/web/desk-petition-steps'
import { DeskSignaturesPage } from '@/features/petitions/web/desk-signatures-page'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<SignatureQuery & { told?: string }>
}

async function load({ params }: Props) {
  const { locale, id } = await params
  const { context, organiser } = await requireDesk(locale)
  const permitted = await loadPetition(context, organiser, 'see', id)
  const campaigns = await listDeskCampaigns(context, organiser, locale)
  const campaign = campaigns.find((one) => one.id === permitted?.campaignId)
  const petition = campaign?.petitions.find((one) => one.id === permitted?.id)
  if (!permitted || !campaign || !petition) notFound()
  return { context, organiser, campaign, permitted, petition: { ...petition, campaign } }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).petition.title }
}

export default async function Page(props: Props) {
  const { context, organiser, campaign, permitted, petition } = await load(props)
  const query = await props.searchParams
  const filter = signatureFilter(query)
  const visible =
    petition.state === 'draft' ? null : await loadPetition(context, organiser, 'seeSignatures', petition.id)
  const seen = visible && {
    numbers: await readSignatureNumbers(context, visible),
    list: await listSignatures(context, visible, filter),
    filter,
    hidesNames: may(campaign.role, 'hideNames'),
  }
  return (
    <DeskSignaturesPage
      petition={petition}
      seen={seen}
      told={query.told}
      steps={
        may(campaign.role, 'publish') && (
          <DeskPetitionSteps petition={petition} form={await readPetition(context, permitted)} />
        )
      }
      live={petition.state === 'open' && <KeepFresh seconds={5} shown />}
    />
  )
}
