import { getTranslations } from 'next-intl/server'
import { endedFor, type MailView } from '@/features/letter-sets/read-mail-channel'
import { getFormatter } from '@/ui/formatter'
import { Tag, type Tone } from '@/ui/page'

const tones: Record<MailView['state'], Tone> = {
  waiting: 'accent',
  due: 'accent',
  leased: 'accent',
  stopped: 'warn',
  sent: 'good',
  unknown: 'warn',
  failed: 'error',
  cancelled: 'plain',
}

/** Where the mail of a letter is, in no more words than we know. Times are those of the addressee's clock. */
export async function MailState({ mail, timeZone }: { mail: MailView; timeZone: string }) {
  const t = await getTranslations('letter-sets.channel')
  return (
    <div>
      <p>
        <Tag tone={mail.cameBack ? 'error' : tones[mail.state]}>
          {t(`states.${mail.cameBack ? 'cameBack' : mail.state}`)}
        </Tag>
      </p>
      <p className="mt-2">{await textOf(mail, timeZone)}</p>
    </div>
  )
}

async function textOf(
  { state, code, sentAt, final, cameBack, place, goesOutAt }: MailView,
  timeZone: string,
): Promise<string> {
  const t = await getTranslations('letter-sets.channel')
  const format = await getFormatter()
  const time = (at: Date) =>
    format.dateTime(at, {
      timeZone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
    })
  if (cameBack) return t(`cameBack.${cameBack}`, { at: sentAt ? time(sentAt) : '—', code: code ?? '—' })
  if (state === 'waiting') {
    const when = goesOutAt ? t('about', { at: time(goesOutAt) }) : t('aboutUnknown')
    return `${t('waiting', { place: place ?? 1 })} ${when}`
  }
  if (state === 'sent') return t('stateTexts.sent', { at: sentAt ? time(sentAt) : '—' })
  if (state === 'failed') return t('stateTexts.failed', { code: code ?? '—' })
  if (state === 'unknown') return t(final ? 'stateTexts.unknownDone' : 'stateTexts.unknown')
  if (state === 'cancelled') return t(`stateTexts.${endedFor(code) ?? 'cancelled'}`)
  return t(`stateTexts.${state}`)
}
