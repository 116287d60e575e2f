'use client'

import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { Button } from '@/ui/button'
import { type BlurEditor, openBlurEditor } from './blur-editor'
import type { BlurWords } from './blur-words'

interface Props {
  /** Where the picture is, and where what becomes of it is posted. */
  src: string
  action: string
  fileId: string
  number: number
  words: BlurWords
  send: string
}

/** Opens a picture that was sent so that faces and names in it can be blurred here; it replaces the one that was sent. */
export function DeskBlur({ src, action, fileId, number, words, send }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<BlurEditor>(null)
  const [said, setSaid] = useState('')
  const open = async () => {
    if (editor.current) return
    setSaid(words.busy)
    try {
      const file = await (await fetch(src)).blob()
      editor.current = await openBlurEditor({ file, words, number, changed: () => setSaid('') })
      place.current?.replaceChildren(editor.current.element)
      setSaid('')
    } catch {
      setSaid(words.unreadable)
    }
  }
  useEffect(() => {
    const fold = place.current?.closest('details')
    const opened = () => fold?.open && open()
    fold?.addEventListener('toggle', opened)
    return () => fold?.removeEventListener('toggle', opened)
  })
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!editor.current) return
    const body = new FormData()
    body.append('file', fileId)
    body.append('picture', await editor.current.read(), 'picture.jpg')
    try {
      const answer = await fetch(action, { method: 'POST', body })
      if (location.href.split('#')[0] === answer.url) location.reload()
      else location.assign(answer.url)
    } catch {
      setSaid(words.failed)
    }
  }
  return (
    <form onSubmit={submit} className="space-y-3">
      <div ref={place} />
      <p role="status" className="text-sm text-muted">
        {said}
      </p>
      <Button kind="secondary">{send}</Button>
    </form>
  )
}
