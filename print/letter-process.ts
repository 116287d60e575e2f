import { type LetterPrint, printLetter } from './letter'

/* Prints letters, one after the other, with a compiler that stays warm. It has nothing but what it is sent. */
process.on('message', ({ id, print }: { id: number; print: LetterPrint }) => {
  try {
    process.send?.({ id, pdf: printLetter(print) })
  } catch (error) {
    process.send?.({ id, fault: error instanceof Error ? error.message.slice(0, 300) : 'unknown' })
  }
})
process.once('disconnect', () => process.exit(0))
