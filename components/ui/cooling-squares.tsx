import { clsx } from 'clsx'

const DAYS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const
const OPENS = 7

type CoolingSquaresProps = {
  /** Business days since the rejection: 0 on the day itself, above 10 when the window has closed. */
  day: number
  /** With numbers in the squares, and today's filled. */
  numbered?: boolean
}

/** Ten business days after a rejection: six to let it cool, four in which to ask for feedback. */
export function CoolingSquares({ day, numbered = false }: CoolingSquaresProps) {
  return (
    <div role="img" aria-label={describe(day)} className="grid grid-cols-10 gap-1">
      {DAYS.map((square) => (
        <span
          key={square}
          aria-hidden="true"
          className={clsx(
            'flex items-center justify-center rounded text-[0.6875rem] leading-4',
            numbered ? 'h-6' : 'h-5',
            numbered ? numberedLook(square, day) : quietLook(square, day),
          )}
        >
          {numbered ? square : null}
        </span>
      ))}
    </div>
  )
}

function numberedLook(square: number, day: number): string {
  if (square >= OPENS)
    return square === day ? 'bg-sustain font-semibold text-on-solid' : 'bg-sustain-soft text-sustain'
  return square === day ? 'bg-cool font-semibold text-on-solid' : 'bg-cool-soft text-cool'
}

function quietLook(square: number, day: number): string {
  if (square < OPENS) return square <= day ? 'bg-cool' : 'bg-cool-soft'
  return square <= day ? 'bg-sustain' : 'border border-sustain/50 bg-sustain-soft'
}

function describe(day: number): string {
  if (day > DAYS.length) return 'The feedback window, business days 7 to 10, has closed.'
  if (day >= OPENS) return `Business day ${day}. The feedback window is open until business day 10.`
  return `Business day ${Math.max(0, day)}. The feedback window opens on business day 7.`
}
