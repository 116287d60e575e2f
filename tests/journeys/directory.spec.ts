import { gzipSync } from 'node:zlib'
import { demoPetition, expect, query, site, test } from '@/tests/journeys/harness/index'
import { publicPages } from '@/tests/journeys/harness/pages'
import { ask } from './raw-request'

/* The directory of embassies: the right door by a plain form, and no mailbox of anybody anywhere. */

const words = {
  en: {
    state: 'State you write to',
    country: 'Country you live in',
    find: 'Find the addressee',
    title: 'The right addressee',
    reason: 'There is no embassy of Kazakhstan in Slovenia. The embassy in Vienna (Austria) also covers Slovenia.',
    open: 'Address and record',
    office: 'Embassy of Kazakhstan in Austria',
    envelope: 'On the envelope',
    source: 'Source',
    all: 'All missions of Kazakhstan',
    missions: 'Missions of Kazakhstan',
    coverage: 'Who covers which country',
    europe: 'Europe',
    slovenia: 'Slovenia',
    vienna: 'Vienna',
    fromElsewhere: 'from elsewhere',
    here: 'Accredited from elsewhere',
    search: 'A state, a city or an office',
    submit: 'Search',
    narrow: 'Narrow down',
    kind: 'Kind',
    consulates: 'Consulates',
    berlin: 'Embassy of Kazakhstan in Germany',
    nothing: 'Nothing found',
    without: 'Search for “berlin”',
    refused: /^\d+ letters? refused$/,
    locked: 'The door was locked',
    read: 'Read the letter',
    meant: 'we looked for “germany”',
  },
  ru: {
    state: 'Какому государству вы пишете',
    country: 'В какой стране вы живёте',
    find: 'Найти адресата',
    title: 'Ваш адресат',
    reason: 'В Словении нет посольства Казахстана. За эту страну отвечает посольство в Австрии (Вена).',
    open: 'Адрес и история',
    office: 'Посольство Казахстана в Австрии',
    envelope: 'На конверте',
    source: 'Источник',
    all: 'Все представительства Казахстана',
    missions: 'Представительства Казахстана',
    coverage: 'Кто отвечает за какую страну',
    europe: 'Европа',
    slovenia: 'Словения',
    vienna: 'Вена',
    fromElsewhere: 'из другой страны',
    here: 'Аккредитованы из других стран',
    search: 'Государство, город или учреждение',
    submit: 'Найти',
    narrow: 'Уточнить',
    kind: 'Вид',
    consulates: 'Консульства',
    berlin: 'Посольство Казахстана в Германии',
    nothing: 'Ничего не найдено',
    without: 'Искать «berlin»',
    refused: /^Не приняли \d+ пис/,
    locked: 'Дверь была заперта',
    read: 'Прочитать письмо',
    meant: 'мы искали «germany»',
  },
}

