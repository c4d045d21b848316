import type { HclFile } from '../hcl';
import { readConfiguration } from './configuration';

/** How many characters of text the files have that are kept parsed at most. */
const MAX_KEPT = 4 * 1024 * 1024;

/**
 * Parses files of configurations, and keeps of them what was last asked for: a
 * module that many call is parsed once, and a folder of any size takes no more memory.
 */
export class ParsedFiles {
  /** By path, in the order in which they were asked for. */
  readonly #kept = new Map<string, HclFile>();
  #length = 0;

  static create(): ParsedFiles {
    return new ParsedFiles();
  }

  /**
   * A file of a configuration.
   *
   * @throws Problem when it cannot be read
   */
  async read(path: string, label: string): Promise<HclFile> {
    const kept = this.#kept.get(path);
    if (kept) {
      this.#kept.delete(path);
      this.#kept.set(path, kept);
      return kept.file === label ? kept : { ...kept, file: label };
    }
    const file = await readConfiguration(path, label);
    this.#kept.set(path, file);
    this.#length += file.text.length;
    for (const [oldest, { text }] of this.#kept) {
      if (this.#length <= MAX_KEPT) break;
      this.#kept.delete(oldest);
      this.#length -= text.length;
    }
    return file;
  }
}
