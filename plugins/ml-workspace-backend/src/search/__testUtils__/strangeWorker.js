const { worker } = require('workerpool');

// A thread that does what its question says, most of which no search should do.
worker({
  smallestFix: async (how, ms) => {
    switch (how) {
      case 'wait':
        return new Promise(resolve => {
          setTimeout(() => resolve({ outcome: 'stopped' }), ms);
        });
      case 'exit':
        return process.exit(3);
      case 'throw':
        throw new Error('a secret of the machine');
      case 'grow': {
        const kept = [];
        for (;;) kept.push(new Array(100_000).fill(kept.length));
      }
      default:
        for (;;);
    }
  },
});
