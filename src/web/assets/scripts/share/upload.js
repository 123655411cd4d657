const NOT_SAVED = 'We could not save your recording yet. It is still on this page, and “Continue” tries again.'

/**
 * Puts a recording into the draft. `onProgress` is told the percentage that has gone out; `fetch` cannot tell that.
 * Rejects with an Error in plain words; its `refused` says that trying the same recording again is no use.
 */
export const upload = (address, blob, onProgress) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', address)
    request.responseType = 'json'
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress((100 * loaded) / (total || 1)))
    request.addEventListener('error', () => reject(problem(NOT_SAVED, false)))
    request.addEventListener('load', () => {
      if (request.status === 200) return resolve(request.response)
      const refused = request.status >= 400 && request.status < 429
      reject(problem((refused && request.response?.message) || NOT_SAVED, refused))
    })
    request.send(blob)
  })

const problem = (message, refused) => Object.assign(new Error(message), { refused })
