import { expect, it } from 'vitest'
import { passwordProblem } from './password-rules.js'

const about = { name: 'Ann Lee', email: 'annlee.forum@example.org' }

it.each(['three wet otters', 'correct-horse-battery', 'ÿ漢字パスワードを使いますよ', 'k2 9x !! 4q zz'])(
  'accepts %s',
  password => {
    expect(passwordProblem(password, about)).toBeNull()
  },
)

it('asks for twelve characters, counted as a person counts them', () => {
  expect(passwordProblem('short', about)).toContain('at least 12')
  expect(passwordProblem('🦦🦦🦊🦊🐟🐟', about)).toContain('at least 12')
})

it('refuses a password that would only cost time', () => {
  expect(passwordProblem('long words '.repeat(50), about)).toContain('fewer than 200')
})

it.each([
  'Password2026!',
  'passwordpassword',
  'qwertyuiop123',
  '123456789012',
  'aaaaaaaaaaaaaa',
  'abcdabcdabcd',
  'Earshot-2026-2026',
  'AnnLee1234567',
  'annlee.forum.99',
])('refuses %s as easy to guess', password => {
  expect(passwordProblem(password, about)).toContain('easy to guess')
})
