import { getTranslations } from 'next-intl/server'
import type { MailHealth } from '@/features/outbox/read-mail-health'
import { Figure, Figures } from '@/ui/figure'
import { getFormatter } from '@/ui/formatter'
import { Notice } from '@/ui/notice'

/** What came back of the mails that left, or that nobody knows. */
export async function DeskReturns({ health, now }: { health: MailHealth; now: Date }) {
  const t = await getTranslations('outbox.returns')
  const format = await getFormatter()
  const { mailbox, returned, complaints } = health
  if (!mailbox) {
    return (
      <Notice tone="plain" title={t('unknown.title')}>
        <p>{t('unknown.text')}</p>
      </Notice>
    )
  }
  return (
    <>
      <p className="max-w-text text-muted">{t('lead')}</p>
      <div className="mt-4">
        <Figures>
          <Figure name={t('returned')} value={format.number(returned)} />
          <Figure name={t('complaints')} value={format.number(complaints)} />
          {mailbox.unread > 0 && <Figure name={t('unread')} value={format.number(mailbox.unread)} />}
          <Figure name={t('checked')} value={mailbox.checkedAt ? format.relativeTime(mailbox.checkedAt, now) : '—'} />
        </Figures>
      </div>
      {mailbox.strange > 0 && (
        <p className="mt-4 max-w-text text-sm text-muted">{t('strange', { count: mailbox.strange })}</p>
      )}
    </>
  )
}
