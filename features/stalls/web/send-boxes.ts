import { formsAtOnce } from '@/features/stalls/rules'
import type { StallAnswer } from '@/features/stalls/schema'
import type { KeptBox, PhoneStorage } from './phone-storage'

/**
 * What sending came to. `line`: there is no network, or the server is in trouble; `unknown`: no stall has this code;
 * `refused`: it takes no such thing.
 */
export type Sent = { answer: StallAnswer } | { trouble: 'line' | 'unknown' | 'refused' }

const giveUpAfter = 30_000

/** Posts sealed forms, or none, only to ask how the stall is. Nothing is sent but the boxes: no cookie goes along. */
export async function postBoxes(address: string, boxes: readonly KeptBox[]): Promise<Sent> {
  const forms = boxes.map(({ id, keyId, box }) => `${id} ${keyId} ${box}`).join('\n')
  try {
    const response = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams({ forms }),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(giveUpAfter),
    })
    if (response.status === 404 || response.status === 410) return { trouble: 'unknown' }
    if (response.status === 400 || response.status === 413) return { trouble: 'refused' }
    if (!response.ok) return { trouble: 'line' }
    return { answer: (await response.json()) as StallAnswer }
  } catch {
    return { trouble: 'line' }
  }
}

/**
 * Sends all that waits, some at a time, and deletes of it what the server says it has; the rest stays. Whatever happens
 * between, a form is sent once more rather than not at all: the server knows it by its id. What it refuses among others is
 * sent alone, so that one holds up no other.
 */
export async function sendBoxes(address: string, stall: string, storage: PhoneStorage): Promise<Sent> {
  const ids = await storage.ids(stall)
  // With none it only asks how the stall is.
  const parts = ids.length === 0 ? [[]] : divide(ids, formsAtOnce)
  let refused: Sent | undefined
  let answered: Sent = { trouble: 'line' }
  for (let part = parts.shift(); part; part = parts.shift()) {
    const sent = await postBoxes(address, await storage.read(part))
    if ('answer' in sent) {
      await storage.remove(stall, sent.answer.kept)
      answered = sent
    } else if (sent.trouble !== 'refused') return sent
    else if (part.length > 1) parts.unshift(...divide(part, 1))
    else refused = sent
  }
  return refused ?? answered
}

function divide(ids: readonly string[], most: number): string[][] {
  return Array.from({ length: Math.ceil(ids.length / most) }, (_, at) => ids.slice(at * most, (at + 1) * most))
}
