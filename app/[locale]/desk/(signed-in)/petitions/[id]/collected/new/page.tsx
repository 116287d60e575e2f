import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { listPermitted } from '@/features/access/list-permitted'
import { listPetitionVersions } from '@/features/collected/list-petition-versions'
import { readDraft } from '@/features/collected/read-draft'
import { collectedPath } from '@/features/collected/rules'
import { draftKey } from '@/features/collected/web/collected-loaders'
import { DraftPage } from '@/features/collected/web/draft-page'
import { DeskPetitionHeader } from '@/features/petitions/web/desk-petition-header'
import { deskPetition } from '@/features/petitions/web/desk-petition-loader'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { tell } from '@/features/texts/told'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('collected.draft')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told }] = await Promise.all([params, readQuery(searchParams)])
  const { desk, permitted, petition } = await deskPetition(locale, id, 'collect')
  const head = await readDraft(desk.context, permitted, await draftKey())
  if (!head) redirect(tell(collectedPath.ofPetition(locale, permitted.id), 'no-draft'))
  const collectors = await listPermitted(desk.context.db, permitted.teamId, 'collect')
  return (
    <>
      <DeskPetitionHeader petition={petition} current="collected" />
      <DraftPage
        petitionId={permitted.id}
        head={head}
        versions={await listPetitionVersions(desk.context, permitted.id)}
        alone={collectors.every((one) => one === desk.organiser.id)}
        told={told}
      />
    </>
  )
}
