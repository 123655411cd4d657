import { AppError } from '../../src/domain/errors.js'

/** What a failed call to Google means for the recording. Codes: grpc.github.io/grpc/core/md_doc_statuscodes.html */
export const fromGoogle = (error: unknown): AppError => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === INVALID_ARGUMENT) {
    return new AppError(
      'recording-unreadable',
      'Google could not read this recording. Listen to it and type the words.',
      {
        cause: error,
      },
    )
  }
  if (code === PERMISSION_DENIED || code === UNAUTHENTICATED) {
    return new AppError(
      'transcriber-refused',
      'Google refused our key for speech to text. An administrator must check the key and the project in the settings.',
      { cause: error },
    )
  }
  if (code === DEADLINE_EXCEEDED) {
    return new AppError('took-too-long', 'Google took too long to answer. We will try again.', {
      retryable: true,
      cause: error,
    })
  }
  return new AppError('transcriber-unavailable', 'Google speech to text cannot be reached now. We will try again.', {
    retryable: true,
    cause: error,
  })
}

// ---------------------------------------------------------------------------------------------------------------------

const INVALID_ARGUMENT = 3
const DEADLINE_EXCEEDED = 4
const PERMISSION_DENIED = 7
const UNAUTHENTICATED = 16
