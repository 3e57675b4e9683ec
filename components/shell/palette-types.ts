export type PaletteItem = { id: string; label: string; detail?: string; href: string }

export type PaletteGroup = { heading: string; items: PaletteItem[] }

/** A server action: what matches `query`, grouped, best first; for an empty query, nothing. */
export type PaletteSearch = (query: string) => Promise<PaletteGroup[]>
