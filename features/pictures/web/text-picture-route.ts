import { loadTeam } from '@/features/access/load-team'
import { addTextPicture } from '@/features/pictures/add-text-picture'
import { drawSizes } from '@/features/pictures/draw-sizes'
import { readPictureWords } from '@/features/pictures/schema'
import { deskUpload } from '@/server/desk-upload'

const refused = (reason: string) => Response.json({ ok: false, reason })

/** POST /{locale}/desk/team/{id}/pictures: a picture for the texts of a team, with what is said of it; the editor asks. */
export const textPictureRoute = deskUpload({
  load: loadTeam,
  ability: ['edit', 'translate'],
  refuse: (_locale, _id, why) => refused(why),
  act: async ({ context }, team, { files: [file], fields, cut }) => {
    if (cut || !file) return refused(cut ? 'size' : 'none')
    const words = readPictureWords(fields)
    if (!words.ok) return refused('words')
    const drawn = await drawSizes(file.bytes)
    if (!drawn.ok) return refused(drawn.reason)
    const picture = await addTextPicture(context, { team, picture: drawn.picture, words: words.value })
    return picture ? Response.json({ ok: true, picture }) : refused('full')
  },
})
