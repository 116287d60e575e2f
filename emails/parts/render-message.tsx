import { render } from '@react-email/render'
import type { Message } from './message'
import { plainText } from './plain-text'
import { Sheet } from './sheet'

/** What goes into a mail. */
export interface RenderedMessage {
  subject: string
  html: string
  text: string
  attachments: { filename: string; content: string; contentType: string }[]
}

/** Renders a message both ways. */
export async function renderMessage(message: Message): Promise<RenderedMessage> {
  const { attachment } = message
  return {
    subject: message.subject,
    html: await render(<Sheet message={message} />),
    text: plainText(message),
    attachments: attachment
      ? [{ filename: attachment.name, content: attachment.text, contentType: 'application/json; charset=utf-8' }]
      : [],
  }
}
