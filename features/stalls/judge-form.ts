import { day, dayOf } from '@/features/days'
import type { FieldUses } from '@/features/questions/rules'
import type { WorkerKeys } from '@/features/safety/schema'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { readSignForm, type SignInput } from '@/features/signatures/schema'
import { offeredAs, type ReaderShares } from '@/features/signatures/show-signer'
import { openedForm } from './schema'

/** What the forms of a stall are judged by. */
export interface StallRules {
  stall: { id: string; createdAt: Date }
  uses: FieldUses
  gets: ReaderShares
  versionIds: readonly string[]
  /** The domain that we mail from: nobody signs with an address of it. */
  ownDomain: string
}

/** A form that is in order. */
export interface JudgedForm {
  id: string
  locale: string
  versionId: string
  wording: string
  signedOn: Date
  form: SignInput
}

/**
 * Opens a form and judges it as the petition's own form is judged; undefined for one that cannot be read. The page is kept
 * on phones: what the petition asks by now need not have been asked there, and a display that no reader gets any more is
 * the lower one. A box says of which stall and which form it is, so that none can be sent under another.
 */
export function judgeForm(
  keys: Pick<WorkerKeys, 'sealing'>,
  { id, sealed, keyId }: { id: string; sealed: Uint8Array; keyId: string },
  { stall, uses, gets, versionIds, ownDomain }: StallRules,
  now: Date,
): JudgedForm | undefined {
  const opened = openedForm.safeParse(tryToOpen(keys, { sealed, keyId })).data
  if (!opened || opened.stall !== stall.id || opened.id !== id || !versionIds.includes(opened.version)) return undefined
  if (!opened.wording.startsWith(`sign/${opened.locale}/`)) return undefined
  const reading = readSignForm(opened.fields, ownDomain, { uses: leniently(uses), emailOptional: true })
  if (!reading.ok) return undefined
  const { email, news, display } = reading.value
  const form = { ...reading.value, display: offeredAs(display, gets), news: news && email !== '' }
  const signedOn = within(new Date(opened.on), stall.createdAt, now)
  return { id, locale: opened.locale, versionId: opened.version, wording: opened.wording, signedOn, form }
}

function tryToOpen(keys: Pick<WorkerKeys, 'sealing'>, box: { sealed: Uint8Array; keyId: string }): unknown {
  try {
    return openAsWorker(keys, box)
  } catch {
    return undefined
  }
}

/** What a stall's form has of the fields: why somebody signs is not asked there. */
function leniently(uses: FieldUses): FieldUses {
  const shown = (use: FieldUses['city']) => (use === 'required' ? 'shown' : use)
  return { city: shown(uses.city), role: shown(uses.role), organisation: shown(uses.organisation), comment: 'hidden' }
}

/** The clock of a phone may be wrong: nobody signed before there was a stall, nor after today. */
function within(on: Date, createdAt: Date, now: Date): Date {
  const [first, last] = [dayOf(createdAt).getTime() - day, dayOf(now).getTime()]
  return new Date(Math.min(Math.max(on.getTime(), first), last))
}
