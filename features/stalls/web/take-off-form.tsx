'use client'

import { useTranslations } from 'next-intl'
import { buttonClass } from '@/ui/button'
import { TextArea } from '@/ui/field'
import { useKept } from '@/ui/kept-form'
import { SubmitButton } from '@/ui/submit-button'
import { takeStallOff } from './desk-stall-actions'

/** Asks for the reason before all of a stall is taken off the count; what is wrong with it opens the fold again. */
export function TakeOffForm({ id }: { id: string }) {
  const t = useTranslations('stalls.desk')
  const { state, form, kept } = useKept(takeStallOff)
  return (
    <details className="group rounded-md border border-line open:border-error open:p-4" open={state !== null}>
      <summary className={buttonClass('quiet', 'w-full justify-start! text-error! group-open:mb-2 group-open:px-0!')}>
        {t('off')}
      </summary>
      <form {...form} className="space-y-4">
        {kept}
        <input type="hidden" name="id" value={id} />
        <p>{t('offText')}</p>
        <TextArea
          name="reason"
          id={`reason-${id}`}
          label={t('reason')}
          hint={t('reasonHint')}
          error={state?.errors.reason && t('errors.reason')}
          defaultValue={state?.values.reason}
          rows={3}
        />
        <SubmitButton>{t('offNow')}</SubmitButton>
      </form>
    </details>
  )
}
