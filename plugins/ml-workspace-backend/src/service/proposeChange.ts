import { randomUUID } from 'node:crypto';
import { simulateChange } from '@ringfence/advice';
import {
  FilesAnswer,
  FilesChoice,
  refusalOf,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  FieldError,
  Policy,
  Posture,
  WaiversAtTime,
  WorkspaceIsolation,
  completeRequest,
  contentHash,
  readWorkspaceIdentity,
  tierOf,
  workspaceArmId,
} from '@ringfence/engine';
import { ActivePolicy } from '../database/PolicyStore';
import { ShownPosture } from '../database/postureStore';
import { LandingZones } from '../files/LandingZones';
import { writeRequested } from '../files/writeRequested';
import { descriptionProblems, isDecidable } from './propose';
import { refuse } from './refuse';

/** A change that was judged and may be taken. @internal */
export interface ChangeProposal {
  workspaceId: string;
  seenVersion: number;
  description?: string;
  isolation: WorkspaceIsolation;
  posture: Posture;
  /** The waivers it was judged with. */
  waived: WaiversAtTime;
  policyHash: string;
  approval: 'automatic' | 'manual';
  /** What it is called, also in its files. */
  requestId: string;
  files?: FilesAnswer;
  /** Policy refuses it, and a person shall decide all the same. */
  exception: boolean;
}

/** What is asked, and of which workspace. @internal */
export interface WantedChange {
  workspaceId: string;
  armId: string;
  seenVersion: number;
  description?: string;
  isolation: WorkspaceIsolation;
  owner: string;
  files?: FilesChoice;
  /** The waivers that it has, which stay with it. */
  waived: WaiversAtTime;
  /** Whether a person shall decide what policy refuses. */
  askAnyway?: boolean;
  /** What the workspace shows now. */
  shown: Pick<ShownPosture, 'isolation' | 'posture'>;
}

/**
 * Approval by policy only where policy approves by itself for the data that is
 * in the workspace now and for the data that shall be, so that a lower data
 * classification is never a way around a person.
 * @internal
 */
export function approvalOf(
  policy: Policy,
  classifications: readonly (string | undefined)[],
): 'automatic' | 'manual' {
  const isAutomatic = classifications.every(
    classification =>
      tierOf(policy, classification)?.tier.approval === 'automatic',
  );
  return isAutomatic ? 'automatic' : 'manual';
}

function identityProblems(
  isolation: WorkspaceIsolation,
  armId: string,
): FieldError[] {
  const { identity, fields } = readWorkspaceIdentity(isolation, '/isolation');
  if (fields.length || workspaceArmId(identity) === armId) return fields;
  return [
    {
      pointer: '/isolation/workspace',
      message: 'The isolation is that of another workspace',
      expected: armId,
    },
  ];
}

function sameAsShown({ isolation, shown }: WantedChange): FieldError[] {
  const isAskedAlready =
    shown.posture.basis.kind === 'requested' &&
    contentHash(completeRequest(isolation)) === contentHash(shown.isolation);
  if (!isAskedAlready) return [];
  return [
    {
      pointer: '/isolation',
      message: 'The workspace is asked to be like this already',
      expected: 'something that differs from what it shows',
    },
  ];
}

/** Why Azure does not take the step from what the workspace is. */
function stepProblems(
  { shown }: WantedChange,
  isolation: WorkspaceIsolation,
  policy: Policy,
): FieldError[] {
  const { refusals } = simulateChange(shown.isolation, isolation, { policy });
  return refusals.map(({ pointer, title, because }) => ({
    pointer: `/isolation${pointer}`,
    message: title,
    expected: because,
  }));
}

/**
 * Judges what a workspace shall become, and whether Azure takes the step from
 * what it is.
 *
 * @throws InputError with `results` and `fields` when it cannot be taken
 * @internal
 */
export function proposeChange(
  wanted: WantedChange,
  active: ActivePolicy,
  landingZones: LandingZones,
): ChangeProposal {
  const { policy, hash, engine } = active;
  const isolation = completeRequest(wanted.isolation);
  const posture = engine.evaluate(isolation, policy, {
    basis: { kind: 'requested' },
    ...wanted.waived,
  });
  const misplaced = identityProblems(isolation, wanted.armId);
  const fields = [
    ...misplaced,
    ...descriptionProblems(wanted.description, wanted.askAnyway),
    ...sameAsShown(wanted),
  ];
  const refusal = refusalOf(posture, '/isolation');
  const askAnyway = isDecidable(posture, policy, isolation);
  if (refusal && !(wanted.askAnyway && askAnyway)) {
    throw refuse({
      ...refusal,
      fields: [...fields, ...refusal.fields],
      askAnyway,
    });
  }
  // Of another workspace it would only say that Azure renames none.
  if (!misplaced.length)
    fields.push(...stepProblems(wanted, isolation, policy));
  if (fields.length) throw refuse({ fields });
  const requestId = randomUUID();
  const files =
    wanted.files &&
    writeRequested(isolation, wanted.files, landingZones, {
      request: requestId,
      policy,
      sentence: posture.sentence,
      owner: wanted.owner,
      description: wanted.description,
    });
  return {
    requestId,
    ...(files && { files }),
    workspaceId: wanted.workspaceId,
    seenVersion: wanted.seenVersion,
    description: wanted.description,
    isolation,
    posture,
    waived: wanted.waived,
    policyHash: hash,
    exception: refusal !== undefined,
    approval: refusal
      ? 'manual'
      : approvalOf(policy, [
          wanted.shown.isolation.dataClassification,
          isolation.dataClassification,
        ]),
  };
}
