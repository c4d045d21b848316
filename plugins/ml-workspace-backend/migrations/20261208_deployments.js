// @ts-check

/**
 * How what was approved is built in Azure from here: one row for a request, with
 * its last attempt, so that nothing is sent twice and a restart goes on.
 */
const DEPLOYMENTS = 'ml_workspace_deployments';

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable(DEPLOYMENTS, table => {
    table.comment('How approved requests are built in Azure');
    table
      .string('request_id', 36)
      .primary()
      .references('ml_workspace_requests.id');
    table.integer('attempt').notNullable().comment('1 for the first');
    table.string('name', 64).notNullable().comment('In Azure');
    table.string('subscription_id', 36).notNullable();
    table.string('resource_group', 90).notNullable();
    table.string('state', 16).notNullable();
    table.string('started_by').notNullable().comment('Entity ref or service');
    table.string('started_at', 24).notNullable();
    table.string('updated_at', 24).notNullable();
    table
      .string('leased_until', 24)
      .comment('Somebody is at it until then; empty where nobody is');
    table.integer('reads').notNullable().comment('Tries to read what it made');
    table.text('foreseen').comment('JSON; empty until Azure foresaw it');
    table.text('resources').notNullable().comment('JSON; what was begun');
    table.text('problems').notNullable().comment('JSON');
    table.text('made').notNullable().comment('JSON; ARM ids, of all attempts');
    table.index(['state', 'updated_at'], 'ml_workspace_deployments_state_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable(DEPLOYMENTS);
};
