/** 数据的格式 — by the ending of a file: what people call it, and what a server says it is. */
export const DATA_FORMATS = {
  csv: { name: 'CSV', type: 'text/csv' },
  json: { name: 'JSON', type: 'application/json' },
  jsonl: { name: 'JSON Lines', type: 'application/jsonl' },
  jsonld: { name: 'JSON-LD', type: 'application/ld+json' },
  nq: { name: 'N-Quads', type: 'application/n-quads' },
  xlsx: { name: 'Excel 工作簿', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  xml: { name: 'XML', type: 'application/xml' },
  zip: { name: 'ZIP', type: 'application/zip' },
} as const satisfies Record<string, { name: string; type: string }>;

/** 文件的格式 — plain text, where the name has no ending of these. */
export const dataFormatOf = (file: string): { name: string; type: string } =>
  (DATA_FORMATS as Record<string, { name: string; type: string }>)[file.slice(file.lastIndexOf('.') + 1)] ?? {
    name: '纯文本',
    type: 'text/plain',
  };
