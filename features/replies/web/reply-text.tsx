import { getTranslations } from 'next-intl/server'
import type { ReplyView } from '@/features/replies/read-reply'
import { remarks } from '@/features/replies/rules'
import { getFormatter } from '@/ui/formatter'
import { Notice } from '@/ui/notice'

/** What a reply says, how it was read, and what hung on it; of one that could not be read, where to find it. */
export async function ReplyText({ reply }: { reply: ReplyView }) {
  const t = await getTranslations('replies')
  const { kind, text, cover, files } = reply
  const known = remarks.filter((remark) => reply.remarks.includes(remark))
  return (
    <div className="max-w-text space-y-4">
      {kind === 'unreadable' && <Unread reply={reply} />}
      {(kind === 'returned' || kind === 'automatic') && (
        <Notice tone={kind === 'returned' ? 'warn' : 'plain'} title={t(`machines.${kind}`)} />
      )}
      {known.length > 0 && (
        <Notice>
          {known.map((remark) => (
            <p key={remark}>{t(`remarks.${remark}`)}</p>
          ))}
        </Notice>
      )}
      {text !== '' && (
        <p className="rounded-md bg-soft p-5 whitespace-pre-line wrap-anywhere" dir="auto">
          {text}
        </p>
      )}
      {cover !== '' && (
        <div>
          <h3 className="text-lg">{t('fields.cover')}</h3>
          <p className="text-sm text-muted">{t('hints.cover')}</p>
          <p className="mt-2 whitespace-pre-line wrap-anywhere" dir="auto">
            {cover}
          </p>
        </div>
      )}
      {files.length > 0 && (
        <div>
          <h3 className="text-lg">{t('fields.files')}</h3>
          <p className="text-sm text-muted">{t('hints.files')}</p>
          <ul className="mt-2 list-disc ps-5">
            {[...new Set(files)].map((name) => (
              <li key={name} className="wrap-anywhere">
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

/** Where a mail is found that nobody could read, and what to do with it. */
async function Unread({ reply }: { reply: ReplyView }) {
  const t = await getTranslations('replies')
  const format = await getFormatter()
  const { mailbox } = reply.campaign
  const day = format.dateTime(reply.receivedOn, { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <Notice tone="warn" title={t('unread.title')}>
      <p>
        {mailbox
          ? t('unread.open', { address: mailbox.address, folder: mailbox.folder, day })
          : t('unread.gone', { day })}
      </p>
      {reply.fromHost && <p>{t('unread.from', { host: reply.fromHost })}</p>}
      <p>{t('unread.then')}</p>
    </Notice>
  )
}
