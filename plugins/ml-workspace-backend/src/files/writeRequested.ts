import {
  FilesAnswer,
  FilesChoice,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  LandingZone,
  NotWritableError,
  repositoryFiles,
  WriteOptions,
  WrittenFiles,
  writeFiles,
} from '@ringfence/dialects';
import {
  completeRequest,
  contentHash,
  FieldError,
  Policy,
  WorkspaceIsolation,
} from '@ringfence/engine';
import { version } from '../../package.json';
import { isNamed } from '../errors/isNamed';
import { refuse } from '../service/refuse';
import { filesDigest } from './filesDigest';
import { LandingZones } from './LandingZones';

const noSuchZone = (zones: LandingZones): FieldError => ({
  pointer: '/files/landingZone',
  message: 'There is no such landing zone',
  expected: zones.names().join(', ') || 'none: no landing zone is configured',
});

/**
 * What was judged is what is written: where the landing zone brings the network,
 * the request has that network and no other, so that nobody gets a verdict for a
 * network which the files do not make or that does not stand there.
 */
function otherNetwork(
  { customNetwork: asked }: WorkspaceIsolation,
  { customNetwork: own }: LandingZone,
  name: string | undefined,
): FieldError[] {
  const ofZone = own && completeRequest({ customNetwork: own }).customNetwork;
  if (!ofZone || contentHash(asked) === contentHash(ofZone)) return [];
  return [
    {
      pointer: '/isolation/customNetwork',
      message: 'The network is another one than the landing zone has',
      expected: `customNetwork of the landing zone ${name}, or another landing zone`,
    },
  ];
}

/** What files are written for: who asks, and how it was judged. @internal */
export interface FilesPurpose {
  request?: string;
  owner?: string;
  description?: string;
  policy: Policy;
  /** What was judged, in one sentence. */
  sentence: string;
}

/** The files alone; what keeps them from being written is told by the fields of the body. */
function written(
  isolation: WorkspaceIsolation,
  options: WriteOptions,
): WrittenFiles {
  try {
    return writeFiles(isolation, options);
  } catch (error) {
    if (!isNamed(error, 'NotWritableError')) throw error;
    const { fields } = error as NotWritableError;
    throw refuse({
      fields: fields.map(field => ({
        ...field,
        pointer: `/isolation${field.pointer}`,
      })),
    });
  }
}

/**
 * Writes the repository of a request in its dialect and landing zone.
 *
 * @throws InputError with `fields` when there is no such landing zone, when it has
 * another network than the isolation, or when the isolation cannot be written as it
 * stands
 * @internal
 */
export function writeRequested(
  isolation: WorkspaceIsolation,
  { dialect, landingZone: name, host }: FilesChoice,
  zones: LandingZones,
  { policy, sentence, ...told }: FilesPurpose,
): FilesAnswer {
  const landingZone = name === undefined ? {} : zones.find(name);
  if (!landingZone) {
    throw refuse({ fields: [noSuchZone(zones)] });
  }
  const fields = otherNetwork(isolation, landingZone, name);
  if (fields.length) throw refuse({ fields });
  const about = {
    ...told,
    policy: `${policy.name}, revision ${policy.revision}`,
  };
  const options = { dialect, landingZone, about };
  const { files, unsayable } = written(isolation, options);
  const answer = {
    dialect,
    ...(name && { landingZone: name }),
    ...(host && { host }),
    files: repositoryFiles(
      { files, unsayable },
      {
        ...options,
        host: host ?? 'github',
        isolation,
        sentence,
        policy,
        cliVersion: version,
      },
    ),
    unsayable,
  };
  return { ...answer, digest: filesDigest(answer) };
}
