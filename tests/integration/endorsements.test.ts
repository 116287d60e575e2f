import { describe, expect, test } from 'vitest'
import { day } from '@/features/days'
import { letOrganisationsSign } from '@/features/endorsements/let-organisations-sign'
import { countWaitingEndorsements, listEndorsedPetitions } from '@/features/endorsements/list-endorsed-petitions'
import { listOrganisations } from '@/features/endorsements/list-organisations'
import { loadEndorsement } from '@/features/endorsements/load-endorsement'
import { nameOrganisations } from '@/features/endorsements/name-organisations'
import { purgeEndorsements } from '@/features/endorsements/purge-endorsements'
import { readEndorsedPetition } from '@/features/endorsements/read-endorsed-petition'
import { readOwnEndorsement } from '@/features/endorsements/read-own-endorsement'
import { replayEndorsements } from '@/features/endorsements/replay-endorsements'
import { listedAtOnce, shownAtOnce } from '@/features/endorsements/rules'
import { disownEndorsement, withdrawEndorsement } from '@/features/endorsements/withdraw-endorsement'
import { createEndorsement } from '@/tests/factories/endorsements'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createEndorsedPetition, unionForm } from './endorsements-fixture'
import { createTestDatabase } from './harness'

/* An organisation signs: typed by somebody, confirmed by its officer, looked at by an organiser, taken back. */

const database = await createTestDatabase()
const { owner } = database
const later = (days: number) => new Date(Date.now() + days * day)

describe('an organisation', () => {
  test('is shown once its officer has confirmed and an organiser has looked, and counted apart', async () => {
    const { petition, web, propose, rows, tokens, confirm, show, list, ada } = await createEndorsedPetition(database)
    const shown = () => listOrganisations(web(), { kind: 'petition', id: petition.id })
    expect(await propose()).toEqual({ ok: true })
    const [row] = await rows()
    const id = row?.id ?? ''
    expect(row).toMatchObject({ state: 'proposed', ownDomain: true, confirmedOn: null })
    expect((await list()).rows, 'nobody looks at what nobody confirmed').toEqual([])
    const [token = ''] = await tokens(id)
    expect(await readOwnEndorsement(web(), token)).toMatchObject({ state: 'proposed', name: 'Union of Miners' })
    expect(await confirm(token, { town: 'York' })).toEqual({ ok: true })
    expect(await confirm(token, { town: 'York' }), 'twice does no harm').toEqual({ ok: true })
    expect((await shown()).count).toBe(0)
    expect(await countWaitingEndorsements(web(), ada)).toBe(1)
    expect((await list()).rows).toMatchObject([{ town: 'York', ownDomain: true, twins: 0 }])
    expect(await show(id)).toEqual({ ok: true })
    expect(await shown()).toMatchObject({ count: 1, organisations: [{ name: 'Union of Miners', town: 'York' }] })
    expect(await countWaitingEndorsements(web(), ada)).toBe(0)
    const { confirmedCount } = await owner.petition.findUniqueOrThrow({ where: { id: petition.id } })
    expect(confirmedCount).toBe(0)
    expect(await owner.tallyDelta.count({ where: { petitionId: petition.id } })).toBe(0)
    expect(await nameOrganisations(database.worker, petition.id, 'en')).toEqual([
      { name: 'Union of Miners', line: 'York, United Kingdom' },
    ])
  })

  test('that its officer corrects goes from the page until somebody has looked again', async () => {
    const { petition, web, confirmed, confirm, show, state, markOf } = await createEndorsedPetition(database)
    const { id, token } = await confirmed()
    const seen = await markOf(id, 'confirmed')
    await show(id)
    await confirm(token, { name: 'Amnesty International' })
    expect(await state(id)).toBe('confirmed')
    expect((await listOrganisations(web(), { kind: 'petition', id: petition.id })).count).toBe(0)
    expect(await show(id, 'confirmed', seen), 'what was looked at was another name').toEqual({
      ok: false,
      reason: 'changed',
    })
    expect(await show(id)).toEqual({ ok: true })
  })

  test('that is not shown is told why, corrects, and asks again', async () => {
    const { confirmed, confirm, refuse, show, state, tokens, web } = await createEndorsedPetition(database)
    const { id, token } = await confirmed()
    expect(await refuse(id)).toEqual({ ok: true })
    expect(await readOwnEndorsement(web(), token)).toMatchObject({
      state: 'refused',
      reason: 'Nobody at your office knew of it',
    })
    const fromMail = (await tokens(id)).at(-1) ?? ''
    expect(fromMail).not.toBe(token)
    await confirm(fromMail)
    expect(await state(id)).toBe('confirmed')
    await show(id)
    expect(await refuse(id, 'The union asked us to', 'shown')).toEqual({ ok: true })
    expect(await refuse(id, 'Again', 'refused')).toEqual({ ok: false, reason: 'not-now' })
  })

  test('that withdraws is gone at once, with what was sealed of its officer and the mails', async () => {
    const { petition, web, confirmed, confirm, show, state } = await createEndorsedPetition(database)
    const { id, token } = await confirmed()
    await show(id)
    expect(await withdrawEndorsement(web(), { token })).toEqual({ ok: true })
    expect(await withdrawEndorsement(web(), { token })).toEqual({ ok: true })
    expect(await state(id)).toBe('withdrawn')
    expect((await listOrganisations(web(), { kind: 'petition', id: petition.id })).count).toBe(0)
    expect(await owner.endorsement.findUnique({ where: { id } })).toMatchObject({ sealed: null, keyId: null })
    expect(await owner.outboxMail.count({ where: { aboutId: id, sealed: { not: null } } })).toBe(0)
    expect(await confirm(token)).toEqual({ ok: false, reason: 'withdrawn' })
    expect(await show(id, 'withdrawn')).toEqual({ ok: false, reason: 'not-now' })
  })

  test('stays taken back, and hidden, when an older backup is put back', async () => {
    const { confirmed, show, refuse, state, web } = await createEndorsedPetition(database)
    const [gone, hidden, again] = [
      await confirmed({ name: 'Gone' }),
      await confirmed({ name: 'Hidden' }),
      await confirmed({ name: 'Shown again' }),
    ]
    for (const { id } of [gone, hidden, again]) await show(id)
    await withdrawEndorsement(web(), { token: gone.token })
    await refuse(hidden.id, 'Why', 'shown')
    await refuse(again.id, 'Why', 'shown')
    await show(again.id, 'refused')
    await owner.endorsement.updateMany({
      where: { id: { in: [gone.id, hidden.id, again.id] } },
      data: { state: 'shown', keyId: 'old', sealed: Buffer.from('old') },
    })
    await replayEndorsements({ db: owner })
    expect([await state(gone.id), await state(hidden.id), await state(again.id)]).toEqual([
      'withdrawn',
      'refused',
      'shown',
    ])
    expect(await owner.endorsement.findUnique({ where: { id: gone.id } })).toMatchObject({ sealed: null })
  })

  test('is one with another of its name and country: flagged on the desk, and counted once', async () => {
    const { petition, web, confirmed, show, list } = await createEndorsedPetition(database)
    const first = await confirmed()
    const second = await confirmed({ name: 'UNION of Miners', email: 'other@example.org' })
    await confirmed({ name: 'Union of miners', country: 'DE' })
    expect((await list()).rows.map(({ twins }) => twins).sort()).toEqual([0, 1, 1])
    await show(first.id)
    await show(second.id)
    expect(await listOrganisations(web(), { kind: 'petition', id: petition.id })).toMatchObject({ count: 1, pages: 1 })
    expect(await nameOrganisations(database.worker, petition.id, 'en')).toHaveLength(1)
  })
})

