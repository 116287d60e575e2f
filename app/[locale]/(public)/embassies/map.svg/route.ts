import { worldMapRoute } from '@/features/addressees/web/map-routes'

export async function GET(): Promise<Response> {
  return worldMapRoute()
}
