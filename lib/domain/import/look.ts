import type { Stage } from '@/lib/domain/lifecycle'
import type { ColumnUse } from './fields'
import type { Format } from './formats'
import type { DateOrder } from './dates'
import type { RowReason } from './plan'
import type { StageChoice, StageWord } from './stage-words'

/** What a person sees of a list before it is brought in. */
export interface ImportLook {
  fileName: string
  format: Format
  formatLabel: string
  /** How the file is written: "semicolon, Windows-1252". */
  written: string
  columns: { name: string; example: string; use: ColumnUse }[]
  stages: (StageWord & { choice: StageChoice })[]
  dates: {
    order: DateOrder
    basis: 'chosen' | 'told' | 'custom'
    example: string | null
    note: string | null
  } | null
  /** The first rows as they would be logged. */
  preview: {
    row: number
    company: string
    role: string
    stage: Stage
    history: string
    place: string | null
    isArchived: boolean
  }[]
  counts: {
    /** Rows of the list with anything in them. */
    rows: number
    /** That would be added as things stand. */
    add: number
    update: number
    /** Known already, and lying in the trash. */
    there: number
    trashed: number
    repeated: number
    leftOut: number
    problems: number
  }
  /** The first of them. */
  problems: RowReason[]
  /** What is missing before anything can be brought in. */
  missing: string | null
}

/** What an import came to. */
export interface ImportReport {
  id: string | null
  added: number
  updated: number
  skipped: RowReason[]
  /** The skipped rows as a file of their own, each with its reason; empty where there are none. */
  skippedCsv: string
}

/** One line of the answer while an import runs. */
export type ImportLine =
  | { type: 'progress'; step: 'writing' | 'planning'; done: number; total: number }
  | { type: 'done'; report: ImportReport }
  | { type: 'refused'; message: string }

/** What taking a whole import back came to. */
export interface UndoneImport {
  removed: number
  /** Those that the person has worked with since: they stay. */
  kept: number
  /** Applications whose filled-in fields are empty again. */
  emptied: number
}
