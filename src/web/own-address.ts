import type { Request } from 'express'
import type { Site } from './deps.js'

/** The address that people type to reach us, without a trailing slash: the one that was set, else the one of this request. */
export const ownAddress = ({ publicUrl }: Pick<Site, 'publicUrl'>, request: Request): string =>
  publicUrl ?? `${request.protocol}://${request.get('host')}`
