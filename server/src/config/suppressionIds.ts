/** Ids of findings about suppression comments; their severities are set like those of rules. */
export const SUPPRESSION_IDS = ['suppression/unused', 'suppression/no-reason'] as const;
