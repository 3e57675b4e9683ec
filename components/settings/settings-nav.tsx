import { Segments } from '@/components/ui/segments'
import { paths } from '@/lib/paths'

const PLACES = [
  { place: 'general', label: 'You and your calendar', href: paths.settings() },
  { place: 'reminders', label: 'Reminders', href: paths.reminderSettings() },
  { place: 'delivery', label: 'Where reminders go', href: paths.deliverySettings() },
  { place: 'data', label: 'Your data', href: paths.dataSettings() },
  { place: 'clipper', label: 'Clipper', href: paths.clipperSettings() },
  { place: 'api', label: 'API', href: paths.apiSettings() },
  { place: 'account', label: 'Account', href: paths.accountSettings() },
] as const

/** For the first account alone: whoever runs this Debrief. */
const INSTALLATION = { place: 'installation', label: 'Installation', href: paths.installation() } as const

type SettingsNavProps = {
  current: (typeof PLACES)[number]['place'] | 'installation'
  isFirstAccount: boolean
}

/** The pages that the settings are made of. */
export function SettingsNav({ current, isFirstAccount }: SettingsNavProps) {
  const places = isFirstAccount ? [...PLACES, INSTALLATION] : PLACES
  return (
    <div className="-mt-2 mb-6 -ml-3">
      <Segments
        label="Settings"
        framed={false}
        segments={places.map(({ place, label, href }) => ({ label, href, current: place === current }))}
      />
    </div>
  )
}
