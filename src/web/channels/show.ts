import type { Response } from 'express'
import type { Traffic } from '../../domain/channels/channel-status.js'
import { readLines } from '../../usecases/channels/read-lines.js'
import type { WebDeps } from '../deps.js'
import { currentPerson } from '../middleware/session.js'
import { type ChannelsContext, channelsView, SHOWN_CHANNELS, type ShownChannel } from './view.js'

export type ChannelsDeps = Pick<
  WebDeps,
  'chats' | 'clock' | 'lines' | 'lineSealer' | 'log' | 'mailer' | 'notices' | 'site'
>

const NOTICES_SHOWN = 30

/** The page, after whatever was just done on it or could not be done; a problem answers 422. */
export const showChannels = async (
  deps: ChannelsDeps,
  response: Response,
  asked: Pick<ChannelsContext, 'outcome' | 'problem'> = {},
): Promise<void> => {
  const [lines, notices, traffic] = await Promise.all([
    readLines({ ...deps, sealer: deps.lineSealer })(),
    deps.notices.recent(NOTICES_SHOWN),
    allTraffic(deps),
  ])
  const context = { ...deps, ...asked, person: currentPerson(response), hasEmail: deps.mailer !== null }
  const view = await channelsView({ lines, notices, traffic }, context)
  response.status(asked.problem ? 422 : 200).render('channels/index.njk', view)
}

// ---------------------------------------------------------------------------------------------------------------------

const allTraffic = async ({ lines, clock }: ChannelsDeps): Promise<Record<ShownChannel, Traffic>> => {
  const now = clock.now()
  const pairs = SHOWN_CHANNELS.map(async channel => [channel, await lines.traffic(channel, now)] as const)
  return Object.fromEntries(await Promise.all(pairs)) as Record<ShownChannel, Traffic>
}
