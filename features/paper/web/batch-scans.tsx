import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { picturesAtOnce } from '@/features/files/picture-limits'
import { takesPdf } from '@/features/files/web/clean-scan'
import type { WholeBatch } from '@/features/paper/read-batch'
import { mostScans, paperPath } from '@/features/paper/rules'
import { AskFirst } from '@/ui/ask-first'
import { buttonClass } from '@/ui/button'
import { ButtonForm } from '@/ui/button-form'
import { TextField } from '@/ui/field'
import { Fold } from '@/ui/fold'
import { getFormatter } from '@/ui/formatter'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { removePaperScan } from './paper-actions'

const problems = [
  'none',
  'many',
  'full',
  'own-only',
  'not-now',
  'type',
  'apple',
  'size',
  'drawn',
  'pages',
  'locked',
  'broken',
  'photos',
] as const

interface Props {
  batch: WholeBatch
  /** Wrote the batch, and so may add photos. */
  edits: boolean
  told: string | undefined
  /** Asks for them. */
  form: ReactNode
}

const pictures = 'image/jpeg,image/png,image/webp'

/** The photos of the sheets: how many there are, how they are added, and how whoever checks gets to see them. */
export async function BatchScans({ batch, edits, told, form }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('paper.desk.scans')
  const format = await getFormatter()
  const { id, state, open, sheets, checks } = batch
  const problem = problems.find((one) => `scan.${one}` === told)
  const changes = edits && open && (state === 'entered' || state === 'returned')
  return (
    <Section id="scans" title={t('title')}>
      <p className="max-w-text">{t(sheets.length > 0 ? 'kept' : checks ? 'noneCheck' : 'none')}</p>
      {sheets.length > 0 && (
        <ol className="mt-4 divide-y divide-line border-y border-line">
          {sheets.map((sheet, at) => (
            <li key={sheet.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2">
              <span>
                {t('one', { number: at + 1, pages: sheet.pages, size: format.number(Math.ceil(sheet.size / 1024)) })}
              </span>
              {changes && (
                <ButtonForm action={removePaperScan} values={{ id, scan: sheet.id }}>
                  <SubmitButton kind="quiet">{t('remove')}</SubmitButton>
                </ButtonForm>
              )}
            </li>
          ))}
        </ol>
      )}
      {form && (
        <div className="mt-6">
          <Fold title={t('see')}>{form}</Fold>
        </div>
      )}
      {problem && (
        <div role="status" className="mt-6">
          <Notice tone="warn" title={t(`problems.${problem}`)} />
        </div>
      )}
      {changes && sheets.length < mostScans && (
        <div className="mt-6">
          <AskFirst good act={t('add')}>
            <p className="max-w-text">{t('means')}</p>
            <form
              action={paperPath.scans(locale, id)}
              method="post"
              encType="multipart/form-data"
              className="max-w-text space-y-4"
            >
              <TextField
                name="scan"
                type="file"
                multiple
                accept={takesPdf() ? `application/pdf,${pictures}` : pictures}
                label={t('file', { count: picturesAtOnce })}
                hint={t(takesPdf() ? 'hint' : 'hintPhotos')}
              />
              <button type="submit" className={buttonClass('secondary')}>
                {t('send')}
              </button>
            </form>
          </AskFirst>
        </div>
      )}
    </Section>
  )
}
