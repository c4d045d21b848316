export {
  REACH_PROTOCOLS,
  REACH_STEPS,
  type ReachAnswer,
  type ReachFault,
  type ReachQuestion,
  type ReachStep,
} from './answer';
export { reachAnswerSchema } from './answerSchema';
export { isReachFault, reachOf } from './reachOf';
export { type ReachPlace, reachPlaces } from './reachPlaces';
