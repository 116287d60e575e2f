import { expect, test } from 'vitest'
import { approveAlone } from '@/features/exports/approve-export'
import { createToken } from '@/features/safety/create-token'
import { createOrganiser } from '@/tests/factories/teams'
import { composeMail } from '@/worker/compose-mail'
import { createExportFixture, later } from './exports-fixture'
import { createTestDatabase } from './harness'
import { openMails } from './outbox-fixture'

/* Who is alone on a team approves by a link that was mailed to them, a day later. */

const database = await createTestDatabase()
const { owner } = database
const hour = 3_600_000

async function createAlone() {
  const fixture = await createExportFixture(database)
  await owner.membership.update({
    where: { teamId_organiserId: { teamId: fixture.teamId, organiserId: fixture.bo.id } },
    data: { role: 'moderator' },
  })
  const id = await fixture.askedId()
  const mail = (await openMails(database, 'export_approval')).find(({ row }) => row.aboutId === id)
  if (!mail) throw new Error('No mail')
  const byLink = async (now: Date, token = mail.token, who = fixture.ada) =>
    approveAlone(fixture.web(now), await fixture.load(id, who), token)
  return { ...fixture, id, mail, byLink }
}

test('the link works a day after, once, and the file is made', async () => {
  const { id, mail, byLink, row, make, ada } = await createAlone()
  expect(mail.email).toBe(ada.email)
  expect((await row(id)).alone).toBe(true)
  expect(await byLink(later(24 * hour - 1))).toEqual({ ok: false, reason: 'too-early' })
  expect(await byLink(later(24 * hour))).toEqual({ ok: true })
  expect(await row(id)).toMatchObject({ state: 'approved', approvedBy: ada.id })
  expect(await byLink(later(25 * hour))).toEqual({ ok: false, reason: 'not-now' })
  expect(await make(later(25 * hour))).toMatchObject({ ok: true, id })
})

test('another link, the link of another export, and one who is not its asker approve nothing', async () => {
  const [one, other] = [await createAlone(), await createAlone()]
  const now = later(25 * hour)
  for (const token of [createToken(), '', 'x', other.mail.token])
    expect(await one.byLink(now, token)).toEqual({ ok: false, reason: 'not-found' })
  const cy = await createOrganiser(owner, { teamId: one.teamId, role: 'organiser' })
  expect(await one.byLink(now, one.mail.token, cy)).toEqual({ ok: false, reason: 'not-found' })
  // By now there is somebody who can approve.
  expect(await one.byLink(now)).toEqual({ ok: false, reason: 'not-alone' })
  expect(await one.approve(one.id, cy, now)).toEqual({ ok: true })
})

test('who was not alone has no mail, and no link makes them so', async () => {
  const { askedId } = await createExportFixture(database)
  const id = await askedId()
  expect(await owner.outboxMail.count({ where: { aboutId: id } })).toBe(0)
  expect(await owner.link.count({ where: { aboutId: id } })).toBe(0)
})

test('the mail names no petition, and leads to a page of the desk that works later', async () => {
  const { mail, id, worker } = await createAlone()
  const leased = { ...mail.row, kind: 'export_approval' as const, secondTry: false }
  const composed = await composeMail({ ...worker(), mail: leased, siteUrl: 'https://post.example' })
  if (!composed.ok) throw new Error(composed.reason)
  expect(composed.mail.email).toBe(mail.email)
  expect(composed.mail.text).toContain(`https://post.example/en/desk/exports/${id}/approve/${mail.token}`)
  expect(composed.mail.text).toContain('1 December 2026')
  expect(composed.mail.text).not.toMatch(/miners/i)
})
