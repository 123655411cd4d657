import { beforeEach, describe, expect, it } from 'vitest'
import type { Notice, NoticeStore } from '../../src/domain/channels/notice.js'

const at = new Date('2026-11-21T10:00:00.000Z')
const later = new Date('2026-11-21T11:00:00.000Z')

/**
 * What every store of notices promises.
 * @param open gives a store with nothing in it
 */
export const describeNoticeStore = (name: string, open: () => Promise<NoticeStore>): void => {
  let notices: NoticeStore
  beforeEach(async () => {
    notices = await open()
  })
  const opened = async (): Promise<Notice> => {
    await notices.open('whatsapp', 'session-lost', at)
    const [notice] = await notices.recent(1)
    if (!notice) throw new Error('it was not kept')
    return notice
  }

  describe(`${name}: notices`, () => {
    it('are kept as they were opened', async () => {
      expect(await opened()).toMatchObject({
        about: 'whatsapp',
        problem: 'session-lost',
        at: at.toISOString(),
        overAt: null,
        seenAt: null,
        mailedAt: null,
      })
    })

    it('are new once, even to two who open them at the same moment', async () => {
      const both = await Promise.all([
        notices.open('telegram', 'wrong-token', at),
        notices.open('telegram', 'wrong-token', at),
      ])
      expect(both.sort()).toEqual([false, true])
      expect(await notices.open('telegram', 'wrong-token', later)).toBe(false)
      expect(await notices.recent(10)).toHaveLength(1)
    })

    it('stand beside each other for other problems and other channels', async () => {
      await opened()
      expect(await notices.open('whatsapp', 'cannot-send', at)).toBe(true)
      expect(await notices.open('telegram', 'session-lost', at)).toBe(true)
      expect(await notices.unseen()).toHaveLength(3)
    })

    it('are new again after they were over', async () => {
      await opened()
      await notices.close('whatsapp', 'session-lost', later)
      expect(await notices.open('whatsapp', 'session-lost', later)).toBe(true)
      expect(await notices.recent(10)).toHaveLength(2)
    })

    it('are over for one problem, or for all of a channel', async () => {
      await opened()
      await notices.open('whatsapp', 'cannot-send', at)
      await notices.open('telegram', 'cannot-send', at)
      await notices.close('whatsapp', 'session-lost', later)
      expect((await notices.unseen()).map(({ problem }) => problem)).toEqual(['cannot-send', 'cannot-send'])
      await notices.close('whatsapp', 'any', later)
      expect(await notices.unseen()).toMatchObject([{ about: 'telegram' }])
    })

    it('keep the moment at which they were first over', async () => {
      await opened()
      await notices.close('whatsapp', 'any', at)
      await notices.close('whatsapp', 'any', later)
      expect(await notices.recent(1)).toMatchObject([{ overAt: at.toISOString() }])
    })

    it('are shown until somebody has seen them, and stay open', async () => {
      const { id } = await opened()
      await notices.markSeen(id, later)
      expect(await notices.unseen()).toEqual([])
      expect(await notices.recent(1)).toMatchObject([{ seenAt: later.toISOString(), overAt: null }])
      expect(await notices.open('whatsapp', 'session-lost', later)).toBe(false)
    })

    it('are listed newest first, as many as asked for', async () => {
      await opened()
      await notices.open('telegram', 'provider-down', later)
      expect((await notices.recent(2)).map(({ about }) => about)).toEqual(['telegram', 'whatsapp'])
      expect(await notices.recent(1)).toHaveLength(1)
    })

    it('are mailed by one caller only, until that one lets go', async () => {
      const { id } = await opened()
      const both = await Promise.all([notices.claimMailing(id, later), notices.claimMailing(id, later)])
      expect(both.sort()).toEqual([false, true])
      expect(await notices.recent(1)).toMatchObject([{ mailedAt: later.toISOString() }])
      await notices.releaseMailing(id)
      expect(await notices.claimMailing(id, later)).toBe(true)
    })
  })
}
