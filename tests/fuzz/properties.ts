import { FIELD_PROPERTIES } from './fields.ts';
import { IMPORT_PROPERTIES } from './importer.ts';
import { KEEPING_PROPERTIES } from './keeping.ts';
import { MARKDOWN_PROPERTIES } from './markdown.ts';
import { type Property } from './property.ts';
import { QUERY_PROPERTIES } from './query.ts';
import { RECORD_PROPERTIES } from './record.ts';
import { SERVING_PROPERTIES } from './serving.ts';

/** 总表 — every property of every area. */
export const PROPERTIES: Property[] = [
  ...RECORD_PROPERTIES,
  ...FIELD_PROPERTIES,
  ...QUERY_PROPERTIES,
  ...MARKDOWN_PROPERTIES,
  ...IMPORT_PROPERTIES,
  ...KEEPING_PROPERTIES,
  ...SERVING_PROPERTIES,
];
