import { WaiverEntry } from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  CheckStatus,
  Compliance,
  Policy,
  Posture,
  WorkspaceIsolation,
  evaluate,
  getCheck,
} from '@ringfence/engine';
import { sameAbout } from './waiverTerms';

/** What a posture says where a waiver matters. @internal */
export interface WaiverSide {
  status: CheckStatus | undefined;
  failing: number;
  /** Absent where only the server can judge it. */
  compliance?: Compliance;
}

/**
 * What a workspace shows without a waiver and with it, beside the others it has.
 * @internal
 */
export function waiverEffect(
  { isolation, posture }: { isolation: WorkspaceIsolation; posture: Posture },
  waiver: Pick<WaiverEntry, 'check' | 'about' | 'until'>,
  policy: Policy,
  now = new Date().toISOString(),
): { without: WaiverSide; with: WaiverSide } {
  const { check, about, until } = waiver;
  const notes = posture.results.flatMap(result =>
    (result.waivers ?? []).map(note => ({ ...note, check: result.check })),
  );
  const others = notes.filter(
    note =>
      note.check !== check ||
      note.expires !== until ||
      !sameAbout(note.about, about),
  );
  const own = {
    check,
    ...(about && { about }),
    reason: '-',
    approver: '-',
    expires: until,
  };
  const isWholeHere = posture.results.every(result => getCheck(result.check));
  const sideOf = (waivers: typeof notes): WaiverSide => {
    const { results, compliance } = evaluate(isolation, policy, {
      basis: posture.basis,
      waivers,
      now,
    });
    return {
      status: results.find(result => result.check === check)?.status,
      failing: results.filter(({ status }) => status === 'fail').length,
      ...(isWholeHere && { compliance }),
    };
  };
  return { without: sideOf(others), with: sideOf([...others, own]) };
}
