import { Encrypter } from 'age-encryption'

/** True for a public key of age to which a file can be encrypted: its checksum is right, and it is a point that hides something. */
export async function checkRecipient(recipient: string): Promise<boolean> {
  try {
    const encrypter = new Encrypter()
    encrypter.addRecipient(recipient)
    await encrypter.encrypt('')
    return true
  } catch {
    return false
  }
}
