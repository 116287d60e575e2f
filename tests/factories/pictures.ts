import sharp from 'sharp'

/** Words that must be gone from a picture that was kept. */
export const canary = 'CANARY-METADATA'

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#8a5a2b' } })

/** A still picture as a phone makes it: 1,200 × 800 points, turned on its side, unless told otherwise. */
export function photograph({ width = 1200, height = 800 } = {}): Promise<Buffer> {
  return plain(width, height).withMetadata({ orientation: 6 }).jpeg().toBuffer()
}

/** A picture that says where, when and with what it was taken, with a thumbnail's marks and a script behind its end. */
export async function tellingPhotograph(): Promise<Buffer> {
  const picture = await plain(600, 400)
    .withExif({
      IFD0: { Copyright: canary, Artist: canary, Make: canary, DateTime: '2016:05:25 14:30:00' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '0/1 7/1 0/1' },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><canary>${canary}</canary></x:xmpmeta>`)
    .jpeg()
    .toBuffer()
  return Buffer.concat([picture, Buffer.from(`<script>alert("${canary}")</script>`)])
}

/** A PNG of a few hundred bytes that claims to be 30,000 points wide and high. */
export async function hugePng(): Promise<Buffer> {
  const png = await plain(8, 8).png().toBuffer()
  png.writeUInt32BE(30_000, 16)
  png.writeUInt32BE(30_000, 20)
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}

/** A PNG that is animated: one chunk before its data says so. */
export async function animatedPng(): Promise<Buffer> {
  const png = await plain(8, 8).png().toBuffer()
  const body = Buffer.concat([Buffer.from('acTL'), Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])])
  const length = Buffer.from([0, 0, 0, 8])
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([png.subarray(0, 33), length, body, check, png.subarray(33)])
}

/** A WebP of several frames. */
export function animatedWebp(): Promise<Buffer> {
  const frames = Buffer.alloc(16 * 48 * 3, 120)
  frames.fill(20, 16 * 16 * 3, 16 * 32 * 3)
  return sharp(frames, { raw: { width: 16, height: 48, channels: 3, pageHeight: 16 } })
    .webp({ loop: 0, delay: [50, 50, 50] })
    .toBuffer()
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
