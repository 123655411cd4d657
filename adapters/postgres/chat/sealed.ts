import type { EventBody } from '../../../src/domain/chat/conversation-store.js'
import { AppError } from '../../../src/domain/errors.js'
import type { Sealer } from '../../../src/domain/secrets.js'

type Opener = Pick<Sealer, 'open'>

/** @throws AppError `misconfigured` when it was sealed with another key, or changed */
export const opened = (sealed: string, sealer: Opener): string => {
  try {
    return sealer.open(sealed)
  } catch (cause) {
    throw new AppError(
      'misconfigured',
      'This was sealed with another EARSHOT_SECRET. Put back the secret that Earshot had before, and start it again.',
      { cause },
    )
  }
}

/** What this folder alone has sealed, so that it is read back as what it was. @throws as `opened` */
export const openedAs = <Value>(sealed: string, sealer: Opener): Value => JSON.parse(opened(sealed, sealer)) as Value

/** The same for what must hold up nothing else: null when it cannot be opened. */
export const openedOrNull = <Value>(sealed: string | null, sealer: Opener): Value | null => {
  if (sealed === null) return null
  try {
    return openedAs<Value>(sealed, sealer)
  } catch {
    return null
  }
}

export const sealedBody = (body: EventBody, sealer: Pick<Sealer, 'seal'>): string => sealer.seal(JSON.stringify(body))
