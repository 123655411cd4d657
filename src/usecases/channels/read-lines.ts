import { z } from 'zod'
import type { LineStatus, LineStore, Pairing } from '../../domain/channels/channel-status.js'
import { healthOf } from '../../domain/channels/line-health.js'
import type { Clock } from '../../domain/ports.js'
import type { Sealer } from '../../domain/secrets.js'

export interface ReadLinesDeps {
  lines: Pick<LineStore, 'statuses'>
  sealer: Pick<Sealer, 'open'>
  clock: Clock
}

/** How every line is at this moment, with what is needed to pair it while that still works. */
export const readLines =
  ({ lines, sealer, clock }: ReadLinesDeps) =>
  async (): Promise<LineStatus[]> =>
    (await lines.statuses()).map(({ sealedPairing, ...line }) => {
      const now = clock.now()
      return {
        ...line,
        ...healthOf(line, now),
        pairing: sealedPairing === null ? null : opened(sealer, sealedPairing, now),
      }
    })

// ---------------------------------------------------------------------------------------------------------------------

const pairing: z.ZodType<Pairing> = z.object({ kind: z.enum(['qr', 'code']), value: z.string(), until: z.string() })

/** What was sealed with a secret of before is of no use any more, like what has run out: a new one follows. */
const opened = (sealer: Pick<Sealer, 'open'>, sealedPairing: string, now: Date): Pairing | null => {
  try {
    const shown = pairing.parse(JSON.parse(sealer.open(sealedPairing)))
    return Date.parse(shown.until) > now.getTime() ? shown : null
  } catch {
    return null
  }
}
