import { getLocale, getTranslations } from 'next-intl/server'
import { direction, ownName } from '@/features/places/languages'
import type { DeskTopic } from '@/features/topics/list-desk-topics'
import type { TopicKey } from '@/features/topics/load-topic'
import { deskTopicPath } from '@/features/topics/rules'
import { longestTopic, mostParts, type TopicForm } from '@/features/topics/schema'
import { AskFirst } from '@/ui/ask-first'
import { ButtonForm } from '@/ui/button-form'
import { listLanguages } from '@/ui/editor/languages'
import { SelectField, TextArea, TextField } from '@/ui/field'
import { KeptForm } from '@/ui/kept-form'
import { BackLink, PageTitle } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { dropTopic, storeTopic } from './desk-topic-actions'

interface Props {
  topic: TopicKey
  form: TopicForm
  /** Topics it may stand under. */
  others: DeskTopic[]
  edits: boolean
  told?: string | undefined
}

/** A topic on the desk: its names and what it is about in each language, the topic it stands under. */
export async function DeskTopicPage({ topic: { id, kind }, form, others, edits, told }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('topics.desk')
  const original = form.names.find((name) => name.locale === form.originalLocale)
  const names = [...form.names].sort(
    (one, other) => Number(other.locale === form.originalLocale) - Number(one.locale === form.originalLocale),
  )
  const known = new Set(names.map((name) => name.locale))
  return (
    <div className="max-w-text">
      <BackLink href={deskTopicPath.all(locale)}>{t('title')}</BackLink>
      <PageTitle kicker={t(`kindOne.${kind}`)} lang={form.originalLocale}>
        {original?.name}
      </PageTitle>
      <Told told={told} good={['begun', 'saved']} bad={['in-use']} say={(code) => t(`told.${code}`)} />
      {!edits && <p className="mt-6 text-muted">{t('readOnly')}</p>}
      {edits && (
        <KeptForm
          action={storeTopic}
          faults={{
            names: t('nameMissing'),
            parentId: t('parentWrong'),
            revision: t('changed'),
            parts: t('partsWrong'),
          }}
          className="mt-8 space-y-8"
        >
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="revision" value={form.revision} />
          {names.map((name) => (
            <fieldset key={name.locale} className="space-y-4 border-t border-line pt-5">
              <legend className="font-semibold">{ownName(name.locale)}</legend>
              <TextField
                name={`name-${name.locale}`}
                label={t('name')}
                lang={name.locale}
                dir={direction(name.locale)}
                maxLength={longestTopic.name}
                defaultValue={name.name}
              />
              <TextArea
                name={`summary-${name.locale}`}
                label={t('summary')}
                lang={name.locale}
                dir={direction(name.locale)}
                rows={2}
                maxLength={longestTopic.summary}
                defaultValue={name.summary}
              />
            </fieldset>
          ))}
          <fieldset className="space-y-4 border-t border-line pt-5">
            <legend className="font-semibold">{t('another')}</legend>
            <SelectField
              name="added"
              label={t('language')}
              empty={t('noLanguage')}
              options={listLanguages(locale)
                .filter(({ code }) => !known.has(code))
                .map(({ code, name }) => ({ value: code, label: name }))}
            />
            <TextField name="addedName" label={t('name')} maxLength={longestTopic.name} />
          </fieldset>
          {kind === 'topic' && (
            <SelectField
              name="parentId"
              label={t('parent')}
              hint={t('parentHint')}
              empty={t('noParent')}
              options={others
                .filter((one) => one.kind === 'topic' && one.id !== id)
                .map((one) => ({ value: one.id, label: one.name }))}
              defaultValue={form.parentId ?? ''}
            />
          )}
          {kind === 'series' && (
            <TextField
              name="parts"
              type="number"
              min={1}
              max={mostParts}
              label={t('parts')}
              hint={t('partsHint')}
              defaultValue={form.parts ?? ''}
            />
          )}
          <SubmitButton>{t('save')}</SubmitButton>
        </KeptForm>
      )}
      {edits && (
        <div className="mt-10">
          <AskFirst act={t('remove.act')}>
            <p>{t('remove.text')}</p>
            <ButtonForm action={dropTopic} values={{ id }}>
              <SubmitButton kind="danger">{t('remove.submit')}</SubmitButton>
            </ButtonForm>
          </AskFirst>
        </div>
      )}
    </div>
  )
}
