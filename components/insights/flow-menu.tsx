'use client'

import { Icon } from '@/components/ui/icon'
import { Menu, MenuItem, MenuLink } from '@/components/ui/menu'
import { toast } from '@/components/ui/toast'

type FlowMenuProps = { svgHref: string; textHref: string }

/** Twice as fine as it is drawn: sharp on paper and on good screens. */
const FINENESS = 2
const KEPT_MS = 60_000

/** The picture to take along: as it is drawn, as pixels, or as the text that another tool draws from. */
export function FlowMenu({ svgHref, textHref }: FlowMenuProps) {
  const savePng = async () => {
    try {
      save(await pngOf(svgHref), 'applications.png')
    } catch {
      toast({ message: 'The picture could not be drawn. Its SVG is there as well.', tone: 'problem' })
    }
  }
  return (
    <Menu
      label="Download the picture"
      size="icon"
      variant="ghost"
      align="end"
      button={<Icon of="download" />}
    >
      <MenuLink href={svgHref} download="applications.svg">
        SVG, sharp at any size
      </MenuLink>
      <MenuItem onClick={() => void savePng()}>PNG, for a message or a slide</MenuItem>
      <MenuLink href={textHref} download="applications-sankeymatic.txt">
        Text for SankeyMATIC
      </MenuLink>
    </Menu>
  )
}

/** Draws the file that the server makes, in this browser. */
async function pngOf(svgHref: string): Promise<Blob> {
  const answer = await fetch(svgHref)
  if (!answer.ok) throw new Error(`The picture was answered with ${answer.status}`)
  const address = URL.createObjectURL(await answer.blob())
  try {
    const picture = new Image()
    picture.src = address
    await picture.decode()
    const canvas = document.createElement('canvas')
    canvas.width = picture.naturalWidth * FINENESS
    canvas.height = picture.naturalHeight * FINENESS
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob((png) => (png ? resolve(png) : reject(new Error('Nothing was drawn'))), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // Some browsers take it only after a while.
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS)
}
