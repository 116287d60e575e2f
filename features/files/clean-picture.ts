import sharp from 'sharp'
import { largestPicture, longestSide, mostDecoded, mostPixels } from './picture-limits'
import { decodedSize, isHeif, type PictureFault, type PictureType, pictureType } from './rules'

/** A picture drawn anew: JPEG, and nothing in it but what can be seen. */
export interface CleanPicture {
  bytes: Buffer<ArrayBuffer>
  mime: 'image/jpeg'
  width: number
  height: number
}
export type CleanedPicture = { ok: true; picture: CleanPicture } | { ok: false; reason: PictureFault }

// Whatever else the library could open (SVG, PDF, HEIC, GIF …) is none of its business here.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
})
sharp.cache(false)

/**
 * Draws a picture anew, upright and at most `side` pixels long, 2,000 unless it is told: no place, no time, no camera, no thumbnail, and nothing
 * hidden behind its end. Refuses what is no still JPEG, PNG or WebP (`type`, `apple`), more than 20 MB, 100 million
 * pixels or {@link mostDecoded} of memory (`size`), and what cannot be read to its end (`broken`).
 */
export async function cleanPicture(bytes: Uint8Array, side = longestSide): Promise<CleanedPicture> {
  const type = pictureType(bytes)
  if (type === undefined) return { ok: false, reason: isHeif(bytes) ? 'apple' : 'type' }
  if (bytes.length > largestPicture) return { ok: false, reason: 'size' }
  return oneByOne(() => redraw(bytes, type, side))
}

async function redraw(bytes: Uint8Array, type: PictureType, side: number): Promise<CleanedPicture> {
  try {
    const head = await sharp(bytes, { limitInputPixels: false }).metadata()
    const { width, height, channels } = head
    const interlaced = head.isProgressive === true
    const fewColours = head.chromaSubsampling?.startsWith('4:2:0') ?? false
    const turned = (head.orientation ?? 1) > 1
    const needed = decodedSize({ type, width, height, channels, interlaced, fewColours, turned })
    if (width * height > mostPixels || needed > mostDecoded) return { ok: false, reason: 'size' }
    const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 80, mozjpeg: true })
      .toBuffer({ resolveWithObject: true })
    const picture = { bytes: Buffer.from(data), mime: 'image/jpeg' as const, width: info.width, height: info.height }
    return { ok: true, picture }
  } catch {
    return { ok: false, reason: 'broken' }
  }
}

// A picture takes up to two hundred megabytes while it is drawn: of many that come at once, one is drawn after the other.
let last: Promise<unknown> = Promise.resolve()

function oneByOne<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work)
  last = next.catch(() => {})
  return next
}
