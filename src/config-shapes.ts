import { z } from 'zod'

/** An address that starts with one of these protocols. */
export const url = (protocols: string[]) =>
  z.string().refine(value => protocols.some(protocol => value.startsWith(`${protocol}://`)), {
    message: `must start with ${protocols.map(protocol => `${protocol}://`).join(' or ')}`,
  })

export const wholeNumber = (min: number, max: number) => z.coerce.number().int().min(min).max(max)
