import { expect, test } from 'vitest'
import { sectionsFor } from './desk-sections'

const team = { id: 't', name: 'Team' }

test('the menu of the desk shows the mail to those who may watch it in one of their teams', () => {
  const translator = { ...team, role: 'translator' as const }
  expect(sectionsFor({ teams: [translator] })).toEqual(['cases', 'promises', 'directory', 'team'])
  expect(sectionsFor({ teams: [translator, { ...team, role: 'moderator' }] })).toEqual([
    'replies',
    'cases',
    'promises',
    'directory',
    'mail',
    'team',
  ])
})
