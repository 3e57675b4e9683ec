'use client'

import { useState, type MouseEvent } from 'react'
import { Button } from '@/components/ui/button'
import { buttonStyle } from '@/components/ui/button-style'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { copyText } from '@/components/ui/copy-text'
import { Icon } from '@/components/ui/icon'

/** The bookmark to drag into the browser's bar. */
export function BookmarkletCard({ bookmarklet }: { bookmarklet: string }) {
  const [word, setWord] = useState('')
  // React refuses such addresses, and is right to: this one is ours alone, and set where React does not look.
  const setAddress = (link: HTMLAnchorElement | null) => link?.setAttribute('href', bookmarklet)

  const explain = (event: MouseEvent) => {
    event.preventDefault()
    setWord('It does its work on a posting’s page: drag it to your bookmarks bar first.')
  }
  const copy = async () => {
    setWord(
      (await copyText(bookmarklet))
        ? 'Copied. Paste it as the address of a new bookmark.'
        : 'Your browser did not let it be copied. Drag the bookmark instead.',
    )
  }

  return (
    <Card aria-labelledby="bookmarklet">
      <CardHeader
        id="bookmarklet"
        title="As a bookmark"
        note="On a posting’s page, it opens the log form with company, role, place, salary and the posting’s text filled in. Nothing is logged until you press the button there."
      />
      <CardBody className="grid gap-4">
        <ol className="grid list-decimal gap-1 pl-5">
          <li>Show your bookmarks bar (Ctrl Shift B, on a Mac ⌘ Shift B).</li>
          <li>Drag this to it, or copy it and make a bookmark with it as its address.</li>
          <li>Open a posting, and press the bookmark.</li>
        </ol>
        <div className="flex flex-wrap gap-2">
          {/* oxlint-disable-next-line jsx-a11y/anchor-is-valid, jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
          <a ref={setAddress} onClick={explain} className={buttonStyle('primary', 'medium', 'cursor-grab')}>
            <Icon of="bookmark-plus" />
            Clip to Debrief
          </a>
          <Button onClick={copy}>
            <Icon of="copy" />
            Copy the bookmark
          </Button>
        </div>
        <p role="status" className="text-small text-muted empty:hidden">
          {word}
        </p>
      </CardBody>
    </Card>
  )
}
