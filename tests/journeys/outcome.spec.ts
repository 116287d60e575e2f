import { test as plain } from '@playwright/test'
import { canary, photograph, tellingPhotograph } from '@/tests/factories/pictures'
import { enterDesk, siteWords } from '@/tests/journeys/harness/desk'
import { expect, site, test } from '@/tests/journeys/harness/index'
import { picturesOf, printForCode } from '@/tests/journeys/harness/outcome'

/* Whoever brought a letter tells what happened at the door, on a phone, with or without scripts, with a bad line. */

const w = siteWords.en.deliveries.outcome
const photos = /Pictures of the receipt/
const phone = { viewport: { width: 390, height: 844 } }
const jpeg = async (bytes: Promise<Buffer>, name = 'door.jpg') => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await bytes,
})

for (const javaScriptEnabled of [true, false]) {
  plain.describe(`on a phone ${javaScriptEnabled ? 'with' : 'without'} scripts`, () => {
    plain.use({ ...phone, javaScriptEnabled })

    plain('time, by whom and a picture are kept; what is no picture costs nothing but itself', async ({ page }) => {
      const code = await printForCode(page)
      await page.goto(`${site}/en/o/${code}`)
      await page.getByRole('radio', { name: w.channels.by_hand }).check()
      await page.getByRole('radio', { name: w.outcomes.refused_at_door }).check()
      await page.getByLabel(w.time).fill('14:30')
      await page.getByLabel(w.byWhom).fill('a guard with a grey beard')
      await page.getByLabel(w.note).fill(`They photographed us, ${code}`)
      const svg = {
        name: 'scan.svg',
        mimeType: 'image/svg+xml',
        buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      }
      await page.getByLabel(photos).setInputFiles([await jpeg(tellingPhotograph()), svg])
      await page.getByRole('button', { name: w.submit, exact: true }).click()

      await expect(page.getByRole('alert')).toContainText(w.errors.photos.type)
      await expect(page.getByLabel(w.byWhom)).toHaveValue('a guard with a grey beard')
      await expect(page.getByLabel(w.note)).toHaveValue(`They photographed us, ${code}`)
      const [picture, ...others] = await picturesOf(`They photographed us, ${code}`)
      expect(others).toEqual([])
      for (const trace of [canary, 'Exif', '<script']) expect(picture?.bytes.includes(trace)).toBe(false)

      await page.goto(`${site}/en/o/${code}`)
      await expect(page.getByText('14:30')).toBeVisible()
      await expect(page.getByText('1 picture, seen by organisers alone')).toBeVisible()
      for (const secret of ['a guard with a grey beard', 'They photographed us']) {
        expect(await page.content()).not.toContain(secret)
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    })

    plain('a letter in the post says when it should arrive', async ({ page }) => {
      const code = await printForCode(page)
      await page.goto(`${site}/en/o/${code}`)
      await page.getByText(w.posted.title).click()
      await page.getByLabel(w.posted.number).fill('rr 123 456 785 si')
      await page.getByRole('button', { name: w.posted.button }).click()
      await expect(page.getByText('RR123456785SI').first()).toBeVisible()
      await expect(page.getByText(w.posted.expected)).toBeVisible()
    })
  })
}

plain.describe('a bad line', () => {
  plain.use(phone)

  plain(
    'nothing is called sent before it is; it sends by itself, once, and is forgotten',
    async ({ page, context }) => {
      const code = await printForCode(page)
      await page.goto(`${site}/en/o/${code}`)
      await page.getByRole('radio', { name: w.outcomes.door_locked }).check()
      await page.getByLabel(w.note).fill(`Rang twice, ${code}`)
      await page.getByLabel(photos).setInputFiles(await jpeg(photograph({ width: 4000, height: 3000 })))
      const kept = () =>
        page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('postbag-outcome')))
      expect(await kept()).toHaveLength(1)

      await context.setOffline(true)
      await page.getByRole('button', { name: w.submit, exact: true }).click()
      await expect(page.getByText(w.script.offline)).toBeVisible()
      await expect(page.getByText(w.script.done)).toBeHidden()
      await expect(page.getByText(w.recorded)).toBeHidden()
      expect(await kept()).toHaveLength(1)

      await context.setOffline(false)
      await expect(page.getByText(w.recorded)).toBeVisible()
      expect(await kept()).toEqual([])
      expect(await picturesOf(`Rang twice, ${code}`)).toHaveLength(1)
    },
  )

  plain('what was typed comes back after a reload, until it is forgotten', async ({ page }) => {
    const code = await printForCode(page)
    await page.goto(`${site}/en/o/${code}`)
    await page.getByRole('radio', { name: w.outcomes.reply_promised }).check()
    await page.getByLabel(w.byWhom).fill('a woman at the reception')
    await page.reload()
    await expect(page.getByLabel(w.byWhom)).toHaveValue('a woman at the reception')
    await expect(page.getByRole('radio', { name: w.outcomes.reply_promised })).toBeChecked()
    await page.getByRole('button', { name: w.script.forget }).click()
    await page.reload()
    await expect(page.getByLabel(w.byWhom)).toHaveValue('')
  })
})

