import { test } from '@playwright/test'
import sharp from 'sharp'
import { canary } from '@/tests/factories/pictures'
import { enterDesk, siteWords } from '@/tests/journeys/harness/desk'
import { expect, query, site } from '@/tests/journeys/harness/index'
import { actWhenListening } from '@/tests/journeys/harness/listening'

/* Somebody at a picket reports with a phone and a bad line; an organiser publishes it. */

const w = siteWords.en.reports
const slug = 'a-picket-that-has-just-begun'

/** A picket of the demo that began an hour ago. */
async function beginPicket(): Promise<string> {
  const [event] = await query<{ id: string }>(
    `WITH made AS (
       INSERT INTO events (id, campaign_id, slug, kind, state, original_locale, starts_local, starts_at, time_zone, city,
         country, addressee_id, updated_at)
       SELECT gen_random_uuid(), campaign_id, $1, kind, 'confirmed', 'en', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI'),
         now() - interval '1 hour', 'UTC', city, country, addressee_id, now()
       FROM events WHERE slug = 'picket-at-the-embassy-in-london' RETURNING id
     )
     INSERT INTO event_translations (event_id, locale, title, summary, text)
     SELECT id, 'en', 'A picket that has just begun', 'In front of the embassy', '' FROM made RETURNING event_id AS id`,
    [slug],
  )
  return event?.id ?? ''
}

/** A photo that tells where it was taken, black and white in squares of four points all over. */
async function chequered(): Promise<Buffer> {
  const [width, height] = [1200, 800]
  const points = Buffer.alloc(width * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) points[y * width + x] = ((x >> 2) + (y >> 2)) % 2 === 0 ? 0 : 255
  return sharp(points, { raw: { width, height, channels: 1 } })
    .withExif({ IFD0: { Artist: canary }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } })
    .jpeg({ quality: 95 })
    .toBuffer()
}

/** How far apart the darkest and the lightest point are about a place of a picture. */
async function contrastAt(picture: Buffer, x: number, y: number): Promise<number> {
  const { width = 0, height = 0 } = await sharp(picture).metadata()
  const area = { left: Math.round(width * x) - 10, top: Math.round(height * y) - 10, width: 20, height: 20 }
  const { channels } = await sharp(await sharp(picture).extract(area).png().toBuffer()).stats()
  const [first] = channels
  return (first?.max ?? 0) - (first?.min ?? 0)
}

test('a face is blurred on the phone, the line breaks, and one report comes out without metadata', async ({
  browser,
}) => {
  const desk = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await actWhenListening(desk).newPage()
  const id = await beginPicket()
  await enterDesk(page)
  await page.goto(`${site}/en/desk/events/${id}`)
  await page.getByRole('button', { name: w.link.make }).click()
  const url = (await page.getByRole('link', { name: /\/r\// }).textContent()) ?? ''

  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const there = await phone.newPage()
  await there.goto(url)
  await there.getByLabel(w.form.text).fill('The door was locked, and Anna rang twice.')
  await there.locator('#photos').setInputFiles({ name: 'face.jpg', mimeType: 'image/jpeg', buffer: await chequered() })
  const canvas = there.locator('canvas')
  await canvas.scrollIntoViewIfNeeded()
  const at = await canvas.boundingBox()
  if (!at) throw new Error('There is nothing to blur on')
  await there.mouse.move(at.x + at.width * 0.7, at.y + at.height * 0.5)
  await there.mouse.down()
  await there.mouse.move(at.x + at.width * 0.8, at.y + at.height * 0.5, { steps: 5 })
  await there.mouse.up()
  // The same without a mouse.
  await there.getByRole('button', { name: w.blur.add }).click()
  for (let step = 0; step < 10; step += 1) await there.keyboard.press('ArrowLeft')
  await there.getByLabel(/These are my own words/).check()

  // Without a line nothing leaves; with one that breaks after the form has arrived, the phone does not know, and sends again.
  await phone.setOffline(true)
  await there.getByRole('button', { name: w.form.submit, exact: true }).click()
  await expect(there.locator('[data-say="offline"]')).toBeVisible()
  let posts = 0
  await there.route(/\/r\//, async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    posts += 1
    if (posts > 1) return route.continue()
    await route.fetch({ maxRedirects: 0 })
    return route.abort('connectionreset')
  })
  await phone.setOffline(false)
  await expect(there.locator('[data-say="trouble"]')).toBeVisible()
  await expect(there.getByRole('heading', { name: w.form.thanks.title })).toBeVisible()
  expect(await there.evaluate(() => Object.keys(localStorage))).toEqual([])
  const reports = await query<{ id: string }>('SELECT id::text FROM reports WHERE event_id = $1::uuid', [id])
  expect(reports).toHaveLength(1)
  await phone.close()

  await page.goto(`${site}/en/desk/reports/${reports[0]?.id}`)
  await page.getByLabel(w.desk.fields.text).fill('The door was locked.')
  await page.getByLabel(w.desk.showPhoto).check()
  await page.getByLabel(w.desk.alt).fill('Squares, two of them blurred')
  await page.getByRole('button', { name: w.desk.save, exact: true }).click()
  await expect(page.getByText(w.desk.told.saved)).toBeVisible()
  await page.getByRole('button', { name: w.desk.acts.clear }).click()
  await expect(page.getByText(w.desk.told.clear)).toBeVisible()
  await page.getByRole('button', { name: w.desk.acts.publish, exact: true }).click()
  await expect(page.getByText(w.desk.told.publish, { exact: true })).toBeVisible()

  await page.goto(`${site}/en/events/${slug}`)
  await expect(page.getByText('The door was locked.')).toBeVisible()
  await expect(page.getByText('Anna')).toBeHidden()
  const image = page.getByRole('img', { name: 'Squares, two of them blurred' })
  const folder = ((await image.getAttribute('src')) ?? '').replace(/[^/]+$/, '')
  const answer = await page.request.get(`${site}${folder}1200.jpg`)
  const picture = Buffer.from(await answer.body())
  for (const trace of [canary, 'Exif']) expect(picture.includes(trace)).toBe(false)
  expect(await contrastAt(picture, 0.75, 0.5)).toBeLessThan(60)
  expect(await contrastAt(picture, 0.3, 0.33)).toBeLessThan(60)
  expect(await contrastAt(picture, 0.5, 0.9)).toBeGreaterThan(150)
  await desk.close()
})
