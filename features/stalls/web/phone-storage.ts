/** A form as it lies on the phone: nothing of it can be read. */
export interface KeptBox {
  id: string
  /** The stall it belongs to. */
  stall: string
  keyId: string
  box: string
}

/** What the browser keeps for stalls: sealed forms that wait, and how many have gone. */
export interface PhoneStorage {
  /** Keeps a form; once it resolves, the form is on the disk. */
  add: (box: KeptBox) => Promise<void>
  /** The ids of those that wait. */
  ids: (stall: string) => Promise<string[]>
  read: (ids: readonly string[]) => Promise<KeptBox[]>
  /** Deletes those that the server has, and counts them as gone: each once, whoever deletes it. */
  remove: (stall: string, ids: readonly string[]) => Promise<void>
  numbers: (stall: string) => Promise<{ waiting: number; gone: number }>
}

/** Opens it; rejects where the browser keeps nothing. */
export async function openStorage(): Promise<PhoneStorage> {
  const db = await openDatabase()
  // Another tab has a newer page: it may change what is kept here.
  db.onversionchange = () => db.close()
  const boxes = (mode: IDBTransactionMode) => db.transaction(['boxes', 'gone'], mode, { durability: 'strict' })
  return {
    add: async (box) => {
      const act = boxes('readwrite')
      act.objectStore('boxes').add(box)
      await done(act)
    },
    ids: async (stall) =>
      answer(boxes('readonly').objectStore('boxes').index('stall').getAllKeys(stall)) as Promise<string[]>,
    read: async (ids) => {
      const store = boxes('readonly').objectStore('boxes')
      const found = await Promise.all(ids.map((id) => answer<KeptBox | undefined>(store.get(id))))
      // Another tab may have been quicker.
      return found.filter((box) => box !== undefined)
    },
    remove: async (stall, ids) => {
      const act = boxes('readwrite')
      const finished = done(act)
      let deleted = 0
      for (const id of ids) {
        const key = await answer(act.objectStore('boxes').getKey(id))
        if (key === undefined) continue
        act.objectStore('boxes').delete(id)
        deleted += 1
      }
      const gone = await answer<{ count: number } | undefined>(act.objectStore('gone').get(stall))
      if (deleted > 0) act.objectStore('gone').put({ stall, count: (gone?.count ?? 0) + deleted })
      await finished
    },
    numbers: async (stall) => {
      const act = boxes('readonly')
      const waiting = answer<number>(act.objectStore('boxes').index('stall').count(stall))
      const gone = answer<{ count: number } | undefined>(act.objectStore('gone').get(stall))
      return { waiting: await waiting, gone: (await gone)?.count ?? 0 }
    },
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const asked = indexedDB.open('postbag-stall', 1)
  asked.onupgradeneeded = () => {
    asked.result.createObjectStore('boxes', { keyPath: 'id' }).createIndex('stall', 'stall')
    asked.result.createObjectStore('gone', { keyPath: 'stall' })
  }
  return answer(asked)
}

function answer<Result>(asked: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
}

function done(act: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    act.oncomplete = () => resolve()
    act.onabort = () => reject(act.error)
    act.onerror = () => reject(act.error)
  })
}
