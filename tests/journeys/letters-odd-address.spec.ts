import { expect, test } from '@playwright/test'
import { deliveryPath } from '@/features/deliveries/rules'
import { inLanes } from '@/tests/journeys/harness/in-lanes'
import { demoLetter, query, site } from '@/tests/journeys/harness/index'
import { buildOwnTeam, type OwnTeam, sessionOf } from '@/tests/journeys/harness/own-team'
import { demoSet } from '@/tests/journeys/harness/site'
import { ask, postForm } from './raw-request'

/* Addresses that nobody has linked to, asked of every page of letters, doors and addressees; and what every answer carries. */

let ownTeam: OwnTeam
let addressee = ''
let cookie = ''
test.beforeAll(async () => {
  ownTeam = await buildOwnTeam(`odd-${Date.now()}`)
  cookie = (await sessionOf(ownTeam.db, ownTeam.team, 'owner')).cookie
  const [row] = await query<{ id: string }>('SELECT id FROM addressees WHERE wikidata_id IS NOT NULL LIMIT 1')
  addressee = row?.id ?? ''
})
test.afterAll(() => ownTeam.close())

const asked =
  'q page state kind host told problem kit mail copies country region show order addressee channel outcome language via'
const more = 'locale from parts entry count value campaign status tab until date link id category text view from to'
const parameters = `${asked} ${more}`.split(' ')
const values = [
  'constructor',
  '__proto__',
  "'%20OR%201%3D1--",
  '%3Cscript%3Ealert(1)',
  '-1',
  '99999999999999999999',
  'zz',
  'KZ',
]
const manyTimes = (value: string, times = 1) =>
  parameters.flatMap((name) => Array.from({ length: times }, () => `${name}=${value}`)).join('&')
const queries = [
  ...values.map((value) => manyTimes(value)),
  manyTimes('a', 2),
  manyTimes('%F0%9F%92%A5'),
  'q=%00',
  `q=${'a'.repeat(4_000)}`,
  'q=%25_%5C',
  'q[a]=b',
  '__proto__[x]=1',
  'q=%D1%91%D0%91%D0%B5%D1%80%D0%BB%D0%B8%D0%BD&page=1e9',
]

test.describe('whatever is asked in an address', () => {
  const publicPages = () => [
    '/en/embassies',
    '/en/embassies/KZ',
    '/en/embassies/zz',
    `/en/embassies/${'a'.repeat(300)}`,
    '/ru/embassies/__proto__',
    '/en/embassies/map.svg',
    '/en/embassies/KZ/map.svg',
    '/en/embassies/%27/map.svg',
    `/en/addressees/${addressee}`,
    `/en/addressees/${addressee}/record`,
    `/en/addressees/${addressee}/correct`,
    '/en/addressees/x/record',
    '/en/addressees/x/correct',
    `/en/letters/${demoSet}`,
    `/en/letters/${demoLetter}`,
    `/en/letters/${demoLetter}/x`,
    '/en/letters/__proto__',
    `/en/letters/${demoLetter}/${addressee}`,
    `/en/letters/sent/x`,
    `/en/letters/${demoSet}/sent/x`,
    `/en/o/${ownTeam.code}`,
    `/en/letters/cosign/${ownTeam.token}`,
    '/en/photos/x',
    '/en/done/constructor',
  ]
  const deskPages = () => {
    const set = `/en/desk/letters/${ownTeam.model}/set`
    return [
      ...[
        'directory',
        'directory/checks',
        'directory/corrections',
        'directory/import',
        'directory/new',
        `directory/${addressee}`,
      ].map((page) => `/en/desk/${page}`),
      ...[
        `directory/${addressee}/history`,
        `directory/${addressee}/blocks`,
        'cases',
        'promises',
        'replies',
        'mail',
        'team',
      ].map((page) => `/en/desk/${page}`),
      set,
      `${set}/start`,
      `${set}/${ownTeam.open}`,
      `${set}/${ownTeam.frozen}`,
      `/en/desk/letters/${ownTeam.model}`,
      ...['press', 'sending', 'copies', 'harm-check'].map((page) => `/en/desk/letters/${ownTeam.model}/${page}`),
      deliveryPath.one('en', ownTeam.delivery),
      `/en/desk/replies/${ownTeam.reply}`,
      `/en/desk/cases/${ownTeam.person}`,
      `/en/desk/campaigns/${ownTeam.campaign}/mailbox`,
      `/en/desk/campaigns/${ownTeam.campaign}`,
    ]
  }

  test('in public', async () => {
    expect(await troubleOf(publicPages(), {})).toEqual([])
  })

  test('on the desk', async () => {
    for (const page of deskPages()) expect((await ask(site, page, { headers: { cookie } })).status, page).toBe(200)
    expect(await troubleOf([...deskPages(), '/en/desk/deliveries'], { cookie })).toEqual([])
  })
})

