import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { isoDay } from '@/features/days'
import type { ContributionCounts } from '@/features/discussions/list-desk-contributions'
import { discussionPath, isOpenFor, usualClosing } from '@/features/discussions/rules'
import { type DiscussionInput, longestGateQuestion } from '@/features/discussions/schema'
import { AskFirst } from '@/ui/ask-first'
import { ButtonForm } from '@/ui/button-form'
import { languageName } from '@/ui/editor/languages'
import { CheckboxField, RadioField, TextArea, TextField } from '@/ui/field'
import { getFormatter } from '@/ui/formatter'
import { KeptForm } from '@/ui/kept-form'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { closeDiscussion, storeDiscussion } from './desk-discussion-actions'

interface Props {
  statementId: string
  header: ReactNode
  /** Undefined where nobody ever decided anything. */
  discussion: DiscussionInput | undefined
  counts: ContributionCounts
  /** The languages of the statement. */
  locales: readonly string[]
  now: Date
  edits: boolean
  moderates: boolean
  told: string | undefined
}

/** Whether readers may comment on a statement, until when, and what they are asked beside it. */
export async function DeskDiscussionPage(props: Props) {
  const { statementId, header, discussion, counts, now, edits, moderates, told } = props
  const locale = await getLocale()
  const t = await getTranslations('discussions.desk')
  const format = await getFormatter()
  const isOpen = discussion !== undefined && isOpenFor(discussion, now)
  const day = discussion && format.dateTime(discussion.closesOn, { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <>
      {header}
      <Told told={told} good={['saved', 'closed']} say={(code) => t(`told.${code}`)} />
      <div className="mt-8 max-w-text space-y-3">
        <p className="text-lg">
          {discussion?.isOn ? t(isOpen ? 'now.open' : 'now.closed', { day: day ?? '' }) : t('now.off')}
        </p>
        {discussion && <p>{t('counts', counts)}</p>}
        {moderates && counts.waiting > 0 && (
          <p>
            <Link href={discussionPath.queue(locale)} className="inline-flex min-h-11 items-center">
              {t('toQueue')}
            </Link>
          </p>
        )}
      </div>
      {edits && <DiscussionForm {...props} />}
      {edits && isOpen && (
        <div className="mt-8 max-w-text">
          <AskFirst act={t('close')}>
            <p>{t('closeText')}</p>
            <ButtonForm action={closeDiscussion} values={{ id: statementId }}>
              <SubmitButton kind="danger">{t('close')}</SubmitButton>
            </ButtonForm>
          </AskFirst>
        </div>
      )}
    </>
  )
}

async function DiscussionForm({ statementId, discussion, locales, now }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('discussions.desk')
  const { isOn = false, closesOn = usualClosing(now), gate = 'none', questions = [] } = discussion ?? {}
  return (
    <KeptForm action={storeDiscussion} className="mt-8 max-w-text space-y-6">
      <input type="hidden" name="id" value={statementId} />
      <CheckboxField name="isOn" label={t('isOn')} hint={t('isOnHint')} defaultChecked={isOn} />
      <TextField
        name="closesOn"
        type="date"
        label={t('closesOn')}
        hint={t('closesOnHint')}
        defaultValue={isoDay(closesOn)}
        className="max-w-60"
      />
      <RadioField
        name="gate"
        label={t('gate')}
        defaultValue={gate}
        options={(['none', 'sum', 'question'] as const).map((value) => ({ value, label: t(`gates.${value}`) }))}
      />
      {locales.map((one) => {
        const asked = questions.find((question) => question.locale === one)
        const language = languageName(one, locale)
        return (
          <div key={one} className="space-y-4 border-s-4 border-line ps-4">
            <TextField
              name={`question-${one}`}
              lang={one}
              maxLength={longestGateQuestion}
              label={t('question', { language })}
              hint={t('questionHint')}
              defaultValue={asked?.question}
            />
            <TextArea
              name={`answers-${one}`}
              lang={one}
              rows={3}
              label={t('answers', { language })}
              hint={t('answersHint')}
              defaultValue={asked?.answers.join('\n')}
            />
          </div>
        )
      })}
      <SubmitButton>{t('save')}</SubmitButton>
    </KeptForm>
  )
}
