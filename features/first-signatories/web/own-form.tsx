import { getLocale, getTranslations } from 'next-intl/server'
import type { FirstInvitation } from '@/features/first-signatories/read-first-invitation'
import { agreed, firstSignatoryPath } from '@/features/first-signatories/rules'
import type { OwnSignatoryField } from '@/features/first-signatories/schema'
import { formState } from '@/server/documents/scope'
import { Button } from '@/ui/button'
import { CheckboxField, TextField } from '@/ui/field'
import { formFields } from '@/ui/form-fields'
import { knownWord } from '@/ui/known-word'
import { ErrorSummary } from '@/ui/notice'
import { NameField } from '@/ui/person-fields'

/** What stands on the petition's page for somebody, and the picture if they wish one. The file comes last: of a body that is too large, what was typed is still read. */
export async function OwnForm({ page, invitation }: { page: string; invitation: FirstInvitation }) {
  const locale = await getLocale()
  const t = await getTranslations('first-signatories.own')
  const shared = await getTranslations('signatures.sign')
  const { values, errors } = formState<OwnSignatoryField>()
  const { state, id, hasPicture, name, role, organisation } = invitation
  const { error, field, faults } = formFields(
    { values: { name, role, organisation, ...values }, errors },
    (code, name) =>
      name === 'picture'
        ? knownWord(t, `pictureErrors.${code}`)
        : knownWord(shared, `errors.${code.replace(/^(role|organisation)\./, 'line.')}`),
  )
  return (
    <form action={page} method="post" encType="multipart/form-data" noValidate className="space-y-6">
      <ErrorSummary title={shared('summary', { count: faults.length })} errors={faults} />
      <input type="hidden" name="act" value="confirm" />
      <NameField {...field('name')} label={t('name')} hint={t('nameHint')} />
      <TextField {...field('role')} label={t('role')} hint={t('roleHint')} />
      <TextField {...field('organisation')} label={t('organisation')} autoComplete="organization" />
      {hasPicture && (
        <div className="flex flex-wrap items-center gap-6">
          <img
            src={firstSignatoryPath.picture(locale, id)}
            alt={t('pictureNow')}
            width={96}
            height={96}
            className="size-24 rounded-sm bg-soft object-cover"
          />
          <CheckboxField name="noPicture" label={t('noPicture')} defaultChecked={values.noPicture === 'yes'} />
        </div>
      )}
      <TextField
        name="picture"
        type="file"
        accept="image/jpeg,image/png,image/webp"
        label={t(hasPicture ? 'otherPicture' : 'picture')}
        hint={t('pictureHint')}
        error={error('picture')}
      />
      <Button className="text-lg">{t(agreed.includes(state) ? 'save' : 'confirm')}</Button>
    </form>
  )
}
