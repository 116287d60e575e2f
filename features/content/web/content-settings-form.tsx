import { getLocale, getTranslations } from 'next-intl/server'
import { languageNameIn } from '@/features/places/languages'
import { statementKinds } from '@/features/statements/schema'
import { RadioField, SelectField } from '@/ui/field'
import { Fold } from '@/ui/fold'
import { KeptForm } from '@/ui/kept-form'
import { SmallSelect } from '@/ui/small-select'
import { SubmitButton } from '@/ui/submit-button'
import { writeContentImport } from './content-actions'
import type { ContentView } from './content-loaders'

/** Languages that are offered where a file names none. */
const offered = 'en ru kk uk be ky uz tg az hy ka de fr es it pt pl cs tr ar fa zh ja ko'.split(' ')

/** What the posts of a file are to become: languages, kinds, topics, and whether everybody reads them at once. */
export async function ContentSettingsForm({ view }: { view: ContentView }) {
  const { read, categories, campaigns, petitions } = view
  const { settings } = read
  const locale = await getLocale()
  const t = await getTranslations('content.become')
  const kinds = await getTranslations('statements.kinds')
  const options = statementKinds.map((value) => ({ value, label: kinds(value) }))
  const languages = offered.map((value) => ({ value, label: languageNameIn(value, locale) }))
  const hasPetition = read.faults.some(({ code }) => code === 'shortcode-petition')
  return (
    <KeptForm action={writeContentImport} className="max-w-text space-y-6">
      <input type="hidden" name="id" value={read.id} />
      <RadioField
        name="publish"
        label={t('publish')}
        defaultValue={settings.publish ? 'yes' : 'no'}
        options={[
          { value: 'no', label: t('drafts'), hint: t('draftsHint') },
          { value: 'yes', label: t('open', { count: read.counts.open }), hint: t('openHint') },
        ]}
      />
      <SelectField
        name="language"
        label={t('language')}
        hint={t('languageHint')}
        empty={t('asGuessed')}
        options={languages}
        defaultValue={settings.locale}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <SelectField name="postKind" label={t('postKind')} options={options} defaultValue={settings.postKind} />
        <SelectField name="pageKind" label={t('pageKind')} options={options} defaultValue={settings.pageKind} />
      </div>
      {categories.length > 0 && (
        <Fold title={t('byCategory')}>
          <div className="grid gap-4 sm:grid-cols-2">
            {categories.map(({ key, names }) => (
              <SmallSelect
                key={key}
                name={`kind.${key}`}
                label={names[0]?.name ?? key}
                empty={t('asOthers')}
                options={statementKinds.map((code) => ({ code, name: kinds(code) }))}
                defaultValue={settings.kinds[key] ?? ''}
              />
            ))}
          </div>
        </Fold>
      )}
      <SelectField
        name="topics"
        label={t('topics')}
        options={(['all', 'categories', 'none'] as const).map((value) => ({ value, label: t(`topicsAre.${value}`) }))}
        defaultValue={settings.topics}
      />
      {campaigns.length > 0 && (
        <SelectField
          name="campaign"
          label={t('campaign')}
          empty={t('noCampaign')}
          options={campaigns.map(({ code, name }) => ({ value: code, label: name }))}
          defaultValue={settings.campaignId ?? ''}
        />
      )}
      {hasPetition && petitions.length > 0 && (
        <SelectField
          name="petition"
          label={t('petition')}
          hint={t('petitionHint')}
          empty={t('noPetition')}
          options={petitions.map(({ code, name }) => ({ value: code, label: name }))}
          defaultValue={settings.petitionId ?? ''}
        />
      )}
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="step" value="write">
          {t('write', { count: read.counts.posts })}
        </SubmitButton>
        <SubmitButton name="step" value="note" kind="secondary">
          {t('note')}
        </SubmitButton>
      </div>
    </KeptForm>
  )
}
