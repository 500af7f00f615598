/** The workflow engine. Pure: no framework, no database, no agency; what it knows of the work is in the SOP file. */
export { checkSop } from './check.js';
export { compileSop, type Report } from './compile.js';
export {
  decide,
  initialSnapshot,
  possibilities,
  type Decision,
  type Effect,
  type EventRefusal,
  type EventRequest,
  type Possibility,
} from './decide.js';
export type { Inputs } from './guard.js';
export { explore, waysTo, type Exploration, type RuleResult, type Story, type StoryStep } from './explore.js';
export { loadSop, type Loading } from './load.js';
export { START, type Actor, type Finding, type Party, type Rule, type Snapshot, type Sop, type Transition, type Value } from './model.js';
export { findTooLarge } from './read.js';
export { SopFile, type Label } from './sop-file.js';
export { drawOverview, drawRegion } from './draw.js';
export { drawTable } from './table.js';
export { sayEvent, sayExploration, sayGuard, sayRefusal, sayRoles, sayState, sayStory, type Language } from './words.js';
