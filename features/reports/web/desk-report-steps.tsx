import { getTranslations } from 'next-intl/server'
import type { DeskReport } from '@/features/reports/read-desk-report'
import {
  type ReportStep,
  refusedReportDays,
  reportRefusals,
  stateAfterStep,
  unpublishedDays,
} from '@/features/reports/rules'
import { AskFirst } from '@/ui/ask-first'
import { ButtonForm } from '@/ui/button-form'
import { SubmitButton } from '@/ui/submit-button'
import { decideOnReport } from './desk-report-actions'

/** What can be done with a report now, and what each step means. */
export async function DeskReportSteps({ report: { id, state, version } }: { report: DeskReport }) {
  const t = await getTranslations('reports.desk')
  const values = (act: ReportStep) => ({ id, version: String(version), act })
  const can = (act: ReportStep) => stateAfterStep(act, state) !== undefined
  const days = { days: unpublishedDays, refused: refusedReportDays }
  return (
    <>
      <p className="text-sm text-muted">{t(`next.${state}`, days)}</p>
      {(['clear', 'publish'] as const).filter(can).map((act) => (
        <ButtonForm key={act} action={decideOnReport} values={values(act)}>
          <SubmitButton className="w-full">{t(`acts.${act}`)}</SubmitButton>
        </ButtonForm>
      ))}
      {(['take-back', 'restore'] as const).filter(can).map((act) => (
        <ButtonForm key={act} action={decideOnReport} values={values(act)}>
          <SubmitButton kind="secondary" className="w-full">
            {t(`acts.${act}`)}
          </SubmitButton>
        </ButtonForm>
      ))}
      {can('refuse') && (
        <AskFirst act={t('acts.refuse')}>
          <p>{t('why', days)}</p>
          <div className="mt-3 flex flex-wrap gap-3">
            {reportRefusals.map((reason) => (
              <ButtonForm key={reason} action={decideOnReport} values={{ ...values('refuse'), reason }}>
                <SubmitButton kind="secondary">{t(`reasons.${reason}`)}</SubmitButton>
              </ButtonForm>
            ))}
          </div>
        </AskFirst>
      )}
    </>
  )
}
