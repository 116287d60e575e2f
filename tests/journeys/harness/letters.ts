import type { Download, Page } from '@playwright/test'
import { extractText } from 'unpdf'
import { type DeskLocale, siteWords } from './desk'
import { demoLetter, query } from './site'

/** What stands on the pages of letters, as a supporter reads it. */
export const letterWords = {
  en: {
    ...fromSite('en'),
    office: 'Embassy of the Republic of Kazakhstan',
    place: 'Vienna, Austria',
    reason: 'There is no embassy of Kazakhstan in Slovenia. The embassy in Vienna (Austria) also covers Slovenia.',
    others: '5 other addressees',
    other: 'The permanent mission in Vienna (Austria) takes letters from everywhere.',
    from: 'Written from: Slovenia.',
    boxes: 'empty boxes',
    demoSubject: '[Demonstration] ',
    demoLine: 'sent to nobody but you',
    onRecord: 'by hand',
  },
  ru: {
    ...fromSite('ru'),
    office: 'Посольство Республики Казахстан',
    place: 'Вена, Австрия',
    reason: 'В Словении нет посольства Казахстана. За эту страну отвечает посольство в Австрии (Вена).',
    others: 'Ещё 5 адресатов',
    other: 'Письма отовсюду принимает постоянное представительство в Австрии (Вена).',
    from: 'Откуда: Словения.',
    boxes: 'пустые квадраты',
    demoSubject: '[Демонстрация] ',
    demoLine: 'отправлено только вам',
    onRecord: 'лично',
  },
}
export type LetterLocale = keyof typeof letterWords

/** The words of the site that are read and pressed on the way. */
function fromSite(locale: DeskLocale) {
  const { letters, deliveries, kits, emails } = siteWords[locale]
  const { door, compose, send, own, inbox, confirm } = letters
  const { outcome } = deliveries
  return {
    country: door.country,
    find: door.find,
    write: door.write,
    addition: compose.addition,
    show: compose.show,
    forget: compose.forget,
    firstName: compose.identities.first_name.label,
    name: compose.name,
    town: compose.town,
    print: send.print.button,
    sheet: kits.door.title,
    question: outcome.title,
    email: send.mail.email,
    consent: send.mail.consent,
    mail: send.mail.button,
    inbox: inbox.title,
    confirm: confirm.ready.button,
    confirmed: confirm.already.title,
    receipt: emails['letter-receipt'].subject,
    own: send.own.button,
    subject: own.subject,
    text: own.text,
    record: outcome.submit,
    recorded: outcome.recorded,
    locked: outcome.outcomes.door_locked,
    bounced: outcome.outcomes.bounced,
    promised: outcome.outcomes.reply_promised,
    byHand: outcome.channels.by_hand,
    note: outcome.note,
  }
}

/** Chooses Slovenia on the page of the demo's letter and goes on to where the letter is written. */
export async function chooseSlovenia(page: Page, locale: LetterLocale): Promise<void> {
  const w = letterWords[locale]
  await page.goto(`/${locale}/letters/${demoLetter}`)
  await page.getByRole('combobox', { name: w.country }).selectOption('SI')
  await page.getByRole('button', { name: w.find }).click()
  await page.getByRole('link', { name: w.write, exact: true }).click()
}

/** Waits until the form of this page is old enough to be taken: faster than people are is refused. */
export async function untilTaken(page: Page): Promise<void> {
  const token = await page.locator('main input[name="token"]').first().inputValue()
  const age = Date.now() - Number.parseInt(token.split('.')[0] ?? '', 36)
  await page.waitForTimeout(Math.max(0, 3_100 - age))
}

/** The text of a PDF that was downloaded, with single spaces; throws when it is none. */
export async function textOfPdf(download: Download): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of await download.createReadStream()) parts.push(part as Buffer)
  const file = Buffer.concat(parts)
  if (!file.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error('This is no PDF')
  const { text } = await extractText(new Uint8Array(file), { mergePages: true })
  return text.replace(/\s+/g, ' ')
}

/** Today (UTC), as a letter in this language is dated. */
export function dateOfLetter(locale: LetterLocale): string {
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date())
}

/** The mailbox of the embassy in Bern, which somebody has looked after: an old one would not be written to. */
export async function mailboxInBern(): Promise<string> {
  const [row] = await query<{ value: string }>(
    `UPDATE addressees a SET checked_on = now() FROM addressee_contacts c
     WHERE a.state = 'KZ' AND a.kind = 'embassy' AND a.host_country = 'CH'
       AND c.addressee_id = a.id AND c.channel = 'email' AND c.off_at IS NULL RETURNING c.value`,
  )
  if (!row) throw new Error('The directory has no mailbox in Bern')
  return row.value
}
