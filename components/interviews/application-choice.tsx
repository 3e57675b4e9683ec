import Form from 'next/form'
import { Link } from '@/components/ui/link'
import { controlStyle, lineHeight } from '@/components/forms/control-style'
import { LogButton } from '@/components/shell/log-button'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardRow, CardRows } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { StagePill } from '@/components/ui/stage-pill'
import type { Stage } from '@/lib/domain/lifecycle'
import { paths } from '@/lib/paths'

type ApplicationChoiceProps = {
  applications: readonly { id: string; company: string; role: string; stage: Stage }[]
  text: string
}

/** Which application the round belongs to; a search by address, so that it works before the script has loaded. */
export function ApplicationChoice({ applications, text }: ApplicationChoiceProps) {
  return (
    <div className="grid max-w-2xl gap-4">
      <Form action={paths.newInterview()} role="search" className="flex gap-2">
        <input
          type="search"
          name="q"
          defaultValue={text}
          aria-label="Company or role"
          placeholder="Company or role"
          className={`${controlStyle} ${lineHeight}`}
        />
        <Button type="submit">
          <Icon of="search" />
          Search
        </Button>
      </Form>
      <Card>
        {applications.length > 0 ? (
          <CardRows>
            {applications.map(({ id, company, role, stage }) => (
              <CardRow key={id} className="relative flex items-center justify-between gap-3 hover:bg-wash/50">
                <Link
                  href={paths.newInterview({ application: id })}
                  className="min-w-0 after:absolute after:inset-0"
                >
                  <span className="line-clamp-2 font-medium wrap-anywhere">
                    <bdi>{company}</bdi>
                  </span>
                  <span className="line-clamp-2 text-muted wrap-anywhere">
                    <bdi>{role}</bdi>
                  </span>
                </Link>
                <StagePill stage={stage} />
              </CardRow>
            ))}
          </CardRows>
        ) : (
          <CardBody className="grid justify-items-start gap-3 pt-4 text-muted">
            <p>
              {text
                ? 'No application matches. Try fewer words, or log it first.'
                : 'An interview belongs to an application. Log that first.'}
            </p>
            <LogButton>Log application</LogButton>
          </CardBody>
        )}
      </Card>
    </div>
  )
}
