import type { WorkerContext } from '@/features/context'
import type { ExportAttempt } from './lease-export'
import { makeLease, partSize } from './rules'

/** How often a worker says that it is still at it, also while its maker has nothing to write. */
const beat = 20_000

/**
 * Writes an encrypted file into the database, in pieces of {@link partSize} bytes, as long as the attempt is the one that
 * may: what was taken back or given to another worker is written no further.
 */
export class PartWriter {
  private readonly begun = performance.now()
  private waiting: Uint8Array[] = []
  private held = 0
  private number = 0
  private size = 0
  private done = 0
  private total: number | null = null
  private readonly timer: NodeJS.Timeout

  constructor(
    private readonly context: WorkerContext,
    private readonly attempt: ExportAttempt,
  ) {
    this.timer = setInterval(() => void this.stay().catch(() => {}), beat)
  }

  /** Deletes what an attempt before this one has left. */
  async begin(): Promise<void> {
    await this.context.db.exportPart.deleteMany({ where: { exportId: this.attempt.id } })
  }

  progress(done: number, total: number): void {
    this.done = done
    this.total = total
  }

  /** Takes bytes, and writes a piece when there are enough. False when this attempt may write no more. */
  async write(bytes: Uint8Array): Promise<boolean> {
    this.waiting.push(bytes)
    this.held += bytes.length
    return this.held < partSize || this.flush()
  }

  /** Writes what is left; returns the bytes of the whole file, or undefined when this attempt may write no more. */
  async close(): Promise<number | undefined> {
    return this.held === 0 || (await this.flush()) ? this.size : undefined
  }

  /** Lets another attempt begin at once. */
  async letGo(): Promise<void> {
    const { id, token } = this.attempt
    const data = { leaseUntil: this.context.now }
    await this.context.db.export.updateMany({ where: { id, state: 'making', attempt: token }, data })
  }

  /** Ends the telling that one is still at it. */
  end(): void {
    clearInterval(this.timer)
  }

  private async flush(): Promise<boolean> {
    const bytes = Buffer.concat(this.waiting)
    this.waiting = []
    this.held = 0
    const { id, token } = this.attempt
    const written = await this.context.db.$executeRaw`
      WITH mine AS (
        UPDATE exports SET lease_until = ${this.until()}::timestamptz, done = ${this.done}, total = ${this.total}
        WHERE id = ${id}::uuid AND state = 'making' AND attempt = ${token}::uuid RETURNING id
      )
      INSERT INTO export_parts (export_id, number, bytes) SELECT id, ${this.number}, ${bytes} FROM mine`
    this.number += 1
    this.size += bytes.length
    return written === 1
  }

  private async stay(): Promise<void> {
    const { id, token } = this.attempt
    const data = { leaseUntil: this.until(), done: this.done, total: this.total }
    await this.context.db.export.updateMany({ where: { id, state: 'making', attempt: token }, data })
  }

  private until(): Date {
    return new Date(this.context.now.getTime() + (performance.now() - this.begun) + makeLease)
  }
}
