import { expect, test } from 'vitest'
import { sectionsFor } from './desk-sections'

const team = { id: 't', name: 'Team' }

test('the menu of the desk shows the mail to those who may watch it in one of their teams', () => {
  const translator = { ...team, role: 'translator' as const }
  const everybodys = sectionsFor({ teams: [translator] })
  expect(everybodys).toContain('cases')
  expect(everybodys).not.toContain('mail')
  const sections = sectionsFor({ teams: [translator, { ...team, role: 'moderator' }] })
  expect(sections.filter((section) => !everybodys.includes(section))).toEqual([
    'replies',
    'reports',
    'comments',
    'discussions',
    'endorsements',
    'mail',
  ])
  expect(sections[0]).toBe('statements')
})
