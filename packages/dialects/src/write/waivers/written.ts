import { WaivedSubject } from '@ringfence/engine';

/** A waiver that holds, as it is written for other tools. @public */
export interface WaiverToWrite {
  /** Id of the request for it. */
  requestId: string;
  /** Id of the check. */
  check: string;
  /** The one thing it is for; left out, it is for all that the check finds. */
  about?: WaivedSubject;
  /** Why the risk is accepted. */
  reason: string;
  /** Entity refs of those who approved it. */
  approvedBy: readonly string[];
  /** ISO 8601 in UTC. */
  until: string;
}

/** Waivers as another tool takes them, and those that it has nothing for. @public */
export interface WrittenWaivers {
  /** What to put where. */
  files: { path: string; content: string }[];
  /** Waivers that are not in the files, and why. */
  leftOut: { requestId: string; check: string; because: string }[];
}

/** A waiver that a tool has something for. @internal */
export interface Matched {
  waiver: WaiverToWrite;
  /** What the tool calls the same finding. */
  names: readonly string[];
}

/** A tool that waivers are written for. @internal */
export interface WaiverWriter {
  /** What the tool is called. */
  tool: string;
  /** What it calls the findings of a check; none where it has none. */
  namesOf: (check: string) => readonly string[];
  /** Why it would accept more than was approved; nothing where it would not. */
  tooWide: (waiver: WaiverToWrite) => string | undefined;
  /** The files, for at least one waiver. */
  write: (
    matched: readonly Matched[],
    workspace: WaivedPlace,
  ) => WrittenWaivers['files'];
}

/** The workspace whose waivers are written. @public */
export interface WaivedPlace {
  /** Its ARM id. */
  armId: string;
}

/** Name of the workspace of an ARM id. @internal */
export const nameOf = ({ armId }: WaivedPlace): string =>
  armId.slice(armId.lastIndexOf('/') + 1);

/** Who accepted what until when, as one sentence. @internal */
export const noteOf = (waiver: WaiverToWrite): string =>
  `${waiver.reason} (accepted by ${waiver.approvedBy.join(', ')} until ${
    waiver.until
  }, request ${waiver.requestId})`;
