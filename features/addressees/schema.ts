import { z } from 'zod'
import type { AddresseeKind, Confidence, CoverageKind } from '@/generated/prisma/enums'
import { recordShows } from './count-record'
import type { DoorReason } from './door-reasons'
import type { PostDoubt } from './judge-postal-address'
import { kindGroups } from './rules'

/** ISO 3166-1 alpha-2, also XK, XM and EU; any case. */
const askedCountry = z
  .string()
  .trim()
  .regex(/^[a-z]{2}$/i)
  .transform((code) => code.toUpperCase())

const nothing = undefined

/**
 * What may be asked of the directory; a field that is empty or makes no sense is not asked. A state and a country alone
 * ask for the door from one to the other; with words, a kind or a host country it is a search, which `state` narrows.
 */
export const directorySearch = z
  .object({
    q: z.string().trim().max(400).catch(''),
    state: askedCountry.optional().catch(nothing),
    country: askedCountry.optional().catch(nothing),
    host: askedCountry.optional().catch(nothing),
    kind: z.enum(kindGroups).optional().catch(nothing),
    page: z.coerce.number().int().min(1).max(9_999).catch(1),
  })
  .transform((asked) => ({ ...asked, searching: asked.q !== '' || Boolean(asked.kind) || Boolean(asked.host) }))
export type AskedOfDirectory = z.infer<typeof directorySearch>

/** Which evidence of a record is asked for, and which page of it. */
export const recordSearch = z.object({
  show: z.enum(recordShows).catch('letters'),
  page: z.coerce.number().int().min(1).max(9_999).catch(1),
})

/** What the rule of the right door needs to know of an addressee. */
export interface DoorCandidate {
  id: string
  kind: AddresseeKind
  state: string
  hostCountry: string
  hostCity: string | null
  name: string
  /** The column of what it is called in other languages. */
  names?: unknown
  confidence: Confidence | null
  sourceOn: Date | null
  /** What it covers of: the country it sits in, the asked one, the state the asked one belongs to. */
  covers: { country: string; kind: CoverageKind }[]
  /** Contacts in use: e-mail, phone, web. */
  contacts: number
  hasStreet: boolean
  hasEmail: boolean
  /** What is to be checked before a letter is posted there. */
  doubt?: PostDoubt | undefined
  /** Degrees north and east, where they are known. */
  latitude?: number | null
  longitude?: number | null
}

export interface DoorQuestion {
  /** The state the campaign addresses. */
  state: string
  /** Where the supporter lives. */
  country: string
  /** The campaign's own choice for that country (addressee id). */
  overrideId?: string | undefined
  /** Where the campaign sends letters when no mission is found (addressee id). */
  fallbackId?: string | undefined
}

export interface Door {
  addressee: DoorCandidate
  reason: DoorReason
  /** Another door is better; its reason says nothing of what there is not. */
  alternative: boolean
}

/** The door for one country, the others in order, and whether the supporter lives in the state addressed itself. */
export type DoorAnswer =
  | { ok: true; door: Door; alternatives: Door[]; inside: boolean }
  | { ok: false; reason: 'no_door_known'; inside: boolean }

/** A translator of messages, of whatever library: one of the keys that must have words, and what they are filled with. */
export type SayWith<Key extends string> = (key: Key, values?: Record<string, string>) => string
