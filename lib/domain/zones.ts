import { isZone } from './day'

/** The time zones to choose from, by IANA name. Others that the runtime knows may be typed as well. */
export function listZones(): string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]
}

/**
 * The zone that a person means: its IANA name in any spelling, or the city alone, such as "new york". Null where
 * there is none, or more than one.
 */
export function findZone(typed: string): string | null {
  const name = typed.trim().replace(/\s+/g, '_').toLowerCase()
  if (name === '') return null
  const zones = listZones()
  const listed = zones.find((zone) => zone.toLowerCase() === name)
  if (listed) return listed
  const inCity = zones.filter((zone) => zone.toLowerCase().endsWith(`/${name}`))
  if (inCity.length > 0) return inCity.length === 1 ? (inCity[0] ?? null) : null
  // Newer and older names of the same place, such as Asia/Kolkata and Asia/Calcutta: the runtime lists one of them.
  const areas = new Set(zones.map((zone) => zone.split('/')[0] ?? ''))
  return [name, ...[...areas].map((area) => `${area}/${name}`)].filter(isPlace).map(canonical)[0] ?? null
}

const isPlace = (zone: string) => zone.includes('/') && isZone(zone)
const canonical = (zone: string) =>
  new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
