import { NO_REPLY } from './no-reply'
import { ON_PAPER } from './on-paper'
import { ONGOING } from './ongoing'
import { OTHER_ENDS } from './other-ends'
import type { SampleApplication } from './story'
import { TURNED_DOWN } from './turned-down'
import { WAITING } from './waiting'

/** The whole sample search: some four months of somebody who works with data. */
export const SEARCH: readonly SampleApplication[] = [
  ...ONGOING,
  ...WAITING,
  ...TURNED_DOWN,
  ...ON_PAPER,
  ...OTHER_ENDS,
  ...NO_REPLY,
]
