'use client'

import { useTranslations } from 'next-intl'
import { accents } from '@/features/campaigns/rules'
import type { CampaignForm } from '@/features/campaigns/schema'
import { OriginalLanguage } from '@/features/texts/web/original-language'
import type { ChangeForm } from '@/ui/editor/translated-editor'
import { SelectField } from '@/ui/field'
import type { Named } from '@/ui/names'
import { Section } from '@/ui/page'

interface Props {
  form: CampaignForm
  change: ChangeForm<CampaignForm>
  /** The states and bodies that can be addressed, in order. */
  states: readonly Named[]
}

/** What is the same in every language: the colour, the state the campaign addresses, the original language. */
export function DeskCampaignSettings({ form, change, states }: Props) {
  const t = useTranslations()
  return (
    <Section id="settings" title={t('texts.settings')}>
      <div className="grid gap-8 md:grid-cols-2">
        <fieldset>
          <legend className="font-semibold">{t('texts.fields.accent')}</legend>
          <p className="mt-1 text-sm text-muted">{t('campaigns.desk.hints.accent')}</p>
          <div className="mt-3 flex flex-wrap gap-2">
            {accents.map((accent) => (
              <label
                key={accent}
                data-accent={accent}
                className="flex min-h-11 cursor-pointer items-center gap-2 rounded-sm border-2 border-line px-3 text-sm has-checked:border-ink has-checked:font-semibold has-focus-visible:outline-3 has-focus-visible:outline-offset-2"
              >
                <input
                  type="radio"
                  name="accent"
                  value={accent}
                  checked={form.accent === accent}
                  onChange={() => change('accent', (before) => ({ ...before, accent }))}
                  className="sr-only"
                />
                <span aria-hidden="true" className="size-5 rounded-full bg-accent" />
                {t(`campaigns.desk.accents.${accent}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <SelectField
          name="addressedState"
          label={t('texts.fields.addressedState')}
          hint={t('campaigns.desk.hints.addressedState')}
          empty={t('campaigns.desk.noState')}
          options={states.map(({ code, name }) => ({ value: code, label: name }))}
          value={form.addressedState ?? ''}
          onChange={(event) => {
            const code = event.target.value || null
            change('state', (before) => ({ ...before, addressedState: code }))
          }}
        />
        <OriginalLanguage form={form} change={change} />
      </div>
    </Section>
  )
}
