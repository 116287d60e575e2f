'use server'

import { getTranslations } from 'next-intl/server'
import { addDelivery } from '@/features/deliveries/add-delivery'
import { changePhoto, type PhotoAct, photoActs } from '@/features/deliveries/change-photo'
import { correctOutcome } from '@/features/deliveries/correct-outcome'
import { loadDeliveredLetter, loadDelivery } from '@/features/deliveries/load-delivery'
import { deliveryPath } from '@/features/deliveries/rules'
import { postedDay, readDeliveryForm, readOutcomeForm } from '@/features/deliveries/schema'
import { type Settling, settlePromise } from '@/features/deliveries/settle-promise'
import { type DeskReading, phraseFaults } from '@/features/texts/read-form'
import { tell } from '@/features/texts/told'
import { buttonAction, type FormDesk, formAction } from '@/server/desk-action'
import { knownWord } from '@/ui/known-word'

/** What is wrong, in words. An action is no page: it does not know the language of its address. */
async function faultWords({ locale }: FormDesk) {
  const t = await getTranslations({ locale, namespace: 'deliveries.outcome.errors' })
  return (code: string) => knownWord(t, code)
}

/** What was read of a form, and its faults in words. */
async function inWords<Form, Field extends string>(
  desk: FormDesk,
  reading: DeskReading<Form, Field>,
): Promise<DeskReading<Form, Field>> {
  return reading.ok ? reading : { ok: false, errors: phraseFaults(reading.errors, await faultWords(desk)) }
}

/** An organiser tells what became of a delivery, or corrects what was told. */
export const correctDelivery = formAction({
  load: loadDelivery,
  ability: 'recordOutcomes',
  idIn: 'delivery',
  parse: (desk) => inWords(desk, readOutcomeForm(desk.values)),
  act: async (desk, delivery, form) => {
    const outcome = await correctOutcome(desk.context, { delivery, form })
    const say = await faultWords(desk)
    if (!outcome.ok && outcome.reason === 'impossible') return desk.wrong({ outcome: say('outcome.impossible') })
    if (!outcome.ok && outcome.reason === 'day') return desk.wrong({ outcomeOn: say('outcomeOn.day') })
    if (!outcome.ok && outcome.reason === 'due') return desk.wrong({ dueOn: say('dueOn.before') })
    return tell(deliveryPath.one(desk.locale, delivery.id), outcome.ok ? 'corrected' : 'waiting')
  },
})

/** Records that a letter went out by hand, by post, by fax or from somebody's own mailbox. */
export const recordDelivery = formAction({
  load: loadDeliveredLetter,
  ability: 'recordOutcomes',
  idIn: 'letter',
  parse: (desk) => inWords(desk, readDeliveryForm(desk.values)),
  act: async (desk, letter, form) => {
    const { context, locale } = desk
    const outcome = await addDelivery(context, { letter, form })
    if (outcome.ok) return tell(deliveryPath.one(locale, outcome.id), 'recorded')
    if (outcome.reason === 'day') return desk.wrong({ postedOn: (await faultWords(desk))('outcomeOn.day') })
    const t = await getTranslations({ locale, namespace: 'deliveries' })
    return desk.wrong({ channel: t('notReady') })
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

function readSettling({ act, dueOn }: Record<string, string>): DeskReading<Settling, 'dueOn'> {
  if (act === 'no_reply') return { ok: true, value: { act } }
  const day = postedDay.safeParse(dueOn)
  return day.success
    ? { ok: true, value: { act: 'more_time', dueOn: day.data } }
    : { ok: false, errors: { dueOn: 'day' } }
}
