import type { Context } from '@/features/context'
import { thatSetOut } from '@/features/deliveries/show-delivery'
import { namedOffice } from '@/features/forms-of-address/name-office'
import { sentLetters } from '@/features/letters/rules'
import { namedPetition, petitionName } from '@/features/petitions/name-petition'
import { pickTranslation } from '@/features/places/pick-translation'
import type { Prisma } from '@/generated/prisma/client'
import { listReportsTold } from './list-reports-told'
import type { Happening, HappeningsOf } from './show-happening'

/** What each table is asked for; what is older is found through pages of its own. */
const mostOfEach = 100

/**
 * What happened in a campaign, the newest first, at most `most`: only what everybody can read elsewhere on the site, each with a
 * day. `asked` is the language of the screen.
 */
export async function listHappenings(
  { db }: Pick<Context, 'db'>,
  { campaignId, asked, most }: { campaignId: string; asked: string; most: number },
): Promise<Happening[]> {
  const take = Math.min(most, mostOfEach)
  const parts = { db, campaignId, asked, take }
  const all = await Promise.all([
    ofCampaign(parts),
    ofPetitions(parts),
    ofHandIns(parts),
    ofLetters(parts),
    ofOutcomes(parts),
    ofReplies(parts),
    listReportsTold(parts),
    ofCases(parts),
  ])
  return all
    .flat()
    .sort((a, b) => b.on.getTime() - a.on.getTime() || a.id.localeCompare(b.id))
    .slice(0, most)
}

async function ofCampaign({ db, campaignId, asked }: HappeningsOf): Promise<Happening[]> {
  const { state, publishedAt, endedOn, originalLocale, demands } = await db.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: {
      state: true,
      publishedAt: true,
      endedOn: true,
      originalLocale: true,
      demands: {
        where: { metOn: { not: null } },
        select: { id: true, metOn: true, translations: { select: { locale: true, text: true } } },
      },
    },
  })
  const met = demands.flatMap(({ id, metOn, translations }): Happening[] => {
    const demand = pickTranslation(translations, asked, originalLocale)
    return metOn && demand ? [{ id, on: metOn, kind: 'demandMet', demand }] : []
  })
  return [
    ...(publishedAt ? [{ id: campaignId, on: publishedAt, kind: 'published' as const }] : []),
    ...(endedOn ? [{ id: 'end', on: endedOn, kind: state === 'won' ? ('won' as const) : ('ended' as const) }] : []),
    ...met,
  ]
}

async function ofPetitions({ db, campaignId, asked }: HappeningsOf): Promise<Happening[]> {
  const rows = await db.petition.findMany({
    where: { campaignId, state: { not: 'draft' } },
    orderBy: { createdAt: 'desc' },
    take: mostOfEach,
    select: { id: true, slug: true, opensAt: true, closedAt: true, ...namedPetition },
  })
  return rows.flatMap(({ id, slug, opensAt, closedAt, ...named }): Happening[] => {
    const name = petitionName(named, asked)
    if (!name) return []
    const petition = { slug, ...name }
    return [
      ...(opensAt ? [{ id: `${id}/opened`, on: opensAt, kind: 'opened' as const, petition }] : []),
      ...(closedAt ? [{ id: `${id}/closed`, on: closedAt, kind: 'closed' as const, petition }] : []),
    ]
  })
}

async function ofHandIns({ db, campaignId, asked }: HappeningsOf): Promise<Happening[]> {
  const rows = await db.handIn.findMany({
    where: { petition: { campaignId, state: { not: 'draft' } } },
    orderBy: { goneOn: 'desc' },
    take: mostOfEach,
    select: {
      id: true,
      goneOn: true,
      outcome: true,
      answeredOn: true,
      petition: { select: { slug: true, ...namedPetition } },
    },
  })
  return rows.flatMap(({ id, goneOn, outcome, answeredOn, petition: { slug, ...named } }): Happening[] => {
    const name = petitionName(named, asked)
    if (!name) return []
    const petition = { slug, ...name }
    return [
      { id, on: goneOn, kind: 'handedIn', petition, outcome },
      ...(answeredOn
        ? [{ id: `${id}/answer`, on: answeredOn, kind: 'answered' as const, petition, outcome: null }]
        : []),
    ]
  })
}

/** Letters of the campaign that everybody can read. */
const published = {
  origin: 'campaign',
  state: { in: [...sentLetters] },
  publishedText: { not: null },
} as const satisfies Prisma.LetterWhereInput
const publicModel = (campaignId: string) => ({ campaignId, state: { not: 'draft' as const } })

async function ofLetters({ db, campaignId, take }: HappeningsOf): Promise<Happening[]> {
  const days = await db.letter.groupBy({
    by: ['datedOn'],
    where: { ...published, modelLetter: publicModel(campaignId) },
    orderBy: { datedOn: 'desc' },
    take,
    _count: true,
  })
  return days.map(({ datedOn, _count }) => ({
    id: `letters/${datedOn.toISOString()}`,
    on: datedOn,
    kind: 'lettersOut',
    count: _count,
  }))
}

async function ofOutcomes({ db, campaignId, take }: HappeningsOf): Promise<Happening[]> {
  const rows = await db.delivery.findMany({
    where: {
      ...thatSetOut,
      outcome: { not: null },
      outcomeOn: { not: null },
      letter: { ...published, modelLetter: publicModel(campaignId) },
    },
    orderBy: [{ outcomeOn: 'desc' }, { id: 'desc' }],
    take,
    select: {
      id: true,
      outcome: true,
      outcomeOn: true,
      letter: {
        select: {
          id: true,
          modelLetter: { select: { slug: true } },
          addressee: { select: { id: true, ...namedOffice } },
        },
      },
    },
  })
  return rows.flatMap(({ id, outcome, outcomeOn, letter }): Happening[] =>
    outcome && outcomeOn
      ? [
          {
            id,
            on: outcomeOn,
            kind: 'outcome',
            outcome,
            office: letter.addressee,
            letter: { id: letter.id, slug: letter.modelLetter.slug },
          },
        ]
      : [],
  )
}

async function ofReplies({ db, campaignId, take }: HappeningsOf): Promise<Happening[]> {
  const rows = await db.reply.findMany({
    where: { campaignId, state: 'published', kind: 'reply' },
    orderBy: [{ receivedOn: 'desc' }, { id: 'desc' }],
    take,
    select: { id: true, receivedOn: true, addressee: { select: { id: true, ...namedOffice } } },
  })
  return rows.map(({ id, receivedOn, addressee }) => ({ id, on: receivedOn, kind: 'reply', office: addressee }))
}

async function ofCases({ db, campaignId, asked, take }: HappeningsOf): Promise<Happening[]> {
  const rows = await db.caseChange.findMany({
    where: { isPublic: true, case: { shownAt: { not: null }, campaigns: { some: { campaignId } } } },
    orderBy: [{ statusOn: 'desc' }, { id: 'desc' }],
    take,
    select: {
      id: true,
      status: true,
      statusOn: true,
      sourceUrl: true,
      case: { select: { id: true, names: { select: { locale: true, name: true } } } },
    },
  })
  return rows.map(({ id, status, statusOn, sourceUrl, case: { id: caseId, names } }) => ({
    id: `case/${id}`,
    on: statusOn,
    kind: 'case',
    caseId,
    name: pickTranslation(names, asked, 'en')?.name ?? '',
    status,
    sourceUrl,
  }))
}
