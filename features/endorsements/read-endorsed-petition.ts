import type { WebContext } from '@/features/context'
import { pickTranslation } from '@/features/places/pick-translation'
import { unwrapIndexKey } from '@/features/safety/index-email'
import { takesSignatures } from '@/features/signatures/rules'
import type { Endorsed } from './name-endorsed'

/** A petition or a campaign as an organisation signs it. */
export interface EndorsableThing extends Endorsed {
  slug: string
  title: string
  /** The language of the title. */
  locale: string
  accent: string
  demo: boolean
  /** Without it nobody can sign: it is over. */
  indexKey: Uint8Array | undefined
}

/** The petition of that address, where organisations may sign it; undefined for every other one. */
export async function readEndorsedPetition(
  { db, keys, now }: WebContext,
  slug: string,
  screen: string,
): Promise<EndorsableThing | undefined> {
  const petition = await db.petition.findUnique({
    where: { slug, takesOrganisations: true, state: { not: 'draft' }, campaign: { state: { not: 'draft' } } },
    select: {
      id: true,
      slug: true,
      state: true,
      opensAt: true,
      closesAt: true,
      originalLocale: true,
      currentVersion: true,
      indexKey: { select: { wrapped: true, keyId: true } },
      versions: { select: { number: true, translations: { select: { locale: true, title: true } } } },
      campaign: { select: { accent: true, demo: true } },
    },
  })
  const version = petition?.versions.find(({ number }) => number === petition.currentVersion)
  const shown = petition && pickTranslation(version?.translations ?? [], screen, petition.originalLocale)
  if (!petition || !shown) return undefined
  const { id, indexKey, campaign } = petition
  return {
    kind: 'petition',
    id,
    slug,
    ...shown,
    ...campaign,
    indexKey: indexKey && takesSignatures(petition, now) ? unwrapIndexKey(keys, id, indexKey) : undefined,
  }
}
