import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { officeName } from '@/features/forms-of-address/name-office'
import type { QueueView } from '@/features/letters/list-queues'
import { getFormatter } from '@/ui/formatter'
import { Tag } from '@/ui/page'

const troubles = ['failed', 'unknown', 'retrying', 'ended'] as const

/** Every addressee with letters in its queue: how many wait, whether its hours are on, and when the last will have gone. */
export async function DeskSendingQueues({ queues, digest, now }: { queues: QueueView[]; digest: boolean; now: Date }) {
  const t = await getTranslations('model-letters.sending.queues')
  if (queues.length === 0) return <p className="text-muted">{t('none')}</p>
  return (
    <ul className="divide-y divide-line border-y border-line">
      {queues.map((queue) => (
        <li key={queue.addressee.id} className="grid gap-x-8 gap-y-2 py-4 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
          <QueueOffice queue={queue} now={now} />
          <QueueNumbers queue={queue} digest={digest} />
        </li>
      ))}
    </ul>
  )
}

async function QueueOffice({ queue, now }: { queue: QueueView; now: Date }) {
  const locale = await getLocale()
  const t = await getTranslations('model-letters.sending.queues')
  const format = await getFormatter()
  const { name, place } = officeName(queue.addressee, locale)
  const time = format.dateTime(now, { timeZone: queue.timeZone, hour: '2-digit', minute: '2-digit', weekday: 'short' })
  return (
    <div className="min-w-0">
      <a href={`/${locale}/addressees/${queue.addressee.id}`} className="font-semibold text-ink">
        {name}
      </a>
      <p className="text-sm">{place}</p>
      <p className="text-sm text-muted">{queue.open ? t('now') : t('later', { time })}</p>
    </div>
  )
}

async function QueueNumbers({ queue, digest }: { queue: QueueView; digest: boolean }) {
  const locale = await getLocale()
  const t = await getTranslations('model-letters.sending.queues')
  const format = await getFormatter()
  const { waiting, stopped, sentLastDay, days, doneAt, timeZone } = queue
  const told = troubles.filter((trouble) => queue[trouble] > 0)
  const at =
    doneAt &&
    t('at', {
      at: format.dateTime(doneAt, {
        timeZone,
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        hour: '2-digit',
        minute: '2-digit',
      }),
    })
  return (
    <div className="space-y-2">
      <p className="flex flex-wrap gap-x-6">
        <Count number={waiting} name={t('waiting')} />
        {stopped > 0 && <Count number={stopped} name={t('stopped')} />}
        <Count number={sentLastDay} name={t('sent')} />
      </p>
      {waiting > 0 && (
        <p className="text-sm">{[t(digest ? 'digests' : 'days', { days }), at].filter(Boolean).join(', ')}</p>
      )}
      {told.length > 0 && (
        <p className="flex flex-wrap items-center gap-2 text-sm">
          {told.map((trouble) => (
            <Tag key={trouble} tone={trouble === 'failed' || trouble === 'ended' ? 'error' : 'warn'}>
              {t(`trouble_${trouble}`, { count: queue[trouble] })}
            </Tag>
          ))}
          <Link href={`/${locale}/desk/mail`}>{t('look')}</Link>
        </p>
      )}
    </div>
  )
}

async function Count({ number, name }: { number: number; name: string }) {
  const format = await getFormatter()
  return (
    <span>
      <span className="text-lg font-semibold tabular-nums">{format.number(number)}</span>{' '}
      <span className="text-sm text-muted">{name}</span>
    </span>
  )
}
