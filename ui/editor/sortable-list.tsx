'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'

interface Props<Item> {
  items: readonly Item[]
  keyOf: (item: Item) => string
  /** How an item is called to those who cannot see it: "Demand 2". */
  nameOf: (item: Item, at: number) => string
  /** Left out where the order is not this person's to set. */
  onMove?: ((from: number, to: number) => void) | undefined
  children: (item: Item, at: number) => ReactNode
}

const mover =
  'inline-flex size-11 cursor-pointer items-center justify-center rounded-sm text-lg hover:bg-soft disabled:cursor-not-allowed disabled:opacity-30'

/** A list whose order people set: with the buttons, by dragging the handle, or with the keyboard. */
export function SortableList<Item>({ items, keyOf, nameOf, onMove, children }: Props<Item>) {
  const t = useTranslations('ui.editor')
  const [held, setHeld] = useState<number | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const [told, setTold] = useState('')
  const move = (from: number, to: number) => {
    const item = items[from]
    if (item === undefined || to < 0 || to >= items.length || from === to) return
    onMove?.(from, to)
    setTold(t('moved', { name: nameOf(item, from), position: to + 1, count: items.length }))
  }
  return (
    <>
      <p role="status" className="sr-only">
        {told}
      </p>
      <ol className="space-y-3">
        {items.map((item, at) => (
          <li
            key={keyOf(item)}
            draggable={held === at}
            onDragStart={(event) => event.dataTransfer.setData('text/plain', String(at))}
            onDragOver={(event) => {
              if (held === null) return
              event.preventDefault()
              setOver(at)
            }}
            onDrop={(event) => {
              event.preventDefault()
              if (held !== null) move(held, at)
            }}
            onDragEnd={() => {
              setHeld(null)
              setOver(null)
            }}
            className={`flex flex-wrap gap-x-2 rounded-md border p-2 sm:flex-nowrap ${over === at && held !== at ? 'border-accent bg-accent-soft' : 'border-line bg-paper'}`}
          >
            {onMove && (
              <div className="flex items-center sm:flex-col sm:items-center">
                <button
                  type="button"
                  className={`${mover} hidden cursor-grab! sm:inline-flex`}
                  aria-hidden="true"
                  tabIndex={-1}
                  onPointerDown={() => setHeld(at)}
                  onPointerUp={() => setHeld(null)}
                >
                  ⠿
                </button>
                <button
                  type="button"
                  className={mover}
                  disabled={at === 0}
                  aria-label={t('moveUp', { name: nameOf(item, at) })}
                  onClick={() => move(at, at - 1)}
                >
                  ↑
                </button>
                <button
                  type="button"
                  className={mover}
                  disabled={at === items.length - 1}
                  aria-label={t('moveDown', { name: nameOf(item, at) })}
                  onClick={() => move(at, at + 1)}
                >
                  ↓
                </button>
              </div>
            )}
            <div className="min-w-0 flex-1 basis-full p-1 sm:basis-auto">{children(item, at)}</div>
          </li>
        ))}
      </ol>
    </>
  )
}
