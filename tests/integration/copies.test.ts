import { beforeEach, describe, expect, test } from 'vitest'
import { turnContactOff } from '@/features/addressees/turn-contact-off'
import { chooseCc } from '@/features/copies/choose-cc'
import { listCopies, readCopy } from '@/features/copies/list-copies'
import { makeCopies } from '@/features/copies/make-copies'
import { readCopyRules } from '@/features/copies/read-copy-rules'
import { saveCopyRules } from '@/features/copies/save-copy-rules'
import { type CopyRulesFields, copyRulesForm } from '@/features/copies/schema'
import { noteCopySent, sendCopies } from '@/features/copies/send-copies'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { mailKinds } from '@/features/outbox/schema'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { vouchSignatory } from '@/features/signatories/vouch-signatory'
import { createAddressee } from '@/tests/factories/addressees'
import { composeMail } from '@/worker/compose-mail'
import { createTestDatabase } from './harness'
import { createSigningFixture } from './signatories-fixture'

const database = await createTestDatabase()
const now = new Date('2026-03-01T12:00:00Z')
const fresh = { sourceOn: new Date('2026-01-01') }

let fixture: Awaited<ReturnType<typeof createSigningFixture>>
let ministry = { id: '' }
beforeEach(async () => {
  fixture = await createSigningFixture(database, { now })
  await database.owner.addressee.deleteMany({ where: { kind: 'foreign_ministry' } })
  ministry = await createAddressee(database.owner, {
    kind: 'foreign_ministry',
    state: 'SE',
    hostCountry: 'SE',
    hostCity: 'Stockholm',
    name: 'MFA',
    email: 'registrator@example.org',
    ...fresh,
  })
})

const rule = {
  id: null,
  reader: 'foreign_ministry',
  addresseeId: null,
  name: '',
  email: '',
  redaction: 'full',
  inCc: false,
  covers: [],
} as const satisfies CopyRulesFields['rules'][number]
const press = {
  ...rule,
  reader: 'press',
  name: 'Norrbotten News',
  email: 'desk@example.org',
  redaction: 'town',
} as const

async function permitted() {
  const letter = await loadModelLetter(fixture.context(), fixture.organiser, 'edit', fixture.model.id)
  if (!letter) throw new Error('not found')
  return letter
}
async function save(...rules: CopyRulesFields['rules']) {
  const form = copyRulesForm.parse({ publicRedaction: 'initial', addresseeRedaction: 'full', rules })
  return saveCopyRules(fixture.context(), { letter: await permitted(), form })
}
const setState = (state: 'frozen' | 'out') =>
  database.owner.letter.update({ where: { id: fixture.id }, data: { state }, select: { id: true } })
const make = async () => makeCopies(fixture.context(), { letter: await fixture.permitted('sendLetters') })
const list = async () => listCopies(fixture.context(), { letter: await fixture.permitted('seeLetters'), locale: 'en' })
const send = async (which: { id: string } | 'all' = 'all') =>
  sendCopies(fixture.context(), { letter: await fixture.permitted('sendLetters'), which, organiser: fixture.organiser })

/** Eva confirmed; the letter is out, its copies made. */
async function out() {
  const [id = ''] = await fixture.name({ name: 'Eva Berg', role: 'Councillor', town: 'Luleå', country: 'SE' })
  await vouchSignatory(fixture.context(), { letter: await fixture.permitted('edit'), id, how: 'on paper' })
  await setState('out')
  await make()
}

/** The condition for mails about the copies of the letter. */
async function ofGround() {
  const copies = await database.worker.letterCopy.findMany({ where: { letterId: fixture.id }, select: { id: true } })
  return { aboutId: { in: copies.map(({ id }) => id) } }
}

