/**
 * The tables that a migration for SQLite makes anew: by taking the old one away, which takes with it whatever hangs on
 * its rows unless the foreign keys are off.
 */
export function redefinedTables(sql: string): string[] {
  const code = sql.replaceAll(/--.*$/gm, '')
  return [...code.matchAll(/\bDROP\s+TABLE\s+(?:IF\s+EXISTS\s+)?["`[]?(\w+)/gi)].map(
    ([, table = '']) => table,
  )
}
