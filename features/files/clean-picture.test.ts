import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { animatedPng, animatedWebp, canary, hugePng, photograph, tellingPhotograph } from '@/tests/factories/pictures'
import { cleanPicture } from './clean-picture'
import { largestPicture } from './rules'

const taken = async (bytes: Buffer) => {
  const cleaned = await cleanPicture(bytes)
  if (!cleaned.ok) throw new Error(`Not taken: ${cleaned.reason}`)
  return cleaned.picture
}

describe('a picture that is kept', () => {
  test('has no place, no time, no camera, and nothing behind its end', async () => {
    const sent = await tellingPhotograph()
    expect(sent.includes(canary)).toBe(true)
    const { bytes } = await taken(sent)
    for (const trace of [canary, 'Exif', '2016:05:25', 'xmpmeta', '<script']) expect(bytes.includes(trace)).toBe(false)
    expect(await sharp(bytes).metadata()).not.toHaveProperty('exif')
    // The end of a JPEG is its end (ITU-T T.81, B.1.1.3).
    expect([...bytes.subarray(-2)]).toEqual([0xff, 0xd9])
  })

  test('stands upright and is at most 2,000 points long', async () => {
    expect(await taken(await photograph())).toMatchObject({ width: 800, height: 1200, mime: 'image/jpeg' })
    expect(await taken(await photograph({ width: 5000, height: 2500 }))).toMatchObject({ width: 1000, height: 2000 })
  })

  test('may come as PNG or WebP; what is clear becomes paper', async () => {
    const clear = sharp({ create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    for (const bytes of [await clear.png().toBuffer(), await clear.webp().toBuffer()]) {
      const { channels } = await sharp((await taken(bytes)).bytes).stats()
      expect(channels.map(({ min }) => min)).toEqual([255, 255, 255])
    }
  })

  test('is the same each time, so that a picture sent twice is known', async () => {
    const sent = await photograph()
    expect((await taken(sent)).bytes.equals((await taken(sent)).bytes)).toBe(true)
  })
})

describe('a picture that is not taken', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  test.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['SVG with a script', () => Buffer.from(svg), 'type'],
    ['SVG that claims XML', () => Buffer.from(`<?xml version="1.0"?>${svg}`), 'type'],
    ['GIF', () => Buffer.from('GIF89a\x01\x00\x01\x00\x80\x00\x00', 'latin1'), 'type'],
    ['PDF', () => Buffer.from('%PDF-1.7\n'), 'type'],
    ['ZIP', () => Buffer.from('PK\x03\x04'), 'type'],
    ['HEIC', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'type'],
    ['TIFF', () => Buffer.from('II*\0\x08\0\0\0', 'latin1'), 'type'],
    ['nothing at all', () => Buffer.alloc(0), 'type'],
    ['an animated PNG', animatedPng, 'type'],
    ['an animated WebP', animatedWebp, 'type'],
    ['a PNG that claims 30,000 × 30,000', hugePng, 'size'],
    [
      'more than twelve megabytes',
      async () => Buffer.concat([await photograph(), Buffer.alloc(largestPicture)]),
      'size',
    ],
    ['a JPEG that ends in the middle', async () => (await photograph()).subarray(0, 700), 'broken'],
    ['the first bytes of a JPEG', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'broken'],
    [
      'a PNG whose chunks lie',
      async () => Buffer.concat([(await animatedPng()).subarray(0, 33), Buffer.alloc(40)]),
      'broken',
    ],
  ])('%s', async (_, build, reason) => {
    expect(await cleanPicture(await build())).toEqual({ ok: false, reason })
  })
})
