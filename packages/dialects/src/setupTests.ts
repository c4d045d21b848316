import fc from 'fast-check';

// One commit gets one answer: properties are tried with the same cases on every
// machine. FAST_CHECK_SEED=123 tries others.
fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  seed: Number(process.env.FAST_CHECK_SEED ?? 20261121),
});
