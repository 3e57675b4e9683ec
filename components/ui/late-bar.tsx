/** A thin bar at the top of the page while something is on its way; what is quick never shows it. */
export function LateBar({ label }: { label: string }) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      className="pointer-events-none fixed inset-x-0 top-0 z-50 h-0.5 animate-late overflow-hidden"
    >
      <div className="h-full w-1/3 animate-slide bg-accent" />
    </div>
  )
}
