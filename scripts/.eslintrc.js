module.exports = {
  root: true,
  extends: ['eslint:recommended'],
  env: { node: true, es2022: true },
  parserOptions: { ecmaVersion: 2022, sourceType: 'module' },
  rules: {
    eqeqeq: 'error',
    'no-shadow': 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    'object-shorthand': 'error',
  },
};
