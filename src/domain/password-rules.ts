import { wordsIn } from './word-list.js'

const SHORTEST_PASSWORD = 12

/** Longer ones only cost hashing time; no person types them. */
const LONGEST_PASSWORD = 200

/**
 * What is wrong with a new password, in words for the person who chose it, or null. Length and not being guessable are asked
 * for, kinds of characters are not (NIST SP 800-63B section 5.1.1.2).
 * @param about what an attacker knows: the person's name and e-mail address
 */
export const passwordProblem = (password: string, about: { name: string; email: string }): string | null => {
  if ([...password].length < SHORTEST_PASSWORD)
    return `Use at least ${SHORTEST_PASSWORD} characters. Three words in a row work well.`
  if (password.length > LONGEST_PASSWORD) return `Use fewer than ${LONGEST_PASSWORD} characters.`
  if (isGuessable(password, about))
    return 'That password is easy to guess. Try three words that do not belong together.'
  return null
}

// ---------------------------------------------------------------------------------------------------------------------

/** The words that the published lists of leaked passwords are made of; digits and signs around them help nobody. */
const COMMON = [
  ...wordsIn(`
password passwort passw0rd qwerty qwertyuiop asdfghjkl zxcvbnm letmein welcome admin administrator iloveyou monkey
dragon football liverpool arsenal chelsea sunshine princess superman batman trustno changeme secret login master
hello summer winter earshot forum parent carer parentcarer parentcarerforum
`),
]

const SEQUENCES = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
]

const isGuessable = (password: string, { name, email }: { name: string; email: string }): boolean => {
  const lower = password.toLowerCase()
  const core = lettersOf(lower)
  const known = [...COMMON, lettersOf(name.toLowerCase()), lettersOf(email.split('@')[0] ?? '')]
  if (known.some(word => word !== '' && isMadeOf(core, word))) return true
  return isRepetition(lower) || SEQUENCES.some(sequence => sequence.includes(lower))
}

const lettersOf = (text: string): string => text.replace(/\P{L}/gu, '')

/** One word, once or again and again. */
const isMadeOf = (text: string, word: string): boolean => text !== '' && text.replaceAll(word, '') === ''

/** A few characters again and again, the last round perhaps cut short. */
const isRepetition = (text: string): boolean =>
  [1, 2, 3, 4].some(length => text.slice(0, length).repeat(text.length).startsWith(text))
