import { getLocale, getTranslations } from 'next-intl/server'
import type { EventKey } from '@/features/events/load-event'
import { isPublicEvent } from '@/features/events/rules'
import { deskReportPath, linkDays, reportPath } from '@/features/reports/rules'
import { toldIn } from '@/features/texts/told'
import { qrCodeSvg } from '@/print/qr-code'
import { env } from '@/server/env'
import { AskFirst } from '@/ui/ask-first'
import { ButtonForm } from '@/ui/button-form'
import { Section } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { dropReportLink, renewReportLink } from './desk-report-actions'

interface Props {
  event: Pick<EventKey, 'id' | 'state'>
  /** The code of those who may hand it out; undefined while there is none. */
  code: string | undefined
  edits: boolean
  told: string | undefined
}

/** The link for those who are at an event: as text, as a code to scan, and as a sheet. */
export async function DeskReportLink({ event, code, edits, told }: Props) {
  if (!isPublicEvent(event.state) || (!edits && code === undefined)) return null
  const locale = await getLocale()
  const t = await getTranslations('reports.link')
  const url = code === undefined ? '' : `${env().siteUrl}${reportPath.form(code)}`
  return (
    <Section id="report-link" title={t('title')}>
      <Told
        told={toldIn('reports', told)}
        good={['made', 'ended']}
        bad={['draft']}
        say={(one) => t(`told.${one}`)}
        className="mb-4"
      />
      <p className="max-w-text text-muted">{t('lead', { days: linkDays })}</p>
      {code !== undefined && (
        <div className="mt-4 flex flex-wrap gap-5 rounded-md border border-line p-4">
          <img
            src={`data:image/svg+xml,${encodeURIComponent(qrCodeSvg(url))}`}
            alt={t('qr')}
            width={148}
            height={148}
            className="size-37 bg-white p-2"
          />
          <div className="min-w-0 flex-1 basis-60 space-y-2">
            <p className="font-semibold break-all">
              <a href={url}>{url}</a>
            </p>
            <p className="text-sm text-muted">{t('hint')}</p>
            <p className="flex flex-wrap gap-x-6">
              <a href={reportPath.sheet(locale, event.id)} download className="inline-flex min-h-11 items-center">
                {t('sheet')}
              </a>
              <a href={deskReportPath.all(locale)} className="inline-flex min-h-11 items-center">
                {t('all')}
              </a>
            </p>
          </div>
        </div>
      )}
      {edits && code === undefined && (
        <ButtonForm action={renewReportLink} values={{ id: event.id }} className="mt-4">
          <SubmitButton kind="secondary">{t('make')}</SubmitButton>
        </ButtonForm>
      )}
      {edits && code !== undefined && (
        <div className="mt-4">
          <AskFirst act={t('change')}>
            <p>{t('means')}</p>
            <div className="flex flex-wrap gap-3">
              <ButtonForm action={renewReportLink} values={{ id: event.id }}>
                <SubmitButton kind="secondary">{t('renew')}</SubmitButton>
              </ButtonForm>
              <ButtonForm action={dropReportLink} values={{ id: event.id }}>
                <SubmitButton kind="danger">{t('end')}</SubmitButton>
              </ButtonForm>
            </div>
          </AskFirst>
        </div>
      )}
    </Section>
  )
}
