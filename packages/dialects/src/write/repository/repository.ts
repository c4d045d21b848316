import { Policy, WorkspaceIsolation } from '@ringfence/engine';
import type { LandingZone } from '../landingZone';
import type { WrittenAbout, WrittenDialect } from '../written';

/** Where a repository lives, which decides what its pipeline looks like. @public */
export const REPOSITORY_HOSTS = ['github', 'gitlab', 'azure'] as const;
/** {@inheritDoc REPOSITORY_HOSTS} @public */
export type RepositoryHost = (typeof REPOSITORY_HOSTS)[number];

/** What the frame around written files tells and does. @public */
export interface RepositoryOptions {
  /** The dialect that the files are written in. */
  dialect: WrittenDialect;
  /** Where the repository lives. */
  host: RepositoryHost;
  /** What was approved, as the files were written from. */
  isolation: WorkspaceIsolation;
  /** The landing zone that the files were written for. */
  landingZone?: LandingZone;
  /** What stands in the header of the files. Without an owner there is no entity for the catalog. */
  about: WrittenAbout;
  /** What was judged of what was approved, in the one sentence that begins with the verdict. */
  sentence?: string;
  /** The policy of the pipeline: the name of a shipped one, or a whole one, which is written beside it. */
  policy?: string | Policy;
  /** The version of the command line that the pipeline installs, such as `0.1.0`. */
  cliVersion: string;
}

/** The folder of the written files in the repository. @internal */
export const FILES_FOLDER = 'infra';
/** What was approved, beside them. @internal */
export const ISOLATION_FILE = 'isolation.json';
/** The policy, where it is none that is shipped. @internal */
export const POLICY_FILE = 'policy.json';
