import { siteFeedRoute } from '@/features/statements/web/site-feed-route'

interface Props {
  params: Promise<{ locale: string }>
}

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  return siteFeedRoute(await params)
}
