import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { PDFDocument } from 'pdf-lib'
import { csvOf, soundCells } from '@/tests/factories/faulty-file'
import { photograph } from '@/tests/factories/pictures'
import { signIn, siteWords } from '@/tests/journeys/harness/desk'
import { demoLetter, demoPetition, expect, facts, query, site, test } from '@/tests/journeys/harness/index'
import { startCopy } from '@/tests/journeys/harness/second-copy'
import { ask, formTokenOf, postForm } from './raw-request'

/* Web cannot read the worker's key: as a user of its own where root started the site, else because Node refuses it. */

const host = new URL(site).host
const petition = `/en/petitions/${demoPetition}`

test('where root starts the site, web, worker and inbox are three users without privileges', () => {
  const { separation, home } = facts()
  test.skip(separation.by !== 'users', 'only root can start a process as somebody else')
  if (separation.by !== 'users') return
  const running = JSON.parse(readFileSync(`${home}/running.json`, 'utf8')) as {
    children: { name: string; pid: number }[]
  }
  const uids = Object.fromEntries(running.children.map(({ name, pid }) => [name, numbers(pid, 'Uid')]))
  for (const name of ['web', 'worker', 'inbox'] as const) {
    const { uid } = separation[name]
    expect(uids[name], name).toEqual([uid, uid, uid, uid])
  }
  const { pid = 0 } = running.children.find(({ name }) => name === 'web') ?? {}
  expect(numbers(pid, 'Groups')).toEqual([])
  expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/CapEff:\s+0+\n/)
  // What web holds open is its own: sockets, pipes and the parts of the site.
  const open = readdirSync(`/proc/${pid}/fd`).map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`))
  expect(open.filter((file) => file.includes('/keys/'))).toEqual([])
})

test('where web shares its user, it serves pages, takes a signature and prints under the restrictions of Node', async () => {
  const copy = await startCopy(facts().database.web, { by: 'permission' })
  try {
    const page = await ask(copy.url, petition, { headers: { host } })
    expect(page.status).toBe(200)
    const token = await formTokenOf(site, petition)
    const form = { name: 'Ann Example', email: `restricted-${Date.now()}@example.org`, country: 'DE', consent: 'yes' }
    const fields = { ...form, display: 'none', token }
    const signed = await postForm(copy.url, `${petition}/signatures`, fields, { host, origin: site })
    expect(signed.status).toBe(303)
    const [office] = await query<{ id: string }>(
      `SELECT id FROM addressees WHERE kind = 'embassy' AND state = 'KZ' AND host_country = 'AT' LIMIT 1`,
    )
    const letter = `/en/letters/${demoLetter}/${office?.id}/letter.pdf`
    const printed = await ask(copy.url, letter, { headers: { host } })
    expect(printed.status).toBe(200)
    expect(printed.body).toMatch(/^%PDF/)
    expect((await ask(copy.url, '/en/desk/sign-in', { headers: { host } })).status).toBe(200)
  } finally {
    await copy.stop()
  }
})

test('where web shares its user, the desk reads a large list, binds photos and takes no PDF, and says so', async ({
  page,
}) => {
  await signIn(page)
  const [session] = await page.context().cookies(site)
  const headers = { host, origin: site, cookie: `${session?.name}=${session?.value}` }
  const [reply] = await query<{ id: string }>(
    `INSERT INTO replies (id, campaign_id, channel, received_on, subject, text)
     SELECT gen_random_uuid(), id, 'post', '2016-05-26', 'An answer', 'We have received it.' FROM campaigns WHERE demo LIMIT 1
     RETURNING id`,
  )
  const copy = await startCopy(facts().database.web, { by: 'permission' })
  const post = async (path: string, form: FormData) => {
    const request = new Request(copy.url, { method: 'POST', body: form })
    const body = Buffer.from(await request.arrayBuffer())
    const type = request.headers.get('content-type') ?? ''
    const answer = await ask(copy.url, path, { method: 'POST', headers: { ...headers, 'content-type': type }, body })
    return answer.headers.location ?? `${answer.status}`
  }
  try {
    const list = csvOf(Array.from({ length: 500 }, (_, at) => soundCells(`City ${at}`)))
    expect(list.length).toBeGreaterThan(100_000)
    const file = new FormData()
    file.append('file', new File([list], 'list.csv', { type: 'text/csv' }))
    const preview = await post('/en/desk/directory/import/upload', file)
    const shown = await ask(copy.url, new URL(preview, site).pathname, { headers })
    expect(shown.status).toBe(200)
    expect(shown.body).toContain('City 0')

    const scans = `/en/desk/replies/${reply?.id}/scan`
    const photos = new FormData()
    for (const name of ['1.jpg', '2.jpg']) photos.append('scan', new File([new Uint8Array(await photograph())], name))
    expect(await post(scans, photos)).toContain('told=scanned')
    const pdf = await PDFDocument.create()
    pdf.addPage()
    const paper = new FormData()
    paper.append('scan', new File([new Uint8Array(await pdf.save())], 'scan.pdf'))
    const refused = await post(scans, paper)
    expect(refused).toContain('told=scan.photos')
    const told = await ask(copy.url, refused.replace(site, '').replace(/#.*/, ''), { headers })
    expect(told.body).toContain(siteWords.en.replies.scanProblems.photos)
  } finally {
    await copy.stop()
  }
})

/** The numbers behind a name in what the system says of a process. */
function numbers(pid: number, name: string): number[] {
  const line = readFileSync(`/proc/${pid}/status`, 'utf8').match(new RegExp(`^${name}:(.*)$`, 'm'))?.[1] ?? ''
  return line.trim().split(/\s+/).filter(Boolean).map(Number)
}
