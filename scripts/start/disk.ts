import { statfs } from 'node:fs/promises'

const megabyte = 1024 * 1024

/** Whether files can still grow: below 16 MB they soon cannot, from 24 MB on they can again. */
export function hasDiskRoom(free: number, before: boolean): boolean {
  return free >= (before ? 16 : 24) * megabyte
}

/** Looks every second whether the disk below `folder` has room, and tells when that changes. Returns how to stop. */
export function watchDisk(folder: string, changed: (room: boolean) => void): () => void {
  let room = true
  const look = async () => {
    const free = await freeBytes(folder)
    if (free === undefined || hasDiskRoom(free, room) === room) return
    room = !room
    changed(room)
  }
  const timer = setInterval(look, 1_000).unref()
  return () => clearInterval(timer)
}

/** What may still be written below `folder`; undefined when the system does not say. */
async function freeBytes(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize, files, ffree } = await statfs(folder)
    return files > 0 && ffree === 0 ? 0 : bavail * bsize
  } catch {
    return undefined
  }
}
