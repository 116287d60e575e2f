import { shadedMapResponse } from '@/features/addressees/web/map-routes'
import { publicCampaign } from '@/features/campaigns/web/public-campaign-loader'
import { groupBoard } from '@/features/letter-sets/group-board'
import { publicBoard } from '@/features/letter-sets/web/public-board-loader'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { locale, slug } = await params
  const sets = await publicBoard((await publicCampaign(slug, locale)).id, locale)
  return shadedMapResponse(groupBoard(sets.flatMap(({ rows }) => rows)))
}