/** What the worker makes of the queued copies. */
async function composed() {
  const mails = await database.worker.outboxMail.findMany({
    where: { kind: 'letter_copy', ...(await ofGround()) },
    orderBy: { createdAt: 'asc' },
  })
  return Promise.all(
    mails.map((row) =>
      composeMail({
        db: database.worker,
        keys: database.keys.worker,
        now,
        siteUrl: 'https://example.org',
        mail: { ...row, kind: 'letter_copy', secondTry: false },
      }),
    ),
  )
}

describe('rules', () => {
  test('are kept in order, with their lines; a rule that stays keeps its row', async () => {
    const written = { ...rule, covers: [{ locale: 'en', text: 'For {office}' }] }
    const first = await save(written, press)
    if (!first.ok) throw new Error(first.reason)
    const [a, b] = first.current.rules
    if (!a || !b) throw new Error('lost')
    const second = await save(b, a)
    expect(second).toMatchObject({
      ok: true,
      current: { publicRedaction: 'initial', rules: [{ id: b.id }, { id: a.id }] },
    })
    expect((await readCopyRules(fixture.context(), await permitted())).rules[1]?.covers).toEqual(written.covers)
  })

  test('a reader must be somebody, in the directory or by name; a cc hides nothing', async () => {
    const faults = (one: object) =>
      copyRulesForm
        .safeParse({ publicRedaction: 'full', addresseeRedaction: 'full', rules: [{ ...rule, ...one }] })
        .error?.issues.map(({ message }) => message)
    expect(faults({ reader: 'press' })).toEqual(['who'])
    expect(faults({ redaction: 'town', inCc: true })).toEqual(['cc-shows-all'])
    expect(faults({ inCc: true })).toBeUndefined()
    expect(await save({ ...rule, addresseeId: fixture.model.id })).toEqual({ ok: false, reason: 'unknown-addressee' })
  })
})

describe('making', () => {
  test('waits for the frozen text, pins what each reader sees, and twice makes nothing new', async () => {
    await save(rule, press)
    expect(await make()).toEqual({ ok: false, reason: 'not-frozen' })
    await setState('frozen')
    expect((await Promise.all([make(), make()])).map((one) => one.ok && one.made).sort()).toEqual([0, 2])
    const { copies, planned } = await list()
    expect(planned).toEqual([])
    expect(copies).toMatchObject([
      { name: 'Ministry of Foreign Affairs of the Kingdom of Sweden', redaction: 'full', hasEmail: true },
      { name: 'Norrbotten News', redaction: 'town', state: 'planned' },
    ])
    expect(copies[0]?.coverLine).toContain('Embassy of the Republic of Kazakhstan, Stockholm, Sweden')
    await save()
    expect((await list()).copies).toHaveLength(2)
  })

  test('a country whose ministry nobody knows is said, and the others are made', async () => {
    await database.owner.addressee.update({ where: { id: ministry.id }, data: { removedAt: now } })
    await save(rule, press)
    await setState('frozen')
    expect(await make()).toEqual({ ok: true, made: 1, unknown: 1 })
    expect((await list()).planned).toMatchObject([{ reader: 'foreign_ministry', name: undefined }])
  })

  test('an address that is too old to be mailed without asking is not taken', async () => {
    await database.owner.addressee.update({ where: { id: ministry.id }, data: { sourceOn: new Date('2010-01-01') } })
    await save(rule)
    await setState('frozen')
    await make()
    expect((await list()).copies).toMatchObject([{ hasEmail: false }])
  })
})