/** Asks every page every question; lists the answers that are none. */
async function troubleOf(pages: string[], headers: Record<string, string>): Promise<string[]> {
  const asked = pages.flatMap((page) => ['', ...queries].map((question) => (question ? `${page}?${question}` : page)))
  const trouble: string[] = []
  await inLanes(asked, async (path) => {
    const { status, body } = await ask(site, path, { headers })
    if (status >= 500 || /MISSING_MESSAGE|Application error|<script>alert/.test(body))
      trouble.push(`${status} ${path.slice(0, 160)}`)
  })
  return trouble
}

test('every answer carries the security headers, and in public no cookie', async () => {
  const set = `/en/desk/letters/${ownTeam.model}/set/${ownTeam.frozen}`
  await ownTeam.db.deliveryPhoto.update({ where: { id: ownTeam.photo }, data: { public: true } })
  const open = [
    '/en/embassies/map.svg',
    '/en/embassies/KZ/map.svg',
    '/en/embassies?q=Berlin',
    `/en/o/${ownTeam.code}`,
    '/en/o/NONE',
    `/en/letters/cosign/${ownTeam.token}`,
    `/en/photos/${ownTeam.photo}`,
    '/en/photos/x',
    `/en/letters/${demoLetter}/${addressee}/letter.pdf`,
    `/en/addressees/${addressee}/record`,
    '/en/embassies/zz/map.svg',
  ]
  const own = [
    `${set}/letter.pdf`,
    `${set}/kit.pdf`,
    `${set}/copies/${ownTeam.copy}/copy.pdf`,
    `${set}/copies/x/copy.pdf`,
    `/en/desk/files/${ownTeam.file}`,
    '/en/desk/files/x',
    '/en/desk/directory/import/empty.csv',
    '/en/desk/directory/import/x/progress',
    set,
  ]
  const answers = await Promise.all([
    ...open.map(async (path) => ({ path, ...(await ask(site, path)) })),
    ...own.map(async (path) => ({ path, ...(await ask(site, path, { headers: { cookie } })) })),
    ...open.map(async (path) => ({ path: `POST ${path}`, ...(await postForm(site, path, {})) })),
  ])
  for (const { path, status, headers } of answers) {
    expect.soft(status, path).toBeLessThan(500)
    const policy = String(headers['content-security-policy'])
    expect.soft(policy, path).toContain("default-src 'none'")
    expect.soft(policy, path).toContain("frame-ancestors 'none'")
    expect.soft(policy.match(/script-src[^;]*/)?.[0] ?? '', path).not.toMatch(/unsafe/)
    expect.soft(headers['x-content-type-options'], path).toBe('nosniff')
    expect.soft(headers['referrer-policy'], path).toBe('same-origin')
    expect.soft(headers['x-powered-by'], path).toBeUndefined()
    expect.soft(headers['set-cookie'], path).toBeUndefined()
    if (own.includes(path) || /\/o\/|cosign/.test(path))
      expect.soft(headers['cache-control'], path).toContain('no-store')
  }
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(12)
})
