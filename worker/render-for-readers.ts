import { randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Message } from '@/emails/parts/message'
import { type RenderedMessage, renderMessage } from '@/emails/parts/render-message'

/** Stands for the one link that is its reader's own while a message is rendered; nobody writes it into a text. */
export const stopPlace = `https://${randomUUID()}.invalid/`

const rendered = new LRUCache<string, Promise<RenderedMessage>>({ max: 100 })

/**
 * A message that many get and that differs in one link alone: rendered once under its key, which is most of the work of a
 * mail, and given to each with their own. What it says must not change while it is kept.
 */
export async function renderForReaders(
  key: string,
  stopUrl: string,
  write: () => Promise<Message | undefined>,
): Promise<RenderedMessage | undefined> {
  const message = await (rendered.get(key) ?? render(key, write))
  if (!message) return undefined
  const { subject, html, text, attachments } = message
  return { subject, html: html.replaceAll(stopPlace, stopUrl), text: text.replaceAll(stopPlace, stopUrl), attachments }
}

async function render(key: string, write: () => Promise<Message | undefined>): Promise<RenderedMessage | undefined> {
  const message = await write()
  if (!message) return undefined
  const rendering = renderMessage(message)
  rendered.set(key, rendering)
  rendering.catch(() => rendered.delete(key))
  return rendering
}
