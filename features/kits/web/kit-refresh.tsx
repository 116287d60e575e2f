'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState, useTransition } from 'react'

interface Props {
  /** Said from the start, and after half a minute. */
  preparing: string
  waiting: string
}

/**
 * Says that a kit is on its way and looks again two seconds after every answer, later ten, while somebody sees the page.
 * An answer that takes longer is waited for: asking again would drop it.
 */
export function KitRefresh({ preparing, waiting }: Props) {
  const router = useRouter()
  const [late, setLate] = useState(false)
  const [turn, setTurn] = useState(0)
  const [asking, ask] = useTransition()
  useEffect(() => {
    const slow = setTimeout(() => setLate(true), 30_000)
    return () => clearTimeout(slow)
  }, [])
  // `turn` counts the looks that were left out while nobody saw the page.
  useEffect(() => {
    if (asking) return
    const timer = setTimeout(
      () => {
        if (document.visibilityState === 'visible') ask(() => router.refresh())
        else setTurn(turn + 1)
      },
      late ? 10_000 : 2_000,
    )
    return () => clearTimeout(timer)
  }, [router, late, asking, turn])
  return (
    <p role="status" className="flex items-center gap-3">
      <span aria-hidden="true" className="size-3 shrink-0 animate-pulse rounded-full bg-accent" />
      {late ? waiting : preparing}
    </p>
  )
}
