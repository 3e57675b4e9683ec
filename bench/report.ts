import { BUDGETS } from './budgets'
import type { ImportTimes } from './imports'
import type { DeliveryResult, PostgresResult, Results, SendingResult, SizeResult } from './results'

/** The tables that are printed: each figure beside its budget, with "over" where it is over. */
export function report({ sizes, delivery, postgresql, machine, versions }: Results): string {
  const { cpu, cores, memoryGB } = machine
  const about = `${cpu}, ${cores} cores, ${memoryGB} GB; Node ${versions.node}, Next.js ${versions.next}`
  return [
    about,
    ...sizes.map(reportSize),
    reportStatements(sizes),
    reportPostgres(postgresql, sizes),
    reportDelivery(delivery),
  ].join('\n\n')
}

function reportSize(result: SizeResult): string {
  const { applications, pages, changes, list, exports, api, memory, coldStartMs } = result
  const budget = BUDGETS[applications]!
  const head = ['', 'p50 ms', 'p95 ms', 'req/s', 'rows ms', 'script kB', 'page kB', 'SQL']
  const limits = ['budget', `≤ ${budget.p50}`, `≤ ${budget.p95}`, `≥ ${budget.perSecond}`, `≤ ${budget.rows}`, `≤ ${budget.script}`, '', ''] // prettier-ignore
  const lines = pages.map(({ name, isBudgeted, serverTime, perSecond, rows, script, statements }) => [
    isBudgeted ? name : `(${name})`,
    most(serverTime.p50, budget.p50),
    most(serverTime.p95, budget.p95),
    perSecond === null ? '' : least(perSecond, budget.perSecond),
    most(rows, budget.rows),
    most(script, budget.script),
    String(serverTime.kB),
    String(statements),
  ])
  const others: [string, string][] = [
    ...Object.entries(changes).map(([name, ms]): [string, string] => {
      const limit = name.startsWith('search') ? budget.search : budget.change
      return [`${name}, p50 (≤ ${limit} ms)`, most(ms, limit)]
    }),
    ...(list ? listLines(list, budget.list) : []),
    [`memory idle (≤ ${budget.idle} MB)`, most(memory.idle, budget.idle)],
    [`memory after load (≤ ${budget.afterLoad} MB)`, most(memory.afterLoad, budget.afterLoad)],
    ['cold start, ms', String(coldStartMs)],
    ...Object.entries(exports).map(([name, { seconds, megabytes, growth }]): [string, string] => [
      name,
      `${seconds} s, ${megabytes} MB, memory +${growth ?? '?'} MB`,
    ]),
  ]
  return [
    `${applications.toLocaleString('en')} applications`,
    table([head, limits, ...lines]),
    table(others),
    table([
      ['', 'req/s', 'p50 ms', 'p97 ms'],
      ...api.map(({ name, perSecond, p50, p97 }) => [name, String(perSecond), String(p50), String(p97)]),
    ]),
  ].join('\n')
}

function listLines({ rows, look, seconds }: ImportTimes, limit: number): [string, string][] {
  const list = `a list of ${rows.toLocaleString('en')} rows`
  return [
    [`look at ${list}, s`, String(look)],
    [`bring in ${list}, s (≤ ${limit})`, most(seconds, limit)],
  ]
}

function reportDelivery({ sqlite, postgresql }: Results['delivery']): string {
  const line = (what: string, figure: (result: DeliveryResult) => string) => [
    what,
    figure(sqlite),
    figure(postgresql),
  ]
  const ahead = Object.keys(sqlite.tickMs).map((count) =>
    line(`a look that finds nothing, ${Number(count).toLocaleString('en')} ahead, p50 ms`, ({ tickMs }) =>
      String(tickMs[count]),
    ),
  )
  const due = sqlite.due.toLocaleString('en')
  const sent = (answered: string, of: (result: DeliveryResult) => SendingResult | undefined) => [
    line(`sent per minute, ${answered}`, (result) => of(result)?.perMinute.toLocaleString('en') ?? ''),
    line(`lateness with ${due} due at one minute, p50 s`, (result) => String(of(result)?.lateness.p50 ?? '')),
    line('the same, p99 s (≤ 60)', (result) => most(of(result)?.lateness.p99, 60)),
  ]
  return table([
    ['reminders that leave', 'SQLite', 'PostgreSQL'],
    ...sent('answered at once', (result) => result),
    ...sent(`answered after ${sqlite.slowly?.answerMs} ms`, ({ slowly }) => slowly),
    ...ahead,
  ])
}

/** Each page on PostgreSQL beside the same on SQLite, and what a second instance adds. */
function reportPostgres(
  { applications, pages, perSecond }: PostgresResult,
  sizes: readonly SizeResult[],
): string {
  const onSqlite = sizes.find((result) => result.applications === applications)?.pages
  const lines = pages.map(({ name, p50, p95 }) => {
    const beside = onSqlite?.find((page) => page.name === name)?.serverTime
    return [name, String(p50), String(p95), String(beside?.p50 ?? ''), String(beside?.p95 ?? '')]
  })
  const head = ['PostgreSQL beside SQLite', 'p50 ms', 'p95 ms', 'SQLite p50', 'SQLite p95']
  return [
    table([head, ...lines]),
    table([
      ['Today on PostgreSQL, one instance, req/s', String(perSecond.oneInstance)],
      ['the same, two instances', String(perSecond.twoInstances)],
    ]),
  ].join('\n')
}

/** Whether the number of statements behind a page depends on how much is stored. */
function reportStatements(sizes: readonly SizeResult[]): string {
  const [first, ...rest] = sizes
  if (!first || rest.length === 0) return ''
  const differing = first.pages.filter(({ name, statements }) =>
    rest.some(({ pages }) => pages.some((other) => other.name === name && other.statements !== statements)),
  )
  return differing.length === 0
    ? 'The number of SQL statements per page is the same at every size.'
    : `The number of SQL statements differs by size: ${differing.map(({ name }) => name).join(', ')}.`
}

const most = (value: number | null | undefined, limit: number) => marked(value, (known) => known <= limit)
const least = (value: number | null | undefined, limit: number) => marked(value, (known) => known >= limit)

function marked(value: number | null | undefined, isWithin: (known: number) => boolean): string {
  if (value === null || value === undefined) return 'not measured'
  return `${value} ${isWithin(value) ? 'ok' : 'over'}`
}

function table(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)))
  return lines
    .map((line) =>
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
        .join('  '),
    ) // prettier-ignore
    .join('\n')
}
