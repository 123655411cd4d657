import { createWordingBook } from '../../../domain/wordings/book.js'
import { placeholdersIn } from '../../../domain/wordings/placeholders.js'
import { ENGLISH_NAMES, type Wording } from '../../../domain/wordings/wording.js'
import { CONSENT_TEXTS } from '../../../domain/wordings/wording-check.js'
import type { WordingInUse } from '../../../domain/wordings/wordings-in-use.js'
import { inForumTime } from '../../dates.js'
import { paths } from '../../paths.js'
import { titleOf, writingOf } from './names.js'
import { exampleValues, type PreviewOf, previewOf } from './preview.js'
import { tagsOf } from './tags.js'

interface EditView {
  about: WordingInUse
  /** Newest first. */
  versions: Wording[]
  names: Map<string, string>
  /** What is in the box and around it. */
  preview: PreviewOf
}

export const editView = ({ about, versions, names, preview }: EditView) => {
  const { id, language, version } = about.wording
  return {
    title: titleOf(id),
    languageName: ENGLISH_NAMES[language],
    note: about.note,
    english: language === 'en' ? null : about.english,
    tags: tagsOf(about),
    warning: warningFor(id),
    behindEnglish: about.behindEnglish,
    canConfirm: about.needsCheck,
    writing: writingOf(language),
    values: { text: preview.text, seen: version },
    blanks: blanksOf(about, preview),
    preview: previewOf(preview),
    versions: versions.map(one => toVersion(one, version, names)),
    self: paths.wording(language, id),
    previewAt: paths.wordingPreview(language, id),
    confirmAt: paths.wordingConfirm(language, id),
    useAgainAt: paths.wordingUseAgain(language, id),
    back: paths.wordings({ language }),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const warningFor = (id: string): string | null => {
  if (id === 'urgent') {
    return 'Agree this text with your safeguarding lead before you change it. It is sent at once when somebody may be in danger.'
  }
  return CONSENT_TEXTS.includes(id)
    ? 'This text asks for consent. A change is a new wording of the consent: what people agreed to before stays noted with the old words.'
    : null
}

/** The names in braces that the text must keep, each with what could stand there. */
const blanksOf = ({ english }: WordingInUse, { shipped, current, language, site, origin }: PreviewOf) => {
  const book = createWordingBook(shipped, current)
  const values = exampleValues(book, language, site, origin)
  return placeholdersIn(english).map(name => ({
    name: `{${name}}`,
    example: values[name] ?? ownExample(book, name, language),
  }))
}

const ownExample = (
  book: ReturnType<typeof createWordingBook>,
  name: string,
  language: Wording['language'],
): string => {
  if (name.startsWith('word-')) return book.commandWord(name.slice('word-'.length), language)
  return name === 'language-name' ? book.languageName(language) : book.say(name, language)
}

const toVersion = (
  { version, text, checked, language, by, at }: Wording,
  current: number,
  names: Map<string, string>,
) => ({
  number: version,
  text,
  isCurrent: version === current,
  confirmed: checked && language !== 'en',
  about: at === null ? 'Came with Earshot' : `${inForumTime(at)}, ${names.get(by) ?? 'somebody who has left'}`,
})
