const TRACKING = /^(?:utm_.*|gclid|fbclid|msclkid|mc_[ce]id|trk|trackingid|refid|gh_src|lever-source.*)$/i

/**
 * The link to keep: the posting's own address where it is on the same site, else the page's, without what only
 * counts visitors. Empty where neither can be opened by a link.
 */
export function linkOf(pageUrl: string, postingUrl: string): string {
  const page = webUrl(pageUrl)
  const posting = webUrl(postingUrl, pageUrl)
  const isSpecific = posting && page && posting.hostname === page.hostname && posting.pathname.length > 1
  const url = isSpecific ? posting : (page ?? posting)
  if (!url) return ''
  const counting = [...url.searchParams.keys()].filter((name) => TRACKING.test(name))
  for (const name of counting) url.searchParams.delete(name)
  // Some sites keep the posting's place behind the #.
  if (!/^#!?\//.test(url.hash)) url.hash = ''
  url.username = ''
  url.password = ''
  return url.href.length <= 2_000 ? url.href : ''
}

function webUrl(text: string, base?: string): URL | null {
  if (text === '' || !URL.canParse(text, base)) return null
  const url = new URL(text, base)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null
}
