import { AppError, type ErrorCode } from '../domain/errors.js'

const STATUS: Partial<Record<ErrorCode, number>> = {
  'nothing-to-keep': 422,
  'text-too-long': 413,
  'recording-too-large': 413,
  'recording-too-long': 413,
  'recording-empty': 422,
  'not-a-recording': 415,
  'consent-missing': 422,
  'invalid-message': 400,
  'too-often': 429,
  'not-allowed': 403,
  'recording-unreadable': 422,
  'recording-format-unsupported': 415,
  'recording-missing': 404,
  superseded: 409,
  'database-unavailable': 503,
  'queue-unavailable': 503,
  'storage-unavailable': 503,
}

/** The HTTP status that tells of an error; 500 for what nobody foresaw. */
export const statusOf = (error: unknown): number => {
  if (error instanceof AppError) return STATUS[error.code] ?? 500
  const given = error instanceof Error && 'status' in error ? Number(error.status) : 500
  return given >= 400 && given <= 599 ? given : 500
}

/** What `Retry-After` says, in seconds: when the error knows, else half a minute for an engine that is away. */
export const retryAfterOf = (error: unknown): number | null => {
  if (error instanceof AppError && error.retryAfterSeconds !== undefined) return error.retryAfterSeconds
  return statusOf(error) === 503 ? 30 : null
}
