import { WORKSPACE_KINDS, azureValue } from '@ringfence/engine';

/** Azure's spelling of a workspace kind where it is one of them, else as written. @internal */
export const spelledKind = (kind: string | undefined): string | undefined =>
  azureValue(kind, WORKSPACE_KINDS) ?? kind;
