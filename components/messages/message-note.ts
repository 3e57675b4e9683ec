import type { Reading } from '@/lib/domain/message/read-message'

/** What a note may hold, with room for its heading. */
const MOST = 18_000

/** The message as a note: who wrote, about what, and the words as they are. */
export function noteOf({ sender, subject, text }: Pick<Reading, 'sender' | 'subject' | 'text'>): string {
  const who = sender.name || sender.address
  const head = [who ? `E-mail from ${who}` : 'E-mail', subject ? `“${subject}”` : '']
    .filter(Boolean)
    .join(': ')
  // Two blanks keep a line break in Markdown, and what looks like a mark of it is only a letter here.
  const words = text
    .slice(0, MOST)
    .replace(/([\\`*_[\]<>#])/g, '\\$1')
    .replace(/(?<=\S)[^\S\n]*\n(?=\S)/g, '  \n')
  return `**${head.replace(/([\\`*_[\]<>#])/g, '\\$1')}**\n\n${words}`.slice(0, 20_000)
}
