import { alphabets } from './alphabets'
import { attached } from './attached'
import type { Stories } from './corpus'
import { absent, reports } from './machines'
import { bundles, odd } from './odd'
import { people } from './people'
import { texts } from './texts'

/** Every mail of the corpus, by what it is about. */
export const allMails: Record<string, Stories> = {
  'what people write, in the forms that their programs give it': texts,
  'texts in every usual alphabet': alphabets,
  'reports of mail servers': reports,
  'what an answering machine or a list sends': absent,
  'people whose mails look like those of machines': people,
  'more than a text': bundles,
  'what hangs on it as a file': attached,
  'what lacks something, has too much of it, or means harm': odd,
}
