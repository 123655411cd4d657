import type { WeeklyDigest } from '../../domain/digest/digest.js'
import type { DigestStore } from '../../domain/digest/digest-store.js'
import { type Quote, quotesOf } from '../../domain/digest/quotes.js'
import { contributorOf, toldBy } from '../../domain/digest/told.js'
import { isNoTopic, type NotATopic } from '../../domain/digest/topics/not-a-topic.js'
import { createStemmer } from '../../domain/digest/topics/stems.js'
import type { Topic } from '../../domain/digest/topics/topics.js'
import { FEWEST_PEOPLE } from '../../domain/digest/trends.js'
import type { Week } from '../../domain/digest/week.js'
import type { Experience } from '../../domain/experience.js'
import type { ExperienceStore } from '../../domain/ports.js'

export interface ReadDigestDeps {
  digests: Pick<DigestStore, 'find' | 'notTopics'>
  experiences: Pick<ExperienceStore, 'findEach'>
}

export interface QuotedTopic extends Topic {
  quotes: Quote[]
}

export interface DigestToRead {
  digest: WeeklyDigest
  /** With what may be quoted of them now. */
  topics: QuotedTopic[]
  /** Those that somebody said are none, with what they said. */
  putAside: { topic: Topic; because: NotATopic }[]
}

/**
 * The digest of a week as it may be read now. Its messages are looked up afresh: who took their words back, or their yes to being
 * quoted, or came into the safeguarding lane since, is quoted no more, and a topic of which too few people are left is gone.
 * @returns null while none was made
 */
export const readDigest =
  ({ digests, experiences }: ReadDigestDeps) =>
  async (week: Week): Promise<DigestToRead | null> => {
    const [digest, notTopics] = await Promise.all([digests.find(week), digests.notTopics()])
    if (!digest) return null
    const records = await experiences.findEach({ ids: digest.topics.flatMap(({ members }) => members) })
    const byId = new Map(records.map(record => [record.id, record]))
    const standing = digest.topics.filter(topic => peopleLeft(membersOf(topic, byId)) >= FEWEST_PEOPLE)
    const judged = standing.map(topic => ({ topic, because: notTopics.find(one => isNoTopic(topic, one)) }))
    return {
      digest,
      topics: judged.flatMap(({ topic, because }) => (because ? [] : quoted(topic, byId))),
      putAside: judged.flatMap(({ topic, because }) => (because ? [{ topic, because }] : [])),
    }
  }

// ---------------------------------------------------------------------------------------------------------------------

const membersOf = ({ members }: Topic, byId: ReadonlyMap<string, Experience>): Experience[] =>
  members.flatMap(id => byId.get(id) ?? [])

const peopleLeft = (records: Experience[]): number =>
  new Set(records.filter(record => toldBy(record) !== null).map(contributorOf)).size

const quoted = (topic: Topic, byId: ReadonlyMap<string, Experience>): QuotedTopic => {
  const stemmed = createStemmer()
  const stems = new Set(topic.words.map(({ stem }) => stem))
  const says = (text: string) => new Set(stemmed(text).flatMap(([stem]) => (stems.has(stem) ? [stem] : []))).size
  return { ...topic, quotes: quotesOf(membersOf(topic, byId), says) }
}
