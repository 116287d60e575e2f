import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { site } from './site'

/** A function of the desk that browsers call, and a page it can be called from. */
export interface DeskAction {
  id: string
  name: string
  page: string
}

interface Manifest {
  node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>
}

/** Every action of the desk that the built site has, without those of its doors, which are for everybody. */
export function deskActions(): DeskAction[] {
  const manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as Manifest
  return Object.entries(manifest.node)
    .filter(([, { filename }]) => !filename.endsWith('/sign-in-actions.ts'))
    .map(([id, { exportedName, workers }]) => ({ id, name: exportedName, page: pageOf(Object.keys(workers)[0] ?? '') }))
}

function pageOf(worker: string): string {
  const path = worker.replace(/^app|\/page$/g, '').replace(/\/\([\w-]+\)/g, '')
  return path.replace('[locale]', 'en').replace('[id]', randomUUID())
}

/**
 * Calls an action as somebody who is not signed in, and says whether it refused or what it did instead. A form stands in
 * every place, as some actions take it first, some after what they said before.
 */
export async function postAction({ id, page }: DeskAction): Promise<string> {
  const body = new FormData()
  const places = [1, 2, 3]
  for (const place of places) {
    for (const field of ['interface', 'id', 'team']) body.set(`_${place}_${field}`, randomUUID())
  }
  body.set('0', JSON.stringify(places.map((place) => `$K${place}`)))
  const headers = { 'next-action': id, origin: site, accept: 'text/x-component' }
  const answer = await fetch(`${site}${page}`, { method: 'POST', headers, body, redirect: 'manual' })
  const text = await answer.text()
  const sentAway = answer.headers.get('x-action-redirect')?.startsWith('/en/desk/sign-in')
  // Nobody's arguments are looked at further when they are of the wrong kind.
  if (sentAway || answer.status === 404 || /"(reason|notice)":"signed-out"/.test(text)) return 'refused'
  return `${answer.status} ${answer.headers.get('x-action-redirect')} ${text.slice(0, 200)}`
}
