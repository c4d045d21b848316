import { WorkspaceDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { WaiverDesk } from '../../hooks';
import { ChangeLink } from './useChangeLink';

/** What only a posture of now can be asked. @internal */
export interface NowOptions {
  changeLink: ChangeLink | undefined;
  /** Address of the form that asks for the end of the workspace. */
  retireAt: string | undefined;
  /** What may go to another owner: a workspace that was asked for and is there. */
  transferable: WorkspaceDetail | undefined;
  /** Its waivers; absent once the workspace is retired. */
  desk: WaiverDesk | undefined;
}
