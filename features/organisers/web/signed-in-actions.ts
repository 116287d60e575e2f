'use server'

import type { DeskRefusal } from '@/features/texts/read-form'
import { enterDesk } from '@/server/session'

/** Whether this browser is still signed in: asked before a page that is typed on is asked for again. */
export async function isSignedIn(): Promise<{ ok: true } | DeskRefusal> {
  return (await enterDesk()) ? { ok: true } : { ok: false, reason: 'signed-out' }
}
