import { readDeskFile } from '@/features/files/read-file'
import { readKit } from '@/features/kits/read-kit'
import { loadSetLetter } from '@/features/letters/load-set-letter'
import { pdfAttachment } from '@/server/attachment'
import { enterDesk } from '@/server/session'

const notFound = () => new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })

/** GET …/kit.pdf: the printed kit of a letter, for those of the team who may see letters; nobody keeps a copy of it. */
export async function kitRoute(
  _: Request,
  { params }: { params: Promise<{ id: string; letter: string }> },
): Promise<Response> {
  const { id, letter } = await params
  const desk = await enterDesk()
  const permitted = desk && (await loadSetLetter(desk.context, desk.organiser, 'seeLetters', letter))
  if (!desk || permitted?.modelLetterId !== id) return notFound()
  const kit = await readKit(desk.context, permitted)
  const file = kit?.fileId && (await readDeskFile(desk.context, desk.organiser, kit.fileId))
  if (!file) return notFound()
  return pdfAttachment('hand-in-kit.pdf', file.bytes)
}
