import { isUuid } from './uuid.js'

/** Where a page of a list ended, as the caller sees it: an opaque word. */
export const cursorOf = (at: string, id: string): string => Buffer.from(`${at} ${id}`).toString('base64url')

/** @returns null for a cursor that is not ours: the list then starts at the top */
export const placeAt = (cursor: string): { at: Date; id: string } | null => {
  const [moment = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ')
  const at = new Date(moment)
  return Number.isNaN(at.getTime()) || !isUuid(id) ? null : { at, id }
}
