import { setTimeout as sleep } from 'node:timers/promises'
import { facts, site } from './site'

/** A mail as it arrived. */
export interface Mail {
  id: string
  subject: string
  text: string
  html: string
  to: { address: string }[]
  from: { address: string; name: string }[]
  headers: Record<string, string>
  attachments?: { fileName: string; contentType: string }[]
}

/** Every mail that has arrived for this address, oldest first; its domain is never written in capitals. */
export async function mailsTo(address: string): Promise<Mail[]> {
  const written = address.replace(/@.*/, (domain) => domain.toLowerCase())
  const response = await fetch(`${facts().inbox}/api/email?${new URLSearchParams({ 'to.address': written })}`)
  return (await response.json()) as Mail[]
}

/** Waits up to a minute for a mail to this address, of which `matches` says that it is the one. */
export async function waitForMail(address: string, matches: (mail: Mail) => boolean = () => true): Promise<Mail> {
  const end = Date.now() + 60_000
  while (Date.now() < end) {
    const found = (await mailsTo(address)).findLast(matches)
    if (found) return found
    await sleep(200)
  }
  throw new Error(`No such mail came for ${address}`)
}

/** The first link to the site in a mail whose path contains `part`. */
export function linkIn(mail: Mail, part: string): string {
  const links = mail.text.match(/https?:\/\/[^\s>)"]+/g) ?? []
  const found = links.find((link) => link.startsWith(site) && link.includes(part))
  if (!found) throw new Error(`The mail "${mail.subject}" has no link with "${part}"`)
  return found
}
