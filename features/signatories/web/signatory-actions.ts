'use server'

import { z } from 'zod'
import { loadSetLetter } from '@/features/letters/load-set-letter'
import { addSignatories } from '@/features/signatories/add-signatories'
import { changeSignatory } from '@/features/signatories/change-signatory'
import { inviteSignatories } from '@/features/signatories/invite-signatories'
import { orderSignatories } from '@/features/signatories/order-signatories'
import { removeSignatory, restoreSignatory } from '@/features/signatories/remove-signatory'
import { howConfirmed, signatoryForm, signatoryForms } from '@/features/signatories/schema'
import { vouchSignatory } from '@/features/signatories/vouch-signatory'
import { interfaceLocale } from '@/features/texts/read-form'
import { editorAction } from '@/server/desk-action'

const id = z.uuid()

/** Puts one or several people under a letter. */
export const addPeople = editorAction({
  load: loadSetLetter,
  ability: 'edit',
  form: signatoryForms,
  act: ({ context }, letter, people) => addSignatories(context, { letter, people }),
})

/** Changes what stands under a letter for one of them. */
export const changePerson = editorAction({
  load: loadSetLetter,
  ability: 'edit',
  form: signatoryForm.extend({ id, forgetEmail: z.boolean() }),
  act: ({ context }, letter, { id, forgetEmail, ...form }) =>
    changeSignatory(context, { letter, form, id, forgetEmail }),
})

/** Sets the order in which they stand. */
export const orderPeople = editorAction({
  load: loadSetLetter,
  ability: 'edit',
  form: z.array(id).max(200),
  act: ({ context }, letter, ids) => orderSignatories(context, { letter, ids }),
})

/** Takes somebody off, or puts them back. */
export const removePerson = editorAction({
  load: loadSetLetter,
  ability: 'edit',
  form: z.strictObject({ id, undo: z.boolean() }),
  act: ({ context }, letter, { id, undo }) => (undo ? restoreSignatory : removeSignatory)(context, { letter, id }),
})

/** Notes that somebody confirmed without our link, and how. */
export const vouchPerson = editorAction({
  load: loadSetLetter,
  ability: 'edit',
  form: z.strictObject({ id, how: howConfirmed }),
  act: ({ context }, letter, { id, how }) => vouchSignatory(context, { letter, id, how }),
})

/** Mails the invitation to one of them, or to everybody who is still to be asked. */
export const invitePeople = editorAction({
  load: loadSetLetter,
  ability: 'sendLetters',
  form: z.strictObject({
    who: z.union([z.literal('all'), z.strictObject({ id })]),
    screen: z.string().pipe(interfaceLocale.catch('en')),
  }),
  act: ({ context, organiser }, letter, { who, screen }) =>
    inviteSignatories(context, { letter, who, by: organiser.name, locale: screen }),
})
