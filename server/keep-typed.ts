import { headers } from 'next/headers'
import type { Faults } from '@/features/texts/read-form'

/*
 * Forms of the desk in which one types. A session ends while somebody types off a letter, a right is taken
 * away, a thing is removed: what was typed goes back to whoever typed it, and nothing else does.
 *
 * Where scripts run, the answer of the action reaches the form, which still stands there. Where none do, a posted form
 * is answered by a whole page, and that of the desk is not for everybody any more: the layout of the desk then shows a
 * page made of what was typed alone.
 */

/** What a form is answered with that was not taken: everything that was typed, and what is wrong, as codes. */
export interface Untaken<Field extends string = string> {
  values: Record<string, string>
  errors: Faults<Field>
  notice?: string
}

type TypedAction<Field extends string = string> = (
  before: Untaken<Field> | null,
  form: FormData,
) => Promise<Untaken<Field>>

/** A form that was not taken, and the action that takes it when it is sent again. */
export interface KeptTyping {
  action: TypedAction
  entries: [name: string, value: string][]
  notice: 'signed-out' | 'not-found' | 'other'
}

/** Whether a form comes from the page made of what was typed: it comes back there until it is taken. */
export const keptMark = 'kept'
/** Fields that nobody is shown again, not even who typed them. */
const unshown = ['password', keptMark]

// Actions and pages are bundled apart: they meet here. What a request typed goes with it.
const shared = globalThis as typeof globalThis & { postbagTyped?: WeakMap<object, KeptTyping> }
shared.postbagTyped ??= new WeakMap()
const typed = shared.postbagTyped

/**
 * Returns the answer to a form that was not taken, without what nobody is shown again; keeps what was typed for the page
 * made of it where its own page cannot be shown. `action` is the action itself, for sending again.
 */
export async function keepTyped<Field extends string>(
  action: TypedAction<Field>,
  form: FormData,
  answer: Untaken<Field>,
): Promise<Untaken<Field>> {
  const shown = Object.fromEntries(Object.entries(answer.values).filter(([name]) => !unshown.includes(name)))
  const notice = noticeOf(answer.notice, answer.values)
  if (notice) typed.set(await headers(), { action: action as TypedAction, notice, entries: entriesOf(form) })
  return { ...answer, values: shown }
}

/** What this request typed where its page cannot be shown again with it; undefined for every other request. */
export async function readTyped(): Promise<KeptTyping | undefined> {
  return typed.get(await headers())
}

function noticeOf(notice: string | undefined, values: Record<string, string>): KeptTyping['notice'] | undefined {
  if (notice === 'signed-out' || notice === 'not-found') return notice
  return keptMark in values ? 'other' : undefined
}

function entriesOf(form: FormData): KeptTyping['entries'] {
  return [...form].flatMap(([name, value]) =>
    typeof value === 'string' && name !== keptMark ? [[name, name === 'password' ? '' : value]] : [],
  )
}
