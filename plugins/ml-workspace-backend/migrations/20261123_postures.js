// @ts-check

/**
 * What lists of workspaces filter and sort by stands in the workspace row, and
 * each posture says from when on it was shown, so that a list reads no posture
 * and any day of the past can be shown as it was.
 */
const FACTS = 'ml_workspace_facts';
const WORKSPACES = 'ml_workspace_workspaces';
const POSTURES = 'ml_workspace_postures';
const FAILING = 'ml_workspace_failing_checks';
const REJUDGING = 'ml_workspace_rejudging';

const LISTED = 'WHERE active AND change_seq IS NOT NULL';
const BATCH = 200;

/** Names of the indexes of listed workspaces, and what each covers. */
const LIST_INDEXES = {
  ml_workspace_workspaces_name_idx: 'sort_name, id',
  ml_workspace_workspaces_verdict_idx: 'verdict_rank, sort_name, id',
  ml_workspace_workspaces_owner_idx: 'owner, sort_name, id',
  ml_workspace_workspaces_shown_idx: 'shown_from, id',
  // With what listing asks for, since SQLite looks it up in the row otherwise.
  ml_workspace_workspaces_counts_idx:
    'verdict, data_classification, owner, active, change_seq',
};

/** Columns of a workspace that repeat what its shown posture says. */
const PROJECTION = [
  'sort_name',
  'verdict',
  'verdict_rank',
  'lane_inbound',
  'lane_resources',
  'lane_compute',
  'lane_outbound',
  'meets',
  'fact',
  'basis',
  'basis_api_version',
  'observed_at',
  'stale',
  'isolation_mode',
  'data_classification',
  'region',
  'failing_count',
  'judgement_digest',
  'judged_policy',
  'judged_engine',
  'shown_from',
  'posture_count',
];

const WORST_FIRST = [
  'invalid',
  'exposed',
  'unknown',
  'partially-isolated',
  'isolated',
  'exfiltration-protected',
];

const MODES = [
  'Disabled',
  'AllowInternetOutbound',
  'AllowOnlyApprovedOutbound',
];

/** @param {string | undefined} written */
function modeOf(written) {
  const squeeze = (/** @type {string} */ text) =>
    text.replace(/[\s_-]+/g, '').toLowerCase();
  return written && MODES.find(mode => squeeze(mode) === squeeze(written));
}

/**
 * What a workspace row repeats of the posture it shows.
 *
 * @param {any} row
 */
function project({ name, body, facts, judged_at, policy_hash, ...row }) {
  const { lanes, results, compliance, basis, verdict, fact } = JSON.parse(body);
  const { outbound, region = '', dataClassification = '' } = JSON.parse(facts);
  const failing = results
    .filter((/** @type {any} */ result) => result.status === 'fail')
    .map((/** @type {any} */ result) => result.check);
  const columns = {
    sort_name: name.toLowerCase(),
    verdict,
    verdict_rank: WORST_FIRST.indexOf(verdict),
    lane_inbound: lanes.inbound.state,
    lane_resources: lanes.resources.state,
    lane_compute: lanes.compute.state,
    lane_outbound: lanes.outbound.state,
    meets: compliance.meets,
    fact,
    basis: basis.kind,
    basis_api_version: basis.apiVersion ?? null,
    observed_at: basis.observedAt
      ? new Date(basis.observedAt).toISOString()
      : null,
    isolation_mode: modeOf(outbound?.isolationMode) ?? '',
    data_classification: dataClassification.trim().toLowerCase(),
    region: region.replace(/\s+/g, '').toLowerCase(),
    failing_count: failing.length,
    judged_policy: policy_hash,
    judged_engine: row.engine_version,
    shown_from: judged_at,
    posture_count: 1,
  };
  return { columns, failing };
}

/**
 * Fills the new columns of the workspaces that are there.
 *
 * @param {import('knex').Knex} knex
 */
