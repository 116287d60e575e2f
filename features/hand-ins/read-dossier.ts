import type { WorkerContext, Writer } from '@/features/context'
import { hideNumbers } from '@/features/counts/hide-numbers'
import { nameOrganisations } from '@/features/endorsements/name-organisations'
import { listShownFirst } from '@/features/first-signatories/list-first-signatories'
import { officeName } from '@/features/forms-of-address/name-office'
import { paperOf } from '@/features/letters/rules'
import { partsOf, type TextPart } from '@/features/petitions/rules'
import { spokenLocale } from '@/features/places/languages'
import { pickTranslation } from '@/features/places/pick-translation'
import { readCount } from '@/features/receipts/read-count'
import { countPath, type PetitionCount, totalOf } from '@/features/receipts/rules'
import { sharesOf } from '@/features/signatures/read-shares'
import { counted } from '@/features/signatures/rules'
import type { ReaderShares } from '@/features/signatures/show-signer'
import type { CollectedOrigin, ReaderShare } from '@/generated/prisma/enums'
import { type DossierChange, listDossierChanges } from './list-dossier-changes'
import { listOtherKinds, type OtherNumber } from './list-other-kinds'
import { openCollected } from './open-collected'
import { type OpenBoxes, openHere, openSigners } from './open-signers'
import { type DossierPetition, dossierPetition } from './read-dossier-petition'
import type { DossierReader } from './rules'
import { type NamedSigner, sortSigners } from './sort-signers'

export type { NamedSigner } from './sort-signers'

/** A version of the text in one of its languages, with the demands that stand below it. */
export interface DossierText {
  locale: string
  title: string
  summary: string
  addresseeLine: string
  /** What is signed, part by part, with the heading that each has. */
  parts: { part: TextPart; text: string; headed: boolean }[]
  demands: string[]
  /** How it came to be as it is; undefined where that was not kept. */
  change: DossierChange | undefined
}

/** All that one reader's copy of a dossier says. */
export interface Dossier {
  reader: DossierReader
  /** What this reader gets of a signer, at most. */
  share: ReaderShare
  /** Made to lie in clear: it names nobody, not even those who are named in public. */
  nameless: boolean
  locale: string
  paper: 'a4' | 'us-letter'
  demo: boolean
  campaign: string
  title: string
  summary: string
  addresseeLine: string
  /** The language of these. */
  textLocale: string
  office: { name: string; place: string } | undefined
  on: Date
  /** Confirmed by e-mail: the number of the petition's page. */
  total: number
  /** The other kinds, each for itself, and what all come to. */
  others: OtherNumber[]
  together: number
  /** Where anyone can check these numbers, and the newest list that was published; without an address for a site of none. */
  check: { url: string; newest: { day: Date; root: string } | undefined }
  /** Rounded as the public sees them, largest first; empty where this reader gets the total alone. */
  countries: { country: string; count: number }[]
  /** The oldest first, exact: the published lists have these numbers too. */
  versions: { number: number; signed: number; texts: DossierText[] }[]
  /** The committee and those who sign first of all: they are shown in public, and so stand in every copy. */
  first: NamedSigner[]
  /** Organisations that are shown in public, in every copy. */
  organisations: NamedSigner[]
  named: { country: string; names: NamedSigner[] }[]
  /** Those collected at stalls and elsewhere, whose owners let this reader have the name: each kind for itself. */
  namedApart: Record<'stalls' | 'elsewhere', { country: string; names: NamedSigner[] }[]>
}

export interface AskDossier {
  petitionId: string
  reader: DossierReader
  /** Language of what is not the petition's own text. */
  locale: string
  /** Leaves out everybody who has a name, and opens nothing. */
  nameless?: boolean
  /** The address of the site, for where the count is checked. */
  siteUrl: string
  /** Opens sealed boxes, in their order; in this thread where nothing is named. */
  open?: OpenBoxes
}

/** A million rows take a while; whoever withdraws meanwhile stands in this copy as when it was begun. */
const patience = { isolationLevel: 'RepeatableRead', maxWait: 60_000, timeout: 300_000 } as const

/**
 * Gathers one reader's copy from one state of the record: its numbers, and names of those alone who allow this reader to
 * have them. Undefined for an unknown petition and a draft.
 */
