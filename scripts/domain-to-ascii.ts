/** What `node:url` has of the same name, where a script of ours runs in a browser: a domain in ASCII, empty where it is none. */
export function domainToASCII(domain: string): string {
  try {
    return new URL(`http://${domain}`).hostname
  } catch {
    return ''
  }
}
