import { appendFileSync, chmodSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'

const limit = 20 * 1024 * 1024

/** Hears that lines are being lost, with the reason as a code of the system, and how many were when writing works again. */
export type LogTrouble = { code: string } | { lost: number }

/**
 * A log that keeps what was written last: at 20 MB it becomes `<name>.1.log`, and a new one begins; readable by its owner
 * alone. A line that cannot be written is dropped and counted: nothing stops because of a log.
 */
export class LogFile {
  #file: string
  #size = 0
  #lost = 0

  constructor(
    folder: string,
    name: string,
    private readonly tell: (trouble: LogTrouble) => void = () => {},
  ) {
    this.#file = path.join(folder, `${name}.log`)
    this.#try(() => {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      chmodSync(folder, 0o700)
      if (!existsSync(this.#file)) return
      chmodSync(this.#file, 0o600)
      this.#size = statSync(this.#file).size
    })
  }

  write(text: string): void {
    const lost = this.#lost
    const written = this.#try(() => {
      if (this.#size > limit) {
        renameSync(this.#file, this.#file.replace(/\.log$/, '.1.log'))
        this.#size = 0
      }
      const whole = lost === 0 ? text : `\n${lossNote(lost)}\n${text}`
      appendFileSync(this.#file, whole, { mode: 0o600 })
      this.#size += Buffer.byteLength(whole)
    })
    if (!written) this.#lost += 1
    else if (lost > 0) {
      this.#lost = 0
      this.tell({ lost })
    }
  }

  #try(act: () => void): boolean {
    try {
      act()
      return true
    } catch (error) {
      if (this.#lost === 0) this.tell({ code: (error as NodeJS.ErrnoException).code ?? String(error) })
      return false
    }
  }
}

/** Begins a line of its own: what was being written when the disk filled up may have been cut off. */
function lossNote(lost: number): string {
  return JSON.stringify({ level: 'warn', time: new Date().toISOString(), lost, msg: 'Lines could not be written' })
}
