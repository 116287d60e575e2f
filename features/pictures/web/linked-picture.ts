import { pictureFilePath } from '@/features/pictures/rules'
import type { ShownPicture } from '@/features/pictures/show-picture'
import { env } from '@/server/env'

/** The picture that programs show beside a link to a page (The Open Graph protocol): JPEG, which all of them know. */
export function linkedPicture(locale: string, { id, widths, width, height, alt }: ShownPicture) {
  const widest = widths.at(-1) ?? width
  return {
    url: `${env().siteUrl}${pictureFilePath(locale, id, widest, 'jpg')}`,
    type: 'image/jpeg',
    width,
    height,
    alt,
  }
}
