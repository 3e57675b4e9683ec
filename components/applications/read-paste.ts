import { readPosting } from '@/app/(app)/actions'
import { MOST_PASTED } from '@/lib/domain/clip'
import { pastedLink, readPostingText } from '@/lib/domain/posting-text'
import { fillEmptyFields, sayFilled } from './fill-fields'

/**
 * Fills what is empty in `form` from what was pasted into `area`: a posting's text or its link. Returns what it did,
 * in words.
 */
export async function readPaste(
  form: HTMLFormElement,
  area: HTMLTextAreaElement,
  text: string,
): Promise<string> {
  if (text.length > MOST_PASTED) {
    return 'This is too much to be read: at most 1,000,000 characters. Copy only the posting.'
  }
  const link = pastedLink(text)
  if (link) return readLink(form, link)
  const clip = readPostingText(text)
  const filled = fillEmptyFields(form, clip)
  if (filled.includes('posting')) area.value = ''
  return [sayFilled(filled), ...clip.notes].join(' ')
}

async function readLink(form: HTMLFormElement, link: string): Promise<string> {
  const filled = fillEmptyFields(form, { link })
  try {
    const result = await readPosting({ link })
    if (!result.ok) return result.formError ?? Object.values(result.fieldErrors).flat().join(' ')
    if (result.data === null) {
      return 'The link is kept. This Debrief does not open pages: paste the posting’s text for the rest.'
    }
    return [sayFilled([...filled, ...fillEmptyFields(form, result.data)]), ...result.data.notes].join(' ')
  } catch {
    return 'The link is kept. The page behind it could not be read just now.'
  }
}
