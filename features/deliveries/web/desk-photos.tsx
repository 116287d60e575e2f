import { getLocale, getTranslations } from 'next-intl/server'
import type { PhotoAct } from '@/features/deliveries/change-photo'
import type { DeskPhoto } from '@/features/deliveries/list-desk-deliveries'
import { deliveryPath } from '@/features/deliveries/rules'
import { deskFilePath } from '@/features/files/rules'
import { buttonClass } from '@/ui/button'
import { ButtonForm } from '@/ui/button-form'
import { getFormatter } from '@/ui/formatter'
import { Tag } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { actOnDeliveryPhoto } from './desk-delivery-actions'
import { PhotoField } from './photo-field'

interface Props {
  deliveryId: string
  photos: readonly DeskPhoto[]
  /** May make public, remove and add. */
  edits: boolean
  /** What was wrong with a picture that was just sent. */
  told: string | undefined
}

const problems = ['type', 'apple', 'size', 'broken', 'many', 'full', 'unknown'] as const

/** The pictures of a delivery: private until somebody here makes one public; a removed one can be brought back. */
export async function DeskPhotos({ deliveryId, photos, edits, told }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('deliveries.photos')
  const wrong = problems.find((known) => known === told)
  const kept = photos.filter(({ removedAt }) => removedAt === null)
  const removed = photos.filter(({ removedAt }) => removedAt !== null)
  return (
    <>
      {kept.length === 0 && <p className="text-muted">{t('none')}</p>}
      <ul className="grid gap-6 sm:grid-cols-2">
        {kept.map((photo, at) => (
          <li key={photo.id} className="rounded-md border border-line bg-paper p-3">
            <a href={deskFilePath(locale, photo.fileId)} target="_blank" rel="noreferrer">
              <img
                src={deskFilePath(locale, photo.fileId)}
                alt={t('one', { number: at + 1 })}
                loading="lazy"
                className="h-56 w-full rounded-sm bg-soft object-contain"
              />
            </a>
            <div className="mt-3 flex flex-wrap items-center gap-2">
              <Tag tone={photo.public ? 'good' : 'plain'}>{t(photo.public ? 'public' : 'private')}</Tag>
              {edits && (
                <>
                  <Act deliveryId={deliveryId} photo={photo} act={photo.public ? 'hide' : 'publish'} />
                  <Act deliveryId={deliveryId} photo={photo} act="remove" />
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
      {removed.length > 0 && <Removed deliveryId={deliveryId} photos={removed} edits={edits} />}
      {edits && (
        <form
          action={deliveryPath.photos(locale, deliveryId)}
          method="post"
          encType="multipart/form-data"
          className="mt-6 max-w-text space-y-4"
        >
          <PhotoField error={wrong && t(`problems.${wrong}`)} />
          <button type="submit" className={buttonClass('secondary')}>
            {t('add')}
          </button>
        </form>
      )}
    </>
  )
}

async function Removed({ deliveryId, photos, edits }: Pick<Props, 'deliveryId' | 'photos' | 'edits'>) {
  const t = await getTranslations('deliveries.photos')
  const format = await getFormatter()
  return (
    <ul className="mt-6 divide-y divide-line border-y border-line text-sm">
      {photos.map((photo) => (
        <li key={photo.id} className="flex flex-wrap items-center gap-x-4 py-1">
          <span className="text-muted">
            {t('removed', { day: format.dateTime(photo.removedAt ?? photo.addedAt, { dateStyle: 'medium' }) })}
          </span>
          {photo.gone ? <span>{t('gone')}</span> : edits && <Act deliveryId={deliveryId} photo={photo} act="restore" />}
        </li>
      ))}
    </ul>
  )
}

async function Act({ deliveryId, photo, act }: { deliveryId: string; photo: DeskPhoto; act: PhotoAct }) {
  const t = await getTranslations('deliveries.photos')
  return (
    <ButtonForm action={actOnDeliveryPhoto} values={{ delivery: deliveryId, photo: photo.id, act }}>
      <SubmitButton kind={act === 'publish' ? 'secondary' : 'quiet'} className="min-h-11! py-1! text-sm!">
        {t(`acts.${act}`)}
      </SubmitButton>
    </ButtonForm>
  )
}
