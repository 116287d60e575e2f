import { emailHints } from '@/features/signatures/email-hints'
import { longestAnswered } from '@/features/stalls/rules'
import { checkEmail } from '@/features/texts/check-email'
import { checkLine } from '@/features/texts/check-text'
import { cleanLine } from '@/features/texts/clean-text'
import { unwrapEmail } from '@/features/texts/unwrap-email'

/** What was typed, by the name of its field. */
export type Typed = Record<string, string>

/** What is wrong: the code of a fault for each field, and words that the fault names. */
export interface TypedFault {
  field: string
  code: string
  domain?: string
}

const lines = ['name', 'city', 'role', 'organisation']
/** Bytes that one of them may take in a box: all together fit into what the server takes (`largestBox`). */
const most = 1_200

/**
 * Judges what was typed by the rules of the server, as far as a phone without a network can: what it lets through the
 * server can read. `required` are the fields that must be filled in; an address that was warned of once is meant.
 */
export function checkTyped(typed: Typed, { required, sure }: { required: readonly string[]; sure: string }) {
  const faults: TypedFault[] = []
  for (const field of lines.filter((name) => name in typed)) {
    const domains = field === 'role' || field === 'organisation'
    const fault = checkLine(cleanLine(typed[field] ?? ''), {
      most: longestAnswered,
      required: required.includes(field),
      domains,
    })
    const long = new TextEncoder().encode(JSON.stringify(typed[field])).length > most
    if (fault || long) faults.push({ field, code: `${field}.${fault ?? 'long'}` })
  }
  const email = unwrapEmail(typed.email ?? '')
  if (email !== '') faults.push(...checkAddress(email, sure))
  if (!typed.country) faults.push({ field: 'country', code: 'country.empty' })
  if (!typed.consent) faults.push({ field: 'consent', code: 'consent.required' })
  return faults
}

function checkAddress(email: string, sure: string): TypedFault[] {
  const fault = checkEmail(email)
  if (fault) return [{ field: 'email', code: `email.${fault}` }]
  const { watched, typo } = emailHints(email)
  if (email === sure || (!watched && !typo)) return []
  return [typo ? { field: 'email', code: 'email.typo', domain: typo } : { field: 'email', code: 'email.watched' }]
}
