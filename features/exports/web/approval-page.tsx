import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ListedExport } from '@/features/exports/list-exports'
import { aloneWait, exportPath, mayApproveAlone } from '@/features/exports/rules'
import { isExportKind } from '@/features/exports/schema'
import { ButtonForm } from '@/ui/button-form'
import { getFormatter } from '@/ui/formatter'
import { PageTitle } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { approveExportByLink } from './export-actions'

/** Behind the link that was mailed to the only one of a team: the button, and not the link, approves. */
export async function ApprovalPage({ one, token, now }: { one: ListedExport; token: string; now: Date }) {
  const locale = await getLocale()
  const t = await getTranslations('exports')
  const format = await getFormatter()
  const { id, number, kind, about, askedAt, reason } = one
  const opensAt = new Date(askedAt.getTime() + aloneWait)
  return (
    <div className="max-w-text space-y-5">
      <PageTitle lead={t('approval.lead')}>{t('approval.title')}</PageTitle>
      <p className="wrap-anywhere">
        {t('number', { number })} · {isExportKind(kind) ? t(`kinds.${kind}.name`) : kind}: {about.title}
      </p>
      <p className="border-s-4 border-edge ps-4 wrap-anywhere" dir="auto">
        {reason}
      </p>
      {mayApproveAlone(askedAt, now) ? (
        <ButtonForm action={approveExportByLink} values={{ id, token }}>
          <SubmitButton>{t('approval.submit')}</SubmitButton>
        </ButtonForm>
      ) : (
        <p className="font-semibold">
          {t('approval.early', { when: format.dateTime(opensAt, { dateStyle: 'long', timeStyle: 'short' }) })}
        </p>
      )}
      <p>
        <Link href={exportPath.one(locale, id)}>{t('approval.back')}</Link>
      </p>
    </div>
  )
}
