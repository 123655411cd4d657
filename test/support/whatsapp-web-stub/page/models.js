/** Chats, messages and their collections, as far as whatsapp-web.js looks at them. */
const { Emitter } = window

const plain = value => JSON.parse(JSON.stringify(value))

/** WhatsApp's id of an account or a chat. */
const widOf = id => {
  const serialized = typeof id === 'object' ? id._serialized : id
  const [user, server] = serialized.split('@')
  return {
    user,
    server,
    _serialized: serialized,
    isLid: () => server === 'lid',
    isGroup: () => server === 'g.us',
    isStatus: () => server === 'broadcast',
    toString: () => serialized,
  }
}

class Collection extends Emitter {
  models = new Map()

  get(id) {
    return this.models.get(typeof id === 'object' ? id._serialized : id)
  }

  async find(id) {
    return this.get(id)
  }

  getModelsArray() {
    return [...this.models.values()]
  }

  async getMessagesById(ids) {
    return { messages: ids.map(id => this.models.get(id)).filter(Boolean) }
  }
}

const NOT_SERIALIZED = ['listeners', 'mediaData', 'missing']

class MessageModel extends Emitter {
  constructor(raw) {
    super()
    Object.assign(this, raw)
    if (raw.directPath) this.mediaData = { mediaStage: 'INIT' }
  }

  serialize() {
    const kept = Object.entries(this).filter(
      ([key, value]) => !NOT_SERIALIZED.includes(key) && typeof value !== 'function',
    )
    return plain(Object.fromEntries(kept))
  }

  unsafe() {
    return this
  }

  async downloadMedia() {
    this.mediaData.mediaStage = this.missing ? 'ERROR_MISSING' : 'RESOLVED'
  }
}

const collections = {
  Msg: new Collection(),
  Chat: new Collection(),
  Contact: new Collection(),
  Blocklist: new Collection(),
}

const chatOf = id => {
  const known = collections.Chat.get(id)
  if (known) return known
  const messages = []
  const chat = {
    id: widOf(id),
    formattedTitle: id,
    unreadCount: 0,
    t: 0,
    msgs: { add: message => messages.push(message), getModelsArray: () => messages },
    serialize: () => plain({ id: chat.id, unreadCount: chat.unreadCount, t: chat.t, archive: false }),
  }
  collections.Chat.models.set(id, chat)
  return chat
}

/** Puts a message where the phone has it, without telling anybody. */
const keepMessage = raw => {
  const message = new MessageModel({ ack: 1, ...raw })
  const chat = chatOf(raw.id.remote)
  collections.Msg.models.set(raw.id._serialized, message)
  chat.msgs.add(message)
  chat.t = Math.max(chat.t, raw.t)
  return message
}

window.models = { collections, chatOf, keepMessage, MessageModel, widOf }
