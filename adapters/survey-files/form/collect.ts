import type { Told } from '../../../src/domain/surveys/survey-file.js'
import {
  calledFor,
  type ForeignForm,
  type ForeignQuestion,
  type ForeignSection,
  joined,
  type Texts,
  THE_WHOLE,
} from './foreign-form.js'

/** Takes a form in the order in which it is asked. */
export interface Collecting {
  section(title: Texts, help: Texts): void
  question(question: ForeignQuestion): void
  /** Words between the questions: they become part of what is said before the question that follows. */
  note(text: Texts): void
  tell(where: string, says: string): void
  /** The question had to be answered there. */
  compulsory(name: string): void
  done(): ForeignForm
}

export const collecting = (said: Pick<ForeignForm, 'title' | 'intro' | 'thanks'>): Collecting => {
  const form: ForeignForm = { ...said, sections: [], references: new Map(), told: [] }
  const compulsory: string[] = []
  let waiting: Texts = {}
  const takeWaiting = (): Texts => {
    const words = waiting
    waiting = {}
    return words
  }
  return {
    section: (title, help) => void form.sections.push({ title, help, questions: [] }),
    question: question => put(form, question, takeWaiting()),
    note(text) {
      waiting = joined(waiting, text)
    },
    tell: (where, says) => void form.told.push({ where, says }),
    compulsory: name => void compulsory.push(name),
    done() {
      const thanks = joined(takeWaiting(), form.thanks)
      return { ...form, thanks, sections: asked(form), told: [...ofCompulsory(compulsory), ...form.told] }
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Words before the first question of all are the introduction; before the first one of a section, its help. */
const put = (form: ForeignForm, question: ForeignQuestion, before: Texts): void => {
  const section = form.sections.at(-1) ?? begun(form)
  const isFirst = form.sections.every(({ questions }) => questions.length === 0)
  if (isFirst) form.intro = joined(form.intro, before)
  else if (section.questions.length === 0) section.help = joined(section.help, before)
  else question.help = joined(before, question.help)
  section.questions.push(question)
}

const begun = (form: ForeignForm): ForeignSection => {
  const section: ForeignSection = { title: {}, help: {}, questions: [] }
  form.sections.push(section)
  return section
}

/** A section that asks nothing has nowhere to stand: its words go with the next one. */
const asked = (form: ForeignForm): ForeignSection[] => {
  const sections = form.sections.filter(({ questions }) => questions.length > 0)
  const empty = form.sections.filter(({ questions, help }) => questions.length === 0 && help.en)
  for (const { title, help } of empty) {
    form.told.push({
      where: calledFor('', title),
      says: `This part asks nothing, so it was left out. It says: ${help.en}`,
    })
  }
  return sections
}

const ofCompulsory = (names: string[]): Told[] =>
  names.length === 0
    ? []
    : [
        {
          where: THE_WHOLE,
          says: `These questions had to be answered: ${names.join(', ')}. Here families may leave out any question.`,
        },
      ]
