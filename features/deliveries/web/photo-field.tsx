import { getTranslations } from 'next-intl/server'
import { picturesAtOnce } from '@/features/files/picture-limits'
import { TextField } from '@/ui/field'

/** Chooses pictures. Phones that keep HEIC hand over a JPEG where a page asks for one. */
export async function PhotoField({ error }: { error: string | undefined }) {
  const t = await getTranslations('deliveries.outcome')
  return (
    <div>
      <TextField
        name="photos"
        type="file"
        multiple
        accept="image/jpeg,image/png,image/webp"
        label={t('photos', { count: picturesAtOnce })}
        hint={t('photosHint')}
        error={error}
      />
      <p className="mt-2 text-sm text-warn">{t('photosAdvice')}</p>
    </div>
  )
}
