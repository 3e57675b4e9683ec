import { CHANNELS, CHANNEL_LABELS, type Channel } from '@/lib/domain/vocabulary'
import { upperFirst } from '@/lib/domain/wording'
import { SelectField } from './fields'

const OPTIONS = CHANNELS.map((value) => ({ value, label: upperFirst(CHANNEL_LABELS[value]) }))

type ChannelFieldProps = { label: string; hint?: string; defaultValue?: Channel | null }

/** By which way something was said or sent; nobody has to know. */
export function ChannelField(props: ChannelFieldProps) {
  return <SelectField name="channel" empty="Not said" options={OPTIONS} {...props} />
}
