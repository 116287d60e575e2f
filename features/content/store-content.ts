import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { line } from '@/features/texts/lines'
import type { Prisma } from '@/generated/prisma/client'
import { parseContentApart } from './parse-content-apart'
import { pictureFinder } from './place-post'
import {
  type ContentFault,
  type ContentPost,
  contentFault,
  isFileFault,
  isPostFault,
  largestContent,
  type ParsedContent,
} from './rules'
import { contentSettings } from './schema'

/** What a file of many posts may have to say; more is counted and not kept. */
const mostFaults = 20_000
const atOnce = 500
const patience = { maxWait: 30_000, timeout: 120_000 }

export type StoreContentOutcome = { ok: true; id: string } | { ok: false; fault: ContentFault }

/**
 * Reads a file of texts that an organiser brought, and keeps what it says to be looked at: no page shows anything of it.
 * Posts that cannot be brought are named and left out.
 */
export async function storeContent(
  { db, now }: Context,
  { team, fileName, bytes }: { team: Permitted<'edit', { teamId: string }>; fileName: string; bytes: Uint8Array },
): Promise<StoreContentOutcome> {
  if (bytes.length > largestContent) return { ok: false, fault: contentFault('file-too-hard', '') }
  const { posts, topics, files, notes, faults } = await parseContentApart({ name: fileName, bytes })
  // Where no text is left, the first thing that was wrong with one says more.
  const whole = faults.find(isFileFault) && faults.find((one) => isFileFault(one) || isPostFault(one))
  if (whole) return { ok: false, fault: whole }
  const left = new Set(faults.filter(isPostFault).map(({ place }) => place))
  const kept = posts.filter(({ place }) => !left.has(place))
  const name = line(120)
    .catch('')
    .parse(fileName.split(/[/\\]/).at(-1) ?? '')
  const pictures = describePictures(kept, { files, notes })
  const id = await db.$transaction(async (tx) => {
    const made = await tx.contentImport.create({
      data: {
        teamId: team.teamId,
        organiserId: team.by,
        fileName: name || 'texts',
        counts: {
          posts: kept.length,
          open: kept.filter(({ state }) => state === 'published').length,
          pictures: pictures.wanted.size,
        },
        settings: contentSettings.parse({}),
        topics: topics as unknown as Prisma.InputJsonValue,
        faults: [...faults, ...pictures.missing].slice(0, mostFaults) as unknown as Prisma.InputJsonValue,
        createdAt: now,
      },
      select: { id: true },
    })
    for (let at = 0; at < kept.length; at += atOnce) {
      await tx.contentImportPost.createMany({
        data: kept.slice(at, at + atOnce).map((post, by) => ({
          importId: made.id,
          number: at + by + 1,
          post: post as unknown as Prisma.InputJsonValue,
        })),
      })
    }
    for (const { path, bytes: picture } of files) {
      const note = pictures.wanted.get(path)
      if (note)
        await tx.contentImportPicture.create({
          data: { importId: made.id, path, bytes: picture, note },
          select: { path: true },
        })
    }
    return made.id
  }, patience)
  return { ok: true, id }
}

/** Which of the given pictures the posts show, with what is said of each; and which are shown and were not given. */
function describePictures(posts: readonly ContentPost[], { files, notes }: Pick<ParsedContent, 'files' | 'notes'>) {
  const find = pictureFinder(files.map(({ path }) => path))
  const found = new Map<string, string | undefined>()
  const noteOf = new Map(notes.map((note) => [note.path, note]))
  const wanted = new Map<string, { credit: string; texts: { locale: string; alt: string }[] }>()
  const missing: ContentFault[] = []
  for (const post of posts) {
    for (const { source, alt, credit } of post.pictures) {
      if (!found.has(source)) found.set(source, find(source))
      const path = found.get(source)
      if (path === undefined) {
        if (missing.length < mostFaults) missing.push(contentFault('picture-missing', post.place, source))
        continue
      }
      if (wanted.has(path)) continue
      const own = noteOf.get(path)
      const texts = alt === '' ? [] : [{ locale: post.texts[0]?.locale ?? '', alt: [...alt].slice(0, 500).join('') }]
      wanted.set(path, own ? { credit: own.credit, texts: own.texts } : { credit, texts })
    }
  }
  return { wanted, missing }
}
