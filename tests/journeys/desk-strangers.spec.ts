import { expect, test } from '@playwright/test'
import type { Role } from '@/generated/prisma/enums'
import { deskActions } from '@/tests/journeys/harness/desk-actions'
import { inLanes } from '@/tests/journeys/harness/in-lanes'
import { site } from '@/tests/journeys/harness/index'
import { buildOwnTeam, type OwnTeam, sessionOf, stateOf } from '@/tests/journeys/harness/own-team'
import { ask } from './raw-request'

/*
 * Letters, cases, replies and deliveries of a team, asked for by somebody of another team, by every role of the team,
 * and by nobody: only those get an answer who may have it, and whoever may not changes nothing.
 */

type Who = Role | 'stranger' | 'nobody'
const whos: Who[] = ['owner', 'organiser', 'leader', 'moderator', 'translator', 'stranger', 'nobody']
const mark = `own${Date.now()}`

let ownTeam: OwnTeam
const cookies: Partial<Record<Who, string>> = {}
test.beforeAll(async () => {
  ownTeam = await buildOwnTeam(mark)
  const other = await buildOwnTeam(`other${Date.now()}`)
  for (const who of whos) {
    if (who === 'nobody') continue
    const team = who === 'stranger' ? other.team : ownTeam.team
    cookies[who] = (await sessionOf(ownTeam.db, team, who === 'stranger' ? 'owner' : who)).cookie
  }
  await other.close()
})
test.afterAll(() => ownTeam.close())

const see: Who[] = ['owner', 'organiser', 'leader', 'moderator']
const everybody: Who[] = [...see, 'translator']
const send: Who[] = ['owner', 'organiser', 'leader']

/** What is asked for → who of them gets it. */
const asked = (): [path: string, Who[]][] => {
  const model = `/en/desk/letters/${ownTeam.model}`
  const set = `${model}/set`
  return [
    [model, everybody],
    // A translator reads there that the board is not theirs.
    [set, everybody],
    [`${set}/start?country=NO`, send],
    [`${set}/${ownTeam.open}`, see],
    [`${set}/${ownTeam.frozen}`, see],
    [`${set}/${ownTeam.frozen}/letter.pdf`, see],
    [`${set}/${ownTeam.frozen}/kit.pdf`, see],
    [`${set}/${ownTeam.frozen}/copies/${ownTeam.copy}/copy.pdf`, see],
    [`${model}/press`, see],
    [`${model}/sending`, see],
    [`${model}/copies`, see],
    [`/en/desk/deliveries/${ownTeam.delivery}`, see],
    [`/en/desk/files/${ownTeam.file}`, see],
    [`/en/desk/files/${ownTeam.kitFile}`, see],
    [`/en/desk/replies/${ownTeam.reply}`, see],
    [`/en/desk/cases/${ownTeam.person}`, everybody],
    [`/en/desk/campaigns/${ownTeam.campaign}/mailbox`, send],
  ]
}

for (const who of whos) {
  test(`${who} gets what is theirs, and nothing else`, async () => {
    const headers = cookies[who] ? { cookie: cookies[who] } : {}
    for (const [path, theirs] of asked()) {
      const { status, body } = await ask(site, path, { headers })
      const expected = theirs.includes(who) ? [200] : who === 'nobody' ? [303, 307, 404] : [404]
      expect.soft(expected, `${who}: ${path}: ${status}`).toContain(status)
      if (status === 404) expect.soft(body, `${who}: ${path}`).not.toContain(mark)
    }
  })
}

test('a list of a team names nothing of another', async () => {
  for (const list of ['', '/deliveries', '/promises', '/replies', '/cases', '/mail', '/team']) {
    for (const who of ['stranger', 'nobody'] as const) {
      const headers = cookies[who] ? { cookie: cookies[who] } : {}
      const { body } = await ask(site, `/en/desk${list}`, { headers })
      expect(body, list).not.toContain(mark)
    }
  }
})

