// Seals what is kept in this browser, so that nobody reads it there but the one who typed it.

/** @param key for AES-GCM */
export const sealing = key => ({
  async seal(value) {
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const bytes = new TextEncoder().encode(JSON.stringify(value))
    return { iv, sealed: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes) }
  },
  /** @returns null for what was sealed with another key */
  async unseal({ iv, sealed }) {
    try {
      return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed)))
    } catch {
      return null
    }
  },
})
