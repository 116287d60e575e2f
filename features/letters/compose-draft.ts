import { arrangeSender } from '@/features/forms-of-address/arrange-address'
import { addressBlock } from '@/features/forms-of-address/envelope-lines'
import { type ComposedLetter, composeLetter, firstName } from './compose-letter'
import type { DraftParts } from './read-draft-parts'
import type { ComposeInput, SealedLetter } from './schema'

/** Composes the letter of a form on its parts; `date` is the day on it. The address of a sender who wants answers is shown. */
export function composeDraft(parts: DraftParts, form: ComposeInput, date: Date): ComposedLetter {
  const { locale, model, editing, addressee, block, country } = parts
  return composeLetter({
    locale,
    model,
    editing,
    edits: { subject: form.subject, text: form.text, addition: form.addition },
    addressee: addressBlock(addressee, { locale, postedFrom: country, ownCitizen: form.citizen, block }),
    sender: {
      identity: form.identity,
      name: form.name,
      town: form.town,
      country,
      home: arrangeSender(form.address, form.town, country),
      role: form.role,
      organisation: form.organisation,
      onBehalf: form.onBehalf,
      email: form.replyTo ? form.email : undefined,
    },
    date,
  })
}

/** The name that the addressee sees as the sender of a mail; empty for a sender who shows none. */
export function shownName({ identity, name }: Pick<ComposeInput, 'identity' | 'name'>): string {
  if (identity === 'supporter') return ''
  return identity === 'full' ? name : firstName(name)
}

/** What is sealed of a letter that goes by our mail. A sender who shows no full name gets no answers by mail either. */
export function sealedDraft(form: ComposeInput, subject: string, text: string): SealedLetter {
  const replyTo = form.replyTo && form.identity === 'full'
  return { email: form.email, fromName: shownName(form), replyTo, subject, text }
}