describe('sending', () => {
  test('waits until the letter has gone out', async () => {
    await save(press)
    await setState('frozen')
    await make()
    expect(await send()).toEqual({ ok: false, reason: 'not-out' })
  })

  test('goes once to each, and shows what that reader may see', async () => {
    await save(rule, press, { ...press, reader: 'other', name: 'On paper', email: '' })
    await out()
    const [first, second] = await Promise.all([send(), send()])
    expect([first, second].filter(({ ok }) => ok)).toHaveLength(1)
    const [toMinistry, toPress] = await composed()
    expect(toMinistry).toMatchObject({
      ok: true,
      mail: { email: 'registrator@example.org', subject: 'Nine miners in prison' },
    })
    expect(JSON.stringify(toMinistry)).toContain('Eva Berg')
    expect(toPress).toMatchObject({ ok: true, mail: { email: 'desk@example.org' } })
    expect(JSON.stringify(toPress)).toContain('Luleå, Sweden')
    expect(JSON.stringify(toPress)).not.toContain('Eva')
    const [, , paper] = (await list()).copies
    const letter = await fixture.permitted('sendLetters')
    expect(await noteCopySent(fixture.context(), { letter, id: paper?.id ?? '' })).toEqual({ ok: true })
    expect((await list()).copies.map(({ state }) => state)).toEqual(['queued', 'queued', 'recorded'])
  })

  test('in a demonstration every copy goes to whoever pressed', async () => {
    fixture = await createSigningFixture(database, { now, demo: true })
    await save(press)
    await out()
    expect(await send()).toEqual({ ok: true, sent: 1 })
    const [mail] = await composed()
    expect(mail).toMatchObject({ ok: true, mail: { email: fixture.organiser.email } })
    expect(JSON.stringify(mail)).not.toContain('desk@example.org')
    const row = await database.worker.outboxMail.findFirstOrThrow({ where: await ofGround() })
    const opened = openAsWorker(database.keys.worker, { sealed: row.sealed ?? Buffer.alloc(0), keyId: row.keyId })
    expect(mailKinds.letter_copy.payload.parse(opened)).toEqual({ organiser: fixture.organiser.email })
  })

  test('stops with the letter when its case changed, before and after it was queued', async () => {
    await save(press)
    await out()
    await send()
    await database.owner.modelLetter.update({ where: { id: fixture.model.id }, data: { stoppedAt: now } })
    expect(await composed()).toEqual([{ ok: false, reason: 'gone' }])
    expect(await send()).toEqual({ ok: false, reason: 'stopped' })
  })

  test('a copy is read with the redaction it was made with, whatever the rule says later', async () => {
    await save(press)
    await out()
    await save({ ...press, redaction: 'full' })
    const [copy] = (await list()).copies
    expect((await readCopy(fixture.context(), copy?.id ?? ''))?.letter.signatures).toEqual([['Luleå, Sweden']])
  })
})

test('a copy that bounced turns the reader’s address off and opens a check; the next letter finds no address', async () => {
  await save(rule)
  await out()
  const copy = await database.owner.letterCopy.findFirstOrThrow({ where: { letterId: fixture.id } })
  const refused = { aboutId: copy.id, email: 'Registrator@example.org', code: '550' }
  await turnContactOff({ db: database.worker, now }, refused)
  await turnContactOff({ db: database.worker, now }, refused)
  const [contact] = await database.owner.addresseeContact.findMany({ where: { addresseeId: ministry.id } })
  expect(contact).toMatchObject({ offAt: now, offReason: 'bounced 550' })
  expect(await database.owner.addresseeCheck.count({ where: { addresseeId: ministry.id } })).toBe(1)
})

test('supporters’ mails name in cc whom the rules say, by country, and nobody in a demonstration', async () => {
  const cc = (modelLetterId: string, country: string) =>
    chooseCc({ db: database.worker, now }, { modelLetterId, country, locale: 'en' })
  await save({ ...rule, inCc: true }, press)
  expect(await cc(fixture.model.id, 'SE')).toEqual([
    { name: 'Ministry of Foreign Affairs of the Kingdom of Sweden', email: 'registrator@example.org' },
  ])
  expect(await cc(fixture.model.id, 'SI')).toEqual([])
  await database.owner.campaign.update({ where: { id: fixture.campaign.id }, data: { demo: true } })
  expect(await cc(fixture.model.id, 'SE')).toEqual([])
})
