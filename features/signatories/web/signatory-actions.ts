'use server'

import { z } from 'zod'
import { loadSetLetter } from '@/features/letters/load-set-letter'
import { addSignatories, type ListRefusal } from '@/features/signatories/add-signatories'
import { changeSignatory } from '@/features/signatories/change-signatory'
import { type InviteOutcome, inviteSignatories } from '@/features/signatories/invite-signatories'
import { orderSignatories } from '@/features/signatories/order-signatories'
import { removeSignatory, restoreSignatory } from '@/features/signatories/remove-signatory'
import { howConfirmed, type SignatoryFields, signatoryForm, signatoryForms } from '@/features/signatories/schema'
import { vouchSignatory } from '@/features/signatories/vouch-signatory'
import { type DeskRefusal, type Faults, faultsOf, interfaceLocale } from '@/features/texts/read-form'
import { takesTexts } from '@/server/action-arguments'
import { type Desk, enterDesk } from '@/server/session'

type Done<Value = object> = ({ ok: true } & Value) | ListRefusal | { ok: false; reason: 'no-text' } | DeskRefusal

const signedOut = { ok: false, reason: 'signed-out' } as const
const notFound = { ok: false, reason: 'not-found' } as const

/** The letter, for those who may change who stands under it. */
function editable({ context, organiser }: Desk, letterId: string) {
  return loadSetLetter(context, organiser, 'edit', letterId)
}

const invalid = (errors: Faults) => ({ ok: false as const, reason: 'invalid' as const, errors })

/** Puts one or several people under a letter. */
export async function addPeople(letterId: string, people: SignatoryFields[]): Promise<Done<{ ids: string[] }>> {
  takesTexts(letterId)
  const desk = await enterDesk()
  if (!desk) return signedOut
  const letter = await editable(desk, letterId)
  if (!letter) return notFound
  const read = signatoryForms.safeParse(people)
  if (!read.success) return invalid(faultsOf(read.error))
  return addSignatories(desk.context, { letter, people: read.data })
}

/** Changes what stands under a letter for one of them. */
export async function changePerson(
  letterId: string,
  id: string,
  fields: SignatoryFields,
  forgetEmail: boolean,
): Promise<Done> {
  takesTexts(letterId, id)
  const desk = await enterDesk()
  if (!desk) return signedOut
  const letter = await editable(desk, letterId)
  if (!letter) return notFound
  const form = signatoryForm.safeParse(fields)
  const given = z.object({ id: z.uuid(), forgetEmail: z.boolean() }).safeParse({ id, forgetEmail })
  if (!given.success) return notFound
  if (!form.success) return invalid(faultsOf(form.error))
  return changeSignatory(desk.context, { letter, form: form.data, ...given.data })
}

/** Sets the order in which they stand. */
export async function orderPeople(letterId: string, ids: string[]): Promise<Done> {
  takesTexts(letterId)
  const desk = await enterDesk()
  if (!desk) return signedOut
  const letter = await editable(desk, letterId)
  if (!letter) return notFound
  const given = z.array(z.uuid()).max(200).safeParse(ids)
  return given.success ? orderSignatories(desk.context, { letter, ids: given.data }) : notFound
}

/** Takes somebody off, or puts them back. */
export async function removePerson(letterId: string, id: string, undo: boolean): Promise<Done> {
  takesTexts(letterId, id)
  const desk = await enterDesk()
  if (!desk) return signedOut
  const letter = await editable(desk, letterId)
  if (!letter) return notFound
  if (!z.uuid().safeParse(id).success) return notFound
  const act = undo === true ? restoreSignatory : removeSignatory
  return act(desk.context, { letter, id })
}

/** Notes that somebody confirmed without our link, and how. */
export async function vouchPerson(letterId: string, id: string, how: string): Promise<Done> {
  takesTexts(letterId, id)
  const desk = await enterDesk()
  if (!desk) return signedOut
  const letter = await editable(desk, letterId)
  if (!letter) return notFound
  if (!z.uuid().safeParse(id).success) return notFound
  const said = howConfirmed.safeParse(how)
  if (!said.success) return invalid({ how: 'how.empty' })
  return vouchSignatory(desk.context, { letter, id, how: said.data })
}

/** Mails the invitation to one of them, or to everybody who is still to be asked. */
export async function invitePeople(
  letterId: string,
  who: { id: string } | 'all',
  screen: string,
): Promise<InviteOutcome | DeskRefusal> {
  takesTexts(letterId, screen)
  const desk = await enterDesk()
  if (!desk) return signedOut
  const letter = await loadSetLetter(desk.context, desk.organiser, 'sendLetters', letterId)
  const given = z.union([z.literal('all'), z.strictObject({ id: z.uuid() })]).safeParse(who)
  if (!letter || !given.success) return notFound
  const locale = interfaceLocale.catch('en').parse(screen)
  return inviteSignatories(desk.context, { letter, who: given.data, by: desk.organiser.name, locale })
}
