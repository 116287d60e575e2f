import { setImmediate } from 'node:timers/promises'
import type { WorkerContext, Writer } from '@/features/context'
import { hideNumbers } from '@/features/counts/hide-numbers'
import { nameOrganisations } from '@/features/endorsements/name-organisations'
import { listShownFirst } from '@/features/first-signatories/list-first-signatories'
import { officeName } from '@/features/forms-of-address/name-office'
import { paperOf } from '@/features/letters/rules'
import { partsOf, type TextPart } from '@/features/petitions/rules'
import { pickTranslation } from '@/features/places/pick-translation'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { givesTown } from '@/features/signatures/gives-town'
import { namePurposes } from '@/features/signatures/keep-consent-text'
import { sharesOf } from '@/features/signatures/read-shares'
import { counted, nameAs } from '@/features/signatures/rules'
import { signerSchema } from '@/features/signatures/schema'
import { type ReaderShares, showSigner } from '@/features/signatures/show-signer'
import { NameDisplay, type ReaderShare } from '@/generated/prisma/enums'
import { type DossierPetition, dossierPetition } from './read-dossier-petition'
import type { DossierReader } from './rules'
import { type NamedSigner, nameSigner, sortSigners } from './sort-signers'

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
  total: number
  /** Rounded as the public sees them, largest first; empty where this reader gets the total alone. */
  countries: { country: string; count: number }[]
  /** The oldest first; without a number where it would pick somebody out. */
  versions: { number: number; signed: number | undefined; texts: DossierText[] }[]
  /** The committee and those who sign first of all: they are shown in public, and so stand in every copy. */
  first: NamedSigner[]
  /** Organisations that are shown in public, in every copy. */
  organisations: NamedSigner[]
  named: { country: string; names: NamedSigner[] }[]
}

export interface AskDossier {
  petitionId: string
  reader: DossierReader
  /** Language of what is not the petition's own text. */
  locale: string
  /** Leaves out everybody who has a name, and opens nothing. */
  nameless?: boolean
  /** Opens sealed boxes, in their order; in this thread where nothing is named. */
  open?: (boxes: readonly { sealed: Uint8Array; keyId: string }[]) => Promise<unknown[]>
}

/** Sealed rows that are opened at once. */
const batchSize = 1_000
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
    const total = counts.reduce((sum, { count }) => sum + count, 0)
    return {
      reader: ask.reader,
      share,
      nameless,
      locale: ask.locale,
      ...headOf(petition, ask.locale),
      on: context.now,
      total,
      countries: share === 'number' ? [] : byCountry(counts, total),
      versions: byVersion(petition, counts, total),
      ...(nameless ? nobody : await nameAll(tx, context, ask, gets)),
    }
  }, patience)
}

const nobody = { first: [], organisations: [], named: [] }

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
  }
}

interface Signed {
  country: string
  version: number
  count: number
}

async function countSigned(tx: Writer, petitionId: string): Promise<Signed[]> {
  return tx.$queryRaw<Signed[]>`
    SELECT country, v.number AS version, count(*)::int AS count
    FROM signatures s JOIN petition_versions v ON v.id = s.version_id
    WHERE s.petition_id = ${petitionId}::uuid AND s.state = ANY(${[...counted]}::signature_state[])
    GROUP BY country, v.number`
}

function byCountry(counts: readonly Signed[], total: number) {
  const countries = [...Map.groupBy(counts, ({ country }) => country)].map(([country, rows]) => ({
    country,
    count: rows.reduce((sum, { count }) => sum + count, 0),
  }))
  return hideNumbers(countries, total).sort((a, b) => b.count - a.count || a.country.localeCompare(b.country))
}

function byVersion({ versions, campaign, currentVersion }: DossierPetition, counts: readonly Signed[], total: number) {
  const signed = versions.map(({ number }) => ({
    number,
    count: counts.filter(({ version }) => version === number).reduce((sum, { count }) => sum + count, 0),
  }))
  const shown = new Map(hideNumbers(signed, total).map(({ number, count }) => [number, count]))
  const demands = (locale: string) =>
    campaign.demands.flatMap(
      ({ translations }) => pickTranslation(translations, locale, campaign.originalLocale)?.text ?? [],
    )
  return versions
    .filter(({ number }) => number === currentVersion || signed.some((one) => one.number === number && one.count > 0))
    .map(({ number, translations }) => ({
      number,
      signed: shown.get(number),
      texts: translations.map((text) => ({
        locale: text.locale,
        title: text.title,
        summary: text.summary,
        addresseeLine: text.addresseeLine,
        parts: partsOf(text),
        demands: number === currentVersion ? demands(text.locale) : [],
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

interface SealedSigner {
  emailIndex: Uint8Array
  formIndex: Uint8Array
  country: string
  display: NameDisplay
  /** The words by which the name was agreed to be seen. */
  wordings: string[]
  sealed: Uint8Array
  keyId: string
}

/** Opens those, batch by batch, of whom this reader gets a name or initials. A name that a moderator took off stays away. */
async function openSigners(tx: Writer, context: WorkerContext, ask: AskDossier, gets: ReaderShares) {
  const { open = openHere(context) } = ask
  const shareOf = (display: NameDisplay) => showSigner(ask.reader, display, gets)
  const named = Object.values(NameDisplay).filter((display) => nameAs('A', shareOf(display)) !== '')
  const signers: (NamedSigner & { country: string })[] = []
  let [email, form]: Uint8Array[] = [new Uint8Array(), new Uint8Array()]
  while (named.length > 0) {
    const rows: SealedSigner[] = await tx.$queryRaw<SealedSigner[]>`
      SELECT s.email_index AS "emailIndex", s.form_index AS "formIndex", s.country, s.display::text AS display,
        c.sealed, c.key_id AS "keyId", ARRAY(
          SELECT wording FROM consents WHERE signature_id = s.id AND withdrawn_on IS NULL
            AND purpose::text = ANY(${[...namePurposes]}::text[])) AS wordings
      FROM signatures s JOIN signer_contacts c ON c.signature_id = s.id
      WHERE s.petition_id = ${ask.petitionId}::uuid AND (s.email_index, s.form_index) > (${email}::bytea, ${form}::bytea)
        AND s.state = ANY(${[...counted]}::signature_state[]) AND s.display = ANY(${named}::name_display[])
        AND NOT EXISTS (SELECT FROM public_signatures p WHERE p.signature_id = s.id AND p.hidden)
        AND NOT EXISTS (SELECT FROM erasures e WHERE e.signature_id = s.id AND e.act = 'hidden' AND e.display = 'none')
      ORDER BY s.email_index, s.form_index LIMIT ${batchSize}`
    const opened = await open(rows)
    for (const [at, { display, country, wordings }] of rows.entries()) {
      const signer = signerSchema.parse(opened[at])
      const share = shareOf(display)
      const shown =
        share === 'full'
          ? nameSigner(signer, givesTown(ask.reader, wordings))
          : { name: nameAs(signer.name, share), line: '' }
      if (shown.name !== '') signers.push({ ...shown, country })
    }
    const last = rows.at(-1)
    if (!last || rows.length < batchSize) break
    ;[email, form] = [last.emailIndex, last.formIndex]
  }
  return signers
}

/** Boxes opened in this thread, which sees to other things between two batches. */
function openHere({ keys }: WorkerContext): NonNullable<AskDossier['open']> {
  return async (boxes) => {
    await setImmediate()
    return boxes.map((box) => openAsWorker(keys, box))
  }
}
