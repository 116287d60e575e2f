import { describe, expect, test } from 'vitest'
import type { Role } from '@/generated/prisma/enums'
import { type Ability, abilities, may, permit } from './policy'

const sentences: [Role, Ability[]][] = [
  ['owner', [...abilities]],
  ['organiser', abilities.filter((ability) => ability !== 'manageTeam')],
  [
    'leader',
    abilities.filter(
      (ability) =>
        !['manageTeam', 'beginCampaigns', 'erasePeople', 'seeDirectory', 'editDirectory', 'approveBlocks'].includes(
          ability,
        ),
    ),
  ],
  [
    'moderator',
    [
      ...(['see', 'seeSignatures', 'seeLetters', 'hideNames', 'watchMail', 'seeCases'] as const),
      ...(['recordOutcomes', 'moderateReplies', 'seeDirectory', 'editDirectory'] as const),
    ],
  ],
  ['translator', ['see', 'translate', 'seeCases', 'seeDirectory', 'approveBlocks']],
]

describe('who may do what', () => {
  for (const [role, granted] of sentences) {
    test.each(abilities)(`${role}: %s`, (ability) => {
      expect(may(role, ability)).toBe(granted.includes(ability))
    })
  }

  test('a translator never publishes, and only an owner decides who is on the team', () => {
    expect(may('translator', 'publish')).toBe(false)
    expect(sentences.filter(([role]) => may(role, 'manageTeam')).map(([role]) => role)).toEqual(['owner'])
  })
})

describe('a permitted thing', () => {
  test('carries whom it was permitted to', () => {
    expect(permit('edit', { id: 'o' }, 'owner', { id: 'c' })).toEqual({ id: 'c', by: 'o' })
  })

  test('is withheld from strangers and from lesser roles in the same way', () => {
    expect(permit('edit', { id: 'o' }, undefined, { id: 'c' })).toBeNull()
    expect(permit('edit', { id: 'o' }, 'translator', { id: 'c' })).toBeNull()
  })
})
