import { CheckboxField, NumberField } from '@/components/forms/fields'
import { FEEDBACK_FLOOR, RULES, type RuleName, type RuleNumber, type RuleSettings } from '@/lib/domain/rules'

type RuleFieldsProps = { name: RuleName; settings: RuleSettings[RuleName] }

/** The number first, then what it counts, so that the line reads as a sentence; errors stand below both. */
const IN_ONE_LINE =
  'grid-cols-[4rem_minmax(0,1fr)] items-center gap-x-3 [&>label]:order-1 [&>label]:font-normal [&>p]:order-2 [&>p]:col-span-2'

/** One rule: on or off, and its numbers. */
export function RuleFields({ name, settings }: RuleFieldsProps) {
  const { label, explanation } = RULES[name]
  const bounds: Readonly<Record<string, RuleNumber>> = RULES[name].numbers
  const numbers: Readonly<Record<string, number>> = settings.numbers
  return (
    <li className="grid gap-2 py-3.5">
      <CheckboxField
        name={`${name}.enabled`}
        label={<span className="font-medium">{label}</span>}
        hint={explanation}
        defaultChecked={settings.enabled}
        className="[&>p]:pl-6"
      />
      {Object.entries(bounds).map(([key, bound]) => (
        <div key={key} className="pl-6">
          <NumberField
            name={`${name}.numbers.${key}`}
            label={<NumberLabel bound={bound} value={numbers[key]} />}
            defaultValue={numbers[key]}
            className={IN_ONE_LINE}
            required
          />
        </div>
      ))}
      {name === 'feedback-request' ? (
        <p className="max-w-prose pl-6 text-small text-muted">
          Business day {FEEDBACK_FLOOR} is the floor: sooner, the decision is still fresh on both sides and
          few answer openly. You can wait longer, not shorter. You can write the draft at any time.
        </p>
      ) : null}
    </li>
  )
}

function NumberLabel({ bound, value }: { bound: RuleNumber; value: number | undefined }) {
  const { label, unit, min, max, default: byDefault } = bound
  return (
    <>
      {unit} {label}
      <span className="ml-2 whitespace-nowrap text-muted">
        {min} to {max}
        {value === byDefault ? null : `, usually ${byDefault}`}
      </span>
    </>
  )
}
