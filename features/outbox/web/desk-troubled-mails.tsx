import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { TroubledMail } from '@/features/outbox/list-troubled-mails'
import { templateOf } from '@/features/outbox/schema'
import { buttonClass } from '@/ui/button'
import { ButtonForm } from '@/ui/button-form'
import { getFormatter } from '@/ui/formatter'
import { Tag } from '@/ui/page'

/** Where the desk has the page of what a mail belongs to. */
const folders = {
  petition: 'petitions',
  'model-letter': 'letters',
  update: 'updates',
  campaign: 'campaigns',
  event: 'events',
} as const

interface Props {
  mails: TroubledMail[]
  resend: (form: FormData) => Promise<void>
}

/** Mails that did not go at the first try or came back, without anybody's name or address. */
export async function DeskTroubledMails({ mails, resend }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('outbox')
  const emails = await getTranslations('emails')
  const format = await getFormatter()
  if (mails.length === 0) return <p className="text-muted">{t('noneTroubled')}</p>
  return (
    <ul className="divide-y divide-line border-y border-line">
      {mails.map((mail) => (
        <li key={mail.id} className="grid items-center gap-x-6 gap-y-1 py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
          <div>
            <p className="flex flex-wrap items-center gap-2">
              <Tag tone={mail.state === 'failed' || mail.returned === 'hard' ? 'error' : 'warn'}>
                {mail.returned ? t(`returned.${mail.returned}`) : t(`states.${mail.state}`)}
              </Tag>
              <Link
                href={`/${locale}/desk/${folders[mail.about.kind]}/${mail.about.id}`}
                className="font-semibold text-ink"
              >
                {mail.kind ? emails(`${templateOf(mail.kind)}.kind`) : t('unknownKind')}
              </Link>
            </p>
            <p className="mt-1 text-sm text-muted">
              {t(mail.state === 'due' || mail.state === 'waiting' ? 'next' : 'last', {
                at: format.dateTime(mail.at, { dateStyle: 'medium', timeStyle: 'short' }),
                attempts: mail.attempts,
              })}{' '}
              {mail.code && <code className="font-mono">{mail.code}</code>}
            </p>
          </div>
          {mail.goesAgain && (
            <ButtonForm action={resend} values={{ letter: mail.about.id, mail: mail.id }}>
              <button type="submit" className={buttonClass('secondary', 'min-h-11! py-1! text-sm!')}>
                {t('resend')}
              </button>
            </ButtonForm>
          )}
        </li>
      ))}
    </ul>
  )
}
