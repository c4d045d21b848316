import {
  CREATE,
  evidenceInput,
  key,
  packOf,
  packWith,
  rehashed,
  WAIVE,
} from '../__testUtils__/evidence';
import { buildEvidence, EvidenceRecord, Pack, verifyEvidence } from '.';

const text = (pack: Pack, path: string) =>
  new TextDecoder().decode(pack.get(path));

/** Changes a request of a record. */
const changing =
  (id: string, change: (request: any) => object) =>
  (record: EvidenceRecord) => ({
    ...record,
    requests: record.requests.map(request =>
      request.id === id ? { ...request, ...change(request) } : request,
    ),
  });

const event =
  (index: number, change: (event: any) => object) =>
  ({ events }: any) => ({
    events: events.map((each: any, at: number) =>
      at === index ? { ...each, ...change(each) } : each,
    ),
  });

/** What a server could sign that is not so. */
describe('what a server signs that its own record does not bear out', () => {
  const verdictOn = (record: (record: EvidenceRecord) => EvidenceRecord) =>
    verifyEvidence(packWith({ record }));

  it.each<[string, (record: EvidenceRecord) => EvidenceRecord, string]>([
    [
      'another approver',
      changing(
        WAIVE,
        event(2, () => ({ by: 'user:default/eve' })),
      ),
      `request ${WAIVE}, event 3`,
    ],
    [
      'another approver, written anew with its hash',
      changing(
        WAIVE,
        event(2, each => rehashed({ ...each, by: 'user:default/eve' })),
      ),
      `request ${WAIVE}, event 3`,
    ],
    [
      'a proof of another event',
      changing(WAIVE, ({ events }) =>
        event(2, () => ({
          proof: events[1].proof,
        }))({ events }),
      ),
      `request ${WAIVE}, event 3`,
    ],
    [
      'a place of another event',
      changing(
        WAIVE,
        event(2, () => ({ leaf: 0 })),
      ),
      `request ${WAIVE}, event 3`,
    ],
    [
      'a step taken out',
      changing(WAIVE, ({ events }) => ({ events: events.toSpliced(1, 1) })),
      `request ${WAIVE}, event 3`,
    ],
    [
      'another state',
      changing(WAIVE, () => ({ state: 'rejected' })),
      `request ${WAIVE}`,
    ],
    [
      'another asker',
      changing(WAIVE, () => ({ requestedBy: 'user:default/eve' })),
      `request ${WAIVE}, event 1`,
    ],
    [
      'another owner',
      changing(CREATE, () => ({ owner: 'group:default/team-b' })),
      `request ${CREATE}, event 1`,
    ],
    [
      'files that were not asked for',
      changing(CREATE, ({ files }) => ({
        files: { ...files, dialect: 'bicep' },
      })),
      `files of request ${CREATE}`,
    ],
    [
      'a request twice',
      record => ({
        ...record,
        requests: [record.requests[0], ...record.requests],
      }),
      `request ${CREATE}`,
    ],
    [
      'a waiver that another asked for',
      record => ({
        ...record,
        waivers: record.waivers.map(waiver => ({
          ...waiver,
          requestedBy: 'user:default/eve',
        })),
      }),
      `waiver of request ${WAIVE}`,
    ],
    [
      'a waiver that another approved',
      record => ({
        ...record,
        waivers: record.waivers.map(waiver => ({
          ...waiver,
          approvedBy: ['user:default/eve'],
        })),
      }),
      `waiver of request ${WAIVE}`,
    ],
  ])('is named: %s', (_, record, where) => {
    const verdict = verdictOn(record);
    expect(verdict).toMatchObject({
      intact: false,
      where: expect.stringContaining(where),
    });
  });

  it.each<[string, () => Partial<ReturnType<typeof evidenceInput>>, string]>([
    [
      'a posture that the engine does not come to',
      () => {
        const { stored } = evidenceInput();
        return { stored: { ...stored, verdict: 'exfiltration-protected' } };
      },
      'posture.json',
    ],
    [
      'facts that were not judged',
      () => ({
        isolation: { ...evidenceInput().isolation, region: 'northeurope' },
      }),
      'facts.json',
    ],
    [
      'a policy that did not judge',
      () => ({
        policy: { ...(evidenceInput().policy as object), revision: 99 },
      }),
      'policy.json',
    ],
    [
      'words that do not follow',
      () => ({
        posture: { ...evidenceInput().posture, sentence: 'All is well.' },
      }),
      'explained.json',
    ],
    [
      'a posture of another workspace',
      () => {
        const { says } = evidenceInput();
        const workspace = { ...says.workspace, id: CREATE };
        return { says: { ...says, workspace } };
      },
      'workspace',
    ],
    [
      'a posture of a later time',
      () => {
        const { says } = evidenceInput();
        return { says: { ...says, at: '2026-11-21T10:04:30.000Z' } };
      },
      'evidence.dsse.json',
    ],
    [
      'a checkpoint of another log',
      () => ({ origin: 'other.example.com' }),
      'checkpoint.txt',
    ],
  ])('is named: %s', (_, input, where) => {
    const verdict = verifyEvidence(packWith({ input: input() }));
    expect(verdict).toMatchObject({ intact: false });
    expect(JSON.stringify(verdict)).toContain(where);
  });

  it('is named where the page says something else than the files', () => {
    const files = buildEvidence(evidenceInput(), key);
    const pack = packOf(files);
    const page = text(pack, 'evidence.html').replace('mlw-fraud', 'mlw-other');
    const bytes = new TextEncoder().encode(page);
    const other = new Map(pack).set('evidence.html', bytes);
    expect(verifyEvidence(other)).toMatchObject({
      intact: false,
      where: 'evidence.html',
    });
  });
});
