import type { Planter } from '../fault';
import { framework } from './framework';
import { target } from './target';

/** A planter for every rule, by rule id. */
export const planters: Readonly<Record<string, Planter>> = { ...framework, ...target };
