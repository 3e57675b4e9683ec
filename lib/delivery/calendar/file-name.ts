import { fold } from '@/lib/domain/fold'

/** "halcyon-health-2026-11-25.ics": plain letters and digits, whatever the company is called. */
export function calendarFileName(company: string, day: string): string {
  const name = fold(company)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return `${name || 'interview'}-${day}.ics`
}
