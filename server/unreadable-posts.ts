import { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Bytes of the largest call of an action: `serverActions.bodySizeLimit` of next.config.ts. */
export const largestAction = 4 * 1024 * 1024

/** A post on its way through the framework, and whether it has come as far as code of ours. */
interface Post {
  arrived: boolean
}

// Actions live inside Next's bundle and the server outside: they meet here.
const shared = globalThis as typeof globalThis & { postbagDeskPosts?: AsyncLocalStorage<Post> }
shared.postbagDeskPosts ??= new AsyncLocalStorage()
const posts = shared.postbagDeskPosts

/** Says that a post has come as far as an action or a route of ours: from here on a failure is ours. */
export function noteArrival(): void {
  const post = posts.getStore()
  if (post) post.arrived = true
}

/**
 * Lets `framework` answer a post to the desk. What fails before it has arrived is a body that the framework cannot read,
 * and its sender's doing: 400 instead of 500 (RFC 9110, 15.5.1). What was not read of it goes with the connection.
 */
export function answerDeskPost(
  framework: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const post: Post = { arrived: false }
  const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => ServerResponse
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const unread = status >= 500 && !post.arrived
    if (unread) response.setHeader('connection', 'close')
    return writeHead(unread ? 400 : status, ...rest)
  }
  return posts.run(post, () => framework(request, response))
}
