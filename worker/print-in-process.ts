import { fork } from 'node:child_process'
import { findProgram, type Program } from '@/features/safety/find-program'
import { passEnvironment } from '@/features/safety/pass-environment'

interface Print {
  /** A program that prints one thing and ends. */
  process: Program
  /** Longer than any such print takes (ms). */
  longest: number
  /** Memory of its heap, in MB. */
  heap?: number
}

/** Prints one thing in a process of its own, which ends with it. A process that fails or takes too long throws. */
export function printInProcess<Printed>(data: object, { process: entry, longest, heap }: Print): Promise<Printed> {
  return new Promise((resolve, reject) => {
    const { file, execArgv } = findProgram(entry)
    const child = fork(file, {
      serialization: 'advanced',
      execArgv: [...execArgv, ...(heap ? [`--max-old-space-size=${heap}`] : [])],
      env: passEnvironment('POSTBAG_HOME'),
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    let complaint = ''
    let printed: Printed | undefined
    child.stderr?.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(-2_000)
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), longest)
    child.once('message', (message) => {
      printed = message as Printed
    })
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      clearTimeout(timer)
      if (printed) resolve(printed)
      else reject(new Error(`${entry} printed nothing (${signal ?? code}): ${complaint}`))
    })
    child.send(data)
  })
}
