'use server'

import { z } from 'zod'
import { loadTeam } from '@/features/access/load-team'
import { answerHarmCheck } from '@/features/cases/answer-harm-check'
import { askHarmCheck } from '@/features/cases/ask-harm-check'
import { changeStatus } from '@/features/cases/change-status'
import { createCase } from '@/features/cases/create-case'
import { loadCase } from '@/features/cases/load-case'
import { resumeLetter } from '@/features/cases/resume-letter'
import { deskCasePath } from '@/features/cases/rules'
import { saveCase } from '@/features/cases/save-case'
import { answersForm, caseForm, newCaseForm, statusForm } from '@/features/cases/schema'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { deskModelLetterPath } from '@/features/model-letters/rules'
import { readWith } from '@/features/texts/read-form'
import { tell } from '@/features/texts/told'
import { buttonAction, editorAction, formAction } from '@/server/desk-action'

/** Begins the file of a person. */
export const beginCase = formAction({
  load: loadTeam,
  ability: 'editCases',
  idIn: 'team',
  parse: ({ values: { name, language, status, statusOn, source } }) =>
    readWith(newCaseForm, { name, locale: language, status, statusOn, source }),
  act: async ({ context, locale, wrong }, team, form) => {
    const outcome = await createCase(context, { team, form })
    return outcome.ok ? deskCasePath.one(locale, outcome.id) : wrong({ statusOn: outcome.reason })
  },
})

/** Saves names and facts of a case. */
export const storeCase = editorAction({
  load: loadCase,
  ability: 'editCases',
  form: caseForm,
  act: ({ context }, person, form) => saveCase(context, { person, form }),
})

/** Records what has become of a person; letters about them stop. */
export const saveCaseStatus = formAction({
  load: loadCase,
  ability: 'editCases',
  parse: ({ values: { status, statusOn, source, note, sourceUrl = '', isPublic } }) =>
    readWith(statusForm, { status, statusOn, source, note, sourceUrl, isPublic: isPublic === 'yes' }),
  act: async ({ context, locale, wrong }, person, form) => {
    const outcome = await changeStatus(context, { person, form })
    if (outcome.ok) return tell(deskCasePath.one(locale, person.id), 'status')
    return wrong(outcome.reason === 'day' ? { statusOn: outcome.reason } : { status: outcome.reason })
  },
})

/** Asks for a second organiser to look at a letter. */
export const requestCaseHarmCheck = buttonAction({
  load: loadModelLetter,
  ability: 'publish',
  act: async ({ context, locale }, letter) => {
    await askHarmCheck(context, { letter })
    return deskModelLetterPath.harmCheck(locale, letter.id)
  },
})

/** A second organiser answers the questions. */
export const answerHarmQuestions = formAction({
  load: loadModelLetter,
  ability: 'publish',
  parse: ({ values: { consent, consentNote, danger, avoid, until, note, verdict } }) =>
    readWith(answersForm, { consent, consentNote, danger, avoid, until, note, verdict }),
  act: async ({ context, locale, wrong }, letter, form) => {
    const outcome = await answerHarmCheck(context, { letter, form })
    if (outcome.ok) return tell(deskModelLetterPath.harmCheck(locale, letter.id), 'answered')
    if (outcome.reason === 'until') return wrong({ until: outcome.reason })
    if (outcome.reason === 'cannot-be-safe') return wrong({ verdict: outcome.reason })
    return { notice: outcome.reason }
  },
})

/** Lets a stopped letter go on, with the mails that waited or without them. */
export const resumeStoppedLetter = buttonAction({
  load: loadModelLetter,
  ability: 'publish',
  act: async ({ context, locale, values }, letter) => {
    const page = deskModelLetterPath.harmCheck(locale, letter.id)
    const waiting = z.enum(['send', 'cancel']).safeParse(values.waiting)
    if (!waiting.success) return page
    const outcome = await resumeLetter(context, { letter, waiting: waiting.data })
    return tell(page, outcome.ok ? 'resumed' : outcome.reason)
  },
})
