import { oneLine } from './json-ld'

/** Where people look for work, by the last parts of the host. */
const BOARDS: readonly [RegExp, string][] = [
  [/(^|\.)linkedin\.com$/, 'LinkedIn'],
  [/(^|\.)indeed\.[a-z.]+$/, 'Indeed'],
  [/(^|\.)glassdoor\.[a-z.]+$/, 'Glassdoor'],
  [/(^|\.)stepstone\.[a-z.]+$/, 'StepStone'],
  [/(^|\.)xing\.com$/, 'XING'],
  [/(^|\.)monster\.[a-z.]+$/, 'Monster'],
  [/(^|\.)ziprecruiter\.[a-z.]+$/, 'ZipRecruiter'],
  [/(^|\.)wellfound\.com$/, 'Wellfound'],
  [/(^|\.)welcometothejungle\.com$/, 'Welcome to the Jungle'],
  [/(^|\.)dice\.com$/, 'Dice'],
  [/(^|\.)arbeitsagentur\.de$/, 'Arbeitsagentur'],
  [/(^|\.)usajobs\.gov$/, 'USAJOBS'],
  // Companies keep their own careers pages with these.
  [
    /(^|\.)(greenhouse\.io|lever\.co|ashbyhq\.com|myworkdayjobs\.com|smartrecruiters\.com|workable\.com|personio\.(de|com)|recruitee\.com|bamboohr\.com|teamtailor\.com|icims\.com)$/,
    'Company site',
  ],
]

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Where the posting was seen: a job board by its name, the company's own site, else what the site calls itself. */
export function sourceOf({
  url,
  siteName,
  company,
}: {
  url: string
  siteName: string
  company: string
}): string {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : ''
  const board = BOARDS.find(([pattern]) => pattern.test(host))
  if (board) return board[1]
  const name = lettersOf(company)
  const isOwn =
    name.length > 2 &&
    (lettersOf(siteName) === name || host.split('.').some((part) => lettersOf(part) === name))
  return isOwn ? 'Company site' : oneLine(siteName) || host
}
