// @ts-check
// What a run says last of what did not hold, where nobody has to look for it among all that did.

/** @typedef {{ title: string, file?: string, line?: number, ok?: boolean, tests?: { results?: { errors?: { message?: string }[] }[] }[] }} Spec */
/** @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite */

const LINES_OF_A_MESSAGE = 30
const COLOURS = new RegExp(`${String.fromCodePoint(27)}\\[[0-9;]*m`, 'g')

/**
 * Of a report of Vitest: the tests that failed, and the files that never came to their tests.
 * @param {{ testResults?: { name: string, status?: string, message?: string, assertionResults?: { status: string, fullName: string, failureMessages?: string[] | null }[] }[] }} report
 * @returns {string[]}
 */
export function failuresOfTests({ testResults = [] }) {
  return testResults.flatMap(({ name, status, message, assertionResults = [] }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (failed.length === 0) return status === 'failed' ? [told(name, message)] : []
    return failed.map((test) => told(`${name} › ${test.fullName}`, test.failureMessages?.join('\n')))
  })
}

/**
 * Of a report of Playwright: the journeys that failed, also those that went well when tried again.
 * @param {{ suites?: Suite[], errors?: { message?: string }[] }} report
 * @returns {string[]}
 */
export function failuresOfJourneys({ suites = [], errors = [] }) {
  return [...suites.flatMap(ofSuite), ...errors.map(({ message }) => told('before the journeys', message))]
}

/** @param {Suite} suite @returns {string[]} */
function ofSuite({ specs = [], suites = [] }) {
  const own = specs.flatMap((spec) => {
    const messages = (spec.tests ?? [])
      .flatMap(({ results = [] }) => results)
      .flatMap(({ errors = [] }) => errors)
      .map(({ message }) => message)
    if (spec.ok !== false && messages.length === 0) return []
    return [told(`${spec.file}:${spec.line} › ${spec.title}`, messages.join('\n'))]
  })
  return [...own, ...suites.flatMap(ofSuite)]
}

/** @param {string} what @param {string} [why] */
export function told(what, why = '') {
  const lines = why.replace(COLOURS, '').trimEnd().split('\n')
  const rest = lines.length - LINES_OF_A_MESSAGE
  const shown = lines.slice(0, LINES_OF_A_MESSAGE).concat(rest > 0 ? [`… ${rest} lines more`] : [])
  return [what, ...shown.filter(Boolean).map((line) => `  ${line}`)].join('\n')
}
