import type { Waiting, WeeklyDigest } from '../../domain/digest/digest.js'
import type { DigestStore } from '../../domain/digest/digest-store.js'
import { type Quote, quotesOf } from '../../domain/digest/quotes.js'
import { toldBy } from '../../domain/digest/told.js'
import { isNoTopic, type NotATopic } from '../../domain/digest/topics/not-a-topic.js'
import { createStemmer } from '../../domain/digest/topics/stems.js'
import type { Topic } from '../../domain/digest/topics/topics.js'
import { FEWEST_PEOPLE, type Trend } from '../../domain/digest/trends.js'
import type { Week } from '../../domain/digest/week.js'
import type { RisingWords } from '../../domain/digest/words.js'
import { contributorOf } from '../../domain/experience/contributor.js'
import { type Experience, inSafeguardingLane } from '../../domain/experience.js'
import type { ExperienceStore } from '../../domain/ports.js'

export interface ReadDigestDeps {
  digests: Pick<DigestStore, 'find' | 'notTopics'>
  experiences: Pick<ExperienceStore, 'findEach'>
}

export interface QuotedTopic extends Topic {
  quotes: Quote[]
}

export interface DigestToRead {
  /** Without topics and words that too few people speak of now. */
  digest: WeeklyDigest
  /** With what may be quoted of them now. */
  topics: QuotedTopic[]
  /** Those that somebody said are none, with what they said. */
  putAside: { topic: Topic; because: NotATopic }[]
}

/**
 * The digest of a week as it may be read now. Its messages are looked up afresh: who took their words back, or their yes to being
 * quoted, or came into the safeguarding lane since, is quoted no more, and a topic of which too few people are left is gone. So is a
 * word that was hidden since, for it is a name.
 * @returns null while none was made
 */
export const readDigest =
  ({ digests, experiences }: ReadDigestDeps) =>
  async (week: Week): Promise<DigestToRead | null> => {
    const [digest, notTopics] = await Promise.all([digests.find(week), digests.notTopics()])
    if (!digest) return null
    const { rising = [], bursts = [] } = digest.words ?? {}
    const ids = [...digest.topics, ...rising, ...bursts].flatMap(({ members }) => members)
    const records = await experiences.findEach({ ids: [...new Set(ids)] })
    const byId = new Map(records.filter(record => toldBy(record) !== null).map(record => [record.id, record]))
    const saying = sayingIn(byId)
    const standing = digest.topics
      .filter(topic => peopleIn(membersOf(topic, byId)) >= FEWEST_PEOPLE)
      .map(topic => ({ ...topic, words: topic.words.filter(({ stem }) => saying(topic, stem) >= FEWEST_SAYING) }))
      .filter(({ words }) => words.length > 0)
    const judged = standing.map(topic => ({ topic, because: notTopics.find(one => isNoTopic(topic, one)) }))
    const waiting = await stillOpen(experiences, digest.waiting)
    return {
      digest: { ...digest, topics: standing, words: stillSaid(digest.words, saying), waiting },
      topics: judged.flatMap(({ topic, because }) => (because ? [] : quoted(topic, byId))),
      putAside: judged.flatMap(({ topic, because }) => (because ? [{ topic, because }] : [])),
    }
  }

// ---------------------------------------------------------------------------------------------------------------------

/** A topic, or a word. */
type WithMembers = Pick<Topic, 'members'>

/** How many people say a word in messages of these as they are now. */
type Saying = (one: WithMembers, stem: string) => number

/** As when the topic was made: what one person alone says is not its word. */
const FEWEST_SAYING = 2

const membersOf = ({ members }: WithMembers, byId: ReadonlyMap<string, Experience>): Experience[] =>
  members.flatMap(id => byId.get(id) ?? [])

const peopleIn = (records: Experience[]): number => new Set(records.map(contributorOf)).size

const sayingIn = (byId: ReadonlyMap<string, Experience>): Saying => {
  const stemmed = createStemmer()
  const stems = new Map(
    [...byId].map(([id, { redacted }]) => [id, new Set(stemmed(redacted?.text ?? '').map(([stem]) => stem))]),
  )
  return (one, stem) => peopleIn(membersOf(one, byId).filter(({ id }) => stems.get(id)?.has(stem)))
}

const stillSaid = (words: RisingWords | null, saying: Saying): RisingWords | null => {
  const isSaid = (trend: Trend & WithMembers) => saying(trend, trend.id) >= FEWEST_PEOPLE
  return words && { rising: words.rising.filter(isSaid), bursts: words.bursts.filter(isSaid) }
}

/** What was erased or came to the safeguarding lead since is not named as waiting. */
const stillOpen = async (experiences: ReadDigestDeps['experiences'], waiting: Waiting): Promise<Waiting> => {
  const { longest } = waiting.unread
  const records = await experiences.findEach({ references: longest.map(({ reference }) => reference) })
  const open = records.filter(record => record.state !== 'erased' && !inSafeguardingLane(record))
  const references = new Set(open.map(({ reference }) => reference))
  return { ...waiting, unread: { ...waiting.unread, longest: longest.filter(one => references.has(one.reference)) } }
}

const quoted = (topic: Topic, byId: ReadonlyMap<string, Experience>): QuotedTopic => {
  const stemmed = createStemmer()
  const stems = new Set(topic.words.map(({ stem }) => stem))
  const says = (text: string) => new Set(stemmed(text).flatMap(([stem]) => (stems.has(stem) ? [stem] : []))).size
  return { ...topic, quotes: quotesOf(membersOf(topic, byId), says) }
}
