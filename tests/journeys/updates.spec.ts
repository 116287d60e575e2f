import { randomUUID } from 'node:crypto'
import { keyFiles } from '@/scripts/create-keyring'
import { openDatabase } from '@/server/database'
import { readKeyring } from '@/server/keyring'
import { createCampaign } from '@/tests/factories/campaigns'
import { createPetition } from '@/tests/factories/petitions'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createReaders } from '@/tests/factories/updates'
import {
  addLanguage,
  anotherDesk,
  begin,
  box,
  type DeskLocale,
  enterDesk,
  save,
  siteWords,
  writeRich,
} from '@/tests/journeys/harness/desk'
import { expect, facts, linkIn, mailsTo, query, site, test, waitForMail } from '@/tests/journeys/harness/index'

/*
 * An organiser writes an update in two languages, another approves it, it is sent; a signer reads it without scripts and
 * wants no more of them. In English, and in Russian.
 */

const texts = {
  en: { title: 'The ministry has answered', summary: 'It promises little.', text: 'The whole answer.' },
  ru: { title: 'Министерство ответило', summary: 'Обещано немногое.', text: 'Ответ целиком.' },
}
const otherThan = { en: 'ru', ru: 'en' } as const

test.describe.configure({ mode: 'parallel' })

/** A team of two, with a campaign whose petition two people have signed, one in each language. */
async function buildTeam(original: DeskLocale) {
  const db = openDatabase(facts().database.owner, 2)
  const keys = readKeyring('web', keyFiles(facts().home).web)
  const { id: teamId } = await createTeam(db)
  const author = await createOrganiser(db, { teamId, role: 'organiser' })
  const second = await createOrganiser(db, { teamId })
  const { id, slug } = await createCampaign(db, {
    teamId,
    originalLocale: original,
    texts: { [original]: texts[original] },
  })
  const petition = await createPetition(db, keys, { campaignId: id })
  const domains = { en: `${randomUUID()}.example.org`, ru: `${randomUUID()}.example.org` }
  for (const locale of ['en', 'ru'] as const)
    await createReaders(db, keys, 1, { petition, locale, domain: domains[locale] })
  await db.$disconnect()
  return { author, second, campaign: id, slug, readers: { en: `reader0@${domains.en}`, ru: `reader0@${domains.ru}` } }
}

for (const locale of ['en', 'ru'] as const) {
  test(`an update is written, approved, sent, read and stopped: ${locale}`, async ({ page, browser }) => {
    const w = siteWords[locale]
    const { desk } = w.updates
    const other = otherThan[locale]
    const { author, second, campaign, slug, readers } = await buildTeam(locale)

    await enterDesk(page, { locale, email: author.email })
    await page.goto(`/${locale}/desk/campaigns/${campaign}/updates`)
    await page.getByRole('link', { name: desk.begin.act }).click()
    await begin(page, texts[locale].title, locale)
    await box(page, w.texts.fields.summary).fill(texts[locale].summary)
    await writeRich(page, w.texts.fields.text, texts[locale].text)
    await addLanguage(page, other, locale)
    await box(page, w.texts.fields.title).fill(texts[other].title)
    await box(page, w.texts.fields.summary).fill(texts[other].summary)
    await writeRich(page, w.texts.fields.text, texts[other].text)
    await save(page, locale)
    await page.getByRole('link', { name: w.texts.tabs.sending, exact: true }).click()
    await expect(page.getByText(desk.approve.leave)).toBeVisible()
    await expect(page.getByRole('button', { name: desk.approve.submit })).toBeDisabled()
    const address = new URL(page.url()).pathname

    const others = await anotherDesk(browser, { locale, email: second.email })
    await others.goto(address)
    await others.getByRole('button', { name: desk.approve.submit }).click()
    await expect(others.getByText(desk.told.approved)).toBeVisible()
    await others.getByText(desk.send.act, { exact: true }).click()
    await others.getByRole('button', { name: desk.send.submit }).click()
    await expect(others.getByText(desk.told.sending, { exact: true })).toBeVisible()

    for (const reader of ['en', 'ru'] as const) {
      const mail = await waitForMail(readers[reader])
      expect(mail.subject).toBe(siteWords[reader].emails.update.subject)
      expect(mail.text).toContain(texts[reader].title)
    }
    await expect.poll(async () => others.getByText(desk.states.sent, { exact: true }).count()).toBeGreaterThan(0)

    const signer = await (await browser.newContext({ javaScriptEnabled: false, baseURL: site })).newPage()
    const mail = await waitForMail(readers[locale])
    await signer.goto(linkIn(mail, '/updates/'))
    await expect(signer.getByRole('heading', { name: texts[locale].title })).toBeVisible()
    await signer.goto(`/${locale}/campaigns/${slug}`)
    await expect(signer.getByRole('link', { name: texts[locale].title })).toBeVisible()
    const feed = await (await fetch(`${site}/${locale}/campaigns/${slug}/feed.xml`)).text()
    expect(feed).toContain(texts[locale].title)

    const stop = linkIn(mail, '/unsubscribe/')
    for (let times = 0; times < 2; times++) await signer.goto(stop)
    await signer.getByRole('button', { name: w.updates.unsubscribe.submit }).click()
    await expect(signer.getByRole('heading', { name: w.updates.unsubscribe.done })).toBeVisible()
    expect(await wishes(campaign)).toBe(1)

    // The press of a mail program: no cookies, no Origin, nothing to follow.
    const header = (await waitForMail(readers[other])).text
    const [link = ''] = header.match(/\S+\/unsubscribe\/[\w-]{43}/) ?? []
    for (let times = 0; times < 2; times++) {
      const answer = await fetch(link, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      })
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null])
    }
    expect(await wishes(campaign)).toBe(0)
    const forged = await fetch(link.replace(/.{6}$/, 'AAAAAA'), {
      method: 'POST',
      body: new URLSearchParams({ a: 'b' }),
    })
    expect(forged.status).toBe(404)
    expect(await mailsTo(readers[locale])).toHaveLength(1)
  })
}

/** How many of a campaign's signers still wish for updates. */
async function wishes(campaign: string): Promise<number> {
  const [row] = await query<{ count: number }>(
    `SELECT count(*)::int AS count FROM consents JOIN signatures s ON s.id = signature_id JOIN petitions p ON p.id = petition_id
     WHERE p.campaign_id = $1 AND purpose = 'updates' AND withdrawn_on IS NULL`,
    [campaign],
  )
  return row?.count ?? 0
}
