module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  restrictedImportPatterns: ['*.cases*'],
  overrides: [
    {
      // Cases are test code that stands beside the check it tries.
      files: ['src/checks/**/*.cases.ts'],
      rules: {
        'no-restricted-imports': 'off',
        '@backstage/no-undeclared-imports': 'off',
      },
    },
  ],
});
