'use server'

import { applyContent } from '@/features/content/apply-content'
import { loadContentImport } from '@/features/content/load-content-import'
import { contentPath } from '@/features/content/rules'
import { saveContentSettings } from '@/features/content/save-content-settings'
import { contentSettings } from '@/features/content/schema'
import { undoContent } from '@/features/content/undo-content'
import { readWith } from '@/features/texts/read-form'
import { tell } from '@/features/texts/told'
import { buttonAction, formAction } from '@/server/desk-action'

/** Notes what the posts of a file are to become, and writes them where that was pressed. */
export const writeContentImport = formAction({
  load: loadContentImport,
  ability: 'edit',
  parse: ({ values }) => {
    const kinds = Object.entries(values).flatMap(([name, kind]) =>
      name.startsWith('kind.') && kind !== '' ? [[name.slice('kind.'.length), kind]] : [],
    )
    return readWith(contentSettings, {
      locale: values.language ?? '',
      postKind: values.postKind,
      pageKind: values.pageKind,
      topics: values.topics,
      campaignId: values.campaign || null,
      petitionId: values.petition || null,
      publish: values.publish === 'yes',
      kinds: Object.fromEntries(kinds),
    })
  },
  act: async ({ context, locale, values }, kept, settings) => {
    const page = contentPath.one(locale, kept.id)
    const { ok } = await saveContentSettings(context, { kept, settings })
    if (!ok) return tell(page, 'again')
    if (values.step !== 'write') return tell(page, 'noted')
    const outcome = await applyContent(context, { kept })
    return tell(page, outcome.ok ? (outcome.again ? 'again' : 'applied') : outcome.reason)
  },
})

/** Takes a whole import of texts back. */
export const takeContentBack = buttonAction({
  load: loadContentImport,
  ability: 'edit',
  otherwise: ({ locale }) => contentPath.all(locale),
  act: async ({ context, locale }, kept) => {
    const outcome = await undoContent(context, { kept })
    return tell(contentPath.one(locale, kept.id), outcome.ok ? 'taken-back' : outcome.reason)
  },
})
