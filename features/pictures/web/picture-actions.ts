'use server'

import { getTranslations } from 'next-intl/server'
import { loadTeam } from '@/features/access/load-team'
import { listTeamPictures } from '@/features/pictures/list-team-pictures'
import { loadPicture } from '@/features/pictures/load-picture'
import { removePicture } from '@/features/pictures/remove-picture'
import { longestAlt, pageOfForm } from '@/features/pictures/rules'
import { savePictureWords } from '@/features/pictures/save-words'
import { picturesAsked, readPictureWords } from '@/features/pictures/schema'
import { phraseFaults } from '@/features/texts/read-form'
import { tell } from '@/features/texts/told'
import { buttonAction, editorAction, formAction } from '@/server/desk-action'

/** Saves who made a picture and what it shows. */
export const savePicture = formAction({
  load: loadPicture,
  ability: 'edit',
  idIn: 'picture',
  parse: async ({ values, locale }) => {
    const reading = readPictureWords(values)
    if (reading.ok) return reading
    const t = await getTranslations({ locale, namespace: 'pictures.desk' })
    return { ok: false, errors: phraseFaults(reading.errors, () => t('tooLong', { count: longestAlt })) }
  },
  act: async ({ context, locale, values: { page = '' } }, picture, words) => {
    await savePictureWords(context, { picture, words })
    return tell(pageOfForm(locale, page), 'pictures.saved')
  },
})

/** The pictures that the texts of an editor show, and the latest of its team. */
export const listForTexts = editorAction({
  load: loadTeam,
  ability: ['edit', 'translate'],
  form: picturesAsked,
  act: async ({ context }, team, asked) => ({
    ok: true as const,
    pictures: await listTeamPictures(context, team, asked),
  }),
})

/** Removes a picture for good. */
export const removePictureHere = buttonAction({
  load: loadPicture,
  ability: 'edit',
  idIn: 'picture',
  act: async ({ context, locale, values: { page = '' } }, picture) => {
    await removePicture(context, picture)
    return tell(pageOfForm(locale, page), 'pictures.removed')
  },
})
