import { expect, it } from 'vitest'
import { aChat, agreed } from '../../../test/support/a-chat.js'

const HALF_A_YEAR = 181 * 24 * 3600

it('a stranger with the old number of a parent is shown nothing of theirs, and can delete nothing of theirs', async () => {
  const chat = aChat({ channel: 'whatsapp' })
  const phone = chat.aPhone()
  await agreed(phone)
  await phone.says('the bus left my son in the rain')
  await chat.pass(600)
  const [record] = await phone.records()
  phone.hears()
  await chat.pass(HALF_A_YEAR)
  for (const text of ['my data', 'delete all', 'yes', `delete ${record?.reference}`]) await phone.says(text)
  const heard = phone.hears().join('\n')
  expect(heard).not.toContain('left my son')
  expect(heard).toContain('We hold nothing')
  expect((await chat.experiences.findByReference(record?.reference ?? ''))?.words).toContain('left my son')
})
