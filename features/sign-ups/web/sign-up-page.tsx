import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { PublicEvent } from '@/features/events/read-public-event'
import { eventPath } from '@/features/events/rules'
import { type LegalText, markLegalText } from '@/features/legal-texts/rules'
import { direction } from '@/features/places/languages'
import { mostInForm, signUpPath } from '@/features/sign-ups/rules'
import { longestOffer, type SignUpField } from '@/features/sign-ups/schema'
import { formState } from '@/server/documents/scope'
import { formToken, honeypot } from '@/server/public-post'
import { Button } from '@/ui/button'
import { CheckboxField, TextArea, TextField } from '@/ui/field'
import { formFields } from '@/ui/form-fields'
import { Honeypot } from '@/ui/honeypot'
import { knownWord } from '@/ui/known-word'
import { ErrorSummary, Notice } from '@/ui/notice'
import { NumberedList } from '@/ui/numbered-list'
import { BackLink, PageTitle, Wrap } from '@/ui/page'
import { EmailField, NameField } from '@/ui/person-fields'
import { fieldWords } from './field-words'

interface Props {
  event: PublicEvent
  /** It takes people still. */
  open: boolean
  sent: boolean
  laws: readonly LegalText[]
  /** What stands above the consent. */
  legal: ReactNode
}

/** Where somebody says that they come to an event; once the form is sent, what comes next. */
export async function SignUpPage({ event, open, sent, laws, legal }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('sign-ups')
  const { slug } = event
  return (
    <main id="content" data-accent={event.campaign.accent}>
      <Wrap narrow className="py-8 sm:py-10">
        <BackLink href={eventPath.one(locale, slug)}>
          <bdi lang={event.locale} dir={direction(event.locale)}>
            {event.title}
          </bdi>
        </BackLink>
        {sent ? (
          <>
            <PageTitle kicker={t('sent.kicker')} lead={t('sent.lead')}>
              {t('sent.title')}
            </PageTitle>
            <div className="mt-8 text-lg">
              <NumberedList items={[{ text: t('sent.open') }, { text: t('sent.press') }]} />
            </div>
            <p className="mt-8">
              {t('sent.help')} <a href={signUpPath.form(locale, slug)}>{t('sent.again')}</a>
            </p>
          </>
        ) : (
          <>
            <PageTitle lead={t('form.lead')}>{t('form.title')}</PageTitle>
            {open ? (
              <SignUpForm slug={slug} laws={laws} legal={legal} />
            ) : (
              <div className="mt-8">
                <Notice title={t('form.closed')} />
              </div>
            )}
          </>
        )}
      </Wrap>
    </main>
  )
}

async function SignUpForm({ slug, laws, legal }: Pick<Props, 'laws' | 'legal'> & { slug: string }) {
  const locale = await getLocale()
  const t = await getTranslations('sign-ups.form')
  const state = formState<SignUpField>()
  const { field, tick, faults } = formFields(state, await fieldWords())
  const people = field('people')
  return (
    <form action={signUpPath.form(locale, slug)} method="post" noValidate className="mt-8 space-y-6">
      {state.notice && <Notice tone="error" title={knownWord(t, `notices.${state.notice}`)} />}
      <ErrorSummary title={t('summary', { count: faults.length })} errors={faults} />
      <EmailField {...field('email')} label={t('email')} hint={t('emailHint')} />
      <TextField
        {...people}
        defaultValue={people.defaultValue ?? '1'}
        type="number"
        min={1}
        max={mostInForm}
        inputMode="numeric"
        label={t('people')}
        hint={t('peopleHint')}
        className="max-w-32"
      />
      <TextArea {...field('offer')} rows={3} maxLength={longestOffer} label={t('offer')} hint={t('offerHint')} />
      <NameField {...field('name')} label={t('name')} hint={t('nameHint')} />
      {legal}
      <CheckboxField {...tick('consent')} label={t('consent')} />
      {laws.length > 0 && <input type="hidden" name="laws" value={laws.map(markLegalText).join(' ')} />}
      {state.values.sure && <input type="hidden" name="sure" value={state.values.sure} />}
      <Honeypot name={honeypot} />
      <input type="hidden" name="token" value={formToken(`sign-up/${slug}`)} />
      <Button className="text-lg">{t('submit')}</Button>
      <p className="text-sm text-muted">
        {t('kept')} <a href={`/${locale}/privacy`}>{t('privacy')}</a>
      </p>
    </form>
  )
}
