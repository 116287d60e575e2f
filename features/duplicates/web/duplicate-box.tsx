import { getTranslations } from 'next-intl/server'
import type { CopiedNoun } from '@/features/duplicates/rules'
import { AskFirst } from '@/ui/ask-first'
import { ButtonForm } from '@/ui/button-form'
import { SubmitButton } from '@/ui/submit-button'
import { beginCampaignCopy, beginLetterCopy, beginPetitionCopy } from './duplicate-actions'

const actions = { petition: beginPetitionCopy, 'model-letter': beginLetterCopy, campaign: beginCampaignCopy }

/** Makes a copy of a text on the desk: says what the copy takes over, and opens it. */
export async function DuplicateBox({ noun, id }: { noun: CopiedNoun; id: string }) {
  const t = await getTranslations(`duplicates.${noun}`)
  return (
    <div className="mt-12 max-w-text">
      <AskFirst good act={t('act')}>
        <p>{t('means')}</p>
        <ButtonForm action={actions[noun]} values={{ id }}>
          <SubmitButton>{t('submit')}</SubmitButton>
        </ButtonForm>
      </AskFirst>
    </div>
  )
}
