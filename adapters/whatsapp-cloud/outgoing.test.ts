import { describe, expect, it } from 'vitest'
import { requestsFor } from './outgoing.js'

const choices = (...labels: string[]) => labels.map((label, index) => ({ id: `choice-${index}`, label }))

describe('what Meta is asked to send', () => {
  it('has buttons below a question with up to three answers', () => {
    expect(requestsFor({ text: 'May we?', choices: choices('Yes', 'No') })).toMatchObject([
      { interactive: { type: 'button' } },
    ])
  })

  it('has a numbered list in the place of two buttons of the same words, which Meta refuses', () => {
    const [request] = requestsFor({ text: 'Which?', choices: choices('Speech', 'Speech') })
    const rows = [{ title: '1. Speech' }, { title: '2. Speech' }]
    expect(request).toMatchObject({ interactive: { type: 'list', action: { sections: [{ rows }] } } })
  })
})
