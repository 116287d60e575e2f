import { demoPetition, expect, query, site, test } from './harness'
import { publicPages } from './harness/pages'
import { ask } from './raw-request'

/* The directory of embassies: the right door by a plain form, and no mailbox of anybody anywhere. */

const words = {
  en: {
    state: 'State you write to',
    country: 'Country you live in',
    find: 'Find the door',
    title: 'The right door',
    reason: 'There is no embassy of Kazakhstan in Slovenia. The embassy in Vienna (Austria) also covers Slovenia.',
    open: 'Address and record',
    office: 'Embassy of Kazakhstan in Austria',
    envelope: 'On the envelope',
    source: 'Source',
    all: 'All missions of Kazakhstan',
    missions: 'Missions of Kazakhstan',
    elsewhere: 'Countries covered from elsewhere',
    slovenia: 'Slovenia',
    here: 'Accredited from elsewhere',
  },
  ru: {
    state: 'Какому государству вы пишете',
    country: 'В какой стране вы живёте',
    find: 'Показать адрес',
    title: 'Вам сюда',
    reason: 'В Словении нет посольства Казахстана. За эту страну отвечает посольство в Австрии (Вена).',
    open: 'Адрес и история',
    office: 'Посольство Казахстана в Австрии',
    envelope: 'На конверте',
    source: 'Источник',
    all: 'Все представительства Казахстана',
    missions: 'Представительства Казахстана',
    elsewhere: 'Страны, за которые отвечают из других стран',
    slovenia: 'Словения',
    here: 'Аккредитованы из других стран',
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
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.missions)
      const elsewhere = page.locator('section').filter({ has: page.getByRole('heading', { name: w.elsewhere }) })
      await expect(elsewhere.getByText(w.slovenia, { exact: true }).first()).toBeVisible()
    })

    test('lists who is represented in a country, at home and from elsewhere', async ({ page }) => {
      await page.goto(`/${locale}/embassies`)
      await page.getByRole('combobox', { name: w.country }).selectOption('SI')
      await page.getByRole('button', { name: w.find }).click()
      await expect(page.getByRole('heading', { name: w.here })).toBeVisible()
    })
  })
}

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
  for (const { status, body } of await Promise.all(asked)) {
    expect(status).toBeLessThan(500)
    expect(body.match(mailbox)?.[0]).toBeUndefined()
    for (const { value } of offices) expect(body.includes(value)).toBe(false)
  }
})
