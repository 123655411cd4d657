import { AppError } from '../../../src/domain/errors.js'

/**
 * Waits for something that may never answer: a page can hang.
 * @throws AppError `took-too-long`; what was begun goes on, and its end is not heard any more
 */
export const within = async <Value>(milliseconds: number, work: Promise<Value>): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_resolve, reject) => {
    const late = () =>
      reject(new AppError('took-too-long', 'WhatsApp Web did not answer in time.', { retryable: true }))
    timer = setTimeout(late, milliseconds)
  })
  return await Promise.race([work, tooLate]).finally(() => clearTimeout(timer))
}

/**
 * Waits no longer than a connection lasts: what is asked of a page that has crashed is never answered.
 * @throws AbortError at its end
 */
export const whileOn = async <Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> => {
  let stop = () => {}
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal.reason)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop)
  })
  return await Promise.race([work, aborted]).finally(() => signal.removeEventListener('abort', stop))
}
