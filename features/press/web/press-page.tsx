import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Ability, Permitted } from '@/features/access/policy'
import type { ModelLetterKey } from '@/features/model-letters/load-model-letter'
import { listNewspapers } from '@/features/press/list-newspapers'
import { readPressDrafts } from '@/features/press/read-press-drafts'
import type { Desk } from '@/server/session'
import { Notice } from '@/ui/notice'
import { Words } from '@/ui/words'
import { PressEditor } from './press-editor'

interface Props {
  head: ReactNode
  desk: Desk
  letter: Permitted<Ability, ModelLetterKey>
  /** False for those who only look. */
  sends: boolean
  demo: boolean
}

/** Letters to editors from the text of a model letter: shortened once, sent to one newspaper or to all of a country. */
export async function PressPage({ head, desk, letter, sends, demo }: Props) {
  const t = await getTranslations('press')
  const drafts = await readPressDrafts(desk.context, letter)
  const newspapers = await listNewspapers(desk.context, letter)
  return (
    <>
      {head}
      <p className="mt-8 max-w-text text-muted">{t('lead')}</p>
      {demo && <p className="mt-2 max-w-text text-sm text-muted">{t('demo')}</p>}
      {drafts.length === 0 ? (
        <div className="mt-8">
          <Notice tone="warn" title={t('noText')} />
        </div>
      ) : (
        <Words of="press">
          <PressEditor id={letter.id} drafts={drafts} newspapers={newspapers} sends={sends} />
        </Words>
      )}
    </>
  )
}
