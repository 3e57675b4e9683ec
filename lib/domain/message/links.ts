import { isCalledMeeting } from './link-words'

/** Where people meet by video, and where they pick a time. Compared with the end of a link's host. */
const VIDEO_HOSTS = [
  'zoom.us',
  'zoom.com',
  'meet.google.com',
  'teams.microsoft.com',
  'teams.live.com',
  'webex.com',
  'whereby.com',
  'gotomeeting.com',
  'goto.com',
  'meet.jit.si',
  'meet.goto.com',
  'bluejeans.com',
  'chime.aws',
  'around.co',
  'around.com',
  'livestorm.co',
  'hirevue.com',
  'coderpad.io',
  'bigbluebutton.org',
]

const BOOKING_HOSTS = [
  'calendly.com',
  'cal.com',
  'savvycal.com',
  'calendar.app.google',
  'calendar.google.com',
  'goodtime.io',
  'outlook.office365.com',
  'outlook.office.com',
  'bookings.cloud.microsoft',
  'youcanbook.me',
  'doodle.com',
  'meetings.hubspot.com',
  'app.simplymeet.me',
  'zcal.co',
  'tidycal.com',
  'modernloop.io',
  'calendar.prelude.co',
]

const LINK = /\bhttps?:\/\/[^\s<>"'`\\{}|^]{4,2000}/gi
const MOST = 200

export interface MeetingLinks {
  /** To join the meeting. */
  video: string | null
  /** To choose a time. */
  booking: string | null
  /** Every host that the text links to, lower case. */
  hosts: string[]
}

/**
 * The links of a text. Only http and https, and never one with a name or password in it. A host that nobody knows is a
 * meeting's where the words beside the link say so.
 */
export function findLinks(text: string): MeetingLinks {
  const links = [...text.matchAll(LINK)].slice(0, MOST).flatMap(({ 0: found, index }) => {
    const said = withoutTail(found)
    return URL.canParse(said) ? [{ said, index, url: new URL(said) }] : []
  })
  const sound = links.filter(
    ({ url }) => url.username === '' && url.password === '' && url.hostname.includes('.'),
  )
  const at = (hosts: readonly string[]) =>
    sound.find(({ url }) => hosts.some((host) => isWithin(url.hostname, host)) && url.pathname.length > 1)
      ?.said ?? null
  const called = new Set(sound.filter((link) => isCalledMeeting(text, link)).map(({ said }) => said))
  return {
    // Of two that may be it, neither.
    video: at(VIDEO_HOSTS) ?? (called.size === 1 ? [...called].join('') : null),
    booking: at(BOOKING_HOSTS),
    hosts: [...new Set(sound.map(({ url }) => url.hostname))],
  }
}

/** A full stop or bracket after a link belongs to the sentence. */
function withoutTail(link: string): string {
  let rest = link.replace(/[.,;:!?*_…]+$/, '')
  while (
    /[)\]]$/.test(rest) &&
    count(rest, rest.endsWith(')') ? '(' : '[') < count(rest, rest.at(-1) ?? '')
  ) {
    rest = rest.slice(0, -1).replace(/[.,;:!?]+$/, '')
  }
  return rest
}

const count = (text: string, letter: string) => text.split(letter).length - 1

/** Whether `host` is `domain` or lies within it. */
export function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`)
}
