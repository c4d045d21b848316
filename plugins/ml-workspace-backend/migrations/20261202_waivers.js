// @ts-check

/**
 * Failing checks that people accept for a time, what became of each, and until
 * when what a workspace shows rests on them.
 */
const WAIVERS = 'ml_workspace_waivers';
const WORKSPACES = 'ml_workspace_workspaces';
const REQUESTS = 'ml_workspace_requests';

/** Columns of a workspace that go away again. */
const WORKSPACE_COLUMNS = ['waived_until', 'waived_count'];

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable(WAIVERS, table => {
    table.comment('Failing checks that are accepted for a time, by request');
    table.string('request_id', 36).primary();
    table.string('workspace_id', 36).notNullable();
    table.text('check_id').notNullable();
    table
      .text('about')
      .notNullable()
      .comment('Canonical JSON; empty where it is for all of the check');
    table.string('starts_at', 24).comment('Empty until it is approved');
    table.string('expires', 24).notNullable();
    table.string('ended_at', 24);
    table.string('ended_by', 16).comment('time, revoked, renewed or retired');
    table.string('mend_by', 24).comment('Of one that was revoked');
    table
      .text('approved_by')
      .notNullable()
      .defaultTo('[]')
      .comment('JSON; entity refs');
    table.string('renews', 36).comment('Request of the one it prolongs');
    table.foreign('request_id').references('id').inTable(REQUESTS);
    table.foreign('workspace_id').references('id').inTable(WORKSPACES);
    table.index('workspace_id', 'ml_workspace_waivers_workspace_idx');
    table.index(
      ['ended_at', 'expires', 'request_id'],
      'ml_workspace_waivers_end_idx',
    );
  });
  await knex.schema.alterTable(WORKSPACES, table => {
    table
      .string('waived_until', 24)
      .comment('When the first waiver ends that the posture rests on');
    table
      .integer('waived_count')
      .notNullable()
      .defaultTo(0)
      .comment('Checks that the posture shows as waived');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  // Written out, since knex would rebuild the SQLite table around its keys.
  for (const column of WORKSPACE_COLUMNS) {
    await knex.raw(`ALTER TABLE ${WORKSPACES} DROP COLUMN ${column}`);
  }
  await knex.schema.dropTable(WAIVERS);
};
