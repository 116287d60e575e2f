import { readMail } from '@/worker/reading/read-mail'
import { readReturned } from '@/worker/reading/read-returned'

/*
 * Reads mails that strangers wrote, one after the other, in a process that may be killed. It is told no address, no
 * password and no key. Told a mail, and whether it came back or is somebody's, it answers with what it says; `broken` when
 * that cannot be told.
 */
process.on('message', ({ as, source }: { as: 'mail' | 'returned'; source: Uint8Array }) => {
  try {
    process.send?.({ mail: (as === 'returned' ? readReturned : readMail)(Buffer.from(source)) })
  } catch {
    process.send?.({ broken: true })
  }
})
process.once('disconnect', () => process.exit(0))
