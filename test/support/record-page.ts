import type { Experience } from '../../src/domain/experience.js'
import type { Role } from '../../src/domain/people.js'
import type { BlobStore } from '../../src/domain/ports.js'
import { signedIn } from './signed-in.js'
import { keepAll } from './some-records.js'
import { pageOf } from './web.js'

/** One record in the real app, and somebody signed in who can open its pages. */
export const withRecord = async (
  make: (blobs: BlobStore) => Experience | Promise<Experience>,
  role: Role = 'reviewer',
) => {
  const all = await signedIn({ roles: [role] })
  const record = await make(all.deps.blobs)
  await keepAll(all.deps.experiences, [record])
  const at = `/experiences/${record.reference}`
  const open = async (path = '', status = 200) => pageOf(await all.browser.get(`${at}${path}`).expect(status))
  const sayWhy = () => all.browser.post(`${at}/original`).type('form').send({ reason: 'check-quote' }).expect(303)
  const openOriginal = async () => {
    await sayWhy()
    return open('/original')
  }
  const uncover = () => all.browser.post(`${at}/uncover`).expect(303)
  return { ...all, record, at, open, openOriginal, sayWhy, uncover }
}

/** What each element that this selects says. */
export const textOf = (page: ReturnType<typeof pageOf>, selector: string): string[] =>
  page(selector)
    .toArray()
    .map(element => page(element).text())
