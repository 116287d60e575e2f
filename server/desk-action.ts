import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { isId } from '@/features/access/ids'
import type { Ability, Permitted } from '@/features/access/policy'
import type { WebContext } from '@/features/context'
import { notDone } from '@/features/organisers/rules'
import type { SignedInOrganiser } from '@/features/organisers/schema'
import {
  type DeskReading,
  type DeskRefusal,
  type Faults,
  type FieldOf,
  localeOf,
  readWith,
  textsOf,
} from '@/features/texts/read-form'
import { tell } from '@/features/texts/told'
import { takesForm, takesTexts } from './action-arguments'
import { keepTyped, type Untaken } from './keep-typed'
import { rememberPage } from './remember-page'
import { type Desk, enterDesk } from './session'

/*
 * How everything is done that organisers do. Each act says what it needs, and these functions ask in one order, before
 * anything of the act runs: are the arguments of their kind (they come over the wire), who is there, what is it about
 * and may they do this with it, can what was typed be read.
 */

type Allowed<A extends Ability> = Permitted<A, object> | readonly Permitted<A, object>[]
/** Loads by its id what an act is about; null for what is unknown, foreign or not theirs to change alike. */
export type Load<A extends Ability> = (
  context: WebContext,
  organiser: SignedInOrganiser,
  ability: A,
  id: string,
) => Promise<Allowed<A> | null>

/** What that loads for who may do this with it. */
export type Loaded<A extends Ability, L extends Load<A>> = For<A, NonNullable<Awaited<ReturnType<L>>>>
type For<A extends Ability, Thing> = Thing extends readonly (infer One)[]
  ? readonly (One & Permitted<A, object>)[]
  : Thing & Permitted<A, object>

/** What every act says of the thing it is about. */
export interface About<A extends Ability, L extends Load<A>> {
  load: L
  /** What one must be allowed to do with it; of several, the first that one is. */
  ability: A | readonly A[]
}

/** Loads what an act is about, for the first of its abilities that its asker has; null where there is none. */
export async function loadFor<A extends Ability, L extends Load<A>>(
  { load, ability }: About<A, L>,
  { context, organiser }: Desk,
  id: string,
): Promise<Loaded<A, L> | null> {
  for (const one of typeof ability === 'string' ? [ability] : ability) {
    const thing = await load(context, organiser, one, id)
    // Of several, none is as good as nothing.
    if (Array.isArray(thing) ? thing.length > 0 : thing) return thing as Loaded<A, L>
  }
  return null
}

/** Who sent a form of the desk, in which language its page was, and everything that is in it. */
export interface FormDesk extends Desk {
  locale: ReturnType<typeof localeOf>
  form: FormData
  /** What is in it but its files, each field once. */
  values: Record<string, string>
}

/** An address of this site to which a form leads: `tell` makes one that says what the act came to. */
type Page = string
/** What is wrong with fields of a form, as `wrong` makes it: so a field that the form has not does not compile. */
interface WrongFields {
  wrong: Faults
}
/** What is wrong with a form as a whole. */
interface WrongForm {
  notice: string
}
/** The thing is gone, or not theirs to change any more. */
export const notThere: WrongForm = { notice: 'not-found' }

interface ButtonAct<A extends Ability, L extends Load<A>> extends About<A, L> {
  /** The field that bears the id of the thing: `id`, where none is named. */
  idIn?: string
  /**
   * Where those are sent who may not, or whose thing is gone: to the desk, where nothing is named. Of what was posted it
   * is given the ids alone, as nothing else has been read.
   */
  otherwise?: (desk: FormDesk) => Page
  act: (desk: FormDesk, thing: Loaded<A, L>) => Promise<Page>
}

/**
 * A form in which nothing is typed. Who is not signed in any more is sent to the sign-in page, nothing is done, and
 * signing in leads back to the page of the button, which says so.
 */
