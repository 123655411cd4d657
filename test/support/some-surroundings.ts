import { loadCodeFrame } from '../../adapters/code-frame-file/load.js'
import { loadWordings } from '../../adapters/wordings-file/load.js'
import { newConversation } from '../../src/domain/chat/conversation/state.js'
import type { Surroundings } from '../../src/domain/chat/conversation/turn.js'
import { createWordingBook } from '../../src/domain/wordings/book.js'
import { surroundingsOf } from '../../src/usecases/chat/surroundings.js'
import { second } from './chat-stores.js'

/** What a conversation may know of a forum with the shipped wordings and code frame, of somebody who has told nothing yet. */
export const someSurroundings = async (): Promise<Surroundings> => {
  const book = createWordingBook(await loadWordings('wordings'), [])
  const frame = await loadCodeFrame('code-frame/code-frame.yaml')
  const deps = {
    records: { ofContributor: async () => [] },
    responses: { ofContributor: async () => [] },
    surveys: { edition: async () => null },
    liveEditions: async () => [],
    currentBook: async () => book,
    directory: { published: async () => [] },
    currentFrame: () => frame,
    forumName: 'Elmshire Parent Carer Forum',
    privacyUrl: 'https://share.example.org/privacy',
    directoryUrl: 'https://share.example.org/help',
    quietSeconds: 90,
    consentHours: 72,
  }
  return surroundingsOf(deps, aConversation(), second(0), 'a turn')
}

// ---------------------------------------------------------------------------------------------------------------------

const aConversation = () => ({
  id: 'a conversation',
  channel: 'telegram' as const,
  contributorKey: 'somebody',
  state: newConversation(),
  version: 1,
  lastInAt: null,
})
