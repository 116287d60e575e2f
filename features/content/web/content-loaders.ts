import type { EditableContent } from '@/features/content/load-content-import'
import { listContentPosts, readContentImport } from '@/features/content/read-content-import'
import { mostCategories } from '@/features/content/schema'
import type { Context } from '@/features/context'
import { namedPetition, petitionName } from '@/features/petitions/name-petition'
import { pickTranslation } from '@/features/places/pick-translation'

export const postsPerPage = 50
export const remarksPerPage = 50
/** Campaigns and petitions that are offered. */
const mostOffered = 200

/** What the page of an import of texts shows. */
export async function loadContentView(
  context: Context,
  kept: EditableContent,
  asked: { after: string | undefined; faults: string | undefined; locale: string },
) {
  const { db } = context
  const { teamId } = kept
  const read = await readContentImport(context, kept)
  const after = /^\d{1,6}$/.test(asked.after ?? '') ? Number(asked.after) : 0
  const posts = await listContentPosts(context, kept, { after, take: postsPerPage + 1 })
  const [waiting, pictures, campaigns, petitions] = await Promise.all([
    db.contentImportPicture.count({ where: { importId: kept.id, bytes: { not: null } } }),
    db.contentImportPicture.count({ where: { importId: kept.id } }),
    db.campaign.findMany({
      where: { teamId },
      select: { id: true, slug: true, originalLocale: true, translations: { select: { locale: true, title: true } } },
      orderBy: { createdAt: 'desc' },
      take: mostOffered,
    }),
    db.petition.findMany({
      where: { campaign: { teamId }, state: { not: 'draft' } },
      select: { id: true, ...namedPetition },
      orderBy: { createdAt: 'desc' },
      take: mostOffered,
    }),
  ])
  const pages = Math.max(1, Math.ceil(read.faults.length / remarksPerPage))
  const page = Math.min(pages, Math.max(1, /^\d{1,5}$/.test(asked.faults ?? '') ? Number(asked.faults) : 1))
  return {
    read,
    after,
    posts: posts.slice(0, postsPerPage),
    next: posts.length > postsPerPage ? (posts[postsPerPage - 1]?.number ?? null) : null,
    pictures: { waiting, given: pictures },
    categories: read.topics.filter(({ isTag, kind }) => !isTag && kind === 'topic').slice(0, mostCategories),
    campaigns: campaigns.map(({ id, slug, originalLocale, translations }) => ({
      code: id,
      name: pickTranslation(translations, asked.locale, originalLocale)?.title || slug,
    })),
    petitions: petitions.map((petition) => ({
      code: petition.id,
      name: petitionName(petition, asked.locale)?.title ?? '',
    })),
    faults: {
      shown: read.faults.slice((page - 1) * remarksPerPage, page * remarksPerPage),
      count: read.faults.length,
      page,
      pages,
    },
  }
}

export type ContentView = Awaited<ReturnType<typeof loadContentView>>
