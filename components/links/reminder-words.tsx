/** Which reminder a page is about: its title, application and why, as in the mail. */
export function ReminderWords({
  reminder: { title, why, application },
}: {
  reminder: { title: string; why: string; application: { company: string; role: string } | null }
}) {
  return (
    <div className="grid gap-1 wrap-anywhere">
      <p className="font-semibold">{title}</p>
      {application ? (
        <p className="text-muted">
          {application.company} · {application.role}
        </p>
      ) : null}
      <p className="text-muted">{why}</p>
    </div>
  )
}
