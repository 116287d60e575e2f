'use server'

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { localeOf, textOf, textsOf } from '@/features/organisers/schema'
import { takesForm } from '@/server/action-arguments'
import { requireDesk } from '@/server/session'
import { addDelivery } from '../add-delivery'
import { changePhoto, type PhotoAct, photoActs } from '../change-photo'
import { correctOutcome } from '../correct-outcome'
import { loadDeliveredLetter, loadDelivery } from '../load-delivery'
import { deliveryPath } from '../rules'
import { isoDay, readDeliveryForm, readOutcomeForm } from '../schema'
import { type Settling, settlePromise } from '../settle-promise'
import type { FaultWords } from './desk-form'

type Locale = ReturnType<typeof localeOf>

async function inWords(locale: Locale, errors: Partial<Record<string, string>>): Promise<FaultWords> {
  // An action is no page: it does not know the language of its address.
  const t = await getTranslations({ locale, namespace: 'outcome.errors' })
  return Object.fromEntries(Object.entries(errors).map(([field, code]) => [field, t(code as 'outcome.empty')]))
}

/** An organiser tells what became of a delivery, or corrects what was told. */
export async function correctDelivery(form: FormData): Promise<FaultWords | undefined> {
  takesForm(form)
  const locale = localeOf(form)
  const { context, organiser } = await requireDesk(locale)
  const delivery = await loadDelivery(context, organiser, 'recordOutcomes', textOf(form, 'delivery'))
  if (!delivery) redirect(`/${locale}/desk`)
  const reading = readOutcomeForm(textsOf(form))
  if (!reading.ok) return inWords(locale, reading.errors)
  const outcome = await correctOutcome(context, { delivery, form: reading.value })
  const page = deliveryPath.one(locale, delivery.id)
  if (outcome.ok) redirect(`${page}?told=corrected`)
  if (outcome.reason === 'impossible') return inWords(locale, { outcome: 'outcome.impossible' })
  if (outcome.reason === 'day') return inWords(locale, { outcomeOn: 'outcomeOn.day' })
  if (outcome.reason === 'due') return inWords(locale, { dueOn: 'dueOn.before' })
  redirect(`${page}?told=waiting`)
}

/** Records that a letter went out by hand, by post, by fax or from somebody's own mailbox. */
export async function recordDelivery(form: FormData): Promise<FaultWords | undefined> {
  takesForm(form)
  const locale = localeOf(form)
  const { context, organiser } = await requireDesk(locale)
  const letter = await loadDeliveredLetter(context, organiser, 'recordOutcomes', textOf(form, 'letter'))
  if (!letter) redirect(`/${locale}/desk`)
  const reading = readDeliveryForm(textsOf(form))
  if (!reading.ok) return inWords(locale, reading.errors)
  const outcome = await addDelivery(context, { letter, form: reading.value })
  if (outcome.ok) redirect(`${deliveryPath.one(locale, outcome.id)}?told=recorded`)
  if (outcome.reason === 'day') return inWords(locale, { postedOn: 'outcomeOn.day' })
  const t = await getTranslations({ locale, namespace: 'deliveries' })
  return { channel: t('notReady') }
}

/** Makes a picture public or private, removes it, or brings it back. */
export async function actOnPhoto(form: FormData): Promise<void> {
  takesForm(form)
  const locale = localeOf(form)
  const { context, organiser } = await requireDesk(locale)
  const delivery = await loadDelivery(context, organiser, 'recordOutcomes', textOf(form, 'delivery'))
  const act = z.enum(Object.keys(photoActs) as [PhotoAct]).safeParse(form.get('act'))
  if (!delivery || !act.success) redirect(`/${locale}/desk`)
  const { ok } = await changePhoto(context, { delivery, photoId: textOf(form, 'photo'), act: act.data })
  redirect(`${deliveryPath.one(locale, delivery.id)}?told=${ok ? act.data : 'unknown'}#pictures`)
}

/** Gives a promise more time, or says that no reply came. */
export async function settle(form: FormData): Promise<void> {
  takesForm(form)
  const locale = localeOf(form)
  const { context, organiser } = await requireDesk(locale)
  const delivery = await loadDelivery(context, organiser, 'recordOutcomes', textOf(form, 'delivery'))
  if (!delivery) redirect(`/${locale}/desk`)
  const back = deliveryPath.promises(locale)
  const settling = settlingOf(form)
  const outcome = settling ? await settlePromise(context, { delivery, settling }) : undefined
  redirect(`${back}?told=${outcome?.ok ? settling?.act : (outcome?.reason ?? 'day')}`)
}

function settlingOf(form: FormData): Settling | undefined {
  if (form.get('act') === 'no_reply') return { act: 'no_reply' }
  const dueOn = isoDay.safeParse(form.get('dueOn'))
  return dueOn.success ? { act: 'more_time', dueOn: dueOn.data } : undefined
}
