import type { Metadata } from 'next'
import { may } from '@/features/access/policy'
import { exportPath } from '@/features/exports/rules'
import { KeepFresh } from '@/features/organisers/web/keep-fresh'
import { findSimilar } from '@/features/petitions/find-similar'
import { listSignatures } from '@/features/petitions/list-signatures'
import { loadPetition } from '@/features/petitions/load-petition'
import { readPetition } from '@/features/petitions/read-petition'
import { readSignatureNumbers } from '@/features/petitions/read-signature-numbers'
import { signatureFilter } from '@/features/petitions/schema'
import { deskPetition } from '@/features/petitions/web/desk-petition-loader'
import { DeskPetitionSimilar } from '@/features/petitions/web/desk-petition-similar'
import { DeskPetitionSteps } from '@/features/petitions/web/desk-petition-steps'
import { DeskSignaturesPage } from '@/features/petitions/web/desk-signatures-page'
import { countPledges } from '@/features/pledges/count-pledges'
import { DeskPledges } from '@/features/pledges/web/desk-pledges'
import { readCount } from '@/features/receipts/read-count'
import { DeskCount } from '@/features/receipts/web/desk-count'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { listAsks } from '@/features/versions/list-asks'
import { DeskAsks } from '@/features/versions/web/desk-asks'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

async function load({ params }: Props) {
  const { locale, id } = await params
  return deskPetition(locale, id, 'see')
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).petition.title }
}

export default async function Page(props: Props) {
  const { desk, campaign, permitted, petition } = await load(props)
  const { context, organiser } = desk
  const { locale } = await props.params
  const exporting = await loadPetition(context, organiser, 'export', petition.id)
  const query = await readQuery(props.searchParams)
  const filter = signatureFilter(query)
  const visible =
    petition.state === 'draft' ? null : await loadPetition(context, organiser, 'seeSignatures', petition.id)
  const form = await readPetition(context, permitted)
  const similar =
    petition.state === 'draft' ? await findSimilar(context, { id: petition.id, titles: form.translations }) : []
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
        <>
          {may(campaign.role, 'publish') && <DeskPetitionSteps petition={petition} form={form} />}
          <DeskPetitionSimilar similar={similar} />
          {exporting && (
            <DeskPledges
              count={await countPledges(context, exporting)}
              exportPage={exportPath.ofPetition(locale, petition.id)}
            />
          )}
          <DeskAsks asks={await listAsks(context, permitted)} />
          {visible && <DeskCount slug={petition.slug} count={await readCount(context, petition.id)} />}
        </>
      }
      live={petition.state === 'open' && <KeepFresh seconds={5} shown />}
    />
  )
}
