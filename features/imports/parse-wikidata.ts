import { z } from 'zod'

const binding = z.object({ value: z.string() })
/** The result of a query as Wikidata's query service gives it (SPARQL 1.1 Query Results JSON Format). */
const resultFile = z.object({
  results: z.object({ bindings: z.array(z.record(z.string(), binding)) }),
})

/** What Wikidata knows of one office; an empty list where it knows nothing. */
export interface WikidataItem {
  wikidataId: string
  addresses: string[]
  postalCodes: string[]
  places: { latitude: number; longitude: number }[]
  websites: string[]
  phones: string[]
  emails: string[]
  /** ISO day it was closed. */
  closedOn: string | null
}

/** The query for a result file, about the offices with these Wikidata ids (docs/importing.md). */
export function wikidataQuery(ids: readonly string[]): string {
  const optional = Object.entries(properties).map(([name, id]) => `  OPTIONAL { ?item wdt:${id} ?${name} . }`)
  return [
    `SELECT ?item ${Object.keys(properties)
      .map((name) => `?${name}`)
      .join(' ')} WHERE {`,
    `  VALUES ?item { ${ids.map((id) => `wd:${id}`).join(' ')} }`,
    ...optional,
    '}',
  ].join('\n')
}

const properties = {
  address: 'P6375',
  postalCode: 'P281',
  coordinates: 'P625',
  website: 'P856',
  phone: 'P1329',
  email: 'P968',
  closed: 'P576',
} as const

/** Reads a result file; rows about one office become one. Throws a sentence for a file of another kind. */
export function parseWikidata(text: string): WikidataItem[] {
  const file = resultFile.safeParse(parseJson(text))
  if (!file.success) throw new Error('This is no result of a query: save it as JSON at query.wikidata.org')
  const rows = file.data.results.bindings.flatMap((row) => {
    const wikidataId = /\/(Q[1-9]\d*)$/.exec(row.item?.value ?? '')?.[1]
    return wikidataId === undefined ? [] : [{ wikidataId, row }]
  })
  return [...Map.groupBy(rows, ({ wikidataId }) => wikidataId)].map(([wikidataId, found]) => {
    const values = (name: keyof typeof properties) => [...new Set(found.flatMap(({ row }) => tidy(row[name]?.value)))]
    const closed = values('closed')
      .map((time) => time.slice(0, 10))
      .sort()
    return {
      wikidataId,
      addresses: values('address'),
      postalCodes: values('postalCode'),
      places: values('coordinates').flatMap(placeOf),
      websites: values('website'),
      phones: values('phone'),
      emails: values('email'),
      closedOn: closed.at(-1) ?? null,
    }
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A value without what makes a link of it; a value that Wikidata says to be unknown is an address of its own. */
function tidy(value: string | undefined): string[] {
  const text = (value ?? '').replace(/^(mailto|tel):/i, '').trim()
  return text === '' || /\/\.well-known\/genid\//.test(text) ? [] : [text]
}

/** "Point(13.39 52.59)": longitude first (OGC 06-103r4, well-known text). */
function placeOf(text: string): WikidataItem['places'] {
  const [, longitude, latitude] = /^Point\((-?[\d.]+) (-?[\d.]+)\)$/i.exec(text) ?? []
  return longitude === undefined || latitude === undefined
    ? []
    : [{ latitude: round(Number(latitude)), longitude: round(Number(longitude)) }]
}

function round(degrees: number): number {
  return Number(degrees.toFixed(5))
}
