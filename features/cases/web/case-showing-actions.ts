'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { deskCampaignPath } from '@/features/campaigns/rules'
import { answerCaseCheck } from '@/features/cases/answer-case-check'
import { askCaseCheck } from '@/features/cases/ask-case-check'
import { addAppeal, removeAppeal } from '@/features/cases/change-appeals'
import { savePortraitConsent } from '@/features/cases/change-portrait'
import { hideCase } from '@/features/cases/hide-case'
import { loadCase } from '@/features/cases/load-case'
import { deskCasePath } from '@/features/cases/rules'
import { saveShownPeople } from '@/features/cases/save-shown-people'
import { answersForm, appealForm, portraitConsentForm } from '@/features/cases/schema'
import { phraseFaults, readWith } from '@/features/texts/read-form'
import { tell } from '@/features/texts/told'
import { buttonAction, formAction } from '@/server/desk-action'
import { knownWord } from '@/ui/known-word'

/** The words of a fault. */
async function faultWords(locale: string) {
  const t = await getTranslations({ locale, namespace: 'cases.errors' })
  return (code: string) => knownWord(t, code, t('other'))
}

/** Asks for a second organiser to look before everybody may read of a person, or shows them again. */
export const requestCasePage = buttonAction({
  load: loadCase,
  ability: 'editCases',
  act: async ({ context, locale }, person) => {
    const { shown } = await askCaseCheck(context, { person })
    return tell(`${deskCasePath.one(locale, person.id)}#page`, shown ? 'shown' : 'asked')
  },
})

/** Takes the page of a person away. */
export const hideCasePage = buttonAction({
  load: loadCase,
  ability: 'editCases',
  act: async ({ context, locale }, person) => {
    await hideCase(context, { person })
    return tell(`${deskCasePath.one(locale, person.id)}#page`, 'hidden')
  },
})

/** A second organiser answers whether everybody may read of a person. */
export const answerCaseQuestions = formAction({
  load: loadCase,
  ability: 'editCases',
  parse: ({ values: { consent, consentNote, danger, avoid, until, note, verdict } }) =>
    readWith(answersForm, { consent, consentNote, danger, avoid, until, note, verdict }),
  act: async ({ context, locale, wrong }, person, form) => {
    const outcome = await answerCaseCheck(context, { person, form })
    if (outcome.ok) return tell(`${deskCasePath.one(locale, person.id)}#page`, 'answered')
    if (outcome.reason === 'until') return wrong({ until: outcome.reason })
    if (outcome.reason === 'cannot-be-safe') return wrong({ verdict: outcome.reason })
    return { notice: outcome.reason }
  },
})

/** Saves who agreed that a portrait is shown. */
export const saveConsent = formAction({
  load: loadCase,
  ability: 'editCases',
  parse: async ({ locale, values: { portraitConsent } }) => {
    const reading = readWith(portraitConsentForm, { portraitConsent })
    return reading.ok ? reading : { ok: false, errors: phraseFaults(reading.errors, await faultWords(locale)) }
  },
  act: async ({ context, locale }, person, { portraitConsent }) => {
    await savePortraitConsent(context, { person, consent: portraitConsent })
    return tell(`${deskCasePath.one(locale, person.id)}#portrait`, 'saved')
  },
})

/** Adds an appeal to the chain of a person. */
export const addCaseAppeal = formAction({
  load: loadCase,
  ability: 'editCases',
  parse: async ({ locale, values: { appealNumber, appealTitle, locale: language, issuedOn, url } }) => {
    const reading = readWith(appealForm, { appealNumber, appealTitle, locale: language, issuedOn, url })
    return reading.ok ? reading : { ok: false, errors: phraseFaults(reading.errors, await faultWords(locale)) }
  },
  act: async ({ context, locale, wrong }, person, { appealNumber, appealTitle, ...rest }) => {
    const form = { number: appealNumber, title: appealTitle, ...rest }
    const outcome = await addAppeal(context, { person, form })
    if (!outcome.ok) return wrong({ appealNumber: (await faultWords(locale))(outcome.reason) })
    return tell(`${deskCasePath.one(locale, person.id)}#appeals`, 'saved')
  },
})

/** Takes an appeal out of the chain. */
export const removeCaseAppeal = buttonAction({
  load: loadCase,
  ability: 'editCases',
  act: async ({ context, locale, values: { appeal = '' } }, person) => {
    await removeAppeal(context, { person, appealId: appeal })
    return tell(`${deskCasePath.one(locale, person.id)}#appeals`, 'saved')
  },
})

/** Chooses which people the page of a campaign shows. */
export const choosePeople = formAction({
  load: loadCampaign,
  ability: 'edit',
  parse: ({ values }) => {
    const ids = Object.keys(values).flatMap((name) => (name.startsWith('case.') ? [name.slice('case.'.length)] : []))
    return readWith(z.strictObject({ ids: z.array(z.uuid()).max(200) }), { ids })
  },
  act: async ({ context, locale }, campaign, { ids }) => {
    await saveShownPeople(context, { campaign, caseIds: ids })
    return tell(`${deskCampaignPath.showing(locale, campaign.id)}#people`, 'saved')
  },
})
