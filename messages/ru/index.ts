import addressees from './addressees.json' with { type: 'json' }
import campaigns from './campaigns.json' with { type: 'json' }
import cases from './cases.json' with { type: 'json' }
import copies from './copies.json' with { type: 'json' }
import corrections from './corrections.json' with { type: 'json' }
import deliveries from './deliveries.json' with { type: 'json' }
import emails from './emails.json' with { type: 'json' }
import entries from './entries.json' with { type: 'json' }
import frame from './frame.json' with { type: 'json' }
import imports from './imports.json' with { type: 'json' }
import kits from './kits.json' with { type: 'json' }
import letterSets from './letter-sets.json' with { type: 'json' }
import letters from './letters.json' with { type: 'json' }
import modelLetters from './model-letters.json' with { type: 'json' }
import organisers from './organisers.json' with { type: 'json' }
import outbox from './outbox.json' with { type: 'json' }
import petitions from './petitions.json' with { type: 'json' }
import press from './press.json' with { type: 'json' }
import privacy from './privacy.json' with { type: 'json' }
import replies from './replies.json' with { type: 'json' }
import signatories from './signatories.json' with { type: 'json' }
import signatures from './signatures.json' with { type: 'json' }
import texts from './texts.json' with { type: 'json' }
import ui from './ui.json' with { type: 'json' }

/** All words of one language: a file for each noun. */
export const ru = {
  addressees,
  campaigns,
  cases,
  copies,
  corrections,
  deliveries,
  emails,
  entries,
  frame,
  imports,
  kits,
  'letter-sets': letterSets,
  letters,
  'model-letters': modelLetters,
  organisers,
  outbox,
  petitions,
  press,
  privacy,
  replies,
  signatories,
  signatures,
  texts,
  ui,
}
