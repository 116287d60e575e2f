import type { Page } from '@playwright/test'
import { addToTeam, box, enterDesk, siteWords } from '@/tests/journeys/harness/desk'
import { deskActions, postAction } from '@/tests/journeys/harness/desk-actions'
import { demoLetter, expect, linkIn, mailsTo, query, site, test, waitForMail } from '@/tests/journeys/harness/index'
import { actWhenListening } from '@/tests/journeys/harness/listening'
import { deskPages } from '@/tests/journeys/harness/pages'

/* Who comes to the desk and how: by a mailed link or its code, by invitation; who may do what; and how they leave. */

const w = siteWords.en
const door = w.organisers.signedOut
const desk = `${site}/en/desk`
const h1 = (page: Page) => page.getByRole('heading', { level: 1 })

/** Asks for a sign-in mail, and returns every word of the page that answers. */
async function askForLink(page: Page, email: string, locale: 'en' | 'ru' = 'en'): Promise<string | null> {
  const words = siteWords[locale].organisers.signedOut
  await page.goto(`/${locale}/desk/sign-in`)
  await box(page, words.signIn.email).fill(email)
  await page.getByRole('button', { name: words.signIn.submit }).click()
  await expect(h1(page)).toHaveText(words.check.title)
  return page.getByRole('main').textContent()
}

