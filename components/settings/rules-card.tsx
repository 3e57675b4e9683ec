import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { RuleSettings } from '@/lib/domain/rules'
import { RuleFields } from './rule-fields'
import { RULE_GROUPS } from './rule-groups'
import { RulesForm, type RulesFormActions } from './rules-form'

type RulesCardProps = { rules: RuleSettings; actions: RulesFormActions }

/** What schedules reminders: each rule on or off, with its numbers. */
export function RulesCard({ rules, actions }: RulesCardProps) {
  return (
    <Card aria-labelledby="rules">
      <CardHeader
        id="rules"
        title="Rules"
        note="What reminds you, and when. A change plans all open reminders anew; what you did or dismissed stays so."
      />
      <CardBody>
        <RulesForm {...actions}>
          {RULE_GROUPS.map(({ title, rules: names }) => (
            <section key={title} className="pt-2">
              <h3 className="border-b border-line pb-1 text-small font-semibold text-muted">{title}</h3>
              <ul role="list" className="divide-y divide-line">
                {names.map((name) => (
                  <RuleFields key={name} name={name} settings={rules[name]} />
                ))}
              </ul>
            </section>
          ))}
          {/* Nothing to switch off, but the form holds all rules. */}
          <input type="hidden" name="custom.enabled" value="on" />
        </RulesForm>
      </CardBody>
    </Card>
  )
}
