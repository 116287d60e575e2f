import { dayOf } from '@/features/days'
import { composeDraft } from '@/features/letters/compose-draft'
import { type ComposedLetter, modelBody } from '@/features/letters/compose-letter'
import { bodyText } from '@/features/letters/parse-body'
import type { DraftParts } from '@/features/letters/read-draft-parts'
import { revealsContact } from '@/features/letters/reveals-contact'
import { type ComposeInput, readComposeForm } from '@/features/letters/schema'
import type { FormState } from '@/server/documents/scope'

/** A letter as its page shows it, from whatever was typed so far. */
export interface ShownDraft {
  letter: ComposedLetter
  /** The body as the campaign wrote it, for the field where it can be edited. */
  modelText: string
  /** Own words hold what looks like an address or a phone number. */
  reveals: boolean
}

/** Composes the preview of a page. What is missing is filled with words of the screen; what is wrong is left out. */
export function showDraft(
  parts: DraftParts,
  values: FormState['values'],
  words: { name: string; town: string },
  now: Date,
): ShownDraft {
  const modelText = modelTextOf(parts)
  const reader = { act: 'preview', editing: parts.editing, modelText, ownDomain: '' } as const
  const reading = readComposeForm({ ...values, country: parts.country }, reader)
  const form = reading.ok ? reading.value : emptyForm(parts.country, values)
  const named = { ...form, name: form.name || words.name, town: form.town || (form.name ? '' : words.town) }
  return {
    letter: composeDraft(parts, named, dayOf(now)),
    modelText,
    reveals: revealsContact([form.addition, form.text === modelText ? '' : form.text, form.subject]),
  }
}

/** The body as the campaign wrote it, in the language of the letter. */
export function modelTextOf({ locale, model }: DraftParts): string {
  return bodyText(modelBody(locale, model))
}

function emptyForm(country: string, { name = '', town = '' }: FormState['values']): ComposeInput {
  return {
    country,
    identity: 'full',
    name,
    town,
    role: '',
    organisation: '',
    onBehalf: false,
    citizen: false,
    address: [],
    subject: '',
    text: '',
    addition: '',
    email: '',
    replyTo: false,
    consent: '',
    window: '',
    paper: '',
  }
}

/** The name that the form's token is bound to. */
export function draftFormName(slug: string, addresseeId: string): string {
  return `letter/${slug}/${addresseeId}`
}
