import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { type FieldUses, isAsked, optionalFields } from '@/features/questions/rules'
import { type AskedField, isRemovable, removal } from '@/features/signatures/schema'
import { formState } from '@/server/documents/scope'
import { Button } from '@/ui/button'
import { CheckboxField, TextArea, TextField } from '@/ui/field'
import { FoldedSection } from '@/ui/fold'
import { formFields } from '@/ui/form-fields'
import { knownWord } from '@/ui/known-word'
import { Notice } from '@/ui/notice'
import { NameField } from '@/ui/person-fields'
import { faultWordsOf } from './sign-form'

interface Props {
  path: string
  /** What the petition's form asks. */
  uses: FieldUses
  saved: boolean
  /** The fields in which answers are corrected. */
  children: ReactNode
}

/** What its owner corrects. The fields are empty, because what is kept cannot be read here. */
export async function OwnCorrection({ path, uses, saved, children }: Props) {
  const t = await getTranslations('signatures.own.correct')
  const form = await getTranslations('signatures.sign')
  const state = formState<AskedField>()
  const { field } = formFields(state, (code) =>
    code === 'correction.nothing' ? t('empty') : knownWord(form, `errors.${faultWordsOf(code)}`, ''),
  )
  // The page has other forms, whose faults are none of these.
  const wrong = state.values.name !== undefined && Object.keys(state.errors).length > 0
  return (
    <FoldedSection id="correct-title" title={t('title')} open={saved || wrong}>
      {saved && (
        <div className="mb-4">
          <Notice tone="good" title={t('saved')} />
        </div>
      )}
      <p className="mb-4">{t('text')}</p>
      {optionalFields.some((name) => uses[name] === 'required') && <p className="mb-4">{t('required')}</p>}
      <form action={`${path}/correct`} method="post" className="space-y-6">
        <NameField {...field('name')} label={form('name')} />
        {optionalFields
          .filter((name) => uses[name] !== 'hidden')
          .map((name) => (
            <div key={name} className="space-y-2">
              {isAsked(uses[name]) &&
                (name === 'comment' ? (
                  <TextArea {...field(name)} label={form(name)} rows={4} />
                ) : (
                  <TextField {...field(name)} label={form(name)} />
                ))}
              {isRemovable(uses[name]) && (
                <CheckboxField
                  name={removal(name)}
                  label={t('remove', { what: form(name) })}
                  defaultChecked={state.values[removal(name)] === 'yes'}
                />
              )}
            </div>
          ))}
        {children}
        <Button kind="secondary">{t('save')}</Button>
      </form>
    </FoldedSection>
  )
}
