import type { Response } from 'express'
import { AppError } from '../../domain/errors.js'
import { statusOf } from '../status.js'

/** One field that needs putting right. */
export interface Fault {
  field: string
  message: string
}

/** What went wrong with a call, in plain words, with the status that tells of it. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly faults: Fault[]
  readonly headers: Record<string, string>

  constructor(
    status: number,
    code: string,
    detail: string,
    more: { faults?: Fault[]; headers?: Record<string, string> } = {},
  ) {
    super(code)
    this.name = 'Problem'
    this.status = status
    this.code = code
    this.detail = detail
    this.faults = more.faults ?? []
    this.headers = more.headers ?? {}
  }
}

const TITLES: Record<number, string> = {
  400: 'The request cannot be read',
  401: 'A key is needed',
  403: 'This key may not do that',
  404: 'There is nothing here',
  413: 'Too large',
  415: 'Not something we can take',
  422: 'Something needs putting right',
  429: 'Too many at once',
  503: 'Not working just now',
}

/** Turns whatever was thrown into a problem; what nobody foresaw says nothing of its inside. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof Problem) return error
  const status = statusOf(error)
  const headers = status === 503 ? { headers: { 'Retry-After': '30' } } : {}
  if (error instanceof AppError) return new Problem(status, error.code, error.shownAs, headers)
  if (status === 413) return new Problem(413, 'too-large', 'The body of the request is larger than we take.')
  if (status < 500) return new Problem(status, 'bad-request', 'The request cannot be read. Check it against /api/docs.')
  return new Problem(500, 'unexpected', 'This is our fault, not yours. Nothing was saved. Please try again later.')
}

/** Answers in the form of RFC 9457. */
export const sendProblem = (response: Response, problem: Problem): void => {
  const { status, code, detail, faults, headers } = problem
  response.status(status).set(headers).type('application/problem+json')
  response.send(
    JSON.stringify({
      type: `/api/docs#${code}`,
      title: TITLES[status] ?? 'Something went wrong',
      status,
      code,
      detail,
      ...(faults.length > 0 ? { faults } : {}),
    }),
  )
}
