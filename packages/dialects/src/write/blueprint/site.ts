import { BlueprintBuilder } from './BlueprintBuilder';
import { namesFor } from './names';

/** What every part of the files needs to know of the workspace. @internal */
export interface Site {
  workspaceName: string;
  region: string;
  cloud: string | undefined;
  names: ReturnType<typeof namesFor>;
}

/** Says that the files name a resource and do not make it. @internal */
export const sayExisting = (builder: BlueprintBuilder, pointer: string) =>
  builder.cannotSay(
    pointer,
    'the settings of a resource that stands already',
    'the landing zone lists it as existing, so the files only name it',
    'whoever owns it; read it from Azure or from its own files',
  );
