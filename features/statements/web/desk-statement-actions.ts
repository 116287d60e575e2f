'use server'

import { z } from 'zod'
import { loadTeam } from '@/features/access/load-team'
import { isTimeZone } from '@/features/places/find-time-zone'
import { momentOf } from '@/features/places/zoned-time'
import { createStatement } from '@/features/statements/create-statement'
import { loadStatement, loadThrownStatement } from '@/features/statements/load-statement'
import { endPreviewLink, makePreviewLink } from '@/features/statements/make-preview-link'
import { noteEditor } from '@/features/statements/note-editor'
import {
  publishStatement,
  scheduleStatement,
  unscheduleStatement,
  withdrawStatement,
} from '@/features/statements/publish-statement'
import { restoreVersion } from '@/features/statements/restore-version'
import { deskStatementPath } from '@/features/statements/rules'
import { saveStatement } from '@/features/statements/save-statement'
import { statementForm, statementKind, statementTranslationForm } from '@/features/statements/schema'
import { takeStatementBack, throwAwayStatement } from '@/features/statements/throw-away-statement'
import { translateStatement } from '@/features/statements/translate-statement'
import { dropProposal } from '@/features/texts/drop-proposals'
import { calendarDay, localeCode, readWith } from '@/features/texts/read-form'
import { readNewThing } from '@/features/texts/text-schema'
import { tell } from '@/features/texts/told'
import { buttonAction, editorAction, formAction } from '@/server/desk-action'

/** Begins a statement and opens its editor. */
export const beginStatement = formAction({
  load: loadTeam,
  ability: 'edit',
  idIn: 'team',
  parse: ({ values }) => readNewThing(values),
  act: async ({ context, locale, values }, team, given) => {
    const kind = statementKind.catch('statement').parse(values.kind)
    const campaignId = z.uuid().nullable().catch(null).parse(values.campaign)
    const { id } = await createStatement(context, { team, ...given, kind, campaignId })
    return deskStatementPath.edit(locale, id)
  },
})

/** Saves everything the editor of a statement holds. */
export const storeStatement = editorAction({
  load: loadStatement,
  ability: 'edit',
  form: statementForm,
  act: ({ context }, statement, form) => saveStatement(context, { statement, form }),
})

/** Saves one language of a statement for a translator. */
export const storeStatementTranslation = editorAction({
  load: loadStatement,
  ability: 'translate',
  form: statementTranslationForm,
  act: ({ context }, statement, form) => translateStatement(context, { statement, form }),
})

/** Does without a translation that a translator proposed. */
export const declineStatementTranslation = editorAction({
  load: loadStatement,
  ability: 'edit',
  form: localeCode,
  act: ({ context }, { id }, locale) => dropProposal(context, { object: `statement:${id}`, locale }),
})

/** Says that the editor of a statement is open, and who else has it open. */
export const sayEditing = editorAction({
  load: loadStatement,
  ability: 'translate',
  form: z.null(),
  act: ({ context }, statement) => noteEditor(context, { statement }),
})

/** Publishes a statement, or one anew that was withdrawn. */
export const makeStatementPublic = buttonAction({
  load: loadStatement,
  ability: 'publish',
  act: async ({ context, locale }, statement) => {
    const outcome = await publishStatement(context, { statement })
    return tell(deskStatementPath.one(locale, statement.id), outcome.ok ? 'published' : outcome.reason)
  },
})

const moment = z.strictObject({
  day: calendarDay,
  time: z.iso.time({ precision: -1 }),
  zone: z.string().max(60).refine(isTimeZone, 'invalid_format'),
})

/** Lets the worker publish a draft later. */
export const publishLater = formAction({
  load: loadStatement,
  ability: 'publish',
  parse: ({ values: { day = '', time = '', zone = '' } }) => readWith(moment, { day, time, zone }),
  act: async ({ context, locale, wrong }, statement, { day, time, zone }) => {
    const outcome = await scheduleStatement(context, { statement, at: momentOf(`${day}T${time}`, zone) })
    if (!outcome.ok && outcome.reason === 'past') return wrong({ day: 'past' })
    return tell(deskStatementPath.one(locale, statement.id), outcome.ok ? 'scheduled' : outcome.reason)
  },
})

/** Makes a scheduled statement a draft again. */
export const publishNotYet = buttonAction({
  load: loadStatement,
  ability: 'publish',
  act: async ({ context, locale }, statement) => {
    const outcome = await unscheduleStatement(context, { statement })
    return tell(deskStatementPath.one(locale, statement.id), outcome.ok ? 'unscheduled' : outcome.reason)
  },
})

/** Takes a public statement away from readers. */
export const takeFromReaders = buttonAction({
  load: loadStatement,
  ability: 'publish',
  act: async ({ context, locale }, statement) => {
    const outcome = await withdrawStatement(context, { statement })
    return tell(deskStatementPath.one(locale, statement.id), outcome.ok ? 'withdrawn' : outcome.reason)
  },
})

/** Throws a draft away; the list offers to take it back. */
export const throwAway = buttonAction({
  load: loadStatement,
  ability: 'edit',
  act: async ({ context, locale }, statement) => {
    const outcome = await throwAwayStatement(context, { statement })
    if (!outcome.ok) return tell(deskStatementPath.one(locale, statement.id), outcome.reason)
    return tell(`${deskStatementPath.all(locale)}?state=gone`, 'thrown')
  },
})

/** Takes a draft back that was thrown away. */
export const takeBack = buttonAction({
  load: loadThrownStatement,
  ability: 'edit',
  act: async ({ context, locale }, statement) => {
    await takeStatementBack(context, { statement })
    return tell(deskStatementPath.one(locale, statement.id), 'back')
  },
})

/** Makes the secret link to a draft, or ends it. */
export const turnPreviewLink = buttonAction({
  load: loadStatement,
  ability: 'edit',
  act: async ({ context, locale, values }, statement) => {
    const ends = values.to === 'end'
    await (ends ? endPreviewLink : makePreviewLink)(context, { statement })
    return tell(deskStatementPath.one(locale, statement.id), ends ? 'link-ended' : 'link-made')
  },
})

/** Makes an earlier version what a statement says now. */
export const goBackToVersion = buttonAction({
  load: loadStatement,
  ability: 'edit',
  act: async ({ context, locale, values: { version = '', revision = '', language = '' } }, statement) => {
    const given = { statement, versionId: version, revision: Number(revision) }
    const outcome = await restoreVersion(context, given)
    const page = `${deskStatementPath.versions(locale, statement.id)}?language=${localeCode.catch(locale).parse(language)}`
    return tell(page, outcome.ok ? 'restored' : outcome.reason)
  },
})