export function buttonAction<A extends Ability, L extends Load<A>>(how: ButtonAct<A, L>) {
  return async (form: FormData): Promise<void> => {
    takesForm(form)
    const locale = localeOf(form)
    const entered = await enterDesk()
    if (!entered) {
      await rememberPage()
      return redirect(tell(`/${locale}/desk/sign-in`, notDone))
    }
    const desk = { ...entered, locale, form, values: textsOf(form) }
    const thing = await loadFor(how, desk, desk.values[how.idIn ?? 'id'] ?? '')
    if (!thing) return redirect(how.otherwise?.({ ...desk, values: idsOf(desk.values) }) ?? `/${locale}/desk`)
    return redirect(await how.act(desk, thing))
  }
}

/** The values that can be the id of a row: any other would lead wherever its sender likes. */
function idsOf(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => isId(value)))
}

interface FormAct<A extends Ability, L extends Load<A>, Form, Field extends string> extends About<A, L> {
  idIn?: string
  /** Reads what was typed. The fields that it can find wrong are those that the form can show as such. */
  parse: (desk: FormDesk, thing: Loaded<A, L>) => DeskReading<Form, Field> | Promise<DeskReading<Form, Field>>
  act: (
    desk: FormDesk & { wrong: (faults: Faults<NoInfer<Field>>) => WrongFields },
    thing: Loaded<A, L>,
    form: Form,
  ) => Promise<Page | WrongFields | WrongForm>
}

/**
 * A form in which one types: it leads to a page, or comes back with everything that was typed and what is wrong. Who is
 * not signed in any more, or may not do this any more, keeps what was typed (`keep-typed.ts`).
 */
export function formAction<A extends Ability, L extends Load<A>, Form, Field extends string>(
  how: FormAct<A, L, Form, Field>,
) {
  const wrong = (faults: Faults<Field>): WrongFields => ({ wrong: faults })
  const take = async (desk: FormDesk): Promise<Page | WrongFields | WrongForm> => {
    const thing = await loadFor(how, desk, desk.values[how.idIn ?? 'id'] ?? '')
    if (!thing) return notThere
    const reading = await how.parse(desk, thing)
    return reading.ok ? how.act({ ...desk, wrong }, thing, reading.value) : wrong(reading.errors)
  }
  const action = async (_before: Untaken<Field> | null, form: FormData): Promise<Untaken<Field>> => {
    takesForm(form)
    const entered = await enterDesk()
    const values = textsOf(form)
    const answer = entered ? await take({ ...entered, locale: localeOf(form), form, values }) : { notice: 'signed-out' }
    if (typeof answer === 'string') return redirect(answer)
    const errors: Faults<Field> = 'wrong' in answer ? answer.wrong : {}
    return keepTyped(action, form, { errors, values, ...('notice' in answer && { notice: answer.notice }) })
  }
  return action
}

interface EditorAct<A extends Ability, L extends Load<A>, Form extends z.ZodType, Outcome> extends About<A, L> {
  /** What the editor holds. */
  form: Form
  act: (desk: Desk & { id: string }, thing: Loaded<A, L>, form: z.output<Form>) => Promise<Outcome>
}

/**
 * What a page in the browser saves, which goes on holding what was typed: the id of the thing, and the rest as one value.
 * It is answered with what the act came to, or with why nothing was done.
 */
export function editorAction<A extends Ability, L extends Load<A>, Form extends z.ZodType, Outcome>(
  how: EditorAct<A, L, Form, Outcome>,
) {
  return async (id: string, input: z.input<Form>): Promise<Outcome | DeskRefusal<FieldOf<z.input<Form>>>> => {
    takesTexts(id)
    const desk = await enterDesk()
    if (!desk) return { ok: false, reason: 'signed-out' }
    const thing = await loadFor(how, desk, id)
    if (!thing) return { ok: false, reason: 'not-found' }
    const reading = readWith(how.form, input)
    if (!reading.ok) return { ok: false, reason: 'invalid', errors: reading.errors }
    return how.act({ ...desk, id }, thing, reading.value)
  }
}
