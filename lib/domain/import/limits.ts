/** In bytes. The list travels with every step, and a server reads it whole. */
export const LARGEST_LIST = 10 * 1024 * 1024

export const TOO_LARGE = `This file is too large: at most ${LARGEST_LIST / 1024 / 1024} MB. A list of applications is rarely larger than one.`

export const MOST_ROWS = 20_000
export const MOST_COLUMNS = 200

/** What an import may fill in to be taken back, in characters of JSON: a whole list of text, with room for its keys. */
export const LONGEST_FILLED_IN = 16_000_000
