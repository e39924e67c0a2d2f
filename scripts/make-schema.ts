/** Writes the schema that editors complete and underline questionnaires with. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemaText } from '../src/definition/json-schema.ts';

const file = join(import.meta.dirname, '..', 'surveys', 'questionnaire.schema.json');
writeFileSync(file, jsonSchemaText());
