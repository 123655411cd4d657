import { createTransport } from 'nodemailer'
import type { Mailer } from '../../src/domain/channels/mailer.js'
import { AppError } from '../../src/domain/errors.js'

export interface SmtpSettings {
  /** `smtp://` or `smtps://`, with name and password where the server asks for them. */
  url: string
  /** Who the e-mail comes from: `Earshot <earshot@example.org>`. */
  from: string
}

/** E-mail through the forum's own mail server. A connection for each time: it is needed a few times a month. */
export const createMailer = ({ url, from }: SmtpSettings): Mailer => {
  const transport = createTransport({ url, ...PATIENCE }, { from })
  return {
    async send(to, subject, text) {
      const failures: unknown[] = []
      for (const address of to) {
        // Not as text, which Nodemailer would read as a list: https://nodemailer.com/message/addresses
        await transport
          .sendMail({ to: { name: '', address }, subject, text })
          .catch((error: unknown) => failures.push(error))
      }
      if (failures.length > 0 && failures.length === to.length) throw mailUnavailable(failures[0])
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Milliseconds. Nodemailer would wait for minutes: https://nodemailer.com/smtp/ */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/** Codes of Nodemailer: https://nodemailer.com/smtp/#error-codes */
const mailUnavailable = (cause: unknown): AppError => {
  const { code, responseCode } = cause as { code?: string; responseCode?: number }
  if (code === 'EAUTH')
    return new AppError(
      'mail-unavailable',
      'The mail server does not accept our name and password. Check SMTP_URL in the settings.',
      { cause },
    )
  if (responseCode !== undefined && responseCode >= 500)
    return new AppError(
      'mail-unavailable',
      'The mail server refused the e-mail. Check that SMTP_FROM is an address it knows, and that your own address is right.',
      { cause },
    )
  return new AppError(
    'mail-unavailable',
    'The mail server cannot be reached just now. Check SMTP_URL in the settings, or try again in a few minutes.',
    { retryable: true, cause },
  )
}
