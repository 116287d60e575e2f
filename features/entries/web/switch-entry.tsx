import { getTranslations } from 'next-intl/server'
import { AskFirst } from '@/ui/ask-first'
import { TextField } from '@/ui/field'
import { KeptForm } from '@/ui/kept-form'
import { SubmitButton } from '@/ui/submit-button'
import { switchEntry } from './entry-actions'

/** Takes an entry out of use, or brings it back. */
export async function SwitchEntry({ id, removed }: { id: string; removed: boolean }) {
  const t = await getTranslations('entries.switch')
  const act = removed ? 'restore' : 'remove'
  return (
    <AskFirst act={t(`${act}.act`)} good={removed}>
      <KeptForm action={switchEntry} className="space-y-4">
        <p className="text-sm">{t(`${act}.text`)}</p>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="removed" value={removed ? '' : 'yes'} />
        <TextField name="why" label={t('why')} maxLength={500} />
        <SubmitButton kind={removed ? 'secondary' : 'danger'} className="w-full">
          {t(`${act}.submit`)}
        </SubmitButton>
      </KeptForm>
    </AskFirst>
  )
}
