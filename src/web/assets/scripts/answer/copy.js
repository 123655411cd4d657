/** Puts a button behind a link that copies it, where the browser can. */
export const offerCopy = place => {
  if (!navigator.clipboard) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'govuk-button govuk-button--secondary govuk-!-margin-bottom-0'
  button.textContent = place.dataset.copyName
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(place.dataset.copy)
    button.textContent = place.dataset.copied
  })
  place.append(button)
}
