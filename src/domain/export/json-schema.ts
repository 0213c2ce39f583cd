import { z } from 'zod';
import { fields } from '../record/schema/field.ts';
import { KIND_NAMES, type KindName, kindRow } from '../record/kinds.ts';
import { bare } from '../record/schema/walk.ts';
import { shapes } from '../record/schema/shape.ts';

const DATE = '^\\d{4}(-\\d{2}(-\\d{2})?)?$';

/** 一个模式 — as JSON Schema, with what the registry knows of each field. */
export function schemaOf(schema: z.ZodType): { $schema?: string } {
  const made = z.toJSONSchema(schema, {
    unrepresentable: 'any',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const own = zodSchema as unknown as z.ZodType;
      const [note, shape] = [fields.get(own), shapes.get(bare(own))];
      if (note) {
        jsonSchema.title = note.label;
        const choices = note.choices && Object.entries(note.choices);
        const named = choices?.filter(([value, meaning]) => value !== meaning).map(([value, meaning]) => `${value} ${meaning}`);
        const description = [note.about, named?.join('；')].filter(Boolean).join('。');
        if (description) jsonSchema.description = description;
        if (choices && !jsonSchema.enum && jsonSchema.type !== 'array') jsonSchema.enum = choices.map(([value]) => value);
      }
      if (shape?.is === 'date' && !jsonSchema.anyOf) jsonSchema.pattern = DATE;
    },
  });
  return made;
}

/** 模式文件 — the JSON Schema of one kind, from the registry: what an editor's program completes and checks. */
export function jsonSchemaOf(kind: KindName): object {
  const { name, about, schema } = kindRow(kind);
  const { $schema, ...entry } = schemaOf(schema);
  return { $schema, title: name, description: about, ...entry };
}

/** 一个文件的模式 — of a file of the record: a list of entries, or one. */
export function fileSchemaOf(kind: KindName): object {
  const { $schema, ...entry } = jsonSchemaOf(kind) as { $schema: string };
  if (kindRow(kind).file === 'entry') return { $schema, ...entry };
  return { $schema, title: kindRow(kind).name, type: 'array', items: entry };
}

/** 编辑器设置 — which schema belongs to which files of the record, in the words of the editor's settings. */
export const editorSettings = () => ({
  'json.schemas': KIND_NAMES.filter((kind) => kind !== 'stories').map((kind) => {
    const path = `/src/content/${kindRow(kind).folder}`;
    return { fileMatch: [`${path}.json`, `${path}/*.json`], url: `./scripts/schemas/${kind}.json` };
  }),
});
