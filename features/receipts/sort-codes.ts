/** Bytes of a blinded code. */
export const width = 32

/** Yields blinded codes, which lie side by side in `codes`, in the order of their bytes, at most `batch` of them at once. */
export function* sortCodes(codes: Buffer, batch: number): Generator<Buffer<ArrayBuffer>> {
  const count = codes.length / width
  const codeAt = (at: number) => codes.subarray(at * width, (at + 1) * width)
  // Compared by their first six bytes, which are a number, and almost never by more.
  const heads = Float64Array.from({ length: count }, (_, at) => codes.readUIntBE(at * width, 6))
  const order = Uint32Array.from({ length: count }, (_, at) => at)
  order.sort((a, b) => (heads[a] ?? 0) - (heads[b] ?? 0) || codeAt(a).compare(codeAt(b)))
  for (let at = 0; at < count; at += batch) yield Buffer.concat([...order.subarray(at, at + batch)].map(codeAt))
}
