import { createExtensionPoint } from '@backstage/backend-plugin-api';

/**
 * What people are told: that a request waits for them (`asked`, `answered`,
 * `reminder`, `escalated`), how theirs goes on (`questioned`, `approved`,
 * `rejected`, `withdrawn`, `expiring`, `expired`, `build-started`, `built`,
 * `build-failed`), what becomes of a waiver, that nobody owns a workspace any more,
 * and what readings of Azure find (`first-reading`, `reading-held`, `loosened`). A
 * newer version may tell of more.
 * @public
 */
export type MlWorkspaceMessageKind =
  | 'asked'
  | 'questioned'
  | 'answered'
  | 'approved'
  | 'rejected'
  | 'withdrawn'
  | 'expiring'
  | 'expired'
  | 'reminder'
  | 'escalated'
  | 'build-started'
  | 'built'
  | 'build-failed'
  | 'waiver-ending'
  | 'waiver-ended'
  | 'waiver-revoked'
  | 'owner-gone'
  | 'first-reading'
  | 'reading-held'
  | 'loosened';

/**
 * What a message is about, coarse enough for people to choose what they hear of:
 * what waits for them, requests of theirs, builds, waivers, workspaces, and what is
 * read of them in Azure.
 * @public
 */
export type MlWorkspaceMessageTopic =
  | 'ml-workspace-decisions'
  | 'ml-workspace-requests'
  | 'ml-workspace-builds'
  | 'ml-workspace-waivers'
  | 'ml-workspace-owners'
  | 'ml-workspace-readings';

/** One message to people. @public */
export interface MlWorkspaceMessage {
  /** The same when it is sent again, which happens after a crash. */
  id: string;
  /**
   * The one thing it is about. A later message of the same scope takes the place
   * of this one, so that a person sees one for each thing.
   */
  scope: string;
  kind: MlWorkspaceMessageKind;
  topic: MlWorkspaceMessageTopic;
  /** How much it matters. */
  severity: 'critical' | 'high' | 'normal' | 'low';
  /**
   * Plain text. What people typed is cut, and has nothing left that HTML, Markdown
   * or a chat would act on.
   */
  title: string;
  /** {@inheritDoc MlWorkspaceMessage.title} */
  description: string;
  /** A path in the portal, where it is looked at or decided. */
  link: string;
  /** Entity refs of the users and groups it is for. */
  recipients: readonly string[];
  /** Entity refs of users who are not told, though they are in such a group: it was them. */
  exclude: readonly string[];
  /** ISO 8601 in UTC: when that happened. */
  at: string;
}

/** Carries messages to people. @public */
export interface MlWorkspaceMessenger {
  /** What the log calls it. */
  name: string;
  /**
   * Sends a message. It is sent again, later and in the order of its scope, when
   * this fails, and once more after a crash, so that the second has to take the place
   * of the first.
   */
  send(message: MlWorkspaceMessage): Promise<void>;
  /** Lets open pages know that something they may show is another now. It may be lost. */
  refresh?(): Promise<void>;
}

/** Adds ways to tell people. @public */
export interface MlWorkspaceMessengersExtensionPoint {
  /**
   * Adds a messenger. A message counts as told once each of them has sent it.
   *
   * @throws Error once the plugin has started
   */
  addMessenger(messenger: MlWorkspaceMessenger): void;
}

/**
 * Where modules of the `ml-workspace` plugin add messengers. Without any, nobody is
 * told and nothing is kept to be told later.
 * @public
 */
export const mlWorkspaceMessengersExtensionPoint =
  createExtensionPoint<MlWorkspaceMessengersExtensionPoint>({
    id: 'ml-workspace.messengers',
  });
