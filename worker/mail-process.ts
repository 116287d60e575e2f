import { readMail } from '@/worker/reading/read-mail'

/*
 * Reads mails that strangers wrote, one after the other, in a process that may be killed. It is told no address, no
 * password and no key. Told a mail, it answers with what it says; `broken` when that cannot be told.
 */
process.on('message', (source: Uint8Array) => {
  try {
    process.send?.({ mail: readMail(Buffer.from(source)) })
  } catch {
    process.send?.({ broken: true })
  }
})
process.once('disconnect', () => process.exit(0))
