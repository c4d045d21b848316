// Which package may use which, and which folder of the engine may use which.
// Arrows go down only; `npm run lint` holds them, docs/architecture.md draws them.

/** The packages, each with those of this checkout that it may use. */
const ROOMS = {
  'packages/engine': [],
  'packages/advice': ['packages/engine'],
  'packages/dialects': ['packages/engine'],
  'packages/azure-double': ['packages/dialects'],
  'packages/cli': [
    'packages/engine',
    'packages/advice',
    'packages/dialects',
    'plugins/ml-workspace-common',
  ],
  'plugins/ml-workspace-common': [
    'packages/engine',
    'packages/advice',
    'packages/dialects',
  ],
  'plugins/ml-workspace-node': [
    'packages/engine',
    'plugins/ml-workspace-common',
  ],
  'plugins/ml-workspace-backend': [
    'packages/engine',
    'packages/advice',
    'packages/dialects',
    'plugins/ml-workspace-common',
    'plugins/ml-workspace-node',
  ],
  'plugins/ml-workspace-backend-module-notifications': [
    'plugins/ml-workspace-common',
    'plugins/ml-workspace-node',
  ],
  'plugins/ml-workspace-backend-module-azure': [
    'packages/engine',
    'packages/dialects',
    'plugins/ml-workspace-node',
  ],
  'plugins/catalog-backend-module-ml-workspace': [
    'packages/engine',
    'plugins/ml-workspace-common',
    'plugins/ml-workspace-node',
  ],
  'plugins/scaffolder-backend-module-ml-workspace': [
    'packages/engine',
    'packages/dialects',
    'plugins/ml-workspace-common',
    'plugins/ml-workspace-node',
  ],
  'plugins/ml-workspace': [
    'packages/engine',
    'packages/advice',
    'packages/dialects',
    'plugins/ml-workspace-common',
  ],
};

/** The folders of the engine, from the ground up: each may use those before it. */
const FLOORS = [
  'model',
  'network',
  'identity',
  'destinations',
  'facts',
  'consumption',
  'checks',
  'policy',
  'posture',
  'policyTests',
];

const TESTS =
  '(\\.test\\.tsx?$|\\.cases\\.ts$|/__testUtils__/|/e2e-tests/|setupTests\\.ts$)';
const inside = room => `^${room}/`;
const anyOf = rooms => `^(${rooms.join('|')})/`;

const rooms = Object.entries(ROOMS).map(([room, uses]) => ({
  name: `arrows-of-${room.split('/')[1]}`,
  comment: `${room} may use ${
    uses.join(', ') || 'no other package of this checkout'
  }.`,
  severity: 'error',
  from: { path: inside(room), pathNot: TESTS },
  to: {
    path: '^(packages|plugins)/',
    pathNot: anyOf([room, ...uses]),
  },
}));

const floors = FLOORS.map((floor, index) => ({
  name: `engine-${floor}-looks-down`,
  comment: `packages/engine/src/${floor} may use only what stands below it: ${
    FLOORS.slice(0, index).join(', ') || 'nothing'
  }.`,
  severity: 'error',
  from: { path: `^packages/engine/src/${floor}/`, pathNot: TESTS },
  to: {
    path: `^packages/engine/src/(${
      FLOORS.slice(index + 1).join('|') || 'none'
    })/`,
  },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment:
        'A file that needs itself through others can be understood only together with them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'engine-is-pure',
      comment:
        'Engine, advice and dialects run anywhere: no Backstage, no React, no Node built-ins.',
      severity: 'error',
      from: { path: '^packages/(engine|advice|dialects)/src/', pathNot: TESTS },
      to: { path: '(^|/)(@backstage|react)', pathNot: 'node_modules/react-is' },
    },
    {
      name: 'engine-has-no-node',
      comment: 'Engine, advice and dialects run anywhere.',
      severity: 'error',
      from: { path: '^packages/(engine|advice|dialects)/src/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'tests-stay-in-tests',
      comment: 'What is for tests alone is not part of what is published.',
      severity: 'error',
      from: {
        path: '^(packages|plugins)/[^/]+/src/',
        pathNot: [TESTS, '^packages/(testing|lab)/', '/__testUtils__/'],
      },
      to: { path: `(^packages/testing/|${TESTS})` },
    },
    {
      name: 'private-packages-are-not-used',
      comment:
        'The lab, the double and the portal use the others, never the other way round.',
      severity: 'error',
      from: {
        path: '^(packages|plugins)/',
        pathNot: ['^packages/(lab|azure-double|app|backend)/', TESTS],
      },
      to: { path: '^packages/(lab|azure-double|app|backend)/' },
    },
    ...rooms,
    ...floors,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(/dist/|/dist-types/|/node_modules/(?!@ringfence))' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'types', 'default'],
      mainFields: ['main', 'types'],
    },
  },
};
