import { expect, it } from 'vitest'
import { loadCodeFrame } from './load.js'

it('a code frame file that is not there is a wrong setting, said in plain words', async () => {
  await expect(loadCodeFrame('no/such/frame.yaml')).rejects.toMatchObject({
    code: 'misconfigured',
    shownAs: expect.stringContaining('could not be opened'),
  })
})

it('a file that holds something else is told what is wrong with it', async () => {
  await expect(loadCodeFrame('package.json')).rejects.toMatchObject({ code: 'misconfigured' })
})
