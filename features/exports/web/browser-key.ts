import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { askedLife, fileLife } from '@/features/exports/rules'

/*
 * The keys of files that were asked for in this browser. They are made here, kept here, and never sent: what leaves is
 * the public half.
 */

const store = 'keys'
/** A key of which nothing can come any more: the request and the file have ended. */
const keptFor = askedLife + fileLife

interface Kept {
  recipient: string
  identity: string
  madeAt: number
}

/** Makes a key, keeps its secret half in this browser, and returns the public one. */
export async function makeKey(): Promise<string> {
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  const keys = await open()
  const madeAt = Date.now()
  for (const kept of await ask<Kept[]>(keys.getAll())) if (kept.madeAt < madeAt - keptFor) keys.delete(kept.recipient)
  await ask(keys.put({ recipient, identity, madeAt } satisfies Kept))
  return recipient
}

/** The secret half of a key; undefined when this browser does not have it. */
export async function findKey(recipient: string): Promise<string | undefined> {
  const kept = await ask<Kept | undefined>((await open()).get(recipient))
  return kept?.identity
}

/** Deletes a key whose file is open: nothing else was ever encrypted to it. */
export async function forgetKey(recipient: string): Promise<void> {
  await ask((await open()).delete(recipient))
}

/** The secret half of this key, found in a text such as a saved file; undefined when it is not there. */
export async function readKey(text: string, recipient: string): Promise<string | undefined> {
  for (const identity of text.slice(0, 10_000).match(/AGE-SECRET-KEY-1[0-9A-Z]{58}/g) ?? []) {
    const other = await identityToRecipient(identity).catch(() => undefined)
    if (other === recipient) return identity
  }
  return undefined
}

async function open(): Promise<IDBObjectStore> {
  const request = indexedDB.open('postbag-exports', 1)
  request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'recipient' })
  return (await ask(request)).transaction(store, 'readwrite').objectStore(store)
}

function ask<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
