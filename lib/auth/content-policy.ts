/**
 * The content security policy of one answer. Scripts run by their nonce alone; styles in attributes are
 * allowed (bars and charts have measured widths), style elements only with the nonce. Development needs more:
 * React evaluates code for its error pages, the bundler injects styles and talks over a socket.
 */
export function contentPolicy(nonce: string, { development }: { development: boolean }): string {
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    // The service worker: without this, strict-dynamic would ask it for a nonce that it cannot have.
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]
  return directives.join('; ')
}
