'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { sayEditing } from './desk-statement-actions'

/** How often the page says that it is open, in ms. */
const every = 30_000

/** Who else has this editor open now. A page that nobody looks at says nothing. */
export function DeskEditorsHere({ id }: { id: string }) {
  const t = useTranslations('statements.desk')
  const [others, setOthers] = useState<readonly string[]>([])
  useEffect(() => {
    const say = async () => {
      if (document.visibilityState !== 'visible') return
      const answer = await sayEditing(id, null).catch(() => undefined)
      if (answer?.ok) setOthers(answer.others)
    }
    void say()
    const timer = setInterval(say, every)
    return () => clearInterval(timer)
  }, [id])
  return (
    <p role="status" className={others.length > 0 ? 'mb-6 border-s-4 border-warn bg-warn-soft px-4 py-3' : 'sr-only'}>
      {others.length > 0 && t('othersHere', { count: others.length, names: others.join(', ') })}
    </p>
  )
}
