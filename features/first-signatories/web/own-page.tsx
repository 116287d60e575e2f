import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { FirstInvitation } from '@/features/first-signatories/read-first-invitation'
import { agreed, firstSignatoryPath } from '@/features/first-signatories/rules'
import { direction } from '@/features/places/languages'
import { formState } from '@/server/documents/scope'
import { Button } from '@/ui/button'
import { knownWord } from '@/ui/known-word'
import { Notice } from '@/ui/notice'
import { PageTitle, Section, Wrap } from '@/ui/page'
import { OwnForm } from './own-form'

interface Props {
  token: string
  invitation: FirstInvitation
  saved: boolean
  /** The text that they put their name to, whole. */
  text: ReactNode
  /** What the law of countries wants to be said to who lives there: the form asks for no country. */
  legal: ReactNode
}

/** The own page of somebody who is asked to stand at the head of a petition: its text, and their answer. Opening it changes nothing. */
export async function OwnFirstSignatoryPage({ token, invitation, saved, text: whole, legal }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('first-signatories.own')
  const { notice } = formState()
  const { state, group, invitedBy: by, team, petition, open } = invitation
  const page = firstSignatoryPath.own(locale, token)
  const text = { lang: petition.locale, dir: direction(petition.locale) }
  const stands = agreed.includes(state)
  const answers = stands || (state === 'invited' && open)
  return (
    <main id="content" data-accent={petition.accent}>
      <Wrap narrow className="py-10 sm:py-14">
        {notice && (
          <div className="mb-8">
            <Notice tone="error" title={knownWord(t, `notices.${notice}`)} />
          </div>
        )}
        {saved && stands && (
          <div className="mb-8">
            <Notice tone="good" title={t(state === 'waiting' ? 'savedWaits' : 'saved')} />
          </div>
        )}
        <PageTitle kicker={t(`kickers.${group}`)} lead={t(`states.${state}.text`, { by, team })}>
          {t(`states.${state}.title`)}
        </PageTitle>
        {state === 'invited' && !open && (
          <div className="mt-6">
            <Notice title={t('notices.closed')} />
          </div>
        )}
        {state !== 'removed' && state !== 'declined' && (
          <>
            <Section id="text" title={t('petition')}>
              <h3 className="text-xl font-semibold" {...text}>
                {petition.title}
              </h3>
              <p className="mt-3 text-muted" {...text}>
                {petition.summary}
              </p>
              <p className="mt-4 font-semibold" {...text}>
                {petition.addresseeLine}
              </p>
              {whole}
              {!petition.draft && (
                <p className="mt-4">
                  <a href={`/${locale}/petitions/${petition.slug}`}>{t('toPetition')}</a>
                </p>
              )}
            </Section>
            {answers && (
              <Section id="answer" title={t(stands ? 'change' : 'answer')}>
                <p className="mb-6">{t('notCounted')}</p>
                <div className="mb-6 space-y-4">{legal}</div>
                <OwnForm page={page} invitation={invitation} />
              </Section>
            )}
            <Section id="decline" title={t(stands ? 'withdrawTitle' : 'declineTitle')}>
              <p className="mb-4">{t(stands ? 'withdrawText' : 'declineText')}</p>
              <form action={page} method="post" encType="multipart/form-data">
                <input type="hidden" name="act" value="decline" />
                <Button kind={stands ? 'danger' : 'secondary'}>{t(stands ? 'withdraw' : 'decline')}</Button>
              </form>
            </Section>
          </>
        )}
      </Wrap>
    </main>
  )
}