describe('a petition', () => {
  test('takes no organisation unless its organiser said so, nor once it is closed', async () => {
    const { petition, web, propose, load, rows } = await createEndorsedPetition(database)
    await letOrganisationsSign(web(), { kind: 'petition', thing: await load('edit'), takes: false })
    expect(await propose()).toEqual({ ok: false, reason: 'closed' })
    expect(await readEndorsedPetition(web(), petition.slug, 'en')).toBeUndefined()
    await letOrganisationsSign(web(), { kind: 'petition', thing: await load('edit'), takes: true })
    expect(await readEndorsedPetition(web(), petition.slug, 'ru')).toMatchObject({ locale: 'en' })
    await owner.petition.update({ where: { id: petition.id }, data: { state: 'closed', closedAt: later(-2) } })
    expect(await propose()).toEqual({ ok: false, reason: 'closed' })
    expect(await readEndorsedPetition(web(), petition.slug, 'en')).toMatchObject({ indexKey: undefined })
    expect(await rows()).toEqual([])
  })

  test('that closed takes a confirmation for a day, and corrections as long as there is a page', async () => {
    const { petition, propose, rows, tokens, confirm, confirmed } = await createEndorsedPetition(database)
    const { token: before } = await confirmed()
    await propose({ name: 'Late' })
    const [late = ''] = await tokens((await rows()).find(({ name }) => name === 'Late')?.id ?? '')
    await owner.petition.update({ where: { id: petition.id }, data: { state: 'closed', closedAt: new Date() } })
    expect(await confirm(late, { name: 'Late' }, later(2))).toEqual({ ok: false, reason: 'closed' })
    expect(await confirm(late, { name: 'Late' })).toEqual({ ok: true })
    expect(await confirm(before, { town: 'Hull' }, later(2))).toEqual({ ok: true })
  })

  test('shows many a page at a time, and the desk lists them so', async () => {
    const { petition, web, list, ada } = await createEndorsedPetition(database)
    const names = Array.from({ length: listedAtOnce + 1 }, (_, at) => `Union ${String(at).padStart(2, '0')}`)
    for (const name of names) await createEndorsement(owner, database.keys.web, { petitionId: petition.id, name })
    const first = await listOrganisations(web(), { kind: 'petition', id: petition.id })
    expect(first).toMatchObject({ count: names.length, page: 1, pages: 2 })
    expect(first.organisations.map(({ name }) => name)).toEqual(names.slice(0, shownAtOnce))
    for (const odd of [Number.NaN, -1, 0, 99, 1.5])
      expect(
        (await listOrganisations(web(), { kind: 'petition', id: petition.id }, odd)).organisations.length,
      ).toBeGreaterThan(0)
    const desk = await list('shown')
    expect(desk.rows).toHaveLength(listedAtOnce)
    const rest = await list('shown', desk.next)
    expect([...desk.rows, ...rest.rows].map(({ name }) => name).sort()).toEqual(names)
    expect(await listEndorsedPetitions(web(), ada, 'en')).toMatchObject([{ shown: names.length, waiting: 0 }])
  })

  test('forgets what nobody confirmed, and officers by the clock of signers; what is shown stays', async () => {
    const { petition, web, propose, confirmed, refuse, show, rows } = await createEndorsedPetition(database)
    const [shown, refused] = [await confirmed({ name: 'Shown' }), await confirmed({ name: 'Refused' })]
    await show(shown.id)
    await refuse(refused.id)
    await propose({ name: 'Never confirmed' })
    const purge = (now: Date) => purgeEndorsements({ db: database.worker, now })
    const kept = async () => (await rows()).flatMap(({ sealed, name }) => (sealed === null ? [] : [name]))
    await purge(later(6))
    expect(await kept()).toEqual(['Never confirmed', 'Refused', 'Shown'])
    await purge(later(8))
    expect(await kept()).toEqual(['Refused', 'Shown'])
    await purge(later(31))
    expect(await kept()).toEqual(['Shown'])
    const handedIn = { state: 'handed_in', closedAt: new Date(), handedInAt: new Date() } as const
    await owner.petition.update({ where: { id: petition.id }, data: handedIn })
    await purge(later(31))
    expect(await kept()).toEqual([])
    expect((await listOrganisations(web(), { kind: 'petition', id: petition.id })).count).toBe(1)
    expect(await withdrawEndorsement(web(), { token: shown.token }), 'the way to withdraw stays').toEqual({ ok: true })
  })
})

