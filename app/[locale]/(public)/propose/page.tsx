import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { chosenProposal, likeProposal, takingTeams } from '@/features/public-proposals/web/proposal-loaders'
import { ProposePage } from '@/features/public-proposals/web/propose-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { formState } from '@/server/documents/scope'

interface Props {
  searchParams: PageQuery
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { sent } = await readQuery(searchParams)
  const t = await getTranslations('public-proposals')
  const title = sent === 'yes' ? t('sent.title') : t('form.title')
  const wrong = Object.keys(formState().errors).length > 0
  return { title: wrong ? t('form.errorTitle', { title }) : title, robots: 'noindex' }
}

export default async function Propose({ searchParams }: Props) {
  const query = await readQuery(searchParams)
  const state = formState()
  const teams = await takingTeams()
  // A form that is shown again says itself what it is.
  const chosen = chosenProposal(teams, state.values.team === undefined ? query : state.values)
  return <ProposePage teams={teams} chosen={chosen} like={await likeProposal(state)} sent={query.sent === 'yes'} />
}
