import type { Planter } from '../fault';
import { carryOver } from './carryOver';
import { document } from './document';
import { formulation } from './formulation';
import { framework } from './framework';
import { number } from './number';
import { punctuation } from './punctuation';
import { structure } from './structure';
import { superior } from './superior';
import { target } from './target';
import { targetFigures } from './targetFigures';
import { wording } from './wording';

/** A planter for every rule, by rule id. */
export const planters: Readonly<Record<string, Planter>> = {
  ...carryOver,
  ...document,
  ...formulation,
  ...framework,
  ...number,
  ...punctuation,
  ...structure,
  ...superior,
  ...target,
  ...targetFigures,
  ...wording,
};
