import { unzipSync } from 'fflate'
import { type ContentFaultCode, mostEntries, mostRatio, mostUnpacked } from './rules'

export type Unpacked =
  | { ok: true; files: Map<string, Uint8Array>; passedOver: string[] }
  | { ok: false; reason: ContentFaultCode; value: string }

const wanted = /\.(md|markdown|html?|xml|json|jpe?g|png|webp)$/i
/** What systems put beside the files of people. */
const noise = /(^|\/)(__MACOSX|\.[^/.][^/]*|Thumbs\.db|desktop\.ini)(\/|$)/

class Refused extends Error {
  constructor(
    readonly reason: ContentFaultCode,
    readonly value: string,
  ) {
    super(reason)
  }
}

/**
 * Unpacks the texts and pictures of a zip into memory. Nothing is unpacked before its head says how large it is, and
 * nothing becomes larger than that: all of them together have a bound, and none may be packed closer than texts are. A
 * name that leads out of its folder ends it.
 */
export function unpackZip(bytes: Uint8Array): Unpacked {
  const passedOver: string[] = []
  let [entries, size] = [0, 0]
  const filter = ({ name, size: packed, originalSize }: { name: string; size: number; originalSize: number }) => {
    if (++entries > mostEntries) throw new Refused('zip-too-many', String(mostEntries))
    if (name.endsWith('/') || noise.test(name)) return false
    if (!isPlainPath(name)) throw new Refused('zip-path', name)
    if (!wanted.test(name)) {
      passedOver.push(name)
      return false
    }
    size += Math.max(packed, originalSize)
    if (size > mostUnpacked || originalSize > 4096 + packed * mostRatio) throw new Refused('zip-too-big', name)
    return true
  }
  try {
    return { ok: true, files: new Map(Object.entries(unzipSync(bytes, { filter }))), passedOver }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: error.reason, value: error.value }
    return { ok: false, reason: 'zip-broken', value: '' }
  }
}

function isPlainPath(name: string): boolean {
  return (
    name.length <= 500 &&
    !/^\/|^[a-z]:|\\|\p{Cc}/iu.test(name) &&
    !name.split('/').some((part) => /^(\.+|__proto__)$/.test(part))
  )
}
