'use client'

import { useEffect, useRef, useState } from 'react'
import type { Logged } from '@/components/applications/log-form'
import { Button } from '@/components/ui/button'
import { buttonStyle } from '@/components/ui/button-style'
import { Card, CardBody } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'

/** What the small window says when it is done. */
export function LoggedCard({ company, href }: Logged) {
  const title = useRef<HTMLHeadingElement>(null)
  const [isOpenStill, setOpenStill] = useState(false)
  // The form that had the focus is gone.
  useEffect(() => title.current?.focus(), [])

  const close = () => {
    window.close()
    // A browser closes only windows that it opened for a script.
    setOpenStill(true)
  }

  return (
    <Card>
      <CardBody className="grid gap-4">
        <div role="status">
          <h2
            ref={title}
            tabIndex={-1}
            className="flex items-center gap-2 font-serif text-section font-semibold outline-none"
          >
            <Icon of="check" className="text-sustain" />
            Logged
          </h2>
          <p className="wrap-anywhere text-muted">{company} is in your applications.</p>
        </div>
        <div className="flex flex-wrap gap-2 max-sm:*:grow">
          <a href={href} target="_blank" rel="noopener" className={buttonStyle('primary', 'medium')}>
            Open it
          </a>
          <Button onClick={close}>Close this window</Button>
        </div>
        {isOpenStill ? <p className="text-small text-muted">You can close this window now.</p> : null}
      </CardBody>
    </Card>
  )
}
