'use server'

import { getTranslations } from 'next-intl/server'
import { addDelivery } from '@/features/deliveries/add-delivery'
import { changePhoto, type PhotoAct, photoActs } from '@/features/deliveries/change-photo'
import { correctOutcome } from '@/features/deliveries/correct-outcome'
import { loadDeliveredLetter, loadDelivery } from '@/features/deliveries/load-delivery'
import { deliveryPath } from '@/features/deliveries/rules'
import { postedDay, readDeliveryForm, readOutcomeForm } from '@/features/deliveries/schema'
import { type Settling, settlePromise } from '@/features/deliveries/settle-promise'
import type { DeskReading } from '@/features/texts/read-form'
import { tell } from '@/features/texts/told'
import { buttonAction, type FormDesk, formAction } from '@/server/desk-action'
import { knownWord } from '@/ui/known-word'

type Codes = Partial<Record<string, string>>

/** What is wrong, in words. An action is no page: it does not know the language of its address. */
async function inWords({ locale }: FormDesk, errors: Codes): Promise<{ ok: false; errors: Record<string, string> }> {
  const t = await getTranslations({ locale, namespace: 'deliveries.outcome.errors' })
  const said = Object.entries(errors).map(([field, code = '']) => [field, knownWord(t, code)])
  return { ok: false, errors: Object.fromEntries(said) }
}

/** An organiser tells what became of a delivery, or corrects what was told. */
export const correctDelivery = formAction({
  load: loadDelivery,
  ability: 'recordOutcomes',
  idIn: 'delivery',
  parse: (desk) => {
    const reading = readOutcomeForm(desk.values)
    return reading.ok ? reading : inWords(desk, reading.errors)
  },
  act: async (desk, delivery, form) => {
    const outcome = await correctOutcome(desk.context, { delivery, form })
    if (!outcome.ok && outcome.reason === 'impossible') return inWords(desk, { outcome: 'outcome.impossible' })
    if (!outcome.ok && outcome.reason === 'day') return inWords(desk, { outcomeOn: 'outcomeOn.day' })
    if (!outcome.ok && outcome.reason === 'due') return inWords(desk, { dueOn: 'dueOn.before' })
    return tell(deliveryPath.one(desk.locale, delivery.id), outcome.ok ? 'corrected' : 'waiting')
  },
})

/** Records that a letter went out by hand, by post, by fax or from somebody's own mailbox. */
export const recordDelivery = formAction({
  load: loadDeliveredLetter,
  ability: 'recordOutcomes',
  idIn: 'letter',
  parse: (desk) => {
    const reading = readDeliveryForm(desk.values)
    return reading.ok ? reading : inWords(desk, reading.errors)
  },
  act: async (desk, letter, form) => {
    const { context, locale } = desk
    const outcome = await addDelivery(context, { letter, form })
    if (outcome.ok) return tell(deliveryPath.one(locale, outcome.id), 'recorded')
    if (outcome.reason === 'day') return inWords(desk, { postedOn: 'outcomeOn.day' })
    const t = await getTranslations({ locale, namespace: 'deliveries' })
    return { errors: { channel: t('notReady') } }
  },
})

const isPhotoAct = (act: string): act is PhotoAct => Object.hasOwn(photoActs, act)

/** Makes a picture public or private, removes it, or brings it back. */
export const actOnDeliveryPhoto = buttonAction({
  load: loadDelivery,
  ability: 'recordOutcomes',
  idIn: 'delivery',
  act: async ({ context, locale, values: { photo: photoId = '', act = '' } }, delivery) => {
    if (!isPhotoAct(act)) return `/${locale}/desk`
    const { ok } = await changePhoto(context, { delivery, photoId, act })
    return tell(`${deliveryPath.one(locale, delivery.id)}#pictures`, ok ? act : 'unknown')
  },
})

/** Gives a promise more time, or says that no reply came. */
export const settleDuePromise = formAction({
  load: loadDelivery,
  ability: 'recordOutcomes',
  idIn: 'delivery',
  parse: ({ values }) => readSettling(values),
  act: async ({ context, locale }, delivery, settling) => {
    const outcome = await settlePromise(context, { delivery, settling })
    return tell(deliveryPath.promises(locale), outcome.ok ? settling.act : outcome.reason)
  },
})

function readSettling({ act, dueOn }: Record<string, string>): DeskReading<Settling> {
  if (act === 'no_reply') return { ok: true, value: { act } }
  const day = postedDay.safeParse(dueOn)
  return day.success
    ? { ok: true, value: { act: 'more_time', dueOn: day.data } }
    : { ok: false, errors: { dueOn: 'day' } }
}
