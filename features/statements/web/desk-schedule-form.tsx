'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { SelectField, TextField } from '@/ui/field'
import { Fold } from '@/ui/fold'
import { useKept } from '@/ui/kept-form'
import { ErrorSummary } from '@/ui/notice'
import { SubmitButton } from '@/ui/submit-button'
import { publishLater } from './desk-statement-actions'

/** Lets a statement be published later: a day and a time, by the clocks of a zone; that of this device, where it is known. */
export function DeskScheduleForm({ id, zones }: { id: string; zones: readonly string[] }) {
  const t = useTranslations('statements.desk.later')
  const { state, form, kept } = useKept(publishLater)
  const [zone, setZone] = useState('UTC')
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone
    if (zones.includes(own)) setZone(own)
  }, [zones])
  const { day, time } = state?.errors ?? {}
  const dayFault = day && t(day === 'past' ? 'faults.past' : 'faults.day')
  const timeFault = time && t('faults.time')
  return (
    <Fold title={t('title')} note={t('note')}>
      <form {...form} className="space-y-5">
        {kept}
        <input type="hidden" name="id" value={id} />
        <ErrorSummary
          title={t('wrong')}
          errors={[
            ...(dayFault ? [{ field: 'day', message: dayFault }] : []),
            ...(timeFault ? [{ field: 'time', message: timeFault }] : []),
          ]}
        />
        <TextField name="day" type="date" label={t('day')} error={dayFault} required />
        <TextField name="time" type="time" label={t('time')} error={timeFault} required />
        <SelectField
          name="zone"
          label={t('zone')}
          options={zones.map((one) => ({ value: one, label: one.replaceAll('_', ' ') }))}
          value={zone}
          onChange={(event) => setZone(event.target.value)}
        />
        <SubmitButton kind="secondary" className="w-full">
          {t('submit')}
        </SubmitButton>
      </form>
    </Fold>
  )
}