describe('nobody else', () => {
  test('on another team sees or moderates it; a translator of the same one does not either', async () => {
    const { confirmed, web, team } = await createEndorsedPetition(database)
    const { id } = await confirmed()
    const stranger = await createOrganiser(owner, { teamId: (await createTeam(owner)).id })
    const translator = await createOrganiser(owner, { teamId: team.id, role: 'translator' })
    for (const one of [stranger, translator]) {
      expect(await loadEndorsement(web(), one, 'hideNames', id)).toBeNull()
      expect(await countWaitingEndorsements(web(), one)).toBe(0)
      expect(await listEndorsedPetitions(web(), one, 'en')).toEqual([])
    }
    expect(await loadEndorsement(web(), stranger, 'hideNames', 'x')).toBeNull()
  })

  test('opens anything with a token of another kind, or none', async () => {
    const { web, confirm } = await createEndorsedPetition(database)
    for (const token of ['', 'x'.repeat(43), `${'x'.repeat(42)}\u0000`, 'x'.repeat(100_000)]) {
      expect(await readOwnEndorsement(web(), token)).toBeUndefined()
      expect(await confirm(token)).toEqual({ ok: false, reason: 'unknown' })
      expect(await withdrawEndorsement(web(), { token })).toEqual({ ok: false })
      expect(await disownEndorsement(web(), { token })).toEqual({ ok: false })
    }
  })

  test('learns an officer’s address from web: it cannot read what it sealed', async () => {
    await expect(database.web.endorsement.findMany({ select: { sealed: true } })).rejects.toThrow(/denied/)
    const row = await owner.endorsement.findFirstOrThrow({ where: { sealed: { not: null } } })
    expect(Buffer.from(row.sealed ?? []).toString('latin1')).not.toContain(unionForm.email)
  })
})
