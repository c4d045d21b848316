import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { LandingZone, landingZoneSchema } from '@ringfence/dialects';
import { parse } from 'yaml';

/** A landing zone of the examples, as the configuration of the portal has it. @internal */
export const exampleZone = (name: string): LandingZone =>
  landingZoneSchema.parse(
    parse(
      readFileSync(
        resolve(
          __dirname,
          '../../../../examples/landing-zones',
          `${name}.yaml`,
        ),
        'utf8',
      ),
    ),
  );
