// The process holds this module twice, outside Next's bundle and inside; both must see the same answer.
const shared = globalThis as typeof globalThis & { postbagRoom?: boolean }

/** Listens to the start command, which looks whether the disk has room. */
export function hearOfRoom(): void {
  process.on('message', (message) => {
    if (typeof message === 'object' && message !== null && 'room' in message) shared.postbagRoom = message.room === true
  })
}

/** False while the disk of the start command is full; a process that was started by itself knows of no lack. */
export function hasRoom(): boolean {
  return shared.postbagRoom !== false
}
