/** The little of Backbone's events that WhatsApp's models have. */
class Emitter {
  listeners = new Map()

  on(names, listener) {
    for (const name of names.split(' ')) this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener])
  }

  once(name, listener) {
    const heard = (...args) => {
      this.off(name, heard)
      listener(...args)
    }
    this.on(name, heard)
  }

  off(name, listener) {
    const left = (this.listeners.get(name) ?? []).filter(one => one !== listener)
    this.listeners.set(name, left)
  }

  emit(name, ...args) {
    for (const listener of this.listeners.get(name) ?? []) listener(...args)
  }
}
window.Emitter = Emitter
