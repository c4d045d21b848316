const { restrictedSrcSyntax } = require('../eslintOptions');

const config = require('@backstage/cli/config/eslint-factory')(__dirname);

// What people read comes from the translations: no words between tags, in an
// expression there, or in what is said in a property.
const WORDS = '/[A-Za-z]/';
const ATTRIBUTE =
  'JSXAttribute[name.name=/^(aria-label|label|title|hint|alt|placeholder|caption|about)$/]';
const PROPERTY = 'Property[key.name=/^(label|title|hint|oneWay|message)$/]';
const CHILD = ':matches(JSXElement, JSXFragment) > JSXExpressionContainer';
const EITHER = ':matches(ConditionalExpression, LogicalExpression)';

const places = [
  `JSXText[value=${WORDS}]`,
  'ImportSpecifier[imported.name=/_LABELS$/]',
  ...[
    PROPERTY,
    ATTRIBUTE,
    `${ATTRIBUTE} > JSXExpressionContainer`,
    `${ATTRIBUTE} > JSXExpressionContainer > ${EITHER}`,
    CHILD,
    `${CHILD} > ${EITHER}`,
    `${CHILD} > ${EITHER} > ${EITHER}`,
  ].flatMap(place => [
    `${place} > Literal[value=${WORDS}]`,
    `${place} > TemplateLiteral > TemplateElement[value.raw=${WORDS}]`,
  ]),
];

const [, ...restricted] = config.rules['no-restricted-syntax'];
config.overrides.push({
  files: ['src/**/*.ts', 'src/**/*.tsx'],
  excludedFiles: [
    '**/*.test.ts',
    '**/*.test.tsx',
    '**/__testUtils__/**',
    // What the picture's boxes say is the engine's own English, as its sentence is.
    'src/picture/**',
  ],
  rules: {
    'no-restricted-syntax': [
      'error',
      ...restricted,
      // Backstage leaves such options out for frontends.
      ...restrictedSrcSyntax,
      ...places.map(selector => ({
        selector,
        message:
          'Say it through useT(), with the words in src/translation/messages.',
      })),
    ],
  },
});

module.exports = config;
