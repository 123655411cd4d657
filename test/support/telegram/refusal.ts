/** Telegram's no, with its own words: https://core.telegram.org/bots/api#making-requests */
export class Refusal extends Error {
  readonly status: number
  readonly retryAfter: number | undefined

  constructor(status: number, description: string, retryAfter?: number) {
    super(description)
    this.status = status
    this.retryAfter = retryAfter
  }

  body(): Record<string, unknown> {
    const parameters = this.retryAfter === undefined ? {} : { parameters: { retry_after: this.retryAfter } }
    return { ok: false, error_code: this.status, description: this.message, ...parameters }
  }
}
