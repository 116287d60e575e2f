'use client'

import { useTranslations } from 'next-intl'
import { buttonClass } from '@/ui/button'
import { TextArea } from '@/ui/field'
import { useKept } from '@/ui/kept-form'
import { SubmitButton } from '@/ui/submit-button'
import { refuseOrganisation } from './desk-endorsement-actions'

interface Props {
  id: string
  /** The mark of what the organiser sees. */
  seen: string
  /** It is shown, and would be hidden. */
  shown: boolean
}

/**
 * Asks for the reason before an organisation is not shown, or hidden. What is wrong with it opens the fold again, also
 * without scripts.
 */
export function RefuseForm({ id, seen, shown }: Props) {
  const t = useTranslations('endorsements.desk')
  const { state, form, kept } = useKept(refuseOrganisation)
  return (
    <details className="group rounded-md border border-line open:border-error open:p-4" open={state !== null}>
      <summary className={buttonClass('quiet', 'w-full justify-start! text-error! group-open:mb-2 group-open:px-0!')}>
        {t(shown ? 'hide' : 'refuse')}
      </summary>
      <form {...form} className="space-y-4">
        {kept}
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="seen" value={seen} />
        <TextArea
          name="reason"
          id={`reason-${id}`}
          label={t('reason')}
          hint={t('reasonHint')}
          error={state?.errors.reason}
          defaultValue={state?.values.reason}
          rows={3}
        />
        <SubmitButton>{t(shown ? 'hideNow' : 'refuseNow')}</SubmitButton>
      </form>
    </details>
  )
}
