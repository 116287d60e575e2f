import type { Writer } from '@/features/context'
import { askSigners } from './ask-signers'
import type { PetitionText, planTextChange } from './rules'

/**
 * Writes a petition's texts as planned: into the version there is, or into the next one, which keeps the old one as
 * it was signed and asks those who signed older ones. Returns the number of the version that holds them.
 */
export async function writeTexts(
  tx: Writer,
  change: {
    petitionId: string
    version: { id: string; number: number }
    texts: readonly PetitionText[]
    plan: Exclude<ReturnType<typeof planTextChange>, 'refused' | 'weigh'>
    now: Date
  },
): Promise<number> {
  const { petitionId, version, texts, plan, now } = change
  if (plan === 'nothing') return version.number
  if (plan === 'in place') {
    await tx.petitionTranslation.deleteMany({ where: { versionId: version.id } })
    await tx.petitionTranslation.createMany({ data: texts.map((text) => ({ versionId: version.id, ...text })) })
    return version.number
  }
  const number = version.number + 1
  const { id: versionId } = await tx.petitionVersion.create({
    data: { petitionId, number, createdAt: now, translations: { create: [...texts] } },
    select: { id: true },
  })
  await askSigners(tx, { petitionId, versionId, now })
  return number
}
