import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { PublicEvent } from '@/features/events/read-public-event'
import { eventPath } from '@/features/events/rules'
import { direction } from '@/features/places/languages'
import type { OwnSignUp } from '@/features/sign-ups/read-own-sign-up'
import { signUpPath } from '@/features/sign-ups/rules'
import { formState } from '@/server/documents/scope'
import { Button } from '@/ui/button'
import { knownWord } from '@/ui/known-word'
import { Notice } from '@/ui/notice'
import { PageTitle, Section, Wrap } from '@/ui/page'

interface Props {
  token: string
  own: OwnSignUp
  event: PublicEvent
  /** When it begins, in words. */
  when: ReactNode
}

/** The page behind the mailed link: confirm, or take everything back. Opening it changes nothing. */
export async function OwnSignUpPage({ token, own, event, when }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('sign-ups.own')
  const words = await getTranslations('events')
  const { notice } = formState()
  const page = signUpPath.own(locale, token)
  const { state, people } = own
  return (
    <main id="content" data-accent={event.campaign.accent}>
      <Wrap narrow className="py-12 sm:py-16">
        {notice && (
          <div className="mb-8">
            <Notice tone="error" title={knownWord(t, `notices.${notice}`)} />
          </div>
        )}
        {event.state === 'called_off' && (
          <div className="mb-8">
            <Notice tone="warn" title={words('calledOff.title')}>
              {words('calledOff.text')}
            </Notice>
          </div>
        )}
        <PageTitle kicker={t('kicker')} lead={t(`${state}.text`)}>
          {t(`${state}.title`)}
        </PageTitle>
        <div className="mt-8 rounded-md border border-line p-5">
          <p className="text-lg font-semibold" lang={event.locale} dir={direction(event.locale)}>
            {event.title}
          </p>
          <p className="mt-1">{when}</p>
          <p className="mt-1">{[event.place, event.address, event.city].filter(Boolean).join(', ')}</p>
          <p className="mt-1 text-muted">{t('people', { count: people })}</p>
          <p className="mt-3">
            <a href={eventPath.one(locale, event.slug)}>{t('toEvent')}</a>
          </p>
        </div>
        {state === 'pending' && (
          <form action={page} method="post" className="mt-8">
            <input type="hidden" name="act" value="confirm" />
            <Button className="text-lg">{t('confirm')}</Button>
          </form>
        )}
        <Section id="remove" title={t('removeTitle')}>
          <p className="mb-4">{t('remove')}</p>
          <form action={page} method="post">
            <input type="hidden" name="act" value="remove" />
            <Button kind="danger">{t('removeButton')}</Button>
          </form>
        </Section>
      </Wrap>
    </main>
  )
}
