import { getLocale, getTranslations } from 'next-intl/server'
import type { DrawnSum } from '@/features/discussions/draw-sum'
import { longestGateAnswer } from '@/features/discussions/fold-answer'
import type { PublicDiscussion } from '@/features/discussions/read-discussion'
import { discussionPath } from '@/features/discussions/rules'
import { type ContributionField, longestContribution, offeredLanguages } from '@/features/discussions/schema'
import { direction, interfaceLocales, ownName } from '@/features/places/languages'
import type { PublicStatement } from '@/features/statements/read-public-statement'
import { statementPath } from '@/features/statements/rules'
import { formState } from '@/server/documents/scope'
import { formToken, honeypot } from '@/server/public-post'
import { Button } from '@/ui/button'
import { CheckboxField, SelectField, TextArea, TextField } from '@/ui/field'
import { formFields } from '@/ui/form-fields'
import { Honeypot } from '@/ui/honeypot'
import { knownWord } from '@/ui/known-word'
import { ErrorSummary, Notice } from '@/ui/notice'
import { NumberedList } from '@/ui/numbered-list'
import { BackLink, PageTitle, Wrap } from '@/ui/page'
import { EmailField, NameField } from '@/ui/person-fields'
import { contributionWords } from './contribution-words'
import { sumOfForm } from './sum-of-form'

interface Props {
  statement: PublicStatement
  discussion: PublicDiscussion
  sent: boolean
}

/** Where somebody comments on a statement; once the form is sent, what comes next. */
export async function WriteContributionPage({ statement, discussion, sent }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('discussions')
  const { slug, text, campaign } = statement
  const { values } = formState<ContributionField>()
  // What was typed is shown also when the discussion has closed meanwhile, so that it can be copied.
  const showsForm = discussion.isOpen || values.text !== undefined
  return (
    <main id="content" data-accent={campaign?.accent}>
      <Wrap narrow className="py-8 sm:py-10">
        <BackLink href={statementPath.one(locale, slug)}>
          <bdi lang={text.locale} dir={direction(text.locale)}>
            {text.title}
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
              {t('sent.help')} <a href={discussionPath.write(locale, slug)}>{t('sent.again')}</a>
            </p>
          </>
        ) : (
          <>
            <PageTitle lead={t('form.lead')}>{t('form.title')}</PageTitle>
            {showsForm ? (
              <WriteForm statement={statement} discussion={discussion} />
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

async function WriteForm({ statement, discussion }: Pick<Props, 'statement' | 'discussion'>) {
  const locale = await getLocale()
  const t = await getTranslations('discussions.form')
  const { slug, locales } = statement
  const state = formState<ContributionField>()
  const { field, tick, faults } = formFields(state, await contributionWords())
  const language = field('language')
  return (
    <form action={discussionPath.write(locale, slug)} method="post" noValidate className="mt-8 space-y-6">
      {state.notice && <Notice tone="error" title={knownWord(t, `notices.${state.notice}`)} />}
      <ErrorSummary title={t('summary', { count: faults.length })} errors={faults} />
      <TextArea
        {...field('text')}
        rows={8}
        dir="auto"
        maxLength={longestContribution}
        label={t('text')}
        hint={t('textHint')}
      />
      <SelectField
        {...language}
        defaultValue={language.defaultValue ?? locale}
        label={t('language')}
        options={[
          ...offeredLanguages(locales, interfaceLocales).map((one) => ({ value: one, label: ownName(one) })),
          { value: '', label: t('otherLanguage') },
        ]}
        className="max-w-80"
      />
      <NameField {...field('name')} autoComplete="off" label={t('name')} hint={t('nameHint')} />
      <EmailField {...field('email')} label={t('email')} hint={t('emailHint')} />
      <Gate discussion={discussion} sum={discussion.gate === 'sum' ? sumOfForm(slug, state) : undefined} />
      <CheckboxField {...tick('consent')} label={t('consent')} />
      {state.values.sure && <input type="hidden" name="sure" value={state.values.sure} />}
      <Honeypot name={honeypot} />
      <input type="hidden" name="token" value={formToken(`comment/${slug}`)} />
      <Button className="text-lg">{t('submit')}</Button>
      <p className="text-sm text-muted">
        {t('kept')} <a href={`/${locale}/privacy`}>{t('privacy')}</a>
      </p>
    </form>
  )
}

/** What is asked beside the comment: a sum, or a question of the organisers. */
async function Gate({ discussion, sum }: { discussion: PublicDiscussion; sum: DrawnSum | undefined }) {
  const t = await getTranslations('discussions.form')
  const state = formState<ContributionField>()
  const { field } = formFields(state, await contributionWords())
  const answer = field('answer')
  if (sum)
    return (
      <>
        <TextField
          {...answer}
          // A new sum has another answer.
          defaultValue={answer.error ? undefined : answer.defaultValue}
          label={t('sum', { a: sum.a, b: sum.b })}
          hint={t('sumHint')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
          className="max-w-32"
        />
        <input type="hidden" name="sum" value={sum.token} />
      </>
    )
  if (!discussion.question) return null
  const { text, locale } = discussion.question
  return (
    <TextField
      {...answer}
      label={
        <span lang={locale} dir={direction(locale)}>
          {text}
        </span>
      }
      hint={t('answerHint')}
      autoComplete="off"
      maxLength={longestGateAnswer}
    />
  )
}
