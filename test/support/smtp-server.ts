import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export interface MailServer {
  /** `smtp://127.0.0.1:2525` */
  url: string
  /** What arrived, oldest first. */
  received: { from: string; to: string[]; source: string }[]
  close(): Promise<void>
}

/**
 * A real mail server on this machine, without encryption, that keeps what it is sent.
 * @param refuses an address that it does not know
 * @param password that it asks everybody for, if any
 */
export const startMailServer = async ({
  refuses = 'nobody@example.org',
  password,
}: {
  refuses?: string
  password?: string
} = {}): Promise<MailServer> => {
  const received: MailServer['received'] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: password === undefined,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onAuth: (auth, _session, done) =>
      auth.password === password
        ? done(null, { user: 'forum' })
        : done(Object.assign(new Error('Wrong password'), { responseCode: 535 })),
    onRcptTo: ({ address }, _session, done) =>
      address === refuses ? done(Object.assign(new Error('No such person'), { responseCode: 550 })) : done(),
    onData: async (stream, { envelope }, done) => {
      const source = await text(stream)
      const from = envelope.mailFrom ? envelope.mailFrom.address : ''
      received.push({ from, to: envelope.rcptTo.map(({ address }) => address), source })
      done()
    },
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, received, close: () => new Promise(resolve => server.close(resolve)) }
}
