import { protos } from '@google-cloud/speech'
import { type handleUnaryCall, Server, ServerCredentials } from '@grpc/grpc-js'

const { RecognizeRequest, RecognizeResponse } = protos.google.cloud.speech.v1

interface Received {
  config: protos.google.cloud.speech.v1.IRecognitionConfig
  /** Bytes of sound. */
  audio: number
}

export interface GoogleSpeechServer {
  port: number
  received: Received[]
  stop(): void
}

type Answer = protos.google.cloud.speech.v1.IRecognizeResponse | { code: number; message: string }

/** Speaks the protocol of Google's Speech-to-Text v1 on this machine; `answer` gets the number of the call, from 0. */
export const startGoogleSpeechServer = async (answer: (call: number) => Answer): Promise<GoogleSpeechServer> => {
  const server = new Server({ 'grpc.max_receive_message_length': 64 * 1024 * 1024 })
  const received: Received[] = []
  const recognize: handleUnaryCall<protos.google.cloud.speech.v1.RecognizeRequest, object> = (call, reply) => {
    const { config, audio } = call.request
    received.push({ config: config ?? {}, audio: audio?.content?.length ?? 0 })
    const response = answer(received.length - 1)
    if ('code' in response) reply(response, null)
    else reply(null, response)
  }
  server.addService(SERVICE, { recognize })
  return { port: await bind(server), received, stop: () => server.forceShutdown() }
}

// ---------------------------------------------------------------------------------------------------------------------

const SERVICE = {
  recognize: {
    path: '/google.cloud.speech.v1.Speech/Recognize',
    requestStream: false,
    responseStream: false,
    requestSerialize: (request: object) => Buffer.from(RecognizeRequest.encode(request).finish()),
    requestDeserialize: (bytes: Buffer) => RecognizeRequest.decode(bytes),
    responseSerialize: (response: object) =>
      Buffer.from(RecognizeResponse.encode(RecognizeResponse.fromObject(response)).finish()),
    responseDeserialize: (bytes: Buffer) => RecognizeResponse.decode(bytes),
  },
}

const bind = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) =>
      error ? reject(error) : resolve(port),
    )
  })
