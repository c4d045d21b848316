export { reachAnswerSchema } from './answerSchema';
export {
  REACH_PROTOCOLS,
  REACH_STEPS,
  type ReachAnswer,
  type ReachFault,
  type ReachQuestion,
  type ReachStep,
} from './answer';
export { isReachFault, reachOf, type ReachPlace, reachPlaces } from './reachOf';
