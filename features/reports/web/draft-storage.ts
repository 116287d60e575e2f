/** What was typed, by the name of its field. */
export type DraftWords = Record<string, string>

/*
 * What waits on this device until the server has it: what was typed, and photos as they are to be sent, blurred. Where a
 * browser keeps nothing, it stays in the page.
 */

const databaseName = 'postbag-reports'
const store = 'photos'
const held = new Map<string, Blob[]>()

/** What was typed in the form of this address; null when there is nothing. */
export function readDraftWords(key: string): DraftWords | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

/** Keeps what was typed, or with null deletes it. */
export function writeDraftWords(key: string, typed: DraftWords | null): void {
  try {
    if (typed) localStorage.setItem(key, JSON.stringify(typed))
    else localStorage.removeItem(key)
  } catch {
    // No room, or a browser that keeps nothing.
  }
}

/** The photos of the form of this address. */
export async function readPhotos(key: string): Promise<Blob[]> {
  const known = held.get(key)
  if (known) return known
  const found = await ask<unknown>('readonly', (photos) => photos.get(key)).catch(() => undefined)
  return Array.isArray(found) ? found.filter((one) => one instanceof Blob) : []
}

/** Keeps photos, or with none deletes them. */
export async function writePhotos(key: string, blobs: Blob[]): Promise<void> {
  held.set(key, blobs)
  await ask<unknown>('readwrite', (photos) => (blobs.length > 0 ? photos.put(blobs, key) : photos.delete(key))).catch(
    () => {},
  )
}

function ask<Found>(mode: IDBTransactionMode, act: (photos: IDBObjectStore) => IDBRequest): Promise<Found> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(store)
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const database = opening.result
      const request = act(database.transaction(store, mode).objectStore(store))
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
      request.transaction?.addEventListener('complete', () => database.close())
    }
  })
}
