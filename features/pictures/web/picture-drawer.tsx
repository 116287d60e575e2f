import type { ShownPicture } from '@/features/pictures/show-picture'
import { WrittenPicture } from './written-picture'

/**
 * What draws the pictures of a text in `WrittenText`: those that `listShownPictures` found, and no others. What the text says a
 * picture shows, in its own language, is preferred to what the picture itself is described as.
 */
export function pictureDrawer(pictures: ReadonlyMap<string, ShownPicture>, lang: string) {
  return (id: string, alt: string, caption: string) => {
    const picture = pictures.get(id)
    if (!picture) return null
    const said = alt === '' ? picture : { ...picture, alt, locale: lang }
    return <WrittenPicture picture={said} caption={caption} className="my-6" />
  }
}
