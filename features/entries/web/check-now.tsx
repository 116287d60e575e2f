import { getTranslations } from 'next-intl/server'
import type { Freshness } from '@/features/addressees/rules'
import { checkMethods, type EntrySnapshot } from '@/features/entries/schema'
import { SelectField, TextField } from '@/ui/field'
import { getFormatter } from '@/ui/formatter'
import { KeptForm } from '@/ui/kept-form'
import { SubmitButton } from '@/ui/submit-button'
import { noteCheck } from './entry-actions'

interface Props {
  id: string
  entry: EntrySnapshot
  age: Freshness
  today: string
}

/** How old the entry is and why, and the form of whoever has just made sure of it. */
export async function CheckNow({ id, entry, age, today }: Props) {
  const t = await getTranslations('entries')
  const format = await getFormatter()
  const day = (iso: string) => format.dateTime(new Date(iso), { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <section aria-labelledby="check" className="rounded-md border border-line p-5">
      <h2 id="check" className="text-lg">
        {t('check.title')}
      </h2>
      <ul className="mt-2 mb-4 space-y-1 text-sm">
        <li>{t(`check.age.${age}`)}</li>
        {entry.sourceOn && <li className="text-muted">{t('check.read', { day: day(entry.sourceOn) })}</li>}
        {entry.checkedOn && (
          <li className="text-muted">
            {t('check.last', {
              day: day(entry.checkedOn),
              how: entry.checkMethod ? t(`methods.${entry.checkMethod}`) : t('check.unknownHow'),
              name: entry.checkedBy ?? '—',
            })}
          </li>
        )}
      </ul>
      <details>
        <summary className="flex min-h-11 cursor-pointer items-center font-semibold text-accent-deep">
          {t('check.open')}
        </summary>
        <KeptForm action={noteCheck} faults={{ on: t('faults.future') }} className="mt-3 space-y-5">
          <input type="hidden" name="id" value={id} />
          <SelectField
            name="method"
            label={t('check.method')}
            hint={t('check.methodHint')}
            options={checkMethods.map((value) => ({ value, label: t(`methods.${value}`) }))}
          />
          <TextField name="on" type="date" label={t('check.on')} defaultValue={today} max={today} />
          <TextField name="note" label={t('check.note')} hint={t('check.noteHint')} maxLength={500} />
          <SubmitButton className="w-full">{t('check.submit')}</SubmitButton>
        </KeptForm>
      </details>
    </section>
  )
}
