import type { BicepFiles } from '../files';
import type { ReadSource } from './bicepSource';
import type { Places } from './places';

/** Why a module is not read, and how it is written. @internal */
export interface UnreadModule {
  reason: string;
  words: string;
}

/** The template of a path, or why there is none. @internal */
export type Target =
  | {
      template: Record<string, unknown>;
      /** It stands for a module that is not read itself. */
      isStandIn?: boolean;
      /** Why a stand-in may not be all that is deployed. */
      doubt?: string;
    }
  | { reason: string };

/** What the files of one program share. @internal */
export interface ProgramFiles {
  readonly files: BicepFiles;
  readonly places: Places;
  /** A Bicep file of the program. */
  bicep(path: string): ReadSource;
  /** What a file deploys as a module. */
  template(path: string): Target;
  /** What a module of a registry or a template spec deploys. */
  remote(path: string): Target;
  /** Takes so many characters of code; `false` once the program has used up what it may take. */
  spend(length: number): boolean;
  /** Keeps that a deployment was not read. */
  leaveUnread(deployment: object, module: UnreadModule): void;
}
