import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { isoDay } from '@/features/days'
import { picturePrefix } from '@/features/pictures/rules'
import type { OwnSurroundings } from './parse-content'
import type { OwnHeader } from './parse-own-post'
import { writeOwnPost } from './write-own-post'

/** Statements that are read in one statement. */
const atOnce = 100

export type ContentTeam = Permitted<'edit', { teamId: string }>

/** A text as it leaves: its head, and Markdown in which pictures are files. */
interface LeavingText {
  head: OwnHeader
  text: string
}

const picture = new RegExp(`\\]\\(${picturePrefix}([0-9a-f-]{36})\\)`, 'g')

/** Notes that a team takes its texts home. */
export async function recordContentExport({ db, now }: Context, { teamId, by }: ContentTeam): Promise<void> {
  await recordAction(db, { by, teamId, action: 'content.export', object: `team:${teamId}`, at: now })
}

/**
 * All statements of a team but those that were thrown away, a text in each of their languages: the original first, and
 * what is of the whole stands with it. What was scheduled is a draft, as an order to publish is no part of a text.
 */
async function* listTexts({ db }: Context, { teamId }: ContentTeam, names: PictureNames): AsyncGenerator<LeavingText> {
  let after = ''
  for (;;) {
    const rows = await db.statement.findMany({
      where: { teamId, deletedAt: null, slug: { gt: after } },
      include: {
        translations: true,
        campaign: { select: { slug: true } },
        series: { select: { slug: true } },
        topics: { select: { topic: { select: { slug: true } } } },
        oldAddresses: { select: { path: true } },
      },
      orderBy: { slug: 'asc' },
      take: atOnce,
    })
    for (const row of rows) {
      after = row.slug
      const isOriginal = (locale: string) => locale === row.originalLocale
      const texts = row.translations.sort(
        (a, b) => Number(isOriginal(b.locale)) - Number(isOriginal(a.locale)) || (a.locale < b.locale ? -1 : 1),
      )
      for (const {
        locale,
        title,
        summary,
        author,
        text,
        sourceUrl,
        sourceTitle,
        translator,
        made,
        followsVersion,
      } of texts) {
        const head: OwnHeader = {
          postbag: 1,
          slug: row.slug,
          language: locale,
          title,
          summary,
          author,
          source: { url: sourceUrl, title: sourceTitle },
          translator,
          made,
          follows: followsVersion,
          ...(isOriginal(locale) && {
            original: {
              kind: row.kind,
              state: row.state === 'scheduled' ? 'draft' : row.state,
              version: row.originalVersion,
              date: row.publishedOn ? isoDay(row.publishedOn) : null,
              campaign: row.campaign?.slug ?? '',
              topics: row.topics.map(({ topic }) => topic.slug).sort(),
              series: row.series?.slug ?? '',
              part: row.part,
              addresses: row.oldAddresses.map(({ path }) => path).sort(),
            },
          }),
        }
        yield { head, text: text.replace(picture, (_, id: string) => `](${names.nameOf(id, row.slug)})`) }
      }
    }
    if (rows.length < atOnce) return
  }
}

/** Names for pictures by where they are shown first: the same for the same texts, on whatever site. */
class PictureNames {
  readonly ids = new Map<string, string>()
  readonly #counts = new Map<string, number>()

  nameOf(id: string, slug: string): string {
    const known = this.ids.get(id)
    if (known) return known
    const number = (this.#counts.get(slug) ?? 0) + 1
    this.#counts.set(slug, number)
    const name = `pictures/${slug}-${number}.jpg`
    this.ids.set(id, name)
    return name
  }
}

async function readSurroundings(
  { db }: Context,
  { teamId }: ContentTeam,
  names: PictureNames,
): Promise<OwnSurroundings> {
  const topics = await db.topic.findMany({
    where: { teamId },
    include: { names: true, parent: { select: { slug: true } } },
    orderBy: { slug: 'asc' },
  })
  const pictures: OwnSurroundings['pictures'] = []
  const ids = [...names.ids]
  for (let at = 0; at < ids.length; at += atOnce) {
    const some = new Map(ids.slice(at, at + atOnce))
    const rows = await db.picture.findMany({
      where: { id: { in: [...some.keys()] }, teamId },
      select: { id: true, credit: true, texts: { select: { locale: true, alt: true }, orderBy: { locale: 'asc' } } },
    })
    for (const { id, credit, texts } of rows) pictures.push({ file: some.get(id) ?? '', credit, texts })
  }
  return {
    postbag: 1,
    topics: topics.map(({ slug, kind, parent, parts, originalLocale, names: named }) => ({
      slug,
      kind,
      parent: parent?.slug ?? '',
      parts,
      original: originalLocale,
      names: named
        .map(({ locale, name, summary }) => ({ locale, name, summary }))
        .sort((a, b) => (a.locale < b.locale ? -1 : 1)),
    })),
    pictures: pictures.sort((a, b) => (a.file < b.file ? -1 : 1)),
  }
}

/** Everything that a team wrote, as one JSON text. */
export async function* exportContentJson(context: Context, team: ContentTeam): AsyncGenerator<string> {
  const names = new PictureNames()
  yield '{\n"texts": ['
  let isFirst = true
  for await (const text of listTexts(context, team, names)) {
    yield `${isFirst ? '' : ','}\n${JSON.stringify(text)}`
    isFirst = false
  }
  const around = await readSurroundings(context, team, names)
  yield `\n],\n${JSON.stringify(around, null, 1).slice(2)}\n`
}

/** Everything that a team wrote: a file of Markdown with a head for each text, its pictures, and what stands around them. */
export async function* exportContentZip(context: Context, team: ContentTeam): AsyncGenerator<Uint8Array> {
  const names = new PictureNames()
  const made: Uint8Array[] = []
  let failed: Error | null = null
  const zip = new Zip((error, part) => {
    failed ??= error
    made.push(part)
  })
  const add = (path: string, bytes: Uint8Array, isPacked: boolean) => {
    const entry = isPacked ? new ZipDeflate(path, { level: 6 }) : new ZipPassThrough(path)
    // The same texts make the same file.
    entry.mtime = new Date('2000-01-01T00:00:00')
    zip.add(entry)
    entry.push(bytes, true)
  }
  function* taken(): Generator<Uint8Array> {
    if (failed) throw failed
    yield* made.splice(0)
  }
  for await (const { head, text } of listTexts(context, team, names)) {
    add(`statements/${head.slug}.${head.language}.md`, strToU8(writeOwnPost(head, text)), true)
    yield* taken()
  }
  for (const [id, path] of names.ids) {
    const [largest] = await context.db.pictureFile.findMany({
      where: { pictureId: id, format: 'jpg', picture: { teamId: team.teamId } },
      select: { file: { select: { bytes: true } } },
      orderBy: { width: 'desc' },
      take: 1,
    })
    if (largest) add(path, largest.file.bytes, false)
    yield* taken()
  }
  add('postbag.json', strToU8(`${JSON.stringify(await readSurroundings(context, team, names), null, 1)}\n`), true)
  zip.end()
  yield* taken()
}
