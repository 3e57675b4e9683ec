import type { ActionResult } from '@/lib/actions/result'
import type { Missing } from '@/lib/domain/review'
import type { Pillar } from '@/lib/domain/vocabulary'
import type { ReviewSaveInput, ReviewVersion } from '@/lib/schemas/review'

/** A line as it is stored: the lesson it is, and how many reviews name that. */
export interface StoredLine {
  lessonId: string
  pillar: Pillar
  action: string
  actionDue: string | null
  seenCount: number
}

export type SaveAnswer =
  | {
      outcome: 'saved'
      version: number
      savedAt: Date
      lessons: StoredLine[]
      /** Of an attempt to complete it: what it still needs. */
      missing?: Missing[]
    }
  | { outcome: 'overtaken'; current: ReviewVersion }

export type SaveCall = (input: ReviewSaveInput) => Promise<ActionResult<SaveAnswer>>
