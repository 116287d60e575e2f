import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { UpdateProgress } from '@/features/updates/read-progress'
import { deskUpdatePath } from '@/features/updates/rules'
import type { UpdateForm } from '@/features/updates/schema'
import { ButtonForm } from '@/ui/button-form'
import { languageName } from '@/ui/editor/languages'
import { getFormatter } from '@/ui/formatter'
import { Section } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { testUpdateMail } from './desk-update-actions'

const good = ['tested', 'approved', 'asked', 'reopened', 'sending', 'resumed', 'paused', 'stopped'] as const
const bad = ['not-now', 'changed', 'incomplete', 'campaign-not-public', 'second', 'mail-first', 'too-many'] as const

interface Props {
  id: string
  header: ReactNode
  form: UpdateForm
  progress: UpdateProgress
  /** Who gets it; nothing for what goes by itself. */
  audience: ReactNode
  numbers: ReactNode
  /** What comes next, for whoever may do it. */
  steps: ReactNode
  /** This organiser may have it mailed to themselves. */
  tests: boolean
  told?: string | undefined
}

/** The page from which an update is sent: who gets it, what comes next, how far it has come. */
export async function DeskUpdatePage({ id, header, form, progress, audience, numbers, steps, tests, told }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('updates.desk')
  const format = await getFormatter()
  const { writtenBy, approvedBy, publishedAt } = progress
  return (
    <>
      {header}
      <Told told={told} good={good} bad={bad} say={(code) => t(`told.${code}`)} />
      <div className="mt-8 grid gap-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div>
          {numbers}
          {audience}
          {tests && (
            <Section id="test" title={t('test.title')}>
              <p className="max-w-text">{t('test.text')}</p>
              <div className="mt-4 flex flex-wrap gap-3">
                {form.translations.map((text) => (
                  <ButtonForm key={text.locale} action={testUpdateMail} values={{ id, language: text.locale }}>
                    <SubmitButton kind="secondary">
                      {t('test.submit', { language: languageName(text.locale, locale) })}
                    </SubmitButton>
                  </ButtonForm>
                ))}
              </div>
            </Section>
          )}
        </div>
        <aside className="space-y-6">
          {steps}
          {(writtenBy || approvedBy) && (
            <p className="text-sm text-muted">
              {writtenBy && t('writtenBy', { name: writtenBy.name })}{' '}
              {approvedBy &&
                publishedAt &&
                t('approvedBy', {
                  name: approvedBy.name,
                  at: format.dateTime(publishedAt, { dateStyle: 'medium', timeStyle: 'short' }),
                })}
            </p>
          )}
          {form.translations.length > 0 && (
            <p className="text-sm">
              <a href={deskUpdatePath.preview(locale, id)}>{t('look')}</a>
            </p>
          )}
        </aside>
      </div>
    </>
  )
}
