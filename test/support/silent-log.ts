import type { Log } from '../../src/domain/ports.js'

/** For what must be given a log and is not tested for what it logs. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
