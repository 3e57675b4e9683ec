import { Segments } from '@/components/ui/segments'
import { paths } from '@/lib/paths'

const PLACES = [
  { place: 'general', label: 'You and your calendar', href: paths.settings() },
  { place: 'reminders', label: 'Reminders', href: paths.reminderSettings() },
  { place: 'delivery', label: 'Where reminders go', href: paths.deliverySettings() },
  { place: 'account', label: 'Account', href: paths.accountSettings() },
] as const

/** The pages that the settings are made of. */
export function SettingsNav({ current }: { current: (typeof PLACES)[number]['place'] }) {
  return (
    <div className="-mt-2 mb-6 -ml-3">
      <Segments
        label="Settings"
        framed={false}
        segments={PLACES.map(({ place, label, href }) => ({ label, href, current: place === current }))}
      />
    </div>
  )
}