test('the desk corrects it, makes a picture public, takes it back, and a promise returns there', async ({ page }) => {
  const { deliveries } = siteWords.en
  const { promises } = siteWords.en.deliveries
  const code = await printForCode(page)
  await page.goto(`${site}/en/o/${code}`)
  await page.getByRole('radio', { name: w.channels.by_hand }).check()
  await page.getByRole('radio', { name: w.outcomes.reply_promised }).check()
  await page.getByLabel(w.note).fill(`A stamp, ${code}`)
  await page.getByLabel(photos).setInputFiles(await jpeg(photograph()))
  await page.getByRole('button', { name: w.submit, exact: true }).click()
  await expect(page.getByText(w.recorded)).toBeVisible()
  const [picture] = await picturesOf(`A stamp, ${code}`)
  const open = `/en/photos/${picture?.id}`
  const status = async (path: string) => (await page.request.get(site + path)).status()
  expect([await status(open), await status(`/en/desk/files/${picture?.file}`)]).toEqual([404, 404])

  await enterDesk(page)
  expect(await status(`/en/desk/files/${picture?.file}`)).toBe(200)
  const delivery = `${site}/en/desk/deliveries/${picture?.delivery}`
  await page.goto(delivery)
  await page.getByRole('button', { name: deliveries.photos.acts.publish }).click()
  await expect(page.getByText(deliveries.told.publish)).toBeVisible()
  const shown = await page.request.get(site + open)
  expect(shown.status()).toBe(200)
  expect(shown.headers()).toMatchObject({
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining('sandbox'),
  })
  await page.getByRole('button', { name: deliveries.photos.acts.remove }).click()
  await expect(page.getByText(deliveries.told.remove)).toBeVisible()
  expect(await status(open)).toBe(404)
  await page.getByRole('button', { name: deliveries.photos.acts.restore }).click()
  await expect(page.getByText(deliveries.told.restore)).toBeVisible()

  await page.getByText(deliveries.correct).click()
  await page.getByLabel(w.on).fill('2010-01-01')
  await page.getByRole('button', { name: deliveries.save }).click()
  await expect(page.getByText(w.errors.outcomeOn.day)).toBeVisible()
  await page.getByLabel(w.on).fill(new Date().toISOString().slice(0, 10))
  await page.getByLabel(w.byWhom).fill('the second secretary’s office')
  await page.getByRole('button', { name: deliveries.save }).click()
  await expect(page.getByText(deliveries.told.corrected)).toBeVisible()
  await expect(page.getByText(deliveries.history.sender).first()).toBeVisible()

  await page.getByRole('link', { name: promises.title, exact: true }).click()
  const card = page.locator('li', { hasText: 'the second secretary’s office' })
  await expect(card.getByRole('button', { name: promises.acts.noReply })).toHaveCount(0)
  await card.getByLabel(promises.newDay).fill(new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10))
  await card.getByRole('button', { name: promises.acts.moreTime }).click()
  await expect(page.getByText(promises.told.more_time)).toBeVisible()
})
