import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createWordingBook } from '../../src/domain/wordings/book.js'
import { LANGUAGES } from '../../src/domain/wordings/wording.js'
import { FIRST_MESSAGE, FIRST_MESSAGE_LENGTH } from '../../src/domain/wordings/wording-check.js'
import { loadWordings } from './load.js'

const shipped = await loadWordings('wordings')
const book = createWordingBook(shipped, [])
const commands = Object.keys(shipped[0]?.words ?? {})
const values = {
  forum: 'Elmshire Parent Carer Forum',
  privacy: 'https://earshot.elmshire.example/privacy',
  days: '30',
}

describe('the wordings that are shipped', () => {
  it('are there in every language', () => {
    expect(shipped.map(({ language }) => language)).toEqual([...LANGUAGES])
    expect(new Set(shipped.map(({ name }) => name)).size).toBe(LANGUAGES.length)
  })

  it('tell in English when each text is sent', () => {
    expect(Object.keys(shipped[0]?.notes ?? {})).toEqual(Object.keys(shipped[0]?.texts ?? {}))
  })

  it.each(LANGUAGES)('greet and ask in one short message: %s', language => {
    const first = FIRST_MESSAGE.map(id => book.say(id, language, values)).join('\n\n')
    expect(first.length).toBeLessThan(FIRST_MESSAGE_LENGTH)
  })

  it.each(LANGUAGES)('give the emergency numbers exactly: %s', language => {
    for (const number of ['999', '111', '2', '116 123', '0800 1111', 'SHOUT', '85258']) {
      expect(book.say('urgent', language).replaceAll('\u00a0', ' ')).toMatch(new RegExp(`(?<!\\d)${number}(?!\\d)`))
    }
    for (const id of ['welcome', 'help', 'human-asked']) {
      expect(book.say(id, language)).toContain('999')
      expect(book.say(id, language)).toContain('111')
    }
  })

  it.each(LANGUAGES)('have words to type in small letters, the one we tell people first and short: %s', language => {
    for (const command of commands) {
      const words = book.wordsFor(command, language)
      expect(words).toEqual(words.map(word => word.trim().toLowerCase()))
      expect(book.commandWord(command, language).length).toBeLessThanOrEqual(LONGEST_COMMAND)
    }
  })

  it.each(LANGUAGES)('are said without a brace left over: %s', language => {
    for (const id of Object.keys(shipped[0]?.texts ?? {})) expect(book.say(id, language)).not.toMatch(/[{}]/)
  })
})

describe('a folder with mistakes in it', () => {
  it('is refused with what is missing', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'wordings-'))
    await expect(loadWordings(folder)).rejects.toMatchObject({
      code: 'misconfigured',
      shownAs: expect.stringContaining('could not be opened'),
    })
  })

  it('is refused with the file that is no YAML, or has the wrong shape', async () => {
    await expect(loadWordings(await aFolder('texts: [', 'pl'))).rejects.toThrow('pl.yaml')
    await expect(loadWordings(await aFolder('language: ro', 'pl'))).rejects.toThrow('pl.yaml')
  })
})

// ---------------------------------------------------------------------------------------------------------------------

const LONGEST_COMMAND = 18

/** The same file for every language but one. */
const aFolder = async (yaml: string, wrong: string): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'wordings-'))
  for (const language of LANGUAGES) {
    const sound = `language: ${language}\nname: x\ntexts: {}\nwords: {}\n`
    await writeFile(path.join(folder, `${language}.yaml`), language === wrong ? yaml : sound)
  }
  return folder
}
