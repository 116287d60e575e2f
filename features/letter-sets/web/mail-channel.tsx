import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { may } from '@/features/access/policy'
import { type MailChannelView, readMailChannel } from '@/features/letter-sets/read-mail-channel'
import type { VisibleSetLetter } from '@/features/letters/load-set-letter'
import type { Desk } from '@/server/session'
import { ButtonForm } from '@/ui/button-form'
import { CheckboxField } from '@/ui/field'
import { getFormatter } from '@/ui/formatter'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { MailState } from './mail-state'
import { sendSetLetterByMail, takeSetLetterFromQueue, testSetLetterByMail } from './set-letter-mail-actions'

const good = ['sent', 'sentDemo', 'cancelled', 'tested'] as const
const bad = ['too-late', 'not-frozen', 'no-address', 'stale', 'stopped', 'removed', 'already'] as const

interface Props {
  desk: Desk
  letter: VisibleSetLetter
  told?: string | undefined
}

/** Our mail as a way for one letter: send it, see where it stands, take it back, or try it on oneself. */
export async function MailChannel({ desk, letter, told }: Props) {
  const t = await getTranslations('letter-sets.channel')
  const view = await readMailChannel(desk.context, letter)
  const role = desk.organiser.teams.find(({ id }) => id === letter.teamId)?.role
  const sends = role !== undefined && may(role, 'sendLetters')
  const { email } = desk.organiser
  const { mail } = view
  const over = !mail || mail.state === 'failed' || mail.state === 'cancelled' || mail.cameBack !== undefined
  return (
    <Section id="mail" title={t('title')} className="mt-0!">
      <Told told={told} good={good} bad={bad} say={(code) => t(`told.${code}`, { email })} className="mb-4" />
      <div className="space-y-4 rounded-md border border-line bg-paper p-5 shadow-sheet">
        {mail && <MailState mail={mail} timeZone={view.timeZone} />}
        {over && <Ways view={view} letter={letter} email={email} sends={sends} again={mail !== undefined} />}
        {sends && mail && (mail.state === 'waiting' || mail.state === 'stopped') && (
          <Act letter={letter} action={takeSetLetterFromQueue}>
            <SubmitButton kind="secondary">{t('cancel')}</SubmitButton>
          </Act>
        )}
        <Act letter={letter} action={testSetLetterByMail}>
          <SubmitButton kind="quiet" className="px-0!">
            {t('test')}
          </SubmitButton>
        </Act>
      </div>
    </Section>
  )
}

interface WaysProps {
  view: MailChannelView
  letter: VisibleSetLetter
  email: string
  sends: boolean
  again: boolean
}

/** The button that sends, with what to know before; or why it cannot be pressed. */
async function Ways({ view, letter, email, sends, again }: WaysProps) {
  const t = await getTranslations('letter-sets.channel')
  const obstacle = obstacleOf(view, letter.demo)
  if (obstacle) return <p className="text-muted">{t(obstacle)}</p>
  return (
    <>
      <p>{letter.demo ? t('demo', { email }) : t('lead')}</p>
      {!letter.demo && (
        <p className="text-sm text-muted">
          {view.repliesTo ? t('replies', { address: view.repliesTo }) : t('noReplies')}
        </p>
      )}
      {!letter.demo && <Age view={view} addresseeId={letter.addresseeId} />}
      {sends && (
        <Act letter={letter} action={sendSetLetterByMail}>
          {!letter.demo && view.freshness === 'stale' && (
            <div className="mb-4">
              <CheckboxField name="looked" label={t('confirmStale')} required />
            </div>
          )}
          {/* Once it is out another way, this is no longer what comes next. */}
          <SubmitButton kind={view.state === 'frozen' && !again ? 'primary' : 'secondary'}>
            {t(again ? 'again' : 'send')}
          </SubmitButton>
        </Act>
      )}
    </>
  )
}

function obstacleOf(view: MailChannelView, demo: boolean) {
  if (view.state !== 'frozen' && view.state !== 'out') return 'notFrozen'
  if (view.stopped) return 'stoppedModel'
  if (demo) return undefined
  if (view.removed) return 'removed'
  return view.hasAddress ? undefined : 'noAddress'
}

/** How old the entry is that the letter would go by: a warning while it ages, a question when it is stale. */
async function Age({ view, addresseeId }: { view: MailChannelView; addresseeId: string }) {
  const locale = await getLocale()
  const t = await getTranslations('letter-sets.channel')
  const format = await getFormatter()
  const { freshness, checkedOn } = view
  if (freshness === 'fresh') return null
  const day = checkedOn && format.dateTime(checkedOn, { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <Notice tone="warn" title={day ? t(freshness, { day }) : t(`${freshness}Never`)}>
      <a href={`/${locale}/addressees/${addresseeId}`}>{t('correct')}</a>
    </Notice>
  )
}

function Act({
  letter,
  action,
  children,
}: {
  letter: VisibleSetLetter
  action: (form: FormData) => Promise<void>
  children: ReactNode
}) {
  return (
    <ButtonForm action={action} values={{ letter: letter.id }}>
      {children}
    </ButtonForm>
  )
}
