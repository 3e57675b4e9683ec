/** The address of a page behind a mail's link. */
export type LinkSearch = Promise<{ token?: string | string[]; just?: string | string[] }>

/** The token, and whether the button was pressed a moment ago. */
export async function readLinkSearch(search: LinkSearch): Promise<{ token: string; just: boolean }> {
  const { token, just } = await search
  return { token: [token].flat()[0] ?? '', just: just !== undefined }
}
