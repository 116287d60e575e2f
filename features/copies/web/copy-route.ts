import { isId } from '@/features/access/ids'
import { readCopy } from '@/features/copies/list-copies'
import { loadSetLetter } from '@/features/letters/load-set-letter'
import { paperOf, windowOf } from '@/features/letters/rules'
import { isInterfaceLocale } from '@/features/places/languages'
import { printApart } from '@/print/print-apart'
import { printAttachment } from '@/server/attachment'
import { enterDesk } from '@/server/session'

/** GET …/copies/{copy}/copy.pdf: one copy as its reader gets it, for those who may see the letter. Writes nothing. */
export async function copyRoute(
  _request: Request,
  { params }: { params: Promise<{ locale: string; id: string; letter: string; copy: string }> },
): Promise<Response> {
  const { locale, id: modelLetterId, letter: letterId, copy: id } = await params
  const desk = await enterDesk()
  const letter = desk && (await loadSetLetter(desk.context, desk.organiser, 'seeLetters', letterId))
  const copy = letter && isId(id) ? await readCopy(desk.context, id) : undefined
  if (!copy || copy.letterId !== letterId || letter?.modelLetterId !== modelLetterId)
    return new Response(null, { status: 404 })
  const printing = printApart({
    letter: copy.letter,
    coverLine: copy.coverLine,
    paper: paperOf(copy.country),
    window: windowOf(copy.country),
  })
  return printAttachment('copy.pdf', printing, isInterfaceLocale(locale) ? locale : 'en')
}
