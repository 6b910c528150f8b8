import type { Config } from './types';

/** What holds without a planlint.yaml. */
export const defaultConfig: Config = {
  corpus: null,
  plans: [],
  ignore: [],
  locale: 'zh-CN',
  preset: 'recommended',
  rules: {},
  overrides: [],
  documents: [],
  frameworks: null,
};

/** Name of the config file, looked for in the workspace root. */
export const CONFIG_FILE_NAMES = ['planlint.yaml', 'planlint.yml'] as const;
