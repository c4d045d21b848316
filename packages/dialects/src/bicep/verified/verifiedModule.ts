import { WORKSPACE_MODULE } from './workspaceModule';

/** A module of a registry that is known well enough to read what it is given. @internal */
export interface VerifiedModule {
  /** Told to people with what is read of it. */
  note: string;
  /** What it makes of its arguments, as a Bicep file would. */
  text: string;
  /** Why that may not be all; absent for a version that is known. */
  doubt?: string;
}

/** The module by each of the names it has in the public registry. */
const WORKSPACE =
  /^br(?:\/public:|:mcr\.microsoft\.com\/bicep\/)avm\/res\/machine-learning-services\/workspace:([\w.-]{1,40})$/;

/** The versions whose parameters are known. */
const KNOWN = /^0\.(?:[1-9]|1[0-3])\.\d+$/;

/** The module that a path names, if it is one that is known. @internal */
export function verifiedModule(path: string): VerifiedModule | undefined {
  const version = WORKSPACE.exec(path)?.[1];
  if (version === undefined) return undefined;
  return {
    note: `The module ${path} is not read itself: its arguments are read as what version ${version} of the Azure Verified Module makes of them.`,
    text: WORKSPACE_MODULE,
    ...(!KNOWN.test(version) && {
      doubt: `version ${version} of the Azure Verified Module is not known, and may make more of its arguments than those before it`,
    }),
  };
}
