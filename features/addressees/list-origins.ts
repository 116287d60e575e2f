import type { ContactChannel } from '@/generated/prisma/enums'

/** A fact of an entry that can be read elsewhere than the rest. */
export type OriginFact = 'name' | 'address' | Extract<ContactChannel, 'email' | 'phone' | 'web'>

/** Where facts were read, and when. */
export interface FactOrigin {
  facts: OriginFact[]
  source: string
  on: Date | null
}

interface Entry {
  addressLines: readonly string[]
  source: string
  sourceOn: Date | null
  addressSource: string | null
  addressSourceOn: Date | null
  nameSource: string | null
  nameSourceOn: Date | null
  contacts: readonly { channel: ContactChannel; source: string; sourceOn: Date | null }[]
}

/** The facts of an entry by where they were read, in the order in which a page names them; each source and day once. */
export function listOrigins(entry: Entry): FactOrigin[] {
  const { source, sourceOn, addressSource, addressSourceOn, nameSource, nameSourceOn } = entry
  const own = (text: string | null, on: Date | null) =>
    text === null ? { source, on: sourceOn } : { source: text, on }
  const contact = (channel: 'phone' | 'email' | 'web') =>
    entry.contacts
      .filter((one) => one.channel === channel)
      .map((one) => ({ fact: channel, source: one.source, on: one.sourceOn }))
  const all: { fact: OriginFact; source: string; on: Date | null }[] = [
    ...(entry.addressLines.length > 0 ? [{ fact: 'address' as const, ...own(addressSource, addressSourceOn) }] : []),
    ...contact('phone'),
    ...contact('email'),
    ...contact('web'),
    { fact: 'name', ...own(nameSource, nameSourceOn) },
  ]
  const bySource = Map.groupBy(all, (one) => `${one.source} ${one.on?.toISOString()}`)
  return [...bySource.values()].flatMap((alike) => {
    const [first] = alike
    return first ? [{ facts: [...new Set(alike.map(({ fact }) => fact))], source: first.source, on: first.on }] : []
  })
}
