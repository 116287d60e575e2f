import type { AuditAction } from '@/features/access/acts'
import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context, Writer } from '@/features/context'
import type { Prisma } from '@/generated/prisma/client'
import { storeProposal } from './store-proposal'

/** What has texts in several languages, written in an editor: its acts are `<noun>.save` and `<noun>.translate`. */
export type TextNoun = 'campaign' | 'petition' | 'model-letter' | 'update' | 'statement' | 'event'

export type TranslateOutcome<Form> =
  /** `waits`: the thing is public, so an organiser takes the text over before anybody sees it. */
  | { ok: true; waits: boolean; current: Form }
  | { ok: false; reason: 'changed'; current: Form }
  /** The language it was written in is the organisers' to change. */
  | { ok: false; reason: 'original' }

interface Translation<Thing, Locked, Form> {
  noun: TextNoun
  thing: Permitted<'translate', Thing>
  /** The language, what is written in it, and the revision it was opened with. */
  form: Prisma.InputJsonObject & { locale: string; revision: number }
  /** Holds the thing still until the transaction ends. */
  lock: (tx: Writer, id: string) => Promise<Locked>
  /** Everything its editor shows. */
  read: (context: { db: Writer }, thing: Permitted<'translate', Thing>) => Promise<Form>
  /** Writes the language into a draft, which so has a new revision. */
  write: (tx: Writer, locked: Locked, current: Form) => Promise<void>
}

/** Saves a translation into one language. A translator never publishes: what is public already only gets a proposal. */
export async function translateText<
  Thing extends { id: string; teamId: string },
  Locked extends { state: string; revision: number },
  Form extends { originalLocale: string },
>(
  { db, now }: Context,
  { noun, thing, form, lock, read, write }: Translation<Thing, Locked, Form>,
): Promise<TranslateOutcome<Form>> {
  const { id, teamId, by } = thing
  const { revision: opened, locale, ...content } = form
  const object = `${noun}:${id}`
  const action: AuditAction = `${noun}.translate`
  return db.$transaction(async (tx) => {
    const locked = await lock(tx, id)
    const current = await read({ db: tx }, thing)
    if (locale === current.originalLocale) return { ok: false, reason: 'original' }
    await recordAction(tx, { by, teamId, action, object, at: now })
    if (locked.state !== 'draft') {
      await storeProposal(tx, { object, locale, by, content, at: now })
      return { ok: true, waits: true, current }
    }
    if (opened !== locked.revision) return { ok: false, reason: 'changed', current }
    await write(tx, locked, current)
    return { ok: true, waits: false, current: await read({ db: tx }, thing) }
  })
}
