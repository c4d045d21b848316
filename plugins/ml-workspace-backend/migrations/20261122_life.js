// @ts-check

/**
 * The life of a request after it was asked: what kind of wish it is, which version
 * of the workspace it saw, and how long its chain is and how it ends, so that a
 * chain that lost its last events is noticed.
 */
const WORKSPACES = 'ml_workspace_workspaces';
const REQUESTS = 'ml_workspace_requests';
const EVENTS = 'ml_workspace_events';

/** Columns of a request, and the one of a workspace, that go away again. */
const REQUEST_COLUMNS = ['kind', 'seen_version', 'event_count', 'head'];

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable(WORKSPACES, table => {
    table
      .integer('version')
      .notNullable()
      .defaultTo(1)
      .comment('Rises with each approved change');
  });
  await knex.schema.alterTable(REQUESTS, table => {
    table
      .string('kind', 16)
      .notNullable()
      .defaultTo('create')
      .comment('create, change or retire');
    table
      .integer('seen_version')
      .comment('Version of the workspace a change saw');
    table.integer('event_count').notNullable().defaultTo(0);
    table.string('head', 64).comment('Hash of the last event');
    table.index(['workspace_id'], 'ml_workspace_requests_workspace_idx');
  });
  const ofThisRequest = `FROM ${EVENTS} WHERE request_id = ${REQUESTS}.id`;
  await knex.raw(
    `UPDATE ${REQUESTS} SET event_count = (SELECT COUNT(*) ${ofThisRequest}), head = (SELECT hash ${ofThisRequest} ORDER BY sequence DESC LIMIT 1)`,
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable(REQUESTS, table => {
    table.dropIndex(['workspace_id'], 'ml_workspace_requests_workspace_idx');
  });
  // Written out, since knex would rebuild the SQLite table around its keys.
  for (const column of REQUEST_COLUMNS) {
    await knex.raw(`ALTER TABLE ${REQUESTS} DROP COLUMN ${column}`);
  }
  await knex.raw(`ALTER TABLE ${WORKSPACES} DROP COLUMN version`);
};
