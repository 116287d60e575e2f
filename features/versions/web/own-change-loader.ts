import { compareSteps } from '@/features/versions/compare-steps'
import { findOwnTexts, type SignedText } from '@/features/versions/find-own-texts'
import { readWording } from '@/features/versions/read-wording'
import { webContext } from '@/server/context'

/** The text that a signer signed beside the one of now, with what differs; undefined where there is no newer version. */
export async function ownChange(signature: SignedText) {
  const context = webContext()
  const texts = await findOwnTexts(context, signature)
  if (!texts) return undefined
  const { id } = signature.petition
  const [step] = await compareSteps(context, id, [texts])
  const [before, after] = [await readWording(context, id, texts.from), await readWording(context, id, texts.to)]
  return { ...texts, pieces: step?.pieces ?? [], before, after }
}
