import { ChangeLink } from './useChangeLink';

/** What only a posture of now can be asked. @internal */
export interface NowOptions {
  changeLink: ChangeLink | undefined;
  /** Address of the form that asks for the end of the workspace. */
  retireAt: string | undefined;
}
