/** An attribute of a winmail.dat: level, name, length, bytes, sum. */
function attribute(name: number, data: Buffer): Buffer {
  const head = Buffer.alloc(9)
  head.writeUInt8(1, 0)
  head.writeUInt32LE(name, 1)
  head.writeUInt32LE(data.length, 5)
  return Buffer.concat([head, data, Buffer.alloc(2)])
}
/** A winmail.dat that holds these attributes. */
export const winmail = (...attributes: Buffer[]) =>
  Buffer.concat([Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1, 0]), ...attributes])
export const packedBody = attribute(0x0002800c, Buffer.from('We have received your letter.\0', 'latin1'))
export const packedFile = attribute(0x00018010, Buffer.from('note.doc\0', 'latin1'))
const html = Buffer.from('<p>Said in HTML.</p>\0')
const properties = Buffer.alloc(4 + 8 + 8 + 8 + 4)
properties.writeUInt32LE(2, 0)
properties.writeUInt16LE(0x0003, 4)
properties.writeUInt16LE(0x0023, 6)
properties.writeUInt16LE(0x0102, 12)
properties.writeUInt16LE(0x1013, 14)
properties.writeUInt32LE(1, 16)
properties.writeUInt32LE(html.length, 20)
export const packedHtml = attribute(0x00069003, Buffer.concat([properties.subarray(0, 24), html, Buffer.alloc(4)]))
