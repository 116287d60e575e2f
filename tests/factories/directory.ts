import { readFileSync } from 'node:fs'
import { parseDirectory, type ShippedDirectory } from '@/features/imports/parse-directory'

/** The lists that come along with us, read from prisma/data. */
export function shippedDirectory(): ShippedDirectory {
  const read = (name: string) => readFileSync(new URL(`../../prisma/data/${name}.csv`, import.meta.url), 'utf8')
  return parseDirectory({
    world: read('missions-world'),
    geo: read('missions-world-geo'),
    kazakhstan: read('missions-kazakhstan'),
    offices: read('offices'),
    factbook: read('missions-us-factbook'),
    govUk: read('missions-gov-uk'),
    factPages: read('missions-facts-pages'),
    stateOffices: read('offices-states'),
    officeWords: read('office-words'),
    corrections: read('corrections'),
    cities: read('cities'),
  })
}
