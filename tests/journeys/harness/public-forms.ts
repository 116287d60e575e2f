import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { ask } from '@/tests/journeys/raw-request'
import { publicAddresses } from './addresses'
import { pathOf } from './pages'
import { demoPetition, query, site } from './site'

/** A form that visitors can post: where it goes and what a page of ours would send with it. */
export interface PublicForm {
  action: string
  fields: Record<string, string>
}

/** The addresses that take posts of visitors, as the built site has them: "/[locale]/petitions/[slug]/signatures". */
export function postRoutes(): { path: string; regex: RegExp }[] {
  const manifest = JSON.parse(readFileSync('.next/routes-manifest.json', 'utf8')) as {
    dynamicRoutes: { page: string; regex: string }[]
  }
  return manifest.dynamicRoutes
    .filter(({ page }) => page.endsWith('/post'))
    .map(({ page, regex }) => ({ path: page.replace(/\/post$/, ''), regex: new RegExp(regex) }))
}

/** The forms of all public pages, each address once: those that anybody finds, and those behind the links in mails. */
export async function publicForms(): Promise<PublicForm[]> {
  const paths = await Promise.all(publicAddresses.map(async (address) => `/en${await pathOf(address)}`))
  const found = new Map<string, PublicForm>()
  for (const path of [...paths, ...(await pagesBehindLinks())]) {
    const { body } = await ask(site, path)
    for (const form of formsOf(body, path)) found.set(form.action, form)
  }
  return [...found.values()]
}

/** Pages of a signature that waits and of one that was confirmed, made for this and of nobody. */
async function pagesBehindLinks(): Promise<string[]> {
  const make = async (state: string, kind: string) => {
    const token = randomBytes(32).toString('base64url')
    await query(
      `WITH made AS (
         INSERT INTO signatures (id, petition_id, version_id, email_index, state, locale, country, created_on, turn)
         SELECT gen_random_uuid(), v.petition_id, v.id, $1, $2::signature_state, 'en', 'DE', current_date, 1
         FROM petition_versions v JOIN petitions p ON p.id = v.petition_id ORDER BY (p.slug = $5) = ($2 = 'pending') DESC LIMIT 1
         RETURNING id, petition_id, state),
       counted AS (
         INSERT INTO tally_deltas (petition_id, country, day, delta)
         SELECT petition_id, 'DE', current_date, 1 FROM made WHERE state = 'confirmed')
       INSERT INTO links (token_hash, kind, about, about_id, expires_at)
       SELECT $3, $4, 'signatures', id, now() + interval '1 day' FROM made`,
      [randomBytes(32), state, createHash('sha256').update(token).digest(), kind, demoPetition],
    )
    return token
  }
  const waiting = await make('pending', 'confirm_signature')
  const confirmed = await make('confirmed', 'manage_signature')
  return [`/en/signatures/${waiting}/confirm`, `/en/signatures/${confirmed}`]
}

/** The posted forms in a page; a button may send its form elsewhere. */
function formsOf(page: string, path: string): PublicForm[] {
  return [...page.matchAll(/<form\b[^>]*method="post"[^>]*>([\s\S]*?)<\/form>/gi)].flatMap(([form, inside = '']) => {
    const fields: Record<string, string> = {}
    for (const [tag] of inside.matchAll(/<(?:input|textarea|select|button)\b[^>]*>/g)) {
      const name = attribute(tag, 'name')
      if (name && !/type="(?:file|checkbox|radio)"/.test(tag)) fields[name] = attribute(tag, 'value') ?? ''
      else if (name) fields[name] ??= attribute(tag, 'value') ?? 'on'
    }
    const actions = [form.slice(0, form.indexOf('>')), ...inside.split('<button').slice(1)]
      .map((tag) => attribute(tag, 'action') ?? attribute(tag, 'formaction'))
      .filter((action) => action !== undefined)
    return [...new Set(actions)].map((action) => ({ action: new URL(action, site + path).pathname, fields }))
  })
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag)?.[1]?.replaceAll('&amp;', '&').replaceAll('&quot;', '"')
}
