import { getLocale, getTranslations } from 'next-intl/server'
import type { PublicEvent } from '@/features/events/read-public-event'
import { eventPath } from '@/features/events/rules'
import { direction } from '@/features/places/languages'
import { signUpPath } from '@/features/sign-ups/rules'
import { longestQuestion, type QuestionFieldName } from '@/features/sign-ups/schema'
import { formState } from '@/server/documents/scope'
import { formToken, honeypot } from '@/server/public-post'
import { Button } from '@/ui/button'
import { TextArea } from '@/ui/field'
import { formFields } from '@/ui/form-fields'
import { Honeypot } from '@/ui/honeypot'
import { knownWord } from '@/ui/known-word'
import { ErrorSummary, Notice } from '@/ui/notice'
import { BackLink, PageTitle, Wrap } from '@/ui/page'
import { EmailField, NameField } from '@/ui/person-fields'
import { fieldWords } from './field-words'

/** Where somebody asks the organisers of an event something. */
export async function AskOrganisersPage({ event, sent }: { event: PublicEvent; sent: boolean }) {
  const locale = await getLocale()
  const t = await getTranslations('sign-ups.ask')
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
          <PageTitle lead={t('sent')}>{t('sentTitle')}</PageTitle>
        ) : (
          <>
            <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
            <AskForm slug={slug} />
          </>
        )}
      </Wrap>
    </main>
  )
}

async function AskForm({ slug }: { slug: string }) {
  const locale = await getLocale()
  const t = await getTranslations('sign-ups.ask')
  const form = await getTranslations('sign-ups.form')
  const state = formState<QuestionFieldName>()
  const { field, faults } = formFields(state, await fieldWords())
  return (
    <form action={signUpPath.ask(locale, slug)} method="post" noValidate className="mt-8 space-y-6">
      {state.notice && <Notice tone="error" title={knownWord(t, `notices.${state.notice}`)} />}
      <ErrorSummary title={form('summary', { count: faults.length })} errors={faults} />
      <TextArea {...field('text')} rows={6} maxLength={longestQuestion} label={t('text')} />
      <NameField {...field('name')} label={t('name')} />
      <EmailField {...field('email')} label={t('email')} hint={t('emailHint')} />
      <Honeypot name={honeypot} />
      <input type="hidden" name="token" value={formToken(`ask/${slug}`)} />
      <Button className="text-lg">{t('submit')}</Button>
    </form>
  )
}
