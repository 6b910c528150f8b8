import type { Format } from './format';

/** The findings as other programs read them; every field is part of the contract. */
export const json: Format = ({ files }) => `${JSON.stringify(files, null, 2)}\n`;
