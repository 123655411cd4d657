import type { Request, RequestHandler } from 'express'
import { AppError } from '../../domain/errors.js'
import { senderAddress } from '../sender-address.js'

/**
 * Keeps the memory that uploads take at one time below a limit, as they are held whole while they arrive: else a stranger with
 * twenty large ones could end the process. Who finds no room waits, unread, and is told to come back when that takes too long.
 * One address, and one upload, gets half of the room at most. What is small, as written words are, never waits.
 * @param memory bytes; at least four times what one upload may be
 */
export const roomForUploads = (memory: number, patienceMs = PATIENCE_MS): RequestHandler => {
  const inside: Upload[] = []
  const waiting: Waiting[] = []

  const fits = ({ address, bytes }: Upload): boolean => {
    const fromThere = inside.filter(upload => upload.address === address)
    return sum(inside) + bytes <= memory && sum(fromThere) + bytes <= memory / 2
  }
  const letIn = () => {
    for (const one of waiting.filter(({ upload }) => fits(upload))) if (fits(one.upload)) one.enter()
  }
  const leave = (upload: Upload) => {
    remove(inside, upload)
    letIn()
  }

  return (request, response, next) => {
    const bytes = Math.min(announcedBytes(request) * HELD_TWICE, memory / 2)
    if (SAFE_METHODS.includes(request.method) || bytes <= SMALL) return next()
    const upload = { address: senderAddress(request), bytes }
    const giveUp = setTimeout(() => end(tooManyAtOnce()), patienceMs).unref()
    const end = (problem?: AppError) => {
      clearTimeout(giveUp)
      remove(waiting, one)
      next(problem)
    }
    const enter = () => {
      inside.push(upload)
      end()
    }
    const one: Waiting = { upload, enter }
    response.once('close', () => {
      clearTimeout(giveUp)
      remove(waiting, one)
      leave(upload)
    })
    waiting.push(one)
    letIn()
  }
}

// ---------------------------------------------------------------------------------------------------------------------

interface Upload {
  address: string
  bytes: number
}

interface Waiting {
  upload: Upload
  enter(): void
}

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']
const PATIENCE_MS = 20_000
const SMALL = 512 * 1024

/** The pieces as they came, and then the whole. */
const HELD_TWICE = 2

/** What does not say its length could be of any. */
const announcedBytes = (request: Request): number =>
  request.get('Transfer-Encoding') === undefined ? Number(request.get('Content-Length') ?? 0) : Number.POSITIVE_INFINITY

const sum = (uploads: Upload[]): number => uploads.reduce((total, { bytes }) => total + bytes, 0)

const remove = <Item>(items: Item[], item: Item): void => {
  const at = items.indexOf(item)
  if (at >= 0) items.splice(at, 1)
}

const tooManyAtOnce = (): AppError =>
  new AppError('too-often', 'Many recordings are arriving at this moment. Please try again in a minute.', {
    retryable: true,
    retryAfterSeconds: 60,
  })
