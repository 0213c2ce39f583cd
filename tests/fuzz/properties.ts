import { IMPORT_PROPERTIES } from './importer.ts';
import { MARKDOWN_PROPERTIES } from './markdown.ts';
import { type Property } from './property.ts';
import { QUERY_PROPERTIES } from './query.ts';
import { RECORD_PROPERTIES } from './record.ts';

/** 总表 — every property of every area. */
export const PROPERTIES: Property[] = [...RECORD_PROPERTIES, ...QUERY_PROPERTIES, ...MARKDOWN_PROPERTIES, ...IMPORT_PROPERTIES];
