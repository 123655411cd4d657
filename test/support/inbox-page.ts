import type { Experience } from '../../src/domain/experience.js'
import { signedIn } from './signed-in.js'
import { keepAll } from './some-records.js'
import { pageOf } from './web.js'

/** The inbox with these records in it, and a volunteer who opens its pages. */
export const inboxWith = async (...records: Experience[]) => {
  const all = await signedIn({ roles: ['volunteer'] })
  await keepAll(all.deps.experiences, records)
  const open = async (address = '/inbox', status = 200) => pageOf(await all.browser.get(address).expect(status))
  return { ...all, open }
}

/** Of the rows on a page, from the top. */
export const references = (page: Awaited<ReturnType<typeof pageOf>>): string[] =>
  page('.es-row__reference')
    .toArray()
    .map(element => page(element).text())
