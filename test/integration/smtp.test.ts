import { afterEach, describe, expect, it } from 'vitest'
import { createMailer } from '../../adapters/smtp/mailer.js'
import { type MailServer, startMailServer } from '../support/smtp-server.js'

const FROM = 'Earshot <earshot@example.org>'
const servers: MailServer[] = []

const aServer = async (options?: Parameters<typeof startMailServer>[0]): Promise<MailServer> => {
  const server = await startMailServer(options)
  servers.push(server)
  return server
}
afterEach(async () => {
  await Promise.all(servers.splice(0).map(server => server.close()))
})

describe('an e-mail', () => {
  it('arrives as plain text with its subject, at each address by itself', async () => {
    const { url, received } = await aServer()
    await createMailer({ url, from: FROM }).send(
      ['ann@example.org', 'bo@example.org'],
      'Earshot: a test',
      'The forum’s phone is no longer linked.\n\nWhat to do: link it again.',
    )
    expect(received.map(({ to }) => to)).toEqual([['ann@example.org'], ['bo@example.org']])
    expect(received[0]).toMatchObject({ from: 'earshot@example.org' })
    expect(received[0]?.source).toContain('Subject: Earshot: a test')
    expect(received[0]?.source).toContain('Content-Type: text/plain; charset=utf-8')
    expect(received[0]?.source).toContain('What to do: link it again.')
    expect(received[0]?.source).not.toContain('bo@example.org')
  })

  it('goes to one mailbox and has one subject, whatever somebody has for a name or an address', async () => {
    const { url, received } = await aServer()
    const mailer = createMailer({ url, from: FROM })
    const addresses = ['dee@example.org, eve@example.org', 'bo@example.org']
    await mailer.send(addresses, 'The access of Bo\r\nBcc: eve@example.org', 'Text')
    expect(received.map(({ to }) => to)).toEqual([['bo@example.org']])
    expect(received[0]?.source).not.toMatch(/^Bcc:/im)
  })

  it('reaches the others when one address is refused', async () => {
    const { url, received } = await aServer()
    await createMailer({ url, from: FROM }).send(['nobody@example.org', 'bo@example.org'], 'Earshot', 'Text')
    expect(received.map(({ to }) => to)).toEqual([['bo@example.org']])
  })

  it('that no server can deliver fails for good, in plain words', async () => {
    const { url } = await aServer()
    const sending = createMailer({ url, from: FROM }).send(['nobody@example.org'], 'Earshot', 'Text')
    await expect(sending).rejects.toMatchObject({ code: 'mail-unavailable', retryable: false })
    await expect(sending).rejects.toHaveProperty('shownAs', expect.stringContaining('refused the e-mail'))
  })

  it('to a server that is away may be tried again', async () => {
    const { url, close } = await startMailServer()
    await close()
    const sending = createMailer({ url, from: FROM }).send(['ann@example.org'], 'Earshot', 'Text')
    await expect(sending).rejects.toMatchObject({ code: 'mail-unavailable', retryable: true })
  })

  it('is sent with the name and the password that the server asks for', async () => {
    const { url, received } = await aServer({ password: 'three wet otters' })
    const withPassword = (password: string) => url.replace('//', `//forum:${encodeURIComponent(password)}@`)
    await createMailer({ url: withPassword('three wet otters'), from: FROM }).send(['ann@example.org'], 'A', 'B')
    expect(received).toHaveLength(1)
    const wrong = createMailer({ url: withPassword('two dry cats'), from: FROM }).send(['ann@example.org'], 'A', 'B')
    await expect(wrong).rejects.toMatchObject({ retryable: false, shownAs: expect.stringContaining('SMTP_URL') })
  })

  it('cannot smuggle a header in with its subject', async () => {
    const { url, received } = await aServer()
    await createMailer({ url, from: FROM }).send(['ann@example.org'], 'A\r\nBcc: bo@example.org', 'B')
    expect(received.map(({ to }) => to)).toEqual([['ann@example.org']])
    expect(received[0]?.source).not.toMatch(/^Bcc:/m)
  })
})
