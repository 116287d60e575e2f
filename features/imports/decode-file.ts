import { largestFile } from './import-columns'
import { type ImportFault, importFault } from './import-faults'

/** The beginnings of files that are not text, whatever they are called (PNG, JPEG, GIF, PDF, ZIP and so .xlsx, old .xls, …). */
const signatures = [
  '89504e47',
  'ffd8ff',
  '47494638',
  '25504446',
  '504b0304',
  'd0cf11e0',
  '1f8b',
  '52494646',
  '00000100',
]

export type DecodedFile = { ok: true; text: string } | { ok: false; fault: ImportFault }

/**
 * Reads the bytes of a file as text: UTF-8, with or without a byte order mark, or UTF-16 with one, which spreadsheets call
 * "Unicode text". Refuses an empty one, one over `largest`, pictures, archives and spreadsheets under a false name, and every
 * other encoding.
 */
export function decodeFile(bytes: Uint8Array, largest = largestFile): DecodedFile {
  if (bytes.length > largest)
    return { ok: false, fault: importFault('file-too-big', null, null, megabytes(bytes.length)) }
  const begin = Buffer.from(bytes.subarray(0, 8)).toString('hex')
  if (signatures.some((one) => begin.startsWith(one)))
    return { ok: false, fault: importFault('file-not-text', null, null) }
  const encoding = begin.startsWith('fffe') ? 'utf-16le' : begin.startsWith('feff') ? 'utf-16be' : 'utf-8'
  if (encoding === 'utf-8' && bytes.includes(0)) return { ok: false, fault: importFault('file-not-text', null, null) }
  const text = decode(bytes, encoding)
  if (text === undefined) return { ok: false, fault: importFault('file-not-utf8', null, null, wrongLine(bytes)) }
  if (text.trim() === '') return { ok: false, fault: importFault('file-empty', null, null) }
  return { ok: true, text }
}

function decode(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The first line that is not UTF-8, as far as it can be read: it shows which letters were lost. */
function wrongLine(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes)
  return text.split(/\r\n|\n|\r/).find((line) => line.includes('\uFFFD')) ?? ''
}

function megabytes(size: number): string {
  return `${(size / 1024 / 1024).toFixed(1)} MB`
}
