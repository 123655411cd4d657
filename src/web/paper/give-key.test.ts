import { expect, it } from 'vitest'
import { signedIn } from '../../../test/support/signed-in.js'
import { paths } from '../paths.js'

const aTypist = () => signedIn({ roles: ['typist'] })

it('is the same for one person every time, and another for everybody else', async () => {
  const [ann, bea] = await Promise.all([aTypist(), aTypist()])
  const keyOf = async ({ browser }: typeof ann) => (await browser.get(paths.paperKey()).expect(200)).body.key
  const key = await keyOf(ann)
  expect(Buffer.from(key, 'base64')).toHaveLength(32)
  expect(await keyOf(ann)).toBe(key)
  expect(await keyOf(bea)).not.toBe(key)
})

it('is kept no longer than the session can last, and by no cache', async () => {
  const { browser, person } = await aTypist()
  const { body, headers } = await browser.get(paths.paperKey()).expect(200)
  expect(body.person).toBe(person.id)
  expect(body.seconds).toBe(12 * 60 * 60)
  expect(headers['cache-control']).toBe('private, no-store')
})

it('is given to nobody who is not signed in', async () => {
  const { browser } = await aTypist()
  await browser.post(paths.signOut()).expect(303)
  const { headers, text } = await browser.get(paths.paperKey()).expect(303)
  expect(headers.location).toContain(paths.signIn())
  expect(text).not.toContain('key"')
})
