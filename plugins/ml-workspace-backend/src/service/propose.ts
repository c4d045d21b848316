import { randomUUID } from 'node:crypto';
import {
  CreateRequestBody,
  FilesAnswer,
  refusalOf,
  workspaceEntityRef,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  FieldError,
  Posture,
  WorkspaceIdentity,
  WorkspaceIsolation,
  completeRequest,
  readWorkspaceIdentity,
  tierOf,
  workspaceArmId,
} from '@ringfence/engine';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { ActivePolicy } from '../database/PolicyStore';
import { LandingZones } from '../files/LandingZones';
import { writeRequested } from '../files/writeRequested';
import { CatalogGate, readOwner, readSystem } from './CatalogGate';
import { refuse } from './refuse';

/** A request that was judged and may be taken. @internal */
export interface Proposal {
  identity: WorkspaceIdentity;
  armId: string;
  entityRef: string;
  owner: string;
  /** Entity ref of the system it is to belong to. */
  system?: string;
  description?: string;
  isolation: WorkspaceIsolation;
  posture: Posture;
  policyHash: string;
  approval: 'automatic' | 'manual';
  /** What it is called, also in its files. */
  requestId: string;
  files?: FilesAnswer;
}

/** A policy as files name it. @internal */
export const policyWords = ({ policy }: ActivePolicy): string =>
  `${policy.name}, revision ${policy.revision}`;

/** Control characters other than tab and line breaks, which no database text needs. */
const UNPRINTABLE = /[^\P{Cc}\t\n\r]/u;

/** What is wrong with a description: nothing, most of the time. @internal */
export function descriptionProblems(
  description: string | undefined,
): FieldError[] {
  if (!description || !UNPRINTABLE.test(description)) return [];
  return [
    {
      pointer: '/description',
      message: 'The description has a control character in it',
      expected: 'text with no control characters but tabs and line breaks',
    },
  ];
}

/**
 * Judges what was asked for, trusting nothing that the caller says of it.
 *
 * @throws InputError with `results` and `fields` when it cannot be taken
 * @throws ServiceUnavailableError when the catalog does not answer
 * @internal
 */
export async function propose(
  body: CreateRequestBody,
  context: {
    active: ActivePolicy;
    entityNamespace: string;
    catalog: CatalogGate;
    credentials: BackstageCredentials;
    landingZones: LandingZones;
  },
): Promise<Proposal> {
  const { active, entityNamespace, catalog, credentials, landingZones } =
    context;
  const isolation = completeRequest(body.isolation);
  const posture = active.engine.evaluate(isolation, active.policy, {
    basis: { kind: 'requested' },
  });
  const { identity, fields } = readWorkspaceIdentity(isolation, '/isolation');
  const owner = readOwner(body.owner);
  const system = readSystem(body.system);
  fields.push(
    ...owner.fields,
    ...system.fields,
    ...descriptionProblems(body.description),
  );
  const refusal = refusalOf(posture, '/isolation');
  if (refusal) {
    throw refuse({ ...refusal, fields: [...fields, ...refusal.fields] });
  }
  if (owner.ref && !fields.length) {
    fields.push(...(await catalog.ownerProblems(owner.ref, credentials)));
    if (system.ref) {
      fields.push(...(await catalog.systemProblems(system.ref, credentials)));
    }
  }
  const { tier } = tierOf(active.policy, isolation.dataClassification) ?? {};
  if (!owner.ref || !tier || fields.length) throw refuse({ fields });
  const requestId = randomUUID();
  const files =
    body.files &&
    writeRequested(isolation, body.files, landingZones, {
      request: requestId,
      policy: policyWords(active),
      owner: stringifyEntityRef(owner.ref),
      description: body.description,
    });
  return {
    requestId,
    ...(files && { files }),
    identity,
    armId: workspaceArmId(identity),
    entityRef: workspaceEntityRef(identity, entityNamespace),
    owner: stringifyEntityRef(owner.ref),
    ...(system.ref && { system: stringifyEntityRef(system.ref) }),
    description: body.description,
    isolation,
    posture,
    policyHash: active.hash,
    approval: tier.approval,
  };
}
