import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { MailTrouble } from '@/features/outbox/read-mail-health'
import { getFormatter } from '@/ui/formatter'

/** Mail trouble, above every page of the desk. Nothing while all is well. */
export async function DeskMailBanner({ trouble }: { trouble: MailTrouble | null }) {
  if (!trouble) return null
  const locale = await getLocale()
  const t = await getTranslations('outbox')
  const format = await getFormatter()
  return (
    <div role="alert" className="border-b-2 border-error bg-error-soft px-4 py-3 sm:px-6 lg:px-10">
      <p className="font-semibold text-error">{t(`trouble.${trouble.reason}.title`)}</p>
      <p className="text-sm">
        {t(`trouble.${trouble.reason}.text`)}{' '}
        {trouble.since &&
          t('since', { at: format.dateTime(trouble.since, { dateStyle: 'medium', timeStyle: 'short' }) })}{' '}
        <Link href={`/${locale}/desk/mail`}>{t('look')}</Link>
      </p>
    </div>
  )
}

/** How the mail is, in one line. */
export async function DeskMailLine({
  trouble,
  queued,
  failed,
}: {
  trouble: MailTrouble | null
  queued: number
  failed: number
}) {
  const locale = await getLocale()
  const t = await getTranslations('outbox')
  const look = trouble ? 'bg-error' : failed > 0 ? 'bg-warn' : 'bg-good'
  return (
    <p className="flex items-center gap-2 text-sm text-muted">
      <span aria-hidden="true" className={`size-2.5 rounded-full ${look}`} />
      <Link href={`/${locale}/desk/mail`} className="text-muted">
        {trouble ? t(`trouble.${trouble.reason}.title`) : t('line', { queued, failed })}
      </Link>
    </p>
  )
}
