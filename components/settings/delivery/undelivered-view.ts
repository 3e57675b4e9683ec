import { nameOf, type DestinationView } from './destination-view'

/** A reminder that was given up at one place. */
export type UndeliveredView = {
  id: string
  reminderId: string
  title: string
  dueAt: Date
  /** What the other side said last, as a sentence. */
  problem: string | null
  destination: Pick<DestinationView, 'kind' | 'address' | 'label'>
}

/** What a person calls the place. An address may hold a secret: never the whole of it. */
export const placeOf = ({ destination }: UndeliveredView): string => nameOf({ ...destination, preset: null })

/** What fits into a sentence: how many reminders, and at which places. */
export function sumUp(undelivered: readonly UndeliveredView[]): {
  count: number
  places: string[]
} {
  return {
    count: new Set(undelivered.map(({ reminderId }) => reminderId)).size,
    places: [...new Set(undelivered.map(placeOf))],
  }
}
