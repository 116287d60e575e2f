'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

interface Props {
  /** Said from the start, and after half a minute. */
  preparing: string
  waiting: string
}

/** Says that a kit is on its way and looks again every two seconds, later every ten, while somebody sees the page. */
export function KitRefresh({ preparing, waiting }: Props) {
  const router = useRouter()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const slow = setTimeout(() => setLate(true), 30_000)
    return () => clearTimeout(slow)
  }, [])
  useEffect(() => {
    const timer = setInterval(
      () => {
        if (document.visibilityState === 'visible') router.refresh()
      },
      late ? 10_000 : 2_000,
    )
    return () => clearInterval(timer)
  }, [router, late])
  return (
    <p role="status" className="flex items-center gap-3">
      <span aria-hidden="true" className="size-3 shrink-0 animate-pulse rounded-full bg-accent" />
      {late ? waiting : preparing}
    </p>
  )
}
