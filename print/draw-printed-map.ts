import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  type GeoPermissibleObjects,
  geoArea,
  geoAzimuthalEqualArea,
  geoBounds,
  geoCentroid,
  geoContains,
  geoDistance,
  geoPath,
} from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** A sketch of the land around a place: shapes as SVG without any text, and where the dot and the scale belong. */
export interface MapSketch {
  svg: string
  /** Of the width and the height. */
  dot: { x: number; y: number }
  /** A round distance in km, and how long it is, of the width. */
  scale: { km: number; length: number }
}

const size = { width: 600, height: 440 }
const margin = 26
const earth = 6371.0088
type Polygon = { type: 'Polygon'; coordinates: [number, number][][] }
type Shape = { type: 'Feature'; properties: null; geometry: Polygon }

let kept: Shape[][] | undefined

/** Every country as its pieces of land. Natural Earth, 1:50 million, from the package world-atlas. */
function countries(): Shape[][] {
  if (kept) return kept
  const file = path.join(process.cwd(), 'node_modules/world-atlas/countries-50m.json')
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology<{ countries: GeometryCollection }>
  kept = feature(topology, topology.objects.countries).features.map(({ geometry }) => {
    if (geometry.type === 'Polygon') return [piece(geometry.coordinates)]
    return geometry.type === 'MultiPolygon' ? geometry.coordinates.map(piece) : []
  })
  return kept
}

function piece(coordinates: unknown): Shape {
  return {
    type: 'Feature',
    properties: null,
    geometry: { type: 'Polygon', coordinates: coordinates as [number, number][][] },
  }
}

/**
 * Draws the country a place lies in, from the degrees of the place; nothing is fetched. Undefined for a place far from
 * any land of the sketch.
 */
export function drawPrintedMap(place: { latitude: number; longitude: number }): MapSketch | undefined {
  const point: [number, number] = [place.longitude, place.latitude]
  const home = landAt(point)
  if (!home) return undefined
  const frame = { type: 'FeatureCollection', features: nearHome(home.country, home.land) } as GeoPermissibleObjects
  const [lon, lat] = geoCentroid(frame)
  const projection = geoAzimuthalEqualArea()
    .rotate([-lon, -lat])
    .clipExtent([
      [0, 0],
      [size.width, size.height],
    ])
    .fitExtent(
      [
        [margin, margin],
        [size.width - margin, size.height - margin],
      ],
      frame,
    )
  const draw = geoPath(projection).digits(1)
  const dot = projection(point)
  if (!dot) return undefined
  const others = countries().filter((country) => country !== home.country)
  const paint = (shapes: Shape[], fill: string, line: string) =>
    shapes
      .map((shape) => draw(shape))
      .flatMap((d) => (d ? [`<path d="${d}" fill="${fill}" stroke="${line}" stroke-width="0.8"/>`] : []))
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}">`,
    ...others.flatMap((country) => paint(country, '#f1f1f1', '#c9c9c9')),
    ...paint(home.country, '#d9d9d9', '#777777'),
    '</svg>',
  ].join('')
  return { svg, dot: { x: dot[0] / size.width, y: dot[1] / size.height }, scale: scaleOf(projection) }
}

/** The land a place lies on, or whose shore is nearest, within 100 km: a harbour may stand in the sea of a coarse map. */
function landAt(point: [number, number]): { country: Shape[]; land: Shape } | undefined {
  let nearest: { country: Shape[]; land: Shape; distance: number } | undefined
  for (const country of countries()) {
    for (const land of country) {
      if (geoContains(land, point)) return { country, land }
      for (const corner of land.geometry.coordinates[0] ?? []) {
        if (Math.abs(corner[1] - point[1]) > 1) continue
        const distance = geoDistance(corner, point)
        if (distance < (nearest?.distance ?? 100 / earth)) nearest = { country, land, distance }
      }
    }
  }
  return nearest
}

/** The piece of land with the place, and the country's other large pieces if they are near: not its overseas parts. */
function nearHome(country: Shape[], land: Shape): Shape[] {
  const area = geoArea(land)
  const [[west, south], [east, north]] = geoBounds(land)
  const reach = Math.max(4, Math.hypot(north - south, (((east - west + 360) % 360) * Math.PI) / 4))
  const middle = geoCentroid(land)
  return country.filter((one) => {
    if (one === land) return true
    const away = (geoDistance(geoCentroid(one), middle) * 180) / Math.PI
    return geoArea(one) > area / 20 && away < reach
  })
}

/** The roundest distance of at most a third of the width, along the middle of the sketch. */
function scaleOf(projection: { invert?: (point: [number, number]) => [number, number] | null }): MapSketch['scale'] {
  const y = size.height / 2
  const from = projection.invert?.([size.width / 3, y])
  const to = projection.invert?.([(size.width * 2) / 3, y])
  const third = from && to ? geoDistance(from, to) * earth : 1
  const power = 10 ** Math.floor(Math.log10(third))
  const km = ([5, 2, 1].find((step) => step * power <= third) ?? 1) * power
  return { km, length: km / third / 3 }
}
