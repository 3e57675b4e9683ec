import type { Locator } from '@playwright/test'
import type { Tab } from './tab'

export interface GivenFile {
  name: string
  buffer: Buffer
}

/** Files: brought, attached, dropped. */
export class DocumentVerbs {
  constructor(private readonly tab: Tab) {}

  /** On the page of an application. */
  get card(): Locator {
    return this.tab.page.getByRole('region', { name: 'Documents', exact: true })
  }

  /** Where a file is chosen: in the dialog of an application, or on the page of all documents. */
  get form(): Locator {
    return this.tab.page.getByRole('region', { name: /^(A new file|Bring a file)$/ })
  }

  async openDialog(): Promise<Locator> {
    await this.card.getByRole('button', { name: 'Add a document' }).click()
    return this.tab.page.getByRole('dialog', { name: 'Add a document' })
  }

  async choose({ name, buffer }: GivenFile): Promise<void> {
    const mimeType = 'application/octet-stream'
    await this.tab.page.getByLabel('File', { exact: true }).setInputFiles({ name, mimeType, buffer })
  }

  async upload(): Promise<void> {
    await this.tab.page.getByRole('button', { name: 'Upload' }).click()
  }

  /** As a person drags one from their desktop onto something. */
  async drop(onto: Locator, { name, buffer }: GivenFile): Promise<void> {
    const dataTransfer = await this.tab.page.evaluateHandle(
      ({ name, base64 }) => {
        const transfer = new DataTransfer()
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
        transfer.items.add(new File([bytes], name))
        return transfer
      },
      { name, base64: buffer.toString('base64') },
    )
    await onto.dispatchEvent('dragover', { dataTransfer })
    await onto.dispatchEvent('drop', { dataTransfer })
  }

  /** In the library, what stands about one version. */
  row(name: string): Locator {
    return this.tab.page.getByRole('listitem').filter({ has: this.tab.page.getByRole('heading', { name }) })
  }
}
