/** In bytes. The list travels with every step, and a server reads it whole. */
export const LARGEST_LIST = 10 * 1024 * 1024

export const TOO_LARGE = `This file is too large: at most ${LARGEST_LIST / 1024 / 1024} MB. A list of applications is rarely larger than one.`

export const MOST_ROWS = 20_000
export const MOST_COLUMNS = 200
