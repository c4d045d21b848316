// @ts-check

/**
 * Owners and groups of approvers that the catalog no longer has, or that nobody
 * belongs to, so that lists can say so and somebody else decides.
 */
const GONE = 'ml_workspace_gone_owners';

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable(GONE, table => {
    table.comment(
      'Owners and approvers that the catalog has not, or has empty',
    );
    table.string('ref').primary().comment('Entity ref in lower case');
    table.string('reason', 16).notNullable().comment('unknown or empty');
    table.string('since', 24).notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable(GONE);
};
