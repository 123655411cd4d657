/** E-mail, where the forum has set it. */
export interface Mailer {
  /**
   * Plain text, to each address by itself, so that nobody is shown the others'.
   * @throws AppError `mail-unavailable` when nobody got it; retryable unless the mail server refused it for good
   */
  send(to: string[], subject: string, text: string): Promise<void>
}
