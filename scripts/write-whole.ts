import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'

/**
 * Writes files that are of use only as a whole and together, readable by their owner alone. When one cannot be written
 * (a full disk), throws and leaves everything as it was.
 */
export function writeWhole(files: Record<string, string>): void {
  const halves = Object.keys(files).map((file) => ({ file, half: `${file}.new` }))
  try {
    for (const { file, half } of halves) {
      rmSync(half, { force: true })
      const open = openSync(half, 'wx', 0o600)
      try {
        writeFileSync(open, files[file] ?? '')
        fsyncSync(open)
      } finally {
        closeSync(open)
      }
    }
  } catch (error) {
    for (const { half } of halves) rmSync(half, { force: true })
    throw error
  }
  for (const { file, half } of halves) renameSync(half, file)
}
