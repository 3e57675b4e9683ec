import type { Socket } from 'node:net'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { parseMail, type ParsedMail } from './parse-mail'

export interface ReceivedMail extends ParsedMail {
  from: string
  to: string[]
  raw: string
}

/** What the server does with the next mails. */
export type Behaviour =
  | 'accept'
  /** Says 421 instead of a greeting. */
  | 'refuse to greet'
  /** Answers the recipient with 451. */
  | 'defer'
  /** Answers the recipient with 550. */
  | 'reject the recipient'
  /** Answers the sender with 550. */
  | 'reject the sender'
  /** Answers the whole mail with 554. */
  | 'reject the mail'
  /** Takes the mail, and never says so. */
  | 'hang'
  /** Takes the mail, and cuts the connection instead of saying so. */
  | 'drop before the yes'
  /** Takes the mail, says so, and cuts the connection. */
  | 'drop after the yes'

/** A mail server on a free local port that records whatever it takes. */
export class RecordingSmtpServer {
  behaviour: Behaviour = 'accept'
  /** Every mail whose last byte has arrived, whether or not we said yes to it. */
  readonly received: ReceivedMail[] = []
  connections = 0
  /** How often a mail for somebody was announced. */
  recipients = 0
  readonly #sockets = new Map<number, Socket>()
  readonly #waiting = new Set<() => void>()
  readonly #server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 1,
    logger: false,
    onConnect: (_session, done) => {
      this.connections += 1
      done(this.behaviour === 'refuse to greet' ? answer(421, '4.3.2 Not now') : null)
    },
    onMailFrom: (_address, _session, done) =>
      done(this.behaviour === 'reject the sender' ? answer(550, '5.7.1 Not from you') : null),
    onRcptTo: (_address, _session, done) => {
      this.recipients += 1
      if (this.behaviour === 'defer') done(answer(451, '4.7.1 Greylisted, come back later'))
      else if (this.behaviour === 'reject the recipient') done(answer(550, '5.1.1 No such person here'))
      else done(null)
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => this.#take(Buffer.concat(chunks).toString(), session, done))
    },
  })

  get url(): string {
    const address = this.#server.server.address()
    if (address === null || typeof address === 'string') throw new Error('The mail server does not listen')
    return `smtp://127.0.0.1:${address.port}`
  }

  listen(): Promise<void> {
    this.#server.server.on('connection', (socket: Socket) => {
      if (socket.remotePort !== undefined) this.#sockets.set(socket.remotePort, socket)
    })
    // What a test cuts off is no news.
    this.#server.on('error', () => {})
    return new Promise((resolve) => {
      this.#server.listen(0, '127.0.0.1', () => resolve())
    })
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets.values()) socket.destroy()
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve())
    })
  }

  /** The first mail that `wanted` says yes to, now or as soon as it arrives. */
  async arrival(wanted: (mail: ReceivedMail) => boolean = () => true): Promise<ReceivedMail> {
    for (;;) {
      const mail = this.received.find(wanted)
      if (mail) return mail
      await new Promise<void>((resolve) => {
        this.#waiting.add(resolve)
      })
    }
  }

  #take(raw: string, session: SMTPServerSession, done: (error?: Error | null) => void) {
    if (this.behaviour === 'reject the mail') {
      done(answer(554, '5.6.0 Not such a mail'))
      return
    }
    const { mailFrom, rcptTo } = session.envelope
    const from = mailFrom ? mailFrom.address : ''
    this.received.push({ ...parseMail(raw), from, to: rcptTo.map(({ address }) => address), raw })
    const cut = () => this.#sockets.get(session.remotePort)?.destroy()
    if (this.behaviour === 'drop before the yes') cut()
    else if (this.behaviour !== 'hang') done()
    if (this.behaviour === 'drop after the yes') setImmediate(cut)
    for (const resolve of this.#waiting) resolve()
    this.#waiting.clear()
  }
}

const answer = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode })
