/**
 * Sends a recording to the server. `onProgress` is told the percentage that has gone out; `fetch` cannot tell that.
 * Rejects with an Error in plain words, `notSaved` unless the server says why; its `refused` says that trying the same
 * recording again is no use.
 */
export const upload = ({ address, notSaved }, blob, onProgress) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', address)
    request.responseType = 'json'
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress((100 * loaded) / (total || 1)))
    request.addEventListener('error', () => reject(problem(notSaved, false)))
    request.addEventListener('load', () => {
      if (request.status < 300) return resolve()
      const refused = request.status >= 400 && request.status < 429
      reject(problem((refused && request.response?.message) || notSaved, refused))
    })
    request.send(blob)
  })

const problem = (message, refused) => Object.assign(new Error(message), { refused })
