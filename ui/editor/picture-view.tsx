'use client'

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { KnownPicture } from './use-draw-pictures'

/** A picture in the visual editor, with what is said of it. */
export function PictureView({ node, selected }: NodeViewProps) {
  const t = useTranslations('ui.editor.picture')
  const { id, alt, caption, film } = node.attrs as Record<'id' | 'alt' | 'caption' | 'film', string>
  return (
    <NodeViewWrapper
      className={`my-4 ${selected ? 'outline-3 outline-offset-2 outline-accent' : ''}`}
      data-drag-handle=""
      contentEditable={false}
    >
      <KnownPicture {...{ id, alt, caption }} />
      {film !== '' && <p className="mt-1 text-sm">{t('filmAt', { address: film })}</p>}
    </NodeViewWrapper>
  )
}
