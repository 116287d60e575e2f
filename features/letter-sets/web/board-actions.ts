'use server'

import { z } from 'zod'
import { isId } from '@/features/access/ids'
import { addCountries } from '@/features/letter-sets/add-countries'
import { listEmbassyCountries } from '@/features/letter-sets/list-embassy-countries'
import { removeCountry } from '@/features/letter-sets/remove-country'
import { setLetterPath, setPath } from '@/features/letter-sets/rules'
import { readCountries, readLetterHead } from '@/features/letter-sets/schema'
import { startLetter } from '@/features/letter-sets/start-letter'
import { updateLetters } from '@/features/letter-sets/update-letters'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { countryCode } from '@/features/places/countries'
import { regionOf } from '@/features/places/regions'
import { readWith } from '@/features/texts/read-form'
import { tell } from '@/features/texts/told'
import { buttonAction, formAction } from '@/server/desk-action'
import { startAll } from './start-all'

/** Puts countries on the board: the chosen ones, all with an embassy, or those of a region with one. */
export const addCountriesToBoard = formAction({
  load: loadModelLetter,
  ability: 'edit',
  parse: ({ values }) => readWith(z.enum(['one', 'embassies', 'region']).catch('one'), values.which),
  act: async ({ context, locale, form, values }, model, which) => {
    const { addressedState } = await context.db.modelLetter.findUniqueOrThrow({
      where: { id: model.id },
      select: { addressedState: true },
    })
    const countries =
      which === 'one'
        ? readCountries(form.getAll('country'))
        : (await listEmbassyCountries(context, addressedState)).filter(
            (country) => which === 'embassies' || regionOf(country) === (values.region ?? ''),
          )
    const outcome = await addCountries(context, { model, countries })
    return tell(setPath(locale, model.id), !outcome.ok ? 'choose' : outcome.added > 0 ? 'added' : 'none')
  },
})

/** Takes a country off the board whose letter is not begun. */
export const takeCountryOffBoard = formAction({
  load: loadModelLetter,
  ability: 'edit',
  parse: ({ values }) => readWith(z.object({ country: countryCode }), values),
  act: async ({ context, locale }, model, { country }) => {
    const outcome = await removeCountry(context, { model, country })
    return tell(setPath(locale, model.id), outcome.ok ? 'removed' : outcome.reason)
  },
})

/** Brings every letter up to date that is behind. */
export const bringBoardUpToDate = buttonAction({
  load: loadModelLetter,
  ability: 'edit',
  otherwise: ({ locale, values: { id } }) => (id ? tell(setPath(locale, id), 'not-found') : `/${locale}/desk`),
  act: async ({ context, organiser, locale }, model) => {
    const outcome = await updateLetters(context, { model, which: 'all', by: organiser.name, screen: locale })
    return tell(setPath(locale, model.id), outcome.updated > 0 ? 'updated' : 'nothing')
  },
})

/** Begins the letter of one country or body, or of every one on the board that has none. */
export const beginLetters = formAction({
  load: loadModelLetter,
  ability: 'edit',
  parse: ({ values }) => readLetterHead(values.for ? values : { ...values, locale: 'en' }),
  act: async (desk, model, head) => {
    const { context, locale, values } = desk
    const { for: wanted = '' } = values
    const board = setPath(locale, model.id)
    if (!wanted) return tell(board, await startAll(desk, { model, head }))
    const [country] = readCountries([wanted])
    if (!country && !isId(wanted)) return tell(board, 'not-found')
    const outcome = await startLetter(context, { model, to: country ? { country } : { body: wanted }, head })
    if (!outcome.ok) return tell(board, outcome.reason)
    return tell(setLetterPath(locale, { modelLetterId: model.id, id: outcome.id }), 'begun')
  },
})
