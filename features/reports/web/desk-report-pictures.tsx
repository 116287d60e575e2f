import { getLocale, getTranslations } from 'next-intl/server'
import { deskFilePath } from '@/features/files/rules'
import type { DeskReport } from '@/features/reports/read-desk-report'
import { deskReportPath } from '@/features/reports/rules'
import { buttonClass } from '@/ui/button'
import { TextField } from '@/ui/field'
import { Fold } from '@/ui/fold'
import { Section } from '@/ui/page'
import { blurWords } from './blur-words'
import { DeskBlur } from './desk-blur'

/** Faces and names that can still be seen are blurred here, or a picture is replaced by another one. */
export async function DeskReportPictures({ report }: { report: DeskReport }) {
  const locale = await getLocale()
  const t = await getTranslations('reports.desk')
  const words = await blurWords()
  const action = deskReportPath.file(locale, report.id)
  return (
    <Section id="pictures" title={t('blur.title')}>
      <p className="max-w-text text-muted">{t('blur.lead')}</p>
      <div className="mt-4 space-y-3">
        {report.files.map((file, at) => (
          <Fold key={file.id} title={t('picture', { number: at + 1 })}>
            <DeskBlur
              src={deskFilePath(locale, file.fileId)}
              {...{ action, words }}
              fileId={file.id}
              number={at + 1}
              send={t('blur.send')}
            />
            <form action={action} method="post" encType="multipart/form-data" className="mt-6 space-y-4">
              <input type="hidden" name="file" value={file.id} />
              <TextField
                id={`replace-${file.id}`}
                name="picture"
                type="file"
                required
                accept="image/jpeg,image/png,image/webp"
                label={t('blur.replace')}
              />
              <button type="submit" className={buttonClass('secondary')}>
                {t('blur.upload')}
              </button>
            </form>
          </Fold>
        ))}
      </div>
    </Section>
  )
}
