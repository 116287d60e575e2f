import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { loadTeam } from '@/features/access/load-team'
import { acceptInvitation } from '@/features/organisers/accept-invitation'
import { changeRole } from '@/features/organisers/change-role'
import { continueSession } from '@/features/organisers/continue-session'
import { inviteOrganiser } from '@/features/organisers/invite-organiser'
import { listActions } from '@/features/organisers/list-actions'
import { listMembers } from '@/features/organisers/list-members'
import { openSession } from '@/features/organisers/open-session'
import { listInvitations, readInvitation } from '@/features/organisers/read-invitation'
import { removeOrganiser } from '@/features/organisers/remove-organiser'
import { takeSignInToken } from '@/features/organisers/take-sign-in-token'
import { withdrawInvitation } from '@/features/organisers/withdraw-invitation'
import { mailKinds } from '@/features/outbox/schema'
import { createToken, hashToken } from '@/features/safety/create-token'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'

const { owner, web, keys } = await createTestDatabase()
const now = new Date()
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const context = { db: web, now, keys: keys.web }

function found<Thing>(thing: Thing | null): Thing {
  if (thing === null) throw new Error('not found')
  return thing
}

const newTeam = async () => {
  const { id: teamId } = await createTeam(owner)
  const boss = await createOrganiser(owner, { teamId })
  return { boss, team: found(await loadTeam(context, boss, 'manageTeam', teamId)) }
}
let { boss, team } = await newTeam()
beforeEach(async () => {
  ;({ boss, team } = await newTeam())
})

const someone = () => `${randomUUID()}@example.org`

/** The token of the last invitation, as the worker finds it. */
async function mailedToken() {
  const mail = await owner.outboxMail.findFirstOrThrow({ where: { kind: 'invitation' }, orderBy: { id: 'desc' } })
  return mailKinds.invitation.payload.parse(
    openAsWorker(keys.worker, { sealed: found(mail.sealed), keyId: mail.keyId }),
  )
}

async function invite(email = someone(), role: 'organiser' | 'translator' = 'organiser') {
  expect(await inviteOrganiser(context, { team, email, role, locale: 'en' })).toEqual({ ok: true })
  return mailedToken()
}

describe('an invitation', () => {
  test('goes out sealed, and is listed until it is accepted', async () => {
    const { email, token } = await invite()
    expect(await mailedToken()).toEqual({ email, token, team: team.teamName })
    expect(await listInvitations(context, team)).toMatchObject([{ email, role: 'organiser' }])
    await acceptInvitation(context, { token, name: 'Bo', locale: 'ru' })
    expect(await listInvitations(context, team)).toEqual([])
  })

  test('accepted makes a member who can sign in at once, and works once', async () => {
    const { email, token } = await invite()
    expect(await readInvitation(context, token)).toMatchObject({ role: 'organiser', acceptedAt: null })
    const outcome = await acceptInvitation(context, { token, name: 'Bo', locale: 'ru' })
    if (!outcome.ok) throw new Error(outcome.reason)
    expect(await takeSignInToken(context, hashToken(outcome.signInToken))).toEqual({ email })
    expect(await listMembers(context, team)).toContainEqual(expect.objectContaining({ name: 'Bo', role: 'organiser' }))
    expect(await acceptInvitation(context, { token, name: 'Eve', locale: 'en' })).toEqual({ ok: false, reason: 'gone' })
  })

  test('of two clicks at once, one counts', async () => {
    const { token } = await invite()
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => acceptInvitation(context, { token, name: 'Bo', locale: 'en' })),
    )
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  })

  test('ends after a week, when it is withdrawn, and when a newer one goes to the same address', async () => {
    const first = await invite()
    const second = await invite(first.email)
    const accept = (token: string, at = now) =>
      acceptInvitation({ ...context, now: at }, { token, name: 'Bo', locale: 'en' })
    expect(await accept(first.token)).toMatchObject({ ok: false })
    expect(await accept(second.token, later(7 * 24 + 1))).toMatchObject({ ok: false })
    const [open] = await listInvitations(context, team)
    const stranger = await newTeam()
    const invitationId = open?.id ?? ''
    expect(await withdrawInvitation(context, { team: stranger.team, invitationId })).toMatchObject({ ok: false })
    expect(await withdrawInvitation(context, { team, invitationId })).toEqual({ ok: true })
    expect(await accept(second.token)).toMatchObject({ ok: false })
  })

  test('is not sent to who is on the team already, nor without end', async () => {
    expect(await inviteOrganiser(context, { team, email: boss.email, role: 'owner', locale: 'en' })).toEqual({
      ok: false,
      reason: 'already-member',
    })
    for (let count = 0; count < 20; count++) await invite()
    expect(await inviteOrganiser(context, { team, email: someone(), role: 'owner', locale: 'en' })).toEqual({
      ok: false,
      reason: 'too-many',
    })
  })
})

