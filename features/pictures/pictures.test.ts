import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { canary, hugePng, tellingPhotograph } from '@/tests/factories/pictures'
import { drawSizes } from './draw-sizes'
import { findPictures } from './list-shown'
import { pageOfForm, parsePictureFile, phoneBytes } from './rules'
import { readPictureWords } from './schema'

/** Leaves, gravel and faces: a picture in which every point differs from the next. */
const busy = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  })
    .blur(2)
    .jpeg({ quality: 90 })
    .toBuffer()

const drawn = async (bytes: Buffer) => {
  const drawing = await drawSizes(bytes)
  if (!drawing.ok) throw new Error(`Not drawn: ${drawing.reason}`)
  return drawing.picture
}

describe('a picture beside a text', () => {
  test('is there in three widths and three formats, which are what they say', { timeout: 300_000 }, async () => {
    const { width, height, files } = await drawn(await busy(1800, 1200))
    expect([width, height]).toEqual([1600, 1067])
    expect(files.map((file) => `${file.width}.${file.format}`)).toEqual(
      [480, 960, 1600].flatMap((one) => [`${one}.avif`, `${one}.webp`, `${one}.jpg`]),
    )
    for (const { width, format, bytes } of files) {
      if (format === 'avif') {
        // Nothing here reads AVIF: what it is stands in its first box (ISO/IEC 23000-22).
        expect(Buffer.from(bytes.subarray(4, 12)).toString()).toBe('ftypavif')
        continue
      }
      const head = await sharp(bytes).metadata()
      expect([head.width, head.format]).toEqual([width, format === 'jpg' ? 'jpeg' : format])
    }
    // However much is in it, a phone takes little.
    for (const { format, width, bytes } of files)
      if (format === 'avif' && width <= 960) expect(bytes.length).toBeLessThanOrEqual(phoneBytes)
  })

  test('ends at its own width, and nothing is left of where and when it was taken', async () => {
    const { width, files } = await drawn(await tellingPhotograph())
    expect(width).toBe(600)
    expect([...new Set(files.map((file) => file.width))]).toEqual([480, 600])
    for (const { bytes } of files)
      for (const trace of [canary, 'Exif', '2016:05:25', 'xmpmeta', '<script'])
        expect(Buffer.from(bytes).includes(trace)).toBe(false)
  })

  test('that is none, or claims to be too large, is not drawn', async () => {
    expect(await drawSizes(Buffer.from('<svg/>'))).toEqual({ ok: false, reason: 'type' })
    expect(await drawSizes(await hugePng())).toEqual({ ok: false, reason: 'size' })
  })
})

test('an address names a file by its width and format alone', () => {
  expect(parsePictureFile('960.avif')).toEqual({ width: 960, format: 'avif' })
  for (const name of ['960.svg', '0960.avif', 'x.jpg', '960', '960.jpg.exe', '-1.jpg', '9600000.jpg'])
    expect(parsePictureFile(name)).toBeUndefined()
})

test('a text names its pictures, each once, and nothing else', () => {
  const [a, b] = ['0f8e1c3a-1111-4111-8111-111111111111', '0f8e1c3a-2222-4222-8222-222222222222']
  const text = `![x](picture:${a})\n\n![y](picture:${b} "z") ![again](picture:${a}) ![bad](picture:../../desk) [no](https://x.y)`
  expect(findPictures(text)).toEqual([a, b])
})

test('what is said of a picture is read language by language, and what is wrong is said there', () => {
  expect(readPictureWords({ credit: ' Ada ', 'alt.en': 'A gate', 'alt.ru': '' })).toEqual({
    ok: true,
    value: {
      credit: 'Ada',
      texts: [
        { locale: 'en', alt: 'A gate' },
        { locale: 'ru', alt: '' },
      ],
    },
  })
  expect(readPictureWords({ 'alt.en': 'A gate', 'alt.ru': 'x'.repeat(501) })).toEqual({
    ok: false,
    errors: { 'alt.ru': 'too-long' },
  })
})

test('a form of a picture leads back to a page of the desk, and to no other', () => {
  expect(pageOfForm('en', '/ru/desk/campaigns/1/showing#cover')).toBe('/ru/desk/campaigns/1/showing#cover')
  for (const page of ['https://evil.example', '//evil.example/en/desk/x', '/en/desk/x?told=saved', '/en/desk/\nx', ''])
    expect(pageOfForm('en', page)).toBe('/en/desk')
})
