/** What the clock of a place says, to the minute: "2026-05-25T12:00". */
export type LocalTime = string

const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const
const formats = new Map<string, Intl.DateTimeFormat>()

/** A format is dear to make; of zones there are as many as the platform knows. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const made =
    formats.get(zone) ?? new Intl.DateTimeFormat('en-u-ca-iso8601', { ...parts, hourCycle: 'h23', timeZone: zone })
  formats.set(zone, made)
  return made
}

/** What the clock of a zone (IANA name) says at a moment. Throws for a zone that is none. */
export function localTime(at: Date, zone: string): LocalTime {
  const said = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  return `${said.year?.padStart(4, '0')}-${said.month}-${said.day}T${said.hour}:${said.minute}`
}

/**
 * The moment at which the clock of a zone (IANA name) says a time. Of a time that comes twice, when summer time ends, the
 * first; of one that never comes, when it begins, that after the clock was put on.
 */
export function momentOf(local: LocalTime, zone: string): Date {
  const asUtc = Date.parse(`${local}:00Z`)
  const offset = (at: number) => Date.parse(`${localTime(new Date(at), zone)}:00Z`) - Math.floor(at / 60_000) * 60_000
  const day = 86_400_000
  // The zone says one of these two; they differ only about a change of the clock.
  const candidates = [asUtc - offset(asUtc - day), asUtc - offset(asUtc + day)]
  const right = candidates.filter((at) => at + offset(at) === asUtc).sort((a, b) => a - b)
  return new Date(right[0] ?? candidates[0] ?? asUtc)
}
