// What starts the server and what answers its requests are bundled apart, and share no module.
const shared = globalThis as typeof globalThis & { debriefSchedulerId?: string | null }

/** The id of the scheduler that this process runs; null where it runs none. */
export function schedulerHere(): string | null {
  return shared.debriefSchedulerId ?? null
}

export function tellSchedulerHere(id: string | null): void {
  shared.debriefSchedulerId = id
}
