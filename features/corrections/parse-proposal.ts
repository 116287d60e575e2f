import { z } from 'zod'
import { faultOfValue, isWebAddress } from '@/features/entries/check-entry'
import { isEqual } from '@/features/entries/compare-entries'
import type { EntryContact, EntrySnapshot } from '@/features/entries/schema'
import { cleanLine, cleanLines } from '@/features/texts/clean-text'
import { line } from '@/features/texts/lines'
import { tidyPhone } from '@/features/texts/phones'
import { unwrapEmail } from '@/features/texts/unwrap-email'

/** What a reader may say of an entry: the fields as they should be, only those that differ. */
export const proposalSchema = z.object({
  name: line(300).optional(),
  hostCity: line(200).optional(),
  addressLines: z.array(line(200)).max(6).optional(),
  postalCode: line(20).optional(),
  phone: z.array(line(100)).max(12).optional(),
  fax: z.array(line(100)).max(12).optional(),
  web: z.array(line(500)).max(12).optional(),
  email: line(254).optional(),
  /** The office is not there any more. */
  closed: z.literal(true).optional(),
})
export type ProposedEntry = z.output<typeof proposalSchema>
export const proposalFields = Object.keys(proposalSchema.shape) as (keyof ProposedEntry)[]

/** What the form of a reader posts, as texts. */
const correctionFields = [...proposalFields, 'sourceUrl', 'note'] as const
export type CorrectionField = (typeof correctionFields)[number]

export type ProposalReading =
  | { ok: true; proposal: ProposedEntry; sourceUrl: string; note: string }
  | { ok: false; errors: Partial<Record<CorrectionField, string>> }
  /** Nothing differs from what stands there. */
  | { ok: false; reason: 'nothing' }

const several = ['phone', 'fax', 'web'] as const
const most: Record<string, number> = { name: 300, hostCity: 200, postalCode: 20, note: 1_000, sourceUrl: 1_000 }

/** The texts of an entry that its form begins with. E-mail addresses are never among them. */
export function proposedValues(entry: EntrySnapshot): Record<Exclude<keyof ProposedEntry, 'closed'>, string> {
  return {
    name: entry.name,
    hostCity: entry.hostCity ?? '',
    postalCode: entry.postalCode ?? '',
    email: '',
    addressLines: entry.addressLines.join('\n'),
    ...(Object.fromEntries(several.map((channel) => [channel, inUse(entry, channel).join('\n')])) as Record<
      (typeof several)[number],
      string
    >),
  }
}

/**
 * Reads what a reader proposes for an entry. Refuses what no directory may hold: links that are no web addresses,
 * formulas, phones that cannot be dialled, texts too long. Hidden and turning characters are gone on the way.
 */
export function parseProposal(
  fields: Readonly<Record<string, string | undefined>>,
  entry: EntrySnapshot,
): ProposalReading {
  const errors: Partial<Record<CorrectionField, string>> = {}
  const text = (field: CorrectionField) => {
    const clean = cleanLine(fields[field] ?? '')
    if (clean.length > (most[field] ?? 500)) errors[field] = 'long'
    return clean
  }
  const list = (field: CorrectionField) => {
    const lines = cleanLines(fields[field] ?? '')
      .split('\n')
      .filter(Boolean)
    if (lines.length > 12 || lines.some((one) => one.length > 500)) errors[field] = 'long'
    return lines
  }
  const proposal: ProposedEntry = {}
  const name = text('name')
  if (!/\p{L}/u.test(name)) errors.name = 'required'
  if (isFormula(name)) errors.name = 'formula'
  if (name !== entry.name) proposal.name = name
  for (const field of ['hostCity', 'postalCode'] as const) {
    const value = text(field)
    if (isFormula(value)) errors[field] = 'formula'
    if (value !== (entry[field] ?? '')) proposal[field] = value
  }
  const addressLines = list('addressLines')
  if (addressLines.length > 6 || addressLines.some((one) => one.length > 200)) errors.addressLines = 'long'
  if (addressLines.some(isFormula)) errors.addressLines = 'formula'
  if (!isEqual(addressLines, entry.addressLines)) proposal.addressLines = addressLines
  for (const channel of several) {
    const present = inUse(entry, channel)
    const values = channel === 'web' ? list(channel) : list(channel).map(tidyPhone)
    const fault = values
      .filter((value) => !present.includes(value))
      .map((value) => faultOfValue({ channel, value }, entry.hostCountry))
      .find(Boolean)
    if (fault) errors[channel] = fault
    if (!isEqual([...values].sort(), present.toSorted())) proposal[channel] = values
  }
  const email = unwrapEmail(text('email'))
  if (email !== '') {
    const fault = faultOfValue({ channel: 'email', value: email }, entry.hostCountry)
    if (fault) errors.email = fault
    // Whether the directory has it already is not said: the public never learns an address.
    proposal.email = email
  }
  if ((fields.closed ?? '') !== '') proposal.closed = true
  const sourceUrl = text('sourceUrl')
  if (!isWebAddress(sourceUrl)) errors.sourceUrl = sourceUrl === '' ? 'required' : 'url'
  const note = cleanLines(fields.note ?? '')
  if (note.length > 1_000) errors.note = 'long'
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  if (Object.keys(proposal).length === 0) return { ok: false, reason: 'nothing' }
  return { ok: true, proposal: proposalSchema.parse(proposal), sourceUrl, note }
}

/** The values of the contacts of a channel that are not turned off. */
export function inUse(entry: EntrySnapshot, channel: EntryContact['channel']): string[] {
  return entry.contacts.filter((one) => one.channel === channel && one.offAt === null).map(({ value }) => value)
}

const isFormula = (text: string) => /^[=@＝＠]|^[+-](?!\d)/u.test(text)
