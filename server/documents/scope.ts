import { AsyncLocalStorage } from 'node:async_hooks'
import type { PageTag } from '@/features/pages'
import type { Faults } from '@/features/texts/read-form'

/**
 * What a form page shows after a refused post: the values as typed, an error code for each field that is wrong, and a
 * notice. `Field` names the fields that can be wrong.
 */
export interface FormState<Field extends string = string> {
  values: Record<string, string>
  errors: Faults<Field>
  /** Code of a message about the whole form: the token was too old, too many posts … */
  notice?: string
  /** Where the form was posted, when its own page cannot be shown. */
  action?: string
}

/** What the page being rendered tells the server that asked for it, and the other way round. */
export interface Scope {
  /** Path and query of the page, with its language. */
  url: string
  tags: Set<string>
  /** Values of query parameters that make another document of this one. */
  offers: Offers
  form?: FormState
}

/** For a parameter the values there are, or how many pages: the first is the page itself. */
export type Offers = Record<string, readonly string[] | number>

// The process holds this module twice, outside Next's bundle and inside; both must see the same store.
const shared = globalThis as typeof globalThis & { postbagScopes?: AsyncLocalStorage<Scope> }
shared.postbagScopes ??= new AsyncLocalStorage<Scope>()

/** The scopes of the renders that are under way. */
export const scopes = shared.postbagScopes

/** Names what the page shows, so that it is made anew when that changes: "petition:<id>", "home". */
export function tagDocument(...tags: PageTag[]): void {
  for (const tag of tags) scopes.getStore()?.tags.add(tag)
}

/**
 * Says which values of a query parameter make another document of the page being rendered: a list, or a number of pages.
 * All others show the page itself.
 */
export function offerDocuments(name: string, values: readonly string[] | number): void {
  const scope = scopes.getStore()
  if (scope) scope.offers[name] = values
}

/** True for a value that a page offered; a page is written as people count, from 2. */
export function isOffered(offers: Offers, { name, value }: { name: string; value: string }): boolean {
  const values = offers[name] ?? []
  if (typeof values !== 'number') return values.includes(value)
  return /^[1-9]\d{0,8}$/.test(value) && Number(value) > 1 && Number(value) <= values
}

/**
 * What was refused, when the page is rendered as the answer to a post; otherwise an empty form. `Field` names the fields
 * of its form: where it is left out, there is none to be looked at.
 */
export function formState<Field extends string = ''>(): FormState<Field> {
  return (scopes.getStore()?.form as FormState<Field> | undefined) ?? { values: {}, errors: {} }
}

/** Path of the page being rendered, without the language: "/petitions/x". Empty for the start page. */
export function currentPath(): string {
  const [path = ''] = (scopes.getStore()?.url ?? '').split('?')
  return path.replace(/^\/\w+/, '')
}