describe('removing an organiser', () => {
  test('ends their sessions at the next request, and they come back only by invitation', async () => {
    const member = await createOrganiser(owner, { teamId: team.teamId, role: 'organiser' })
    const token = createToken()
    await openSession(context, { organiserId: member.id, token })
    expect(await continueSession(context, token)).toMatchObject({ id: member.id })
    expect(await removeOrganiser(context, { team, organiserId: member.id })).toEqual({ ok: true })
    expect(await continueSession(context, token)).toBeNull()
    expect(await owner.session.count({ where: { organiserId: member.id } })).toBe(0)
    expect(await openSession(context, { organiserId: member.id, token: createToken() })).toMatchObject({ ok: false })
    const invitation = await invite(member.email)
    expect(await acceptInvitation(context, { token: invitation.token, name: 'x', locale: 'en' })).toMatchObject({
      ok: true,
    })
    expect(await openSession(context, { organiserId: member.id, token: createToken() })).toMatchObject({ ok: true })
  })

  test('is refused for the last owner and for who is not on the team', async () => {
    const stranger = await newTeam()
    expect(await removeOrganiser(context, { team, organiserId: boss.id })).toEqual({ ok: false, reason: 'last-owner' })
    expect(await removeOrganiser(context, { team, organiserId: stranger.boss.id })).toMatchObject({
      reason: 'not-found',
    })
  })

  test('two owners cannot remove each other at once', async () => {
    const other = await createOrganiser(owner, { teamId: team.teamId })
    const byOther = found(await loadTeam(context, other, 'manageTeam', team.teamId))
    const outcomes = await Promise.all([
      removeOrganiser(context, { team, organiserId: other.id }),
      removeOrganiser(context, { team: byOther, organiserId: boss.id }),
    ])
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(await owner.membership.count({ where: { teamId: team.teamId, role: 'owner' } })).toBe(1)
  })
})

describe('a role', () => {
  test('counts from the next request on', async () => {
    const member = await createOrganiser(owner, { teamId: team.teamId, role: 'translator' })
    expect(await loadTeam(context, member, 'edit', team.teamId)).toBeNull()
    expect(await changeRole(context, { team, organiserId: member.id, role: 'organiser' })).toEqual({ ok: true })
    expect(await loadTeam(context, member, 'edit', team.teamId)).not.toBeNull()
  })

  test('of the last owner stays', async () => {
    expect(await changeRole(context, { team, organiserId: boss.id, role: 'moderator' })).toEqual({
      ok: false,
      reason: 'last-owner',
    })
  })
})

test('the log of the team tells who did what, by name', async () => {
  await invite()
  expect(await listActions(context, team)).toMatchObject([{ action: 'invitation.send', who: 'Ada Organiser' }])
})

test('a sign-in stands in the log of every team of whoever got in', async () => {
  const [here, there] = [await newTeam(), await newTeam()]
  await owner.membership.create({ data: { teamId: there.team.teamId, organiserId: here.boss.id, role: 'organiser' } })
  await openSession(context, { organiserId: here.boss.id, token: createToken() })
  for (const { team } of [here, there]) {
    expect(await listActions(context, team)).toMatchObject([{ action: 'organiser.sign-in', who: 'Ada Organiser' }])
  }
})
