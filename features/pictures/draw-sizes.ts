import sharp, { type Sharp } from 'sharp'
import { type CleanPicture, cleanPicture } from '@/features/files/clean-picture'
import type { PictureFault } from '@/features/files/rules'
import type { PictureFormat } from '@/generated/prisma/enums'
import { phoneBytes, widthsOf } from './rules'

interface DrawnFile {
  width: number
  format: PictureFormat
  bytes: Uint8Array<ArrayBuffer>
}
/** A picture in every size and format that it is shown in. */
export interface DrawnPicture {
  width: number
  height: number
  files: DrawnFile[]
}
export type Drawing = { ok: true; picture: DrawnPicture } | { ok: false; reason: PictureFault }

/**
 * Draws a picture anew (`cleanPicture`: no metadata, bounded in bytes, points and memory) in each of its sizes and
 * formats. It is done by threads of the library, one picture after the other, and no page waits for it.
 */
export async function drawSizes(bytes: Uint8Array): Promise<Drawing> {
  const cleaned = await cleanPicture(bytes)
  return cleaned.ok ? oneByOne(async () => ({ ok: true, picture: await drawAll(cleaned.picture) })) : cleaned
}

async function drawAll({ bytes, width, height }: CleanPicture): Promise<DrawnPicture> {
  const widths = widthsOf(width)
  const files: DrawnFile[] = []
  for (const one of widths) {
    const small = await sharp(bytes).resize({ width: one }).raw().toBuffer({ resolveWithObject: true })
    const { width, height, channels } = small.info
    const draw = () => sharp(small.data, { raw: { width, height, channels } })
    const add = (format: PictureFormat, drawn: Buffer) =>
      files.push({ width: one, format, bytes: new Uint8Array(drawn) })
    add('avif', await drawAvif(draw, one))
    add('webp', await draw().webp({ quality: 72 }).toBuffer())
    add('jpg', await draw().jpeg({ quality: 74, mozjpeg: true }).toBuffer())
  }
  const largest = widths.at(-1) ?? width
  return { width: largest, height: Math.round((height * largest) / width), files }
}

/** What phones take stays below {@link phoneBytes}: of a picture with much in it, a coarser one is drawn. */
async function drawAvif(draw: () => Sharp, width: number): Promise<Buffer> {
  const qualities = width <= 960 ? [50, 40, 30] : [50]
  let drawn = Buffer.alloc(0)
  for (const quality of qualities) {
    drawn = await draw().avif({ quality, effort: 2 }).toBuffer()
    if (drawn.length <= phoneBytes) break
  }
  return drawn
}

// A picture takes seconds of a core: of many that come at once, one is drawn after the other.
let last: Promise<unknown> = Promise.resolve()

function oneByOne<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work)
  last = next.catch(() => {})
  return next
}
