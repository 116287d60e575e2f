import type { Download, Page } from '@playwright/test'
import { extractText } from 'unpdf'
import { demoLetter } from './site'

/** What stands on the pages of letters, as a supporter reads it. */
export const letterWords = {
  en: {
    country: 'Where do you live?',
    find: 'Find the addressee',
    office: 'Embassy of the Republic of Kazakhstan',
    place: 'Vienna, Austria',
    reason: 'There is no embassy of Kazakhstan in Slovenia. The embassy in Vienna (Austria) also covers Slovenia.',
    others: '4 other addressees',
    other: 'The permanent mission in Vienna (Austria) takes letters from everywhere.',
    write: 'Write the letter',
    from: 'Written from: Slovenia.',
    addition: 'Say it in your own words',
    show: 'Show me the letter',
    forget: 'Delete them now',
    firstName: 'My first name and town',
    name: 'Full name',
    town: 'Town',
    print: 'Print the letter (PDF)',
    boxes: 'empty boxes',
    sheet: 'For whoever brings this letter',
    question: 'What happened to your letter?',
    email: 'Your e-mail',
    consent: 'I agree that this letter',
    mail: 'Send it by e-mail',
    inbox: 'Check your inbox',
    confirm: 'Yes, send it',
    confirmed: 'Confirmed',
    demoSubject: '[Demonstration] ',
    demoLine: 'sent to nobody but you',
    receipt: 'Receipt for your message',
    own: 'Show subject and text',
    subject: 'Subject',
    text: 'Text',
    record: 'Record it',
    recorded: 'Thank you. This is recorded:',
    locked: 'The door was locked',
    bounced: 'The e-mail came back',
    promised: 'A reply was promised',
    byHand: 'handed in',
    onRecord: 'by hand',
    note: 'Anything else worth keeping?',
  },
  ru: {
    country: 'Где вы живёте?',
    find: 'Найти адресата',
    office: 'Посольство Республики Казахстан',
    place: 'Вена, Австрия',
    reason: 'В Словении нет посольства Казахстана. За эту страну отвечает посольство в Австрии (Вена).',
    others: 'Ещё 4 адресата',
    other: 'Письма отовсюду принимает постоянное представительство в Австрии (Вена).',
    write: 'Написать письмо',
    from: 'Откуда: Словения.',
    addition: 'Скажите своими словами',
    show: 'Показать письмо',
    forget: 'Удалить их сейчас',
    firstName: 'Только имя и город',
    name: 'Имя и фамилия',
    town: 'Город',
    print: 'Распечатать письмо (PDF)',
    boxes: 'пустые квадраты',
    sheet: 'Для того, кто несёт это письмо',
    question: 'Что стало с письмом?',
    email: 'Ваша электронная почта',
    consent: 'Я согласен (согласна), чтобы это письмо',
    mail: 'Отправить по электронной почте',
    inbox: 'Проверьте почту',
    confirm: 'Да, отправить',
    confirmed: 'Подтверждено',
    demoSubject: '[Демонстрация] ',
    demoLine: 'отправлено только вам',
    receipt: 'Квитанция о вашем сообщении',
    own: 'Показать тему и текст',
    subject: 'Тема',
    text: 'Текст',
    record: 'Записать',
    recorded: 'Спасибо. Записано:',
    locked: 'Дверь была заперта',
    bounced: 'Электронное письмо не доставлено',
    promised: 'Обещали ответить',
    byHand: 'передано лично',
    onRecord: 'лично',
    note: 'Что ещё стоит сохранить?',
  },
}
export type LetterLocale = keyof typeof letterWords

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
