import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { defaultCover } from '@/features/copies/cover-lines'
import { french } from '@/features/forms-of-address/phrase-office-fr'
import { frenchState } from '@/features/forms-of-address/phrase-state-fr'
import { phraseKit } from '@/features/kits/phrase-kit'
import { phraseRefusal } from '@/features/letter-sets/phrase-refusal'
import { phraseLetter } from '@/features/letters/phrase-letter'
import { countryParagraphs } from '@/prisma/seed/country-paragraphs'
import { landDemands } from '@/prisma/seed/demands'

/* A French sign of two parts never stands alone at the head of a line: the blank beside it does not break. */

/** Every text inside a value, called where it has to be. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return texts(value('12 mai', 'à Paris'))
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
}

const folder = new URL('../../prisma/seed/texts/', import.meta.url)
const files = readdirSync(folder).filter((file) => file.endsWith('.fr.md'))
const written = files.map((file) =>
  // The head of a file is no French: "title: …".
  readFileSync(new URL(file, folder), 'utf8').replace(/^\w+: /gm, ''),
)
const refused = {
  on: new Date('2016-05-26'),
  office: { kind: 'embassy', hostCity: 'Paris', hostCountry: 'FR' },
} as const
const outcomes = ['refused_at_door', 'refused_by_intercom', 'courier_refused', 'door_locked', 'returned'] as const

test('no blank before or inside French signs breaks a line', () => {
  const said = [
    ...written,
    ...[countryParagraphs, landDemands].flatMap((all) => Object.values(all).map((one) => one.fr ?? '')),
    ...texts([french, frenchState, phraseLetter('fr'), phraseKit('fr')]),
    ...(['foreign_ministry', 'press', 'head_office', 'campaign', 'other'] as const).map((to) => defaultCover(to, 'fr')),
    ...outcomes.map((outcome) => phraseRefusal('fr', { ...refused, outcome }, 'post', 'FR')),
  ]
  expect(said.length).toBeGreaterThan(100)
  expect(said.filter((text) => / [;:!?»]|« |[^\s\u202f][;!?»]|\p{L}:(?!\/)/u.test(text))).toEqual([])
})
