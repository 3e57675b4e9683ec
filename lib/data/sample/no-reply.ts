import type { SampleApplication, Step } from './story'
import type { StoryDay } from './story-day'

type Quiet = readonly [
  company: string,
  role: string,
  place: string,
  source: string,
  logged: StoryDay,
  excitement: 1 | 2 | 3 | 4,
]

/** Working days after which the person closed what nobody answered. */
const PATIENCE = 23

const SILENT: readonly Quiet[] = [
  ['Harrow Lane Books', 'Sales Analyst', 'Remote', 'Job board', -83, 2],
  ['Peregrine Parcel', 'Network Analyst', 'Memphis', 'LinkedIn', -82, 1],
  ['Isle & Anchor', 'Data Analyst', 'Seattle, hybrid', 'Job board', -79, 3],
  ['Thornbury Water', 'Reporting Analyst', 'Trenton', 'Company site', -76, 2],
  ['Foxglove Pharma', 'Trial Data Analyst', 'Durham', 'LinkedIn', -72, 3],
  ['Ledger & Lark', 'Finance Analyst', 'Remote', 'LinkedIn', -67, 2],
  ['Mosswood Homes', 'Market Analyst', 'Boise', 'Job board', -65, 1],
  ['Cinder Peak Outdoors', 'Retail Analyst', 'Salt Lake City', 'Company site', -60, 3],
  ['Aster & Vale', 'Product Analyst', 'Remote', 'LinkedIn', -46, 4],
  ['Rookery Games', 'Player Insights Analyst', 'Remote', 'Job board', -38, 4],
  ['Umber Textiles', 'Demand Analyst', 'Greensboro', 'Job board', -35, 2],
]

/** Nobody ever answered, or stopped answering. */
export const NO_REPLY: readonly SampleApplication[] = [
  ...SILENT.map(silent),
  {
    company: 'Nimbus Harbour',
    role: 'Forecast Analyst',
    place: 'Remote',
    salary: '$91–99k / year',
    source: 'Company site',
    excitement: 3,
    tags: 'remote',
    logged: -58,
    story: [
      { on: -53, what: 'move', to: 'SCREENING' },
      { on: -53, time: '11:20', what: 'note', text: 'They will call to find a time. *They never did.*' },
      { on: -30, what: 'move', to: 'NO_REPLY' },
    ],
  },
]

function silent([company, role, place, source, logged, excitement]: Quiet): SampleApplication {
  const nudged: Step[] = excitement > 2 ? [{ on: logged + 8, what: 'done', rule: 'nudge' }] : []
  const closed: Step = { on: logged + PATIENCE, what: 'move', to: 'NO_REPLY' }
  const tags = place.startsWith('Remote') ? 'remote' : 'on site'
  return { company, role, place, source, logged, excitement, tags, story: [...nudged, closed] }
}
