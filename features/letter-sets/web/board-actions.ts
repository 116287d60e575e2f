'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { Permitted } from '@/features/access/policy'
import { addCountries } from '@/features/letter-sets/add-countries'
import { chooseLanguage } from '@/features/letter-sets/choose-language'
import { listEmbassyCountries } from '@/features/letter-sets/list-embassies'
import { readSetBoard } from '@/features/letter-sets/read-set-board'
import { removeCountry } from '@/features/letter-sets/remove-country'
import { setLetterPath, setPath } from '@/features/letter-sets/rules'
import { type LetterHead, readCountries, readLetterHead } from '@/features/letter-sets/schema'
import { startLetter } from '@/features/letter-sets/start-letter'
import { updateLetters } from '@/features/letter-sets/update-letters'
import { loadModelLetter, type ModelLetterKey } from '@/features/model-letters/load-model-letter'
import { regionOf } from '@/features/places/list-regions'
import { localeOf, textOf } from '@/features/texts/read-form'
import { takesForm } from '@/server/action-arguments'
import { keepTyped } from '@/server/keep-typed'
import { type Desk, enterToAct } from '@/server/session'
import type { Refused } from '@/ui/refused'

const tellBoard = (locale: string, id: string, told: string) => redirect(`${setPath(locale, id)}?told=${told}`)

/** Who acts, the model letter they may edit, and its board; everybody else is sent back there. */
async function enterSet(form: FormData) {
  const locale = localeOf(form)
  const { context, organiser } = await enterToAct(locale)
  const id = textOf(form, 'id')
  const tell = (told: string) => tellBoard(locale, id, told)
  const model = await loadModelLetter(context, organiser, 'edit', id)
  if (!model) return tell('not-found')
  return { context, organiser, locale, model, tell }
}

/** Puts countries on the board: the chosen ones, all with an embassy, or those of a region with one. */
export async function addToBoard(_before: Refused | null, form: FormData): Promise<Refused> {
  return keepTyped(addToBoard, form, async (desk) => {
    const { context } = desk
    const model = await loadModelLetter(context, desk.organiser, 'edit', desk.values.id ?? '')
    if (!model) return desk.gone
    const which = z.enum(['one', 'embassies', 'region']).catch('one').parse(form.get('which'))
    const region = textOf(form, 'region')
    const { addressedState } = await context.db.modelLetter.findUniqueOrThrow({
      where: { id: model.id },
      select: { addressedState: true },
    })
    const countries =
      which === 'one'
        ? readCountries(form.getAll('country'))
        : (await listEmbassyCountries(context, addressedState)).filter(
            (country) => which === 'embassies' || regionOf(country) === region,
          )
    const outcome = await addCountries(context, { model, countries })
    return tellBoard(desk.locale, model.id, !outcome.ok ? 'choose' : outcome.added > 0 ? 'added' : 'none')
  })
}

/** Takes a country off the board whose letter is not begun. */
export async function takeOffBoard(_before: Refused | null, form: FormData): Promise<Refused> {
  return keepTyped(takeOffBoard, form, async (desk) => {
    const { context } = desk
    const model = await loadModelLetter(context, desk.organiser, 'edit', desk.values.id ?? '')
    if (!model) return desk.gone
    const outcome = await removeCountry(context, { model, country: textOf(form, 'country') })
    return tellBoard(desk.locale, model.id, outcome.ok ? 'removed' : outcome.reason)
  })
}

/** Brings every letter up to date that is behind. */
export async function bringAllUpToDate(form: FormData): Promise<void> {
  takesForm(form)
  const { context, organiser, locale, model, tell } = await enterSet(form)
  const by = organiser.name
  const outcome = await updateLetters(context, { model, which: 'all', by, screen: locale })
  tell(outcome.updated > 0 ? 'updated' : 'nothing')
}

/** Begins the letter of one country, or of every country on the board that has none. */
export async function beginLetters(_before: Refused | null, form: FormData): Promise<Refused> {
  return keepTyped(beginLetters, form, async ({ context, organiser, locale, values, gone }) => {
    const model = await loadModelLetter(context, organiser, 'edit', values.id ?? '')
    if (!model) return gone
    const tell = (told: string) => tellBoard(locale, model.id, told)
    const country = values.for ?? ''
    const reading = readLetterHead(country ? values : { ...values, locale: 'en' })
    if (!reading.ok) return { errors: reading.errors, values }
    if (country) {
      if (readCountries([country]).length === 0) return tell('not-found')
      const outcome = await startLetter(context, { model, country, head: reading.value })
      if (!outcome.ok) return tell(outcome.reason)
      return redirect(`${setLetterPath(locale, { modelLetterId: model.id, id: outcome.id })}?told=begun`)
    }
    return tell(await beginAll(context, organiser, { model, head: reading.value }))
  })
}

/** Begins the letter of every country on the board that has none; what it tells the board. */
async function beginAll(
  context: Desk['context'],
  organiser: Desk['organiser'],
  { model, head }: { model: Permitted<'edit', ModelLetterKey>; head: LetterHead },
): Promise<string> {
  const visible = await loadModelLetter(context, organiser, 'seeLetters', model.id)
  if (!visible) return 'not-found'
  const { rows, source } = await readSetBoard(context, visible)
  let left = 0
  for (const { country: one } of rows.filter(({ state }) => state === 'not_started')) {
    const language = chooseLanguage(one, source.locales, source.originalLocale)
    const outcome = language
      ? await startLetter(context, { model, country: one, head: { ...head, locale: language } })
      : undefined
    if (!outcome?.ok) left += 1
  }
  return left > 0 ? 'some' : 'begun-all'
}
