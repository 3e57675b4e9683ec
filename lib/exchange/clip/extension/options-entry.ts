import { loadAddress, saveAddress } from './address'
import { readAddress } from './read-address'

const form = document.querySelector('form')
const field = document.querySelector<HTMLInputElement>('#address')
const word = document.querySelector<HTMLElement>('#word')

void loadAddress().then((address) => {
  if (field && address) field.value = address
})

form?.addEventListener('submit', (event) => {
  event.preventDefault()
  void save()
})

async function save(): Promise<void> {
  if (!field || !word) return
  const address = readAddress(field.value)
  field.setAttribute('aria-invalid', String(address === null))
  if (address === null) {
    word.textContent = 'Enter the address at which you open Debrief, such as https://debrief.example.org.'
    field.focus()
    return
  }
  await saveAddress(address)
  field.value = address
  word.textContent = 'Saved. Open a posting and press the Debrief button beside the address bar.'
}
