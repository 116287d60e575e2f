import { longestSide } from './picture-limits'

/** What was removed may be brought back for so many days. */
export const undoDays = 30

export type PictureType = 'jpeg' | 'png' | 'webp'

/** What the head of a picture says of it. */
export interface PictureHead {
  type: PictureType
  width: number
  height: number
  channels: number
  /** Sent in several passes: all of it is held until the last one. */
  interlaced: boolean
  /** A quarter of the colours are kept ("4:2:0"), as phones do. */
  fewColours: boolean
  /** It lies on its side. */
  turned: boolean
}

/**
 * Bytes a picture takes in memory while it is made {@link longestSide} long. A JPEG is read at an eighth, a quarter or a
 * half of its size (ITU-T T.81 allows that block by block), a PNG row by row; only what comes in several passes, or has
 * to be turned afterwards, is held whole.
 */
export function decodedSize({ type, width, height, channels, interlaced, fewColours, turned }: PictureHead): number {
  const pixels = width * height
  if (type === 'webp') return pixels * channels
  if (type === 'png') return interlaced || turned ? pixels * channels : width * channels
  const by = [8, 4, 2].find((part) => Math.max(width, height) / part >= longestSide) ?? 1
  // Coefficients have two bytes.
  const passes = interlaced ? pixels * (fewColours ? 1.5 : channels) * 2 : 0
  return (pixels / by ** 2) * channels + passes
}

/** Why a picture is not taken, and the status that says so (RFC 9110, 15.5). */
export const refusedPicture = { type: 415, apple: 415, size: 413, broken: 415 } as const
export type PictureFault = keyof typeof refusedPicture

/**
 * What a file is, by its first bytes: name and declared type are the sender's words. Undefined for all but still
 * JPEG, PNG and WebP pictures.
 */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
  if (starts(bytes, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return isAnimatedPng(bytes) ? undefined : 'png'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return isAnimatedWebp(bytes) ? undefined : 'webp'
  return undefined
}

/** An animated PNG says so in a chunk `acTL` before its first data (PNG 3rd edition, 11.3.6.1). */
function isAnimatedPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 8 <= bytes.length; ) {
    const chunk = ascii(bytes, at + 4, at + 8)
    if (chunk === 'acTL') return true
    if (chunk === 'IDAT') return false
    at += 12 + view.getUint32(at)
  }
  return false
}

/** An animated WebP has the second bit of its flags set (WebP container specification, "VP8X"). */
function isAnimatedWebp(bytes: Uint8Array): boolean {
  return ascii(bytes, 12, 16) === 'VP8X' && ((bytes[20] ?? 0) & 0b10) !== 0
}

/** A picture as phones of Apple keep it (HEIF, ISO/IEC 23008-12): a box `ftyp` with one of these brands. */
export function isHeif(bytes: Uint8Array): boolean {
  return ascii(bytes, 4, 8) === 'ftyp' && /^(hei[cxms]|hev[cx]|mif1|msf1|avi[fs])$/.test(ascii(bytes, 8, 12))
}

function starts(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}

/** A picture an organiser made public. */
export function photoPath(locale: string, photoId: string): string {
  return `/${locale}/photos/${photoId}`
}

/** Any stored file, for those on the desk who may see it. */
export function deskFilePath(locale: string, fileId: string): string {
  return `/${locale}/desk/files/${fileId}`
}

/** A scan drawn anew: nothing in it but what can be seen. */
export interface CleanScan {
  mime: 'image/jpeg' | 'application/pdf'
  bytes: Uint8Array<ArrayBuffer>
  pages: number
}
