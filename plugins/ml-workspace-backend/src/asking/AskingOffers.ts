import {
  AskingGuide,
  isOffered,
  readAskingGuide,
  writtenAskingGuideSchema,
} from '@ringfence/advice';
import { AskingOffer } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const KEY = 'mlWorkspace.asking';

/** What is offered to whoever asks for a workspace, as the configuration says. @internal */
export class AskingOffers {
  readonly #guide: AskingGuide;

  /**
   * Reads `mlWorkspace.asking`.
   *
   * @throws InputError that names each wrong key and what was expected
   */
  static read(config: Config): AskingOffers {
    const written = config.getOptional(KEY) ?? {};
    const { data, error } = writtenAskingGuideSchema.safeParse(written);
    if (data) return new AskingOffers(readAskingGuide(data));
    const wrong = error.issues.map(
      ({ path, message }) => `${[KEY, ...path].join('.')}: ${message}`,
    );
    throw new InputError(
      `What is offered to whoever asks cannot be used. ${wrong.join(
        '. ',
      )}. Correct it in app-config and start again`,
    );
  }

  private constructor(guide: AskingGuide) {
    this.#guide = guide;
  }

  /** What a form offers on a day, such as `2026-12-01`. */
  on(day: string): AskingOffer {
    const { destinationSets, presets } = this.#guide;
    return {
      destinationSets: Object.entries(destinationSets)
        .filter(([, set]) => isOffered(set, { day }))
        .map(([name, set]) => ({ name, ...set })),
      presets: Object.entries(presets).map(([name, preset]) => ({
        name,
        ...preset,
      })),
    };
  }
}
