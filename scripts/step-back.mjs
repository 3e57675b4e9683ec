// Loaded before a check that nothing waits for: it takes only what the others leave of the machine.
import { constants, setPriority } from 'node:os'

setPriority(constants.priority.PRIORITY_LOW)
