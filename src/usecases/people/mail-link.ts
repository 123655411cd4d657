import type { Mailer } from '../../domain/channels/mailer.js'
import type { Log } from '../../domain/ports.js'

/** `no-mail`: e-mail is not set up, so the link has to be passed on by hand. */
export type MailOutcome = 'sent' | 'not-sent' | 'no-mail'

export interface LinkMail {
  to: string
  subject: string
  /** Paragraphs; the link is one of them. */
  text: string[]
}

/** Sends somebody their link. It is shown on the page as well, so nothing is lost when the mail does not go out. */
export const mailLink =
  ({ mailer, log }: { mailer: Mailer | null; log: Log }) =>
  async ({ to, subject, text }: LinkMail): Promise<MailOutcome> => {
    if (!mailer) return 'no-mail'
    try {
      await mailer.send([to], subject, text.join('\n\n'))
      return 'sent'
    } catch (error) {
      log.warn({ error }, 'a link could not be sent by e-mail')
      return 'not-sent'
    }
  }
