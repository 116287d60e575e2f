import { outcomePath } from '@/features/deliveries/rules'
import type { ComposedLetter } from '@/features/letters/compose-letter'
import { phraseLetter } from '@/features/letters/phrase-letter'
import { paperOf, windowOf } from '@/features/letters/rules'
import { printApart, printBlank } from '@/print/print-apart'
import { printAttachment } from '@/server/attachment'
import { env } from '@/server/env'

interface Print {
  letter: ComposedLetter
  /** Where it is posted, for the paper when none was chosen. */
  country: string
  paper: '' | 'a4' | 'us-letter'
  window: '' | 'left' | 'right'
  /** The language of whoever brings it. */
  locale: string
  /** For telling what happened: the code on a last sheet for whoever brings the letter. Without it there is none. */
  code?: string | undefined
  /** The letters of the same pass, with their codes. */
  alongside?: readonly { letter: ComposedLetter; code: string | undefined }[]
  /** A letter that nobody has signed yet has lines to write on. */
  blank?: boolean
  /** Nobody has typed anything of it: it is printed once for all who want it. */
  bare?: boolean
}

/** A print as the response of a route, under a file name that tells nobody what it is about. */
export async function pdfResponse(asked: Print): Promise<Response> {
  const { letter, country, paper, window, locale, code, blank, bare, alongside = [] } = asked
  const { name, address, town } = phraseLetter(letter.locale).blank
  const look = { paper: paper || paperOf(country), window: window || windowOf(country) }
  if (alongside.length > 0) {
    const print = [{ letter, code }, ...alongside].map((one) => ({
      ...look,
      letter: one.letter,
      door: doorOf(one.code, locale),
    }))
    return printAttachment('letters.pdf', printApart({ of: 'letters', print }), locale)
  }
  const print = {
    ...look,
    letter,
    door: doorOf(code, locale),
    blank: blank ? { head: [name, address, town], name } : undefined,
  }
  const set = { of: 'letter', print } as const
  return printAttachment('letter.pdf', bare ? printBlank(set) : printApart(set), locale)
}

function doorOf(code: string | undefined, locale: string) {
  return code ? { url: env().siteUrl + outcomePath(code), code, locale } : undefined
}
