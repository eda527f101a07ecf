import { checkSteps } from './check-steps'
import { runSteps } from './steps'

await runSteps(checkSteps)
