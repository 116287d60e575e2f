'use client'

import { useTranslations } from 'next-intl'
import type { StatementChoices } from '@/features/statements/read-desk-facts'
import { longestOfStatement, type StatementForm, statementKinds } from '@/features/statements/schema'
import { OriginalLanguage } from '@/features/texts/web/original-language'
import type { FieldsProps } from '@/ui/editor/translated-editor'
import { CheckboxField, SelectField, TextField } from '@/ui/field'
import { Fold } from '@/ui/fold'
import { Section } from '@/ui/page'

type Props = Pick<FieldsProps<StatementForm>, 'form' | 'fault' | 'change'> & {
  choices: StatementChoices
  /** Its address does not change any more. */
  isRead: boolean
}

/** What is the same in every language: kind, campaign, day, topics, part of a series, address. */
export function DeskStatementSettings({ form, fault, change, choices, isRead }: Props) {
  const t = useTranslations()
  const set = <Name extends keyof StatementForm>(name: Name, value: StatementForm[Name]) =>
    change(name, (before) => ({ ...before, [name]: value }))
  const named = choices.topics.filter(({ id }) => form.topicIds.includes(id)).map(({ name }) => name)
  return (
    <Section id="settings" title={t('texts.settings')}>
      <div className="grid gap-8 md:grid-cols-2">
        <SelectField
          name="kind"
          label={t('texts.fields.kind')}
          options={statementKinds.map((kind) => ({ value: kind, label: t(`statements.kinds.${kind}`) }))}
          value={form.kind}
          onChange={(event) => set('kind', event.target.value as StatementForm['kind'])}
        />
        <OriginalLanguage form={form} change={change} />
        <SelectField
          name="campaignId"
          label={t('texts.fields.campaignId')}
          hint={t('statements.desk.hints.campaignId')}
          error={fault('campaignId')}
          empty={t('statements.desk.noCampaign')}
          options={choices.campaigns.map(({ id, name }) => ({ value: id, label: name || t('frame.desk.untitled') }))}
          value={form.campaignId ?? ''}
          onChange={(event) => set('campaignId', event.target.value || null)}
        />
        <TextField
          name="publishedOn"
          type="date"
          label={t('texts.fields.publishedOn')}
          hint={t('statements.desk.hints.publishedOn')}
          error={fault('publishedOn')}
          value={form.publishedOn ?? ''}
          onChange={(event) => set('publishedOn', event.target.value || null)}
        />
        <SelectField
          name="seriesId"
          label={t('texts.fields.seriesId')}
          hint={t('statements.desk.hints.seriesId')}
          error={fault('seriesId')}
          empty={t('statements.desk.noSeries')}
          options={choices.series.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.seriesId ?? ''}
          onChange={(event) => {
            const seriesId = event.target.value || null
            change('seriesId', (before) => ({
              ...before,
              seriesId,
              part: seriesId === null ? null : (before.part ?? 1),
            }))
          }}
        />
        {form.seriesId && (
          <TextField
            name="part"
            type="number"
            min={1}
            label={t('texts.fields.part')}
            hint={t('statements.desk.hints.part')}
            error={fault('part')}
            value={form.part === null ? '' : String(form.part)}
            onChange={(event) => set('part', event.target.valueAsNumber || null)}
          />
        )}
        <TextField
          name="slug"
          label={t('texts.fields.slug')}
          hint={isRead ? t('statements.desk.hints.slugKept') : t('statements.desk.hints.slug')}
          error={fault('slug')}
          maxLength={longestOfStatement.slug}
          readOnly={isRead}
          className="read-only:border-line! read-only:bg-soft"
          spellCheck={false}
          value={form.slug}
          onChange={(event) => set('slug', event.target.value)}
        />
      </div>
      <div className="mt-8 max-w-text">
        <Fold
          title={t('texts.fields.topicIds')}
          note={named.length === 0 ? t('statements.desk.noTopics') : named.join(', ')}
        >
          {choices.topics.length === 0 && <p className="text-muted">{t('statements.desk.topicsFirst')}</p>}
          <div className="space-y-3">
            {choices.topics.map(({ id, name }) => (
              <CheckboxField
                key={id}
                name={`topic-${id}`}
                label={name}
                checked={form.topicIds.includes(id)}
                onChange={(event) =>
                  set(
                    'topicIds',
                    event.target.checked ? [...form.topicIds, id].sort() : form.topicIds.filter((one) => one !== id),
                  )
                }
              />
            ))}
          </div>
        </Fold>
      </div>
    </Section>
  )
}
