import { collectedPath, largestPeopleFile } from '@/features/collected/rules'
import { storeDraft } from '@/features/collected/store-draft'
import { loadPetition } from '@/features/petitions/load-petition'
import { tell } from '@/features/texts/told'
import { deskFile } from '@/server/desk-file'
import { deskUpload } from '@/server/desk-upload'
import { draftKey } from './collected-loaders'

const refuse = (locale: string, petitionId: string, why: string) =>
  tell(collectedPath.ofPetition(locale, petitionId), `file.${why}`)

/** POST /{locale}/desk/petitions/{id}/collected/upload: a file of people, to be looked at before anybody of it is kept. */
export const peopleUploadRoute = deskUpload({
  load: loadPetition,
  ability: 'collect',
  refuse: (locale, id, why) => refuse(locale, id, why === 'size' ? 'file-too-big' : 'none'),
  act: async ({ context, locale }, petition, { files: [file], cut }) => {
    if (cut || (file && file.bytes.length > largestPeopleFile)) return refuse(locale, petition.id, 'file-too-big')
    if (!file) return refuse(locale, petition.id, 'none')
    const outcome = await storeDraft(context, { petition, key: await draftKey(), bytes: file.bytes })
    if (!outcome.ok) return refuse(locale, petition.id, outcome.fault.code)
    return collectedPath.draft(locale, petition.id)
  },
})

/** GET /{locale}/desk/petitions/{id}/collected/progress: how many people of the file are written. */
export const peopleProgressRoute = deskFile({
  load: loadPetition,
  ability: 'collect',
  idIn: 'id',
  give: async ({ context }, petition) => {
    const place = { petitionId: petition.id, organiserId: petition.by }
    const row = await context.db.importDraft.findUnique({
      where: { petitionId_organiserId: place },
      select: { done: true, total: true },
    })
    return Response.json(row ?? { done: 0, total: 0 }, { headers: { 'cache-control': 'no-store' } })
  },
})
