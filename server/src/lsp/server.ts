import { join } from 'node:path';
import {
  type ClientCapabilities,
  type CompletionList,
  createConnection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type Hover,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ProposedFeatures,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
  WatchKind,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { defaultConfig } from '../config/defaults';
import { createKnowledge } from '../knowledge/knowledge';
import { createPlanService } from '../service';
import { coalesce } from './coalesce';
import { nodeFiles } from './nodeFiles';
import { describe, Session } from './session';
import { type ClientSettings, readSettings } from './settings';
import { STATUS_METHOD } from './statusReport';
import { type ClientAbilities, toCompletionItem, toHover } from './toLsp';
import { filePathOf, uriOfFile } from './uris';
