import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { deskCampaignPath } from '@/features/campaigns/rules'
import type { StatementKey } from '@/features/statements/load-statement'
import type { StatementFacts } from '@/features/statements/read-desk-facts'
import { deskStatementPath, findStatementGaps, mayStatementBecome, statementPath } from '@/features/statements/rules'
import type { StatementForm } from '@/features/statements/schema'
import { PublishBox } from '@/features/texts/web/publish-box'
import { checkCampaign, checkLanguages } from '@/features/texts/web/publish-checks'
import { env } from '@/server/env'
import { AskFirst } from '@/ui/ask-first'
import { ButtonForm } from '@/ui/button-form'
import { languageName } from '@/ui/editor/languages'
import { getFormatter } from '@/ui/formatter'
import { Section } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { BrochureForm } from './brochure-form'
import {
  makeStatementPublic,
  publishNotYet,
  takeFromReaders,
  throwAway,
  turnPreviewLink,
} from './desk-statement-actions'

const good = ['published', 'scheduled', 'unscheduled', 'withdrawn', 'back', 'link-made', 'link-ended'] as const
const bad = ['not-now', 'incomplete', 'campaign-not-public', 'past'] as const

interface Props {
  statement: Pick<StatementKey, 'id' | 'state'>
  header: ReactNode
  form: StatementForm
  facts: StatementFacts
  edits: boolean
  publishes: boolean
  /** The form that lets it be published later. */
  later: ReactNode
  told?: string | undefined
}

/** A statement on the desk: its languages, what comes next, the secret link to a draft. */
export async function DeskStatementPage({ statement, header, form, facts, edits, publishes, later, told }: Props) {
  const t = await getTranslations('statements.desk')
  const locale = await getLocale()
  const format = await getFormatter()
  const { id, state } = statement
  const printed = form.translations.filter((text) => text.title !== '').map((text) => text.locale)
  const at = (date: Date) => format.dateTime(date, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  return (
    <>
      {header}
      <Told told={told} good={good} bad={bad} say={(code) => t(`told.${code}`)} />
      <div className="mt-8 grid gap-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div>
          <Section id="texts" title={t('texts')} className="mt-0!">
            <ul className="divide-y divide-line rounded-md border border-line">
              {form.translations.map((text) => (
                <li key={text.locale} className="px-4 py-3">
                  <p className="text-sm text-muted">
                    {languageName(text.locale, locale)}
                    {text.locale === form.originalLocale ? `, ${t('original')}` : ''}
                    {text.locale !== form.originalLocale && !text.upToDate ? `, ${t('behind')}` : ''}
                  </p>
                  <p className="font-semibold" lang={text.locale}>
                    {text.title || t('noTitle')}
                  </p>
                </li>
              ))}
            </ul>
          </Section>
          {edits && state !== 'published' && <PreviewLink id={id} token={facts.previewToken} />}
          {printed.length > 0 && <BrochureForm action={deskStatementPath.brochure(locale, id)} locales={printed} />}
        </div>
        <aside className="space-y-6">
          {state === 'scheduled' && facts.publishAt && (
            <p className="border-s-4 border-warn bg-warn-soft px-4 py-3 font-semibold">
              {t('scheduledFor', { at: at(facts.publishAt) })}
            </p>
          )}
          {publishes && <Steps statement={statement} form={form} facts={facts} later={later} />}
          {edits && state === 'draft' && facts.publishedAt === null && (
            <AskFirst act={t('throw.act')}>
              <p>{t('throw.text')}</p>
              <ButtonForm action={throwAway} values={{ id }}>
                <SubmitButton kind="danger" className="w-full">
                  {t('throw.submit')}
                </SubmitButton>
              </ButtonForm>
            </AskFirst>
          )}
          {facts.publishedAt && <p className="text-sm text-muted">{t('publishedAt', { at: at(facts.publishedAt) })}</p>}
        </aside>
      </div>
    </>
  )
}

type StepsProps = Pick<Props, 'statement' | 'form' | 'facts' | 'later'>

async function Steps({ statement: { id, state }, form, facts: { campaign }, later }: StepsProps) {
  const locale = await getLocale()
  const t = await getTranslations()
  const publishes = mayStatementBecome(state, 'published')
  const checks = [
    ...(await checkLanguages(form, findStatementGaps(form))),
    ...(campaign ? [await checkCampaign(campaign.isPublic, deskCampaignPath.one(locale, campaign.id))] : []),
  ]
  return (
    <>
      <PublishBox
        title={publishes ? t('texts.publish.before') : t('texts.publish.languages')}
        checks={checks}
        step={
          publishes
            ? {
                action: makeStatementPublic,
                values: { id },
                name: t(state === 'withdrawn' ? 'statements.desk.publishAgain' : 'statements.desk.publish'),
              }
            : null
        }
        tab={t('texts.tabs.text')}
      />
      {(state === 'draft' || state === 'scheduled') && later}
      {state === 'scheduled' && (
        <ButtonForm action={publishNotYet} values={{ id }}>
          <SubmitButton kind="secondary" className="w-full">
            {t('statements.desk.unschedule')}
          </SubmitButton>
        </ButtonForm>
      )}
      {state === 'published' && (
        <AskFirst act={t('statements.desk.withdraw.act')}>
          <p>{t('statements.desk.withdraw.text')}</p>
          <ButtonForm action={takeFromReaders} values={{ id }}>
            <SubmitButton kind="danger" className="w-full">
              {t('statements.desk.withdraw.submit')}
            </SubmitButton>
          </ButtonForm>
        </AskFirst>
      )}
    </>
  )
}

async function PreviewLink({ id, token }: { id: string; token: string | null }) {
  const locale = await getLocale()
  const t = await getTranslations('statements.desk.link')
  return (
    <Section id="preview-link" title={t('title')}>
      <p className="max-w-text text-muted">{t('text')}</p>
      {token && (
        <p className="mt-4 rounded-sm bg-soft p-3 wrap-anywhere">
          <a href={statementPath.preview(locale, token)} target="_blank" rel="noreferrer">
            {`${env().siteUrl}${statementPath.preview(locale, token)}`}
          </a>
        </p>
      )}
      <div className="mt-4 flex flex-wrap gap-3">
        <ButtonForm action={turnPreviewLink} values={{ id, to: 'new' }}>
          <SubmitButton kind="secondary">{token ? t('again') : t('make')}</SubmitButton>
        </ButtonForm>
        {token && (
          <ButtonForm action={turnPreviewLink} values={{ id, to: 'end' }}>
            <SubmitButton kind="secondary">{t('end')}</SubmitButton>
          </ButtonForm>
        )}
      </div>
    </Section>
  )
}
