import { Decrypter } from 'age-encryption'

export type OpenFile = { ok: true; file: Blob } | { ok: false; reason: 'gone' | 'broken' | 'not-opened' | 'offline' }

/**
 * Fetches an encrypted file by a post and opens it while it comes in: only the clear file is held, in the memory of this
 * page. A file that is cut off anywhere does not open.
 */
export async function openFile(address: string, identity: string): Promise<OpenFile> {
  const answer = await fetch(address, { method: 'POST', cache: 'no-store' }).catch(() => undefined)
  if (!answer) return { ok: false, reason: 'offline' }
  if (!answer.ok || !answer.body) return { ok: false, reason: 'gone' }
  const whole = Number(answer.headers.get('x-file-size'))
  let come = 0
  const counted = answer.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(bytes, controller) {
        come += bytes.length
        controller.enqueue(bytes)
      },
    }),
  )
  try {
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    const clear = await decrypter.decrypt(counted)
    return { ok: true, file: await new Response(clear).blob() }
  } catch {
    return { ok: false, reason: come === whole ? 'not-opened' : 'broken' }
  }
}
