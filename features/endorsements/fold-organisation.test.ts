import { expect, test } from 'vitest'
import { foldOrganisation } from './fold-organisation'

test('a name is the same in other letters, with accents or without', () => {
  expect(foldOrganisation('Мемориал')).toBe(foldOrganisation('MEMORIAL'))
  expect(foldOrganisation('Ver.di  München')).toBe(foldOrganisation('ver di munchen'))
  expect(foldOrganisation('Amnesty')).not.toBe(foldOrganisation('Amnesty UK'))
  expect(foldOrganisation('☮☮')).toBe('☮☮')
})
