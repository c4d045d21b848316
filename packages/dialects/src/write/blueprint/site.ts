import { BlueprintBuilder } from './BlueprintBuilder';
import { namesFor } from './names';

/** What every part of the files needs to know of the workspace. @internal */
export interface Site {
  workspaceName: string;
  region: string;
  cloud: string | undefined;
  names: ReturnType<typeof namesFor>;
}

const plain = (region: string) => region.replace(/\s+/g, '').toLowerCase();

/** Where something of a region is made: with everything else, or in a region of its own. @internal */
export const locationIn = (
  site: Pick<Site, 'region'>,
  region: string | undefined,
): string =>
  region === undefined || plain(region) === plain(site.region)
    ? 'region'
    : plain(region);

/** Says that the files name a resource and do not make it. @internal */
export const sayExisting = (builder: BlueprintBuilder, pointer: string) =>
  builder.cannotSay(
    pointer,
    'the settings of a resource that stands already',
    'the landing zone lists it as existing, so the files only name it',
    'whoever owns it; read it from Azure or from its own files',
  );
