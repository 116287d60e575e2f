import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Ability, Permitted } from '@/features/access/policy'
import { listCopyReaders, readCopyRules } from '@/features/copies/read-copy-rules'
import type { ModelLetterKey } from '@/features/model-letters/load-model-letter'
import type { Desk } from '@/server/session'
import { Words } from '@/ui/words'
import { CopiesEditor } from './copies-editor'

interface Props {
  head: ReactNode
  desk: Desk
  letter: Permitted<Ability, ModelLetterKey>
  /** False for those who only look. */
  edits: boolean
  locale: string
}

/** Who gets copies of a model letter's letters, and what everybody who reads them sees of those who sign. */
export async function CopiesPage({ head, desk, letter, edits, locale }: Props) {
  const t = await getTranslations('copies')
  const initial = await readCopyRules(desk.context, letter)
  return (
    <>
      {head}
      <p className="mt-8 max-w-text text-muted">{t('lead')}</p>
      <Words of="copies">
        <CopiesEditor
          id={letter.id}
          initial={initial}
          locales={initial.locales}
          readers={await listCopyReaders(desk.context, locale)}
          edits={edits}
        />
      </Words>
    </>
  )
}
