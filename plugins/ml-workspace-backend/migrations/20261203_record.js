// @ts-check

/**
 * The log over all chains: every event and every posture that was shown in one
 * order, each a leaf of a Merkle tree, and the signed checkpoints of it. What was
 * there before has no place yet and gets one after the upgrade.
 */
const LOG = 'ml_workspace_log';
const CHECKPOINTS = 'ml_workspace_checkpoints';
const EVENTS = 'ml_workspace_events';
const POSTURES = 'ml_workspace_postures';

/** Indexes of what has no place yet, which is little at any time. */
const UNLOGGED = {
  ml_workspace_events_unlogged_idx: `${EVENTS} (at, request_id, sequence) WHERE leaf_index IS NULL`,
  ml_workspace_postures_unlogged_idx: `${POSTURES} (workspace_id) WHERE leaf_index IS NULL`,
};

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable(LOG, table => {
    table.comment(
      'What happened and what was shown; rows are added and never changed',
    );
    table.bigInteger('leaf_index').primary();
    table.string('kind', 8).notNullable().comment('event or shown');
    table.string('subject', 36).notNullable().comment('Request or workspace');
    table.integer('sequence').notNullable();
    table.text('entry').notNullable().comment('Canonical JSON');
    table
      .text('subtrees')
      .notNullable()
      .comment('Hashes of the subtrees it completes, from its own on');
    table.string('logged_at', 24).notNullable();
    table.unique(['kind', 'subject', 'sequence'], {
      indexName: 'ml_workspace_log_subject_idx',
    });
  });
  await knex.schema.createTable(CHECKPOINTS, table => {
    table.comment('Signed notes of how far the log had come');
    table.bigInteger('size').primary();
    table.text('note').notNullable();
    table.string('made_at', 24).notNullable();
  });
  await knex.schema.alterTable(EVENTS, table => {
    table.bigInteger('leaf_index').comment('Empty until it is logged');
  });
  await knex.schema.alterTable(POSTURES, table => {
    table.bigInteger('leaf_index').comment('Empty until it is logged');
    table
      .string('body_hash', 64)
      .comment('Of the body; empty of earlier versions until it is logged');
  });
  for (const [name, on] of Object.entries(UNLOGGED)) {
    await knex.raw(`CREATE INDEX ${name} ON ${on}`);
  }
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const name of Object.keys(UNLOGGED)) {
    await knex.raw(`DROP INDEX ${name}`);
  }
  // Written out, since knex would rebuild the SQLite table around its keys.
  await knex.raw(`ALTER TABLE ${POSTURES} DROP COLUMN body_hash`);
  await knex.raw(`ALTER TABLE ${POSTURES} DROP COLUMN leaf_index`);
  await knex.raw(`ALTER TABLE ${EVENTS} DROP COLUMN leaf_index`);
  await knex.schema.dropTable(CHECKPOINTS);
  await knex.schema.dropTable(LOG);
};
