/** Numbers as bytes, four each, the low byte first whatever the machine. */
export const bytesOfFloats = (values: Float32Array): Uint8Array =>
  bytesOf(values.length, (view, place) => view.setFloat32(place * WIDTH, values[place] ?? 0, true))

export const bytesOfWholes = (values: Int32Array): Uint8Array =>
  bytesOf(values.length, (view, place) => view.setInt32(place * WIDTH, values[place] ?? 0, true))

export const floatsIn = (bytes: Uint8Array): Float32Array => {
  const view = viewOf(bytes)
  return new Float32Array(bytes.byteLength / WIDTH).map((_, place) => view.getFloat32(place * WIDTH, true))
}

export const wholesIn = (bytes: Uint8Array): Int32Array => {
  const view = viewOf(bytes)
  return new Int32Array(bytes.byteLength / WIDTH).map((_, place) => view.getInt32(place * WIDTH, true))
}

// ---------------------------------------------------------------------------------------------------------------------

const WIDTH = 4

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength)

const bytesOf = (count: number, set: (view: DataView, place: number) => void): Uint8Array => {
  const view = new DataView(new ArrayBuffer(count * WIDTH))
  for (let place = 0; place < count; place += 1) set(view, place)
  return new Uint8Array(view.buffer)
}
