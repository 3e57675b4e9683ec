// Shows reminders as notifications, also while no page is open. It keeps nothing: no cache, no fetch handler.

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('push', (event) => {
  event.waitUntil(show(read(event.data)))
})

// The browser has ended its subscription: only a page can make another one that Debrief knows of.
self.addEventListener('pushsubscriptionchange', (event) => {
  event.waitUntil(
    show({
      title: 'Reminders do not come to this browser any more',
      body: 'It has ended its subscription. You can turn them on again.',
      tag: 'subscription',
      path: '/settings/delivery',
      reminderId: null,
    }),
  )
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const { path, reminderId } = event.notification.data
  const isDecision = reminderId && (event.action === 'done' || event.action === 'snooze')
  event.waitUntil(isDecision ? decide(reminderId, event.action, path) : open(path))
})

function read(data) {
  try {
    return data.json()
  } catch {
    // A browser must show something for every push.
    return { title: 'A reminder is due', body: '', tag: 'reminder', path: '/', reminderId: null }
  }
}

function show({ title, body, tag, path, reminderId }) {
  return self.registration.showNotification(title, {
    body,
    tag,
    icon: '/icon.svg',
    data: { path: ownPath(path), reminderId },
    actions: reminderId
      ? [
          { action: 'done', title: 'Done' },
          { action: 'snooze', title: 'Tomorrow' },
        ]
      : [],
  })
}

// Only ever a page of this site.
function ownPath(path) {
  const url = new URL(typeof path === 'string' ? path : '/', self.location.origin)
  return url.origin === self.location.origin ? url.pathname : '/'
}

// Signed out, settled elsewhere or without a connection: the page says what there is to say.
async function decide(reminderId, action, path) {
  const answer = await fetch(`/api/reminders/${encodeURIComponent(reminderId)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action }),
  }).catch(() => null)
  if (!answer?.ok) await open(path)
}

async function open(path) {
  const windows = await self.clients.matchAll({ type: 'window' })
  const there = windows.find((client) => new URL(client.url).pathname === path)
  return there ? there.focus() : self.clients.openWindow(path)
}
