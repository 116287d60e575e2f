import pg from 'pg'
import { pagesChannel } from '@/features/pages'

/** The tags of kept pages that are forgotten while something is done, each once, in the order of their names. */
export async function listenForPages(url: string, act: () => Promise<unknown>): Promise<string[]> {
  const listener = new pg.Client(url)
  await listener.connect()
  const told: string[] = []
  listener.on('notification', (message) => told.push(message.payload ?? ''))
  await listener.query(`LISTEN ${pagesChannel}`)
  try {
    await act()
    await listener.query('SELECT 1')
  } finally {
    await listener.end()
  }
  return [...new Set(told)].sort()
}
