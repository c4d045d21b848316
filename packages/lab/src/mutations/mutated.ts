/** How many mutations there were, and which of them no test noticed. */
export interface Mutated {
  all: number;
  survivors: string[];
}
