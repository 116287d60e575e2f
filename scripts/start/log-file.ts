import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'

const limit = 20 * 1024 * 1024

/** A log that keeps what was written last: at 20 MB it becomes `<name>.1.log`, and a new one begins. */
export class LogFile {
  #file: string
  #size: number

  constructor(folder: string, name: string) {
    mkdirSync(folder, { recursive: true })
    this.#file = path.join(folder, `${name}.log`)
    this.#size = existsSync(this.#file) ? statSync(this.#file).size : 0
  }

  write(text: string): void {
    if (this.#size > limit) {
      renameSync(this.#file, this.#file.replace(/\.log$/, '.1.log'))
      this.#size = 0
    }
    appendFileSync(this.#file, text)
    this.#size += Buffer.byteLength(text)
  }
}
