import type { Ability } from '@/features/access/policy'
import type { Writer } from '@/features/context'
import { drawSizes } from '@/features/pictures/draw-sizes'
import { dropPicture } from '@/features/pictures/drop-picture'
import { storePicture } from '@/features/pictures/store-picture'
import { tell } from '@/features/texts/told'
import type { About, Load, Loaded } from '@/server/desk-action'
import { deskUpload } from '@/server/desk-upload'

interface PictureUpload<A extends Ability, L extends Load<A>> extends About<A, L> {
  /** What the picture belongs to, and its team. */
  of: (thing: Loaded<A, L>) => { id: string; teamId: string }
  /** The page of the form, with its anchor. */
  page: (locale: string, id: string) => string
  /**
   * Puts a picture where it belongs, in the transaction in which it is kept; returns the id of the one that was there
   * before, which is deleted, or null.
   */
  put: (tx: Writer, thing: Loaded<A, L>, pictureId: string) => Promise<string | null>
}

/**
 * The route that takes the picture of a thing: one file (`picture`), which replaces what was there. What it shows and who made
 * it is written afterwards ({@link PictureField}), so that nothing that was typed is lost with a picture that is not taken.
 */
export function pictureUpload<A extends Ability, L extends Load<A>>(how: PictureUpload<A, L>) {
  const refuse = (locale: string, id: string, why: string) => tell(how.page(locale, id), `pictures.${why}`)
  return deskUpload<A, L>({
    load: how.load,
    ability: how.ability,
    refuse,
    act: async ({ context, organiser, locale }, thing, { files, cut }) => {
      const { id, teamId } = how.of(thing)
      const [file] = files
      if (cut || !file) return refuse(locale, id, cut ? 'size' : 'none')
      const drawn = await drawSizes(file.bytes)
      if (!drawn.ok) return refuse(locale, id, drawn.reason)
      const stored = await context.db.$transaction(async (tx) => {
        const pictureId = await storePicture(
          { db: tx, now: context.now },
          { teamId, by: organiser.id, picture: drawn.picture },
        )
        if (pictureId === undefined) return false
        const before = await how.put(tx, thing, pictureId)
        if (before !== null) await dropPicture(tx, before)
        return true
      })
      return stored ? tell(how.page(locale, id), 'pictures.added') : refuse(locale, id, 'full')
    },
  })
}
