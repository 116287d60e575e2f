import type { ComposedLetter } from '@/features/letters/compose-letter'
import { bindSpaces } from './bind-spaces'
import { arrangeLetterSignatureColumns } from './letter-signature-columns'
import { qrCodeSvg } from './qr-code'
import { setPdf, setting } from './typst'
import { kitWords } from './words'

/** What stands on the printed letter beside the letter itself. */
export interface LetterPrint {
  letter: ComposedLetter
  paper: 'a4' | 'us-letter'
  /** Side of the envelope's window, seen from the front. */
  window: 'left' | 'right'
  /** On a copy: who it is for and why, set apart from the letter. */
  coverLine?: string | undefined
  /**
   * The page where the outcome is told, its code, and the language of whoever brings the letter. It stands on a last
   * sheet of its own, which the addressee does not get.
   */
  door?: { url: string; code: string; locale: string } | undefined
  /** A letter nobody has signed yet: lines to write on, and what belongs on them. */
  blank?: { head: readonly string[]; name: string } | undefined
  /** False leaves out what screen readers use: thousands of names take a third more memory with it. */
  tags?: boolean | undefined
}

/** Prints a letter as PDF. The text goes in as data, so nothing in it can be markup; a broken template throws. */
export function printLetter({ letter, paper, window, coverLine, door, blank, tags }: LetterPrint): Buffer {
  const { signatures, bodies, ...rest } = letter
  const data = {
    ...setting(letter.locale),
    letter: { reference: '', ...rest, ...bound(letter) },
    signatures: arrangeLetterSignatureColumns(signatures, bodies),
    paper,
    window,
    coverLine: coverLine ?? '',
    blank: blank ?? null,
    door: door ? doorSheet(door) : null,
  }
  return setPdf('letter.typ', data, { tags })
}

/** The words that lines are broken in, with the spaces that end none. */
function bound({ locale, dateline, subject, salutation, body, close }: ComposedLetter) {
  const bind = (text: string) => bindSpaces(text, locale)
  return {
    dateline: bind(dateline),
    subject: bind(subject),
    salutation: bind(salutation),
    close: bind(close),
    body: body.map((block) =>
      block.kind === 'list' ? { ...block, items: block.items.map(bind) } : { ...block, text: bind(block.text) },
    ),
  }
}

/** The words of the sheet for whoever brings the letter. */
function doorSheet({ url, code, locale }: NonNullable<LetterPrint['door']>) {
  const say = kitWords(locale)
  return {
    ...setting(locale),
    url,
    code,
    label: url.replace(/^https?:\/\//, ''),
    picture: qrCodeSvg(url),
    title: say('door.title'),
    letterTo: say('door.letterTo'),
    codeName: say('door.code'),
    help: [say('door.keep'), say('door.tell'), say('door.later')],
  }
}
