/** What the recorder shows. A part of the page belongs to the states named in its `data-when`. */
export const createRecorderView = (form, panel) => {
  const recording = form.querySelector('[data-recording]')
  return {
    ...createWords(panel),
    enter: (state, words) => {
      const hadFocus = panel.contains(document.activeElement)
      panel.dataset.state = state
      for (const part of panel.querySelectorAll('[data-when]')) part.hidden = !part.dataset.when.includes(state)
      panel.querySelector('[data-label]').textContent = recording.hidden ? 'Record' : 'Record again'
      panel.querySelector('[data-status]').textContent = words
      // The button that was pressed has gone: without this the keyboard would start again at the top of the page.
      if (hadFocus) panel.querySelector('button:not([hidden])')?.focus()
    },
    showRecording: blob => {
      recording.querySelector('[data-player]').src = URL.createObjectURL(blob)
      recording.querySelector('[data-length]')?.remove()
      recording.hidden = false
    },
    tellSaved: () => form.dispatchEvent(new CustomEvent('recording-saved', { bubbles: true })),
    openUpload: () => {
      form.querySelector('[data-upload]').open = true
    },
    putIntoForm: blob => {
      const files = new DataTransfer()
      files.items.add(new File([blob], 'recording', { type: blob.type }))
      form.querySelector('#recording').files = files.files
    },
  }
}

const createWords = panel => {
  const status = panel.querySelector('[data-status]')
  const problem = panel.querySelector('[data-problem]')
  return {
    say: words => {
      status.textContent = words
    },
    sayProblem: words => {
      problem.textContent = words
      problem.hidden = words === ''
    },
    showTime: text => {
      panel.querySelector('[data-time]').textContent = text
    },
    showProgress: percent => {
      panel.querySelector('progress').value = percent
    },
  }
}
