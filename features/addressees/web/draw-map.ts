import { type GeoPermissibleObjects, geoEqualEarth, geoPath } from 'd3-geo'
import type { ListedMission } from '@/features/addressees/list-missions'
import { groupOfKind, type KindGroup } from '@/features/addressees/rules'
import { mapShapes, smallPlace } from './map-shapes'

/** Size of every map; on a page it is as wide as its place. */
export const mapSize = { width: 720, height: 336 }
/** Units of the image in one of the size: whole numbers are shorter than fractions. */
const fine = 10

/** What a map shows of each country, and in which colour. */
export const colours = {
  land: '#e7e3d9',
  accredited: '#ecc9c1',
  resident: '#d9968a',
  own: '#6a665c',
  few: '#f1d9d3',
  some: '#dfa79c',
  many: '#c06a5d',
  most: '#7c1d14',
  taken: '#2f6b4f',
  refused: '#b3362a',
  silent: '#d9a441',
  open: '#7f93a8',
  dot: '#7c1d14',
  square: '#1b1a17',
} as const
export type Shade = Exclude<keyof typeof colours, 'dot' | 'square'>

/** A mission on the map: degrees north and east. */
export interface Dot {
  kind: ListedMission['kind']
  latitude: number
  longitude: number
}

const flat = { type: 'FeatureCollection' as const, features: mapShapes.map((shape) => shape.feature) }
const projection = geoEqualEarth()
  .rotate([-11, 0])
  .fitSize([mapSize.width * fine, mapSize.height * fine], flat as GeoPermissibleObjects)
const path = geoPath(projection).digits(0)
const land = mapShapes.map(({ code, feature }) => ({ code, d: shorten(path(feature) ?? '') }))

/**
 * Draws the world as an SVG image that needs nothing from outside: countries shaded by `shadeOf` (plain where it gives
 * none), those too small to be seen as circles, and a dot for each mission, embassies on top.
 */
export function drawMap(shadeOf: ReadonlyMap<string, Shade>, dots: readonly Dot[] = []): string {
  const areas = Map.groupBy(land, ({ code }) => shadeOf.get(code ?? '') ?? 'land')
  const painted = [...areas].map(
    ([shade, parts]) => `<path fill="${colours[shade]}" d="${parts.map(({ d }) => d).join('')}"/>`,
  )
  const islands = [...shadeOf].flatMap(([code, shade]) => circle(code, shade))
  const marks = dots.toSorted((a, b) => layers.indexOf(groupOfKind(a.kind)) - layers.indexOf(groupOfKind(b.kind)))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${mapSize.width * fine} ${mapSize.height * fine}">`,
    `<g stroke="#fff" stroke-width="5" stroke-linejoin="round">${painted.join('')}${islands.join('')}</g>`,
    ...marks.flatMap(mark),
    '</svg>',
  ].join('')
}

function circle(code: string, shade: Shade): string[] {
  const place = smallPlace(code)
  const at = place && projection(place)
  return at ? [`<circle cx="${Math.round(at[0])}" cy="${Math.round(at[1])}" r="30" fill="${colours[shade]}"/>`] : []
}

/** From the bottom to the top. */
const layers: KindGroup[] = ['other', 'capital', 'consulates', 'permanent', 'embassies']

function mark({ kind, latitude, longitude }: Dot): string[] {
  const at = projection([longitude, latitude])
  if (!at) return []
  const [x, y] = at
  const group = groupOfKind(kind)
  if (group === 'consulates')
    return [
      `<circle cx="${Math.round(x)}" cy="${Math.round(y)}" r="24" fill="#fff" stroke="${colours.dot}" stroke-width="11"/>`,
    ]
  if (group === 'permanent')
    return [
      `<rect x="${Math.round(x - 28)}" y="${Math.round(y - 28)}" width="56" height="56" fill="${colours.square}" stroke="#fff" stroke-width="8"/>`,
    ]
  if (group !== 'embassies') return []
  return [
    `<circle cx="${Math.round(x)}" cy="${Math.round(y)}" r="32" fill="${colours.dot}" stroke="#fff" stroke-width="8"/>`,
  ]
}

/** The same outline with each point as a step from the one before: a third of the length. */
function shorten(outline: string): string {
  return outline.replace(/M([^MZ]*)(Z?)/g, (_, points: string, end: string) => {
    let [x, y] = [0, 0]
    const steps = points.split('L').map((point) => {
      const [toX = 0, toY = 0] = point.split(',').map(Number)
      const step = [toX - x, toY - y]
      ;[x, y] = [toX, toY]
      return step
    })
    const [first = [0, 0], ...rest] = steps
    const moved = rest.filter(([dx, dy]) => dx !== 0 || dy !== 0)
    // What is smaller than a point of the screen has no outline.
    if (moved.length < 2) return ''
    return `M${pair(first)}l${moved.map(pair).join(' ')}${end.toLowerCase()}`
  })
}

function pair([x = 0, y = 0]: number[]): string {
  return y < 0 ? `${x}${y}` : `${x} ${y}`
}
