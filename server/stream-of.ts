/**
 * Parts as the body of a response, each made when it is asked for. Whoever goes away in the middle ends the making, and with
 * it what it reads.
 */
export function streamOf(parts: AsyncGenerator<string> | AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
    },
    async cancel() {
      await parts.return(undefined)
    },
  })
}
