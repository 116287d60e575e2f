import { getTranslations } from 'next-intl/server'
import { isoDay } from '@/features/days'
import { loadDirectory } from '@/features/entries/load-directory'
import { desk } from '@/features/entries/rules'
import { entrySearch } from '@/features/entries/schema'
import { emptyFile, exportEntries } from '@/features/imports/export-entries'
import { csvLine } from '@/features/imports/guard-cell'
import { largestFile } from '@/features/imports/import-columns'
import { type ImportFault, importFault } from '@/features/imports/import-faults'
import { previewImport, readImport } from '@/features/imports/read-import'
import { storeImport } from '@/features/imports/store-import'
import { isInterfaceLocale } from '@/features/places/languages'
import { tell } from '@/features/texts/told'
import { webKeys } from '@/server/keyring'
import { enterDesk } from '@/server/session'
import { streamOf } from '@/server/stream-of'
import { wrapFound } from './found-value'
import { readUpload } from './read-upload'

interface Props<Params = { locale: string }> {
  params: Promise<Params>
}

const noStore = { 'cache-control': 'no-store' }
const notFound = () => new Response(null, { status: 404, headers: noStore })
const seeOther = (path: string) => new Response(null, { status: 303, headers: { ...noStore, location: path } })

/** Who may do this, or the response for those who may not. */
async function enter(params: Promise<{ locale: string }>, told?: string) {
  const asked = (await params).locale
  const locale = isInterfaceLocale(asked) ? asked : 'en'
  const entered = await enterDesk()
  const door = `/${locale}/desk/sign-in`
  if (!entered) return { refused: seeOther(told ? tell(door, told) : door) }
  const directory = await loadDirectory(entered.context, entered.organiser, 'editDirectory')
  return directory ? { locale, directory, context: entered.context } : { refused: notFound() }
}

/** POST /{locale}/desk/directory/import/upload: keeps a file and leads to its preview. */
export async function uploadImport(request: Request, { params }: Props): Promise<Response> {
  const entered = await enter(params, 'file')
  if ('refused' in entered) return entered.refused
  const { locale, directory, context } = entered
  const refuse = ({ code, value }: ImportFault) => {
    const found = value === '' ? {} : { value: wrapFound(webKeys().sessions, directory.by, value) }
    return seeOther(tell(desk.import(locale), `file.${code}`, found))
  }
  const upload = await readUpload(request, largestFile)
  if (!upload.ok) {
    return upload.reason === 'too-big'
      ? refuse(importFault('file-too-big', null, null))
      : seeOther(tell(desk.import(locale), 'no-file'))
  }
  const outcome = await storeImport(context, { directory, fileName: upload.name, bytes: upload.bytes })
  return outcome.ok ? seeOther(`${desk.import(locale)}/${outcome.id}`) : refuse(outcome.fault)
}

/** POST /{locale}/desk/directory/export: the entries of a filter as a file. It is noted, and so no GET. */
export async function exportDirectory(request: Request, { params }: Props): Promise<Response> {
  const entered = await enter(params)
  if ('refused' in entered) return entered.refused
  const { directory, context } = entered
  const form = Object.fromEntries(new URLSearchParams((await request.text()).slice(0, 4_096)))
  const { show, order, ...search } = entrySearch.parse(form)
  const filter = { ...search, open: show === 'open', removed: show === 'removed', descending: order === 'down' }
  const lines = exportEntries(context, { directory, filter, withRemoved: form.all === 'yes' })
  return new Response(streamOf(lines), { headers: csvHeaders(`directory-${isoDay(context.now)}.csv`) })
}

/** GET /{locale}/desk/directory/import/empty.csv: all columns and no row. */
export async function emptyImport(_request: Request, { params }: Props): Promise<Response> {
  const entered = await enter(params)
  if ('refused' in entered) return entered.refused
  return new Response(emptyFile(), { headers: csvHeaders('directory.csv') })
}

/** GET /{locale}/desk/directory/import/{id}/faults.csv: what is wrong with a file, row by row, in words. */
export async function importFaults(
  _request: Request,
  { params }: Props<{ locale: string; id: string }>,
): Promise<Response> {
  const entered = await enter(params)
  if ('refused' in entered) return entered.refused
  const { directory, context, locale } = entered
  const kept = await readImport(context, directory, (await params).id)
  if (!kept || kept.content === null) return notFound()
  const t = await getTranslations({ locale, namespace: 'imports' })
  const { faults } = await previewImport(context, { id: kept.id, content: kept.content })
  const header = csvLine((['row', 'column', 'value', 'fault'] as const).map((name) => t(`faultColumns.${name}`)))
  const lines = faults.map(({ row, column, value, code }) =>
    csvLine([row === null ? '' : String(row), column ?? '', value, t(`faults.${code}`)]),
  )
  return new Response(`\uFEFF${header}${lines.join('')}`, { headers: csvHeaders('faults.csv') })
}

/** GET /{locale}/desk/directory/import/{id}/progress: how far an import is written. */
export async function importProgress(
  _request: Request,
  { params }: Props<{ locale: string; id: string }>,
): Promise<Response> {
  const entered = await enter(params)
  if ('refused' in entered) return entered.refused
  const kept = await readImport(entered.context, entered.directory, (await params).id)
  if (!kept) return notFound()
  const { done = 0, total = 0 } = kept.counts
  return Response.json({ done, total }, { headers: noStore })
}

function csvHeaders(name: string): Record<string, string> {
  return {
    ...noStore,
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
  }
}
