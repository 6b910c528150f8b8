import type { PlanLanguageClient } from '../languageClient';

export function restartServer(client: PlanLanguageClient): () => Promise<void> {
  return () => client.restart();
}
