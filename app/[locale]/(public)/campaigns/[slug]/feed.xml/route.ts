import { feedRoute } from '@/features/updates/web/feed-route'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  return feedRoute(await params)
}
