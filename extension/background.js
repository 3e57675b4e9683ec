// Made by `npm run clipper` from lib/exchange/clip. Change it there.
"use strict";
(() => {
  // lib/domain/clip-fragment.ts
  function toFragment(value) {
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    let binary = "";
    for (let at = 0; at < bytes.length; at += 8192)
      binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

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

  // lib/exchange/clip/extension/read-tab.ts
  var PATIENCE_MS = 200;
  async function readTab(tab, ask) {
    const { id = -1, url: link = "", title: role = "" } = tab;
    for (const waitMs of [0, PATIENCE_MS]) {
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      const answer = await ask(id).catch(() => void 0);
      if (answer) return answer;
    }
    return { link, role, notes: ["This page does not let itself be read. Fill in what you know."] };
  }

  // lib/exchange/clip/extension/background-entry.ts
  browser.action.onClicked.addListener((tab) => void clip(tab));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "install") void browser.runtime.openOptionsPage();
  });
  async function clip(tab) {
    const address = await loadAddress();
    if (address === null) {
      await browser.runtime.openOptionsPage();
      return;
    }
    const url = `${address}/clip#${toFragment(await readTab(tab, readerIn))}`;
    await browser.windows.create({ url, type: "popup", width: 576, height: 860 });
  }
  async function readerIn(tabId) {
    const [page] = await browser.scripting.executeScript({ target: { tabId }, files: ["reader.js"] });
    return page?.result;
  }
})();
