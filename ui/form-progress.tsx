'use client'

import { useEffect, useState } from 'react'
import { useFormStatus } from 'react-dom'
import { Progress } from './page'

/** How far the work of a form is, while the form is on its way. `href` answers with `{done, total}`. */
export function FormProgress({ href, label, locale }: { href: string; label: string; locale: string }) {
  const { pending } = useFormStatus()
  const [{ done, total }, setSeen] = useState({ done: 0, total: 0 })
  useEffect(() => {
    if (!pending) return
    const timer = setInterval(async () => {
      const answer = await fetch(href).catch(() => undefined)
      if (answer?.ok) setSeen(await answer.json())
    }, 700)
    return () => clearInterval(timer)
  }, [pending, href])
  if (!pending || total === 0) return null
  return (
    <div className="max-w-text">
      <Progress value={done} max={total} label={label} />
      <p className="mt-1 text-sm text-muted tabular-nums">
        {done.toLocaleString(locale)} / {total.toLocaleString(locale)}
      </p>
    </div>
  )
}
