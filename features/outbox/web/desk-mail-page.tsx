import { getTranslations } from 'next-intl/server'
import type { countFaults, TroubledMail } from '@/features/outbox/list-troubled-mails'
import type { MailHealth } from '@/features/outbox/read-mail-health'
import { holds } from '@/features/outbox/rules'
import { ButtonForm } from '@/ui/button-form'
import { Figure, Figures } from '@/ui/figure'
import { getFormatter } from '@/ui/formatter'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { retryTeamMails } from './desk-mail-actions'
import { DeskReturns } from './desk-returns'
import { DeskTroubledMails } from './desk-troubled-mails'

interface Props {
  health: MailHealth
  faults: Awaited<ReturnType<typeof countFaults>>
  troubled: TroubledMail[]
  now: Date
  told?: string | undefined
  count?: string | undefined
  /** Sends a letter again that was refused for good. */
  resend: (form: FormData) => Promise<void>
}

const good = ['hurried', 'resent'] as const
const bad = ['not-found', 'no-address', 'not-kept'] as const

/** How the mail is: what waits, what went, what failed, and what the server said. */
export async function DeskMailPage({ health, faults, troubled, now, told, count, resend }: Props) {
  const t = await getTranslations('outbox')
  const format = await getFormatter()
  const { trouble, oldestDue } = health
  return (
    <>
      <h1 className="text-2xl">{t('title')}</h1>
      <p className="mt-2 max-w-text text-muted">{t('lead')}</p>
      <Told told={told} good={good} bad={bad} say={(code) => t(`told.${code}`, { count: Number(count ?? 0) || 0 })} />
      <div className="mt-6">
        {trouble ? (
          <Notice tone="error" title={t(`trouble.${trouble.reason}.title`)}>
            <p>{t(`trouble.${trouble.reason}.text`)}</p>
            {trouble.detail && <p className="font-mono text-sm">{trouble.detail}</p>}
          </Notice>
        ) : (
          <Notice tone="good" title={t('well')} />
        )}
      </div>
      <div className="mt-8">
        <Figures>
          <Figure name={t('queued')} value={format.number(health.queued)} />
          <Figure name={t('waiting')} value={format.number(health.waiting)} />
          {health.stopped > 0 && <Figure name={t('stopped')} value={format.number(health.stopped)} />}
          <Figure name={t('sentLastDay')} value={format.number(health.sentLastDay)} />
          <Figure name={t('retrying')} value={format.number(health.retrying)} />
          <Figure name={t('failed')} value={format.number(health.failed)} />
          <Figure name={t('unknown')} value={format.number(health.unknown)} />
          <Figure name={t('oldest')} value={oldestDue ? format.relativeTime(oldestDue, now) : '—'} />
        </Figures>
      </div>
      {health.retrying > 0 && (
        <ButtonForm action={retryTeamMails} className="mt-6">
          <SubmitButton kind="secondary">{t('hurry')}</SubmitButton>
        </ButtonForm>
      )}
      <Section id="faults" title={t('faults')}>
        {faults.length === 0 ? (
          <p className="text-muted">{t('noFaults')}</p>
        ) : (
          <ul className="max-w-text divide-y divide-line border-y border-line">
            {faults.map(({ code, state, count: times }) => (
              <li key={`${code}-${state}`} className="flex flex-wrap justify-between gap-x-6 py-2">
                <span>
                  <code className="font-mono">{code}</code>{' '}
                  <span className="text-muted">{faultText(code, (key) => t(`codes.${key}`))}</span>
                </span>
                <span className="text-muted">{t('times', { state: t(`states.${state}`), count: times })}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="returns" title={t('returns.title')}>
        <DeskReturns health={health} now={now} />
      </Section>
      <Section id="troubled" title={t('troubled')}>
        <DeskTroubledMails mails={troubled} resend={resend} />
      </Section>
    </>
  )
}

type FaultWord =
  | 'greylisted'
  | 'rejected'
  | 'connection'
  | 'login'
  | 'doubt'
  | 'other'
  | 'removed'
  | 'noAddress'
  | 'broken'

const ended: Record<string, FaultWord> = {
  [holds.removed]: 'removed',
  [holds.noAddress]: 'noAddress',
  broken: 'broken',
}

/** What a reply code or an error class means, as far as it can be said (RFC 5321, 4.2.1). */
function faultText(code: string, say: (key: FaultWord) => string) {
  const word = ended[code]
  if (word) return say(word)
  if (/^4\d\d$/.test(code)) return say('greylisted')
  if (/^5\d\d$/.test(code)) return say('rejected')
  if (/^(ETIMEDOUT|ECONNECTION|ESOCKET|EDNS)$/.test(code)) return say('connection')
  if (/^(EAUTH|EOAUTH2|ETLS|EREQUIRETLS)$/.test(code)) return say('login')
  return say(code.startsWith('ambiguous') ? 'doubt' : 'other')
}
