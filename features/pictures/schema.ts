import { z } from 'zod'
import { line } from '@/features/texts/lines'
import { type DeskReading, type Faults, listFaults, localeCode, readWith } from '@/features/texts/read-form'
import { longestAlt, longestCredit } from './rules'

const pictureWords = z.strictObject({
  credit: line(longestCredit),
  texts: z.array(z.strictObject({ locale: localeCode, alt: line(longestAlt) })).max(60),
})

/** Who made a picture, and what it shows in each language; an empty one takes away. */
export type PictureWords = z.output<typeof pictureWords>

/** Which pictures an editor asks for: those of its texts, described in its language where they are. */
export const picturesAsked = z.strictObject({ ids: z.array(z.uuid()).max(200), locale: localeCode })

/** Reads what a form says of a picture; what is wrong is said at the field (`alt.ru`). */
export function readPictureWords(values: Readonly<Record<string, string>>): DeskReading<PictureWords> {
  const alts = Object.entries(values).filter(([name]) => name.startsWith('alt.'))
  const texts = alts.map(([name, alt]) => ({ locale: name.slice('alt.'.length), alt }))
  const reading = readWith(pictureWords, { credit: values.credit ?? '', texts })
  if (reading.ok) return reading
  const atFields = listFaults<string>(reading.errors).map(([path, code]) => {
    const [, at = ''] = /^texts\.(\d+)/.exec(path) ?? []
    return [at === '' ? path : `alt.${texts[Number(at)]?.locale}`, code]
  })
  return { ok: false, errors: Object.fromEntries(atFields) as Faults }
}
