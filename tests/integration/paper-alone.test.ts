import { describe, expect, test } from 'vitest'
import { checkBatchAlone } from '@/features/paper/check-batch'
import { composeMail } from '@/worker/compose-mail'
import { createTestDatabase } from './harness'
import { openMails } from './outbox-fixture'
import { createPaper, paperDay } from './paper-fixture'

/* Who is alone on a team counts their paper again behind a mailed link, a day later, as with exports. */

const database = await createTestDatabase()
const { owner } = database
const hour = 3_600_000

describe('alone on a team', () => {
  async function createAlone() {
    const fixture = await createPaper(database)
    const { bo, teamId } = fixture
    const where = { teamId_organiserId: { teamId, organiserId: bo.id } }
    await owner.membership.update({ where, data: { role: 'moderator' } })
    const id = await fixture.entered()
    const mailOf = async (id: string) =>
      (await openMails(database, 'paper_check')).find(({ row }) => row.aboutId === id)
    const mail = await mailOf(id)
    if (!mail) throw new Error('No mail')
    const byLink = async (ms: number, token = mail.token, parts: { number?: number; revision?: number } = {}) => {
      const { number, revision } = await fixture.row(id)
      const now = new Date(paperDay.getTime() + ms)
      return checkBatchAlone(fixture.web(now), await fixture.batchOf(fixture.ada, id), {
        token,
        number,
        revision,
        ...parts,
      })
    }
    return { ...fixture, id, mail, byLink, where }
  }

  test('one counts again by a mailed link, a day later', async () => {
    const { ada, mail, byLink, paper, check, id } = await createAlone()
    expect(mail.email).toBe(ada.email)
    expect(await check(ada, id), 'never on the page').toEqual({ ok: false, reason: 'own' })
    expect(await byLink(24 * hour - 1)).toEqual({ ok: false, reason: 'too-early' })
    expect(await byLink(24 * hour, mail.token, { number: 13 })).toEqual({ ok: false, reason: 'number' })
    expect(await byLink(24 * hour, mail.token, { revision: 9 })).toEqual({ ok: false, reason: 'changed' })
    expect(await byLink(24 * hour)).toEqual({ ok: true })
    expect(await paper()).toBe(12)
    expect(await byLink(24 * hour)).toEqual({ ok: false, reason: 'not-now' })
  })

  test('the day begins anew with every correction, and ends where there is a second by then', async () => {
    const { ada, byLink, correct, id, where } = await createAlone()
    expect(await correct(ada, id, { number: 20 }, undefined, new Date(paperDay.getTime() + 20 * hour))).toEqual({
      ok: true,
    })
    expect((await openMails(database, 'paper_check')).filter(({ row }) => row.aboutId === id)).toHaveLength(2)
    expect(await byLink(25 * hour)).toEqual({ ok: false, reason: 'too-early' })
    const other = await createAlone()
    expect(await byLink(45 * hour, other.mail.token)).toEqual({ ok: false, reason: 'not-found' })
    await owner.membership.update({ where, data: { role: 'owner' } })
    expect(await byLink(45 * hour)).toEqual({ ok: false, reason: 'not-alone' })
  })

  test('who was not alone has no mail', async () => {
    const { entered } = await createPaper(database)
    const id = await entered()
    expect(await owner.outboxMail.count({ where: { aboutId: id } })).toBe(0)
    expect(await owner.link.count({ where: { aboutId: id } })).toBe(0)
  })

  test('the mail names no petition, and leads to the page of the desk', async () => {
    const { mail, id, worker } = await createAlone()
    const leased = { ...mail.row, kind: 'paper_check' as const, secondTry: false }
    const composed = await composeMail({ ...worker(), mail: leased, siteUrl: 'https://post.example' })
    if (!composed.ok) throw new Error(composed.reason)
    expect(composed.mail.text).toContain(`https://post.example/en/desk/paper/${id}/check/${mail.token}`)
    expect(composed.mail.text).toContain('4 December 2026')
    expect(composed.mail.text).not.toMatch(/miners|Leeds/i)
  })
})
