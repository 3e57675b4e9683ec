// @ts-check

/** npm starts this through a shell, which dies of a signal without passing it on: whoever stops npm means this process. */
export function endWithNpm() {
  const shell = process.ppid
  if (!process.env.npm_lifecycle_event) return
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}
