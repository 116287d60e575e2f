import { getTranslations } from 'next-intl/server'
import type { OfficerField } from '@/features/endorsements/schema'
import { formState } from '@/server/documents/scope'
import { Button } from '@/ui/button'
import { TextField } from '@/ui/field'
import { formFields } from '@/ui/form-fields'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/page'
import { NameField } from '@/ui/person-fields'
import { fieldFaults } from './field-faults'

/** Name and role of the officer, corrected by themselves. The fields are empty, because what is kept cannot be read here. */
export async function OwnOfficer({ page, saved }: { page: string; saved: boolean }) {
  const t = await getTranslations('endorsements.own.officer')
  const form = await getTranslations('endorsements.form')
  const { field } = formFields(formState<OfficerField>(), await fieldFaults())
  return (
    <Section id="you" title={t('title')}>
      {saved && (
        <div className="mb-4">
          <Notice tone="good" title={t('saved')} />
        </div>
      )}
      <p className="mb-4">{t('text')}</p>
      <form action={page} method="post" noValidate className="space-y-6">
        <NameField {...field('officer')} label={form('officer')} />
        <TextField {...field('role')} label={form('role')} autoComplete="organization-title" />
        <input type="hidden" name="act" value="officer" />
        <Button kind="secondary">{t('save')}</Button>
      </form>
    </Section>
  )
}