test('a letter is not found under another model letter, nor a copy under another letter', async () => {
  const headers = { cookie: cookies.owner ?? '' }
  const other = ownTeam.person
  for (const path of [
    `/en/desk/letters/${other}/set/${ownTeam.frozen}/letter.pdf`,
    `/en/desk/letters/${other}/set/${ownTeam.frozen}/kit.pdf`,
    `/en/desk/letters/${other}/set/${ownTeam.frozen}`,
    `/en/desk/letters/${other}/set/${ownTeam.frozen}/copies/${ownTeam.copy}/copy.pdf`,
    `/en/desk/letters/${ownTeam.model}/set/${ownTeam.open}/copies/${ownTeam.copy}/copy.pdf`,
    `/en/desk/letters/${ownTeam.model}/set/${ownTeam.open}/kit.pdf`,
  ]) {
    expect((await ask(site, path, { headers })).status, path).toBe(404)
  }
})

/** Calls an action as a form and with plain arguments, as it takes one or the other; the status of the better answer. */
async function act(id: string, page: string, cookie: string, fields: Record<string, string>): Promise<number> {
  const form = new FormData()
  for (const place of [1, 2, 3]) {
    for (const [name, value] of Object.entries(fields)) form.set(`_${place}_${name}`, value)
  }
  form.set('0', JSON.stringify(['$K1', '$K2', '$K3']))
  const plain = new FormData()
  plain.set('0', JSON.stringify([fields.id, fields.person ?? fields.id, {}, false]))
  const headers = { 'next-action': id, origin: site, accept: 'text/x-component', cookie }
  const answers: number[] = []
  for (const body of [form, plain]) {
    const answer = await fetch(`${site}${page}`, { method: 'POST', headers, body, redirect: 'manual' })
    answers.push(answer.status)
    // What takes a form sends somebody on, or shows it again; the others say why not.
    if (!(await answer.text()).includes('"reason":')) break
  }
  return Math.min(...answers)
}

test('no action changes anything of a team for a stranger; for a translator, only what they write', async () => {
  // Every action of every page of the desk.
  test.setTimeout(1_200_000)
  const shared = {
    interface: 'en',
    letter: ownTeam.frozen,
    campaign: ownTeam.campaign,
    delivery: ownTeam.delivery,
    photo: ownTeam.photo,
    copy: ownTeam.copy,
    team: ownTeam.team,
    reference: '',
    act: 'publish',
    state: 'published',
    step: 'closed',
    outcome: 'letterbox',
    outcomeOn: new Date().toISOString().slice(0, 10),
    note: 'changed',
    channel: 'by_hand',
    postedOn: new Date().toISOString().slice(0, 10),
    country: 'FI',
    for: 'FI',
    which: 'one',
    until: '2099-01-01',
    language: 'ru',
    locale: 'en',
    text: 'Changed',
    subject: 'Changed',
    translator: '',
    receivedOn: '2026-01-01',
    name: 'Changed',
    town: 'Oslo',
    status: 'freed',
    statusOn: '2026-01-01',
    source: 'Changed',
    answers: 'yes',
    address: 'a@example.org',
    host: 'imap.example.org',
    port: '993',
    username: 'a',
    password: 'b',
    folder: 'I',
    waiting: 'send',
    verdict: 'safe',
    consent: 'family',
    danger: 'safe',
    dueOn: '2099-01-01',
    variant: '0',
  }
  const before = await stateOf(ownTeam)
  const wrong: string[] = []
  // An action finds what it is asked for by the id of a model letter, a campaign, a reply, a case or a letter.
  const ids = [ownTeam.model, ownTeam.campaign, ownTeam.reply, ownTeam.person, ownTeam.frozen]
  for (const action of deskActions().filter(({ name }) => !/^(leave|signOut|switchLanguage)/.test(name))) {
    const calls = (['stranger', 'translator'] as const).flatMap((who) => ids.map((id) => ({ who, id })))
    await inLanes(calls, async ({ who, id }) => {
      const fields = { ...shared, id, person: ownTeam.signatory }
      const status = await act(action.id, action.page, cookies[who] ?? '', fields)
      if (status >= 500) wrong.push(`${action.name} for a ${who}: ${status}`)
    })
    if ((await stateOf(ownTeam)) !== before) wrong.push(`${action.name} changed something`)
  }
  expect([...new Set(wrong)]).toEqual([])

  // What was sent would have done something, had they been allowed to.
  const recording = deskActions().find(({ name }) => name === 'recordDelivery')
  await act(recording?.id ?? '', recording?.page ?? '', cookies.moderator ?? '', { ...shared, id: ownTeam.model })
  expect(await stateOf(ownTeam)).not.toBe(before)
})
