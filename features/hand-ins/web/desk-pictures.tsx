import { getLocale, getTranslations } from 'next-intl/server'
import { picturesAtOnce } from '@/features/files/picture-limits'
import { deskFilePath } from '@/features/files/rules'
import type { PictureAct } from '@/features/hand-ins/change-picture'
import type { DeskHandIn, DeskPicture } from '@/features/hand-ins/read-desk-hand-ins'
import { handInPath } from '@/features/hand-ins/rules'
import { AskFirst } from '@/ui/ask-first'
import { buttonClass } from '@/ui/button'
import { ButtonForm } from '@/ui/button-form'
import { TextField } from '@/ui/field'
import { Tag } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { actOnHandInPicture } from './hand-in-actions'

interface Props {
  petitionId: string
  handIn: DeskHandIn
  /** Photos of the hand-in, or scans of the answer to it. */
  kind: 'photo' | 'scan'
  edits: boolean
}

/** The pictures of a hand-in: for the team alone until somebody here makes one public. */
export async function DeskPictures({ petitionId, handIn, kind, edits }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('hand-ins.desk.pictures')
  const shown = handIn.pictures.filter((picture) => picture.kind === kind)
  if (shown.length === 0 && !edits) return null
  return (
    <div className="mt-5 space-y-5">
      {shown.length > 0 && (
        <ul className="grid gap-5 sm:grid-cols-2">
          {shown.map((picture, at) => (
            <li key={picture.id} className="rounded-md border border-line bg-paper p-3">
              <a href={deskFilePath(locale, picture.fileId)} target="_blank" rel="noreferrer">
                <img
                  src={deskFilePath(locale, picture.fileId)}
                  alt={t(`one.${kind}`, { number: at + 1 })}
                  loading="lazy"
                  className="h-56 w-full rounded-sm bg-soft object-contain"
                />
              </a>
              <div className="mt-3 flex flex-wrap items-center gap-2">
                <Tag tone={picture.public ? 'good' : 'plain'}>{t(picture.public ? 'public' : 'private')}</Tag>
                {edits && <Acts petitionId={petitionId} picture={picture} />}
              </div>
            </li>
          ))}
        </ul>
      )}
      {edits && (
        <form
          action={handInPath.pictures(locale, petitionId)}
          method="post"
          encType="multipart/form-data"
          className="max-w-text space-y-4"
        >
          <input type="hidden" name="handIn" value={handIn.id} />
          <input type="hidden" name="kind" value={kind} />
          <TextField
            id={`${kind}-${handIn.id}`}
            name="pictures"
            type="file"
            multiple
            accept="image/jpeg,image/png,image/webp"
            label={t(`add.${kind}`, { count: picturesAtOnce })}
            hint={t(`hint.${kind}`)}
          />
          <button type="submit" className={buttonClass('secondary')}>
            {t('send')}
          </button>
        </form>
      )}
    </div>
  )
}

async function Acts({ petitionId, picture }: { petitionId: string; picture: DeskPicture }) {
  const t = await getTranslations('hand-ins.desk.pictures')
  const act = (act: PictureAct) => (
    <ButtonForm action={actOnHandInPicture} values={{ id: petitionId, picture: picture.id, act }}>
      <SubmitButton kind={act === 'publish' ? 'secondary' : 'quiet'} className="min-h-11! py-1! text-sm!">
        {t(`acts.${act}`)}
      </SubmitButton>
    </ButtonForm>
  )
  return (
    <>
      {act(picture.public ? 'hide' : 'publish')}
      <AskFirst act={t('removeFirst')}>{act('remove')}</AskFirst>
    </>
  )
}
