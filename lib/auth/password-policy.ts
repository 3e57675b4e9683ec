import { isCommonPassword } from './common-passwords'

/** Why `password` may not be chosen by this person, as a sentence, or null when it may. */
export async function passwordRefusal(
  password: string,
  person: { name: string; email: string },
): Promise<string | null> {
  if (await isCommonPassword(password))
    return 'Many people use this one, so it is tried first. Choose another.'
  const folded = plain(password)
  const own = [person.email, person.email.split('@')[0] ?? '', person.name].map(plain)
  if (own.includes(folded)) return 'Your name or address is the first guess. Choose another.'
  return null
}

const plain = (text: string) => text.toLowerCase().replace(/[\s._-]+/g, '')
