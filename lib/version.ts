// next.config.js writes both into the build, so that a server knows them wherever its files are.

/** The version of this build. */
export const VERSION: string = process.env.DEBRIEF_VERSION ?? 'development'

/** The names of the migrations that this build needs, oldest first. */
export const MIGRATIONS: readonly string[] = (process.env.DEBRIEF_MIGRATIONS ?? '').split(',').filter(Boolean)
