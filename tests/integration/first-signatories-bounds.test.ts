import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { day } from '@/features/days'
import { confirmFirstSignatory, declineFirstSignatory } from '@/features/first-signatories/confirm-or-decline'
import { countWaitingFirst } from '@/features/first-signatories/count-waiting-first'
import { readFirstInvitation } from '@/features/first-signatories/read-first-invitation'
import { remindFirstSignatory } from '@/features/first-signatories/remind-first-signatory'
import { removeFirstSignatory } from '@/features/first-signatories/remove-first-signatory'
import { showFirstSignatory } from '@/features/first-signatories/show-first-signatory'
import { FaultySmtp } from '@/tests/faults/smtp-server'
import { startMails } from '@/tests/faults/worker-fixture'
import { address, createHeads, evasAnswer as form } from './first-signatories-fixture'
import { createTestDatabase } from './harness'

/* Two who mean no good: one has the link of somebody else, one writes to an address again and again. */

const database = await createTestDatabase()
const { owner } = database
const smtp = await new FaultySmtp().start()
const run = startMails(database, smtp)
afterAll(async () => {
  await run.stop()
  await smtp.stop()
})

const { createHead, web, link, confirm } = createHeads(database, smtp)
const later = (days: number) => new Date(Date.now() + days * day)

let head: Awaited<ReturnType<typeof createHead>>
beforeEach(async () => {
  head = await createHead()
})

describe('whoever has the link', () => {
  test('confirms under another name: an organiser looks before it is shown, and looks at what is there now', async () => {
    const token = await head.invited(address('somebody'))
    const as = (name: string) => confirmFirstSignatory(web(), { token, form: { ...form, name } })
    expect(await as('Somebody Famous')).toEqual({ ok: true })
    expect(await head.shown()).toEqual([])
    expect(await head.list()).toMatchObject([{ state: 'waiting', name: 'Somebody Famous', askedName: 'Eva Berg' }])
    expect(await countWaitingFirst(web(), head.petition.id)).toBe(1)
    expect(await readFirstInvitation(web(), token, 'en')).toMatchObject({ state: 'waiting' })
    const signatory = await head.loaded(0)
    await as('Somebody Else')
    const old = await showFirstSignatory(web(), { signatory, seen: 'Somebody Famous' })
    expect(old).toEqual({ ok: false, reason: 'changed' })
    expect(await head.shown()).toEqual([])
    expect(await showFirstSignatory(web(), { signatory, seen: 'Somebody Else' })).toEqual({ ok: true })
    expect(await head.shown()).toMatchObject([{ name: 'Somebody Else' }])
    await as('ELSE Somebody')
    expect(await head.shown(), 'the same name in another spelling').toMatchObject([{ name: 'ELSE Somebody' }])
    await as('Somebody Famous')
    expect(await head.shown(), 'a correction waits as well').toEqual([])
    await confirm(token)
    expect(await head.shown(), 'also that of the name asked first').toEqual([])
  })

  test('leaves no name of their choice beside a no', async () => {
    const token = await head.invited(address('no'))
    await confirmFirstSignatory(web(), { token, form: { ...form, name: 'Somebody Famous' } })
    await declineFirstSignatory(web(), { token })
    expect(await head.list()).toMatchObject([{ state: 'declined', name: 'Eva Berg' }])
  })
})

describe('an organiser', () => {
  test('does not write to an address a third time by taking it off and asking anew', async () => {
    const email = address('again')
    await head.invited(email)
    expect(await removeFirstSignatory(web(), { signatory: await head.loaded(0) })).toEqual({ ok: true })
    expect(await head.invite(email)).toEqual({ ok: true })
    await link(email, 2)
    expect(await head.list(later(10))).toMatchObject([{ mayBeReminded: false }])
    const signatory = await head.loaded(0)
    expect(await remindFirstSignatory(web(later(10)), { signatory })).toEqual({ ok: false, reason: 'not-now' })
    expect(await removeFirstSignatory(web(), { signatory })).toEqual({ ok: true })
    expect(await head.invite(email.toUpperCase(), 'Another name')).toEqual({ ok: false, reason: 'enough' })
  })

  test('asks anew after a slip, while the invitation has not been sent', async () => {
    const email = address('slip')
    for (const mails of [1, 2]) {
      expect(await head.invite(email)).toEqual({ ok: true })
      await link(email, mails)
      const [{ id = '' } = {}] = await head.list()
      const data = { state: 'due', attempts: 0, runAt: later(1) } as const
      await owner.outboxMail.updateMany({ where: { aboutId: id }, data })
      await removeFirstSignatory(web(), { signatory: await head.loaded(0) })
    }
    await confirm(await head.invite(email).then(() => link(email, 3)))
    expect(await head.list(later(1)), 'its links are counted from here').toMatchObject([{ mayGetLink: true }])
  })
})
