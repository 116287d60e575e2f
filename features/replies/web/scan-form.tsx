import { getLocale, getTranslations } from 'next-intl/server'
import { deskFilePath } from '@/features/files/rules'
import { takesPdf } from '@/features/files/web/clean-scan'
import { deskReplyPath } from '@/features/replies/rules'
import { buttonClass } from '@/ui/button'
import { TextField } from '@/ui/field'

interface Props {
  id: string
  fileId: string | null
  /** Why the last one was not taken. */
  told: string | undefined
}

const problems = ['none', 'many', 'type', 'apple', 'size', 'drawn', 'pages', 'locked', 'broken', 'photos'] as const

const pictures = 'image/jpeg,image/png,image/webp'

/** The paper a reply came on: a link to its scan, and a form that takes one. Works without JavaScript. */
export async function ScanForm({ id, fileId, told }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('replies')
  const known = problems.find((one) => one === told)
  return (
    <>
      {fileId && (
        <p>
          <a href={deskFilePath(locale, fileId)} target="_blank" rel="noreferrer">
            {t('openScan')}
          </a>
        </p>
      )}
      <form
        action={deskReplyPath.scan(locale, id)}
        method="post"
        encType="multipart/form-data"
        className="mt-4 max-w-text space-y-4"
      >
        <TextField
          name="scan"
          type="file"
          multiple
          accept={takesPdf() ? `application/pdf,${pictures}` : pictures}
          label={t('fields.scan')}
          hint={t(takesPdf() ? 'hints.scan' : 'hints.scanPhotos')}
          error={known && t(`scanProblems.${known}`)}
        />
        <button type="submit" className={buttonClass('secondary')}>
          {t(fileId ? 'replaceScan' : 'addScan')}
        </button>
      </form>
    </>
  )
}
