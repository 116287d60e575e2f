'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Notice } from '@/ui/notice'
import { isSignedIn } from './signed-in-actions'

const restAfter = 15 * 60_000

interface Props {
  seconds: number
  /** Says on the page that it is live. */
  shown?: boolean
  /** Says when one is signed out: once on a page. */
  tells?: boolean
}

/**
 * Asks for the page's numbers again every few seconds while somebody looks at it. Rests when the page is hidden and
 * after fifteen minutes without a touch, so that a forgotten screen does not keep its session alive. Whoever is signed out
 * meanwhile is told so, and the page stays with what is typed on it.
 */
export function KeepFresh({ seconds, shown = false, tells = false }: Props) {
  const router = useRouter()
  const t = useTranslations('frame.desk.fresh')
  const kept = useTranslations('ui.kept')
  const [resting, setResting] = useState(false)
  const [ended, setEnded] = useState(false)
  useEffect(() => {
    let touched = Date.now()
    const onTouch = () => {
      touched = Date.now()
      setResting(false)
    }
    const events = ['pointerdown', 'keydown', 'scroll', 'focus'] as const
    for (const event of events) window.addEventListener(event, onTouch, { passive: true })
    const timer = setInterval(() => {
      if (Date.now() - touched > restAfter) setResting(true)
      else if (document.visibilityState === 'visible') refresh()
    }, seconds * 1_000)
    const refresh = async () => {
      const answer = await isSignedIn().catch(() => null)
      if (answer) setEnded(!answer.ok)
      if (answer?.ok) router.refresh()
    }
    return () => {
      clearInterval(timer)
      for (const event of events) window.removeEventListener(event, onTouch)
    }
  }, [router, seconds])
  if (tells)
    return (
      <div role="status" className="sticky bottom-0 z-10 mt-6 max-w-text">
        {ended && <Notice tone="error" title={kept('ended')} />}
      </div>
    )
  if (!shown) return null
  return (
    <p className="inline-flex items-center gap-2 text-sm text-muted">
      <span aria-hidden="true" className={`size-2.5 rounded-full ${resting ? 'border-2 border-edge' : 'bg-good'}`} />
      {resting ? t('resting') : t('live')}
    </p>
  )
}
