export * from './lifecycle';
export * from './event';
export {
  DUMP_VERSION,
  dumpLineSchema,
  headOfAll,
  requestLineSchema,
} from './dump';
export type { DumpedRequest, DumpLine } from './dump';
export * from './DumpWriter';
export * from './DumpVerifier';
