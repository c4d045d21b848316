// @ts-check

/**
 * When a workspace could not be judged again, so that it is not tried with every
 * run: whoever cannot judge it now will not a minute later.
 */
const WORKSPACES = 'ml_workspace_workspaces';

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable(WORKSPACES, table => {
    table
      .string('judging_failed_at', 24)
      .comment('Empty where judging it last went well');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  // Written out, since knex would rebuild the SQLite table around its keys.
  await knex.raw(`ALTER TABLE ${WORKSPACES} DROP COLUMN judging_failed_at`);
};
