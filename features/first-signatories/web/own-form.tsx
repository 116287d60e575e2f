import { getLocale, getTranslations } from 'next-intl/server'
import type { FirstInvitation } from '@/features/first-signatories/read-first-invitation'
import { firstSignatoryPath } from '@/features/first-signatories/rules'
import { formState } from '@/server/documents/scope'
import { Button } from '@/ui/button'
import { CheckboxField, TextField } from '@/ui/field'
import { knownWord } from '@/ui/known-word'
import { ErrorSummary } from '@/ui/notice'

/** What stands on the petition's page for somebody, and the picture if they wish one. The file comes last: of a body that is too large, what was typed is still read. */
export async function OwnForm({ page, invitation }: { page: string; invitation: FirstInvitation }) {
  const locale = await getLocale()
  const t = await getTranslations('first-signatories.own')
  const shared = await getTranslations('signatures.sign')
  const { values, errors } = formState()
  const { state, id, hasPicture } = invitation
  const value = (name: 'name' | 'role' | 'organisation') => values[name] ?? invitation[name]
  const error = (field: string): string | undefined => {
    const code = errors[field]
    if (code === undefined) return undefined
    if (field === 'picture') return knownWord(t, `pictureErrors.${code}`)
    return knownWord(shared, `errors.${code.replace(/^(role|organisation)\./, 'line.')}`)
  }
  return (
    <form action={page} method="post" encType="multipart/form-data" noValidate className="space-y-6">
      <ErrorSummary
        title={shared('summary', { count: Object.keys(errors).length })}
        errors={Object.keys(errors).map((field) => ({ field, message: error(field) ?? '' }))}
      />
      <input type="hidden" name="act" value="confirm" />
      <TextField
        name="name"
        label={t('name')}
        error={error('name')}
        defaultValue={value('name')}
        autoComplete="name"
        spellCheck={false}
      />
      <TextField
        name="role"
        label={t('role')}
        hint={t('roleHint')}
        error={error('role')}
        defaultValue={value('role')}
      />
      <TextField
        name="organisation"
        label={t('organisation')}
        error={error('organisation')}
        defaultValue={value('organisation')}
        autoComplete="organization"
      />
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
      <Button className="text-lg">{t(state === 'confirmed' ? 'save' : 'confirm')}</Button>
    </form>
  )
}
