// Loaded before what nothing waits for: it takes what the others leave of the machine, and a little.
import { constants, setPriority } from 'node:os'

setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
