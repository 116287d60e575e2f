import { expect, test } from 'vitest'
import { shippedDirectory } from '@/tests/factories/directory'
import { countDirectory } from './count-directory'

const { abroad, home, facts, onlyConsular } = countDirectory(shippedDirectory())

test('more than a thousand missions have an address, and every one of them a source', () => {
  const posted = abroad.street + abroad.box
  expect(posted).toBeGreaterThan(1_000)
  expect(facts.address.wikidata + facts.address.factbook + facts.address.govUk + facts.address.other).toBe(
    posted + home.street + home.box,
  )
  expect(facts.address.factbook).toBeGreaterThan(330)
  expect(facts.address.govUk).toBeGreaterThan(200)
})

test('offices of thirty states can be written to', () => {
  expect(home.offices).toBeGreaterThanOrEqual(59)
  expect(home.street + home.box).toBeGreaterThanOrEqual(55)
})

test('mailboxes of consular sections are told apart from those that letters go to', () => {
  expect(abroad.email).toBeGreaterThan(950)
  expect(onlyConsular).toBeGreaterThan(130)
})
