import type { Pairing } from '../../src/domain/channels/channel-status.js'
import type { Role } from '../../src/domain/people.js'
import { lineDesk } from '../../src/usecases/channels/line-desk.js'
import type { WebDeps } from '../../src/web/deps.js'
import { signedIn } from './signed-in.js'
import { suiteLog } from './suite-log.js'
import { pageOf } from './web.js'

export const CONNECTED = { state: 'connected', problem: null } as const

/** Somebody at the page of channels, and the desk at which the holders of lines tell how they are. */
export const atTheChannelsPage = async (role: Role = 'administrator', overrides: Partial<WebDeps> = {}) => {
  const all = await signedIn({ roles: [role] }, overrides)
  const desk = lineDesk({ ...all.deps, sealer: all.deps.lineSealer, log: suiteLog })
  const page = async (path = '/channels') => pageOf(await all.browser.get(path).expect(200))
  const card = async (id: string) => (await page())(`#${id}`)
  /** The forum's phone is not linked, and this is what would link it. */
  const wait = async (pairing: Pairing | null) => {
    await desk.report('whatsapp', 'whatsapp-web', { state: 'waiting-for-pairing', problem: null })
    await desk.showPairing('whatsapp', pairing)
  }
  return { ...all, desk, page, card, wait }
}
