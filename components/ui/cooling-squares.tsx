import { clsx } from 'clsx'

type CoolingSquaresProps = {
  /** Business days since the rejection: 0 on the day itself. */
  day: number
  /** The business day on which the feedback window opens, and the last one of the window. */
  opens: number
  total: number
  /** Whether the window has closed. */
  past?: boolean
  /** With numbers in the squares, and today's filled. */
  numbered?: boolean
}

/** The business days after a rejection, as squares: first those to let it cool, then those to ask for feedback. */
export function CoolingSquares({ day, opens, total, past = false, numbered = false }: CoolingSquaresProps) {
  const look = numbered ? numberedLook : quietLook
  return (
    <div role="img" aria-label={describe(day, opens, total, past)} className="flex gap-1">
      {Array.from({ length: total }, (_, index) => index + 1).map((square) => (
        <span
          key={square}
          className={clsx(
            'flex min-w-0 flex-1 items-center justify-center rounded text-[0.6875rem] leading-4',
            numbered ? 'h-6' : 'h-5',
            look(square, past ? total + 1 : day, opens),
          )}
        >
          {numbered ? square : null}
        </span>
      ))}
    </div>
  )
}

function numberedLook(square: number, day: number, opens: number): string {
  if (square >= opens) {
    return square === day ? 'bg-sustain font-semibold text-on-solid' : 'bg-sustain-soft text-sustain'
  }
  return square === day ? 'bg-cool font-semibold text-on-solid' : 'bg-cool-soft text-cool'
}

function quietLook(square: number, day: number, opens: number): string {
  if (square < opens) return square <= day ? 'bg-cool' : 'bg-cool-soft'
  return square <= day ? 'bg-sustain' : 'border border-sustain/50 bg-sustain-soft'
}

function describe(day: number, opens: number, total: number, past: boolean): string {
  if (past) return `The feedback window, business days ${opens} to ${total}, has closed.`
  if (day >= opens) return `Business day ${day}. The feedback window is open until business day ${total}.`
  return `Business day ${day}. The feedback window opens on business day ${opens}.`
}
