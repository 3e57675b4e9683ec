// Made by `npm run clipper` from lib/exchange/clip. Change it there.
"use strict";
(() => {
  // lib/exchange/clip/extension/chrome.ts
  var browser = chrome;

  // lib/exchange/clip/extension/read-address.ts
  function readAddress(text) {
    const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`;
    if (!URL.canParse(whole)) return null;
    const { protocol, origin, hostname } = new URL(whole);
    const isHost = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])$/i.test(hostname);
    return (protocol === "https:" || protocol === "http:") && isHost ? origin : null;
  }

  // lib/exchange/clip/extension/address.ts
  var KEY = "address";
  async function loadAddress() {
    const { [KEY]: address } = await browser.storage.local.get(KEY);
    return typeof address === "string" ? readAddress(address) : null;
  }
  var saveAddress = (address) => browser.storage.local.set({ [KEY]: address });

  // lib/exchange/clip/extension/options-entry.ts
  var form = document.querySelector("form");
  var field = document.querySelector("#address");
  var word = document.querySelector("#word");
  void loadAddress().then((address) => {
    if (field && address) field.value = address;
  });
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    void save();
  });
  async function save() {
    if (!field || !word) return;
    const address = readAddress(field.value);
    field.setAttribute("aria-invalid", String(address === null));
    if (address === null) {
      word.textContent = "Enter the address at which you open Debrief, such as https://debrief.example.org.";
      field.focus();
      return;
    }
    await saveAddress(address);
    field.value = address;
    word.textContent = "Saved. Open a posting and press the Debrief button beside the address bar.";
  }
})();
