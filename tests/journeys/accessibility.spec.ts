import type { Page } from '@playwright/test'
import { chooseByKeys, expectAccessible, expectForcedColours, tabTo } from '@/tests/journeys/harness/accessible'
import { deskAddresses, publicAddresses } from '@/tests/journeys/harness/addresses'
import { signIn } from '@/tests/journeys/harness/desk'
import {
  demoLetter,
  demoPetition,
  expect,
  linkIn,
  signInLink,
  site,
  test,
  waitForMail,
} from '@/tests/journeys/harness/index'
import { withKeptPage } from '@/tests/journeys/harness/kept-page'
import { chooseSlovenia, letterWords, textOfPdf, untilTaken } from '@/tests/journeys/harness/letters'
import { pathOf } from '@/tests/journeys/harness/pages'
import { formTokenOf, postForm } from './raw-request'

/* Whoever reads with large letters, in colours of their own, by ear, or goes by keyboard alone, can do all of it. */

const visiting = withKeptPage()
const organising = withKeptPage(signIn)

// The longest of all journeys: its parts are shared out.
test.describe.configure({ mode: 'parallel' })

for (const locale of ['en', 'ru'] as const) {
  // The form alone stands on the pages with its answers as well.
  for (const address of publicAddresses.filter((each) => each !== '/embassies')) {
    visiting(`public page ${address || '/'}: ${locale}`, async ({ page }) => {
      await page.goto(`/${locale}${await pathOf(address)}`)
      await expectAccessible(page)
    })
  }

  test(`forced colours lose no text: ${locale}`, async ({ page }) => {
    const shown = [
      '',
      `/petitions/${demoPetition}`,
      `/letters/${demoLetter}?country=SI`,
      '/signatures/code',
      '/nothing-here',
    ]
    for (const path of shown) {
      await page.goto(`/${locale}${path}`)
      await expectForcedColours(page)
    }
  })

  test(`what was refused, and what stands behind a link: ${locale}`, async ({ page }) => {
    const w = letterWords[locale]
    const petition = `/${locale}/petitions/${demoPetition}`
    const submit = async (form: string) => {
      await page.locator(`form[action$="${form}"] button`).first().click()
      await expect(page.getByRole('alert').or(page.locator('[aria-invalid="true"]')).first()).toBeVisible()
      await expectAccessible(page)
    }
    const token = await formTokenOf(site, petition)
    await page.goto(petition)
    await submit('/signatures')
    await page.goto(`/${locale}${await pathOf('/signatures/code?petition={petitionId}')}`)
    await submit('/signatures/code')
    await page.goto(`/${locale}${await pathOf('/letters/code?letter={letterId}')}`)
    await submit('/letters/code')

    const email = `accessible-${locale}-${Date.now()}@example.org`
    const form = { name: 'Ann Example', country: 'DE', consent: 'yes', display: 'none', email, token }
    await postForm(site, `${petition}/signatures`, form)
    await page.goto(linkIn(await waitForMail(email), '/confirm'))
    await expectAccessible(page)
    await page.locator('main form button').first().click()
    await expectAccessible(page)

    await chooseSlovenia(page, locale)
    await untilTaken(page)
    await page.getByRole('button', { name: w.mail }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('textbox', { name: w.name }).fill('Ann Example')
    await page.getByRole('button', { name: w.own }).click()
    await expect(page.locator('#own-text')).toBeVisible()
    await expectAccessible(page)
    await page.locator('a[href*="/o/"]').click()
    await expectAccessible(page)
    await submit(new URL(page.url()).pathname)
    await page.getByRole('radio', { name: w.promised }).check()
    await page.getByRole('button', { name: w.record }).click()
    await expect(page.getByText(w.recorded)).toBeVisible()
    await expectAccessible(page)
  })

  test(`the way to the desk: ${locale}`, async ({ page }) => {
    for (const path of ['/desk/sign-in', '/desk/sign-in/check']) {
      await page.goto(`/${locale}${path}`)
      await expectAccessible(page)
    }
    await page.goto(await signInLink({ locale }))
    await expectAccessible(page)
    await page.locator('main form button').first().click()
    await expect(page).toHaveURL(`${site}/${locale}/desk`)
  })

  for (const address of deskAddresses) {
    organising(`page of the desk ${address}: ${locale}`, async ({ page }) => {
      await page.goto(`/${locale}${await pathOf(address)}`)
      await expectAccessible(page)
    })
  }
}

test.describe('by keyboard alone', () => {
  async function skipToContent(page: Page): Promise<void> {
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: 'Skip to the content' })
    await expect(skip).toBeFocused()
    await expect(skip).toBeInViewport()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  }

  const typeInto = async (page: Page, name: string, text: string) => {
    await tabTo(page, page.getByRole('textbox', { name }))
    await page.keyboard.type(text)
  }

  test('somebody signs and confirms', async ({ page }) => {
    const email = `keys-sign-${Date.now()}@example.org`
    await page.goto(`/en/petitions/${demoPetition}`)
    await skipToContent(page)
    await page.goto(`/en/petitions/${demoPetition}`)
    await typeInto(page, 'Full name', 'Ann Keys')
    await typeInto(page, 'E-mail', email)
    await tabTo(page, page.getByRole('combobox', { name: 'Country' }))
    await page.keyboard.type('Slovenia')
    await chooseByKeys(page, page.locator('#display'), page.getByRole('radio', { name: 'Initials' }))
    await tabTo(page, page.getByRole('checkbox', { name: 'I agree' }))
    await page.keyboard.press('Space')
    await untilTaken(page)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your inbox')
    await page.goto(linkIn(await waitForMail(email), '/confirm'))
    // How the name appears is asked anew of whoever reads the mail.
    await chooseByKeys(page, page.locator('main form').first(), page.getByRole('radio', { name: 'Initials' }))
    await tabTo(page, page.getByRole('button', { name: 'Yes, confirm' }))
    await page.keyboard.press('Enter')
    await expect(page.getByText('Your signature counts')).toBeVisible()
    await expect(page.getByRole('radio', { name: 'Everybody, my initials only' })).toBeChecked()
  })

  test('somebody finds the door, writes, prints, mails, and tells the outcome', async ({ page }) => {
    const email = `keys-letter-${Date.now()}@example.org`
    const w = letterWords.en
    await page.goto(`/en/letters/${demoLetter}`)
    await skipToContent(page)
    await tabTo(page, page.getByRole('combobox', { name: w.country }))
    await page.keyboard.type('Slovenia')
    await tabTo(page, page.getByRole('button', { name: w.find }))
    await page.keyboard.press('Enter')
    await expect(page.getByText(w.reason)).toBeVisible()
    await tabTo(page, page.getByRole('link', { name: w.write, exact: true }))
    await page.keyboard.press('Enter')
    await expect(page.getByText(w.from)).toBeVisible()
    await skipToContent(page)
    await typeInto(page, w.addition, 'I write with my keyboard.')
    await chooseByKeys(page, page.locator('#identity'), page.getByRole('radio', { name: w.firstName }))
    await typeInto(page, w.name, 'Ann Keys')
    await untilTaken(page)
    await tabTo(page, page.getByRole('button', { name: w.print }))
    const download = page.waitForEvent('download')
    await page.keyboard.press('Enter')
    expect(await textOfPdf(await download)).toContain('I write with my keyboard.')
    await typeInto(page, w.email, email)
    await tabTo(page, page.getByRole('checkbox', { name: w.consent }))
    await page.keyboard.press('Space')
    await tabTo(page, page.getByRole('button', { name: w.mail }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.inbox)
    await page.goto(linkIn(await waitForMail(email), '/letters/confirm/'))
    await tabTo(page, page.getByRole('button', { name: w.confirm }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.confirmed)
    await page.goto(linkIn(await waitForMail(email, ({ subject }) => subject === w.receipt), '/o/'))
    const outcomes = page.locator('#outcome')
    await chooseByKeys(page, outcomes, page.getByRole('radio', { name: w.promised }))
    await tabTo(page, page.getByRole('button', { name: w.record }))
    await page.keyboard.press('Space')
    await expect(page.getByText(w.recorded)).toBeVisible()
  })
})
