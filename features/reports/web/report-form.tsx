import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { takesPdf } from '@/features/files/web/clean-scan'
import { mostReportPages, mostReportPhotos } from '@/features/reports/photo-limits'
import { refusedReportDays, sentDays, unpublishedDays } from '@/features/reports/rules'
import { longestReportCredit, type ReportField } from '@/features/reports/schema'
import { formState } from '@/server/documents/scope'
import { honeypot } from '@/server/public-post'
import { Button } from '@/ui/button'
import { CheckboxField, TextField } from '@/ui/field'
import { formFields } from '@/ui/form-fields'
import { Honeypot } from '@/ui/honeypot'
import { knownWord } from '@/ui/known-word'
import { ErrorSummary, Notice } from '@/ui/notice'
import { blurWords } from './blur-words'

const pictures = 'image/jpeg,image/png,image/webp'

/** The fields of a report as they came back, with what is wrong in words. */
export async function reportFields() {
  const t = await getTranslations('reports.form')
  return formFields(formState<ReportField>(), (code) => knownWord(t, `errors.${code}`))
}

/** Under which name it is shown. */
export async function CreditField(field: {
  name: string
  error: string | undefined
  defaultValue: string | undefined
}) {
  const t = await getTranslations('reports.form')
  return (
    <TextField
      {...field}
      maxLength={longestReportCredit}
      label={t('credit')}
      hint={t('creditHint')}
      autoComplete="off"
    />
  )
}

interface Props {
  action: string
  /** What makes it one report, however often it is sent. */
  submission: string
  token?: string
  /** What the scan is of. */
  scan: 'letter' | 'answer'
  /** The fields of what is told. */
  before: ReactNode
}

/**
 * A form of a report. The files come last: of a body that is too large, what was typed is still read. /report.js keeps it
 * through a bad line, and lets one blur faces before anything leaves the phone.
 */
export async function ReportForm({ action, submission, token, scan, before }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('reports.form')
  const { values, notice } = formState<ReportField>()
  const { field, tick, error, faults } = await reportFields()
  return (
    <>
      <script async src="/report.js" />
      <form
        action={action}
        method="post"
        encType="multipart/form-data"
        noValidate
        data-report
        data-fresh={Object.keys(values).length === 0 || undefined}
        className="mt-8 space-y-8"
      >
        {notice && <Notice tone="error" title={knownWord(t, `notices.${notice}`)} />}
        <ErrorSummary title={t('summary', { count: faults.length })} errors={faults} />
        {before}
        <CheckboxField {...tick('consent')} value="yes" label={t('consent')} />
        <Honeypot name={honeypot} />
        <input type="hidden" name="submission" value={submission} />
        {token !== undefined && <input type="hidden" name="token" value={token} />}
        <div data-photos data-words={JSON.stringify(await blurWords())}>
          <TextField
            {...field('photos')}
            defaultValue={undefined}
            type="file"
            multiple
            accept={pictures}
            label={t('photos', { count: mostReportPhotos })}
            hint={t('photosHint')}
          />
          <p className="mt-2 text-sm text-warn" data-plain>
            {t('photosPlain')}
          </p>
        </div>
        <TextField
          name="scan"
          error={error('scan')}
          type="file"
          multiple
          accept={takesPdf() ? `application/pdf,${pictures}` : pictures}
          label={t(`scan.${scan}`)}
          hint={t(takesPdf() ? 'scanHint' : 'scanHintPhotos', { count: mostReportPages })}
        />
        <div className="space-y-3">
          <Button className="w-full text-lg">{t('submit')}</Button>
          <Said />
        </div>
        <p className="text-sm text-muted">
          {t('what', { days: unpublishedDays, refused: refusedReportDays, sent: sentDays })}{' '}
          <a href={`/${locale}/privacy`}>{t('privacy')}</a>
        </p>
      </form>
    </>
  )
}

/** What the script says, in the words of the page; hidden until it does. */
async function Said() {
  const t = await getTranslations('reports.form.script')
  return (
    <div role="status" data-said>
      {(['sending', 'offline', 'trouble', 'done'] as const).map((what) => (
        <p key={what} hidden data-say={what} className={what === 'done' ? 'font-semibold text-good' : 'text-warn'}>
          {t(what)}
        </p>
      ))}
      <p hidden data-say="kept" className="text-sm text-muted">
        {t('kept')}{' '}
        <button type="button" data-forget className="min-h-11 cursor-pointer text-accent-deep underline">
          {t('forget')}
        </button>
      </p>
    </div>
  )
}
