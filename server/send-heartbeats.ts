/**
 * Tells the start command every ten seconds that this process does its work: one that hangs says nothing and is started
 * again. A process that was started by itself tells nobody.
 */
export function sendHeartbeats(): void {
  setInterval(() => process.connected && process.send?.('alive'), 10_000).unref()
}
