import type { MarkedExample } from './marked-example.js'
import { NAME_SENTENCES } from './name-sentences.js'
import { capital, type Names } from './names-to-take.js'

/** Sentences with names put in, some beside a text that has none, so that names are met in many more ways than people wrote. */
export const madeExamples = (examples: MarkedExample[], names: Names, random: () => number): MarkedExample[] => {
  const plain = examples.filter(({ pii, text }) => pii.length === 0 && text.length < LONGEST)
  return NAME_SENTENCES.trim()
    .split('\n')
    .flatMap(sentence =>
      Array.from({ length: TIMES }, () => {
        const made = filled(sentence, names, random)
        return beside(made, plain[Math.floor(random() * plain.length)]?.text ?? '', random())
      }),
    )
}

// ---------------------------------------------------------------------------------------------------------------------

const TIMES = 6
const LONGEST = 160
const SHARE_SMALL = 0.45
const SHARE_STARTING_SMALL = 0.3

const beside = ({ text, pii }: MarkedExample, other: string, chance: number): MarkedExample => {
  if (chance < 0.35 || other === '' || pii.some(({ value }) => other.includes(value))) return { text, pii }
  if (chance < 0.6) return { text: `${text} ${other}`, pii }
  return { text: chance < 0.7 ? `${text}. ${other}` : `${other} ${text}`, pii }
}

type Slot = { type: string; take: (names: Names) => string }

const SLOTS: Record<string, Slot> = {
  child: { type: 'child-name', take: names => names.person() },
  parent: { type: 'parent-name', take: names => names.person() },
  staff: { type: 'staff-name', take: names => names.staff() },
  other: { type: 'other-name', take: names => names.person() },
  school: { type: 'school-name', take: names => names.school() },
  org: { type: 'org-name', take: names => names.org() },
  address: { type: 'address', take: names => names.address() },
  handle: { type: 'social-handle', take: names => names.handle() },
}

const filled = (sentence: string, names: Names, random: () => number): MarkedExample => {
  const pii: MarkedExample['pii'] = []
  const small = random() < SHARE_SMALL
  const text = sentence.replace(/\{(\w+)\}/g, (all, name: string) => {
    const slot = SLOTS[name]
    if (!slot) return all
    const value = small ? slot.take(names).toLowerCase() : slot.take(names)
    pii.push({ type: slot.type, value })
    return value
  })
  if (small) return { text: text.toLowerCase(), pii }
  return {
    text: random() < SHARE_STARTING_SMALL || pii.some(({ value }) => text.startsWith(value)) ? text : capital(text),
    pii,
  }
}
