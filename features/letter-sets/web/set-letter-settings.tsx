import { getTranslations } from 'next-intl/server'
import { isoDay } from '@/features/days'
import type { SetLetterView } from '@/features/letter-sets/read-set-letter'
import { isLetterOpen } from '@/features/letter-sets/rules'
import { AskFirst } from '@/ui/ask-first'
import { TextArea, TextField } from '@/ui/field'
import { KeptForm } from '@/ui/kept-form'
import { SubmitButton } from '@/ui/submit-button'
import { Words } from '@/ui/words'
import { LetterheadForm } from './letterhead-form'
import { reviseLetterHead, saveClosingDay, saveSetLetterNote } from './set-letter-actions'

/** What an organiser sets for one letter: its closing date and letterhead while it is open, and a note for the desk. */
export async function SetLetterSettings({ letter, mayEdit }: { letter: SetLetterView; mayEdit: boolean }) {
  const t = await getTranslations('letter-sets')
  const hidden = { id: letter.modelLetterId, letter: letter.id }
  const fields = Object.entries(hidden).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
  const open = isLetterOpen(letter.state) && mayEdit
  const { from, sender } = letter.content
  return (
    <>
      {open && (
        <KeptForm action={saveClosingDay} faults={{ until: t('errors.invalid') }} className="space-y-4">
          {fields}
          <TextField
            name="until"
            type="date"
            label={t('closing.label')}
            hint={t('closing.hint')}
            defaultValue={isoDay(letter.collectUntil) ?? ''}
          />
          <SubmitButton kind="secondary" className="w-full">
            {t('closing.submit')}
          </SubmitButton>
        </KeptForm>
      )}
      {open && (
        <AskFirst good act={t('head.act')}>
          <p className="text-sm text-muted">{t('head.hint')}</p>
          <Words of="letter-sets">
            <LetterheadForm
              action={reviseLetterHead}
              hidden={hidden}
              initial={{
                locale: letter.locale,
                date: isoDay(letter.datedOn),
                name: from?.name ?? sender[0] ?? '',
                address: from?.address.join('\n') ?? '',
                town: from?.town ?? '',
                country: from?.country ?? letter.country,
                email: from?.email ?? '',
              }}
              languages={letter.languages}
              submit={t('head.submit')}
            />
          </Words>
        </AskFirst>
      )}
      <KeptForm action={saveSetLetterNote} faults={{ note: t('errors.too-long') }} className="space-y-4">
        {fields}
        <TextArea name="note" rows={4} label={t('note.title')} hint={t('note.hint')} defaultValue={letter.note ?? ''} />
        <SubmitButton kind="secondary" className="w-full">
          {t('note.submit')}
        </SubmitButton>
      </KeptForm>
    </>
  )
}
