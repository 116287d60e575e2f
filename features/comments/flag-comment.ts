/** What a moderator should look at twice: where a comment leads, and by what other people could be found. */
export type CommentFlag = 'link' | 'email' | 'phone'

/** A piece of a comment, and what is the matter with it. */
export interface CommentPiece {
  text: string
  flag?: CommentFlag
}

// Each alternative reads a bounded number of characters, so that the whole takes a time that grows with the text alone.
const email = String.raw`[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,200}`
const address = String.raw`(?:https?:\/\/|www\.)[^\s<>]{1,500}`
const ending = 'com|org|net|info|biz|io|me|app|link|site|online|top|club|ru|su|kz|uz|kg|by|ua|de|uk|eu|ly|рф|қаз|укр'
const site = String.raw`(?<![\p{L}\p{N}@.-])[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}-]{1,62}){0,4}\.(?:${ending})(?![\p{L}\p{N}-])(?:\/[^\s<>]{0,500})?`
const account = String.raw`(?<![\p{L}\p{N}])@[\p{L}\p{N}_]{3,64}`
const phone = String.raw`(?<![\p{L}\p{N}])\+?\p{Nd}(?:[\s().-]{0,2}\p{Nd}){6,18}(?![\p{L}\p{N}])`
const pattern = new RegExp(`(?<email>${email})|(?<link>${address}|${site}|${account})|(?<phone>${phone})`, 'giu')

/** 26.05.2016 and 2016-05-26 are days, and no numbers to call. */
const day = /^(\d{1,2}[. ]{1,2}\d{1,2}[. ]{1,2}\d{4}|\d{4}-\d{2}-\d{2})$/

/** Cuts a comment into pieces and marks links, e-mail addresses and numbers in it; together they are the comment. */
export function flagComment(text: string): CommentPiece[] {
  const pieces: CommentPiece[] = []
  let at = 0
  for (const match of text.matchAll(pattern)) {
    const [found] = match
    if (day.test(found)) continue
    const flag = match.groups?.email ? 'email' : match.groups?.phone ? 'phone' : 'link'
    if (match.index > at) pieces.push({ text: text.slice(at, match.index) })
    pieces.push({ text: found, flag })
    at = match.index + found.length
  }
  if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at) })
  return pieces
}
