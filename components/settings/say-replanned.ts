import { sayCount, sayList, sayNumber } from '@/lib/domain/wording'

/** What a change of the settings did to the open reminders. */
export type Replanned = { moved: number; added: number; ended: number }

/** "Saved. 12 reminders moved, 1 was added and 2 ended." */
export function sayReplanned({ moved, added, ended }: Replanned): string {
  const parts = [
    { count: moved, verb: 'moved' },
    { count: added, verb: added === 1 ? 'was added' : 'were added' },
    { count: ended, verb: 'ended' },
  ].filter(({ count }) => count > 0)
  if (parts.length === 0) return 'Saved. No reminder had to move.'
  const [first, ...others] = parts.map(({ count, verb }, index) =>
    index === 0 ? `${sayCount(count, 'reminder')} ${verb}` : `${sayNumber(count)} ${verb}`,
  )
  return `Saved. ${sayList([first ?? '', ...others])}.`
}
