// Validates files against a JSON Schema: SARIF files against the published SARIF 2.1.0 schema, others against the schema
// named before them.
//
//   node validate.mjs FILE... [--invalid FILE...] [--schema SCHEMA FILE...]
//
// Files behind --invalid must break the schema: that shows that this check can fail. Exit status: 0 as expected, 1 not,
// 77 when the packages are not installed (`npm ci` in this folder).

import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const require = createRequire(import.meta.url);
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

function packages() {
  try {
    return {
      Draft04: require('ajv-draft-04').default,
      Draft2020: require('ajv/dist/2020').default,
      addFormats: require('ajv-formats').default,
      sarif: json(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')),
    };
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    console.error('skipped: run `npm ci` in tests/contract/sarif first');
    process.exit(77);
  }
}

const {Draft04, Draft2020, addFormats, sarif} = packages();

// The SARIF schema's patterns are no regular expressions of the `u` flag.
const compiled = (Ajv, schema, options) => addFormats(new Ajv({strict: false, allErrors: true, ...options})).compile(schema);

let validate = compiled(Draft04, sarif, {unicodeRegExp: false});
let mustBeValid = true;
let checked = 0;
let failed = 0;

const args = process.argv.slice(2);
while (args.length > 0) {
  const arg = args.shift();
  if (arg === '--invalid') {
    mustBeValid = false;
  } else if (arg === '--schema') {
    validate = compiled(Draft2020, json(args.shift()), {});
    mustBeValid = true;
  } else {
    ++checked;
    const valid = validate(json(arg));
    const asExpected = valid === mustBeValid;
    if (!asExpected) ++failed;
    console.log(`${asExpected ? 'ok' : 'FAILED'}: ${arg} is ${valid ? 'valid' : 'not valid'}`);
    for (const error of (validate.errors ?? []).slice(0, 10)) console.log(`  ${error.instancePath}: ${error.message}`);
  }
}
if (checked === 0) console.error('nothing to validate');
process.exit(checked === 0 || failed > 0 ? 1 : 0);
