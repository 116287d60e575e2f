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
  /** A letter that nobody has signed yet has lines to write on. */
  blank?: boolean
  /** Nobody has typed anything of it: it is printed once for all who want it. */
  bare?: boolean
}

/** A print as the response of a route, under a file name that tells nobody what it is about. */
export async function pdfResponse(asked: Print): Promise<Response> {
  const { letter, country, paper, window, locale, code, blank, bare } = asked
  const door = code ? { url: env().siteUrl + outcomePath(code), code, locale } : undefined
  const { name, address, town } = phraseLetter(letter.locale).blank
  const print = {
    letter,
    paper: paper || paperOf(country),
    window: window || windowOf(country),
    door,
    blank: blank ? { head: [name, address, town], name } : undefined,
  }
  const set = { of: 'letter', print } as const
  return printAttachment('letter.pdf', bare ? printBlank(set) : printApart(set), locale)
}
