import { Icon } from '@/components/ui/icon'

type RestingNoticeProps = { isArchived: boolean; isTrashed: boolean }

/** Says why nothing is due here. */
export function RestingNotice({ isArchived, isTrashed }: RestingNoticeProps) {
  if (!isArchived && !isTrashed) return null
  return (
    <p className="mb-6 flex items-center gap-2 rounded-control bg-wash px-3 py-2 text-muted">
      <Icon of={isTrashed ? 'trash' : 'archive'} />
      {isTrashed
        ? 'This lies in the trash. Restore it to go on.'
        : 'This is in the archive: nothing about it is due, and it stands on no list.'}
    </p>
  )
}
