import { isId } from '@/features/access/ids'
import type { Context } from '@/features/context'
import { namedPetition, petitionName } from '@/features/petitions/name-petition'
import { type ShownPicture, shownPicture, showPicture } from '@/features/pictures/show-picture'
import { pickTranslation } from '@/features/places/pick-translation'
import type { Prisma } from '@/generated/prisma/client'
import type { CaseStatus } from '@/generated/prisma/enums'

interface Source {
  source: string
  url: string | null
}
/** Something to do for a person now. */
export interface CaseAct {
  id: string
  kind: 'petition' | 'letter'
  slug: string
  locale: string
  title: string
}
/** A person as everybody may read of them. */
export interface PublicCase {
  id: string
  /** In the language of the reader, and in other scripts. */
  name: { locale: string; name: string }
  otherNames: { locale: string; name: string }[]
  status: CaseStatus
  statusOn: Date
  portrait: ShownPicture | null
  facts: (Source & { id: string; locale: string; text: string })[]
  /** What has become of them, the newest first, as far as everybody may know. */
  changes: { id: string; status: CaseStatus; on: Date; url: string | null }[]
  /** The newest first. `before` is the number of the one it follows. */
  appeals: {
    id: string
    number: string
    title: string
    locale: string
    issuedOn: Date
    url: string
    before: string | null
  }[]
  campaigns: { id: string; slug: string; locale: string; title: string }[]
  acts: CaseAct[]
}

/** Lines of each list. */
const most = 60
const mostActs = 10

const open = { state: { in: ['published', 'won', 'ended'] } } satisfies Prisma.CampaignWhereInput

/** A person whom everybody may read of, in the asked language where there is one; undefined for all others. */
export async function readPublicCase(
  { db }: Pick<Context, 'db'>,
  id: string,
  asked: string,
): Promise<PublicCase | undefined> {
  if (!isId(id)) return undefined
  const row = await db.case.findUnique({
    where: { id, shownAt: { not: null } },
    select: {
      status: true,
      statusOn: true,
      names: { orderBy: { locale: 'asc' }, select: { locale: true, name: true } },
      portraitConsent: true,
      portrait: { select: shownPicture },
      facts: {
        where: { mayBeUsed: true },
        orderBy: { position: 'asc' },
        select: { id: true, source: true, sourceUrl: true, texts: { select: { locale: true, text: true } } },
      },
      changes: {
        where: { isPublic: true },
        orderBy: [{ statusOn: 'desc' }, { id: 'desc' }],
        take: most,
        select: { id: true, status: true, statusOn: true, sourceUrl: true },
      },
      appeals: {
        orderBy: [{ issuedOn: 'desc' }, { id: 'desc' }],
        take: most,
        select: {
          ...{ id: true, number: true, title: true, locale: true, issuedOn: true, url: true },
          before: { select: { number: true } },
        },
      },
      campaigns: {
        where: { campaign: open },
        take: mostActs,
        select: {
          campaign: {
            select: {
              id: true,
              slug: true,
              state: true,
              originalLocale: true,
              translations: { select: { locale: true, title: true } },
              petitions: {
                where: { state: 'open' },
                take: mostActs,
                select: { id: true, slug: true, ...namedPetition },
              },
              modelLetters: {
                where: { state: 'published', stoppedAt: null },
                take: mostActs,
                select: {
                  id: true,
                  slug: true,
                  originalLocale: true,
                  translations: { select: { locale: true, title: true } },
                },
              },
            },
          },
        },
      },
    },
  })
  const name = row && pickTranslation(row.names, asked, 'en')
  if (!row || !name) return undefined
  const shown = row.campaigns.map(({ campaign }) => campaign)
  const acts = shown.flatMap(({ petitions, modelLetters }): CaseAct[] => [
    ...petitions.flatMap(({ id, slug, ...named }) => {
      const title = petitionName(named, asked)
      return title ? [{ id, slug, kind: 'petition' as const, ...title }] : []
    }),
    ...modelLetters.flatMap(({ id, slug, translations, originalLocale }) => {
      const title = pickTranslation(translations, asked, originalLocale)
      return title ? [{ id, slug, kind: 'letter' as const, ...title }] : []
    }),
  ])
  return {
    id,
    name,
    otherNames: row.names.filter((one) => one.locale !== name.locale && one.name !== name.name),
    status: row.status,
    statusOn: row.statusOn,
    portrait: row.portraitConsent === '' ? null : showPicture(row.portrait, asked, name.locale),
    facts: row.facts.flatMap(({ id, source, sourceUrl, texts }) => {
      const text = pickTranslation(texts, asked, name.locale)
      return text ? [{ id, source, url: sourceUrl, ...text }] : []
    }),
    changes: row.changes.map(({ id, status, statusOn, sourceUrl }) => ({
      id: String(id),
      status,
      on: statusOn,
      url: sourceUrl,
    })),
    appeals: row.appeals.map(({ before, ...appeal }) => ({ ...appeal, before: before?.number ?? null })),
    campaigns: shown.flatMap(({ id, slug, translations, originalLocale }) => {
      const title = pickTranslation(translations, asked, originalLocale)
      return title ? [{ id, slug, ...title }] : []
    }),
    acts: acts.slice(0, mostActs),
  }
}
