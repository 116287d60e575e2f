import { getTranslations } from 'next-intl/server'
import { formState } from '@/server/documents/scope'
import { Button } from '@/ui/button'
import { TextField } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/page'
import { fieldFaults } from './field-faults'

/** Name and role of the officer, corrected by themselves. The fields are empty, because what is kept cannot be read here. */
export async function OwnOfficer({ page, saved }: { page: string; saved: boolean }) {
  const t = await getTranslations('endorsements.own.officer')
  const form = await getTranslations('endorsements.form')
  const { values, errors } = formState()
  const error = await fieldFaults(errors)
  return (
    <Section id="you" title={t('title')}>
      {saved && (
        <div className="mb-4">
          <Notice tone="good" title={t('saved')} />
        </div>
      )}
      <p className="mb-4">{t('text')}</p>
      <form action={page} method="post" noValidate className="space-y-6">
        <TextField
          name="officer"
          label={form('officer')}
          error={error('officer')}
          defaultValue={values.officer}
          autoComplete="name"
          spellCheck={false}
        />
        <TextField
          name="role"
          label={form('role')}
          error={error('role')}
          defaultValue={values.role}
          autoComplete="organization-title"
        />
        <input type="hidden" name="act" value="officer" />
        <Button kind="secondary">{t('save')}</Button>
      </form>
    </Section>
  )
}
