import type { Day } from '@/lib/domain/day'

/** What describes an application, as its page shows and edits it. */
export interface ApplicationDetailsView {
  id: string
  company: string
  role: string
  place: string | null
  salary: string | null
  source: string | null
  link: string | null
  excitement: number | null
  deadline: Day | null
  offerDue: Day | null
  notes: string
  posting: string
  country: string | null
  state: string | null
  withdrawReason: string | null
}

/** A country or a state of one, as the select lists it. */
export type RegionOption = { code: string; name: string }
