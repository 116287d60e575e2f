import { getLocale, getTranslations } from 'next-intl/server'
import type { DraftParts } from '@/features/letters/read-draft-parts'
import { letterPath } from '@/features/letters/rules'
import { type ComposeField, longestMessage, longestText } from '@/features/letters/schema'
import { countryName } from '@/features/places/name-country'
import { unprintable } from '@/print/unprintable-characters'
import { formState } from '@/server/documents/scope'
import { formToken, honeypot } from '@/server/public-post'
import { Button } from '@/ui/button'
import { CheckboxField, RadioField, TextArea, TextField } from '@/ui/field'
import { formFields } from '@/ui/form-fields'
import { Honeypot } from '@/ui/honeypot'
import { NameField } from '@/ui/person-fields'
import { AlongsideFields } from './alongside'
import { fieldError } from './field-error'
import { type LetterLaw, SendChoices } from './send-choices'
import { draftFormName, type ShownDraft } from './shown-draft'

const details = ['role', 'organisation', 'onBehalf', 'address', 'citizen'] as const

/** The form of a letter. Its first button only shows the letter, so that the enter key sends nothing. */
export async function ComposeForm({ parts, draft, ...law }: LetterLaw & { parts: DraftParts; draft: ShownDraft }) {
  const locale = await getLocale()
  const t = await getTranslations('letters.compose')
  const state = formState<ComposeField>()
  const { values, errors, notice } = state
  const { error, field, tick } = formFields(state, await fieldError())
  const path = letterPath.compose(locale, parts.slug, parts.addressee.id)
  const isEdited =
    (values.subject ?? parts.model.subject) !== parts.model.subject ||
    (values.text ?? draft.modelText) !== draft.modelText
  const boxes = unprintable(draft.letter)
  return (
    <form
      id="compose"
      action={`${path}/preview#preview`}
      method="post"
      noValidate
      className="space-y-6"
      data-draft={`${parts.slug} ${parts.locale}`}
      data-fresh={Object.keys(values).length === 0 ? '' : undefined}
      data-name={t('yourName')}
      data-town={t('yourTown')}
      data-variants={parts.variants.length > 1 ? JSON.stringify(parts.variants) : undefined}
    >
      {parts.editing !== 'fixed' && (
        <TextArea
          {...field('addition')}
          label={t('addition')}
          hint={t('additionHint', { most: longestMessage })}
          lang={parts.locale}
          rows={5}
        />
      )}
      {parts.editing === 'free' && (
        <details className="border-y border-line py-1" open={isEdited || Boolean(errors.subject || errors.text)}>
          <summary className="flex min-h-11 items-center font-semibold text-accent-deep">{t('edit')}</summary>
          <div className="space-y-6 pt-3 pb-5">
            <TextField
              {...field('subject')}
              label={t('subject')}
              defaultValue={values.subject || parts.model.subject}
              lang={parts.locale}
            />
            <TextArea
              {...field('text')}
              label={t('text')}
              hint={t('textHint', { most: longestText(draft.modelText) })}
              defaultValue={values.text || draft.modelText}
              lang={parts.locale}
              rows={18}
            />
          </div>
        </details>
      )}
      <p className="text-sm text-muted" hidden data-draft-note="">
        {t('kept')}{' '}
        <button type="button" data-forget="" className="min-h-11 cursor-pointer text-ink underline">
          {t('forget')}
        </button>
      </p>
      <div data-without-script="">
        <Button kind="secondary">{t('show')}</Button>
      </div>

      <h2 className="pt-6 text-xl">{t('you')}</h2>
      <RadioField
        name="identity"
        label={t('identity')}
        error={error('identity')}
        defaultValue={values.identity || 'full'}
        options={(['full', 'first_name', 'supporter'] as const).map((value) => ({
          value,
          label: t(`identities.${value}.label`),
          hint: t(`identities.${value}.hint`, { country: countryName(parts.country, locale) }),
        }))}
      />
      <NameField {...field('name')} label={t('name')} />
      <TextField {...field('town')} label={t('town')} autoComplete="address-level2" />
      <details className="border-y border-line py-1" open={details.some((name) => values[name] || errors[name])}>
        <summary className="flex min-h-11 items-center font-semibold text-accent-deep">{t('more')}</summary>
        <div className="space-y-6 pt-3 pb-5">
          <TextField {...field('role')} label={t('role')} />
          <TextField {...field('organisation')} label={t('organisation')} autoComplete="organization" />
          <CheckboxField {...tick('onBehalf')} label={t('onBehalf')} />
          <TextArea
            {...field('address')}
            label={t('address')}
            hint={t('addressHint')}
            autoComplete="street-address"
            rows={2}
          />
          <CheckboxField
            {...tick('citizen')}
            label={t('citizen', { country: countryName(parts.addressedState, locale) })}
            hint={t('citizenHint')}
          />
        </div>
      </details>
      <AlongsideFields parts={parts} />
      <Honeypot name={honeypot} />
      <input type="hidden" name="country" value={parts.country} />
      <input type="hidden" name="language" value={parts.locale} />
      {parts.variants.length > 1 && <input type="hidden" name="variant" value={parts.variant} />}
      <input type="hidden" name="token" value={formToken(draftFormName(parts.slug, parts.addressee.id))} />
      {notice === 'contact' && <input type="hidden" name="contact" value="seen" />}
      {notice === 'unmailed' && <input type="hidden" name="unmailed" value="seen" />}
      {notice === 'boxes' && <input type="hidden" name="boxes" value={boxes.join('')} />}
      <SendChoices {...law} parts={parts} path={path} reveals={draft.reveals} boxes={boxes} />
    </form>
  )
}
