// @ts-check

/**
 * Entities that people wrote into the catalog with an isolation of their own, and
 * room for the workspaces they declare, which no request asked for. A workspace
 * may belong to a system of the catalog.
 */
const WORKSPACES = 'ml_workspace_workspaces';
const POSTURES = 'ml_workspace_postures';
const FAILING = 'ml_workspace_failing_checks';
const DECLARED = 'ml_workspace_declared';

/**
 * Puts a column anew with the data of the old one, since SQLite changes no column
 * in place and knex would rebuild the table that others refer to.
 *
 * @param {import('knex').Knex} knex
 * @param {(table: import('knex').Knex.CreateTableBuilder, name: string) => void} add
 */
async function replaceRequestId(knex, add) {
  await knex.schema.alterTable(WORKSPACES, table => add(table, 'claimed_by'));
  await knex.raw(`UPDATE ${WORKSPACES} SET claimed_by = request_id`);
  await knex.raw(`ALTER TABLE ${WORKSPACES} DROP COLUMN request_id`);
  await knex.raw(
    `ALTER TABLE ${WORKSPACES} RENAME COLUMN claimed_by TO request_id`,
  );
}

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await replaceRequestId(knex, (table, name) => {
    table.string(name, 36).comment('What claimed it; empty if none did');
  });
  await knex.schema.alterTable(WORKSPACES, table => {
    table.text('system').comment('Entity ref; empty if it is in none');
  });
  await knex.schema.createTable(DECLARED, table => {
    table.comment('Entities of the catalog that declare an isolation');
    table.text('entity_ref').primary();
    table.text('owner').notNullable();
    table.string('hash', 64).notNullable().comment('Of what the entity says');
    table.string('workspace_id', 36).comment('What it declares');
    table.text('problem').comment('JSON; why it cannot be shown');
    table.foreign('workspace_id').references('id').inTable(WORKSPACES);
    table.index(['workspace_id'], 'ml_workspace_declared_workspace_idx');
  });
};

/**
 * Without the table nobody would notice declared workspaces any more, so they
 * and their postures go with it.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable(DECLARED);
  const declared = knex(WORKSPACES).whereNull('request_id').select('id');
  await knex(FAILING).whereIn('workspace_id', declared).delete();
  await knex(POSTURES).whereIn('workspace_id', declared).delete();
  await knex(WORKSPACES).whereNull('request_id').delete();
  await knex.raw(`ALTER TABLE ${WORKSPACES} DROP COLUMN system`);
  await replaceRequestId(knex, (table, name) => {
    table.string(name, 36).notNullable().defaultTo('');
  });
};
