import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader, CardRow, CardRows } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import type { FieldView, OperationView, ReferenceView } from '@/lib/api/reference'

/** Everything that the API can do, from its own document. */
export function ApiReference({ groups, schemas, problems }: ReferenceView) {
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-6">
      {groups.map(({ name, operations }) => (
        <Card key={name} aria-labelledby={`group-${name}`}>
          <CardHeader id={`group-${name}`} title={name} ruled />
          <CardRows>
            {operations.map((operation) => (
              <CardRow key={operation.id}>
                <Operation {...operation} />
              </CardRow>
            ))}
          </CardRows>
        </Card>
      ))}
      <Card aria-labelledby="schemas">
        <CardHeader id="schemas" title="What comes back" note="There may be more fields one day." ruled />
        <CardRows>
          {schemas.map(({ name, fields }) => (
            <CardRow key={name} id={`schema-${name}`}>
              <Disclosure summary={name}>
                <Fields fields={fields} showsRequired={false} />
              </Disclosure>
            </CardRow>
          ))}
        </CardRows>
      </Card>
      <Card aria-labelledby="problems">
        <CardHeader
          id="problems"
          title="Problems"
          note="What is wrong comes as application/problem+json: its type ends with one of these, and errors names each field."
        />
        <CardBody>
          <dl className="grid gap-2">
            {problems.map(({ name, status, title }) => (
              <div key={name} id={`problem-${name}`} className="grid gap-x-4 sm:grid-cols-[12rem_1fr]">
                <dt className="font-mono text-small">
                  {status} {name}
                </dt>
                <dd className="text-small text-muted">{title}</dd>
              </div>
            ))}
          </dl>
        </CardBody>
      </Card>
    </div>
  )
}

function Operation({
  id,
  method,
  path,
  summary,
  description,
  needsMatch,
  parameters,
  body,
  answer,
  isList,
}: OperationView) {
  return (
    <article id={`operation-${id}`} aria-labelledby={`operation-${id}-title`} className="grid gap-2">
      <h3 id={`operation-${id}-title`} className="font-medium">
        {summary}
      </h3>
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={method === 'GET' ? 'neutral' : 'accent'}>{method}</Badge>
        <code className="font-mono text-small [overflow-wrap:anywhere]">{path}</code>
      </p>
      {description ? <p className="text-small text-muted">{description}</p> : null}
      {needsMatch ? <p className="text-small text-muted">Needs If-Match.</p> : null}
      {answer ? (
        <p className="text-small">
          Answers with {isList ? 'a page of ' : ''}
          <a href={`#schema-${answer}`} className="text-accent underline">
            {answer}
          </a>
          .
        </p>
      ) : null}
      {parameters.length > 0 ? (
        <Disclosure summary="Parameters">
          <Fields fields={parameters} />
        </Disclosure>
      ) : null}
      {body.length > 0 ? (
        <Disclosure summary="What is sent">
          <Fields fields={body} />
        </Disclosure>
      ) : null}
    </article>
  )
}

function Fields({ fields, showsRequired = true }: { fields: readonly FieldView[]; showsRequired?: boolean }) {
  return (
    <dl className="grid gap-2">
      {fields.map(({ name, type, required }) => (
        <div key={name} className="grid gap-x-4 sm:grid-cols-[14rem_1fr]">
          <dt className="font-mono text-small [overflow-wrap:anywhere]">{name}</dt>
          <dd className="text-small [overflow-wrap:anywhere] text-muted">
            {type}
            {showsRequired && required ? <span className="ml-2 font-medium text-ink">needed</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
