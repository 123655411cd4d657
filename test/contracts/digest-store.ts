import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { WeeklyDigest } from '../../src/domain/digest/digest.js'
import type { DigestStore } from '../../src/domain/digest/digest-store.js'
import type { ExperienceStore } from '../../src/domain/ports.js'
import { aDigest } from '../support/a-digest.js'
import { aReadRecord } from '../support/some-records.js'

interface World {
  digests: DigestStore
  experiences: Pick<ExperienceStore, 'create' | 'save'>
}

const AT = new Date('2026-11-23T06:00:00.000Z')

/** What every store of digests promises. @param open an empty one, with an empty store of records beside it */
export const describeDigestStore = (name: string, open: () => Promise<World>): void => {
  describe(`${name}: weekly digests`, () => {
    let world: World
    beforeEach(async () => {
      world = await open()
    })

    it('are kept by their week, the first that was made of each', async () => {
      const { digests } = world
      const first = aDigest({ week: '2026-11-16', messages: 7 })
      expect(await digests.find('2026-11-16')).toBeNull()
      const added = await Promise.all([digests.add(first), digests.add(first)])
      expect(added.sort()).toEqual([false, true])
      await digests.add(aDigest({ week: '2026-11-09' }))
      expect(await digests.find('2026-11-16')).toEqual<WeeklyDigest>(first)
      expect(await digests.weeks()).toEqual(['2026-11-16', '2026-11-09'])
    })

    it('give way to one that was made anew', async () => {
      const { digests } = world
      await digests.replace(aDigest({ messages: 1 }))
      await digests.replace(aDigest({ messages: 2 }))
      expect(await digests.find(aDigest().week)).toMatchObject({ messages: 2 })
    })

    it('are claimed once for an e-mail, also when made anew since, and again once released', async () => {
      const { digests } = world
      const { week } = aDigest()
      expect(await digests.claimMailing(week, AT)).toBe(false)
      await digests.add(aDigest())
      const claims = await Promise.all([digests.claimMailing(week, AT), digests.claimMailing(week, AT)])
      expect(claims.sort()).toEqual([false, true])
      await digests.replace(aDigest())
      expect(await digests.claimMailing(week, AT)).toBe(false)
      await digests.releaseMailing(week)
      expect(await digests.claimMailing(week, AT)).toBe(true)
    })

    it('remember what is no topic, until it is taken back', async () => {
      const { digests } = world
      const by = randomUUID()
      await digests.putAside(['merry', 'christmas'], by, AT)
      await digests.putAside(['biscuit'], by, new Date(AT.getTime() + 1000))
      const [newest, oldest] = await digests.notTopics()
      expect(newest).toMatchObject({ words: ['biscuit'] })
      expect(oldest).toMatchObject({ words: ['merry', 'christmas'], by, at: AT.toISOString() })
      await digests.takeBack(oldest?.id ?? '')
      expect(await digests.notTopics()).toEqual([newest])
    })

    it('name what has waited longest for a reader, oldest first', async () => {
      const { digests, experiences } = world
      const received = (day: string, about = {}) =>
        aReadRecord('We wait.', { receivedAt: `${day}T10:00:00.000Z`, ...about })
      const [oldest, second] = [received('2026-08-01'), received('2026-08-03')]
      const flagged = aReadRecord(
        'He hurts himself.',
        { receivedAt: '2026-07-01T10:00:00.000Z' },
        { safeguarding: ['concern', 'hurts himself'] },
      )
      const others = [
        received('2026-06-01', { state: 'reviewed' }),
        received('2026-06-02', { invented: true }),
        received('2026-11-01'),
        flagged,
      ]
      for (const record of [second, ...others, oldest]) {
        await experiences.create(record)
        await experiences.save(record, { by: 'machine', what: 'understood' })
      }
      const asked = { before: new Date('2026-10-01'), invented: false, limit: 5 }
      expect(await digests.longestUnread(asked)).toEqual(
        [oldest, second].map(({ reference, receivedAt }) => ({ reference, receivedAt })),
      )
      expect(await digests.longestUnread({ ...asked, limit: 1 })).toHaveLength(1)
    })
  })
}
