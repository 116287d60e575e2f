import type { Page } from '@playwright/test'
import { ask, type RawAnswer } from '@/tests/journeys/raw-request'
import { letterWords, textOfPdf, untilTaken } from './letters'
import { demoLetter, query, site } from './site'

/** Prints a letter from Japan, where no other journey writes, and returns the code on its last sheet. */
export async function printForCode(page: Page): Promise<string> {
  const w = letterWords.en
  await page.goto(`/en/letters/${demoLetter}?country=JP`)
  await page.getByRole('link', { name: w.write, exact: true }).click()
  await page.getByLabel(w.addition).fill(`Written for the door at ${Date.now()}.`)
  await page.getByRole('textbox', { name: w.name }).fill('Yuki Mori')
  await page.getByRole('textbox', { name: w.town }).fill('Sapporo')
  await untilTaken(page)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: w.print }).click()
  return /\/o\/([0-9A-Z-]{14})/.exec(await textOfPdf(await download))?.[1] ?? ''
}

/** The pictures that are kept of the letter with this note, and of which delivery they are. */
export async function picturesOf(
  note: string,
): Promise<{ id: string; file: string; delivery: string; mime: string; bytes: Buffer }[]> {
  return query(
    `SELECT p.id::text, f.id::text AS file, d.id::text AS delivery, f.mime, f.bytes
     FROM deliveries d JOIN delivery_photos p ON p.delivery_id = d.id JOIN stored_files f ON f.id = p.file_id
     WHERE p.removed_at IS NULL AND d.note = $1 ORDER BY p.id`,
    [note],
  )
}

export interface RawFile {
  name: string
  bytes: Buffer
}

/** Posts a form with files to the page of a code, byte for byte as it is written here. */
export function postWithFiles(path: string, fields: Record<string, string>, files: RawFile[]): Promise<RawAnswer> {
  const part = (head: string, body: Buffer | string) =>
    Buffer.concat([
      Buffer.from(`--cut\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(body),
      Buffer.from('\r\n'),
    ])
  const body = Buffer.concat([
    ...Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value)),
    ...files.map(({ name, bytes }) => part(`name="photos"; filename="${name}"\r\nContent-Type: image/jpeg`, bytes)),
    Buffer.from('--cut--\r\n'),
  ])
  const headers = { origin: new URL(site).origin, 'content-type': 'multipart/form-data; boundary=cut' }
  return ask(site, path, { method: 'POST', headers, body })
}
