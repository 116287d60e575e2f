import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { animatedPng, animatedWebp, canary, hugePng, photograph, tellingPhotograph } from '@/tests/factories/pictures'
import { cleanPicture } from './clean-picture'
import { largestPicture, mostDecoded } from './picture-limits'
import { decodedSize } from './rules'

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

describe('the photo of an ordinary phone is taken', () => {
  const large = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#8a5a2b' } }).withMetadata({ orientation: 6 })
  test.each<[string, () => Promise<Buffer>, [number, number]]>([
    ['24 million pixels', () => large(5712, 4284).jpeg().toBuffer(), [1500, 2000]],
    ['50 million pixels, upright', () => large(8160, 6120).jpeg().toBuffer(), [1500, 2000]],
    ['50 million pixels, sent in passes', () => large(8160, 6120).jpeg({ progressive: true }).toBuffer(), [1500, 2000]],
    [
      '12 million pixels in the colours of a press',
      () => large(4000, 3000).toColourspace('cmyk').jpeg().toBuffer(),
      [1500, 2000],
    ],
    ['24 million pixels as WebP', () => large(5712, 4284).webp().toBuffer(), [1500, 2000]],
    [
      'a long screenshot',
      () =>
        sharp({ create: { width: 1320, height: 16_000, channels: 4, background: '#fff' } })
          .png()
          .toBuffer(),
      [165, 2000],
    ],
  ])('%s', { timeout: 300_000 }, async (_, build, [width, height]) => {
    expect(await taken(await build())).toMatchObject({ width, height })
  })
})

test.each([
  ['a JPEG of 50 million pixels', { type: 'jpeg', width: 8160, height: 6120 }, true],
  [
    'the same, sent in passes with a quarter of its colours',
    { type: 'jpeg', width: 8160, height: 6120, interlaced: true, fewColours: true },
    true,
  ],
  ['the same with all its colours', { type: 'jpeg', width: 8160, height: 6120, interlaced: true }, false],
  ['a JPEG that claims 65,500 × 65,500', { type: 'jpeg', width: 65_500, height: 65_500 }, false],
  [
    'a PNG of several passes and 50 million pixels',
    { type: 'png', width: 8160, height: 6120, channels: 4, interlaced: true },
    false,
  ],
  ['a PNG on its side', { type: 'png', width: 8160, height: 6120, channels: 4, turned: true }, false],
] as const)('%s fits into memory: %j', (_, head, fits) => {
  const whole = { channels: 3, interlaced: false, fewColours: false, turned: false, ...head }
  expect(decodedSize(whole) <= mostDecoded).toBe(fits)
})

describe('a picture that is not taken', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  test.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['SVG with a script', () => Buffer.from(svg), 'type'],
    ['SVG that claims XML', () => Buffer.from(`<?xml version="1.0"?>${svg}`), 'type'],
    ['GIF', () => Buffer.from('GIF89a\x01\x00\x01\x00\x80\x00\x00', 'latin1'), 'type'],
    ['PDF', () => Buffer.from('%PDF-1.7\n'), 'type'],
    ['ZIP', () => Buffer.from('PK\x03\x04'), 'type'],
    ['HEIC', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'apple'],
    ['TIFF', () => Buffer.from('II*\0\x08\0\0\0', 'latin1'), 'type'],
    ['nothing at all', () => Buffer.alloc(0), 'type'],
    ['an animated PNG', animatedPng, 'type'],
    ['an animated WebP', animatedWebp, 'type'],
    ['a PNG that claims 30,000 × 30,000', hugePng, 'size'],
    [
      'more than twenty megabytes',
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
