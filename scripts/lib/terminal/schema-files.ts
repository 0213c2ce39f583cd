import { editorSettings, fileSchemaOf } from '#domain/export/json-schema.ts';
import { KIND_NAMES } from '#domain/record/kinds.ts';

/** 模式文件 — path → text of all that an editor's program needs to complete and check the record. */
export const schemaFiles = (): [string, string][] => [
  ...KIND_NAMES.map((kind): [string, string] => [`scripts/schemas/${kind}.json`, textOf(fileSchemaOf(kind))]),
  ['.vscode/settings.json', textOf(editorSettings())],
];

const textOf = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
