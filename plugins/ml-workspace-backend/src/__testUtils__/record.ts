import { mockServices } from '@backstage/backend-test-utils';
import {
  createSigningKey,
  PublicKey,
  SigningKey,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Knex } from 'knex';
import { EventDump } from '../database/EventDump';
import { Checkpointer } from '../record/Checkpointer';
import { RecordKeeper } from '../record/RecordKeeper';
import { RecordKeys } from '../record/RecordKeys';
import { Sequencer } from '../record/Sequencer';
import { AuditTrail } from './auditTrail';

export const ORIGIN = 'portal.example.com/ml-workspace';
export const RECORD_KEY = createSigningKey(ORIGIN);

/** A record whose log is left as it is. */
export const UNKEPT = { origin: ORIGIN, bringUp: async () => {} };

/** Keeps the record of a database, as one replica does. */
export function keepRecord(
  db: Knex,
  options: {
    key?: SigningKey | null;
    oldKeys?: PublicKey[];
    batchSize?: number;
  } = {},
) {
  const { key = RECORD_KEY, oldKeys = [], batchSize } = options;
  const audit = new AuditTrail();
  const logger = mockServices.logger.mock();
  const keys = RecordKeys.create({
    config: {
      origin: ORIGIN,
      ...(key && { key }),
      oldKeys,
      developmentKeyFile: '/dev/null/none',
    },
    logger,
    isProduction: true,
  });
  const sequencer = Sequencer.create({ db, batchSize });
  const checkpointer = Checkpointer.create({
    db,
    origin: ORIGIN,
    keys,
    auditor: audit,
  });
  const record = RecordKeeper.create({
    db,
    origin: ORIGIN,
    keys,
    sequencer,
    checkpointer,
    logger,
  });
  return {
    audit,
    logger,
    sequencer,
    checkpointer,
    record,
    /** The lines of a dump that is read now. */
    async dump(): Promise<string[]> {
      let text = '';
      for await (const part of EventDump.create({ db, record }).parts()) {
        text += part;
      }
      return text.split('\n');
    },
  };
}
