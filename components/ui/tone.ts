/** The colour roles of the look; a word or an icon always goes with them. */
export type Tone = 'neutral' | 'accent' | 'sustain' | 'improve' | 'loss' | 'cool'

export const TONE_SOFT: Record<Tone, string> = {
  neutral: 'bg-wash text-muted',
  accent: 'bg-accent-soft text-accent',
  sustain: 'bg-sustain-soft text-sustain',
  improve: 'bg-improve-soft text-improve',
  loss: 'bg-loss-soft text-loss',
  cool: 'bg-cool-soft text-cool',
}

export const TONE_SOLID: Record<Tone, string> = {
  neutral: 'bg-muted text-card',
  accent: 'bg-accent text-on-solid',
  sustain: 'bg-sustain text-on-solid',
  improve: 'bg-improve text-on-solid',
  loss: 'bg-loss text-on-solid',
  cool: 'bg-cool text-on-solid',
}

export const TONE_TEXT: Record<Tone, string> = {
  neutral: 'text-muted',
  accent: 'text-accent',
  sustain: 'text-sustain',
  improve: 'text-improve',
  loss: 'text-loss',
  cool: 'text-cool',
}

export const TONE_EDGE: Record<Tone, string> = {
  neutral: 'border-l-muted',
  accent: 'border-l-accent',
  sustain: 'border-l-sustain',
  improve: 'border-l-improve',
  loss: 'border-l-loss',
  cool: 'border-l-cool',
}
