import { z } from 'zod'
import { LANGUAGES, type ShippedWordings, type Wording } from '../../../domain/wordings/wording.js'
import { type WordingInUse, wordingsInUse } from '../../../domain/wordings/wordings-in-use.js'
import { paths } from '../../paths.js'
import { bothNames, titleOf, writingOf } from './names.js'
import { tagsOf } from './tags.js'

const STATES = [
  { id: '', name: 'Any state' },
  { id: 'needs-check', name: 'Needs a native check' },
  { id: 'confirmed', name: 'Confirmed' },
  { id: 'changed', name: 'Changed by the forum' },
  { id: 'behind', name: 'English changed since' },
] as const
type State = (typeof STATES)[number]['id']

/** What is asked for in the address. What it does not understand counts as not asked. */
export const listQuery = z.object({
  language: z.enum(LANGUAGES).catch('en'),
  find: z.string().trim().max(100).catch(''),
  state: z.enum(STATES.map(({ id }) => id)).catch(''),
})

export const listView = (
  { shipped, current }: { shipped: ShippedWordings[]; current: Wording[] },
  asked: z.infer<typeof listQuery>,
) => {
  const all = wordingsInUse(shipped, current, asked.language)
  const found = all.filter(one => IS[asked.state](one) && holds(one, asked.find))
  const waiting = all.filter(({ needsCheck }) => needsCheck).length
  return {
    asked,
    languages: shipped.map(({ language, name }) => ({
      value: language,
      text: bothNames(language, name),
      selected: language === asked.language,
    })),
    states: STATES.map(({ id, name }) => ({ value: id, text: name, selected: id === asked.state })),
    counted: asked.language === 'en' ? null : `${waiting} of ${all.length} need a native check`,
    matching: found.length,
    total: all.length,
    writing: writingOf(asked.language),
    rows: found.map(toRow),
    showAll: paths.wordings({ language: asked.language }),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const IS: Record<State, (one: WordingInUse) => boolean> = {
  '': () => true,
  'needs-check': ({ needsCheck }) => needsCheck,
  confirmed: ({ needsCheck, wording }) => !needsCheck && wording.language !== 'en',
  changed: ({ changed }) => changed,
  behind: ({ behindEnglish }) => behindEnglish,
}

const holds = ({ wording, english, note }: WordingInUse, words: string): boolean =>
  [wording.text, english, note, titleOf(wording.id)].some(text => text.toLowerCase().includes(words.toLowerCase()))

const toRow = (one: WordingInUse) => ({
  title: titleOf(one.wording.id),
  note: one.note,
  text: one.wording.text,
  href: paths.wording(one.wording.language, one.wording.id),
  tags: tagsOf(one),
})
