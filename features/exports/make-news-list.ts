import { csvHead, csvLines } from './csv-lines'
import { listSigners } from './list-signers'
import type { Making } from './make-export'

/** Those who confirmed and want news by mail, with what a mail to them needs. */
export async function* makeNewsList(making: Making<'updates'>): AsyncGenerator<Uint8Array> {
  yield csvHead(['name', 'email', 'language', 'country'])
  for await (const signers of listSigners(making, { states: ['confirmed'], news: true })) {
    const rows = signers.flatMap(({ signer, locale, country }) =>
      signer ? [[signer.name, signer.email, locale, country]] : [],
    )
    yield csvLines(rows, making.mark)
  }
}
