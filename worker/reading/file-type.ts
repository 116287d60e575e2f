import type { Valued } from './mail-header'

/** Types that programs give to a file when they know none (RFC 2046, 4.5.1, and what is usual in its place). */
const untold =
  /^(?:application|binary)\/(?:octet-stream|x-octet-stream|(?:x-)?unknown|(?:x-|force-)?download|x-msdownload)$/

const byEnding: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  text: 'text/plain',
  htm: 'text/html',
  html: 'text/html',
  eml: 'message/rfc822',
  ics: 'text/calendar',
}

/**
 * The type of a file that says nothing of itself, as its name ends: a text, a page, another mail, a calendar. Undefined
 * where a type is given, or the name ends otherwise.
 */
export function typeByName(type: Valued, name: string): Valued | undefined {
  const ending = /\.([a-z]{3,4})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ''
  const value = untold.test(type.value) ? byEnding[ending] : undefined
  return value === undefined ? undefined : { ...type, value }
}

/** The name of a file, as its sender gives it. */
export function nameOf({ type, disposition }: { type: Valued; disposition: Valued }): string {
  return disposition.parameters.get('filename') ?? type.parameters.get('name') ?? ''
}
