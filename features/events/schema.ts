import { z } from 'zod'
import { countryCode } from '@/features/places/countries'
import { isTimeZone } from '@/features/places/find-time-zone'
import { line, prose } from '@/features/texts/lines'
import { type DeskReading, localeCode } from '@/features/texts/read-form'
import {
  hasOriginal,
  inLanguages,
  readNewThing,
  summaryField,
  textField,
  titleField,
} from '@/features/texts/text-schema'
import { EventKind } from '@/generated/prisma/enums'

export const longestPlace = 150
export const longestLines = 2_000

/** "2026-05-25T12:00"; empty where it is not known yet. */
const localTime = z
  .string()
  .max(16, 'invalid_format')
  .refine((text) => text === '' || isLocalTime(text), 'invalid_format')

function isLocalTime(text: string): boolean {
  return /^(20|21)\d\d-\d\d-\d\dT\d\d:\d\d$/.test(text) && isReal(text)
}

/** True for a day and a time that there are. */
function isReal(text: string): boolean {
  const at = new Date(`${text}:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

const fields = {
  locale: localeCode,
  title: titleField,
  summary: summaryField,
  text: textField,
  slogans: prose(longestLines),
  bring: prose(longestLines),
}

/** Everything the editor of an event saves at once. `revision` is the one it was opened with. */
export const eventForm = z
  .strictObject({
    revision: z.int(),
    originalLocale: localeCode,
    kind: z.enum(EventKind),
    /** The day of action that it is part of. */
    parentId: z.uuid().nullable(),
    startsLocal: localTime,
    endsLocal: localTime,
    /** Empty for that of the place. */
    chosenZone: z
      .string()
      .max(64)
      .refine((zone) => zone === '' || isTimeZone(zone), 'invalid_format'),
    place: line(longestPlace),
    address: line(longestPlace),
    city: line(longestPlace),
    country: countryCode.nullable(),
    /** The office is found from the place; `addresseeId` is then what was found last. */
    doorByRule: z.boolean(),
    addresseeId: z.uuid().nullable(),
    modelLetterId: z.uuid().nullable(),
    anniversary: z.boolean(),
    takesSignUps: z.boolean(),
    /** Who gets what people ask and offer; else an owner of the team. */
    contactId: z.uuid().nullable(),
    translations: inLanguages(z.strictObject(fields)),
  })
  .refine(hasOriginal.test, hasOriginal.says)

export type EventForm = z.output<typeof eventForm>

/** What a translator saves of an event: one language. */
export const eventTranslationForm = z.strictObject({ revision: z.int(), ...fields })

export type EventTranslationForm = z.output<typeof eventTranslationForm>

/** Reads the form in which an event is begun: a title, a language, and what it is. */
export function readNewEvent(
  values: Readonly<Record<string, string>>,
): DeskReading<{ title: string; locale: string; kind: EventKind }, 'title'> {
  const reading = readNewThing(values)
  if (!reading.ok) return { ok: false, errors: { title: 'title' } }
  return { ok: true, value: { ...reading.value, kind: z.enum(EventKind).catch('picket').parse(values.kind) } }
}