for (const locale of ['en', 'ru'] as const) {
  test(`signs in from a mail, in ${locale}: looking at the link does nothing, its button works once`, async ({
    page,
    context,
  }) => {
    const words = siteWords[locale]
    const email = `mail-${locale}@example.org`
    await addToTeam(email, 'organiser')
    const answer = await askForLink(page, `nobody-${locale}@example.org`, locale)
    expect(await askForLink(page, ` ${email.toUpperCase()} `, locale)).toBe(answer)
    const link = linkIn(await waitForMail(email), '/desk/sign-in/').replace(/\/(en|ru)\//, `/${locale}/`)
    expect(await mailsTo(`nobody-${locale}@example.org`)).toHaveLength(0)
    for (const method of ['GET', 'HEAD', 'GET', 'HEAD']) {
      const looked = await fetch(link, { method, redirect: 'manual' })
      expect(looked.status).toBe(200)
      expect(looked.headers.get('set-cookie') ?? '').not.toContain('postbag=')
    }
    const second = await context.newPage()
    for (const tab of [page, second]) {
      await tab.goto(link)
      await expect(h1(tab)).toHaveText(words.organisers.signedOut.link.title)
    }
    await page.getByRole('button', { name: words.organisers.signedOut.link.submit }).click()
    await expect(h1(page)).toHaveText(words.campaigns.desk.home.title)
    await expect(page.getByText(`mail-${locale}`, { exact: true })).toBeVisible()
    await context.clearCookies()
    await second.getByRole('button', { name: words.organisers.signedOut.link.submit }).click()
    await expect(second.getByText(words.organisers.signedOut.problems.link)).toBeVisible()
    await second.goto(link)
    await expect(h1(second)).toHaveText(words.organisers.signedOut.dead.title)
    await second.goto(`/${locale}/desk`)
    await expect(h1(second)).toHaveText(words.organisers.signedOut.signIn.title)
  })
}

test('types the code instead, here or on another device; a wrong one is refused', async ({ page, browser }) => {
  const email = 'code@example.org'
  await addToTeam(email, 'organiser')
  const codeOf = (text: string) => /\b[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b/.exec(text)?.[0] ?? ''
  await askForLink(page, email)
  const mail = await waitForMail(email)
  await box(page, door.check.code).fill('0000-0000')
  await page.getByRole('button', { name: door.check.submit }).click()
  await expect(page.getByText(door.problems.code)).toBeVisible()
  await box(page, door.check.code).fill(` ${codeOf(mail.text).toLowerCase()} `)
  await page.getByRole('button', { name: door.check.submit }).click()
  await expect(h1(page)).toHaveText(w.campaigns.desk.home.title)
  await page.goto(linkIn(mail, '/desk/sign-in/'))
  await expect(h1(page)).toHaveText(door.dead.title)

  await page.context().clearCookies()
  await askForLink(page, email)
  const later = await waitForMail(email, ({ id }) => id !== mail.id)
  const phone = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await phone.goto('/en/desk/sign-in')
  await phone.getByRole('link', { name: door.signIn.haveCode }).click()
  await box(phone, door.signIn.email).fill(email)
  await box(phone, door.check.code).fill(codeOf(later.text))
  await phone.getByRole('button', { name: door.check.submit }).click()
  await expect(h1(phone)).toHaveText(w.campaigns.desk.home.title)
  await phone.context().close()
})

test('signing out ends the session, not only its cookie', async ({ page, context }) => {
  await enterDesk(page)
  const cookies = await context.cookies()
  await page.getByRole('button', { name: w.frame.desk.leave }).click()
  await expect(page.getByText(door.problems.left)).toBeVisible()
  await context.clearCookies()
  await context.addCookies(cookies)
  await page.goto('/en/desk')
  await expect(page).toHaveURL(`${desk}/sign-in`)
})

test('without a session every page leads to the door, and every action refuses', async () => {
  const pages = await deskPages()
  const [campaign] = await query<{ title: string }>(
    `SELECT t.title FROM campaign_translations t JOIN campaigns c ON c.id = t.campaign_id WHERE c.demo AND t.locale = 'en'`,
  )
  for (const page of [...pages, `${pages[2]}/preview`, `${pages[3]}/preview`]) {
    const answer = await fetch(`${site}/en${page}`, { redirect: 'manual' })
    expect.soft([page, answer.status, answer.headers.get('location')]).toEqual([page, 307, '/en/desk/sign-in'])
    const parts = await fetch(`${site}/en${page}`, { headers: { rsc: '1' }, redirect: 'manual' })
    expect.soft(await parts.text(), page).not.toContain(campaign?.title)
  }
  const actions = deskActions()
  expect(actions.length).toBeGreaterThan(15)
  for (const action of actions) expect.soft([action.name, await postAction(action)]).toEqual([action.name, 'refused'])
  for (const path of ['/api/auth/session', '/api/auth/signin', '/api/auth/callback/email?token=x']) {
    expect.soft((await fetch(`${site}${path}`, { redirect: 'manual' })).status, path).toBe(404)
  }
})

test('an invited translator sees texts and decides nothing; taken off the team, the next click ends at the door', async ({
  page,
  browser,
}) => {
  const email = 'translator@example.org'
  await enterDesk(page)
  await page.goto('/en/desk/team')
  await box(page, w.organisers.team.email).fill(email)
  await page.getByRole('radio', { name: w.organisers.roles.translator.name }).check()
  const invited = page.waitForRequest((request) => request.method() === 'POST')
  await page.getByRole('button', { name: w.organisers.team.send }).click()
  await expect(page.getByText(w.organisers.team.told.invited)).toBeVisible()

  const context = actWhenListening(await browser.newContext())
  const guest = await context.newPage()
  await guest.goto(linkIn(await waitForMail(email), '/desk/invitations/'))
  await expect(guest.getByText(w.organisers.roles.translator.text)).toBeVisible()
  await box(guest, door.invitation.name).fill('Tomiris')
  await guest.getByRole('button', { name: door.invitation.submit }).click()
  await expect(h1(guest)).toHaveText(w.campaigns.desk.home.title)
  await expect(guest.getByRole('link', { name: w.campaigns.desk.home.begin })).toHaveCount(0)

  const [, , campaign, petition, letter] = await deskPages()
  for (const thing of [campaign, petition, letter]) {
    await guest.goto(`/en${thing}`)
    await expect(h1(guest)).toBeVisible()
    const acts = guest.getByRole('main').getByRole('button')
    await expect(acts).toHaveCount(0)
    await expect(guest.getByRole('main').locator('summary')).toHaveCount(0)
    await guest.goto(`/en${thing}/edit`)
    await guest.getByRole('tab', { name: 'English' }).click()
    await expect(guest.getByText(w.texts.originalReadOnly)).toBeVisible()
    await expect(box(guest, w.texts.fields.summary)).not.toBeEditable()
    await guest.getByRole('tab', { name: 'Russian' }).click()
    await expect(box(guest, w.texts.fields.summary)).toBeEditable()
  }
  await box(guest, w.texts.fields.summary).fill('Предложение переводчицы.')
  await guest.getByRole('button', { name: w.ui.editor.saveTranslation }).click()
  await expect(guest.getByText(w.ui.editor.waits)).toBeVisible()
  expect(await (await fetch(`${site}/ru/letters/${demoLetter}`)).text()).not.toContain('Предложение переводчицы.')

  for (const page of ['/campaigns/new', '/mail', `${campaign?.slice('/desk'.length)}/new-petition`]) {
    await guest.goto(`/en/desk${page}`)
    await expect(h1(guest)).toHaveText(w.frame.missing.title)
  }
  await guest.goto('/en/desk/team')
  await expect(guest.getByText('Tomiris').first()).toBeVisible()
  await expect(guest.getByText(email)).toHaveCount(0)
  await expect(guest.getByRole('main').getByRole('button')).toHaveCount(0)
  // What the owner's browser sent invites somebody else when the owner sends it again, and nobody when the guest does.
  const request = await invited
  const { 'content-type': type = '', 'next-action': action = '' } = request.headers()
  const data = (request.postData() ?? '').replaceAll(email, 'another@example.org')
  for (const [who, count] of [
    [guest, 0],
    [page, 1],
  ] as const) {
    const headers = { origin: site, 'content-type': type, 'next-action': action }
    const answer = await who.context().request.post(request.url(), { data, headers, maxRedirects: 0 })
    if (count === 0) expect(await answer.text()).toContain('"notice":"not-found"')
    else expect(answer.headers()['x-action-redirect']).toMatch(/^\/en\/desk\/team/)
    expect(await query(`SELECT 1 FROM invitations WHERE email = 'another@example.org'`)).toHaveLength(count)
  }

  await page.goto('/en/desk/team')
  const member = page.getByRole('listitem').filter({ hasText: email })
  await member.locator('summary').click()
  await member.getByRole('button', { name: w.organisers.team.removeSubmit }).click()
  await expect(page.getByText(w.organisers.team.told.removed)).toBeVisible()
  await guest.getByRole('link', { name: w.frame.desk.home, exact: true }).click()
  await expect(guest).toHaveURL(`${desk}/sign-in`)
  await context.close()
})

test('the mail page says how the mail is', async ({ page }) => {
  await enterDesk(page)
  await page.getByRole('link', { name: w.outbox.title, exact: true }).click()
  await expect(h1(page)).toHaveText(w.outbox.title)
  await expect(page.getByText(w.outbox.well, { exact: true })).toBeVisible()
  const figure = (name: string) => page.locator('dl > div').filter({ hasText: name }).locator('dd')
  await expect(figure(w.outbox.sentLastDay)).toHaveText(/^[1-9]/)
  for (const name of [w.outbox.queued, w.outbox.retrying, w.outbox.failed, w.outbox.oldest]) {
    await expect(figure(name).first()).toBeVisible()
  }
})
