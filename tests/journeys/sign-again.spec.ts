import { demoPetition, expect, linkIn, mailsTo, site, test, waitForMail } from '@/tests/journeys/harness/index'
import { formTokenOf, postForm } from './raw-request'

/* Several forms of one address: each has its message, and what counts is what its owner confirms. */

const petition = `/en/petitions/${demoPetition}`

test('who sees a mistake signs again: the newest message confirms the newest form, an older one says so and helps', async ({
  page,
}) => {
  const email = 'slip@example.org'
  const token = await formTokenOf(site, petition)
  const post = (name: string, country: string, display: string) =>
    postForm(site, `${petition}/signatures`, { name, email, country, display, consent: 'yes', token })
  await post('Jonh Muster', 'KZ', 'full')
  const older = await waitForMail(email)
  await post('John Muster', 'DE', 'none')
  const newer = await waitForMail(email, (each) => each.id !== older.id)

  // A message arrives some moments before the site knows that it has left.
  await expect
    .poll(async () => {
      await page.goto(linkIn(older, '/confirm'))
      return page.getByText('open the newest message from us').count()
    })
    .toBe(1)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The form was filled in again')
  await expect(page.getByText('The form of this message says: Kazakhstan')).toBeVisible()
  const lone = await postForm(site, new URL(linkIn(older, '/confirm')).pathname, {})
  expect(lone.status).toBe(422)

  await page.goto(linkIn(newer, '/confirm'))
  await expect(page.getByText('Country: Germany')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Nobody' })).toBeChecked()
  await page.getByRole('radio', { name: 'Initials' }).check()
  await page.getByRole('button', { name: 'Yes, confirm' }).click()
  await expect(page.getByText('Thank you. Your signature counts.')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Everybody, my initials only' })).toBeChecked()
  // The mistake was in the name: for all we know it is somebody who shares the mailbox, and the page says what that means.
  await page.goto(linkIn(older, '/confirm'))
  await expect(page.getByText('Somebody else has signed with this address already.')).toBeVisible()
})

test('a form that asks for a full name shows none unless it is chosen where it is confirmed', async ({ page }) => {
  const email = 'asked@example.org'
  const token = await formTokenOf(site, petition)
  const form = { name: 'Real Name', email, country: 'KZ', display: 'full', consent: 'yes', token }
  await postForm(site, `${petition}/signatures`, form)
  await page.goto(linkIn(await waitForMail(email), '/confirm'))
  await expect(page.getByText('The form asks for this: Everybody, my full name.')).toBeVisible()
  await page.getByRole('button', { name: 'Yes, confirm' }).click()
  await expect(page.getByRole('radio', { name: 'Nobody' })).toBeChecked()
})

test('who had three messages chooses on the page of one of them', async ({ page }) => {
  const email = 'four@example.org'
  const token = await formTokenOf(site, petition)
  for (const country of ['KZ', 'RU', 'BY', 'DE'])
    await postForm(site, `${petition}/signatures`, { name: 'Ann Four', email, country, consent: 'yes', token })
  await expect.poll(async () => (await mailsTo(email)).length).toBe(3)
  const mail = await waitForMail(email)
  await page.goto(linkIn(mail, '/confirm'))
  await page.getByRole('radio', { name: 'Initials' }).check()
  await page.getByRole('button', { name: 'Yes, confirm' }).click()
  await expect(page.getByRole('group', { name: 'Which form is yours?' })).toContainText('Choose the form that is yours')
  await expect(page.locator('#error-summary')).toContainText('Choose the form that is yours')
  await expect(page.getByRole('radio', { name: 'Initials' })).toBeChecked()
  await page.getByRole('radio', { name: 'The newer form Country: Germany' }).check()
  await page.getByRole('button', { name: 'Yes, confirm' }).click()
  await expect(page.getByText('Thank you. Your signature counts.')).toBeVisible()
  await expect(page.getByText('Germany', { exact: true })).toBeVisible()
})
