import type { ConversationState } from '../../src/domain/chat/conversation/state.js'
import type { Experience } from '../../src/domain/experience.js'
import type { ChatMemory } from '../support/chat-memory.js'

/** What a forum holds of the one person on stage, as far as a page tells of it. */
export interface WhatIsHeld {
  held: number
  records: Map<string, Experience>
  toDos: string[]
  state: ConversationState | null
}

export const whatIsHeld = (records: Experience[], memory: ChatMemory): WhatIsHeld => ({
  held: memory.events.filter(({ state }) => state === 'held').length,
  records: new Map(records.map(record => [record.reference, record])),
  toDos: memory.toDos.filter(({ doneAt }) => doneAt === null).map(({ kind }) => kind),
  state: structuredClone([...memory.conversations.values()][0]?.state ?? null),
})

/** What a step changed, in words, found by comparing and never by what the script expects. */
export const behindTheScenes = (before: WhatIsHeld, after: WhatIsHeld): string[] => [
  ...aboutHeld(before, after),
  ...aboutRecords(before, after),
  ...aboutToDos(before, after),
  ...aboutState(before.state, after.state),
]

// ---------------------------------------------------------------------------------------------------------------------

const when = (is: boolean, line: string): string[] => (is ? [line] : [])

const aboutHeld = (before: WhatIsHeld, after: WhatIsHeld): string[] => [
  ...when(after.held > before.held, 'Held under lock. No person can read it before there is a yes.'),
  ...when(after.held < before.held && after.records.size <= before.records.size, 'What was held is erased.'),
]

const aboutRecords = (before: WhatIsHeld, after: WhatIsHeld): string[] => [
  ...[...before.records.keys()]
    .filter(reference => !after.records.has(reference))
    .map(erased => `${erased} is erased.`),
  ...[...after.records].flatMap(([reference, record]) => aboutRecord(before.records.get(reference), record)),
]

const partsOf = ({ original }: Experience): number => original.parts.length

const aboutRecord = (before: Experience | undefined, after: Experience): string[] => {
  const { reference } = after
  if (!before)
    return [`Kept as ${reference}${partsOf(after) > 1 ? `, ${partsOf(after)} messages in one` : ''}.`, ...flag(after)]
  return [
    ...when(partsOf(after) > partsOf(before), `Added to ${reference}.`),
    ...when(partsOf(after) < partsOf(before), `Taken out of ${reference}, with all that came of it.`),
    ...when(
      partsOf(after) === partsOf(before) && after.words !== before.words,
      `${reference} now has the new words; the old ones are gone.`,
    ),
    ...when(
      JSON.stringify(after.stated) !== JSON.stringify(before.stated),
      `Noted on ${reference}: ${statedIn(after)}.`,
    ),
    ...(isUrgent(before) ? [] : flag(after)),
  ]
}

const FACTS = {
  area: 'where they live',
  ageGroup: 'how old the child is',
  services: 'which service it is about',
} as const

const statedIn = ({ stated = {} }: Experience): string =>
  (['area', 'ageGroup', 'services'] as const)
    .flatMap(fact => (stated[fact] === undefined ? [] : [FACTS[fact]]))
    .join(', ')

const isUrgent = ({ safeguarding }: Experience): boolean => safeguarding?.level === 'urgent'

const flag = (record: Experience): string[] =>
  when(isUrgent(record), `The flag is raised: ${record.reference} goes to the safeguarding lead.`)

const TO_DOS: Record<string, string> = {
  human: 'On the to-do list: somebody asks for a person.',
  'urgent-held': 'On the to-do list: somebody was sent the numbers for danger. What they said stays under lock.',
}

const aboutToDos = (before: WhatIsHeld, after: WhatIsHeld): string[] => [
  ...after.toDos.filter(kind => !before.toDos.includes(kind)).map(kind => TO_DOS[kind] ?? kind),
  ...when(after.toDos.length < before.toDos.length, 'A volunteer ticks it off the to-do list.'),
]

const aboutState = (before: ConversationState | null, after: ConversationState | null): string[] => [
  ...when(agreedTo(before) !== agreedTo(after), `Agreed so far: ${agreedTo(after) || 'nothing'}.`),
  ...when(after?.stopped === true && !before?.stopped, 'Nothing more is sent to this person.'),
  ...when(after?.stopped === false && before?.stopped === true, 'Answers are on again.'),
]

const agreedTo = (state: ConversationState | null): string => {
  const { keep, quote, contact } = state?.consent ?? {}
  const agreed = [
    ...when(keep === true, 'we keep it'),
    ...when(quote === true, 'we quote it without a name'),
    ...when(contact === true, 'we may write back'),
  ]
  return agreed.join(', ')
}