export async function readDossier(context: WorkerContext, ask: AskDossier): Promise<Dossier | undefined> {
  const { nameless = false } = ask
  return context.db.$transaction(async (tx) => {
    const petition = await tx.petition.findUnique({ where: { id: ask.petitionId }, select: dossierPetition })
    if (!petition || petition.state === 'draft') return undefined
    const gets = sharesOf(petition)
    const share = gets[ask.reader]
    const counts = await countSigned(tx, ask.petitionId)
    const count = await readCount({ db: tx, now: context.now }, ask.petitionId)
    const total = count.numbers.confirmed
    return {
      reader: ask.reader,
      share,
      nameless,
      locale: ask.locale,
      ...headOf(petition, ask.locale),
      on: context.now,
      total,
      others: await listOtherKinds(tx, { ...ask, share }, count),
      together: totalOf(count),
      check: await readCheck(tx, ask, petition.slug),
      countries: share === 'number' ? [] : byCountry(counts, total),
      versions: byVersion(petition, count, await listDossierChanges(tx, ask.petitionId)),
      ...(nameless ? nobody : await nameAll(tx, context, ask, gets)),
    }
  }, patience)
}

const nobody = { first: [], organisations: [], named: [], namedApart: { stalls: [], elsewhere: [] } }

/** Everybody whom this reader's copy names, in its three lists. */
async function nameAll(tx: Writer, context: WorkerContext, ask: AskDossier, gets: ReaderShares) {
  const first = await listShownFirst({ db: tx }, ask.petitionId)
  return {
    first: first.map(({ name, role, organisation }) => ({
      name,
      line: [role, organisation].filter(Boolean).join(', '),
    })),
    organisations: await nameOrganisations(tx, ask.petitionId, ask.locale),
    named: sortSigners(await openSigners(tx, context, ask, gets), ask.locale),
    namedApart: {
      stalls: await nameCollected(tx, context, ask, gets, 'stall'),
      elsewhere: await nameCollected(tx, context, ask, gets, 'import'),
    },
  }
}

async function nameCollected(
  tx: Writer,
  context: WorkerContext,
  { petitionId, reader, locale, open = openHere(context) }: AskDossier,
  gets: ReaderShares,
  origin: CollectedOrigin,
) {
  return sortSigners(await openCollected(tx, { petitionId, reader, origin, open }, gets), locale)
}

interface Signed {
  country: string
  count: number
}

async function countSigned(tx: Writer, petitionId: string): Promise<Signed[]> {
  return tx.$queryRaw<Signed[]>`
    SELECT country, count(*)::int AS count FROM signatures
    WHERE petition_id = ${petitionId}::uuid AND state = ANY(${[...counted]}::signature_state[])
    GROUP BY country`
}

/** Where the count is checked, and the newest file of it. */
async function readCheck(tx: Writer, { petitionId, locale, siteUrl }: AskDossier, slug: string) {
  const newest = await tx.receiptDay.findFirst({
    where: { petitionId },
    orderBy: { day: 'desc' },
    select: { day: true, root: true },
  })
  return {
    url: siteUrl + countPath.page(spokenLocale(locale), slug),
    newest: newest ? { day: newest.day, root: Buffer.from(newest.root).toString('hex') } : undefined,
  }
}

function byCountry(counts: readonly Signed[], total: number) {
  return hideNumbers(counts, total).sort((a, b) => b.count - a.count || a.country.localeCompare(b.country))
}

function byVersion(
  { versions, campaign, currentVersion }: DossierPetition,
  count: PetitionCount,
  changes: readonly DossierChange[],
) {
  const signed = new Map(count.versions.map(({ version, confirmed }) => [version, confirmed]))
  const demands = (locale: string) =>
    campaign.demands.flatMap(
      ({ translations }) => pickTranslation(translations, locale, campaign.originalLocale)?.text ?? [],
    )
  return versions.map(({ number, translations }) => ({
    number,
    signed: signed.get(number) ?? 0,
    texts: translations.map((text) => ({
      locale: text.locale,
      title: text.title,
      summary: text.summary,
      addresseeLine: text.addresseeLine,
      parts: partsOf(text),
      demands: number === currentVersion ? demands(text.locale) : [],
      change: changes.find(({ version, locale }) => version === number && locale === text.locale),
    })),
  }))
}

function headOf({ versions, currentVersion, originalLocale, addressee, campaign }: DossierPetition, locale: string) {
  const current = versions.find(({ number }) => number === currentVersion)
  const shown = pickTranslation(current?.translations ?? [], locale, originalLocale)
  const office = addressee && !addressee.removedAt ? officeName(addressee, locale) : undefined
  return {
    paper: paperOf(addressee?.hostCountry ?? ''),
    demo: campaign.demo,
    campaign: pickTranslation(campaign.translations, locale, campaign.originalLocale)?.title ?? '',
    title: shown?.title ?? '',
    summary: shown?.summary ?? '',
    addresseeLine: shown?.addresseeLine ?? '',
    textLocale: shown?.locale ?? originalLocale,
    office: office && { name: office.name, place: office.place },
  }
}
