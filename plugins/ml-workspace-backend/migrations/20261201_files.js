// @ts-check

/**
 * The files of a request as they were written when it was asked, so that what was
 * approved stays the same byte for byte while writers change.
 */
const FILES = 'ml_workspace_files';
const REQUESTS = 'ml_workspace_requests';
const DELIVERIES = 'ml_workspace_deliveries';

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable(FILES, table => {
    table.comment('Written files, by the hash of their content');
    table.string('hash', 64).primary();
    table.text('body').notNullable().comment('Canonical JSON');
    table.string('stored_at', 24).notNullable();
  });
  await knex.schema.createTable(DELIVERIES, table => {
    table.comment('Where the files of a request went');
    table.string('request_id', 36).primary();
    table.text('pull_request');
    table.string('commit_hash', 64);
    table.string('told_at', 24).notNullable();
    table.foreign('request_id').references('id').inTable(REQUESTS);
  });
  await knex.schema.alterTable(REQUESTS, table => {
    table.string('files_hash', 64).comment('Empty where none were asked for');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  // Written out, since knex would rebuild the SQLite table around its keys.
  await knex.raw(`ALTER TABLE ${REQUESTS} DROP COLUMN files_hash`);
  await knex.schema.dropTable(DELIVERIES);
  await knex.schema.dropTable(FILES);
};
