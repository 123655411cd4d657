/**
 * The modules of WhatsApp Web that whatsapp-web.js 1.34.7 asks `window.require` for on the ways that we use. None of WhatsApp's
 * code is here: only its names, with the least behind them that works.
 */
const { collections, chatOf, keepMessage, widOf, MessageModel } = window.models
const { Emitter } = window

const OWN_ACCOUNT = widOf('447700900999@c.us')
const LINKED = 'linked'

const Socket = new Emitter()
Socket.state = localStorage.getItem(LINKED) ? 'CONNECTED' : 'UNPAIRED'
Socket.hasSynced = false
Socket.logout = async () => localStorage.removeItem(LINKED)

const Cmd = new Emitter()
const Conn = new Emitter()
Conn.ref = 'REF-1'
Conn.serialize = () => ({ pushname: 'The forum', platform: 'android' })

/** What happened on the page, for the test to look at. */
const seen = { sent: [], seenChats: [], typing: [], codesFor: [] }
/** What the test puts there: bytes by path, numbers by privacy id. */
const given = { media: {}, numbers: {} }

class MessageKey {
  constructor({ selfDir, to, id }) {
    Object.assign(this, { id, fromMe: selfDir === 'out', remote: to })
    this._serialized = `${this.fromMe}_${to._serialized}_${id}`
  }

  static async newId() {
    return `3EB0${crypto.randomUUID().replaceAll('-', '').slice(0, 18).toUpperCase()}`
  }
}

const bytesOf = base64 => Uint8Array.from(atob(base64), letter => letter.charCodeAt(0)).buffer

const linking = {
  WAWebSocketModel: { Socket },
  WAWebCmd: { Cmd },
  WAWebConnModel: { Conn },
  WAWebOfflineHandler: { OfflineMessageHandler: { getOfflineDeliveryProgress: () => 100 } },
  WAWebAltDeviceLinkingApi: {
    setPairingType() {},
    async initializeAltDeviceLinking() {},
    async startAltLinkingFlow(phone) {
      seen.codesFor.push(phone)
      return 'STUBCODE'
    },
  },
  WABase64: { encodeB64: bytes => btoa(String.fromCharCode(...bytes)) },
  WAWebCompanionRegClientUtils: { DEVICE_PLATFORM: '1' },
  WAWebAdvSignatureApi: {},
  WAWebUserPrefsInfoStore: {
    waNoiseInfo: { get: async () => ({ staticKeyPair: { pubKey: new Uint8Array([1, 2, 3]) } }) },
  },
  WAWebSignalStoreApi: {
    waSignalStore: { getRegistrationInfo: async () => ({ identityKeyPair: { pubKey: new Uint8Array([4, 5, 6]) } }) },
  },
  WAWebUserPrefsMultiDevice: { getADVSecretKey: () => 'SECRET' },
  WAWebUserPrefsMeUser: { getMaybeMePnUser: () => OWN_ACCOUNT, getMaybeMeLidUser: () => null },
}

const reading = {
  WAWebCollections: collections,
  WAWebSyncGatingUtils: {},
  WAWebCallCollection: null,
  WAWebAddonReactionTableMode: { reactionTableMode: { async bulkUpsert() {} } },
  WAWebAddonPollVoteTableMode: { pollVoteTableMode: { async bulkUpsert() {} } },
  WAWebNonMessageDataRequestPlaceholderMessageResendUtils: { handlePlaceholderMsgsSeen() {} },
  WALinkify: { findLinks: () => [], findLink: () => null },
  WAWebWidFactory: { createWid: widOf, createWidFromWidLike: widOf, asUserWidOrThrow: widOf },
  WAWebFindChatAction: { findOrCreateLatestChat: async wid => ({ chat: chatOf(wid._serialized) }) },
  WAWebChatGetters: { getIsNewsletter: () => false, getIsBroadcast: () => false },
  WAWebChatLoadMessages: { loadEarlierMsgs: async () => [] },
  WAWebApiContact: {
    getCurrentLid: () => null,
    getPhoneNumber: wid => (given.numbers[wid._serialized] ? widOf(given.numbers[wid._serialized]) : null),
    getAlternateUserWid: () => null,
  },
  WAWebQueryExistsJob: { queryWidExists: async () => null },
  WAWebDownloadManager: {
    downloadManager: { downloadAndMaybeDecrypt: async ({ directPath }) => bytesOf(given.media[directPath] ?? '') },
  },
}

const sending = {
  WAWebStreamModel: { Stream: { markAvailable() {}, markUnavailable() {} } },
  WAWebUpdateUnreadChatAction: { sendSeen: async ({ chat }) => seen.seenChats.push(chat.id._serialized) },
  WAWebChatStateBridge: { sendChatStateComposing: async wid => seen.typing.push(wid._serialized) },
  WAWebLinkPreviewChatAction: { getLinkPreview: async () => null },
  WAWebMsgKey: MessageKey,
  WAWebGetEphemeralFieldsMsgActionsUtils: { getEphemeralFields: () => ({}) },
  WAWebSendMsgChatAction: {
    addAndSendMsgToChat(chat, message) {
      const sent = new MessageModel(message)
      collections.Msg.models.set(message.id._serialized, sent)
      chat.msgs.add(sent)
      seen.sent.push({ to: chat.id._serialized, text: message.body, id: message.id._serialized })
      collections.Msg.emit('add', sent)
      return [Promise.resolve(), Promise.resolve({ messageSendResult: 'OK' })]
    },
  },
}

const modules = { ...linking, ...reading, ...sending }
window.Debug = { VERSION: '2.3000.0-stub' }
window.require = name => {
  if (name in modules) return modules[name]
  throw new Error(`the stub has no module ${name}`)
}
window.phone = { LINKED, Socket, Cmd, Conn, given, seen, collections, keepMessage }
