import { type AskedPrint, setPrint } from './prints'

/* Prints for web, one after the other, with a compiler that stays warm. It has nothing but what it is sent. */
let last: Promise<void> = Promise.resolve()
process.on('message', ({ id, asked }: { id: number; asked: AskedPrint }) => {
  last = last.then(async () => {
    try {
      process.send?.({ id, pdf: await setPrint(asked) })
    } catch (error) {
      process.send?.({ id, fault: error instanceof Error ? error.message.slice(0, 300) : 'unknown' })
    }
  })
})
process.once('disconnect', () => process.exit(0))