async function fill(knex) {
  for (let after = ''; ; ) {
    const rows = await knex(`${WORKSPACES} as w`)
      .join(`${POSTURES} as p`, 'p.id', 'w.posture_id')
      .join(`${FACTS} as f`, 'f.hash', 'p.facts_hash')
      .where('w.id', '>', after)
      .orderBy('w.id')
      .limit(BATCH)
      .select({
        id: 'w.id',
        posture_id: 'p.id',
        name: 'w.name',
        body: 'p.body',
        facts: 'f.body',
        judged_at: 'p.judged_at',
        policy_hash: 'p.policy_hash',
        engine_version: 'p.engine_version',
      });
    for (const row of rows) {
      const { columns, failing } = project(row);
      await knex(WORKSPACES).where({ id: row.id }).update(columns);
      await knex(POSTURES)
        .where({ id: row.posture_id })
        .update({ sequence: 1, shown_from: row.judged_at });
      for (const check_id of failing) {
        await knex(FAILING).insert({ check_id, workspace_id: row.id });
      }
    }
    if (rows.length < BATCH) return;
    after = rows[rows.length - 1].id;
  }
}

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable(WORKSPACES, table => {
    table.text('sort_name').notNullable().defaultTo('').comment('Lower-cased');
    table.string('verdict', 32).notNullable().defaultTo('');
    table.integer('verdict_rank').notNullable().defaultTo(0);
    table.string('lane_inbound', 8).notNullable().defaultTo('');
    table.string('lane_resources', 8).notNullable().defaultTo('');
    table.string('lane_compute', 8).notNullable().defaultTo('');
    table.string('lane_outbound', 8).notNullable().defaultTo('');
    table.string('meets', 8).notNullable().defaultTo('');
    table.text('fact').notNullable().defaultTo('');
    table.string('basis', 16).notNullable().defaultTo('');
    table.text('basis_api_version').comment('Only of a reading');
    table.string('observed_at', 24).comment('Only of a reading');
    table.boolean('stale').notNullable().defaultTo(false);
    table.string('isolation_mode', 32).notNullable().defaultTo('');
    table.text('data_classification').notNullable().defaultTo('');
    table.text('region').notNullable().defaultTo('');
    table.integer('failing_count').notNullable().defaultTo(0);
    table.string('judgement_digest', 64).notNullable().defaultTo('');
    table.string('judged_policy', 64).notNullable().defaultTo('');
    table.string('judged_engine', 32).notNullable().defaultTo('');
    table.string('shown_from', 24).notNullable().defaultTo('');
    table.integer('posture_count').notNullable().defaultTo(0);
  });
  await knex.schema.alterTable(POSTURES, table => {
    table.integer('sequence').comment('Empty until it is shown');
    table.string('shown_from', 24).comment('Empty until it is shown');
    table.string('shown_to', 24).comment('Empty until another one is shown');
    table.dropIndex(
      ['workspace_id', 'judged_at'],
      'ml_workspace_postures_workspace_idx',
    );
    table.unique(['workspace_id', 'sequence'], {
      indexName: 'ml_workspace_postures_sequence_idx',
    });
    table.index(
      ['workspace_id', 'shown_from', 'sequence'],
      'ml_workspace_postures_shown_idx',
    );
    table.index(['facts_hash'], 'ml_workspace_postures_facts_idx');
    table.index(['shown_to'], 'ml_workspace_postures_age_idx');
  });
  await knex.schema.alterTable('ml_workspace_requests', table => {
    table.index(['posture_id'], 'ml_workspace_requests_posture_idx');
  });
  await knex.schema.createTable(FAILING, table => {
    table.comment('Checks that fail in the shown posture of a workspace');
    table.string('workspace_id', 36).notNullable();
    table.string('check_id', 100).notNullable();
    table.primary(['workspace_id', 'check_id']);
    table.foreign('workspace_id').references('id').inTable(WORKSPACES);
    table.index(
      ['check_id', 'workspace_id'],
      'ml_workspace_failing_checks_check_idx',
    );
  });
  await knex.schema.createTable(REJUDGING, table => {
    table.comment('One row: how far judging again has come');
    table.integer('id').primary();
    table.string('policy_hash', 64).notNullable();
    table.string('engine_version', 32).notNullable();
    table
      .string('cursor', 36)
      .notNullable()
      .comment('Last workspace looked at');
    table.integer('total').notNullable().comment('Due when it began');
    table.integer('judged').notNullable();
    table.integer('changed').notNullable();
    table.integer('failed').notNullable().comment('Facts that cannot be read');
    table.string('started_at', 24).notNullable();
    table.string('finished_at', 24).comment('Empty while it goes on');
  });
  await fill(knex);
  for (const [name, columns] of Object.entries(LIST_INDEXES)) {
    await knex.raw(
      `CREATE INDEX ${name} ON ${WORKSPACES} (${columns}) ${LISTED}`,
    );
  }
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const name of Object.keys(LIST_INDEXES)) {
    await knex.raw(`DROP INDEX ${name}`);
  }
  await knex.schema.dropTable(REJUDGING);
  await knex.schema.dropTable(FAILING);
  await knex.schema.alterTable('ml_workspace_requests', table => {
    table.dropIndex(['posture_id'], 'ml_workspace_requests_posture_idx');
  });
  await knex.schema.alterTable(POSTURES, table => {
    table.dropUnique(
      ['workspace_id', 'sequence'],
      'ml_workspace_postures_sequence_idx',
    );
    table.dropIndex(
      ['workspace_id', 'shown_from', 'sequence'],
      'ml_workspace_postures_shown_idx',
    );
    table.dropIndex(['facts_hash'], 'ml_workspace_postures_facts_idx');
    table.dropIndex(['shown_to'], 'ml_workspace_postures_age_idx');
    table.index(
      ['workspace_id', 'judged_at'],
      'ml_workspace_postures_workspace_idx',
    );
  });
  // Written out, since knex would rebuild the SQLite table around its keys.
  for (const column of ['sequence', 'shown_from', 'shown_to']) {
    await knex.raw(`ALTER TABLE ${POSTURES} DROP COLUMN ${column}`);
  }
  for (const column of PROJECTION) {
    await knex.raw(`ALTER TABLE ${WORKSPACES} DROP COLUMN ${column}`);
  }
};
