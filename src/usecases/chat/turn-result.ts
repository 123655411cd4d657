import type { ConversationState } from '../../domain/chat/conversation/state.js'
import type { StoredEvent, TurnResult } from '../../domain/chat/conversation-store.js'

/** A turn that leaves everything as it is. */
export const nothingNew = (state: ConversationState): TurnResult => ({
  state,
  dueAt: null,
  events: [],
  say: [],
  toDos: [],
  cancelUnsent: false,
  forgetAddress: false,
  takeBack: false,
  forgetUnkept: false,
})

/** An event that is dealt with, and whose content is forgotten. */
export const finished = ({ id }: Pick<StoredEvent, 'id'>) => ({ id, state: 'done', body: null }) as const
