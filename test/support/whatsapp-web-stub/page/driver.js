/** What a test can make happen, as if a phone or WhatsApp did it. */
const { LINKED, Socket, Cmd, Conn, given, seen, collections, keepMessage } = window.phone
const { Msg } = collections

const changeState = state => {
  Socket.state = state
  Socket.emit('change:state', Socket, state)
}

const sync = () => {
  Socket.hasSynced = true
  Socket.emit('change:hasSynced', Socket, true)
}

window.stub = {
  seen: () => seen,
  showNextCode(ref) {
    Conn.ref = ref
    Conn.emit('change:ref', Conn, ref)
  },
  link() {
    localStorage.setItem(LINKED, 'yes')
    changeState('CONNECTED')
    sync()
  },
  sync,
  changeState,
  receive(raw, { base64, missing } = {}) {
    if (base64) given.media[raw.directPath] = base64
    Msg.emit('add', keepMessage({ ...raw, isNewMsg: true, missing }))
  },
  knowNumber(privacyId, number) {
    given.numbers[privacyId] = number
  },
  edit(id, body, at) {
    const message = Msg.get(id)
    const before = message.body
    Object.assign(message, { body, latestEditSenderTimestampMs: at })
    Msg.emit('change', message)
    Msg.emit('change:body change:caption', message, body, before)
    Msg.emit('change:body', message, body, before)
  },
  revoke(id) {
    const message = Msg.get(id)
    Object.assign(message, { type: 'revoked', body: undefined })
    Msg.emit('change', message)
    Msg.emit('change:type', message)
  },
  acknowledge(id, ack) {
    Msg.emit('change:ack', Msg.get(id), ack)
  },
  /** WhatsApp's page loads anew, as after an update of it. */
  reload() {
    setTimeout(() => location.reload(), 20)
  },
  /** Logged out on the phone: WhatsApp's page loads anew. */
  logOut() {
    localStorage.removeItem(LINKED)
    Cmd.emit('logout_from_bridge')
    setTimeout(() => location.reload(), 50)
  },
}

// What the phone has had all along. Nobody is told of it.
for (const { raw, base64 } of window.onThePhone) {
  if (base64) given.media[raw.directPath] = base64
  keepMessage(raw)
}

// A linked page connects by itself, once somebody listens.
const listen = Socket.on.bind(Socket)
Socket.on = (names, listener) => {
  listen(names, listener)
  if (names === 'change:hasSynced' && localStorage.getItem(LINKED)) setTimeout(sync, 20)
}
