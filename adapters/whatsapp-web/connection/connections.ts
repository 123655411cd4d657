import { type Bookmark, openBookmark } from '../messages/bookmark.js'
import { createOnce } from '../messages/once.js'
import { within } from '../waiting/within.js'
import { removeProfile } from './chrome.js'
import type { Connection } from './connection.js'
import type { Ending } from './endings.js'
import { goLive, type LiveConnection, type LiveParts } from './live-connection.js'
import type { ClientSettings, OpenClient } from './open-client.js'

export interface ConnectionsParts extends Omit<LiveParts, 'bookmark' | 'once'> {
  settings: ClientSettings & { lastHeardAt(): Promise<Date | null> }
  open: OpenClient
}

/** One connection after another, never two at once. */
export interface Connections {
  current(): Connection | null
  /**
   * From the start of Chromium to its end.
   * @param mayGoOn asked once Chromium is being started: false ends it at once
   * @throws what keeps it from starting
   */
  holdOne(mayGoOn: () => boolean): Promise<{ ending: Ending; wasStable: boolean }>
  /** Forgets the linked phone. Only between two connections. */
  forgetLink(): Promise<void>
}

export const createConnections = ({ settings, open, ...parts }: ConnectionsParts): Connections => {
  const once = createOnce()
  let current: Connection | null = null
  let bookmark: Bookmark | null = null

  const forgetLink = async () => {
    await removeProfile(settings.sessionDir)
    await bookmark?.forget()
  }

  const finish = async (connection: LiveConnection, ending: Ending): Promise<void> => {
    parts.pairing.over()
    await within(parts.timings.closePatience, connection.settled()).catch(() => undefined)
    if (ending === 'unlinked') await logOut(connection, parts.timings.closePatience)
    await connection.close()
    if (ending === 'logged-out') await removeProfile(settings.sessionDir)
    if (ending === 'unlinked') await forgetLink()
  }

  return {
    current: () => current,
    forgetLink,
    async holdOne(mayGoOn) {
      bookmark ??= await openBookmark(settings.sessionDir, await settings.lastHeardAt(), parts.log)
      const connection = goLive(await open(settings), { ...parts, bookmark, once })
      current = connection
      if (!mayGoOn()) connection.end('asked')
      const ending = await connection.ended
      current = null
      await finish(connection, ending)
      return { ending, wasStable: connection.wasStable() }
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** When WhatsApp cannot be told, the phone still lists us among its linked devices; our side forgets it all the same. */
const logOut = (connection: Connection, patience: number): Promise<void> =>
  within(patience, connection.client.logout()).catch(() => undefined)
