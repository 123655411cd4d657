import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { WordLists } from '../../src/domain/reading/redaction/learnt/word-book.js'

/**
 * The word lists of the seed corpus, for teaching a name tagger.
 *
 * @param places words of public places, which never tell where a family is
 */
export const loadWordLists = async (folder: string, places: Set<string>): Promise<WordLists> => {
  const [everyday = '', usual = '', rarer = '', given = '', surnames = ''] = await Promise.all(
    LISTS.map(name => readFile(path.join(folder, `${name}.txt`), 'utf8')),
  )
  return { everyday, usual, rarer, given, surnames, places: [...places].join(' ') }
}

// ---------------------------------------------------------------------------------------------------------------------

const LISTS = ['everyday', 'usual', 'rarer', 'given', 'surnames']
