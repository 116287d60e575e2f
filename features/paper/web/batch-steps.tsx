import { getTranslations } from 'next-intl/server'
import { isoDay } from '@/features/days'
import type { WholeBatch } from '@/features/paper/read-batch'
import type { PaperPetition } from '@/features/paper/read-paper-petition'
import { AskFirst } from '@/ui/ask-first'
import { ButtonForm } from '@/ui/button-form'
import { TextArea } from '@/ui/field'
import { KeptForm } from '@/ui/kept-form'
import { Section } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { BatchFields } from './batch-fields'
import { CheckFields } from './check-fields'
import {
  checkPaperBatch,
  correctPaperBatch,
  removePaperBatch,
  restorePaperBatch,
  returnPaperBatch,
} from './paper-actions'

interface Props {
  batch: WholeBatch
  seen: PaperPetition
}

/** What may be done with a batch by whoever looks at it. */
export async function BatchSteps({ batch, seen }: Props) {
  const t = await getTranslations('paper.desk')
  const { id, state, open, checks, alone } = batch
  return (
    <Section id="steps" title={t('one.steps')}>
      <div className="space-y-4">
        {checks && open && <Check batch={batch} />}
        {state === 'entered' && !checks && <p className="max-w-text">{t(alone ? 'one.waitsAlone' : 'one.waits')}</p>}
        {state !== 'removed' && open && <Correct batch={batch} seen={seen} />}
        {state !== 'removed' && (
          <AskFirst act={t('remove.act')}>
            <p className="max-w-text">{t('remove.means')}</p>
            <KeptForm action={removePaperBatch} className="max-w-text space-y-4">
              <Seen batch={batch} />
              <TextArea
                name="reason"
                id="remove-reason"
                rows={2}
                dir="auto"
                label={t('one.reason')}
                hint={t('remove.hint')}
              />
              <SubmitButton kind="secondary">{t('remove.submit')}</SubmitButton>
            </KeptForm>
          </AskFirst>
        )}
        {state === 'removed' && open && (
          <ButtonForm action={restorePaperBatch} values={{ id }}>
            <SubmitButton kind="secondary">{t('restore')}</SubmitButton>
          </ButtonForm>
        )}
        {!open && <p className="text-muted">{t('over')}</p>}
      </div>
    </Section>
  )
}

/** The batch, and the revision of it that is seen. */
function Seen({ batch: { id, revision } }: Pick<Props, 'batch'>) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="revision" value={revision} />
    </>
  )
}

async function Check({ batch }: Pick<Props, 'batch'>) {
  const t = await getTranslations('paper.desk')
  return (
    <>
      <p className="max-w-text">{t('check.lead')}</p>
      <KeptForm action={checkPaperBatch} className="max-w-text space-y-4">
        <Seen batch={batch} />
        <CheckFields />
      </KeptForm>
      <AskFirst act={t('return.act')}>
        <KeptForm action={returnPaperBatch} className="max-w-text space-y-4">
          <Seen batch={batch} />
          <TextArea
            name="reason"
            id="return-reason"
            rows={2}
            dir="auto"
            label={t('one.reason')}
            hint={t('return.hint')}
          />
          <SubmitButton kind="secondary">{t('return.submit')}</SubmitButton>
        </KeptForm>
      </AskFirst>
    </>
  )
}

async function Correct({ batch, seen }: Props) {
  const t = await getTranslations('paper.desk.correct')
  const { number, country, town, collectedOn, text, note } = batch
  const before = {
    country,
    town,
    note,
    number: number === null ? '' : String(number),
    collectedOn: isoDay(collectedOn),
    text: `${text.version}.${text.locale}`,
  }
  return (
    <AskFirst good act={t('act')}>
      <p className="max-w-text">{t('means')}</p>
      <KeptForm action={correctPaperBatch} className="max-w-text space-y-6">
        <Seen batch={batch} />
        <BatchFields seen={seen} before={before} />
        <SubmitButton>{t('submit')}</SubmitButton>
      </KeptForm>
    </AskFirst>
  )
}
