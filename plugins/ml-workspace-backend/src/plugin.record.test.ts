import {
  publicKeyText,
  readCheckpoint,
  readPublicKey,
  verifyDump,
  verifyInclusion,
  verifyNote,
  entryHash,
  RequestProof,
  signingKeyText,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import { canonicalJson } from '@ringfence/engine';
import { Knex } from 'knex';
import { goodBody } from './__testUtils__/isolations';
import { Portal, startPortal } from './__testUtils__/portal';
import { RECORD_KEY } from './__testUtils__/record';
import { TABLES } from './database/tables';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('the record, on %s', id => {
  let portal: Portal;
  let db: Knex;
  let requestId: string;

  beforeAll(async () => {
    db = await databases.init(id);
    portal = await startPortal({
      db,
      config: {
        mlWorkspace: { record: { key: signingKeyText(RECORD_KEY) } },
      },
    });
    requestId = (await portal.ask(goodBody())).body.id;
  });

  afterAll(() => portal.stop());

  it('proves each event of a request by the key that is told', async () => {
    const { text } = await portal.read('/record/key').expect(200);
    const key = readPublicKey(text)!;
    expect(publicKeyText(key)).toBe(publicKeyText(RECORD_KEY));

    const { body } = await portal.read(`/requests/${requestId}/proof`);
    const { checkpoint, entries }: RequestProof = body;
    const note = verifyNote(checkpoint, [key]);
    const head = 'text' in note ? readCheckpoint(note.text)! : undefined;
    expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2]);
    for (const { sequence, hash, index, proof } of entries) {
      const leaf = entryHash({ event: { request: requestId, sequence, hash } });
      expect(
        verifyInclusion({ leaf, index, size: head!.size, proof }, head!.root),
      ).toBe(true);
    }
  });

  it('gives out a checkpoint as text, to which a later dump is held', async () => {
    const response = await portal.read('/record/checkpoint').expect(200);
    expect(response.type).toBe('text/plain');
    const note = verifyNote(response.text, [RECORD_KEY]);
    const against = readCheckpoint((note as { text: string }).text)!;
    const { text } = await portal.readAsService('/audit/events');
    expect(
      verifyDump(text.split('\n'), { keys: [RECORD_KEY], against }),
    ).toMatchObject({ intact: true, unlogged: 0 });
  });

  it('says how it is signed', async () => {
    await portal.read('/record/checkpoint').expect(200);
    const { body } = await portal.read('/status');
    expect(body.record).toEqual({
      key: 'configured',
      since: expect.any(String),
      signedAt: expect.any(String),
    });
  });

  it('proves nothing of a request that is not there', async () => {
    const path = `/requests/${requestId.replace(/^.{8}/, '00000000')}/proof`;
    expect((await portal.read(path)).status).toBe(404);
  });

  it.each([
    ['facts', TABLES.facts, 'hash', 'Isolation'],
    ['posture', TABLES.postures, 'id', 'Posture'],
  ])(
    'shows nobody a posture whose %s is not what was stored',
    async (_, table, column, name) => {
      const row = await db(table).first();
      const rows = db(table).where({ [column]: row[column] });
      const body = canonicalJson({ ...JSON.parse(row.body), fact: 'forged' });
      await rows.clone().update({ body });
      try {
        const { status, body: answer } = await portal.read(
          `/requests/${requestId}`,
        );
        expect(status).toBe(503);
        expect(answer.error.message).toContain(
          `${name} ${row[column]} in the database is not what was stored`,
        );
        expect(JSON.stringify(answer)).not.toContain('forged');
      } finally {
        await rows.clone().update({ body: row.body });
      }
      expect((await portal.read(`/requests/${requestId}`)).status).toBe(200);
    },
  );
});
