/**
 * A single small machine: the whole product should idle under 400 MB. Nothing here weakens durability: fsync,
 * full_page_writes and synchronous_commit stay on, as PostgreSQL ships them.
 * Errors are logged without the statement and its values, because a value can be somebody's words or number.
 */
const SMALL_MACHINE: Record<string, string> = {
  shared_buffers: '64MB',
  max_connections: '60',
  work_mem: '4MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '256MB',
  max_wal_size: '256MB',
  autovacuum_max_workers: '1',
  max_parallel_workers: '0',
  max_logical_replication_workers: '0',
  io_method: 'sync',
  jit: 'off',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}

/** Loopback only, and no socket file: its path could be too long, or lie where another account cannot write. */
const LOOPBACK_ONLY: Record<string, string> = { listen_addresses: '127.0.0.1', unix_socket_directories: '' }

/** The command line of `postgres`. No value may hold a blank: `pg_ctl` hands the line to a shell. */
export const serverOptions = (port: number, extra: Record<string, string> = {}): string =>
  Object.entries({ ...SMALL_MACHINE, ...extra, ...LOOPBACK_ONLY, port: String(port) })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ')
