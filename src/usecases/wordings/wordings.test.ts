import { describe, expect, it } from 'vitest'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { fakeWordings } from '../../../test/support/fake-wordings.js'
import { AppError } from '../../domain/errors.js'
import type { Language, ShippedWordings } from '../../domain/wordings/wording.js'
import { wordingsInUse } from '../../domain/wordings/wordings-in-use.js'
import { changeWording } from './change-wording.js'
import { confirmWording } from './confirm-wording.js'
import { currentBook } from './current-book.js'
import { allVersions } from './find-wording.js'
import { useWordingAgain } from './use-wording-again.js'

const file = (language: Language, receipt: string): ShippedWordings => ({
  language,
  name: language,
  texts: { receipt },
  notes: { receipt: 'Sent once.' },
  words: {},
})

const aForum = () => {
  const clock = fakeClock()
  const store = fakeWordings()
  const shipped = [file('en', 'Thanks. {reference}'), file('pl', 'Dzięki. {reference}')]
  const deps = { clock, store, shipped }
  const change = (text: string, seen: number, language: Language = 'pl') =>
    changeWording(deps)({ id: 'receipt', language, seen, text, by: 'ann' })
  const receiptNow = async (language: Language = 'pl') => wordingsInUse(shipped, await store.current(), language)[0]
  return { ...deps, deps, change, receiptNow }
}

describe('changing a text', () => {
  it('adds a version that needs a native check, and is said from then on', async () => {
    const { change, receiptNow } = aForum()
    expect(await change('  Mamy to. {reference}\r\nDzięki.  ', 0)).toEqual({ outcome: 'saved' })
    expect(await receiptNow()).toMatchObject({
      changed: true,
      needsCheck: true,
      wording: { version: 1, text: 'Mamy to. {reference}\nDzięki.', checked: false, by: 'ann' },
    })
  })

  it('needs no native check in English', async () => {
    const { change, receiptNow } = aForum()
    await change('Ta. {reference}', 0, 'en')
    expect(await receiptNow('en')).toMatchObject({ changed: true, needsCheck: false })
  })

  it('is refused when a parent would be sent braces', async () => {
    const { change, store } = aForum()
    expect(await change('Mamy to.', 0)).toMatchObject({ outcome: 'refused', problems: [expect.any(String)] })
    expect(await store.current()).toEqual([])
  })

  it('writes nothing when nothing changed', async () => {
    const { change, store } = aForum()
    expect(await change('Dzięki. {reference}\r\n', 0)).toEqual({ outcome: 'unchanged' })
    expect(await store.current()).toEqual([])
  })

  it('does not write over what somebody else wrote meanwhile', async () => {
    const { change } = aForum()
    await change('Pierwszy. {reference}', 0)
    await expect(change('Drugi. {reference}', 0)).rejects.toMatchObject({ code: 'superseded' })
  })

  it('shows that translations fell behind when the English text changes', async () => {
    const { change, clock, receiptNow } = aForum()
    await change('Ta. {reference}', 0, 'en')
    expect(await receiptNow()).toMatchObject({ behindEnglish: true, english: 'Ta. {reference}' })
    clock.pass(60)
    await change('Mamy to. {reference}', 0)
    expect(await receiptNow()).toMatchObject({ behindEnglish: false })
    expect(await receiptNow('en')).toMatchObject({ behindEnglish: false })
  })
})

describe('confirming a text', () => {
  it('keeps the words as they are and notes who confirmed them', async () => {
    const { deps, receiptNow } = aForum()
    await confirmWording(deps)({ id: 'receipt', language: 'pl', seen: 0, by: 'bo' })
    expect(await receiptNow()).toMatchObject({
      changed: false,
      needsCheck: false,
      wording: { version: 1, text: 'Dzięki. {reference}', by: 'bo' },
    })
  })

  it('confirms nothing that was written after the look', async () => {
    const { deps, change } = aForum()
    await change('Mamy to. {reference}', 0)
    const confirming = confirmWording(deps)({ id: 'receipt', language: 'pl', seen: 0, by: 'bo' })
    await expect(confirming).rejects.toMatchObject({ code: 'superseded' })
  })
})

describe('using an older version again', () => {
  it('brings back its words and whether they were confirmed, as a new version', async () => {
    const { deps, change, receiptNow } = aForum()
    await confirmWording(deps)({ id: 'receipt', language: 'pl', seen: 0, by: 'bo' })
    await change('Mamy to. {reference}', 1)
    await useWordingAgain(deps)({ id: 'receipt', language: 'pl', seen: 2, version: 1, by: 'cy' })
    expect(await receiptNow()).toMatchObject({
      needsCheck: false,
      wording: { version: 3, text: 'Dzięki. {reference}', by: 'cy' },
    })
    const versions = await allVersions(deps, { id: 'receipt', language: 'pl' })
    expect(versions.map(({ version }) => version)).toEqual([3, 2, 1, 0])
  })

  it('cannot bring back what never was', async () => {
    const { deps } = aForum()
    const again = useWordingAgain(deps)({ id: 'receipt', language: 'pl', seen: 0, version: 7, by: 'cy' })
    await expect(again).rejects.toMatchObject({ code: 'superseded' })
  })
})

describe('the book as it stands', () => {
  it('says what the forum changed within seconds', async () => {
    const { deps, change, clock } = aForum()
    const book = currentBook(deps)
    expect((await book()).say('receipt', 'pl')).toBe('Dzięki. ')
    await change('Mamy to. {reference}', 0)
    expect((await book()).say('receipt', 'pl')).toBe('Dzięki. ')
    clock.pass(5)
    expect((await book()).say('receipt', 'pl')).toBe('Mamy to. ')
  })

  it('asks the store once for many at the same time', async () => {
    let asked = 0
    const counting = async () => {
      asked += 1
      return []
    }
    const book = currentBook({ ...aForum().deps, store: { current: counting } })
    await Promise.all([book(), book(), book()])
    expect(asked).toBe(1)
  })

  it('tries again at the next call after the database was away', async () => {
    let away = true
    const current = async () => {
      if (away) throw new AppError('database-unavailable', 'Away.', { retryable: true })
      return []
    }
    const book = currentBook({ ...aForum().deps, store: { current } })
    await expect(book()).rejects.toMatchObject({ code: 'database-unavailable' })
    away = false
    expect((await book()).languageName('pl')).toBe('pl')
  })
})
