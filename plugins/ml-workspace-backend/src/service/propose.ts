import { randomUUID } from 'node:crypto';
import {
  CreateRequestBody,
  FilesAnswer,
  refusalOf,
  workspaceEntityRef,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  FieldError,
  Policy,
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
import { NotAllowedError } from '@backstage/errors';
import { ActivePolicy } from '../database/PolicyStore';
import { LandingZones } from '../files/LandingZones';
import { writeRequested } from '../files/writeRequested';
import { Ownership } from '../permissions/Ownership';
import { CatalogGate, ownerField, readOwner, readSystem } from './CatalogGate';
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
  /** Policy refuses it, and a person shall decide all the same. */
  exception?: boolean;
}

/** Control characters other than tab and line breaks, which no database text needs. */
const UNPRINTABLE = /[^\P{Cc}\t\n\r]/u;

/**
 * What is wrong with a description: nothing, most of the time. Whoever asks for a
 * decision all the same has to say why.
 * @internal
 */
export function descriptionProblems(
  description: string | undefined,
  askAnyway = false,
): FieldError[] {
  if (askAnyway && !description?.trim()) {
    return [
      {
        pointer: '/description',
        message: 'Whoever decides has to know why it shall be all the same',
        expected: 'the reason, in a few words',
      },
    ];
  }
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
 * Whether a person may decide it: what a constraint refuses cannot work, whoever
 * approves it, and without a data classification nothing says who decides.
 * @internal
 */
export const isDecidable = (
  { verdict }: Posture,
  policy: Policy,
  { dataClassification }: WorkspaceIsolation,
): boolean =>
  verdict !== 'invalid' && tierOf(policy, dataClassification) !== undefined;

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
    ownership: Ownership;
    credentials: BackstageCredentials;
    landingZones: LandingZones;
  },
): Promise<Proposal> {
  const {
    active,
    entityNamespace,
    catalog,
    ownership,
    credentials,
    landingZones,
  } = context;
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
    ...descriptionProblems(body.description, body.askAnyway),
  );
  const refusal = refusalOf(posture, '/isolation');
  const askAnyway = isDecidable(posture, active.policy, isolation);
  if (refusal && !(body.askAnyway && askAnyway)) {
    throw refuse({
      ...refusal,
      fields: [...fields, ...refusal.fields],
      askAnyway,
    });
  }
  if (owner.ref && !fields.length) {
    fields.push(...(await catalog.ownerProblems(owner.ref, credentials)));
    if (system.ref) {
      fields.push(...(await catalog.systemProblems(system.ref, credentials)));
    }
  }
  const tier = tierOf(active.policy, isolation.dataClassification);
  if (!owner.ref || !tier || fields.length) {
    throw refuse({
      ...refusal,
      fields: [...fields, ...(refusal?.fields ?? [])],
    });
  }
  const named = stringifyEntityRef(owner.ref);
  const { verdict } = posture;
  const dataClassification = tier.name.toLocaleLowerCase('en-US');
  const wanted = { id: '', owner: named, dataClassification, verdict };
  if (!(await ownership.mayAskFor(credentials, wanted))) {
    throw Object.assign(
      new NotAllowedError(
        `You do not belong to ${named}, so you cannot ask in its name; name yourself or a group of yours as the owner, or ask somebody of ${named}. Nothing was stored`,
      ),
      { fields: [ownerField('You do not belong to this owner')] },
    );
  }
  const requestId = randomUUID();
  const files =
    body.files &&
    writeRequested(isolation, body.files, landingZones, {
      request: requestId,
      policy: active.policy,
      sentence: posture.sentence,
      owner: named,
      description: body.description,
    });
  return {
    requestId,
    ...(files && { files }),
    identity,
    armId: workspaceArmId(identity),
    entityRef: workspaceEntityRef(identity, entityNamespace),
    owner: named,
    ...(system.ref && { system: stringifyEntityRef(system.ref) }),
    description: body.description,
    isolation,
    posture,
    policyHash: active.hash,
    approval:
      !refusal && tier.tier.approval === 'automatic' ? 'automatic' : 'manual',
    exception: refusal !== undefined,
  };
}
