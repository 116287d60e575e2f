import { readSetLetter } from '@/features/letter-sets/read-set-letter'
import { showLetter } from '@/features/letter-sets/show-letter'
import { loadSetLetter } from '@/features/letters/load-set-letter'
import { paperOf, windowOf } from '@/features/letters/rules'
import { isInterfaceLocale } from '@/features/places/languages'
import { printApart } from '@/print/print-apart'
import { printAttachment } from '@/server/attachment'
import { enterDesk } from '@/server/session'

/** GET …/letter.pdf: the letter as it stands now, for the desk's own eyes; it changes nothing and carries no code. */
export async function setLetterPdf(
  _: Request,
  { params }: { params: Promise<{ locale: string; id: string; letter: string }> },
): Promise<Response> {
  const { locale, id, letter } = await params
  const desk = await enterDesk()
  const permitted = desk && (await loadSetLetter(desk.context, desk.organiser, 'seeLetters', letter))
  if (!desk || permitted?.modelLetterId !== id) return new Response(null, { status: 404 })
  const view = await readSetLetter(desk.context, permitted)
  const printing = printApart({
    letter: showLetter(view),
    paper: paperOf(permitted.country),
    window: windowOf(permitted.country),
  })
  return printAttachment('letter.pdf', printing, isInterfaceLocale(locale) ? locale : 'en')
}
