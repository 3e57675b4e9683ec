import type { Locator } from '@playwright/test'

/** The rows of a table, each with its cells by the name of their column. */
export function readTable(table: Locator): Promise<Record<string, string>[]> {
  return table.evaluate((element: HTMLTableElement) => {
    const textOf = (cell: HTMLElement) => cell.innerText.trim()
    const [head, ...rows] = element.rows
    const names = [...(head?.cells ?? [])].map(textOf)
    return rows.map((row) =>
      Object.fromEntries([...row.cells].map((cell, index) => [names[index] ?? '', textOf(cell)])),
    )
  })
}
