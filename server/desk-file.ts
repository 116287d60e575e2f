import type { Ability } from '@/features/access/policy'
import { isInterfaceLocale } from '@/features/places/languages'
import { type About, type Load, type Loaded, loadFor } from './desk-action'
import { type Desk, enterDesk } from './session'

interface DeskFile<A extends Ability, L extends Load<A>> extends About<A, L> {
  /** The part of the address that bears the id of the thing. */
  idIn: string
  /** Makes the file; undefined where the rest of the address leads to none. */
  give: (
    desk: Desk & { locale: string },
    thing: Loaded<A, L>,
    params: Partial<Record<string, string>>,
    request: Request,
  ) => Promise<Response | undefined>
}

/** A file of the desk, as a route handler of Next: not found for everybody who may not see what it is about. */
export function deskFile<A extends Ability, L extends Load<A>>(how: DeskFile<A, L>) {
  return async (request: Request, { params }: { params: Promise<Record<string, string>> }): Promise<Response> => {
    const given: Partial<Record<string, string>> = await params
    const locale = given.locale !== undefined && isInterfaceLocale(given.locale) ? given.locale : 'en'
    const desk = await enterDesk()
    const thing = desk && (await loadFor(how, desk, given[how.idIn] ?? ''))
    const file = desk && thing ? await how.give({ ...desk, locale }, thing, given, request) : undefined
    return file ?? new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  }
}
