import type { Channel } from './vocabulary'

const BY_CHANNEL: Record<Channel, string> = {
  EMAIL: 'by email',
  PHONE: 'by phone',
  VIDEO: 'in a video call',
  IN_PERSON: 'in person',
  PORTAL: 'through their portal',
  LETTER: 'by letter',
  OTHER: '',
}

/** "by email"; empty where nothing can be said. */
export function sayChannel(channel: Channel | null): string {
  return channel === null ? '' : BY_CHANNEL[channel]
}

const CONTACTS: Record<Channel, string> = {
  EMAIL: 'Email',
  PHONE: 'Phone call',
  VIDEO: 'Video call',
  IN_PERSON: 'Meeting',
  PORTAL: 'Message on their portal',
  LETTER: 'Letter',
  OTHER: 'Contact',
}

/** The heading under which a contact is kept: "Phone call with Marta Lindqvist". */
export function sayContact(channel: Channel | null, personName: string | null): string {
  const what = CONTACTS[channel ?? 'OTHER']
  return personName === null ? what : `${what} with ${personName}`
}
