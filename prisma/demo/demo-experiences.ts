import type { IncomingMessage, Stated } from '../../src/domain/incoming-message.js'
import { type DemoText, demoTexts } from './demo-texts.js'

/**
 * Some three hundred made-up experiences, spread over the year before `now`, for a forum to try Earshot with. Every one is
 * marked as invented. The same moment gives the same messages.
 */
export const demoExperiences = (now: Date): IncomingMessage[] => {
  const texts = demoTexts()
  return texts.map((text, index) => messageFrom(text, index, texts.length, now))
}

// ---------------------------------------------------------------------------------------------------------------------

const DAY = 24 * 60 * 60 * 1000
const DAYS_OF_STORY = 364
/** A prime, so that neighbours in the list fall far apart in the year and no two on the same place in it. */
const STRIDE = 137
const DISTRICTS = [
  'bromsgrove',
  'malvern-hills',
  'redditch',
  'worcester',
  'wychavon',
  'wyre-forest',
  'cannock-chase',
  'east-staffordshire',
  'lichfield',
  'newcastle-under-lyme',
  'south-staffordshire',
  'stafford',
  'staffordshire-moorlands',
  'tamworth',
]

const messageFrom = (text: DemoText, index: number, count: number, now: Date): IncomingMessage => ({
  channel: text.channel,
  externalId: `invented-${index + 1}`,
  sender: null,
  sentAt: momentOf(index, count, now),
  consent: {
    keep: true,
    quote: index % 3 !== 0,
    contact: false,
    wordingVersion: 'invented',
    language: 'en',
    how: 'invented',
  },
  text: text.text,
  stated: statedIn(text, index),
  invented: true,
})

/** Spread over the year, mostly in the evening, as parents write. */
const momentOf = (index: number, count: number, now: Date): Date => {
  const day = 1 + Math.floor((((index * STRIDE) % count) * DAYS_OF_STORY) / count)
  const hour = EVENING_HOURS[index % EVENING_HOURS.length] ?? 20
  const midnight = Math.floor(now.getTime() / DAY) * DAY
  return new Date(midnight - day * DAY + hour * (DAY / 24) + ((index * 7) % 60) * 60_000)
}

const EVENING_HOURS = [20, 21, 9, 22, 13, 20, 23, 16, 7, 21]

const statedIn = ({ area, age, services, channel }: DemoText, index: number): Stated => {
  const saysWhere = channel !== 'padlet' && channel !== 'event' && index % 4 !== 0
  const district = area ?? DISTRICTS[index % DISTRICTS.length]
  return {
    ...(saysWhere && district ? { area: district } : {}),
    ...(age ? { ageGroup: age } : {}),
    ...(services ? { services } : {}),
  }
}
