import { Figure } from './figures';

/** What one section of the benchmark measured: tables to read, figures to compare. */
export interface Measured {
  /** Markdown tables. */
  tables: string[];
  /** As measured; they are rounded when they are printed. */
  figures: Figure[];
}

/** One subject of the benchmark; `--only NAME` measures it alone. */
export interface Section {
  name: string;
  measure(): Promise<Measured>;
}