for (const locale of ['en', 'ru'] as const) {
  test.describe(`${locale}, without scripts`, () => {
    test.use({ javaScriptEnabled: false, locale: locale === 'ru' ? 'ru-RU' : 'en-GB' })
    const w = words[locale]

    test('finds the door by a form, then the office, then all offices of the state', async ({ page }) => {
      await page.goto(`/${locale}/embassies`)
      await page.getByRole('combobox', { name: w.state }).selectOption('KZ')
      await page.getByRole('combobox', { name: w.country }).selectOption('SI')
      await page.getByRole('button', { name: w.find }).click()
      await expect(page).toHaveURL(/\/embassies\?state=KZ&country=SI#answer$/)
      await expect(page.getByRole('heading', { name: w.title, exact: true })).toBeVisible()
      await expect(page.getByText(w.reason)).toBeVisible()
      await page.getByRole('link', { name: w.open }).click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText(w.office)
      await expect(page.getByRole('heading', { name: w.envelope })).toBeVisible()
      await expect(page.getByText(w.source, { exact: true })).toBeVisible()
      await page.goBack()
      await page.getByRole('link', { name: w.all }).click()
      expect((await page.getByRole('heading', { level: 1 }).textContent())?.replace('\u00ad', '')).toBe(w.missions)
      await page.locator('summary').filter({ hasText: w.europe }).click()
      const slovenia = page.getByRole('table', { name: w.coverage }).getByRole('row', { name: w.slovenia })
      await expect(slovenia.getByRole('link', { name: w.vienna })).toBeVisible()
      await expect(slovenia.getByText(w.fromElsewhere)).toBeVisible()
    })

    test('finds a mission by words, spelled badly and in another script, and a state before its missions', async ({
      page,
    }) => {
      const search = async (words: string) => {
        await page.goto(`/${locale}/embassies`)
        await page.getByRole('searchbox', { name: w.search }).fill(words)
        await page.getByRole('button', { name: w.submit, exact: true }).click()
      }
      const found = page.locator('section').filter({ has: page.locator('#answer') })
      await search('Берлин kasachstan')
      await expect(page).toHaveURL(/\/embassies\?q=.*#answer$/)
      await expect(found.getByRole('listitem')).toHaveCount(1)
      await expect(found.getByRole('link', { name: w.berlin })).toBeVisible()
      await search('embassy Kazakstan in germny')
      await expect(found.getByText(w.meant)).toBeVisible()
      await expect(found.getByRole('link', { name: w.berlin })).toBeVisible()
      await search('Kazakstan')
      const [first] = await found.getByRole('link').all()
      expect((await first?.textContent())?.replace('\u00ad', '')).toBe(w.missions)
      await page.getByText(w.narrow).click()
      await page.getByRole('combobox', { name: w.kind }).selectOption({ label: w.consulates })
      await page.getByRole('button', { name: w.submit, exact: true }).click()
      await expect(found.getByRole('link', { name: w.berlin })).toHaveCount(0)
      await expect(page.getByRole('combobox', { name: w.kind })).toHaveValue('consulates')
    })

    test('a search that finds nothing says why, and what else to try', async ({ page }) => {
      await page.goto(`/${locale}/embassies?q=berlin+qwxyzk`)
      await expect(page.getByRole('heading', { name: w.nothing })).toBeVisible()
      await expect(page.locator('main')).toContainText('qwxyzk')
      await page.getByRole('link', { name: w.without }).click()
      await expect(
        page
          .getByRole('listitem')
          .filter({ hasText: /Berlin|Берлин/ })
          .first(),
      ).toBeVisible()
    })

    test('every number of a record opens its evidence: the refusal in London', async ({ page }) => {
      const [london] = await query<{ id: string }>(
        `SELECT id FROM addressees WHERE state = 'KZ' AND kind = 'embassy' AND host_city = 'London'`,
      )
      await page.goto(`/${locale}/addressees/${london?.id}`)
      await page.locator('a[href$="/record?show=refused"]').click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.refused)
      // Other journeys are refused in London as well; the oldest is the demonstration's.
      const refusal = page.locator('main ol > li').filter({ hasText: '2016' }).last()
      await expect(refusal).toContainText(w.locked)
      await refusal.getByRole('link', { name: w.read }).click()
      await expect(page).toHaveURL(/\/sent\//)
    })

    test('lists who is represented in a country, at home and from elsewhere', async ({ page }) => {
      await page.goto(`/${locale}/embassies`)
      await page.getByRole('combobox', { name: w.country }).selectOption('SI')
      await page.getByRole('button', { name: w.find }).click()
      await expect(page.getByRole('heading', { name: w.here })).toBeVisible()
    })
  })
}

test('maps are images of our own: small, kept as documents, without a word from elsewhere', async ({ page }) => {
  for (const path of ['/en/embassies/map.svg', '/ru/embassies/KZ/map.svg', '/en/embassies/DE/map.svg']) {
    const { status, headers, body } = await ask(site, path, { headers: { 'accept-encoding': 'identity' } })
    expect(status).toBe(200)
    expect(headers['content-type']).toContain('image/svg+xml')
    expect(headers.etag).toBeDefined()
    expect(gzipSync(body).length).toBeLessThan(30_000)
    expect(body.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|style=|<script|<text|<image|href/)
  }
  expect((await ask(site, '/en/embassies/QQ/map.svg')).status).toBe(404)
  await page.goto('/en/embassies/KZ')
  const map = page.getByRole('img', { name: /Kazakhstan has embassies in \d+ countries/ })
  expect(await map.evaluate((image: HTMLImageElement) => [image.complete, image.naturalWidth > 0])).toEqual([
    true,
    true,
  ])
})

test('no mailbox of an addressee is on any public page, in no form of it', async () => {
  const mailbox = /[\w.+-]+(?:@|&#(?:64|x40);|%40)[\w-]+\.[a-z]{2,}/i
  // Offices that have a mailbox are where one could slip out.
  const offices = await query<{ addressee_id: string; value: string }>(
    `SELECT addressee_id, value FROM addressee_contacts WHERE channel = 'email' AND off_at IS NULL ORDER BY addressee_id LIMIT 25`,
  )
  expect(offices.length).toBe(25)
  const paths = [
    ...(await publicPages()),
    ...offices.map(({ addressee_id }) => `/addressees/${addressee_id}`),
    ...['CN', 'DE', 'FR', 'GB', 'RU', 'US'].map((state) => `/embassies/${state}`),
  ].map((path) => `/en${path}`)
  const asked = [...paths, `/api/petitions/${demoPetition}`, '/api/health', '/feed.xml'].flatMap((path) => [
    ask(site, path),
    ask(site, path, { headers: { rsc: '1', accept: 'text/x-component' } }),
    ask(site, `${path}${path.includes('?') ? '&' : '?'}_rsc=1`, { headers: { rsc: '1', 'next-router-prefetch': '1' } }),
    ask(site, path, { headers: { accept: 'application/json' } }),
  ])
  // Where a team wants to be written to, everybody may read.
  const own = /\b(?:hello|press)@postbag\.example\b/g
  for (const { status, body } of await Promise.all(asked)) {
    expect(status).toBeLessThan(500)
    expect(body.replace(own, '').match(mailbox)?.[0]).toBeUndefined()
    for (const { value } of offices) expect(body.includes(value)).toBe(false)
  }
})
