import { isId } from '@/features/access/ids'
import { roleOf } from '@/features/access/load-team'
import { permit } from '@/features/access/policy'
import type { Context } from '@/features/context'

/** A file as it is served. */
export interface ServedFile {
  mime: string
  bytes: Uint8Array<ArrayBuffer>
}

const served = { mime: true, bytes: true } as const
const campaign = (organiser: { id: string }) => ({ select: { team: { select: roleOf(organiser) } } })

/**
 * Reads a file for somebody on the desk: a picture of a delivery or a hand-in, a logo, a kit, a scan of a reply, a photo of
 * a report, of a campaign of a team
 * where they may see letters. Undefined for all others, for what is unknown, and for what was deleted since.
 */
export async function readDeskFile(
  { db }: Pick<Context, 'db'>,
  organiser: { id: string },
  id: string,
): Promise<ServedFile | undefined> {
  if (!isId(id)) return undefined
  const letter = { select: { modelLetter: { select: { campaign: campaign(organiser) } } } }
  const row = await db.storedFile.findUnique({
    where: { id, size: { gt: 0 } },
    select: {
      photo: { select: { delivery: { select: { letter } } } },
      kit: { select: { letter } },
      reply: { select: { campaign: campaign(organiser) } },
      reportFile: { select: { report: { select: { campaign: campaign(organiser) } } } },
      endorsement: {
        select: { campaign: campaign(organiser), petition: { select: { campaign: campaign(organiser) } } },
      },
      handInPicture: { select: { handIn: { select: { petition: { select: { campaign: campaign(organiser) } } } } } },
    },
  })
  const owner =
    row?.photo?.delivery.letter.modelLetter ??
    row?.kit?.letter.modelLetter ??
    row?.reply ??
    row?.reportFile?.report ??
    row?.handInPicture?.handIn.petition ??
    row?.endorsement?.petition ??
    row?.endorsement
  const role = owner?.campaign?.team.memberships[0]?.role
  if (!permit('seeLetters', organiser, role, { id })) return undefined
  return (await db.storedFile.findUnique({ where: { id }, select: served })) ?? undefined
}

/**
 * Reads a picture that an organiser made public, by the id of the picture, or that of somebody at the head of a petition, by
 * theirs, or the logo of an organisation that is shown, by that of its signature; while its campaign is public.
 */
export async function readPublicPhoto(context: Pick<Context, 'db'>, id: string): Promise<ServedFile | undefined> {
  if (!isId(id)) return undefined
  return (
    (await ofDelivery(context, id)) ??
    (await ofHandIn(context, id)) ??
    (await ofFirstSignatory(context, id)) ??
    (await ofEndorsement(context, id))
  )
}

async function ofDelivery({ db }: Pick<Context, 'db'>, id: string): Promise<ServedFile | undefined> {
  const photo = await db.deliveryPhoto.findUnique({
    where: {
      id,
      public: true,
      removedAt: null,
      file: { size: { gt: 0 } },
      delivery: { letter: { modelLetter: { state: { not: 'draft' }, campaign: { state: { not: 'draft' } } } } },
    },
    select: { file: { select: served } },
  })
  return photo?.file
}

async function ofHandIn({ db }: Pick<Context, 'db'>, id: string): Promise<ServedFile | undefined> {
  const picture = await db.handInPicture.findUnique({
    where: { id, public: true, handIn: { petition: { campaign: { state: { not: 'draft' } } } } },
    select: { file: { select: served } },
  })
  return picture?.file
}

async function ofFirstSignatory({ db }: Pick<Context, 'db'>, id: string): Promise<ServedFile | undefined> {
  const shown = { state: { not: 'draft' }, campaign: { state: { not: 'draft' } } } as const
  const signatory = await db.firstSignatory.findUnique({
    where: { id, state: 'confirmed', petition: shown },
    select: { file: { select: served } },
  })
  return signatory?.file ?? undefined
}

async function ofEndorsement({ db }: Pick<Context, 'db'>, id: string): Promise<ServedFile | undefined> {
  const campaign = { state: { not: 'draft' } } as const
  const endorsement = await db.endorsement.findUnique({
    where: { id, state: 'shown', OR: [{ campaign }, { petition: { state: { not: 'draft' }, campaign } }] },
    select: { file: { select: served } },
  })
  return endorsement?.file ?? undefined
}
