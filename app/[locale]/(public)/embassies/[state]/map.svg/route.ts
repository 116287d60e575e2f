import { stateMapRoute } from '@/features/addressees/web/map-routes'

export async function GET(_: Request, { params }: { params: Promise<{ state: string }> }): Promise<Response> {
  return stateMapRoute((await params).state)
}
