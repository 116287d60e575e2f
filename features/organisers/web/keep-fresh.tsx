'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'

const restAfter = 15 * 60_000

/**
 * Asks for the page's numbers again every few seconds while somebody looks at it. Rests when the page is hidden and
 * after fifteen minutes without a touch, so that a forgotten screen does not keep its session alive.
 */
export function KeepFresh({ seconds, shown = false }: { seconds: number; shown?: boolean }) {
  const router = useRouter()
  const t = useTranslations('desk.fresh')
  const [resting, setResting] = useState(false)
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
      else if (document.visibilityState === 'visible') router.refresh()
    }, seconds * 1_000)
    return () => {
      clearInterval(timer)
      for (const event of events) window.removeEventListener(event, onTouch)
    }
  }, [router, seconds])
  if (!shown) return null
  return (
    <p className="inline-flex items-center gap-2 text-sm text-muted">
      <span aria-hidden="true" className={`size-2.5 rounded-full ${resting ? 'border-2 border-edge' : 'bg-good'}`} />
      {resting ? t('resting') : t('live')}
    </p>
  )
}
