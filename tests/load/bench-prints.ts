import type { ComposedLetter } from '@/features/letters/compose-letter'
import { printLetter } from '@/print/letter'
import { kitToPrint } from '@/tests/factories/kits'
import { printKitApart } from '@/worker/print-kits'
import { line, median } from './rounds'

const letter: ComposedLetter = {
  locale: 'ru',
  sender: ['Айгүл Example', 'Main Street 1', 'Ljubljana'],
  returnLine: 'Айгүл Example · Main Street 1 · Ljubljana',
  address: ['Его Превосходительству', 'Чрезвычайному и Полномочному Послу Республики Казахстан', 'Вена', 'AVSTRIJA'],
  dateline: '25 мая 2016 г.',
  subject: 'Задержания участников земельных протестов',
  salutation: 'Ваше Превосходительство!',
  body: [
    { kind: 'paragraph', text: 'Я пишу Вам о людях, задержанных за желание мирно собраться. '.repeat(8) },
    { kind: 'list', items: ['Освободить задержанных.', 'Снять обвинения.', 'Соблюдать свободу слова.'] },
    { kind: 'paragraph', text: 'Төтенше және Өкілетті Елші, құрметпен. '.repeat(4) },
  ],
  close: 'С уважением,',
  signatures: [['Айгүл Example', 'Учитель']],
}
const door = { url: 'https://postbag.example/o/K7QM-4TXP', code: 'K7QM-4TXP', locale: 'ru' }

/** The PDF of a one-page letter in Cyrillic with the sheet of its code, the compiler warm; then a large kit. */
export async function benchPrints(): Promise<string[]> {
  const times: number[] = []
  for (let round = 0; round < 60; round += 1) {
    // Another text each time: nothing may come from a cache.
    const subject = `${letter.subject} № ${round}`
    const start = performance.now()
    printLetter({ letter: { ...letter, subject }, paper: round % 2 ? 'a4' : 'us-letter', window: 'left', door })
    if (round >= 10) times.push(performance.now() - start)
  }
  const warm = line('ms, warm, median of 50', median(times).toFixed(1), 'goal ≤ 10')
  return ['Letter as PDF', warm, ...(await benchKit())]
}

/** A kit whose letter has 10,000 signatories, printed as the worker does: in a process of its own. */
async function benchKit(): Promise<string[]> {
  const kit = kitToPrint({ signatories: 10_000 })
  const start = performance.now()
  const { pages, maxRss } = await printKitApart(kit)
  const seconds = (performance.now() - start) / 1000
  return [
    `Kit with 10,000 signatories as PDF, ${pages} pages`,
    line('s, from the start of its process to its end', seconds.toFixed(1), 'goal ≤ 60'),
    line('MB, the most memory its process had', maxRss.toFixed(0), 'goal ≤ 500'),
  ]
}
