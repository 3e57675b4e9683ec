// Next.js calls this by its name whenever its router sets out for another page.
export { announceNavigation as onRouterTransitionStart } from '@/components/shell/navigation-start'
