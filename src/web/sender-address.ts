import type { Request } from 'express'

/** Whom a per-address limit counts: an IPv4 address, or the first 64 bits of an IPv6 address, which is one household. */
export const senderAddress = (request: Pick<Request, 'ip'>): string => {
  const address = (request.ip ?? 'unknown').replace(/^::ffff:(?=\d+\.)/, '')
  return address.includes(':') ? expanded(address).slice(0, 4).join(':') : address
}

// ---------------------------------------------------------------------------------------------------------------------

/** The eight groups of an IPv6 address, with `::` written out. */
const expanded = (address: string): string[] => {
  const [head = '', tail] = address.split('::')
  const before = head.split(':').filter(Boolean)
  if (tail === undefined) return before
  const after = tail.split(':').filter(Boolean)
  return [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after]
}
