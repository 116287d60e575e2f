'use client'

import { useTranslations } from 'next-intl'
import { Picture } from '@/ui/picture'
import { useTextPictures } from './text-pictures'

/** Draws the pictures of a text that is written here; undefined where its texts show none. */
export function useDrawPictures() {
  const pictures = useTextPictures()
  if (!pictures) return undefined
  return (id: string, alt: string, caption: string) => <KnownPicture {...{ id, alt, caption }} />
}

/** A picture that the text shows, as far as it is there. */
export function KnownPicture({ id, alt, caption }: { id: string; alt: string; caption: string }) {
  const t = useTranslations('ui.editor.picture')
  const pictures = useTextPictures()
  const known = pictures?.known.get(id)
  if (!known)
    return <p className="border-2 border-dashed border-edge p-3 text-sm text-muted">{t('unknown', { alt })}</p>
  return (
    <Picture
      folder={pictures?.folder(id) ?? ''}
      widths={known.widths}
      width={known.width}
      height={known.height}
      alt={alt || known.alt}
      caption={caption}
      credit={known.credit === '' ? undefined : t('by', { name: known.credit })}
      sizes="32rem"
      className="my-6"
    />
  )
}
