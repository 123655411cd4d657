import { Parser } from 'htmlparser2'
import { TOO_LARGE, unusable } from './unusable.js'

/** Levels of elements within elements: a sheet has eight, HTML in a question some twenty. */
export const DEEPEST = 100

/** What a reader of XML is told, by the local names of elements. */
export interface XmlEvents {
  open?(name: string, attributes: Record<string, string>): void
  text?(text: string): void
  close?(name: string): void
}

/**
 * Reads XML from front to back without building a tree, so that no number of elements fills the memory. A document that brings
 * entities of its own is refused: no survey does, and they are how XML files reach for what is not theirs. So is one that is nested
 * deeper than any survey: the parser takes longer for each level.
 * @throws AppError `invalid-message`
 */
export const readXml = (xml: string, { open, text, close }: XmlEvents): void => {
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1
        if (depth > DEEPEST) throw unusable(TOO_LARGE)
        open?.(localName(name), attributes)
      },
      ontext: words => text?.(words),
      onclosetag(name) {
        depth -= 1
        close?.(localName(name))
      },
      onprocessinginstruction: name => {
        if (/^!(?:doctype|entity)$/i.test(name)) throw unusable(OWN_ENTITIES)
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
}

// ---------------------------------------------------------------------------------------------------------------------

const OWN_ENTITIES =
  'This file brings rules of its own for how to read it, and no survey does. Export the survey again.'

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
