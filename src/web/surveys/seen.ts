import { AppError } from '../../domain/errors.js'
import type { Secrets } from '../../domain/secrets.js'

/** Stands in a form for what it was filled with, so that a change by somebody else in between is noticed. */
export const sealOf = ({ fingerprint }: Pick<Secrets, 'fingerprint'>, what: unknown): string =>
  fingerprint(JSON.stringify(what) ?? '').slice(0, 16)

/** @throws AppError `superseded` when it is not what the form was filled with */
export const refuseUnseen = (secrets: Pick<Secrets, 'fingerprint'>, what: unknown, seen: unknown): void => {
  if (sealOf(secrets, what) !== seen) throw new AppError('superseded', SUPERSEDED)
}

// ---------------------------------------------------------------------------------------------------------------------

const SUPERSEDED =
  'Somebody else changed this while you were writing. Nothing is lost: your words are still here. Look at theirs, then save again to use yours'
