/** Lines of a calendar that are looked at, and invitations that are told of. */
const mostLines = 2_000
const mostEvents = 5

const shown = ['SUMMARY', 'DTSTART', 'DTEND', 'LOCATION', 'DESCRIPTION'] as const

/** What the invitations of a calendar say (RFC 5545): what, when, where and the words, each on a line of its own. */
export function parseInvitation(calendar: string): string {
  const events: string[] = []
  let event: Map<string, string> | undefined
  // A long line goes on in the next, behind a blank (3.1).
  for (const line of calendar.replace(/\r?\n[ \t]/g, '').split(/\r?\n/, mostLines)) {
    if (/^BEGIN:VEVENT$/i.test(line)) event = new Map()
    else if (/^END:VEVENT$/i.test(line)) {
      if (event) events.push(tell(event))
      if (events.length >= mostEvents) break
      event = undefined
    } else if (event) {
      const [, name = ''] = /^([A-Z-]{1,20})[;:]/i.exec(line) ?? []
      if (name) event.set(name.toUpperCase(), readLine(line.slice(name.length, 20_000)))
    }
  }
  return events.join('\n\n')
}

/** The value behind the parameters of a line, in which a colon may stand between quotation marks; a zone behind it. */
function readLine(rest: string): string {
  let colon = 0
  for (let quoted = false; colon < rest.length && (quoted || rest[colon] !== ':'); colon += 1) {
    if (rest[colon] === '"') quoted = !quoted
  }
  const [, zone] = /;TZID="?([^";:]{1,60})/i.exec(rest.slice(0, colon)) ?? []
  return plain(rest.slice(colon + 1)) + (zone ? ` ${zone}` : '')
}

function tell(event: ReadonlyMap<string, string>): string {
  const [what, from, to, where, words] = shown.map((name) => event.get(name) ?? '')
  const time = [from, to].flatMap((one) => (one ? readable(one) : [])).join(' – ')
  return [what, time, where, words].filter(Boolean).join('\n')
}

/** "20161126T140000Z" as "2016-11-26 14:00 UTC"; other words stay as they are. */
function readable(time: string): string {
  const [, year, month, day, hour, minute, utc = '', zone = ''] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z)?)?(.*)$/.exec(time) ?? []
  if (!year) return time
  return `${year}-${month}-${day}${hour ? ` ${hour}:${minute}` : ''}${utc ? ' UTC' : zone}`
}

function plain(value: string): string {
  return value.replace(/\\([\\;,])/g, '$1').replace(/\\n/gi, '\n')
}
