import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import type { PublicCampaign } from '@/features/campaigns/read-public-campaign'
import { isoDay } from '@/features/days'
import { direction } from '@/features/places/languages'
import { type OwnReportKind, reportPath } from '@/features/reports/rules'
import { longestReport, type ReportField } from '@/features/reports/schema'
import { formState } from '@/server/documents/scope'
import { formToken } from '@/server/public-post'
import { SelectField, TextArea, TextField } from '@/ui/field'
import { BackLink, PageTitle, Wrap } from '@/ui/page'
import { CreditField, ReportForm, reportFields } from './report-form'

interface Props {
  campaign: PublicCampaign
  kind: OwnReportKind
  offices: { id: string; name: string }[]
  /** The office whose page led here. */
  addressee: string | undefined
  sent: boolean
  now: Date
}

/** Where somebody says what an office wrote back, or sends a copy of a letter and photos. */
export async function OwnReportPage({ campaign, kind, offices, addressee, sent, now }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('reports.form')
  const own = await getTranslations(`reports.own.${kind}`)
  return (
    <main id="content" data-accent={campaign.accent}>
      <Wrap narrow className="py-8 sm:py-10">
        <BackLink href={`/${locale}/campaigns/${campaign.slug}`}>
          <bdi lang={campaign.locale} dir={direction(campaign.locale)}>
            {campaign.title}
          </bdi>
        </BackLink>
        <PageTitle lead={sent ? t('thanks.lead') : own('lead')}>{sent ? t('thanks.title') : own('title')}</PageTitle>
        {sent ? (
          <p className="mt-8" data-told>
            <a href={reportPath.wall(locale, campaign.slug)} className="inline-flex min-h-11 items-center">
              {t('thanks.wall')}
            </a>
          </p>
        ) : (
          <OwnReportForm {...{ slug: campaign.slug, kind, offices, addressee, now }} />
        )}
      </Wrap>
    </main>
  )
}

async function OwnReportForm({
  slug,
  kind,
  offices,
  addressee,
  now,
}: Pick<Props, 'kind' | 'offices' | 'addressee' | 'now'> & { slug: string }) {
  const locale = await getLocale()
  const t = await getTranslations('reports.form')
  const own = await getTranslations(`reports.own.${kind}`)
  const { field } = await reportFields()
  const { values } = formState<ReportField>()
  return (
    <ReportForm
      action={reportPath.send(locale, slug, kind)}
      submission={values.submission || randomUUID()}
      token={formToken(`tell/${kind}/${slug}`)}
      scan={kind}
      before={
        <>
          {offices.length > 0 && (
            <SelectField
              {...field('addressee')}
              defaultValue={values.addressee ?? addressee ?? ''}
              label={own('office')}
              options={[
                { value: '', label: t('otherOffice') },
                ...offices.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
          <TextField
            {...field('office')}
            label={offices.length > 0 ? t('office') : own('office')}
            hint={t('officeHint')}
          />
          <TextField
            {...field('happenedOn')}
            type="date"
            defaultValue={values.happenedOn ?? isoDay(now)}
            label={own('on')}
            className="max-w-56"
          />
          <TextArea {...field('text')} rows={8} maxLength={longestReport} label={own('text')} hint={own('textHint')} />
          <CreditField {...field('credit')} />
        </>
      }
    />
  )
}
