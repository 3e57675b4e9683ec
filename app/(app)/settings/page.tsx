import type { Metadata } from 'next'
import { DaysOffCard } from '@/components/settings/days-off-card'
import { LookCard } from '@/components/settings/look-card'
import { ProfileCard } from '@/components/settings/profile-card'
import { RegionCard } from '@/components/settings/region-card'
import { SettingsNav } from '@/components/settings/settings-nav'
import { WorkingWeekCard } from '@/components/settings/working-week-card'
import { ZoneCard } from '@/components/settings/zone-card'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/auth/require-user'
import { listDaysOff } from '@/lib/data/days-off'
import { isFirstAccount } from '@/lib/data/installation'
import { loadSettings } from '@/lib/data/settings'
import { holidayCalendar, isRegion, listCountries, listStates } from '@/lib/domain/holidays'
import { nextHolidays } from '@/lib/domain/next-holidays'
import {
  cancelDaysOff,
  changeRegion,
  changeWorkingWeek,
  changeZone,
  saveProfile,
  saveSingleKeys,
  takeDaysOff,
} from './actions'

export const metadata: Metadata = { title: 'Settings' }

const HOLIDAYS_SHOWN = 8

type SettingsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SettingsPage({ searchParams }: SettingsPageProps) {
  const viewer = await requireUser()
  const [settings, daysOff, isFirst, query] = await Promise.all([
    loadSettings(viewer.id),
    listDaysOff(viewer.id, viewer.today),
    isFirstAccount(viewer.id),
    searchParams,
  ])
  const region = shownRegion(query) ?? settings
  const calendar = holidayCalendar({
    country: region.country,
    state: region.state,
    workingWeek: settings.workingWeek,
    daysOff: new Map(),
  })
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsNav current="general" isFirstAccount={isFirst} />
      <div className="grid max-w-2xl grid-cols-1 gap-6">
        <ProfileCard name={settings.name} action={saveProfile} />
        <ZoneCard zone={settings.zone} now={viewer.now} action={changeZone} />
        <RegionCard
          country={region.country}
          state={region.state}
          isPreview={region.country !== settings.country || region.state !== settings.state}
          countries={listCountries()}
          states={region.country === null ? [] : listStates(region.country)}
          holidays={nextHolidays(calendar, viewer.today, HOLIDAYS_SHOWN)}
          today={viewer.today}
          action={changeRegion}
        />
        <WorkingWeekCard workingWeek={settings.workingWeek} action={changeWorkingWeek} />
        <DaysOffCard
          ranges={daysOff}
          today={viewer.today}
          addAction={takeDaysOff}
          removeAction={cancelDaysOff}
        />
        <LookCard singleKeys={settings.singleKeys} action={saveSingleKeys} />
      </div>
    </>
  )
}

/** The region that the address asks to see before it is saved, or null where it asks for none that there is. */
function shownRegion(query: Record<string, string | string[] | undefined>) {
  const { country, state } = query
  if (country === '') return { country: null, state: null }
  if (typeof country !== 'string' || !isRegion(country, null)) return null
  return { country, state: typeof state === 'string' && isRegion(country, state) ? state : null }
}
