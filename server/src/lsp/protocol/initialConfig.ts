/** The request `planlint/initialConfig`: the text of a first planlint.yaml for a folder. */
export const INITIAL_CONFIG_METHOD = 'planlint/initialConfig';

export interface InitialConfigParams {
  /** URI of the folder that the file will lie in. */
  readonly folder: string;
}

/** YAML, ending in a line break. */
export type InitialConfigResult = string;
