import { getLocale, getTranslations } from 'next-intl/server'
import { outcomeGroups, possibleOutcomes } from '@/features/deliveries/rules'
import { deskFilePath } from '@/features/files/rules'
import { longestAlt } from '@/features/pictures/rules'
import { direction } from '@/features/places/languages'
import type { DeskReport } from '@/features/reports/read-desk-report'
import { fileField, longestQuotes, longestReport, longestReportCredit } from '@/features/reports/schema'
import { CheckboxField, SelectField, TextArea, TextField } from '@/ui/field'
import { KeptForm } from '@/ui/kept-form'
import { SubmitButton } from '@/ui/submit-button'
import { saveReportText } from './desk-report-actions'

/** What everybody is to read of a report, and what its pictures show: to be gone through before it is published. */
export async function DeskReportForm({ report }: { report: DeskReport }) {
  const locale = await getLocale()
  const t = await getTranslations('reports.desk')
  const outcomes = await getTranslations('deliveries.outcome.outcomes')
  const own = { lang: report.locale, dir: direction(report.locale) }
  const isEvent = report.kind === 'event'
  const possible = possibleOutcomes('by_hand').flatMap((group) => [...group.outcomes])
  const chosen = Object.values(outcomeGroups)
    .flat()
    .filter((one) => possible.includes(one))
  return (
    <KeptForm action={saveReportText} className="max-w-text space-y-6">
      <input type="hidden" name="id" value={report.id} />
      <input type="hidden" name="version" value={report.version} />
      <TextArea
        name="text"
        rows={10}
        maxLength={longestReport}
        label={t('fields.text')}
        hint={t('fields.textHint')}
        defaultValue={report.text}
        {...own}
      />
      {isEvent ? (
        <>
          <TextArea
            name="quotes"
            rows={4}
            maxLength={longestQuotes}
            label={t('fields.quotes')}
            hint={t('fields.quotesHint')}
            defaultValue={report.quotes}
            {...own}
          />
          {report.addressee && (
            <SelectField
              name="outcome"
              label={t('fields.outcome')}
              options={[
                { value: '', label: t('fields.noOutcome') },
                ...chosen.map((one) => ({ value: one, label: outcomes(one) })),
              ]}
              defaultValue={report.outcome ?? ''}
            />
          )}
          <TextField
            name="present"
            inputMode="numeric"
            label={t('fields.present')}
            defaultValue={report.present ?? ''}
            className="max-w-40"
          />
        </>
      ) : (
        <>
          <input type="hidden" name="outcome" value={report.outcome ?? ''} />
          {report.offices.length > 0 && (
            <SelectField
              name="addressee"
              label={t('fields.office')}
              hint={report.office ? t('fields.officeHint', { office: report.office }) : undefined}
              options={[
                { value: '', label: t('fields.noOffice') },
                ...report.offices.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              defaultValue={report.addresseeId ?? ''}
            />
          )}
        </>
      )}
      <TextField
        name="credit"
        maxLength={longestReportCredit}
        label={t('fields.credit')}
        hint={t('fields.creditHint')}
        defaultValue={report.credit}
      />
      {report.files.map((file, at) => (
        <figure key={file.id} className="space-y-4 rounded-md border border-line p-4">
          <a href={deskFilePath(locale, file.fileId)} target="_blank" rel="noreferrer">
            <img
              src={deskFilePath(locale, file.fileId)}
              alt={t('picture', { number: at + 1 })}
              loading="lazy"
              className="max-h-[32rem] w-full rounded-sm bg-soft object-contain"
            />
          </a>
          {report.state === 'published' ? (
            <p className="text-sm text-muted">{t(file.pictureId ? 'pictureShown' : 'pictureNotShown')}</p>
          ) : (
            <>
              <CheckboxField
                name={fileField.shown(file.id)}
                defaultChecked={file.shown}
                label={t(file.kind === 'scan' ? 'showScan' : 'showPhoto')}
              />
              <TextField
                name={fileField.alt(file.id)}
                maxLength={longestAlt}
                label={t('alt')}
                hint={t('altHint')}
                defaultValue={file.alt}
                {...own}
              />
            </>
          )}
        </figure>
      ))}
      <SubmitButton>{t('save')}</SubmitButton>
    </KeptForm>
  )
}
