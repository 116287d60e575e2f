import { parseContent } from './parse-content'

/*
 * Reads one file of texts that somebody brought, and ends. It has nothing but the file, and may be killed. What it read
 * goes back in parts; the next waits until the one before is taken.
 */
const atOnce = 100

process.once('message', async ({ name, bytes }: { name: string; bytes: Uint8Array }) => {
  const { posts, topics, files, notes, faults } = parseContent(name, bytes)
  const say = async (part: object) => {
    const taken = new Promise((resolve) => process.once('message', resolve))
    process.send?.(part)
    await taken
  }
  for (let at = 0; at < posts.length; at += atOnce) await say({ posts: posts.slice(at, at + atOnce) })
  for (const file of files) await say({ files: [file] })
  process.send?.({ topics, notes, faults, isLast: true }, undefined, undefined, () => process.exit(0))
})
process.once('disconnect', () => process.exit(1))
