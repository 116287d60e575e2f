import { getTranslations } from 'next-intl/server'
import type { DraftParts } from '@/features/letters/read-draft-parts'
import type { ComposeField } from '@/features/letters/schema'
import { unprintable } from '@/print/unprintable-characters'
import { formState } from '@/server/documents/scope'
import { formFields } from '@/ui/form-fields'
import { knownWord } from '@/ui/known-word'
import { ErrorSummary, Notice } from '@/ui/notice'
import { AlongsideOwnMail } from './alongside'
import { fieldError } from './field-error'
import { OwnMail } from './own-mail'
import type { ShownDraft } from './shown-draft'

/** Where the buttons of the form lead on the page that answers them: what is said of the letter is seen first. */
export const told = '#told'

/** What the page says of a letter that was posted: what is wrong, what is asked first, or the letter for another program. */
export async function ComposeTold({ parts, draft }: { parts: DraftParts; draft: ShownDraft }) {
  const t = await getTranslations('letters.compose')
  const state = formState<ComposeField>()
  const { values, notice } = state
  const { faults } = formFields(state, await fieldError())
  const asks = notice === 'contact' || notice === 'boxes' || notice === 'unmailed'
  const characters = unprintable(draft.letter).slice(0, 20).join(' ')
  return (
    <div id={told.slice(1)} className="mt-8 scroll-mt-4 space-y-6 empty:hidden">
      <ErrorSummary title={t('summary', { count: faults.length })} errors={faults} />
      {notice === 'own-mail' && (
        <>
          <OwnMail letter={draft.letter} website={parts.website} code={values.code ?? ''} demo={parts.demo} />
          <AlongsideOwnMail parts={parts} />
        </>
      )}
      {notice && !['preview', 'own-mail', 'closed'].includes(notice) && (
        <Notice
          tone={asks ? 'warn' : 'error'}
          title={knownWord(t, `notices.${notice}`, undefined, { characters, offices: values.offices ?? '' })}
        >
          {asks && t(`${notice}Again`)}
        </Notice>
      )}
      {!parts.open && <Notice tone="warn" title={t('notices.closed')} />}
    </div>
  )
}
