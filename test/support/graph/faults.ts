import { setTimeout as sleep } from 'node:timers/promises'
import type { Request, RequestHandler, Response } from 'express'

/** The things that can be asked of the Graph API of these tests. */
export type Call = 'messages' | 'media' | 'download' | 'account'

/**
 * What goes wrong with a call. `cut`: the connection ends in the middle; `half`: it ends well, with half of the bytes;
 * `lookUp`: the look-up of a file says this instead.
 */
export type Fault =
  | { status: number; code?: number; retryAfter?: number }
  | { delayMs: number }
  | { redirectTo: string }
  | { lookUp: object }
  | 'cut'
  | 'half'

export type Answer = (request: Request, response: Response, fault: Fault | null) => void

/** Faults that wait for their call, and what was called. */
export const createFaults = (token: string) => {
  const waiting: { call: Call; fault: Fault; times: number }[] = []
  const calls: { call: Call; authorization: string | undefined }[] = []

  const faultFor = (call: Call): Fault | null => {
    const found = waiting.find(one => one.call === call && one.times > 0)
    if (!found) return null
    found.times -= 1
    return found.fault
  }

  return {
    calls,
    fail: (call: Call, fault: Fault, times = 1) => waiting.push({ call, fault, times }),
    /** Counts the call, does what is wrong with it, and else answers those who have the token. */
    answering:
      (call: Call, answer: Answer): RequestHandler =>
      async (request, response) => {
        const authorization = request.get('authorization')
        calls.push({ call, authorization })
        const fault = faultFor(call)
        if (fault && (await misbehave(response, fault))) return
        if (authorization !== `Bearer ${token}`) return refuse(response, 401, 190)
        answer(request, response, fault)
      },
  }
}

/** An error as the Graph API words it; its text names a number, which must go no further. */
export const refuse = (response: Response, status: number, code: number): void => {
  const message = `(#${code}) About 447700900123`
  response.status(status).json({ error: { message, type: 'OAuthException', code, fbtrace_id: 'SAMPLE' } })
}

// ---------------------------------------------------------------------------------------------------------------------

/** @returns true when the call is answered with that */
const misbehave = async (response: Response, fault: Fault): Promise<boolean> => {
  if (fault === 'half') return false
  if (fault === 'cut') {
    response.writeHead(200, { 'content-length': '1000' }).write('{', () => response.destroy())
    return true
  }
  if ('delayMs' in fault) await sleep(fault.delayMs)
  if ('redirectTo' in fault) response.redirect(fault.redirectTo)
  if ('status' in fault) failWith(response, fault)
  return response.headersSent
}

const failWith = (response: Response, fault: { status: number; code?: number; retryAfter?: number }): void => {
  if (fault.retryAfter) response.set('retry-after', String(fault.retryAfter))
  if (fault.code === undefined) response.sendStatus(fault.status)
  else refuse(response, fault.status, fault.code)
}
