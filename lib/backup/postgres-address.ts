/** A PostgreSQL address in its parts; what it leaves out is undefined. */
export interface PostgresAddress {
  host?: string
  port?: string
  user?: string
  password?: string
  database?: string
  sslmode?: string
  sslrootcert?: string
  sslcert?: string
  sslkey?: string
}

const ADDRESS =
  /^postgres(?:ql)?:\/\/(?:([^:@/?]*)(?::([^@/?]*))?@)?(\[[^\]]+\]|[^:/?]*)(?::(\d+))?(?:\/([^?]*))?/

/**
 * The parts of an address as Debrief's own driver takes it. It may say more than PostgreSQL's programs understand, such
 * as `statement_timeout`, and have no host but a folder of sockets: so it is taken apart here.
 */
export function addressParts(url: string): PostgresAddress {
  const [, user, password, host, port, database] = ADDRESS.exec(url) ?? []
  const query = new URLSearchParams(/\?(.*)$/.exec(url)?.[1])
  const part = (text: string | null | undefined) => (text ? decodeURIComponent(text) : undefined)
  const asked = (name: string) => query.get(name) ?? undefined
  return {
    host: asked('host') ?? part(host?.replace(/^\[(.*)\]$/, '$1')),
    port: asked('port') ?? port,
    user: asked('user') ?? part(user),
    password: asked('password') ?? part(password),
    database: part(database),
    sslmode: asked('sslmode'),
    sslrootcert: asked('sslrootcert'),
    sslcert: asked('sslcert'),
    sslkey: asked('sslkey'),
  }
}

/** The same for PostgreSQL's own programs: by variables, so that no password stands in the list of processes. */
export function connectionVariables(address: PostgresAddress, major: number): Record<string, string> {
  const variables = {
    PGHOST: address.host,
    PGPORT: address.port,
    PGUSER: address.user,
    PGPASSWORD: address.password,
    PGDATABASE: address.database,
    // The driver's own word for what they call "require": encrypted, to whoever answers.
    PGSSLMODE: address.sslmode === 'no-verify' ? 'require' : address.sslmode,
    PGSSLROOTCERT: address.sslrootcert ?? systemRoots(address, major),
    PGSSLCERT: address.sslcert,
    PGSSLKEY: address.sslkey,
    PGCONNECT_TIMEOUT: '10',
  }
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

/** The driver trusts who the system trusts; they ask for a file of their own unless told so, which 16 and later can be. */
const systemRoots = ({ sslmode }: PostgresAddress, major: number) =>
  sslmode === 'verify-full' && major >= 16 ? 'system' : undefined

/** The same server, another database on it. */
export function withDatabase(url: string, database: string): string {
  const [address = '', query] = url.split('?', 2)
  const server = address.replace(/^([^/]*\/\/[^/]*).*$/, '$1')
  return `${server}/${encodeURIComponent(database)}${query ? `?${query}` : ''}`
}
