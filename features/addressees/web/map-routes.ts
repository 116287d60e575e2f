import type { ListedMission } from '@/features/addressees/list-missions'
import type { ListedHost } from '@/features/addressees/list-states'
import { directoryHosts, missionsOf, placesOf } from './directory-loaders'
import { drawMap, type Shade } from './draw-map'

/** The missions of a state in the world, and which countries they answer for, as an image. A 404 for no such state. */
export async function stateMapRoute(state: string): Promise<Response> {
  const missions = await missionsOf(state)
  return image(drawMap(shadesOf(state, missions), await placesOf(state)))
}

/** How many missions there are in each country, as an image. */
export async function worldMapRoute(): Promise<Response> {
  return image(drawMap(new Map((await directoryHosts()).map((host) => [host.country, crowd(host)]))))
}

/** Countries in the colours they are given, as an image. */
export function shadedMapResponse(shades: ReadonlyMap<string, Shade>): Response {
  return image(drawMap(shades))
}

/** Which countries a state's missions answer for: from inside, or from elsewhere. */
export function shadesOf(state: string, missions: readonly ListedMission[]): Map<string, Shade> {
  const shades = new Map<string, Shade>()
  const covers = missions.flatMap((mission) => mission.covers)
  for (const { country, kind } of covers) if (kind === 'accredited') shades.set(country, 'accredited')
  for (const { country, kind } of covers) if (kind === 'resident') shades.set(country, 'resident')
  return shades.set(state, 'own')
}

/** The steps of the world map, from the fullest. */
export const crowdSteps = [
  { shade: 'most', from: 100 },
  { shade: 'many', from: 50 },
  { shade: 'some', from: 20 },
  { shade: 'few', from: 1 },
] as const

function crowd({ missions }: ListedHost): Shade {
  return crowdSteps.find(({ from }) => missions >= from)?.shade ?? 'land'
}

function image(svg: string): Response {
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } })
}
