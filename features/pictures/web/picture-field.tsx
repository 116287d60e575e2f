import { getLocale, getTranslations } from 'next-intl/server'
import { altField, longestAlt, longestCredit, pictureFolderPath } from '@/features/pictures/rules'
import type { DeskPictureWords } from '@/features/pictures/show-picture'
import { direction, ownName } from '@/features/places/languages'
import { toldIn } from '@/features/texts/told'
import { AskFirst } from '@/ui/ask-first'
import { buttonClass } from '@/ui/button'
import { ButtonForm } from '@/ui/button-form'
import { TextField } from '@/ui/field'
import { KeptForm } from '@/ui/kept-form'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/page'
import { Picture } from '@/ui/picture'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { removePictureHere, savePicture } from './picture-actions'

const good = ['added', 'saved', 'removed'] as const
const bad = ['type', 'apple', 'size', 'broken', 'none', 'full'] as const

interface Props {
  /** The anchor of this part of its page; several pictures of a page have each their own. */
  id: string
  title: string
  hint: string
  picture: DeskPictureWords | null
  /** Where a file is posted: a route made by `pictureUpload`. */
  upload: string
  /** The page all of this stands on, without anchor. */
  page: string
  /** Languages of what the picture belongs to, its own first. */
  locales: readonly string[]
  /** What the last act on the page came to. */
  told?: string | undefined
  /** They may only look. */
  edits?: boolean
}

/** The picture of a thing on the desk: brought, replaced, described in each language, removed. */
export async function PictureField({ id, title, hint, picture, upload, page, locales, told, edits = true }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('pictures.desk')
  return (
    <Section id={id} title={title}>
      <Told
        told={toldIn('pictures', told)}
        good={good}
        bad={bad}
        say={(code) => t(`told.${code}`)}
        className="mb-6 mt-0"
      />
      {picture && (
        <div className="mb-8 grid gap-x-8 gap-y-5 md:grid-cols-[minmax(0,18rem)_minmax(0,1fr)]">
          <Picture
            folder={pictureFolderPath(locale, picture.id)}
            {...picture}
            alt={picture.texts[0]?.alt ?? t('undescribed')}
            credit={undefined}
            sizes="18rem"
          />
          <div>
            {picture.texts.length === 0 && (
              <div className="mb-5">
                <Notice title={t('needsWords')} />
              </div>
            )}
            {edits && <Words {...{ id, picture, page, locales }} />}
          </div>
        </div>
      )}
      {!picture && !edits && <p className="text-muted">{t('empty')}</p>}
      {edits && (
        <div className="space-y-5">
          <form action={upload} method="post" encType="multipart/form-data" className="max-w-text space-y-4">
            <TextField
              id={`${id}-file`}
              name="picture"
              type="file"
              required
              accept="image/jpeg,image/png,image/webp"
              label={picture ? t('replace') : t('choose')}
              hint={`${hint} ${t('hint')}`}
            />
            <button type="submit" className={buttonClass('secondary')}>
              {t('send')}
            </button>
          </form>
          {picture && (
            <AskFirst act={t('remove')}>
              <p>{t('removeMeans')}</p>
              <ButtonForm action={removePictureHere} values={{ picture: picture.id, page: `${page}#${id}` }}>
                <SubmitButton kind="danger">{t('removeNow')}</SubmitButton>
              </ButtonForm>
            </AskFirst>
          )}
        </div>
      )}
    </Section>
  )
}

interface WordsProps {
  id: string
  picture: DeskPictureWords
  page: string
  locales: readonly string[]
}

async function Words({ id, picture, page, locales }: WordsProps) {
  const t = await getTranslations('pictures.desk')
  return (
    <KeptForm action={savePicture} className="space-y-5">
      <input type="hidden" name="picture" value={picture.id} />
      <input type="hidden" name="page" value={`${page}#${id}`} />
      {locales.map((one) => (
        <TextField
          key={one}
          id={`${id}-alt-${one}`}
          name={altField(one)}
          maxLength={longestAlt}
          lang={one}
          dir={direction(one)}
          label={t('alt', { language: ownName(one) })}
          hint={one === locales[0] ? t('altHint') : undefined}
          defaultValue={picture.texts.find(({ locale }) => locale === one)?.alt}
        />
      ))}
      <TextField
        id={`${id}-credit`}
        name="credit"
        maxLength={longestCredit}
        label={t('credit')}
        hint={t('creditHint')}
        defaultValue={picture.credit}
      />
      <SubmitButton kind="secondary">{t('save')}</SubmitButton>
    </KeptForm>
  )
}
