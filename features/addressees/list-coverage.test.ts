import { expect, test } from 'vitest'
import { listCoverage } from './list-coverage'

const vienna = {
  id: 'vienna',
  covers: [
    { country: 'AT', kind: 'resident' as const },
    { country: 'SI', kind: 'accredited' as const },
  ],
}
const graz = { id: 'graz', covers: [{ country: 'AT', kind: 'district' as const }] }
const zagreb = {
  id: 'zagreb',
  covers: [
    { country: 'SI', kind: 'accredited' as const },
    { country: 'AT', kind: 'accredited' as const },
  ],
}

test('a country names everybody who answers for it, from inside before from elsewhere before consulates', () => {
  const covered = listCoverage([graz, zagreb, vienna])
  const of = (country: string) => covered.get(country)?.map(({ mission, kind }) => `${mission.id} ${kind}`)
  expect(of('AT')).toEqual(['vienna resident', 'graz district'])
  expect(of('SI')).toEqual(['zagreb accredited', 'vienna accredited'])
  expect(of('DE')).toBeUndefined()
})
