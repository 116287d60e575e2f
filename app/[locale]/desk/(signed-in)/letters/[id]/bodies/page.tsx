import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { listAddressed } from '@/features/addressees/list-addressed'
import { listHomeOffices } from '@/features/bodies/list-home-offices'
import { readBodies } from '@/features/bodies/read-bodies'
import { DeskBodiesPage } from '@/features/bodies/web/desk-bodies-page'
import { readModelLetter } from '@/features/model-letters/read-model-letter'
import { DeskModelLetterHeader } from '@/features/model-letters/web/desk-model-letter-header'
import { deskModelLetter } from '@/features/model-letters/web/desk-model-letter-loader'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bodies')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, id } = await params
  const { desk, permitted, campaign, letter } = await deskModelLetter(locale, id, 'see')
  const { context } = desk
  const { addressedState } = await readModelLetter(context, permitted)
  const states = await listAddressed(context, { locale, chosen: addressedState })
  const { told, state } = await readQuery(searchParams)
  const looked = states.some(({ code }) => code === state) && state ? state : addressedState
  const [chosen, offered] = await Promise.all([readBodies(context, id), listHomeOffices(context, looked)])
  return (
    <DeskBodiesPage
      head={<DeskModelLetterHeader letter={letter} current="bodies" />}
      modelLetterId={id}
      chosen={chosen}
      offered={offered}
      state={looked}
      states={states}
      mayEdit={may(campaign.role, 'edit')}
      told={told}
    />
  )
}
