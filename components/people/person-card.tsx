import type { IconName } from '@/components/ui/icon-names'
import type { ReactNode } from 'react'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { Markdown } from '@/components/ui/markdown'
import { mailto } from '@/lib/domain/drafts'
import type { PersonDetails } from '@/lib/schemas/person'

const linkStyle = 'underline decoration-line underline-offset-2 wrap-anywhere hover:decoration-current'

/** How to reach somebody, what you share, and what you noted. */
export function PersonCard({ person }: { person: PersonDetails }) {
  const { email, phone, link, sharedGround, notes } = person
  const hasContact = email !== null || phone !== null || link !== null
  return (
    <Card aria-labelledby="about">
      <CardHeader id="about" title="About them" />
      <CardBody className="grid gap-3">
        {hasContact ? (
          <ul role="list" className="grid gap-1.5">
            {email ? (
              <Row icon="mail">
                <a href={mailto({ to: email, subject: '', body: '' })} className={linkStyle}>
                  {email}
                </a>
              </Row>
            ) : null}
            {phone ? (
              <Row icon="phone">
                <a href={`tel:${phone.replace(/[^\d+*#]/g, '')}`} className={linkStyle}>
                  {phone}
                </a>
              </Row>
            ) : null}
            {link ? (
              <Row icon="link">
                <a href={link} target="_blank" rel="noopener noreferrer nofollow" className={linkStyle}>
                  {link.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
                </a>
              </Row>
            ) : null}
          </ul>
        ) : null}
        <Part title="What you share">
          {sharedGround ? (
            <p className="whitespace-pre-line wrap-anywhere" dir="auto">
              {sharedGround}
            </p>
          ) : (
            <p className="text-muted">Nothing noted yet: a school, an employer, a friend?</p>
          )}
        </Part>
        {notes ? (
          <Part title="Notes">
            <Markdown>{notes}</Markdown>
          </Part>
        ) : null}
      </CardBody>
    </Card>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid gap-0.5">
      <h3 className="text-small text-muted">{title}</h3>
      {children}
    </div>
  )
}

function Row({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <li className="flex min-h-6 items-start gap-2">
      <Icon of={icon} className="mt-0.5 text-muted" />
      <span className="min-w-0">{children}</span>
    </li>
  )
}
