/** What the recorder shows. A part of the page belongs to the states named in its `data-when`. */
export const createRecorderView = (form, panel) => {
  const find = name => panel.querySelector(`[data-${name}]`)
  const recording = form.querySelector('[data-recording]')
  return {
    enter: (state, words) => {
      const hadFocus = panel.contains(document.activeElement)
      panel.dataset.state = state
      for (const part of panel.querySelectorAll('[data-when]')) part.hidden = !part.dataset.when.includes(state)
      find('label').textContent = recording.hidden ? 'Record' : 'Record again'
      find('status').textContent = words
      // The button that was pressed has gone: without this the keyboard would start again at the top of the page.
      if (hadFocus) panel.querySelector('button:not([hidden])')?.focus()
    },
    showTime: text => {
      find('time').textContent = text
    },
    saySilence: () => {
      find('status').textContent = 'We cannot hear anything yet. Is the microphone covered, or switched off?'
    },
    saySound: () => {
      find('status').textContent = 'We can hear you now. Talk as long as you like.'
    },
    sayLastMinute: () => {
      find('status').textContent = 'There is one minute left in this recording. It is saved by itself at the end.'
    },
    showProgress: percent => {
      panel.querySelector('progress').value = percent
    },
    sayProblem: words => {
      find('problem').textContent = words
      find('problem').hidden = words === ''
    },
    showRecording: blob => {
      recording.querySelector('[data-player]').src = URL.createObjectURL(blob)
      recording.querySelector('[data-length]')?.remove()
      recording.hidden = false
    },
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
