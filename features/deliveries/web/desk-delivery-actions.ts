'use server'

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { addDelivery } from '@/features/deliveries/add-delivery'
import { changePhoto, type PhotoAct, photoActs } from '@/features/deliveries/change-photo'
import { correctOutcome } from '@/features/deliveries/correct-outcome'
import { loadDeliveredLetter, loadDelivery } from '@/features/deliveries/load-delivery'
import { deliveryPath } from '@/features/deliveries/rules'
import { postedDay, readDeliveryForm, readOutcomeForm } from '@/features/deliveries/schema'
import { type Settling, settlePromise } from '@/features/deliveries/settle-promise'
import { localeOf, textOf } from '@/features/texts/read-form'
import { takesForm } from '@/server/action-arguments'
import { keepTyped, type TypedDesk } from '@/server/keep-typed'
import { enterToAct } from '@/server/session'
import { knownWord } from '@/ui/known-word'
import type { Refused } from '@/ui/refused'

async function inWords({ locale, values }: TypedDesk, errors: Partial<Record<string, string>>): Promise<Refused> {
  // An action is no page: it does not know the language of its address.
  const t = await getTranslations({ locale, namespace: 'deliveries.outcome.errors' })
  const said = Object.entries(errors).map(([field, code = '']) => [field, knownWord(t, code)])
  return { values, errors: Object.fromEntries(said) }
}

/** An organiser tells what became of a delivery, or corrects what was told. */
export async function correctDelivery(_before: Refused | null, form: FormData): Promise<Refused> {
  return keepTyped(correctDelivery, form, async (desk) => {
    const { context, organiser, locale, gone } = desk
    const delivery = await loadDelivery(context, organiser, 'recordOutcomes', textOf(form, 'delivery'))
    if (!delivery) return gone
    const reading = readOutcomeForm(desk.values)
    if (!reading.ok) return inWords(desk, reading.errors)
    const outcome = await correctOutcome(context, { delivery, form: reading.value })
    const page = deliveryPath.one(locale, delivery.id)
    if (outcome.ok) redirect(`${page}?told=corrected`)
    if (outcome.reason === 'impossible') return inWords(desk, { outcome: 'outcome.impossible' })
    if (outcome.reason === 'day') return inWords(desk, { outcomeOn: 'outcomeOn.day' })
    if (outcome.reason === 'due') return inWords(desk, { dueOn: 'dueOn.before' })
    redirect(`${page}?told=waiting`)
  })
}

/** Records that a letter went out by hand, by post, by fax or from somebody's own mailbox. */
export async function recordDelivery(_before: Refused | null, form: FormData): Promise<Refused> {
  return keepTyped(recordDelivery, form, async (desk) => {
    const { context, organiser, locale, gone } = desk
    const letter = await loadDeliveredLetter(context, organiser, 'recordOutcomes', textOf(form, 'letter'))
    if (!letter) return gone
    const reading = readDeliveryForm(desk.values)
    if (!reading.ok) return inWords(desk, reading.errors)
    const outcome = await addDelivery(context, { letter, form: reading.value })
    if (outcome.ok) redirect(`${deliveryPath.one(locale, outcome.id)}?told=recorded`)
    if (outcome.reason === 'day') return inWords(desk, { postedOn: 'outcomeOn.day' })
    const t = await getTranslations({ locale, namespace: 'deliveries' })
    return { values: desk.values, errors: { channel: t('notReady') } }
  })
}

/** Makes a picture public or private, removes it, or brings it back. */
export async function actOnPhoto(form: FormData): Promise<void> {
  takesForm(form)
  const locale = localeOf(form)
  const { context, organiser } = await enterToAct(locale)
  const delivery = await loadDelivery(context, organiser, 'recordOutcomes', textOf(form, 'delivery'))
  const act = z.enum(Object.keys(photoActs) as [PhotoAct]).safeParse(form.get('act'))
  if (!delivery || !act.success) redirect(`/${locale}/desk`)
  const { ok } = await changePhoto(context, { delivery, photoId: textOf(form, 'photo'), act: act.data })
  redirect(`${deliveryPath.one(locale, delivery.id)}?told=${ok ? act.data : 'unknown'}#pictures`)
}

/** Gives a promise more time, or says that no reply came. */
export async function settle(_before: Refused | null, form: FormData): Promise<Refused> {
  return keepTyped(settle, form, async ({ context, organiser, locale, values, gone }) => {
    const delivery = await loadDelivery(context, organiser, 'recordOutcomes', textOf(form, 'delivery'))
    if (!delivery) return gone
    const back = deliveryPath.promises(locale)
    const settling = settlingOf(form)
    if (!settling) return { values, errors: { dueOn: 'day' } }
    const outcome = await settlePromise(context, { delivery, settling })
    redirect(`${back}?told=${outcome.ok ? settling.act : outcome.reason}`)
  })
}

function settlingOf(form: FormData): Settling | undefined {
  if (form.get('act') === 'no_reply') return { act: 'no_reply' }
  const dueOn = postedDay.safeParse(form.get('dueOn'))
  return dueOn.success ? { act: 'more_time', dueOn: dueOn.data } : undefined
}
